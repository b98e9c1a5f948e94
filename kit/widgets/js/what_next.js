// The binding of a plan to its Python side: the plan out, its reading and its page in.

import { createPlanning } from "./planning/planning.js";
import { listen, send, traitsOf } from "./shared/binding.js";
import { download, fileStem } from "./shared/exporting.js";
import { printPage } from "./shared/printing.js";
import { savedStore } from "./shared/saved_store.js";

const PATIENCE_MS = 4000;
const OTHERWISE = "They are kept nowhere: copy what you wrote before you restart the kernel.";
const NO_PAGE = "Python is busy or has stopped. The page comes as soon as it answers.";
const FIXED = ["today", "before", "town", "suggested", "talk", "look", "words"];

function create(root, model, shared) {
  const { store } = shared;
  // All views of one plan share what was noted of priorities that were taken out.
  const stash = (shared.stash ??= new Map());
  const fixed = traitsOf(model, FIXED);
  const { person } = fixed.today;
  let wanted = null;
  const planning = createPlanning(root, {
    fixed,
    store,
    stash,
    state: () => ({ step: model.get("step"), reading: model.get("_reading") }),
    onStep: (step) => send(model, "step", step),
    onPage: (what) => {
      stopWaiting();
      const number = Math.random();
      const late = setTimeout(() => planning.announce(NO_PAGE), PATIENCE_MS);
      wanted = { what, number, late };
      // The plan comes along: its last letters may not have arrived yet.
      model.send({ do: "page", number, plan: store.map });
    },
  });
  const stop = listen(model, ["_page"], () => {
    const { number, html, problem } = model.get("_page");
    // Asked for by another view, or before another press.
    if (number !== wanted?.number) return;
    stopWaiting();
    const { what } = wanted;
    wanted = null;
    planning.announce(problem || (what === "save" ? "The page is saved." : ""));
    if (problem) return;
    if (what === "print") {
      printPage(html, "My plan");
      return;
    }
    const stem = fileStem({ person, occasion: "plan", wave_months: 0 });
    download(new Blob([html], { type: "text/html;charset=utf-8" }), `${stem}.html`);
  });
  return {
    ...planning,
    destroy: () => {
      stopWaiting();
      stop();
      planning.destroy();
    },
  };

  function stopWaiting() {
    clearTimeout(wanted?.late);
  }
}

export default () =>
  savedStore({
    traits: ["plan"],
    word: "plan",
    otherwise: OTHERWISE,
    create,
    heard: ["step", "_reading"],
  });
