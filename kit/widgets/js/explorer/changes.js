// What changed between two maps, as a list: kept, lost, new, moved, changed, with reasons.

import { html } from "../shared/dom.js";
import { countedSection } from "../shared/parts.js";
import { own } from "../shared/binding.js";
import { memberRow } from "./outcomes.js";
import { changeWords } from "./sentences.js";

const GROUPS = {
  new: "New",
  mentioned_later: "There before, only mentioned now",
  lost: "No longer on the map",
  moved_in: "Nearer the centre",
  moved_out: "Further from the centre",
  placed: "Placed in a circle now",
  unplaced: "Not placed in a circle now",
  changed_role: "Changed what they are or do",
  changed_influence: "Changed influence",
  changed_contact: "Changed how often there is contact",
};

/** `reasons` are words by member id; `change` is what `Change.to_dict()` gives. */
export function changeList(change, before, after, look, reasons = {}) {
  const members = new Map([...before.members, ...after.members].map((each) => [each.id, each]));
  const explained = new Set();
  const sections = Object.entries(GROUPS).map(([name, words]) => {
    const entries = change[name].map((each) => (typeof each === "string" ? { id: each } : each));
    const rows = entries.map((entry) => {
      const reason = explained.has(entry.id) ? "" : (own(reasons, entry.id) ?? "");
      explained.add(entry.id);
      const moved = entry.from ? changeWords(entry) : "";
      return memberRow(members.get(entry.id), [moved, reason].filter(Boolean).join(". "), look);
    });
    return countedSection(words, rows);
  });
  const list = html("div", { class: "smk-list" }, ...sections.filter(Boolean));
  const first = html("p", { class: "smk-sentence" }, change.sentences[0] ?? "");
  if (!list.childElementCount) list.append(html("p", { class: "smk-quiet" }, "Nothing changed."));
  return [first, list];
}
