// What the map editor says: in words, apart from what is changed and drawn.

import { shown } from "../../../draw/js/lettering.js";
import { circleWords } from "../shared/sentences.js";

export const HELP =
  "Drag members, or use the keys: arrows move, 1 2 3 choose a circle, 0 parks, " +
  "Enter opens, A adds, T draws a tie, Delete removes, Ctrl+Z undoes.";
export const TIE_CHOSEN = "Tie chosen. Press Delete to remove it.";
export const NAME_NEEDED = "A member needs a name.";
export const NO_MORE_TIES = "Drawing ties has ended.";

export function addedSentence(map, { name, circle }, look) {
  return `${shown(name)} added, ${circleWords(map, circle, look)}.`;
}

export function changedSentence({ name }, field, value) {
  if (field === "name") return `${shown(name)} is now called ${shown(value)}.`;
  return `${shown(name)}: ${field.replace("_", " ")} changed.`;
}

export function nameSentence(name) {
  return `The name is now ${shown(name)}.`;
}

export function movedSentence(map, { name, circle: before }, circle, look) {
  const moved = circle === before ? "moved around" : "moved to";
  return `${shown(name)} ${moved}: ${circleWords(map, circle, look)}.`;
}

/** `next` is what can be done then, where more ties are to be drawn. */
export function tiedSentence(a, b, next) {
  return `${a} and ${b} are tied. ${next}`.trim();
}

export function untiedSentence(a, b, next) {
  return `The tie between ${a} and ${b} is removed. ${next}`.trim();
}

export function removedSentence(name) {
  return `${name} is removed. Undo brings them back.`;
}

export function savedSentence(file) {
  return `${file} is saved to your downloads.`;
}

/** What drawing a tie waits for, of a map of so many members. */
export function wantedWords(members, hasFirst) {
  if (members < 2) return "a tie needs two members. Add another one first.";
  return `choose the ${hasFirst ? "other" : "first"} member. Escape or Done ends.`;
}

export function tyingSentence(from, wanted) {
  return `${from === null ? "Drawing ties" : `Drawing a tie from ${from}`}: ${wanted}`;
}
