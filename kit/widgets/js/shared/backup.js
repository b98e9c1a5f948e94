// What Python has not confirmed, kept in this browser, so that a killed kernel costs nothing.
//
// Each page that shows a thing has an entry of its own, which goes as soon as Python confirms. One
// that another page has left is offered to the person, and stays until they have answered.

import { same } from "./map_edits.js";

const PREFIX = "support-map-kit:unsaved:";
// So long after it was made, a change of another page may still be on its way to Python.
const UNDER_WAY_MS = 5000;

export class Backup {
  #start;
  #key;
  #shown = null;

  /** `place` names the file; without one, nothing is kept. */
  constructor(place) {
    this.#start = place ? PREFIX + place : null;
    this.#key = place ? `${this.#start}:${crypto.getRandomValues(new Uint32Array(3)).join("-")}` : null;
  }

  /** Keep a value until Python confirms; tells whether this browser keeps anything. */
  keep(value) {
    if (!this.#key) return false;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ time: Date.now(), value }));
      return true;
    } catch {
      return false; // private mode, or full
    }
  }

  /** Python has what was kept. */
  forget() {
    this.drop(this.#key);
  }

  /** Let go of an entry by its key. */
  drop(key) {
    try {
      if (key) localStorage.removeItem(key);
    } catch {
      // See above.
    }
  }

  /**
   * The newest entry that another page left unconfirmed and that differs from `value`:
   * `{ key, time, value }`, or null; and `soon`: in how many milliseconds another may be one, or 0.
   */
  offer(value) {
    let soon = 0;
    const found = [];
    for (const entry of this.#others()) {
      const left = entry.time + UNDER_WAY_MS - Date.now();
      if (same(entry.value, value)) {
        // It has arrived after all. Of one that was offered, the person has not said so yet.
        if (left < 0 && entry.key !== this.#shown) this.drop(entry.key);
      } else if (left > 0) {
        soon = soon ? Math.min(soon, left) : left;
      } else {
        found.push(entry);
      }
    }
    found.sort((one, other) => other.time - one.time);
    this.#shown = found[0]?.key ?? null;
    return { found: found[0] ?? null, soon };
  }

  /** Call `listener` when another page has kept or let go of something; gives what stops it. */
  listen(listener) {
    if (!this.#start) return () => {};
    const heard = (event) => {
      if (event.key?.startsWith(this.#start)) listener();
    };
    addEventListener("storage", heard);
    return () => removeEventListener("storage", heard);
  }

  *#others() {
    if (!this.#start) return;
    let keys = [];
    try {
      keys = Object.keys(localStorage);
    } catch {
      return;
    }
    for (const key of keys) {
      // An earlier kit kept one value for each file, without a time, under the plain name.
      if (key === this.#key || !(key === this.#start || key.startsWith(`${this.#start}:`))) continue;
      try {
        const kept = JSON.parse(localStorage.getItem(key));
        if (kept === null) continue;
        const plain = key === this.#start;
        yield { key, time: plain ? 0 : kept.time, value: plain ? kept : kept.value };
      } catch {
        // Not readable: nothing to bring back.
      }
    }
  }
}
