// Five steps from a talk about the map to a plan; one is seen at a time, each is a press away.

import { html } from "../shared/dom.js";
import { undoButtons } from "../shared/parts.js";
import { historyKey, isText } from "../shared/shortcuts.js";
import { button as control } from "../shared/fields.js";
import { Status } from "../shared/save_status.js";
import { setText, takeOver } from "../shared/binding.js";
import { keyOf } from "./moves.js";
import { createPriorities } from "./priorities.js";
import { priorityWords } from "./sentences.js";
import { createSheet } from "./sheet.js";
import { createTalk } from "./talk.js";
import { createTown } from "./town.js";
import { createWishes } from "./wishes.js";

const TYPED = "what was written.";
const NAMES = ["Talk", "Wishes", "Priorities", "Offers", "Plan"];

/**
 * @param fixed what never changes: today, before, town, suggested, talk, look, words
 * @param store holds the plan; its changes can be undone
 * @param stash what was noted of priorities that were taken out, by key
 * @param state gives the step, the reading of the plan, and what went wrong with the page
 */
export function createPlanning(root, { fixed, store, stash, state, onStep, onPage }) {
  const { today, before } = fixed;
  const members = new Map((before?.members ?? []).map((member) => [member.id, member]));
  const status = new Status();
  const live = html("p", { class: "smk-live", role: "status" });
  const titleOf = (priority) => priorityWords(priority, members);
  const announce = (words) => setText(live, words);
  const about = { ...fixed, person: today.person, titleOf, commit, announce, go, stash, page: onPage };
  const steps = [createTalk, createWishes, createPriorities, createTown, createSheet].map((make) =>
    make(about),
  );
  const tabs = NAMES.map((name, i) => {
    const count = html("span", { class: "smk-step-count" });
    const number = html("span", { class: "smk-step-number", "aria-hidden": "true" }, String(i + 1));
    const button = html("button", { type: "button", onclick: () => go(i + 1) }, number, html("span", {}, name), count);
    return { button, count };
  });
  const back = control("Back", () => go(state().step - 1));
  const next = control("Next", () => go(state().step + 1), { class: "smk-primary" });
  const undoing = undoButtons(store);
  const list = tabs.map(({ button }) => html("li", {}, button));
  takeOver(
    root,
    html("nav", { class: "smk-steps-nav", "aria-label": "Steps" }, html("ol", {}, ...list)),
    status.root,
    ...steps.map((step) => step.root),
    html("div", { class: "smk-toolbar smk-onward" }, back, next, html("span", { class: "smk-gap" }), ...undoing.buttons),
    live,
  );
  root.classList.add("smk-planning");
  root.addEventListener("keydown", onKey);
  let asked = false;
  const onChange = ({ detail }) => {
    // A screen reader says letters as they are typed.
    if (detail.said !== TYPED) announce(detail.said);
  };
  store.addEventListener("change", onChange);
  show();
  return {
    status,
    show,
    announce,
    destroy: () => {
      store.removeEventListener("change", onChange);
      for (const step of steps) step.destroy?.();
    },
  };

  function show() {
    const plan = store.map;
    const { step, reading } = state();
    for (const [i, each] of steps.entries()) {
      each.root.hidden = i + 1 !== step;
      if (i + 1 === step) each.show(plan, reading);
      const { button, count } = tabs[i];
      if (i + 1 === step) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
      count.textContent = countAt(i, plan);
    }
    back.hidden = step === 1;
    next.hidden = step === steps.length;
    undoing.show();
    // Whoever asked is taken along; in another view of the same plan the focus stays.
    if (asked) {
      asked = false;
      steps[step - 1].title.focus({ preventScroll: true });
      // A long step was left at its end; the next one begins at its top.
      steps[step - 1].root.scrollTop = 0;
      root.firstElementChild.scrollIntoView({ block: "nearest" });
    }
  }

  function countAt(i, plan) {
    const begun = plan.priorities.filter(({ what, who, when }) => (what + who + when).trim());
    const counts = [plan.picked_up, plan.wishes, plan.priorities, plan.priorities.flatMap((each) => each.chosen), begun];
    return counts[i].length ? ` ${counts[i].length}` : "";
  }

  function go(step) {
    asked = true;
    announce("");
    steps[state().step - 1].leave?.();
    onStep(step);
    show();
  }

  /** Change the plan; `said` is what a screen reader says, `thread` the field that is typed in. */
  function commit(move, said, thread = "") {
    const plan = store.map;
    const made = move(plan);
    const kept = new Set(made.priorities.map(keyOf));
    for (const each of plan.priorities) if (!kept.has(keyOf(each))) stash.set(keyOf(each), each);
    if (!store.commit(made, thread ? TYPED : said, thread)) show();
  }

  function onKey(event) {
    const what = historyKey(event);
    if (!what || isText(event.target)) return;
    store[what]();
    event.preventDefault();
  }
}

