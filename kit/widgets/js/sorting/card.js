// The card in hand, large, and what is said of it. Its reason is on the page only once it fits, or
// when it was asked for.

import { shown } from "../../../draw/js/lettering.js";
import { html } from "../shared/dom.js";
import { settled, standing } from "./moves.js";
import { cardCount, cardWords, nextStepWords, nextWords, standingWords } from "./sentences.js";

const TRIES = 2; // so many placings that do not fit, and the reason may be asked for

/**
 * The card in hand.
 * @param act `step(by)`, `onward()`, `tell()`, `sheet()`, and `back`, the button that undoes
 */
export function createCard(act) {
  const text = html("p", { class: "smk-card-text", dir: "auto" });
  const warning = html("p", { class: "smk-card-warning", dir: "auto" });
  const count = html("span", { class: "smk-label" });
  const root = html(
    "div",
    { class: "smk-card", tabindex: 0, role: "group", "aria-roledescription": "card" },
    warning,
    text,
  );
  const answer = html("div", { class: "smk-card-answer" });
  const title = html("h5");
  const why = html("p", { class: "smk-card-why", dir: "auto" });
  const nextStep = html("p", { class: "smk-card-next", dir: "auto" });
  const more = html("p", { class: "smk-quiet" });
  const tell = button("Show the reason", act.tell);
  const onward = button("Next card", act.onward);
  const sheet = button("See what went where", act.sheet);
  answer.append(title, why, nextStep, more, html("div", { class: "smk-toolbar" }, onward, sheet, tell));
  const before = button("‹", () => act.step(-1), "smk-step", "The card before");
  const after = button("›", () => act.step(1), "smk-step", "The card after");
  const steps = html("div", { class: "smk-steps" }, before, count, after, act.back);
  const hand = html("div", { class: "smk-hand" }, html("div", {}, steps, root), answer);
  return { root, hand, show };

  /** Show a card; gives what is said of it, as one sentence after another. */
  function show(state, cards, index) {
    const card = cards[index];
    const how = standing(state, card);
    const isOpen = how !== "" && settled(state, card);
    const rest = cards.filter((each) => !state.placed.has(each.id)).length;
    text.textContent = shown(card.text);
    fill(warning, shown(card.warning));
    count.textContent = cardCount(index, cards);
    const before = warning.hidden ? "" : `${warning.textContent} `;
    root.setAttribute("aria-label", `${count.textContent}: ${before}${text.textContent}`);
    root.dataset.standing = answer.dataset.standing = how;
    title.textContent = standingWords(how);
    const words = cardWords(card, how, isOpen);
    fill(why, words);
    const practice = nextStepWords(card, isOpen);
    fill(nextStep, practice);
    more.textContent = nextWords(how, isOpen);
    tell.hidden = how !== "look again" || isOpen || (state.tries.get(card.id) ?? 0) < TRIES;
    const open = rest > 0 || cards.some((each) => each !== card && !settled(state, each));
    onward.hidden = !how || !open;
    onward.classList.toggle("smk-primary", isOpen);
    onward.textContent = rest ? "Next card" : "Another card to look at again";
    sheet.hidden = rest > 0;
    const told = [title.textContent.replace(/\w$/, "$&."), words, practice];
    return [...told, rest ? "" : "All cards are placed."].filter(Boolean).join(" ");
  }
}

function fill(element, words) {
  element.textContent = words;
  element.hidden = !words;
}

function button(words, onclick, kind = null, label = null) {
  return html("button", { type: "button", class: kind, "aria-label": label, onclick }, words);
}
