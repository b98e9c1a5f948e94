// The binding of the prediction to its Python side.

import { createPrediction } from "./explorer/prediction.js";
import { savedStore } from "./shared/saved_store.js";

const OTHERWISE = "They are kept nowhere: what is ticked is lost when the kernel restarts.";

function create(root, model, { store }) {
  return createPrediction(root, {
    look: model.get("_look"),
    everyday: model.get("_everyday"),
    state: () => ({
      chosen: store.map.prediction,
      nobody: store.map.nobody,
      answer: model.get("_readings"),
    }),
    onChoice: (chosen, nobody) => store.commit({ prediction: chosen, nobody }, "a choice."),
    onWish: (wish) => model.send(wish),
  });
}

export default () =>
  savedStore({
    traits: ["prediction", "nobody"],
    word: "prediction",
    otherwise: OTHERWISE,
    create,
    heard: ["_readings"],
  });
