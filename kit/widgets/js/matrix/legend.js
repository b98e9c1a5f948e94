// What the marks in a matrix mean, and what the five elements are.

import { claimsOf } from "../shared/claims.js";
import { html } from "../shared/dom.js";
import { definitions, legend, meaningsPanel } from "../shared/parts.js";

const MARKS = [
  ["smk-only", "the only one on the map"],
  ["smk-gap-in", "nobody on the map"],
  ["smk-many", "three elements or more"],
];
const LOST = ["smk-had", "there in everyday life"];

export function marksLegend(crisis) {
  const marks = crisis ? [...MARKS, LOST] : MARKS;
  const key = (name) => html("span", { class: `smk-key ${name}`, "aria-hidden": "true" });
  return legend("Marks", marks.map(([name, words]) => [key(name), words]));
}

export function meanings(look) {
  const list = html("dl", {}, ...definitions(Object.entries(look.elements)));
  const source = html("p", { class: "smk-quiet" }, "Evidence: the five elements are Leach’s (2016).");
  return meaningsPanel("What the five elements mean", list, source, claimsOf(look.cited));
}
