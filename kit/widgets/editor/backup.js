// The last map that Python has not confirmed, kept in this browser and nowhere else, so that a
// killed kernel costs nothing. It is gone as soon as Python confirms.

const PREFIX = "support-map-kit:unsaved:";

export class Backup {
  #key;
  #old = null;

  constructor(place) {
    this.#key = place ? PREFIX + place : null;
    try {
      this.#old = this.#key && JSON.parse(localStorage.getItem(this.#key));
    } catch {
      this.#old = null; // not readable: nothing to bring back
    }
  }

  keep(map) {
    if (!this.#key) return;
    this.#old = null;
    try {
      localStorage.setItem(this.#key, JSON.stringify(map));
    } catch {
      // A browser that keeps nothing (private mode, full): the status line still warns.
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
    return old && JSON.stringify(old) !== JSON.stringify(map) ? old : null;
  }
}
