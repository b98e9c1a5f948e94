// Members, places and ties in words, for lists, labels and announcements; lists and numbers by one
// rule, as in kit/words/sentences.py.

import { shown } from "../../../draw/js/lettering.js";
import { findMember, namesakes } from "./map_edits.js";

export const PARKED = "not yet placed";

export function circleWords(map, circle, look) {
  return circle === null ? PARKED : look.circles[map.criterion][circle - 1];
}

/** One sentence for a member, as a screen reader says it. */
export function memberWords(map, member, look) {
  const parts = [
    shown(member.name),
    member.kind,
    circleWords(map, member.circle, look),
    `${member.influence} influence`,
  ];
  if (member.support_received.length) parts.push(`gives ${listed(member.support_received)}`);
  if (member.support_given.length) parts.push(`receives ${listed(member.support_given)}`);
  const tied = tiedTo(map, member.id).map((other) => shown(other.name));
  if (tied.length) parts.push(`tied to ${listed(tied)}`);
  return parts.join(", ");
}

/** The members tied to this one. */
export function tiedTo(map, id) {
  return map.ties
    .filter((tie) => tie.a === id || tie.b === id)
    .map((tie) => findMember(map, tie.a === id ? tie.b : tie.a));
}

/** So many of something; its plural takes an s. */
export function count(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

export function listed(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Where on its circle a member stands, as hours of a clock. */
export function clock(angle) {
  const hour = Math.round(angle / 30) % 12 || 12;
  return `${hour} o’clock`;
}

export function capital(words) {
  const [first = "", ...rest] = words;
  return first.toUpperCase() + rest.join("");
}

/** What the two directions of support are called, seen from the person in the centre. */
export function receives(map) {
  return `Support ${shown(map.person)} receives`;
}

export function gives(map) {
  return `Support ${shown(map.person)} gives`;
}

/**
 * What is said of a name that somebody on the map has already; "" where nobody has it.
 * @param id whose name it is to be; null for a new member's
 */
export function namesakeWords(map, name, look, id = null) {
  const others = namesakes(map, name, id);
  if (!others.length) return "";
  const [{ name: called, circle, kind }] = others;
  const where = circle === null ? PARKED : `circle ${circle}, ${circleWords(map, circle, look)}`;
  const there =
    others.length === 1
      ? `There is a member called ${shown(called)} already (${kind}; ${where}).`
      : `${others.length} members are called ${shown(called)} already.`;
  const way = id === null ? `This adds ${others.length === 1 ? "a second" : "another"} one.` : "Both keep the name.";
  return `${there} ${way}`;
}
