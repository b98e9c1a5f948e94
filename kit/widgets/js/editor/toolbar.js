// The row of buttons above the map.

import { button } from "../shared/fields.js";
import { undoButtons } from "../shared/parts.js";
import { html, uniqueId } from "../shared/dom.js";

export class Toolbar {
  #undoing;

  /** `said` is the element of what was done last; `more` stands before all other buttons. */
  constructor(act, history, { readOnly, said, more = [] }) {
    this.#undoing = undoButtons(history);
    this.tie = button("Draw ties", act.toggleTying, { "aria-pressed": "false", title: "T" });
    const edits = [this.tie, ...this.#undoing.buttons];
    const view = [
      button("−", () => act.zoom(1 / 1.3), { "aria-label": "Zoom out" }),
      button("+", () => act.zoom(1.3), { "aria-label": "Zoom in" }),
      button("Fit", act.fit, { "aria-label": "Zoom to fit" }),
    ];
    const menu = uniqueId("export");
    const files = ["SVG", "PNG", "JSON"].map((kind) =>
      button(`${kind}${{ SVG: " picture", PNG: " picture", JSON: ", the map itself" }[kind]}`, () => {
        this.exports.open = false;
        act.save(kind);
      }),
    );
    this.exports = html(
      "details",
      { class: "smk-exports" },
      html("summary", {}, "Export"),
      html("div", { id: menu, class: "smk-menu" }, ...files),
    );
    this.exports.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.exports.open) return;
      event.stopPropagation();
      this.exports.open = false;
      this.exports.querySelector("summary").focus();
    });
    this.exports.addEventListener("focusout", (event) => {
      if (!this.exports.contains(event.relatedTarget)) this.exports.open = false;
    });
    this.root = html(
      "div",
      { class: "smk-toolbar", role: "group", "aria-label": "Tools" },
      ...more,
      ...(readOnly ? [] : edits),
      said,
      ...view,
      this.exports,
    );
  }

  show(tying) {
    this.#undoing.show();
    this.tie.setAttribute("aria-pressed", String(tying));
  }
}
