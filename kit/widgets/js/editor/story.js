// The story beside the map, sentence by sentence: used once whom it speaks of stands on the map, or
// where a person says so. An offer to those who ask, and never a count of what is missing.

import { setText } from "../shared/binding.js";
import { html, uniqueId } from "../shared/dom.js";
import { button } from "../shared/fields.js";
import { unusedSentence } from "./sentences.js";

const FOLDED = "support-map-kit:story-folded";
const PRESSED = { used: "true", part: "mixed", open: "false" };

export class StoryColumn {
  #spans = [];
  #unused = html("ul");
  #words = html("p");
  #problem = html("p", { class: "smk-problem", role: "status" });
  #story;

  /**
   * @param blocks the story: `{ sort, sentences }`, a sentence being its `text` and its `runs`
   * @param states `()` gives how each sentence is: "used", "part" or "open", in their order
   * @param mark `(text, used)` marks a sentence by hand
   * @param problem `()` gives why the marks are not kept, or nothing
   */
  constructor(story) {
    this.#story = story;
    const id = uniqueId("story");
    const parts = story.blocks.map((block) => this.#block(block));
    const asked = html(
      "details",
      { class: "smk-unused" },
      html("summary", {}, "Is anybody not on your map yet?"),
      this.#words,
      this.#unused,
    );
    const text = html(
      "div",
      { class: "smk-story-text", role: "group", "aria-label": "The story, sentence by sentence", dir: "auto" },
      ...parts,
    );
    text.addEventListener("keydown", (event) => this.#onKey(event));
    this.root = html("section", { class: "smk-story", id, "aria-label": "Story" }, text, this.#problem, asked);
    this.button = button("Story", () => this.#fold(!this.root.hidden), {
      "aria-controls": id,
      "aria-pressed": "true",
    });
    this.#fold(kept() === "yes", false);
    this.show();
  }

  show() {
    const states = this.#story.states();
    setText(this.#problem, this.#story.problem());
    const open = [];
    this.#spans.forEach(({ span, text }, i) => {
      const state = states[i] ?? "open";
      if (span.dataset.state !== state) {
        span.dataset.state = state;
        span.setAttribute("aria-pressed", PRESSED[state]);
      }
      if (state !== "used") open.push(text);
    });
    setText(this.#words, unusedSentence(open.length, this.#spans.length));
    const said = open.join("\n");
    if (this.#unused.dataset.said === said) return;
    this.#unused.dataset.said = said;
    this.#unused.replaceChildren(...open.map((text) => html("li", { dir: "auto" }, text)));
  }

  #block({ sort, sentences }) {
    const spans = sentences.flatMap(({ text, runs }) => {
      if (sort === "heading") return runs.map(lettered);
      const span = html(
        "span",
        {
          role: "button",
          class: "smk-said-there",
          tabindex: this.#spans.length ? -1 : 0,
          onclick: () => {
            // Words that are being marked to be copied are no tap.
            if (globalThis.getSelection()?.isCollapsed ?? true) this.#toggle(span, text);
          },
        },
        ...runs.map(lettered),
      );
      this.#spans.push({ span, text });
      return [span, " "];
    });
    return html("p", { class: `smk-${sort}` }, ...spans);
  }

  #toggle(span, text) {
    this.#go(span);
    this.#story.mark(text, span.dataset.state !== "used");
  }

  #onKey(event) {
    const spans = this.#spans.map(({ span }) => span);
    const at = spans.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    if (event.key === "Enter" || event.key === " ") {
      if (event.shiftKey) return;
      this.#toggle(spans[at], this.#spans[at].text);
    } else if (event.key in step) {
      this.#go(spans[Math.min(spans.length - 1, Math.max(0, at + step[event.key]))]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The one sentence that the Tab key comes to. */
  #go(span) {
    for (const each of this.#spans) each.span.tabIndex = each.span === span ? 0 : -1;
    span.focus();
  }

  #fold(folded, keep = true) {
    this.root.hidden = folded;
    this.button.setAttribute("aria-pressed", String(!folded));
    if (!keep) return;
    try {
      localStorage.setItem(FOLDED, folded ? "yes" : "no");
    } catch {
      // Private mode: it is as it was the next time.
    }
  }
}

function lettered({ words, strong, emphasis }) {
  if (!strong && !emphasis) return words;
  const inner = emphasis ? html("em", {}, words) : words;
  return strong ? html("strong", {}, inner) : inner;
}

function kept() {
  try {
    return localStorage.getItem(FOLDED);
  } catch {
    return null;
  }
}
