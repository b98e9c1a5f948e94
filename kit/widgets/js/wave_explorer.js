// The binding of the wave explorer to its Python side.

import { listen } from "./shared/binding.js";
import { createWaveExplorer } from "./explorer/waves.js";

function render({ model, el }) {
  const explorer = createWaveExplorer(el, {
    look: model.get("_look"),
    maps: model.get("_maps"),
    changes: model.get("_changes"),
    reasons: model.get("_reasons"),
    paths: model.get("_paths"),
    wave: () => model.get("wave"),
    onWave: (wave) => {
      model.set("wave", wave);
      model.save_changes();
    },
  });
  const stop = listen(model, ["wave"], () => explorer.show());
  return () => {
    stop();
    explorer.destroy();
  };
}

export default { render };
