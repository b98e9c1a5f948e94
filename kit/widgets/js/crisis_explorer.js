// The binding of the crisis explorer to its Python side.

import { createCrisisExplorer } from "./explorer/crisis.js";
import { binding, send, traitsOf } from "./shared/binding.js";

const STATE = ["everyday", "story", "back", "rates", "cited", "reading", "spread", "problem"];
const HEARD = ["_story", "_back", "_rates", "_spread", "_reading", "_problem", "severity", "progress"];

export default binding(
  (root, model) =>
    createCrisisExplorer(root, {
      look: model.get("_look"),
      state: () => ({
        ...traitsOf(model, STATE),
        severity: model.get("severity"),
        progress: model.get("progress"),
      }),
      onSlider: (name, value) => send(model, name, value),
      onWish: (wish) => model.send(wish),
    }),
  HEARD,
);
