// What the marks in a matrix mean, and what the five elements are.

import { html } from "../shared/dom.js";

const MARKS = [
  ["smk-only", "the only one on the map"],
  ["smk-gap-in", "nobody on the map"],
  ["smk-many", "three elements or more"],
];
const LOST = ["smk-had", "there in everyday life"];

export function legend(crisis) {
  const marks = crisis ? [...MARKS, LOST] : MARKS;
  const items = marks.map(([name, words]) =>
    html("li", {}, html("span", { class: `smk-key ${name}`, "aria-hidden": "true" }), words),
  );
  return html("ul", { class: "smk-legend", "aria-label": "Marks" }, ...items);
}

export function meanings(look) {
  const rows = Object.entries(look.elements).map(([element, definition]) =>
    html("div", {}, html("dt", {}, element), html("dd", {}, definition)),
  );
  const words = html("summary", {}, "What the five elements mean");
  const source = html("p", { class: "smk-quiet" }, "Evidence: the five elements are Leach’s (2016).");
  return html("details", { class: "smk-meanings" }, words, html("dl", {}, ...rows), source);
}
