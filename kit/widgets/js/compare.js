// The binding of the comparison to its Python side.

import { createComparison } from "./explorer/comparison.js";
import { binding, traitsOf } from "./shared/binding.js";

export default binding((root, model) =>
  createComparison(root, traitsOf(model, ["look", "before", "after", "change", "titles"])),
);
