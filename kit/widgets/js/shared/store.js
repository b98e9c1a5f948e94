// The map that is edited, its past and its future. Views listen; two views share one store, and so do
// all widgets of a page that show one map: an edit in one is there in the others at once, and undone
// from any of them.

import { same } from "./map_edits.js";

const MOST_STEPS = 500;
// Each widget brings its own copy of this code; what they share is on the page.
const STORES = Symbol.for("support-map-kit:stores");

export class Store extends EventTarget {
  #past = [];
  #future = [];
  #thread = "";

  /** `word` is what the thing is called: a map, or whatever else is edited and can be undone. */
  constructor(map, word = "map") {
    super();
    this.map = map;
    this.word = word;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * A change made here, `said` in words; tells whether it was one. Changes of one thread that
   * follow each other, such as letters typed into one field, are undone together.
   */
  commit(map, said, thread = "") {
    if (same(map, this.map)) return false;
    const goesOn = thread && thread === this.#thread;
    if (!goesOn) this.#remember(said);
    this.#thread = thread;
    this.#become(map, said, "here", goesOn ? "more" : "new", Boolean(thread));
    return true;
  }

  /** A change from elsewhere: Python, another notebook. It can be undone like any other. */
  receive(map) {
    if (same(map, this.map)) return;
    this.#remember("the change from elsewhere");
    this.#become(map, `The ${this.word} was changed elsewhere.`, "elsewhere", "new");
  }

  undo() {
    const step = this.#past.pop();
    if (!step) return;
    this.#thread = "";
    this.#future.push({ map: this.map, said: step.said });
    this.#become(step.map, `Undone: ${first(step.said)}`, "here", "undo");
  }

  redo() {
    const step = this.#future.pop();
    if (!step) return;
    this.#thread = "";
    this.#past.push({ map: this.map, said: step.said });
    this.#become(step.map, `Done again: ${first(step.said)}`, "here", "redo");
  }

  #remember(said) {
    this.#past.push({ map: this.map, said });
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#future = [];
    this.#thread = "";
  }

  #become(map, said, from, step, typed = false) {
    this.map = map;
    // `typed`: a letter in a field, which a screen reader says by itself.
    this.dispatchEvent(new CustomEvent("change", { detail: { map, said, from, step, typed } }));
  }
}

/** The first sentence: what was done, without the advice that may follow. */
function first(said) {
  return said.replace(/(?<=\.) .*$/s, "");
}

/**
 * The store under a key, made from `map` if this is the first to ask: `{ store, autosave }`;
 * `autosave` is how an editor on the page saves it, or null while there is none.
 */
export function borrowStore(key, map) {
  globalThis[STORES] ??= new Map();
  const entry = globalThis[STORES].get(key) ?? { store: new Store(map), autosave: null, borrowed: 0 };
  globalThis[STORES].set(key, entry);
  entry.borrowed += 1;
  return entry;
}

/** Give a store back; the last one to do so lets go of it. */
export function giveBackStore(key) {
  const entry = globalThis[STORES].get(key);
  entry.borrowed -= 1;
  if (!entry.borrowed) globalThis[STORES].delete(key);
}
