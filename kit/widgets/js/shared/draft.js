// What is half typed: kept, also when the page goes, until it is added or put away.

const PREFIX = "support-map-kit:draft:";

export class Draft {
  #key;
  #fields = null;

  /** `place` names the file of what is typed for; without one, a draft lives as long as the page. */
  constructor(place) {
    this.#key = place ? PREFIX + place : null;
    try {
      this.#fields = this.#key && JSON.parse(localStorage.getItem(this.#key));
    } catch {
      // Private mode, or not readable: there is none.
    }
  }

  get fields() {
    return this.#fields;
  }

  /** Keep these fields; null puts them away. */
  keep(fields) {
    this.#fields = fields;
    try {
      if (this.#key && fields) localStorage.setItem(this.#key, JSON.stringify(fields));
      else if (this.#key) localStorage.removeItem(this.#key);
    } catch {
      // See above; or full.
    }
  }
}
