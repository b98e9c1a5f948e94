// The binding of a plan to its Python side: the plan out, its reading and its page in.

import { keptStore } from "./shared/saved_store.js";
import { listen } from "./shared/binding.js";
import { createPlanning } from "./planning/planning.js";
import { printPage, savePage } from "./planning/printing.js";

const PATIENCE_MS = 4000;
const OTHERWISE = "They are kept nowhere: copy what you wrote before you restart the kernel.";
const NO_PAGE = "Python is busy or has stopped. The page comes as soon as it answers.";

function render({ model, el }, shared) {
  const { store, keeping } = shared;
  // All views of one plan share what was noted of priorities that were taken out.
  const stash = (shared.stash ??= new Map());
  const given = Object.fromEntries(
    ["today", "before", "town", "suggested", "talk", "look", "words"].map((name) => [
      name,
      model.get(`_${name}`),
    ]),
  );
  const { person } = given.today;
  let wanted = null;
  const planning = createPlanning(el, {
    given,
    store,
    stash,
    state: () => ({ step: model.get("step"), reading: model.get("_reading") }),
    onStep: (step) => {
      model.set("step", step);
      model.save_changes();
    },
    onPage: (what) => {
      stopWaiting();
      const number = Math.random();
      const late = setTimeout(() => planning.tell(NO_PAGE), PATIENCE_MS);
      wanted = { what, number, late };
      // The plan comes along: its last letters may not have arrived yet.
      model.send({ do: "page", number, plan: store.map });
    },
  });
  const stop = [
    keeping.shownOn(planning.status, "plan"),
    listen(model, ["step", "_reading"], () => planning.show()),
    listen(model, ["_page"], () => {
      const { number, html, problem } = model.get("_page");
      // Asked for by another view, or before another press.
      if (number !== wanted?.number) return;
      stopWaiting();
      const { what } = wanted;
      wanted = null;
      planning.tell(problem || (what === "save" ? "The page is saved." : ""));
      if (problem) return;
      if (what === "save") savePage(html, person);
      else printPage(html, "My plan");
    }),
  ];
  return () => {
    stopWaiting();
    for (const each of stop) each();
    planning.destroy();
  };

  function stopWaiting() {
    clearTimeout(wanted?.late);
  }
}

export default () => keptStore({ traits: ["plan"], word: "plan", otherwise: OTHERWISE, render });
