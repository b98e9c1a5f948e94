// Names that have no room fold away: the same computation as kit/draw/clearing.py.

import { overlap } from "./settling.js";

const SHARED = 0.2;
const DEEP = 0.3;

/**
 * The names that are clear of all others, of the markers and of what is kept free.
 * @param chosen where each name has settled
 * @param choices where else it may stand, the best first
 * @param first the names, those first that are to be there before others
 * @param inner the set of those names that stand on a marker rather than fold away
 * @param markers pairs of a centre and a radius; last of all the person in the centre
 * @param kept boxes that are no name's
 */
export function withRoom(chosen, choices, first, inner, markers, kept, size) {
  const clear = new Map();
  const taken = [...kept];
  for (const name of first) {
    const options = [chosen.get(name), ...choices.get(name)];
    const free = (discs) => options.find(({ box }) => isFree(box, discs, taken, size));
    const found = free(markers) ?? (inner.has(name) ? free(markers.slice(-1)) : undefined);
    if (!found) continue;
    clear.set(name, found);
    taken.push(found.box);
  }
  return clear;
}

/** How far a box reaches into a disc. */
export function depth(box, centre, radius) {
  const across = Math.max(box.left - centre.x, 0, centre.x - box.right);
  const down = Math.max(box.top - centre.y, 0, centre.y - box.bottom);
  return radius - Math.hypot(across, down);
}

function isFree(box, markers, taken, size) {
  return (
    taken.every((other) => overlap(box, other) <= SHARED * size * size) &&
    markers.every(([centre, radius]) => depth(box, centre, radius) <= DEEP * size)
  );
}
