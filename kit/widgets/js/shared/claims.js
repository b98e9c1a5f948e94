// What a claim rests on, opened where it stands; the same as `kit.words.citation.as_html`.

import { html } from "./dom.js";
import { isPlainEnter } from "./shortcuts.js";

/** `cited` is what `kit.words.citation.data` gives; nothing is shown of nothing. */
export function claimsOf(cited) {
  if (!cited) return null;
  const list = (items) =>
    html("ul", {}, ...items.map(([first, rest]) => html("li", {}, html("strong", {}, first), ` ${rest}`)));
  const summary = html("summary", { title: cited.hover }, cited.line);
  // A widget's own keys leave these alone; those of the notebook go on.
  summary.addEventListener("keydown", (event) => {
    if (isPlainEnter(event) || event.key === " ") event.stopPropagation();
  });
  return html(
    "details",
    { class: "smk-claims" },
    summary,
    html(
      "div",
      { class: "smk-claims-more" },
      list(cited.claims.map(({ claim, text }) => [claim, text])),
      list(cited.sources.map(({ code, text }) => [`${code}:`, text])),
    ),
  );
}
