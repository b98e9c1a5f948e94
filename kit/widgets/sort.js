// The binding of a card-sorting exercise to its Python side.

import { listen } from "./explorer/binding.js";
import { fromTraits, toTraits } from "./sorting/moves.js";
import { createSorting } from "./sorting/sorting.js";

function render({ model, el }) {
  const sorting = createSorting(el, {
    set: model.get("_set"),
    state: () => fromTraits(model.get("placed"), model.get("_memory")),
    onState: (state) => {
      const { placed, memory } = toTraits(state);
      model.set("placed", placed);
      model.set("_memory", memory);
      model.save_changes();
    },
  });
  const stop = listen(model, ["placed", "_memory"], () => sorting.show());
  return () => {
    stop();
    sorting.destroy();
  };
}

export default { render };
