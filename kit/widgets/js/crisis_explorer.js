// The binding of the crisis explorer to its Python side.

import { listen } from "./shared/binding.js";
import { createCrisisExplorer } from "./explorer/crisis.js";

function render({ model, el }) {
  const explorer = createCrisisExplorer(el, {
    look: model.get("_look"),
    state: () => ({
      everyday: model.get("_everyday"),
      story: model.get("_story"),
      back: model.get("_back"),
      rates: model.get("_rates"),
      reading: model.get("_reading"),
      spread: model.get("_spread"),
      problem: model.get("_problem"),
      severity: model.get("severity"),
      progress: model.get("progress"),
    }),
    onSlider: (name, value) => {
      model.set(name, value);
      model.save_changes();
    },
    onWish: (wish) => model.send(wish),
  });
  const stop = listen(
    model,
    ["_story", "_back", "_rates", "_spread", "_reading", "_problem", "severity", "progress"],
    (changed) => explorer.update(changed),
  );
  return () => {
    stop();
    explorer.destroy();
  };
}

export default { render };
