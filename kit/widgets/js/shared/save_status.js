// The line that says where something is kept, or what went wrong, with what can be done.

import { button } from "./fields.js";
import { html } from "./dom.js";

export class Status {
  #line = new Line();
  #offered = new Line();

  constructor() {
    this.root = html(
      "div",
      { class: "smk-status", tabindex: -1, hidden: true },
      this.#line.root,
      this.#offered.root,
    );
  }

  /** `status` is {state, message}; `actions` is a list of [words, function]. */
  show({ state, message }, actions = []) {
    this.root.dataset.state = state;
    this.#say(this.#line, message, actions, state === "saving");
  }

  /** What is left from before, with what can be done about it; no words, no line. */
  offer(message, actions = []) {
    this.#say(this.#offered, message, actions);
  }

  #say(line, message, actions, quietly = false) {
    const focused = this.root.contains(document.activeElement);
    if (!line.show(message, actions, quietly)) return;
    this.root.hidden = this.#line.root.hidden && this.#offered.root.hidden;
    if (focused && !this.root.contains(document.activeElement)) {
      (line.root.querySelector("button") ?? this.root).focus();
    }
  }
}

class Line {
  #shown = "";
  #announced = "";
  #actions = [];

  constructor() {
    this.words = html("span", { role: "status" });
    this.root = html("p", { hidden: true }, this.words);
  }

  /** Tells whether anything is other than before. */
  show(message, actions, quietly) {
    // The same words may be about something else now.
    this.#actions = actions;
    const key = JSON.stringify([message, actions.map(([words]) => words)]);
    if (key === this.#shown) return false;
    this.#shown = key;
    // What was said already is not said again to those who listen, nor what passes in a moment.
    this.words.setAttribute("aria-live", quietly || message === this.#announced ? "off" : "polite");
    if (!quietly) this.#announced = message;
    this.words.textContent = message;
    const buttons = actions.map(([words], index) => button(words, () => this.#actions[index][1]()));
    this.root.replaceChildren(this.words, ...buttons);
    this.root.hidden = !message;
    return true;
  }
}
