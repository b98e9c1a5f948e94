// What is said of the card in hand, and of what was done with it.

import { shown } from "../../../draw/js/lettering.js";

const TITLES = { "": "Where does it go?", open: "Here, as you see it", fits: "It fits", "look again": "Look again" };
const LOOK = "What in the card speaks for one heading, and what for another?";

/** How a card stands, in words. */
export function standingWords(how) {
  return TITLES[how];
}

/**
 * Under which heading whoever wrote the card put it; "" where it lies there. Of a card that can be
 * argued for two, both are named wherever it lies.
 */
export function elsewhereWords(card, how) {
  const [bin, other] = [shown(card.bin), shown(card.arguable)];
  if (other) return `Both “${bin}” and “${other}” can be argued. `;
  return ["fits", "open"].includes(how) ? "" : `Whoever wrote the card put it under “${bin}”. `;
}

/** What a practitioner does next, where something has to be done; it goes with the reason. */
export function nextStepWords(card, isOpen) {
  return isOpen ? shown(card.next_step) : "";
}

/** What is said of a card: its reason once it is open, or else a hint. */
export function cardWords(card, how, isOpen) {
  if (isOpen) return `${elsewhereWords(card, how)}${shown(card.reason)}`;
  return shown(how ? card.hint : "") || (how && LOOK);
}

/** What can be done next with a card. */
export function nextWords(how, isOpen) {
  if (!how) return "Drag the card to a heading, or choose one below.";
  if (isOpen) return "Would anybody put it elsewhere? Say why.";
  return "Move it, or keep it there and say why.";
}

export function cardCount(index, cards) {
  return `Card ${index + 1} of ${cards.length}`;
}

export function placedCount(placed, cards) {
  return `${placed.size} of ${cards.length} cards placed`;
}

export function keysHelp(bins) {
  return (
    `Keys: 1 to ${Math.min(bins.length, 9)} for the headings, ← and → from card to card, ` +
    "Enter to go on, Ctrl+Z to undo."
  );
}
