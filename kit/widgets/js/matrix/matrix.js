// The support matrix: who gives which element, or is given it, to read and to fill in.
//
// Knows nothing of Jupyter: stores with maps go in, changes come out of the stores.

import { changeMember, findMember, same } from "../shared/map_edits.js";
import { html } from "../shared/dom.js";
import { announcer, undoButtons } from "../shared/parts.js";
import { historyKey } from "../shared/shortcuts.js";
import { textFactor } from "../shared/text_size.js";
import { Status } from "../shared/save_status.js";
import { gives, receives } from "../shared/sentences.js";
import { setText, takeOver } from "../shared/binding.js";
import { choiceBar } from "../shared/choices.js";
import { FIELDS, groupsOf, partOf, sumsOf } from "./counts.js";
import { findingList } from "./findings.js";
import { Grid } from "./grid.js";
import { marksLegend, meanings } from "./legend.js";
import { cellWords, changeWords, notOnMap, wayWords } from "./sentences.js";

const LOCKED = "This map is shown to be read, not changed.";
const LATE = "Python is busy or has stopped, so these words are about the map as it was before.";
const NOT_KEPT =
  " The last changes are kept nowhere but on this page. Next time, give the matrix a MapEditor " +
  "with autosave=…, and show both.";
const BOTH = "both";
// Below this width two columns for each element are too narrow for a finger.
const ROOM_FOR_BOTH_PX = 880;

/**
 * Build a matrix inside an element.
 * @param root the element
 * @param sides the maps: `[{ store, locked, autosave }]`, the everyday map first; `autosave()`:
 *   how an editor on the page saves it, or null
 * @param history the past of all of them (see history.js)
 * @param look the palette and words, as `palette.as_data()` gives them
 * @param many from how many elements on a sum is marked
 * @param state gives what is shown now: `{ way, humansOnly, words, problem, late }`
 * @param onWay, onHumansOnly told of a choice
 * @returns `{ show(), destroy(), statuses }`: a line for each side, to say how it is kept
 */
