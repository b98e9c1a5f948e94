// Where the names stand: the same computation as kit/draw/naming.py.

import { lines, textWidth } from "./lettering.js";
import { CENTRE, EGO_RADIUS, OUTLINE, rounded } from "./places.js";

export const LINE_HEIGHT = 1.18;
const PASSES = 4;
const FRAME = { left: 4, top: 4, right: 796, bottom: 768 };
const PREFERENCE = [0, 1, 1, 2, 3, 3, 3, 3];

/** Each member's label by id; `names` and `points` are maps by id, `titles` are boxes. */
export function labels(names, points, radius, size, titles) {
  const reach = radius * OUTLINE;
  const fixed = [...points.values()].map((point) => around(point, reach * 0.92));
  fixed.push(around(CENTRE, EGO_RADIUS), ...titles);
  const options = new Map();
  const costs = new Map();
  for (const [id, point] of points) {
    const choices = optionsAt(lines(names.get(id)), point, reach, size);
    options.set(id, choices);
    costs.set(
      id,
      choices.map((label, i) => still(i, label.box, fixed, size)),
    );
  }
  const order = [...points.keys()].sort((a, b) => {
    const [one, other] = [points.get(a), points.get(b)];
    return one.y - other.y || one.x - other.x;
  });
  const chosen = new Map();
  for (let pass = 0; pass < PASSES; pass += 1) {
    let changed = false;
    for (const id of order) {
      let best = options.get(id)[0];
      let least = Infinity;
      options.get(id).forEach((label, i) => {
        let cost = costs.get(id)[i];
        for (const [other, { box }] of chosen) if (other !== id) cost += overlap(label.box, box);
        if (cost < least - 1e-6) {
          best = label;
          least = cost;
        }
      });
      changed ||= chosen.get(id) !== best;
      chosen.set(id, best);
    }
    if (!changed) break;
  }
  return chosen;
}

function optionsAt(rows, at, reach, size) {
  const wide = rounded(Math.max(...rows.map(textWidth)) * size);
  const high = rounded(rows.length * LINE_HEIGHT * size);
  const side = reach + 4 + wide / 2;
  const slant = reach * 0.72 + 2;
  const beyond = reach + 2 + high / 2;
  const shifts = [
    [0, beyond],
    [side, 0],
    [-side, 0],
    [0, -beyond],
    [slant + wide / 2, slant + high / 2],
    [-slant - wide / 2, slant + high / 2],
    [slant + wide / 2, -slant - high / 2],
    [-slant - wide / 2, -slant - high / 2],
  ];
  return shifts.map(([across, down]) => {
    const x = rounded(at.x + across);
    const y = rounded(at.y + down);
    const box = { left: x - wide / 2, top: y - high / 2, right: x + wide / 2, bottom: y + high / 2 };
    return { lines: rows, x, box };
  });
}

function still(rank, box, fixed, size) {
  const area = (box.right - box.left) * (box.bottom - box.top);
  const outside = area - overlap(box, FRAME);
  let covered = 0;
  for (const other of fixed) covered += overlap(box, other);
  return PREFERENCE[rank] * size + 3 * outside + 1.2 * covered;
}

function around(point, half) {
  return {
    left: point.x - half,
    top: point.y - half,
    right: point.x + half,
    bottom: point.y + half,
  };
}

function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}
