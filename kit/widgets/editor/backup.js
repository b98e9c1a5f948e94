// The last map that Python has not confirmed, kept in this browser and nowhere else, so that a
// killed kernel costs nothing. It is gone as soon as Python confirms.

import { same } from "./edits.js";

const PREFIX = "support-map-kit:unsaved:";

export class Backup {
  #key;
  #old = null;

  /** `map` is what Python has: what is the same needs no keeping. */
  constructor(place, map) {
    this.#key = place ? PREFIX + place : null;
    try {
      this.#old = this.#key && JSON.parse(localStorage.getItem(this.#key));
    } catch {
      this.#old = null; // not readable: nothing to bring back
    }
    if (this.#old && same(this.#old, map)) this.forget();
  }

  /** Keep a map until Python confirms; tells whether this browser keeps anything. */
  keep(map) {
    this.#old = null;
    if (!this.#key) return false;
    try {
      localStorage.setItem(this.#key, JSON.stringify(map));
      return true;
    } catch {
      return false; // private mode, or full
    }
  }

  forget() {
    this.#old = null;
    try {
      if (this.#key) localStorage.removeItem(this.#key);
    } catch {
      // See above.
    }
  }

  /** A map that an earlier page left unconfirmed, if it differs from the present one. */
  found(map) {
    const old = this.#old;
    return old && !same(old, map) ? old : null;
  }
}
