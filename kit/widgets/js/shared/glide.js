// What glides on a map: each node from the place where it is seen to the one where it belongs.
//
// A place is `{ x, y, opacity }`; a node has one `now` and another as its `goal`.

import { number } from "../../../draw/js/marks.js";

export class Glide {
  #ms;
  #ease;
  #frame = 0;

  /** `ms`: how long it takes; `ease(part)`: how far things are when a part of that is over. */
  constructor({ ms, ease }) {
    this.#ms = ms;
    this.#ease = ease;
  }

  /**
   * Move nodes to their goals, at once if not `smooth` or if the person wants it still.
   * @param onStep `(part, moving)` is told after each step how much of the time is over
   */
  start(nodes, smooth, onStep) {
    this.stop();
    // Only who moves is drawn again at every frame: on a slow machine each one costs.
    const from = new Map();
    for (const node of nodes) if (node.drawnAt !== node.goal) from.set(node, node.now);
    const glides = smooth && !isCalm() && [...from.keys()].some(({ now, goal }) => !isAt(now, goal));
    const started = performance.now();
    const step = (now) => {
      const part = glides ? Math.min(1, Math.max(0, (now - started) / this.#ms)) : 1;
      const eased = this.#ease(part);
      for (const [node, place] of from) {
        put(node, part < 1 ? between(place, node.goal, eased) : node.goal);
      }
      onStep(part, from);
      if (part < 1) this.#frame = requestAnimationFrame(step);
    };
    step(started);
  }

  /** Let nothing glide any further. */
  stop() {
    cancelAnimationFrame(this.#frame);
  }
}

/** Show a node, with its name, at a place. */
export function put(node, place) {
  node.now = node.drawnAt = place;
  for (const group of [node.group, node.name]) {
    group.setAttribute("transform", `translate(${number(place.x)} ${number(place.y)})`);
    group.setAttribute("opacity", number(place.opacity));
  }
}

export function isAt(one, other) {
  return one.x === other.x && one.y === other.y && one.opacity === other.opacity;
}

function between(one, other, part) {
  const at = (name) => one[name] + (other[name] - one[name]) * part;
  return { x: at("x"), y: at("y"), opacity: at("opacity") };
}

function isCalm() {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}