export function createMatrix(root, { sides, history, look, many, state, onWay, onHumansOnly }) {
  let occasion = sides.length > 1 ? "" : BOTH;
  const maps = () => sides.map(({ store }) => store.map);
  const locked = sides.map((side) => side.locked);
  const grid = new Grid(look, many, toggle);
  const [first] = maps();
  const way = choiceBar(
    "Support",
    Object.keys(FIELDS).map((value) => ({ value, words: wayWords(first, value) })),
    state().way,
    onWay,
  );
  const bar =
    sides.length > 1
      ? choiceBar(
          "Occasion",
          [
            { value: BOTH, words: "both" },
            ...maps().map((map) => ({ value: map.occasion, words: map.occasion })),
          ],
          BOTH,
          (value) => {
            occasion = value;
            show();
          },
        )
      : null;
  const only = html("input", { type: "checkbox", onchange: () => onHumansOnly(only.checked) });
  const people = html("label", { class: "smk-tick" }, only, "people and groups only");
  const undoing = undoButtons(history);
  const problem = html("p", { class: "smk-problem", role: "alert" });
  const live = html("div", { class: "smk-live", role: "status" });
  const announce = announcer(live);
  const title = html("h4", { class: "smk-title" });
  const help = html(
    "p",
    { class: "smk-help" },
    "Tap a cell to set or take away. Keys: arrows move, Space sets or takes away, Ctrl+Z undoes.",
  );
  const fixed = locked.every(Boolean);
  const late = html("p", { class: "smk-problem", role: "status" });
  const found = html("div", { class: "smk-found" });
  const note = html("p", { class: "smk-quiet" });
  const tools = html(
    "div",
    { class: "smk-toolbar", role: "group", "aria-label": "Tools" },
    way.root,
    ...(bar ? [bar.root] : []),
    people,
    html("span", { class: "smk-gap" }),
    ...(fixed ? [] : [html("span", { class: "smk-together" }, ...undoing.buttons)]),
  );
  const picture = html(
    "div",
    { class: "smk-picture" },
    title,
    grid.root,
    live,
    marksLegend(sides.length > 1),
    ...(fixed ? [] : [help]),
    meanings(look),
  );
  const side = html("section", { class: "smk-side", "aria-label": "In words" }, late, found, note);
  root.classList.add("smk-matrix");
  const statuses = sides.map(() => new Status());
  takeOver(root, tools, ...statuses.map((each) => each.root), problem, html("div", { class: "smk-body" }, picture, side));
  root.addEventListener("keydown", onKey);

  const listeners = sides.map(({ store }) => {
    const onChange = ({ detail }) => {
      show();
      // Where another widget shows the same map, it is for the one that was used to say it.
      const elsewhere = document.activeElement?.closest(".smk");
      if (!elsewhere || elsewhere === root) announce(detail.said);
    };
    store.addEventListener("change", onChange);
    return () => store.removeEventListener("change", onChange);
  });
  const resized = new ResizeObserver(() => {
    if (!occasion) start();
    grid.measure();
  });
  resized.observe(root);
  show();

  return {
    statuses,
    show,
    destroy() {
      resized.disconnect();
      for (const stop of listeners) stop();
    },
  };

  /** Show both occasions at first where there is room for both. */
  function start() {
    if (!root.clientWidth) return;
    occasion = root.clientWidth >= ROOM_FOR_BOTH_PX * textFactor(root) ? BOTH : first.occasion;
    bar.choose(occasion);
    show();
  }

  function show() {
    const { way: chosen, humansOnly, words, problem: wrong } = state();
    const all = maps();
    const field = FIELDS[chosen];
    const groups = groupsOf(all, look, humansOnly);
    const at = all.findIndex((map) => map.occasion === occasion);
    const seen = at < 0 ? all.map((_, i) => i) : [at];
    root.dataset.sides = seen.length;
    root.dataset.way = chosen;
    const label = (chosen === "given" ? gives : receives)(all[0]);
    setText(title, `${label}${all.length === 1 ? `, ${all[0].occasion} map` : ""}`);
    grid.show({
      groups,
      maps: all,
      sides: seen,
      sums: all.map((_, i) => sumsOf(groups, i, field, look)),
      way: chosen,
      field,
      locked,
      label,
    });
    way.choose(chosen);
    only.checked = humansOnly;
    undoing.show();
    setText(problem, wrong || words.problem);
    problem.hidden = !problem.textContent;
    showFindings();
  }

  function showFindings() {
    const { way: chosen, humansOnly, words, late: waiting } = state();
    const now = same(words.of, partOf(maps()));
    const unkept = sides.some((each) => !each.locked && !each.autosave());
    setText(late, waiting && !now ? LATE + (unkept ? NOT_KEPT : "") : "");
    late.hidden = !late.textContent;
    // Until Python has answered, the words before stand: they would flicker at every tick.
    if (!now && found.childElementCount) return;
    const lists = findingList(words[humansOnly ? "humans" : "all"], chosen, occasion || BOTH);
    found.replaceChildren(...lists);
    setText(note, words.note);
    note.hidden = !words.note || occasion === "everyday";
  }

  function toggle(side, id, element) {
    const { way: chosen } = state();
    const { store } = sides[side];
    const member = findMember(store.map, id);
    if (!member) {
      const who = maps().map((map) => findMember(map, id)).find(Boolean);
      announce(`${notOnMap(who.name, store.map)}.`);
      return;
    }
    if (locked[side]) {
      announce(LOCKED);
      return;
    }
    const field = FIELDS[chosen];
    const on = !member[field].includes(element);
    const now = on ? [...member[field], element] : member[field].filter((each) => each !== element);
    const next = changeMember(store.map, id, { [field]: now }, look);
    const all = maps().map((map, i) => (i === side ? next : map));
    const { sums } = sumsOf(groupsOf(all, look, state().humansOnly), side, field, look);
    const where = sides.length > 1 ? `On the ${store.map.occasion} map, ` : "";
    const words = `${where}${cellWords(next, member, element, chosen)}`;
    store.commit(next, changeWords(words, on, element, sums.get(element)));
  }

  function onKey(event) {
    const what = historyKey(event);
    if (fixed || !what) return;
    event.preventDefault();
    history[what]();
  }
}
