// Figures beside an explorer's picture: before and now, with what they mean.

import { html } from "./dom.js";

export function figureList(figures) {
  return html(
    "dl",
    { class: "smk-figures smk-figures-wide" },
    ...figures.map(({ label, shown, meaning }) =>
      html(
        "div",
        {},
        html("dt", {}, label),
        html("dd", {}, shown),
        html("dd", { class: "smk-meaning" }, meaning),
      ),
    ),
  );
}
