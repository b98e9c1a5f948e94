// The headings that cards are put under, each a button, and the cards that lie there.

import { shown, textWidth } from "../../../draw/js/lettering.js";
import { html, uniqueId } from "../shared/dom.js";
import { textFactor } from "../shared/text_size.js";
import { standing } from "./moves.js";

const [LEAST_PX, GAP_PX, ROWS_FROM_PX] = [170, 8, 560];
// A heading's number and its edges; and how much wider than usual letters are when bold.
const [BESIDE_PX, BOLD] = [64, 1.08];

/**
 * In how many columns so many headings stand, so that their rows are as even as they can be and no
 * heading is alone in the last; `least` is how wide one has to be.
 */
export function columnsFor(count, width, least) {
  if (width < ROWS_FROM_PX) return 1;
  for (let rows = 1; rows < count; rows += 1) {
    const columns = Math.ceil(count / rows);
    if (columns * (least + GAP_PX) <= width + GAP_PX && count % columns !== 1) return columns;
  }
  return 1;
}

/** `act` has `place(bin)` for the card in hand, and `take(index)` to take another in hand. */
export function createBins(bins, cards, act) {
  const heads = bins.map(({ name, meaning }, index) => {
    const [nameId, meaningId] = [uniqueId("bin"), uniqueId("meaning")];
    const number = html("span", { class: "smk-bin-number", "aria-hidden": "true" });
    number.textContent = index < 9 ? String(index + 1) : "";
    return html(
      "button",
      {
        type: "button",
        class: "smk-bin",
        "aria-labelledby": nameId,
        "aria-describedby": meaningId,
        "aria-keyshortcuts": index < 9 ? String(index + 1) : null,
        onclick: () => act.place(name),
      },
      number,
      html("bdi", { class: "smk-bin-name", id: nameId }, shown(name)),
      html("span", { class: "smk-bin-meaning", id: meaningId, dir: "auto" }, shown(meaning)),
    );
  });
  const lists = bins.map(({ name }) => {
    const list = html("ul", { class: "smk-chips" });
    const root = html("section", { class: "smk-under" }, html("h5", {}, shown(name)), list);
    return { root, list };
  });
  const pile = html("ul", { class: "smk-chips smk-pile-cards", id: uniqueId("pile") });
  const fold = html("button", {
    type: "button",
    "aria-expanded": "false",
    "aria-controls": pile.id,
    onclick: () =>
      fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") !== "true")),
  });
  const waiting = html("section", { class: "smk-pile" }, fold, pile);
  const chips = cards.map((card, index) => {
    const mark = html("span", { class: "smk-chip-mark" });
    const words = html("span", { class: "smk-chip-text", dir: "auto" }, shown(card.text));
    const onclick = () => act.take(index);
    const about = card.warning ? html("em", { dir: "auto" }, `${shown(card.warning)} `) : null;
    const button = html("button", { type: "button", class: "smk-chip", onclick }, mark, about, words);
    button.dataset.card = index;
    return { root: html("li", {}, button), button, mark };
  });

  const rows = [
    html("div", { class: "smk-bins", role: "group", "aria-label": "Headings" }, ...heads),
    html("div", { class: "smk-bins smk-unders" }, ...lists.map(({ root }) => root)),
  ];
  const words = bins.flatMap(({ name }) => shown(name).split(" "));
  const longest = Math.max(...words.map(textWidth));
  const resized = new ResizeObserver(() => {
    const letter = parseFloat(getComputedStyle(rows[0].querySelector(".smk-bin-name")).fontSize);
    const least = Math.max(LEAST_PX * textFactor(rows[0]), longest * letter * BOLD + BESIDE_PX);
    const columns = columnsFor(bins.length, rows[0].clientWidth, least);
    for (const row of rows) row.style.setProperty("--smk-columns", columns);
  });
  resized.observe(rows[0]);

  return {
    parts: [...rows, waiting],
    destroy: () => resized.disconnect(),
    show,
    light,
    at,
  };

  function show(state, index) {
    const here = state.placed.get(cards[index].id);
    for (const [number, { name }] of bins.entries()) {
      heads[number].setAttribute("aria-pressed", String(name === here));
      fill(lists[number].list, (card) => state.placed.get(card.id) === name);
      lists[number].root.classList.toggle("smk-empty", !lists[number].list.children.length);
    }
    fill(pile, (card) => !state.placed.has(card.id));
    waiting.hidden = !pile.children.length;
    fold.textContent = `Cards still to place: ${pile.children.length}`;
    for (const [number, { button, mark }] of chips.entries()) {
      const again = standing(state, cards[number]) === "look again";
      mark.textContent = again ? "Look again: " : "";
      button.toggleAttribute("aria-current", false);
      if (number === index) button.setAttribute("aria-current", "true");
    }
  }

  /** Put the cards in a list that belong there, and move no other: the focus stays on a card. */
  function fill(list, belongs) {
    let before = null;
    for (const [number, { root }] of chips.entries()) {
      if (!belongs(cards[number])) continue;
      const next = before ? before.nextElementSibling : list.firstElementChild;
      if (next !== root) list.insertBefore(root, next);
      before = root;
    }
  }

  /** Show under which heading a carried card would come to lie; "" for none. */
  function light(name) {
    for (const [number, each] of bins.entries()) {
      heads[number].classList.toggle("lit", each.name === name);
    }
  }

  /** The name of the heading at a point of the window, or "". */
  function at(x, y) {
    for (const [number, { name }] of bins.entries()) {
      for (const element of [heads[number], lists[number].root]) {
        const box = element.getBoundingClientRect();
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return name;
      }
    }
    return "";
  }
}
