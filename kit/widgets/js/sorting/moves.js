// Where the cards are, and how each move changes it. Nothing here knows a page.
//
// A state holds `placed` (card id → the heading it is under), `tries` (card id → how often it was put
// where it does not fit), `told` (ids of cards whose reason was asked for) and `past` (for each
// move, how its cards were before: id, heading or "" for not yet placed, tries, and whether told).
// A card without a heading of its own is open: it may lie under any.

const MOST_STEPS = 200;

/** The state as the traits `placed` and `_memory` hold it. */
export function fromTraits(placed, memory) {
  return {
    placed: new Map(Object.entries(placed)),
    tries: new Map(memory.tries ?? []),
    told: new Set(memory.told ?? []),
    past: memory.past ?? [],
  };
}

/** The traits that hold a state: pairs rather than objects, for an id may be any text. */
export function toTraits({ placed, tries, told, past }) {
  return {
    placed: Object.fromEntries(placed),
    memory: { tries: [...tries], told: [...told], past },
  };
}

/** Put a card under a heading. */
export function place(state, card, bin) {
  const from = state.placed.get(card.id) ?? "";
  if (from === bin) return state;
  const tries = new Map(state.tries);
  if (!fits(card, bin)) tries.set(card.id, (tries.get(card.id) ?? 0) + 1);
  const placed = new Map(state.placed).set(card.id, bin);
  return { ...state, placed, tries, past: later(state, [card.id]) };
}

/** Take the last move back, whether one card or all of them were moved. */
export function undo(state) {
  const last = state.past.at(-1);
  return last ? { ...restored(state, last), past: state.past.slice(0, -1) } : state;
}

/** Take all cards back, with what was tried and told; this can be undone as well. */
export function again(state) {
  if (!state.placed.size) return state;
  const ids = new Set([...state.placed.keys(), ...state.tries.keys(), ...state.told]);
  const past = later(state, [...ids]);
  return { placed: new Map(), tries: new Map(), told: new Set(), past };
}

/** Show why a card goes where it goes, before it is there. */
export function tell(state, card) {
  return { ...state, told: new Set([...state.told, card.id]) };
}

/** Whether a card goes under a heading, is open, or can be argued to. */
export function fits(card, bin) {
  return card.bin === "" || bin === card.bin || (card.arguable !== "" && bin === card.arguable);
}

/** How a card stands: "" (not placed), "open" (placed, and right anywhere), "fits" or "look again". */
export function standing(state, card) {
  const bin = state.placed.get(card.id);
  if (bin === undefined) return "";
  if (card.bin === "") return "open";
  return fits(card, bin) ? "fits" : "look again";
}

/** Whether there is nothing left to find out about a card. */
export function settled(state, card) {
  return ["fits", "open"].includes(standing(state, card)) || state.told.has(card.id);
}

/** The index of the first card, from one on and round again, that something holds for; or −1. */
export function nextFrom(cards, start, holds) {
  for (let step = 1; step <= cards.length; step += 1) {
    const index = (start + step) % cards.length;
    if (holds(cards[index])) return index;
  }
  return -1;
}

function restored(state, cards) {
  const [placed, tries, told] = [new Map(state.placed), new Map(state.tries), new Set(state.told)];
  for (const [id, bin, tried, wasTold] of cards) {
    if (bin) placed.set(id, bin);
    else placed.delete(id);
    if (tried) tries.set(id, tried);
    else tries.delete(id);
    // Who has read a reason since still has.
    if (wasTold) told.add(id);
  }
  return { ...state, placed, tries, told };
}

/** The past with one move more, of these cards. */
function later({ placed, tries, told, past }, ids) {
  const step = ids.map((id) => [id, placed.get(id) ?? "", tries.get(id) ?? 0, told.has(id)]);
  return [...past, step].slice(-MOST_STEPS);
}
