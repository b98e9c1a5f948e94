// What went where, with every reason: a page to talk about, on the screen and on paper.

import { shown } from "../../../draw/js/lettering.js";
import { html } from "../shared/dom.js";
import { standing } from "./moves.js";
import { elsewhereWords, nextStepWords } from "./sentences.js";

const QUESTIONS = [
  "Which card would you put elsewhere? Say why.",
  "Which card did we see in different ways?",
  "What did we see in our own work or life that is like one of them?",
];

/** The sheet's parts. `onPrint` prints it by itself. */
export function sheetOf(state, { cards, bins, title, label }, onPrint) {
  const head = html("h4", { tabindex: -1 }, title ? `What went where: ${shown(title)}` : "What went where");
  const print = html("button", { type: "button", onclick: onPrint }, "Print this sheet");
  const parts = bins.map(({ name, meaning }) => {
    const here = cards.filter((card) => state.placed.get(card.id) === name);
    return html(
      "section",
      {},
      html("h5", {}, shown(name)),
      html("p", { class: "smk-quiet", dir: "auto" }, shown(meaning)),
      html("ul", {}, ...here.map((card) => row(state, card))),
    );
  });
  const asked = QUESTIONS.map((words) => html("li", { class: "smk-ask" }, words));
  return [
    html("header", {}, head, print),
    html("p", { class: "smk-label" }, label),
    ...parts,
    html("section", {}, html("h5", {}, "To talk about"), html("ul", {}, ...asked)),
  ];
}

function row(state, card) {
  const words = elsewhereWords(card, standing(state, card));
  const elsewhere = words ? html("em", {}, words) : null;
  const practice = nextStepWords(card, true);
  return html(
    "li",
    { class: "smk-went" },
    card.warning ? html("em", { dir: "auto" }, `${shown(card.warning)} `) : null,
    html("strong", { dir: "auto" }, shown(card.text)),
    html("p", { dir: "auto" }, elsewhere, shown(card.reason)),
    practice ? html("p", { class: "smk-card-next", dir: "auto" }, practice) : null,
  );
}
