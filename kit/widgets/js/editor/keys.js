// What the keys do: in the whole editor, on a member, and not outside it.

import { historyKey, isNotebooks, isText, letterOf } from "../shared/shortcuts.js";

const INFLUENCES = { "+": "positive", "=": "neutral", "-": "negative", "−": "negative" };

/** Listen to the keys that work everywhere in the editor. */
export function listenToKeys(root, act) {
  root.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    const pressed = letterOf(event);
    const what = historyKey(event);
    if (what && !isText(event.target)) {
      event.preventDefault();
      act[what]();
    } else if (pressed === "Escape" && act.tying()) {
      act.stopTie();
    } else if (pressed === "Escape" && !typing && act.chosen()) {
      act.close();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (pressed === "a") act.openAdding();
      else if (pressed === "Home" && !event.defaultPrevented) act.toFirst();
      else return;
      event.preventDefault();
    }
  });
}

/** A key pressed on a member, in the picture or in the list. */
export function memberKey(event, member, act, { readOnly, onMap }) {
  if (event.ctrlKey || event.metaKey || event.altKey || isNotebooks(event)) return;
  const { id } = member;
  const pressed = event.key;
  if (pressed === "Enter" || pressed === " ") {
    act.choose(id, "keys");
  } else if (readOnly) {
    return;
  } else if (pressed.startsWith("Arrow") && onMap) {
    act.place(id, stepFrom(member, act.angleOf(id), pressed, event.shiftKey));
  } else if (["1", "2", "3"].includes(pressed)) {
    act.place(id, { circle: Number(pressed), angle: act.angleOf(id) });
  } else if (pressed === "0") {
    act.place(id, null);
  } else if (pressed in INFLUENCES) {
    act.change(id, "influence", INFLUENCES[pressed]);
  } else if (pressed === "Delete" || pressed === "Backspace") {
    act.remove(id);
  } else if (letterOf(event) === "t") {
    if (act.tying()) act.pickTie(id);
    else act.startTie(id);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Where a member moves by one key: a circle inwards or outwards, or around. */
function stepFrom(member, angle, key, wide) {
  const turn = wide ? 30 : 5;
  const around = (by) => ({
    circle: member.circle,
    angle: Math.round(((angle + by + 360) % 360) * 10) / 10,
  });
  if (key === "ArrowUp") {
    if (member.circle === null) return { circle: 3, angle: null };
    return { circle: Math.max(1, member.circle - 1), angle };
  }
  if (key === "ArrowDown") {
    if (member.circle === null) return null;
    return member.circle === 3
      ? { circle: null, angle: null }
      : { circle: member.circle + 1, angle };
  }
  if (member.circle === null) return null;
  return around(key === "ArrowRight" ? turn : -turn);
}

