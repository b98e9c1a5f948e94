// The binding of the comparison to its Python side.

import { createComparison } from "./explorer/comparison.js";

function render({ model, el }) {
  const comparison = createComparison(el, {
    look: model.get("_look"),
    before: model.get("_before"),
    after: model.get("_after"),
    change: model.get("_change"),
    titles: model.get("_titles"),
  });
  return () => comparison.destroy();
}

export default { render };
