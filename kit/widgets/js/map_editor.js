// The binding of the map editor to its Python side: traits in, changes out.

import { createEditor } from "./editor/editor.js";
import { Backup } from "./shared/backup.js";
import { Autosave } from "./shared/autosave.js";
import { listen } from "./shared/binding.js";
import { borrowStore, giveBackStore } from "./shared/store.js";

const OTHERWISE = "They are kept nowhere: export the map as JSON before you restart the kernel.";

function initialize({ model }, shared) {
  const key = model.get("_store");
  const entry = borrowStore(key, model.get("map"));
  const { store } = entry;
  const backup = new Backup(model.get("_place"));
  const autosave = new Autosave({ model, traits: ["map"], store, backup, otherwise: OTHERWISE });
  // Who else shows this map leaves it to the editor to send it to Python.
  entry.autosave = autosave;
  Object.assign(shared, { store, autosave });
  return () => {
    autosave.destroy();
    entry.autosave = null;
    giveBackStore(key);
  };
}

function render({ model, el }, { store, autosave }) {
  const editor = createEditor(el, {
    store,
    look: model.get("_look"),
    readOnly: model.get("read_only"),
    place: model.get("_place"),
  });
  const showCard = () => editor.figures.show(model.get("_card"), model.get("_sentence"));
  const stopStatus = autosave.showOn(editor.status, "map");
  showCard();
  const stop = listen(model, ["_card", "_sentence"], showCard);
  return () => {
    stop();
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
