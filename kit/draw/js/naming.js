// Where the names stand: the same computation as kit/draw/naming.py.

import { depth, withRoom } from "./clearing.js";
import { isCut, lines, textWidth } from "./lettering.js";
import { CENTRE, EGO_RADIUS, OUTLINE, rounded } from "./places.js";
import { Names, hull, overlap } from "./settling.js";

export const LINE_HEIGHT = 1.18;
const FRAME = { left: 4, top: 4, right: 796, bottom: 768 };
const SLIVER = 1e-6;
// Square units: that much of two boxes is seen as touching at the most.
const LEAST_COVERED = 30;

/**
 * Each member's label by id; and apart the labels for which there is no room.
 * @param names by id, as are the `points`
 * @param kept boxes kept free where possible
 * @param order who is to have a name before whom, where there is not room for all, and the set of
 *   those whose name stands on a marker rather than fold away; without it, all names are there,
 *   though they may cover one another
 */
export function labels(names, points, radius, size, kept, order = null) {
  const reach = radius * OUTLINE;
  const choices = new Map();
  for (const [id, point] of points) {
    const made = choicesAt(names.get(id), point, reach, size);
    const around = hull(made.map(({ box }) => box));
    const discs = [...points.values()]
      .filter((other) => depth(around, other, reach) > 0)
      .map((other) => [other, reach]);
    discs.push([CENTRE, EGO_RADIUS]);
    const boxes = kept.filter((box) => overlap(around, box) > 0);
    for (const choice of made) choice.cost += covered(choice.box, discs, boxes, size);
    choices.set(id, made.sort((a, b) => a.cost - b.cost));
  }
  const downwards = [...points.keys()].sort((a, b) => {
    const [one, other] = [points.get(a), points.get(b)];
    return one.y - other.y || one.x - other.x;
  });
  const chosen = new Names(choices, 8 * size).settle(downwards);
  const markers = [...[...points.values()].map((point) => [point, reach]), [CENTRE, EGO_RADIUS]];
  const clear = order ? withRoom(chosen, choices, ...order, markers, kept, size) : chosen;
  const [lettered, folded] = [new Map(), new Map()];
  for (const id of points.keys()) {
    const { rows, x, box } = clear.get(id) ?? chosen.get(id);
    (clear.has(id) ? lettered : folded).set(id, { lines: rows, x, box });
  }
  return [lettered, folded];
}

/** Whether a box lies within the picture. */
export function isInFrame({ left, right, top, bottom }) {
  return left >= FRAME.left && right <= FRAME.right && top >= FRAME.top && bottom <= FRAME.bottom;
}

/** How many of some labels leave the picture, or lie over one another. */
export function crowded(lettered) {
  const boxes = [...lettered.values()].map(({ box }) => box);
  const meet = (one, other) => overlap(one, other) > LEAST_COVERED;
  return boxes.filter(
    (box, i) => !isInFrame(box) || boxes.slice(0, i).some((other) => meet(box, other)),
  ).length;
}

/** The places that a name may take, each with what it costs to be less clear there. */
function choicesAt(name, at, reach, size) {
  const usual = lines(name);
  const narrow = lines(name, 6, 3);
  const breaks = [usual];
  if (narrow.join("\n") !== usual.join("\n") && !isCut(narrow.at(-1))) breaks.push(narrow);
  return breaks.flatMap((rows, less) => {
    const wide = rounded(Math.max(...rows.map(textWidth)) * size);
    const high = rounded(rows.length * LINE_HEIGHT * size);
    const [side, beyond] = [reach + 4 + wide / 2, reach + 2 + high / 2];
    const [aslant, askew] = [reach * 0.72 + 2 + wide / 2, reach * 0.72 + 2 + high / 2];
    const places = [
      [0, beyond, 0],
      [side, 0, 1],
      [-side, 0, 1],
      [0, -beyond, 2],
      [wide * 0.3, beyond, 2],
      [-wide * 0.3, beyond, 2],
      [side, reach * 0.5, 2],
      [-side, reach * 0.5, 2],
      [side, -reach * 0.5, 2.5],
      [-side, -reach * 0.5, 2.5],
      [aslant, askew, 3],
      [-aslant, askew, 3],
      [aslant, -askew, 3],
      [-aslant, -askew, 3],
      [wide * 0.3, -beyond, 3],
      [-wide * 0.3, -beyond, 3],
    ];
    return places.map(([across, down, cost]) => {
      const x = rounded(at.x + across);
      const y = rounded(at.y + down);
      const box = {
        left: x - wide / 2,
        top: y - high / 2,
        right: x + wide / 2,
        bottom: y + high / 2,
      };
      return { rows, x, box, cost: (cost + 1.5 * less) * size };
    });
  });
}

/** What it costs to cover what never moves: markers, circles' words, the frame. */
function covered(box, discs, boxes, size) {
  let cost = 0;
  for (const [centre, radius] of discs) {
    const deep = depth(box, centre, radius);
    if (deep > 0) cost += (8 + deep) * size;
  }
  for (const other of boxes) {
    const area = overlap(box, other);
    if (area > 0) cost += area + 4 * size;
  }
  const area = (box.right - box.left) * (box.bottom - box.top);
  const outside = area - overlap(box, FRAME);
  return outside > SLIVER ? cost + 3 * outside + 8 * size : cost;
}
