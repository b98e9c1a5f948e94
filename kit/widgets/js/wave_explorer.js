// The binding of the wave explorer to its Python side.

import { createWaveExplorer } from "./explorer/waves.js";
import { binding, send, traitsOf } from "./shared/binding.js";

export default binding(
  (root, model) =>
    createWaveExplorer(root, {
      ...traitsOf(model, ["look", "maps", "changes", "reasons", "paths"]),
      wave: () => model.get("wave"),
      onWave: (wave) => send(model, "wave", wave),
    }),
  ["wave"],
);
