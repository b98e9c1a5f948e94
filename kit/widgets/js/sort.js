// The binding of a card-sorting exercise to its Python side.

import { keptStore } from "./shared/saved_store.js";
import { fromTraits, toTraits } from "./sorting/moves.js";
import { createSorting } from "./sorting/sorting.js";

const OTHERWISE = "They are kept nowhere: where the cards lie is lost when the kernel restarts.";

function render({ model, el }, { store, keeping }) {
  const sorting = createSorting(el, {
    set: model.get("_set"),
    state: () => fromTraits(store.map.placed, store.map._memory),
    onState: (state) => {
      const { placed, memory } = toTraits(state);
      store.commit({ placed, _memory: memory }, "a card moved.");
    },
  });
  const show = () => sorting.show();
  store.addEventListener("change", show);
  const stopStatus = keeping.shownOn(sorting.status, "sorting");
  return () => {
    stopStatus();
    store.removeEventListener("change", show);
    sorting.destroy();
  };
}

export default () => keptStore({ traits: ["placed", "_memory"], word: "sorting", otherwise: OTHERWISE, render });
