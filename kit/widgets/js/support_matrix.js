// The binding of the support matrix to its Python side: traits in, changes out.

import { listen, send } from "./shared/binding.js";
import { borrowStore, giveBackStore } from "./shared/store.js";
import { same } from "./shared/map_edits.js";
import { partOf } from "./matrix/counts.js";
import { History } from "./matrix/history.js";
import { createMatrix } from "./matrix/matrix.js";

const PATIENCE_MS = 4000;

function initialize({ model }, shared) {
  const stop = [];
  shared.sides = model.get("_sides").map(({ name, key, locked }) => {
    const entry = borrowStore(key, model.get(name));
    const { store } = entry;
    const onChange = ({ detail }) => {
      // An editor of this map sends it to Python itself, and Python sends it to the matrix.
      if (detail.from === "here" && !entry.autosave) send(model, name, detail.map);
    };
    const receive = () => {
      if (!entry.autosave) store.receive(model.get(name));
    };
    store.addEventListener("change", onChange);
    model.on(`change:${name}`, receive);
    stop.push(() => {
      store.removeEventListener("change", onChange);
      model.off(`change:${name}`, receive);
      giveBackStore(key);
    });
    return { name, store, locked, autosave: () => entry.autosave };
  });
  shared.history = new History(shared.sides.map(({ store }) => store));
  return () => {
    shared.history.destroy();
    for (const each of stop) each();
  };
}

function render({ model, el }, { sides, history }) {
  let late = false;
  let waiting = null;
  const matrix = createMatrix(el, {
    sides,
    history,
    look: model.get("_look"),
    many: model.get("_many"),
    state: () => ({
      way: model.get("way"),
      humansOnly: model.get("humans_only"),
      words: model.get("_words"),
      problem: model.get("_problem"),
      late,
    }),
    onWay: (way) => send(model, "way", way),
    onHumansOnly: (only) => send(model, "humans_only", only),
  });
  const onChange = () => {
    // Not anew with each change: who keeps working must hear of it too.
    waiting ??= setTimeout(() => {
      waiting = null;
      late = !answered();
      matrix.show();
    }, PATIENCE_MS);
  };
  for (const { store } of sides) store.addEventListener("change", onChange);
  // An editor that is shown says itself how it stands with its file.
  const stopLines = sides.map(({ autosave, store }, index) => {
    const saved = autosave();
    if (!saved || saved.views) return () => {};
    return saved.showOn(matrix.statuses[index], "map", `The ${store.map.occasion} map`);
  });
  const stop = listen(model, ["way", "humans_only", "_words", "_problem"], () => {
    if (answered()) {
      late = false;
      clearTimeout(waiting);
      waiting = null;
    }
    matrix.show();
  });
  return () => {
    clearTimeout(waiting);
    for (const each of stopLines) each();
    stop();
    for (const { store } of sides) store.removeEventListener("change", onChange);
    matrix.destroy();
  };

  function answered() {
    return same(model.get("_words").of, partOf(sides.map(({ store }) => store.map)));
  }
}

// Called once for each widget, so that all its views share the stores and the history.
export default () => {
  const shared = {};
  return {
    initialize: (context) => initialize(context, shared),
    render: (context) => render(context, shared),
  };
};
