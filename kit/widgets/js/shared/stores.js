// The stores of a page, by key: whichever widgets show one map share its store, so that an edit in
// one is there in the others at once, and undone from any of them.

import { Store } from "./store.js";

// Each widget brings its own copy of this code; what they share is on the page.
const STORES = Symbol.for("support-map-kit:stores");

/**
 * The store under a key, made from `map` if this is the first to ask: `{ store, told }`. `told`:
 * somebody tells Python of its changes; `keeping`: how it stands with the file that keeps it.
 */
export function borrowStore(key, map) {
  globalThis[STORES] ??= new Map();
  const entry = globalThis[STORES].get(key) ?? { store: new Store(map), told: false, keeping: null, borrowed: 0 };
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
