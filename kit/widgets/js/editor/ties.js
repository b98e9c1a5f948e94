// Drawing ties: the mode in which two members are chosen one after the other, until it is ended, the
// line that says what it waits for, the handle beside a chosen member, the button on a chosen tie.

import { curve } from "../../../draw/js/layout.js";
import { shown } from "../../../draw/js/lettering.js";
import { number, svgElement } from "../../../draw/js/marks.js";
import { OUTLINE } from "../../../draw/js/places.js";
import { findMember, findTie } from "../shared/map_edits.js";
import { button } from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { capital } from "../shared/sentences.js";
import { isPlainEnter } from "../shared/shortcuts.js";
import { NO_MORE_TIES, tyingSentence, wantedWords } from "./sentences.js";

export class TieTools {
  #mapView;
  #act;
  #announce;
  #changed;
  #from = null;
  active = false;

  constructor(mapView, act, announce, changed) {
    this.#mapView = mapView;
    this.#act = act;
    this.#announce = announce;
    this.#changed = changed;
    this.words = html("span");
    this.line = html("div", { class: "smk-waiting", hidden: true }, this.words, button("Done", act.stopTie));
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
      const keys = [" ", "Delete", "Backspace"];
      if (event.type === "keydown" && !isPlainEnter(event) && !keys.includes(event.key)) return;
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
    const { whole: map, plan, tools } = this.#mapView;
    this.handle.remove();
    const hadFocus = document.activeElement === this.cut;
    this.cut.remove();
    const at = selected === null ? undefined : plan.points.get(selected);
    if (at && map.members.length > 1) {
      const away = plan.radius * OUTLINE * 0.72 + 9;
      this.handle.dataset.from = selected;
      this.handle.querySelector(".hit").dataset.most = number(away * 1.38 - plan.radius / 2);
      this.handle.setAttribute(
        "transform",
        `translate(${number(at.x + away)} ${number(at.y + away * 0.95)})`,
      );
      tools.append(this.handle);
    }
    const ends = selectedTie && [selectedTie.a, selectedTie.b].map((id) => plan.points.get(id));
    if (ends?.every(Boolean) && findTie(map, selectedTie.a, selectedTie.b)) {
      const { a, b } = selectedTie;
      const { start, bend, end } = curve(...ends);
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
    this.#announce(tyingSentence(from === null ? null : this.#name(from), this.#wanted()));
    this.#mark();
    this.#changed();
  }

  stop() {
    this.active = false;
    this.#from = null;
    this.#announce(NO_MORE_TIES);
    this.#mark();
    this.#changed();
  }

  /** A tie is drawn in one drag; while ties are drawn, the next one may follow at once. */
  draw(from, to) {
    const next = this.active ? `Next tie: ${this.#wanted()}` : "";
    this.#from = null;
    this.#act.tie(from, to, next);
    this.#mark();
  }

  /** A member is chosen while ties are drawn. Two that are tied already are untied. */
  pick(id) {
    const from = this.#from;
    if (from === null || from === id) {
      // Chosen a second time, the first member is let go.
      this.start(from === id ? null : id);
      return;
    }
    this.#from = null;
    const next = `Next tie: ${this.#wanted()}`;
    if (findTie(this.#mapView.whole, from, id)) this.#act.untie(from, id, next);
    else this.#act.tie(from, id, next);
    this.#mark();
  }

  #wanted() {
    return wantedWords(this.#mapView.whole.members.length, this.#from !== null);
  }

  #mark() {
    const { whole: map, root } = this.#mapView;
    // Removed, or undone.
    if (this.#from !== null && !findMember(map, this.#from)) this.#from = null;
    root.classList.toggle("tying", this.active);
    this.line.hidden = !this.active;
    const wanted = this.#wanted();
    this.words.replaceChildren(
      ...(this.#from === null
        ? [capital(wanted)]
        : ["From ", html("bdi", {}, this.#name(this.#from)), `: ${wanted}`]),
    );
    for (const member of map.members) {
      this.#mapView.groupOf(member.id)?.classList.toggle("tie-from", member.id === this.#from);
    }
  }

  #name(id) {
    return shown(findMember(this.#mapView.whole, id).name);
  }
}
