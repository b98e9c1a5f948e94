// How the parts of the editor stand side by side: the story, the map, the members in words.

import { takeOver } from "../shared/binding.js";
import { html, uniqueId } from "../shared/dom.js";
import { legend, scrolled, smallSign } from "../shared/parts.js";
import { HELP, foldedSentence } from "./sentences.js";

// In the size of the letters: so wide is what stands in three columns, and in two. A screen that is
// filled and wide has no height to give for a story above the map.
const [THREE, THREE_FILLED, TWO] = [54, 49, 41];

export class Frame {
  #root;
  #body;
  #rest;
  #folded = html("p", { class: "smk-folded" });

  /** Put the parts, by name, into an element. */
  constructor(root, parts, look, readOnly) {
    const { toolbar, status, column, adding, list, mapView, ties, details, figures } = parts;
    const help = html("p", { id: uniqueId("help") }, HELP);
    const keys = html("details", { class: "smk-keys" }, html("summary", {}, "How to"), help);
    if (!readOnly) mapView.root.setAttribute("aria-describedby", help.id);
    mapView.root.toggleAttribute("data-read-only", readOnly);
    const outlines = Object.keys(look.influences).map((each) => [smallSign(each, look, 15), each]);
    const picture = html(
      "div",
      { class: "smk-picture" },
      ties.line,
      mapView.root,
      legend("Outlines show influence", outlines),
      this.#folded,
      readOnly ? null : keys,
    );
    const adds = html("div", { class: "smk-adds" }, readOnly ? null : adding.root, list.waiting);
    this.#rest = scrolled("Members", "smk-side", details.root, list.root, figures.root);
    this.#body = html("div", { class: "smk-body" }, column?.root, adds, picture, this.#rest);
    this.#root = root;
    takeOver(root, toolbar.root, status.root, this.#body);
    root.classList.add("smk-editor");
  }

  /** Stand side by side as far as there is room. */
  fit() {
    const root = this.#root;
    const ems = root.clientWidth / parseFloat(getComputedStyle(root).fontSize);
    const wide = root.classList.contains("smk-filled") && innerWidth > innerHeight;
    root.dataset.columns = ems >= (wide ? THREE_FILLED : THREE) ? 3 : ems >= TWO ? 2 : 1;
  }

  /** Show for how many names the map has no room; and make room for a card, if one is `open`. */
  show(folded, open) {
    this.#folded.hidden = !folded;
    this.#folded.textContent = folded ? foldedSentence(folded) : "";
    this.#body.classList.toggle("smk-open", open);
  }

  /** Show the members, or the card, from the top. */
  toTop() {
    this.#rest.scrollTop = 0;
  }
}
