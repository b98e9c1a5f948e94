// The binding of the map editor to its Python side: traits in, changes out.

import { createEditor } from "./editor/editor.js";
import { Backup } from "./shared/backup.js";
import { Keeping } from "./shared/autosave.js";
import { borrowStore, giveBackStore } from "./shared/stores.js";

const OTHERWISE = "They are kept nowhere: export the map as JSON before you restart the kernel.";

function initialize({ model }, shared) {
  const key = model.get("_store");
  const entry = borrowStore(key, model.get("map"));
  const { store } = entry;
  // Who else shows this map leaves it to the editor to tell Python.
  entry.told = true;
  const backup = new Backup(model.get("_place"));
  const keeping = new Keeping({ model, traits: ["map"], store, backup, otherwise: OTHERWISE });
  entry.keeping = keeping;
  Object.assign(shared, { store, keeping });
  return () => {
    keeping.destroy();
    entry.told = false;
    entry.keeping = null;
    giveBackStore(key);
  };
}

function render({ model, el }, { store, keeping }) {
  const editor = createEditor(el, {
    store,
    look: model.get("_look"),
    readOnly: model.get("read_only"),
    place: model.get("_place"),
  });
  const showCard = () => editor.figures.show(model.get("_card"), model.get("_sentence"));
  const stopStatus = keeping.shownOn(editor.status, "map");
  showCard();
  model.on("change:_card", showCard);
  model.on("change:_sentence", showCard);
  return () => {
    model.off("change:_card", showCard);
    model.off("change:_sentence", showCard);
    stopStatus();
    editor.destroy();
  };
}

// Called once for each widget, so that all its views share one store: map and history.
export default () => {
  const shared = {};
  return {
    initialize: (context) => initialize(context, shared),
    render: (context) => render(context, shared),
  };
};
