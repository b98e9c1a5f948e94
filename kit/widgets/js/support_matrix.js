// The binding of the support matrix to its Python side: traits in, changes out.

import { borrowStore, giveBackStore } from "./shared/stores.js";
import { listen } from "./shared/binding.js";
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
    const send = ({ detail }) => {
      // An editor of this map tells Python itself, and Python tells the matrix.
      if (detail.from !== "here" || entry.told) return;
      model.set(name, detail.map);
      model.save_changes();
    };
    const receive = () => {
      if (!entry.told) store.receive(model.get(name));
    };
    store.addEventListener("change", send);
    model.on(`change:${name}`, receive);
    stop.push(() => {
      store.removeEventListener("change", send);
      model.off(`change:${name}`, receive);
      giveBackStore(key);
    });
    return { name, store, locked, hasEditor: () => entry.told, keeping: () => entry.keeping };
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
  const choose = (name, value) => {
    model.set(name, value);
    model.save_changes();
  };
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
    onWay: (way) => choose("way", way),
    onHumansOnly: (only) => choose("humans_only", only),
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
  const stopLines = sides.map(({ keeping, store }, index) => {
    const kept = keeping();
    if (!kept || kept.views) return () => {};
    return kept.shownOn(matrix.statuses[index], "map", `The ${store.map.occasion} map`);
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
