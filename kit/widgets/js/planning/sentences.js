// What a plan's steps say: in words, apart from what is changed and drawn.

import { shown } from "../../../draw/js/lettering.js";
import { capital } from "../shared/sentences.js";
import { MEMBER } from "./moves.js";

const NUMBERS = ["no", "one", "two", "three", "four", "five"];

/** What a priority is called; `members` are those of the earlier map, by id. */
export function priorityWords({ sort, of }, members) {
  if (sort !== MEMBER) return capital(shown(of));
  return `Pick up again: ${shown(members.get(of)?.name ?? of)}`;
}

export function mostWords(most) {
  return `Choose up to ${NUMBERS[most]} to begin with. The others are not lost: they stay for later.`;
}

export function enoughWords(most) {
  return (
    `${capital(NUMBERS[most])} are enough to begin with, and this one is kept for later. ` +
    "To make room, press “Later” beside one of them."
  );
}

/** What is asked about those who are no longer on the map. */
export function goneWords(person, hasEarlier, gone) {
  if (!hasEarlier) return "There is no earlier map here. What was there once, that could be again?";
  if (!gone) return "Everybody and everything of the earlier map is still there.";
  return `Letting go can be a choice. Is there something that ${person} would like to pick up again?`;
}

/** Who somebody was on the earlier map, what they gave, and why they left. */
export function goneMemberWords({ kind }, gave, why) {
  const about = [kind, gave ? `gave ${gave}` : ""].filter(Boolean).join("; ");
  return `${about}. ${shown(why)}`.trim();
}

/** What is said above the offers for a priority, of which so many may fit. */
export function offersHint({ sort }, fitting) {
  if (!fitting) return "No offer is listed for this. The first step can be all your own.";
  if (sort === MEMBER) return "This comes back onto the map by itself. Here is what is like it.";
  return "Choose what appeals, or nothing.";
}

/** The facts of an offer, those that are there. */
export function factsWords(...facts) {
  return facts.filter(Boolean).map(shown).join(" · ");
}

export function wayInWords(offer) {
  return `A way in: ${shown(offer.first_step)}`;
}
