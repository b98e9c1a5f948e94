// The binding of the map editor to its Python side: traits in, changes out.

import { createEditor } from "./editor/editor.js";
import { Backup } from "./editor/backup.js";
import { Store } from "./editor/store.js";

const PATIENCE_MS = 4000;

function initialize({ model }, shared) {
  const store = new Store(model.get("map"));
  const backup = new Backup(model.get("_place"));
  Object.assign(shared, { store, backup, edit: 0, saved: 0, waiting: null, late: false });

  store.addEventListener("change", ({ detail }) => {
    if (detail.from !== "here") return;
    // A new number, also after this page was loaded again or another page has used some.
    shared.edit = Math.max(shared.edit, model.get("_edit")) + 1;
    backup.keep(detail.map);
    model.set("map", detail.map);
    model.set("_edit", shared.edit);
    model.save_changes();
    clearTimeout(shared.waiting);
    shared.waiting = setTimeout(() => {
      shared.late = shared.saved < shared.edit;
      store.dispatchEvent(new Event("status"));
    }, PATIENCE_MS);
  });
  model.on("change:map", () => store.receive(model.get("map")));
  model.on("change:_answer", () => {
    const { edit, saved, map } = model.get("_answer");
    shared.saved = Math.max(shared.saved, edit);
    if (shared.saved < shared.edit) return;
    clearTimeout(shared.waiting);
    shared.late = false;
    if (saved) backup.forget();
    // Python refused the change: what it still has is what counts.
    if (map) store.receive(map);
    store.dispatchEvent(new Event("status"));
  });
  return () => clearTimeout(shared.waiting);
}

function render({ model, el }, shared) {
  const { store, backup } = shared;
  const editor = createEditor(el, {
    store,
    look: model.get("_look"),
    readOnly: model.get("read_only"),
  });

  const showCard = () => editor.figures.show(model.get("_card"), model.get("_sentence"));
  const showStatus = () => {
    const status = model.get("_status");
    const found = backup.found(store.map);
    if (shared.late) {
      editor.status.show({
        state: "warn",
        message:
          "Python is not answering, so the last changes are not in the file yet. They are kept in " +
          "this browser: restart the kernel and run the cell again, or export the map as JSON.",
      });
    } else if (found) {
      editor.status.show(
        { state: "warn", message: "Changes made while Python was away are still in this browser." },
        [
          ["Bring them back", () => store.commit(found, "changes brought back.")],
          [
            "Forget them",
            () => {
              backup.forget();
              showStatus();
            },
          ],
        ],
      );
    } else if (status.state === "elsewhere") {
      editor.status.show(status, [
        ["Keep this map", () => model.send({ do: "keep_mine" })],
        ["Take the other", () => model.send({ do: "take_theirs" })],
      ]);
    } else {
      editor.status.show(status);
    }
  };
  showCard();
  showStatus();
  model.on("change:_card", showCard);
  model.on("change:_sentence", showCard);
  model.on("change:_status", showStatus);
  store.addEventListener("status", showStatus);
  return () => {
    model.off("change:_card", showCard);
    model.off("change:_sentence", showCard);
    model.off("change:_status", showStatus);
    store.removeEventListener("status", showStatus);
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
