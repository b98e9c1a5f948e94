// The members as a list: the same as the picture, for a screen reader, the keyboard and a finger.
// Who is not yet placed comes first, in an element of their own, from which they are dragged. The
// Tab key comes once to each of the two.

import { html } from "../shared/dom.js";
import { countedSection, memberParts } from "../shared/parts.js";
import { PARKED, capital, clock, count, memberWords, tiedTo } from "../shared/sentences.js";

export class MemberList {
  #look;
  #act;

  constructor(look, act) {
    this.#look = look;
    this.#act = act;
    this.root = html("div", { class: "smk-list" });
    this.waiting = html("div", { class: "smk-list smk-queue" });
    for (const part of [this.waiting, this.root]) {
      part.addEventListener("keydown", (event) => this.#onKey(event));
    }
    // From the name of the next one, it is two steps to the first who waits, always.
    this.waiting.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.waiting.contains(relatedTarget)) stopAt(this.waiting.querySelector(".smk-row"));
    });
  }

  show(map, selected, plan) {
    const focused = this.hasFocus ? document.activeElement.dataset.id : null;
    const words = [...this.#look.circles[map.criterion], PARKED];
    const groups = words.map((each, i) => {
      const inside = map.members.filter((member) => (member.circle ?? 4) === i + 1);
      inside.sort((a, b) => angleOf(a, plan) - angleOf(b, plan));
      const rows = inside.map((member) => this.#row(map, member, selected));
      return countedSection(capital(each), rows);
    });
    const empty = html("p", { class: "smk-quiet" }, "No members yet. Add the first one.");
    const waits = groups.pop();
    this.waiting.replaceChildren(...(waits ? [waits] : []));
    this.waiting.hidden = !waits;
    this.root.replaceChildren(...(map.members.length ? groups.filter(Boolean) : [empty]));
    stopAt(this.waiting.querySelector(".smk-row"));
    const placed = this.#rows(this.root);
    stopAt(placed.find(({ dataset }) => dataset.id === selected) ?? placed[0]);
    if (focused) this.focus(focused);
  }

  /** Whether the focus is on a member of the list. */
  get hasFocus() {
    return [this.waiting, this.root].some((part) => part.contains(document.activeElement));
  }

  focus(id) {
    const rows = this.#rows();
    const row = rows.find((each) => each.dataset.id === id) ?? rows[0];
    stopAt(row);
    row?.focus();
    return Boolean(row);
  }

  /** Go to the first member of the list. */
  toFirst() {
    return this.focus(null);
  }

  #row(map, member, selected) {
    const details = [member.kind];
    if (member.influence !== "positive") details.push(member.influence);
    if (member.angle !== null) details.push(clock(member.angle));
    const tied = tiedTo(map, member.id).length;
    if (tied) details.push(count(tied, "tie"));
    const row = html(
      "button",
      {
        type: "button",
        class: "smk-row",
        tabindex: -1,
        "aria-pressed": String(member.id === selected),
        "aria-label": memberWords(map, member, this.#look),
        onclick: () => this.#act.choose(member.id, "list"),
      },
      ...memberParts(member, details.join(" · "), this.#look),
    );
    row.dataset.id = member.id;
    if (member.circle === null) row.append(html("span", { class: "smk-grip", "aria-hidden": "true" }));
    return html("li", {}, row);
  }

  #rows(...parts) {
    const of = parts.length ? parts : [this.waiting, this.root];
    return of.flatMap((part) => [...part.querySelectorAll(".smk-row")]);
  }

  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const rows = this.#rows();
    const at = rows.indexOf(document.activeElement);
    if (at < 0) return;
    if (step !== undefined) {
      event.preventDefault();
      const to = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
      stopAt(to);
      to.focus();
    } else {
      this.#act.key(event, rows[at].dataset.id, "list");
    }
  }
}

/** Let the Tab key come to this row, of all that stand with it. */
function stopAt(row) {
  for (const each of row?.closest(".smk-list").querySelectorAll(".smk-row") ?? []) {
    each.tabIndex = each === row ? 0 : -1;
  }
}

function angleOf(member, plan) {
  if (member.circle === null) return 0;
  return member.angle ?? plan.angles?.get(member.id) ?? 0;
}
