// The binding of a card-sorting exercise to its Python side.

import { savedStore } from "./shared/saved_store.js";
import { fromTraits, toTraits } from "./sorting/moves.js";
import { createSorting } from "./sorting/sorting.js";

const OTHERWISE = "They are kept nowhere: where the cards lie is lost when the kernel restarts.";

function create(root, model, { store }) {
  return createSorting(root, {
    set: model.get("_set"),
    state: () => fromTraits(store.map.placed, store.map._memory),
    onState: (state) => {
      const { placed, memory } = toTraits(state);
      store.commit({ placed, _memory: memory }, "a card moved.");
    },
  });
}

export default () =>
  savedStore({ traits: ["placed", "_memory"], word: "sorting", otherwise: OTHERWISE, create });
