// Names choose their places in turn: the same computation as kit/draw/settling.py.

const TURNS = 6;
const SLIVER = 1e-6;

/** Names that look for places, each among its choices: `{ box, cost }`, the cheapest first. */
export class Names {
  #choices;
  #each;
  #near = new Map();

  /** `each` is what it costs that two names cover each other; the area comes on top. */
  constructor(choices, each) {
    this.#choices = choices;
    this.#each = each;
    const hulls = new Map();
    for (const [name, made] of choices) hulls.set(name, hull(made.map(({ box }) => box)));
    for (const [name, box] of hulls) {
      const near = [...hulls].filter(([other, its]) => other !== name && overlap(box, its) > 0);
      this.#near.set(name, near.map(([other]) => other));
    }
  }

  /** Each name's choice; those named first choose first. */
  settle(order) {
    const chosen = new Map();
    let waiting = order;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const moved = new Set();
      for (const name of waiting) {
        const best = this.#best(name, chosen);
        if (chosen.get(name) === best) continue;
        chosen.set(name, best);
        moved.add(name);
      }
      waiting = order.filter((name) => this.#near.get(name).some((other) => moved.has(other)));
    }
    for (const name of order) {
      if (this.#clash(name, chosen.get(name), chosen) > 0) this.#makeRoom(name, chosen);
    }
    return chosen;
  }

  /** Move one name, and those it would then touch, where that costs less altogether. */
  #makeRoom(name, chosen) {
    let best = chosen;
    let most = SLIVER;
    for (const choice of this.#choices.get(name)) {
      const tried = new Map(chosen).set(name, choice);
      const moved = [name];
      for (const other of this.#near.get(name)) {
        if (this.#pair(choice.box, chosen.get(other).box) > 0) {
          tried.set(other, this.#best(other, tried));
          moved.push(other);
        }
      }
      const gain = this.#total(moved, chosen) - this.#total(moved, tried);
      if (gain > most + SLIVER) [best, most] = [tried, gain];
    }
    for (const [each, choice] of best) chosen.set(each, choice);
  }

  /** The choice that costs the least, as the others stand. */
  #best(name, chosen) {
    const choices = this.#choices.get(name);
    let best = choices[0];
    let least = Infinity;
    for (const choice of choices) {
      if (choice.cost >= least - SLIVER) break;
      const cost = choice.cost + this.#clash(name, choice, chosen);
      if (cost < least - SLIVER) [best, least] = [choice, cost];
    }
    return best;
  }

  #clash(name, choice, chosen) {
    let cost = 0;
    for (const other of this.#near.get(name)) {
      if (chosen.has(other)) cost += this.#pair(choice.box, chosen.get(other).box);
    }
    return cost;
  }

  /** What some names cost, a pair of them counted once. */
  #total(names, chosen) {
    let cost = 0;
    names.forEach((name, i) => {
      cost += chosen.get(name).cost;
      for (const other of this.#near.get(name)) {
        if (!names.slice(0, i).includes(other)) {
          cost += this.#pair(chosen.get(name).box, chosen.get(other).box);
        }
      }
    });
    return cost;
  }

  #pair(one, other) {
    const area = overlap(one, other);
    return area > 0 ? area + this.#each : 0;
  }
}

/** The box around some boxes. */
export function hull(boxes) {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The area that two boxes share. */
export function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}
