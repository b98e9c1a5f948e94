// What the map editor says: in words, apart from what is changed and drawn.

import { shown } from "../../../draw/js/lettering.js";
import { circleWords } from "../shared/sentences.js";

export const HELP =
  "Drag a member into a circle, or tap first the member and then the place. Or use the keys: A goes " +
  "to the name of the next one. On a member: 1 2 3 choose a circle, 0 takes it out, arrows move it, " +
  "+ = − say its influence, Enter opens it, and there letters choose its kind; T draws ties, Delete " +
  "removes. Home goes to the first in the list. Escape closes, Ctrl+Z undoes.";
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

export function spotSentence(circle) {
  return `The next one goes where you pointed: ${circle}.`;
}

/** How many names the picture has no room for. */
export function foldedSentence(names) {
  return names === 1 ? "1 name is in the list." : `${names} names are in the list.`;
}

export function tiedAlreadySentence(a, b) {
  return `${a} and ${b} are tied already.`;
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

const SMALL = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** How many sentences of a story are not on the map yet, of so many: an offer, not a fault. */
export function unusedSentence(open, all) {
  if (!open) return all === 1 ? "The sentence is on your map." : "Every sentence is on your map.";
  const many = SMALL[open] ?? String(open);
  const are = open === 1 ? "sentence is" : "sentences are";
  return (
    `${many} ${are} not on your map yet, or only in part. Not every sentence has somebody in it. ` +
    "Tap one in the story to mark it as used."
  );
}
