// Cards sorted under headings: one card in hand, what is said of it, and where the others lie.

import { shown } from "../../../draw/js/lettering.js";
import { claimsOf } from "../shared/claims.js";
import { html } from "../shared/dom.js";
import { isPlainEnter, letterOf } from "../shared/shortcuts.js";
import { Status } from "../shared/save_status.js";
import { setText, takeOver } from "../shared/binding.js";
import { createBins } from "./bins.js";
import { createCard } from "./card.js";
import { listenToDrag } from "./drag.js";
import { again, nextFrom, place, settled, tell, undo } from "./moves.js";
import { printElement } from "../shared/printing.js";
import { keysHelp, placedCount } from "./sentences.js";
import { sheetOf } from "./sheet.js";

/** `set` has title, ask, label, bins and cards; `state()` gives the state, `onState(state)` takes it. */
export function createSorting(root, { set, state, onState }) {
  const { bins, cards } = set;
  let index = Math.max(nextFrom(cards, -1, (card) => !state().placed.has(card.id)), 0);
  let open = false;
  const back = control("Undo", takeBack);
  const hand = createCard({ step, onward, tell: told, sheet: openSheet, back });
  const heap = createBins(bins, cards, { place: put, take });
  const said = html("p", { class: "smk-said", role: "status" });
  const count = html("p", { class: "smk-label" });
  const over = control("Start again", startAgain);
  const sheet = html("div", { class: "smk-sheet" });
  const status = new Status();
  takeOver(
    root,
    html("header", { class: "smk-sort-head" }, html("h4", {}, shown(set.title || "Sort the cards")), count),
    status.root,
    html("p", { class: "smk-card-ask", dir: "auto" }, shown(set.ask)),
    ...(set.about ? [html("p", { class: "smk-card-warning", dir: "auto" }, shown(set.about))] : []),
    hand.hand,
    ...heap.parts,
    html("div", { class: "smk-toolbar" }, over),
    said,
    html("p", { class: "smk-help" }, keysHelp(bins)),
    html("p", { class: "smk-label smk-source" }, set.label),
    claimsOf(set.cited),
    sheet,
  );
  root.classList.add("smk-sort");
  root.addEventListener("keydown", onKey);
  const stopDrag = listenToDrag(root, {
    cardAt: (element, touch) => {
      if (hand.root.contains(element)) return index;
      const chip = element.closest?.(".smk-chip");
      // A finger on the list scrolls the page; it takes a card in hand by a tap.
      return chip && !touch ? Number(chip.dataset.card) : null;
    },
    words: (which) => shown(`${cards[which].warning} ${cards[which].text}`.trim()),
    over: (x, y) => heap.light(heap.at(x, y)),
    drop: (which, x, y) => {
      const bin = heap.at(x, y);
      if (!bin) return;
      index = which;
      put(bin);
    },
    stop: () => heap.light(""),
  });
  show();
  return {
    status,
    show,
    destroy: () => {
      stopDrag();
      heap.destroy();
    },
  };

  /** Show the state; gives what is said of the card in hand. */
  function show() {
    const now = state();
    const held = root.contains(document.activeElement);
    const words = hand.show(now, cards, index);
    heap.show(now, index);
    count.textContent = placedCount(now.placed, cards);
    back.setAttribute("aria-disabled", String(!now.past.length));
    over.setAttribute("aria-disabled", String(!now.placed.size));
    if (now.placed.size < cards.length) open = false;
    sheet.hidden = !open;
    sheet.replaceChildren(...(open ? sheetOf(now, set, () => printElement(sheet, "What went where")) : []));
    // Whatever had the focus may have gone.
    const at = document.activeElement;
    if (held && !(root.contains(at) && at.checkVisibility())) hand.root.focus();
    return words;
  }

  function change(move, words) {
    const now = state();
    const next = move(now);
    if (next === now) return;
    onState(next);
    setText(said, `${words}${show()}`);
  }

  function put(bin) {
    change((now) => place(now, cards[index], bin), `Under ${shown(bin)}. `);
    hand.hand.scrollIntoView({ block: "nearest" });
  }

  function takeBack() {
    const last = state().past.at(-1);
    if (last?.length === 1) index = cards.findIndex((card) => card.id === last[0][0]);
    change(undo, "Undone. ");
  }

  function startAgain() {
    if (state().placed.size) index = 0;
    change(again, "All cards are back; Undo puts them where they were. ");
  }

  function told() {
    change((now) => tell(now, cards[index]), "");
    hand.root.focus();
  }

  function take(which) {
    index = which;
    show();
    setText(said, "");
    hand.root.focus({ preventScroll: true });
    // Where the headings are below each other, they and the card take up all of the window.
    const block = root.clientWidth < 560 ? "start" : "nearest";
    hand.hand.scrollIntoView({ block });
  }

  function step(by) {
    index = (index + by + cards.length) % cards.length;
    const words = show();
    // The name of what has the focus is not said anew when it changes.
    setText(said, `${hand.root.getAttribute("aria-label")} ${words}`);
  }

  function onward() {
    const now = state();
    const rest = nextFrom(cards, index, (card) => !now.placed.has(card.id));
    const next = rest >= 0 ? rest : nextFrom(cards, index, (card) => !settled(now, card));
    if (next >= 0) take(next);
  }

  function openSheet() {
    open = true;
    show();
    sheet.querySelector("h4").focus();
  }

  function onKey(event) {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey || event.defaultPrevented) return;
    const number = Number(event.key);
    if (command && letterOf(event) === "z") takeBack();
    else if (command) return;
    else if (number >= 1 && number <= bins.length) putFrom(event.target, bins[number - 1].name);
    else if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (isPlainEnter(event) && event.target === hand.root) onward();
    else return;
    event.preventDefault();
  }

  /** Put the card that has the focus under a heading; if none has, the one in hand. */
  function putFrom(element, bin) {
    const chip = element.closest(".smk-chip");
    if (chip) index = Number(chip.dataset.card);
    put(bin);
  }
}

function control(words, onclick) {
  return html("button", { type: "button", onclick }, words);
}
