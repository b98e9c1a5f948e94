// The figures of a map beside it, each with its meaning.

import { html } from "./dom.js";
import { definitions, meaningsPanel } from "./parts.js";

/** Figures as an explorer has them: before and now, the meaning below each. */
export function figureList(figures) {
  const items = figures.map(({ label, shown, meaning }) =>
    html(
      "div",
      {},
      html("dt", {}, label),
      html("dd", {}, shown),
      html("dd", { class: "smk-meaning" }, meaning),
    ),
  );
  return html("dl", { class: "smk-figures smk-figures-wide" }, ...items);
}

/** The editor's card: figures, the sentence that describes the map, meanings that open. */
export class FiguresCard {
  #key = "";

  constructor() {
    this.figures = html("dl", { class: "smk-figures" });
    this.sentence = html("p", { class: "smk-sentence" });
    this.meanings = html("dl");
    this.root = html(
      "section",
      { class: "smk-card", "aria-label": "The map in figures" },
      this.figures,
      this.sentence,
      meaningsPanel("What the figures mean", this.meanings),
    );
  }

  /** `card` is a list of {label, shown, meaning}; `sentence` describes the map. */
  show(card, sentence) {
    const key = JSON.stringify([card, sentence]);
    if (key === this.#key) return;
    this.#key = key;
    this.root.hidden = !card.length && !sentence;
    this.figures.replaceChildren(...definitions(card.map(({ label, shown }) => [label, shown])));
    this.meanings.replaceChildren(...definitions(card.map(({ label, meaning }) => [label, meaning])));
    this.sentence.textContent = sentence;
  }
}
