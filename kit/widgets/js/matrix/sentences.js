// The words of a matrix: what a cell says, what a change says, and the findings under it.

import { shown } from "../../../draw/js/lettering.js";
import { html } from "../shared/dom.js";
import { capital } from "../shared/sentences.js";

/** What a tick in a cell says. */
export function cellWords(map, member, element, way) {
  const [person, name] = [shown(map.person), shown(member.name)];
  return way === "given" ? `${person} gives ${name} ${element}` : `${name} gives ${element}`;
}

/** What a change says: the tick first, then how many there are now. */
export function changeWords(words, on, element, sum) {
  const members = sum === 1 ? "1 member" : `${sum} members`;
  return `${words}${on ? "" : ": no longer noted"}. ${capital(element)}: ${sum ? members : "nobody"}.`;
}

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
