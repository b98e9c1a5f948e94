// The figures of the map beside it, each with its meaning, and the sentence that says the map.

import { html } from "../shared/dom.js";

export class Figures {
  #key = "";

  constructor() {
    this.figures = html("dl", { class: "smk-figures" });
    this.sentence = html("p", { class: "smk-sentence" });
    this.root = html("section", { class: "smk-card", "aria-label": "The map in figures" });
    this.meanings = html("dl");
    const more = html(
      "details",
      { class: "smk-meanings" },
      html("summary", {}, "What the figures mean"),
      this.meanings,
    );
    this.root.append(this.figures, this.sentence, more);
  }

  /** `card` is a list of {label, shown, meaning}; `sentence` describes the map. */
  show(card, sentence) {
    const key = JSON.stringify([card, sentence]);
    if (key === this.#key) return;
    this.#key = key;
    this.root.hidden = !card.length && !sentence;
    this.figures.replaceChildren(
      ...card.map((figure) =>
        html("div", {}, html("dt", {}, figure.label), html("dd", {}, figure.shown)),
      ),
    );
    this.meanings.replaceChildren(
      ...card.map((figure) =>
        html("div", {}, html("dt", {}, figure.label), html("dd", {}, figure.meaning)),
      ),
    );
    this.sentence.textContent = sentence;
  }
}
