// The binding of the prediction to its Python side.

import { listen } from "./explorer/binding.js";
import { createPrediction } from "./explorer/prediction.js";

function render({ model, el }) {
  const prediction = createPrediction(el, {
    look: model.get("_look"),
    everyday: model.get("_everyday"),
    state: () => ({
      chosen: model.get("prediction"),
      nobody: model.get("nobody"),
      answer: model.get("_answer"),
    }),
    onChoice: (chosen, nobody) => {
      model.set("prediction", chosen);
      model.set("nobody", nobody);
      model.save_changes();
    },
    onWish: (wish) => model.send(wish),
  });
  const stop = listen(model, ["prediction", "nobody", "_answer"], () => prediction.show());
  return () => {
    stop();
    prediction.destroy();
  };
}

export default { render };
