// The figures of the map beside it, each with its meaning, and the sentence that says the map.

import { html } from "./html.js";

export class Figures {
  #key = "";

  constructor() {
    this.figures = html("dl", { class: "smk-figures" });
    this.sentence = html("p", { class: "smk-sentence" });
    this.root = html("section", { class: "smk-card", "aria-label": "The map in figures" });
    this.root.append(this.figures, this.sentence);
  }

  /** `card` is a list of {label, shown, meaning}; `sentence` describes the map. */
  show(card, sentence) {
    const key = JSON.stringify([card, sentence]);
    if (key === this.#key) return;
    this.#key = key;
    this.root.hidden = !card.length && !sentence;
    this.figures.replaceChildren(
      ...card.map((figure) =>
        html(
          "div",
          { title: figure.meaning },
          html("dt", {}, figure.label),
          html("dd", {}, figure.shown),
        ),
      ),
    );
    this.sentence.textContent = sentence;
  }
}
