// The binding of the crisis explorer to its Python side.

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
  const onStory = () => explorer.newStory();
  const onReading = () => explorer.read();
  const onSlider = () => explorer.slide();
  const listeners = [
    ["change:_story", onStory],
    ["change:_everyday", onStory],
    ["change:_back", onStory],
    ["change:_rates", onStory],
    ["change:_spread", onReading],
    ["change:_reading", onReading],
    ["change:_problem", onReading],
    ["change:severity", onSlider],
    ["change:progress", onSlider],
  ];
  for (const [name, listener] of listeners) model.on(name, listener);
  return () => {
    for (const [name, listener] of listeners) model.off(name, listener);
  };
}

export default { render };
