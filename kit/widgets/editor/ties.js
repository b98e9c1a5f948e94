// Drawing ties: the mode in which two members are chosen one after the other, the handle beside
// a chosen member, and the button on a chosen tie.

import { curve } from "../../draw/browser/layout.js";
import { shown } from "../../draw/browser/lettering.js";
import { number, svgElement } from "../../draw/browser/marks.js";
import { OUTLINE } from "../../draw/browser/places.js";
import { findMember, findTie } from "./edits.js";

export class TieTools {
  #board;
  #act;
  #announce;
  #changed;
  #from = null;
  active = false;

  constructor(board, act, announce, changed) {
    this.#board = board;
    this.#act = act;
    this.#announce = announce;
    this.#changed = changed;
    this.handle = svgElement(
      "g",
      { class: "tie-handle", "aria-hidden": "true" },
      svgElement("title", {}, "Drag to another member to tie the two"),
      svgElement("circle", { class: "hit", fill: "transparent" }),
      svgElement("circle", { class: "knob", r: 10 }),
      svgElement("path", { class: "plus", d: "M-4.5 0H4.5M0-4.5V4.5", fill: "none" }),
    );
    this.cut = svgElement(
      "g",
      { class: "tie-cut", role: "button", tabindex: 0 },
      svgElement("circle", { class: "hit", fill: "transparent", "data-most": 44 }),
      svgElement("circle", { class: "knob", r: 12 }),
      svgElement("path", { class: "plus", d: "M-4.5-4.5L4.5 4.5M4.5-4.5L-4.5 4.5", fill: "none" }),
    );
    const cutIt = (event) => {
      if (event.type === "keydown" && !["Enter", " ", "Delete", "Backspace"].includes(event.key)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      act.untie(this.cut.dataset.a, this.cut.dataset.b);
    };
    this.cut.addEventListener("keydown", cutIt);
    this.cut.addEventListener("pointerdown", (event) => event.stopPropagation());
    this.cut.addEventListener("click", cutIt);
  }

  /** Put the handle beside the chosen member, or the button on the chosen tie. */
  show(selected, selectedTie) {
    const { map, plan, tools } = this.#board;
    this.handle.remove();
    const hadFocus = document.activeElement === this.cut;
    this.cut.remove();
    if (selected !== null && map.members.length > 1) {
      const at = plan.points.get(selected);
      const away = plan.radius * OUTLINE * 0.72 + 9;
      this.handle.dataset.from = selected;
      this.handle.querySelector(".hit").dataset.most = number(away * 1.38 - plan.radius / 2);
      this.handle.setAttribute(
        "transform",
        `translate(${number(at.x + away)} ${number(at.y + away * 0.95)})`,
      );
      tools.append(this.handle);
    }
    if (selectedTie && findTie(map, selectedTie.a, selectedTie.b)) {
      const { a, b } = selectedTie;
      const { start, bend, end } = curve(plan.points.get(a), plan.points.get(b));
      const x = (start.x + 2 * bend.x + end.x) / 4;
      const y = (start.y + 2 * bend.y + end.y) / 4;
      Object.assign(this.cut.dataset, { a, b });
      this.cut.setAttribute("transform", `translate(${number(x)} ${number(y)})`);
      this.cut.setAttribute("aria-label", `Remove the tie between ${this.#name(a)} and ${this.#name(b)}`);
      tools.append(this.cut);
      if (!hadFocus) this.cut.focus({ preventScroll: true });
    }
    this.#mark();
  }

  toggle() {
    if (this.active) this.stop();
    else this.start(null);
  }

  start(from) {
    this.active = true;
    this.#from = from;
    this.#announce(
      from === null
        ? "Drawing a tie: choose the first member. Escape stops."
        : `Drawing a tie from ${this.#name(from)}: choose the other member. Escape stops.`,
    );
    this.#mark();
    this.#changed();
  }

  stop() {
    this.active = false;
    this.#from = null;
    this.#announce("No tie drawn.");
    this.#mark();
    this.#changed();
  }

  /** A member is chosen while a tie is drawn. Two that are tied already are untied. */
  pick(id) {
    if (this.#from === null || this.#from === id) {
      this.start(id);
      return true;
    }
    const from = this.#from;
    this.active = false;
    this.#from = null;
    if (findTie(this.#board.map, from, id)) this.#act.untie(from, id);
    else this.#act.tie(from, id);
    this.#mark();
    this.#changed();
    return true;
  }

  #mark() {
    this.#board.root.classList.toggle("tying", this.active);
    for (const member of this.#board.map.members) {
      this.#board.nodeOf(member.id).classList.toggle("tie-from", member.id === this.#from);
    }
  }

  #name(id) {
    return shown(findMember(this.#board.map, id).name);
  }
}
