// A card carried to a heading, by mouse, finger or pen. The card itself stays; its double follows.

import { html } from "../shared/dom.js";

const SLACK = 6; // px that a press may wander before it is a drag
const EDGE = 56; // px from the edge of what can be seen, where the page begins to scroll
const SPEED = 14; // px for each frame at the very edge

/**
 * Listen to the pointer.
 * @param root the widget's root
 * @param act `cardAt(element, touch)` the index of a card that can be carried from there, or null;
 *   `words(index)` what stands on it; `over(x, y)` while it is carried; `drop(index, x, y)` at the
 *   end; `stop()` when nothing is carried any more
 */
export function listenToDrag(root, act) {
  let press = null;
  let frame = 0;

  root.addEventListener("pointerdown", (event) => {
    // One that left without a word, over the widget's edge, makes room for the next.
    if (press?.double || event.button !== 0) return;
    press = null;
    const card = act.cardAt(event.target, event.pointerType === "touch");
    if (card === null) return;
    const at = { x: event.clientX, y: event.clientY };
    press = { pointer: event.pointerId, card, start: at, at, double: null };
  });

  // A card that a finger flicks would otherwise count as a page that glides on, which the next tap
  // would only stop.
  root.addEventListener(
    "touchstart",
    (event) => {
      const one = event.touches.length === 1;
      if (one && act.cardAt(event.target, true) !== null) event.preventDefault();
    },
    { passive: false },
  );

  root.addEventListener("pointermove", (event) => {
    if (!press || event.pointerId !== press.pointer || !event.buttons) return;
    press.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(press.at.x - press.start.x, press.at.y - press.start.y) > SLACK;
    if (!press.double && !far) return;
    if (!press.double) lift();
    follow();
  });

  root.addEventListener("pointerup", (event) => {
    if (!press || event.pointerId !== press.pointer) return;
    const { card, at, double } = press;
    end();
    if (double) act.drop(card, at.x, at.y);
  });

  root.addEventListener("pointercancel", (event) => {
    if (press && event.pointerId === press.pointer) end();
  });
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !press) return;
      event.preventDefault();
      end();
    },
    true,
  );
  return () => {
    if (press) end();
  };

  function lift() {
    press.double = html("div", { class: "smk-carried", "aria-hidden": "true" }, act.words(press.card));
    root.append(press.double);
    root.setPointerCapture(press.pointer);
    root.classList.add("smk-carrying");
    press.scroller = scrollerOf(root);
    frame = requestAnimationFrame(scroll);
  }

  function follow() {
    const box = root.getBoundingClientRect();
    const { double, at } = press;
    const most = box.width - double.offsetWidth - 4;
    const x = Math.min(Math.max(at.x - box.left - double.offsetWidth / 2, 4), Math.max(most, 4));
    // Above a finger, so that the heading below it can be seen.
    const y = at.y - box.top - double.offsetHeight - 10;
    double.style.transform = `translate(${x}px, ${y}px)`;
    act.over(at.x, at.y);
  }

  function scroll() {
    if (!press?.double) return;
    const { top, bottom } = seen(press.scroller);
    const box = root.getBoundingClientRect();
    const { y } = press.at;
    // The nearer to the edge the faster, and not beyond the widget.
    const up = box.top < top ? (top + EDGE - y) / EDGE : 0;
    const down = box.bottom > bottom ? (y - bottom + EDGE) / EDGE : 0;
    const by = Math.round(SPEED * (Math.min(Math.max(down, 0), 1) - Math.min(Math.max(up, 0), 1)));
    if (by) {
      press.scroller.scrollTop += by;
      follow();
    }
    frame = requestAnimationFrame(scroll);
  }

  function end() {
    cancelAnimationFrame(frame);
    if (root.hasPointerCapture(press.pointer)) root.releasePointerCapture(press.pointer);
    press.double?.remove();
    press = null;
    root.classList.remove("smk-carrying");
    act.stop();
  }
}

function scrollerOf(element) {
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const flows = /auto|scroll/.test(getComputedStyle(each).overflowY);
    if (flows && each.scrollHeight > each.clientHeight + 1) return each;
  }
  return document.scrollingElement;
}

function seen(scroller) {
  if (scroller === document.scrollingElement) return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(bottom, window.innerHeight) };
}
