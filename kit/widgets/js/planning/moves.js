// A plan's JSON form, and how each move changes it. Nothing here knows a page.

import { isVisible } from "../../../draw/js/visible.js";
import { own } from "../shared/binding.js";

const WISH = "wish";
export const MEMBER = "member";
const OUTERMOST = 3;

// As Python's str.split has them: it refuses a plan with one wish twice.
const SPACES = /[\t-\r\x1c-\x20\x85\p{Z}]+/u;

/** A wish as it is compared: one that differs in capitals or spaces alone is the same. */
export function sameWish(wish) {
  return [...oneSpaced(wish)].map(folded).join("");
}

/** What tells a priority apart: `sort` and `of`, as one text. */
export function keyOf({ sort, of }) {
  return JSON.stringify([sort, sort === WISH ? sameWish(of) : of]);
}

/** All that may become a priority, the wishes first: {sort, of}. */
export function candidates(plan) {
  return [
    ...plan.wishes.map((of) => ({ sort: WISH, of })),
    ...plan.picked_up.map((of) => ({ sort: MEMBER, of })),
  ];
}

export function hasWish(plan, wish) {
  return plan.wishes.some((each) => sameWish(each) === sameWish(wish));
}

export function addWish(plan, wish) {
  if (!isVisible(wish) || hasWish(plan, wish)) return plan;
  return { ...plan, wishes: [...plan.wishes, oneSpaced(wish)] };
}

export function dropWish(plan, wish) {
  const wishes = plan.wishes.filter((each) => sameWish(each) !== sameWish(wish));
  return later({ ...plan, wishes }, keyOf({ sort: WISH, of: wish }));
}

export function pickUp(plan, id) {
  return plan.picked_up.includes(id) ? plan : { ...plan, picked_up: [...plan.picked_up, id] };
}

export function leave(plan, id) {
  const rest = plan.picked_up.filter((each) => each !== id);
  return later({ ...plan, picked_up: rest }, keyOf({ sort: MEMBER, of: id }));
}

/** Put something among the priorities; `kept` is what was noted of it before, if anything was. */
export function putFirst(plan, { sort, of }, kept = {}) {
  const fresh = { sort, of, chosen: [], what: "", who: "", when: "" };
  return { ...plan, priorities: [...plan.priorities, { ...fresh, ...kept, sort, of }] };
}

/** Take something out of the priorities; it stays where it came from. */
export function later(plan, key) {
  return { ...plan, priorities: plan.priorities.filter((each) => keyOf(each) !== key) };
}

export function moveUp(plan, index) {
  const next = [...plan.priorities];
  next.splice(index - 1, 2, next[index], next[index - 1]);
  return { ...plan, priorities: next };
}

export function changed(plan, key, fields) {
  const priorities = plan.priorities.map((each) =>
    keyOf(each) === key ? { ...each, ...fields } : each,
  );
  return { ...plan, priorities };
}

export function choose(plan, priority, offer, wanted) {
  const rest = priority.chosen.filter((each) => each !== offer);
  return changed(plan, keyOf(priority), { chosen: wanted ? [...rest, offer] : rest });
}

export function circleOf(plan, offer) {
  return own(plan.circles, offer) ?? OUTERMOST;
}

/** Say where an offer would stand on the map. */
export function stand(plan, offer, circle) {
  return { ...plan, circles: { ...plan.circles, [offer]: circle } };
}

/** What the map as it could be depends on; in Python: plan_sentences.py. */
export function outline(plan) {
  return {
    priorities: plan.priorities.map(({ sort, of, chosen }) => [sort, of, chosen]),
    picked_up: plan.picked_up,
    circles: plan.circles,
  };
}

function oneSpaced(words) {
  return words.split(SPACES).filter(Boolean).join(" ");
}

/** A letter as Python's casefold has it: ß is ss, ς is σ, and the dotless ı is not i. */
function folded(letter) {
  return letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}
