// The grid of a matrix: a tick for each member, element and map; one of them is in the tab order.

import { html } from "../shared/dom.js";
import { isPlainEnter } from "../shared/shortcuts.js";
import { setText } from "../shared/binding.js";
import { cellWords, notOnMap } from "./sentences.js";
import { makeTable, rowKey } from "./table.js";

const STEPS = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export class Grid {
  #look;
  #many;
  #onToggle;
  #key = "";
  #rows = [];
  #sums = [];
  #at = null;

  /** `onToggle(side, id, element)` is told of each cell that a person sets or takes away. */
  constructor(look, many, onToggle) {
    this.#look = look;
    this.#many = many;
    this.#onToggle = onToggle;
    this.table = html("table", { role: "grid" });
    this.root = html("div", { class: "smk-scroll smk-grid" }, this.table);
    this.table.addEventListener("keydown", (event) => this.#onKey(event));
    this.table.addEventListener("click", (event) => this.#onClick(event));
    this.table.addEventListener("focusin", ({ target }) => this.#stopAt(this.#find(target)));
  }

  /**
   * Show `groups` of rows and their `sums` (see counts.js): of all `maps`, the `sides` given by
   * number; the `way` and its `field`; which maps are `locked`; with the table's `label`.
   */
  show(what) {
    // Ticks that are there already are only set or not: who listens to one hears that alone.
    const rows = what.groups.map((group) => [group.title, group.rows.map(rowKey)]);
    const key = JSON.stringify([what.way, what.sides, rows]);
    this.table.setAttribute("aria-label", what.label);
    if (key !== this.#key) {
      this.#key = key;
      this.#make(what);
    }
    this.#write(what);
  }

  /** Keep what has the focus clear of what stays in place while the rest scrolls. */
  measure() {
    const head = this.table.tHead?.offsetHeight ?? 0;
    const names = this.#rows[0]?.root.firstChild.offsetWidth ?? 0;
    this.root.style.scrollPadding = `${head + 6}px 6px 6px ${names + 6}px`;
  }

  #make(what) {
    const held = this.table.contains(document.activeElement);
    const { columns, head, bodies, rows, sums } = makeTable(what, this.#look);
    [this.#rows, this.#sums] = [rows, sums];
    this.table.replaceChildren(columns, head, ...bodies);
    if (!rows.length) return;
    // Whoever was in a cell that is gone goes on from the same element, or the same member.
    const at = this.#at;
    const row = rows.find(({ id }) => id === at?.id) ?? rows[0];
    const here = row.cells.filter(({ element }) => element === at?.element);
    this.#at = here.find(({ side }) => side === at?.side) ?? here[0] ?? row.cells[0];
    this.#at.tick.tabIndex = 0;
    if (held) this.#at.tick.focus();
    this.measure();
  }

  #write({ groups, maps, sums, way, field, locked }) {
    const on = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row.on])));
    // What is not given to anybody is no gap, and who alone is given something carries nothing.
    // Of what nobody gives, a map speaks only where some support is noted on it.
    const from = way === "received";
    const isGap = (element, side) =>
      from && element !== null && sums[side].inAll > 0 && !sums[side].sums.get(element);
    for (const { id, cells, sums: inAll } of this.#rows) {
      const members = on.get(id);
      for (const each of cells) {
        const { element, side, tick, cell } = each;
        const member = members[side];
        const has = Boolean(member?.[field].includes(element));
        const had = side > 0 && !has && Boolean(members[0]?.[field].includes(element));
        tick.setAttribute("aria-label", this.#label(each, members, maps, way));
        tick.setAttribute("aria-checked", String(has));
        tick.toggleAttribute("data-locked", locked[side]);
        set(tick, "aria-readonly", locked[side]);
        set(tick, "aria-disabled", !member);
        cell.classList.toggle("smk-away", !member);
        cell.classList.toggle("smk-had", had);
        cell.classList.toggle("smk-only", has && from && sums[side].sums.get(element) === 1);
        cell.classList.toggle("smk-gap-in", isGap(element, side));
      }
      for (const cell of inAll) {
        const number = members[Number(cell.dataset.side)]?.[field].length;
        setText(cell, number === undefined ? "" : String(number));
        cell.classList.toggle("smk-many", number >= this.#many);
      }
    }
    for (const { element, side, cell } of this.#sums) {
      const number = element === null ? sums[side].inAll : sums[side].sums.get(element);
      const gap = isGap(element, side);
      const unseen = html("span", { class: "smk-unseen" }, gap ? " nobody" : "");
      cell.replaceChildren(html("span", {}, String(number)), unseen);
      cell.classList.toggle("smk-gap-in", gap);
      cell.classList.toggle("smk-one", from && element !== null && number === 1);
    }
  }

  #label({ element, side }, members, maps, way) {
    const who = members[side];
    if (!who) return notOnMap(members.find(Boolean).name, maps[side]);
    const when = maps.length > 1 ? `, ${maps[side].occasion}` : "";
    return `${cellWords(maps[side], who, element, way)}${when}`;
  }

  /** The row and the column of a tick, or of the cell around it. */
  #find(element) {
    for (const [r, { cells }] of this.#rows.entries()) {
      const c = cells.findIndex(({ tick, cell }) => tick === element || cell === element);
      if (c >= 0) return [r, c];
    }
    return null;
  }

  #stopAt(found) {
    if (!found) return;
    this.#at.tick.tabIndex = -1;
    this.#at = this.#rows[found[0]].cells[found[1]];
    this.#at.tick.tabIndex = 0;
  }

  #onKey(event) {
    const found = this.#find(event.target);
    const command = event.ctrlKey || event.metaKey;
    if (!found || event.altKey) return;
    const step = STEPS[event.key];
    if (step && (!command || ["Home", "End"].includes(event.key))) {
      const [down, along] = command ? [step[1], step[1]] : step;
      const row = this.#rows[within(found[0] + down, this.#rows)];
      const { tick } = row.cells[within(found[1] + along, row.cells)];
      tick.focus();
      // A focus alone leaves alone what is half hidden.
      tick.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else if (isPlainEnter(event) || (event.key === " " && !command)) {
      this.#toggle();
    } else {
      return;
    }
    event.preventDefault();
  }

  #onClick({ target }) {
    const found = this.#find(target.closest("td"));
    if (!found) return;
    this.#rows[found[0]].cells[found[1]].tick.focus();
    this.#toggle();
  }

  #toggle() {
    const { side, id, element } = this.#at;
    this.#onToggle(side, id, element);
  }
}

function within(number, list) {
  return Math.min(list.length - 1, Math.max(0, number));
}

function set(element, name, holds) {
  if (holds) element.setAttribute(name, "true");
  else element.removeAttribute(name);
}
