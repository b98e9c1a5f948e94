// What happened to each member, in words, grouped by outcome; and a choice by hand for trainers.

import { shown } from "../../../draw/js/lettering.js";
import { html } from "../shared/dom.js";
import { countedSection, memberParts } from "../shared/parts.js";
import { own } from "../shared/binding.js";

const GROUPS = {
  "steps in": "Step in",
  "moves closer": "Move closer",
  remains: "Remain",
  "withdrawn from": "Withdrawn from",
  "pushed out": "Pushed out",
  returns: "Back",
  "stays on": "Stay on",
  "stays nearer": "Stay nearer",
  "back in the everyday place": "Back in their everyday place",
  "not back": "Not back",
  "steps back": "Step back again",
};

/** `outcomes` is a list of {id, what, why}; `members` are by id. */
export function outcomeList(outcomes, members, look) {
  const sections = Object.entries(GROUPS).map(([what, words]) => {
    const here = outcomes.filter((each) => each.what === what);
    return countedSection(words, here.map(({ id, why }) => memberRow(members.get(id), why, look)));
  });
  return sections.filter(Boolean);
}

/** A member with a few words beside, as a list item. */
export function memberRow(member, words, look) {
  return html("li", { class: "smk-told" }, ...memberParts(member, words, look));
}

/** A choice for each member of what happens to them, whatever is drawn. */
export function pinTable(everyday, onPin) {
  const selects = new Map();
  const rows = everyday.members.map((member) => {
    const choices = ["remains", "withdrawn from", "pushed out"];
    if (member.circle === 2 || member.circle === 3) choices.splice(1, 0, "moves closer");
    const select = html(
      "select",
      {
        "aria-label": `What happens to ${shown(member.name)}`,
        onchange: () => onPin(member.id, select.value),
      },
      html("option", { value: "" }, "as drawn"),
      ...choices.map((each) => html("option", { value: each }, each)),
    );
    selects.set(member.id, select);
    return html("div", { class: "smk-pin" }, html("bdi", {}, shown(member.name)), select);
  });
  // The choices stay where they are, and so does the focus.
  const show = (pins) => {
    for (const [id, select] of selects) select.value = own(pins, id) ?? "";
  };
  return { rows, show };
}
