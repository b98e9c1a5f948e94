// Parts that several widgets are put together from: signs, lists under headings, tables, meanings.

import { shown } from "../../../draw/js/lettering.js";
import { sign, svgElement } from "../../../draw/js/marks.js";
import { html } from "./dom.js";

/** The sign of a kind or of an influence, as a small picture; `half` is half of its side. */
export function smallSign(item, look, half = 14) {
  const box = `-${half} -${half} ${2 * half} ${2 * half}`;
  return svgElement("svg", { viewBox: box, "aria-hidden": "true" }, sign(item, look));
}

/** What stands in the row of a member: the sign, the name, a few words. */
export function memberParts({ name, kind }, words, look) {
  return [
    smallSign(kind, look),
    html("bdi", { class: "smk-row-name" }, shown(name)),
    html("span", { class: "smk-row-kind" }, words),
  ];
}

/** Items under a heading that says how many they are; null where there are none. */
export function countedSection(heading, items) {
  if (!items.length) return null;
  const count = html("span", { class: "smk-count" }, ` ${items.length}`);
  return html("section", {}, html("h4", {}, heading, count), html("ul", {}, ...items));
}

/** Terms with what they mean, as the pairs of a list; `id(term)` gives a meaning an id. */
export function definitions(pairs, attributes = () => ({})) {
  return pairs.map(([term, meaning]) =>
    html("div", {}, html("dt", {}, term), html("dd", attributes(term), meaning)),
  );
}

/** Meanings that open on request. */
export function meaningsPanel(summary, list, ...more) {
  return html("details", { class: "smk-meanings" }, html("summary", {}, summary), list, ...more);
}

/** A table of rows `[name, cells]`; a cell is a text, or a list of what stands in it. */
export function tableOf(heads, rows) {
  const head = html("tr", {}, ...heads.map((each) => html("th", { scope: "col" }, each)));
  const body = rows.map(([name, cells]) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, html("bdi", {}, shown(name))),
      ...cells.map((each) => html("td", {}, ...[each].flat())),
    ),
  );
  return html("table", { class: "smk-table" }, html("thead", {}, head), html("tbody", {}, ...body));
}

/** What can be scrolled by itself, also with the keyboard. */
export function scrolled(label, kind, ...children) {
  const attributes = { tabindex: 0, role: "region", "aria-label": label };
  return html("div", { class: kind, ...attributes }, ...children);
}

/** The legend below a picture: `[mark, words]` for each mark. */
export function legend(label, marks) {
  const items = marks.map(([mark, words]) => html("li", {}, mark, words));
  return html("ul", { class: "smk-legend", "aria-label": label }, ...items);
}

/** Undo and Redo, with what shows whether there is anything to undo. */
export function undoButtons(history) {
  const make = (words, title) =>
    html("button", { type: "button", title, onclick: () => history[words.toLowerCase()]() }, words);
  const [undo, redo] = [make("Undo", "Ctrl+Z"), make("Redo", "Ctrl+Shift+Z")];
  return {
    buttons: [undo, redo],
    show: () => {
      // Not `disabled`: a button that loses its focus at the last undo would strand the keyboard.
      undo.setAttribute("aria-disabled", String(!history.canUndo));
      redo.setAttribute("aria-disabled", String(!history.canRedo));
    },
  };
}

/** What says a text aloud, the same text twice as two messages. */
export function announcer(live) {
  return (words) => {
    live.textContent = words === live.textContent ? `${words}\u00a0` : words;
  };
}
