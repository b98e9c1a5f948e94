// The binding of the prediction to its Python side.

import { keptStore } from "./shared/saved_store.js";
import { listen } from "./shared/binding.js";
import { createPrediction } from "./explorer/prediction.js";

const OTHERWISE = "They are kept nowhere: what is ticked is lost when the kernel restarts.";

function render({ model, el }, { store, keeping }) {
  const prediction = createPrediction(el, {
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
  const show = () => prediction.show();
  store.addEventListener("change", show);
  const stopStatus = keeping.shownOn(prediction.status, "prediction");
  const stop = listen(model, ["_readings"], show);
  return () => {
    stop();
    stopStatus();
    store.removeEventListener("change", show);
    prediction.destroy();
  };
}

export default () =>
  keptStore({ traits: ["prediction", "nobody"], word: "prediction", otherwise: OTHERWISE, render });
