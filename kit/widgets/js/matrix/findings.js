// The findings under a matrix, as Python puts them into words.

import { html } from "../shared/dom.js";

/**
 * The findings of one way under their headings; `occasions` says of which maps: "everyday",
 * "crisis" or "both".
 */
export function findingList(findings, way, occasions) {
  const about = findings.filter((each) => {
    if (each.crisis ? occasions === "everyday" : occasions === "crisis") return false;
    return each.way === null || each.way === way;
  });
  const headings = new Map();
  for (const { heading, sentence, kind } of about) {
    if (!headings.has(heading)) headings.set(heading, []);
    headings.get(heading).push(html("li", { "data-kind": kind }, sentence));
  }
  return [...headings].map(([heading, items]) =>
    html("section", {}, html("h4", {}, heading), html("ul", {}, ...items)),
  );
}
