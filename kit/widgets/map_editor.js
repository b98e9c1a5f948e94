// The binding of the map editor to its Python side: traits in, changes out.

import { createEditor } from "./editor/editor.js";
import { Backup } from "./editor/backup.js";
import { borrowStore, giveBackStore } from "./editor/stores.js";

const PATIENCE_MS = 4000;
const AWAY = "Python is busy or has stopped, so the last changes are not in the file yet.";
const KEPT = "This browser keeps them. If it stays so, restart the kernel and run the cell again.";
const NOT_KEPT = "They are kept nowhere: export the map as JSON before you restart the kernel.";

function initialize({ model }, shared) {
  const key = model.get("_store");
  const entry = borrowStore(key, model.get("map"));
  const { store } = entry;
  // Who else shows this map leaves it to the editor to tell Python.
  entry.told = true;
  const backup = new Backup(model.get("_place"), store.map);
  Object.assign(shared, { store, backup, edit: 0, saved: 0, waiting: null, late: false });
  Object.assign(shared, { kept: false, wish: null, settle });

  const onChange = ({ detail }) => {
    if (detail.from !== "here") return;
    // A new number, also after this page was loaded again or another page has used some.
    shared.edit = Math.max(shared.edit, model.get("_edit")) + 1;
    shared.kept = backup.keep(detail.map);
    // Not anew with each change: who keeps working must hear of it too. And before anything is
    // sent, which may fail where the kernel is gone.
    if (shared.waiting === null) wait();
    model.set("map", detail.map);
    model.set("_edit", shared.edit);
    model.save_changes();
  };
  store.addEventListener("change", onChange);
  model.on("change:map", () => store.receive(model.get("map")));
  model.on("change:_answer", () => {
    const { edit, saved, map } = model.get("_answer");
    shared.saved = Math.max(shared.saved, edit);
    stopWaiting();
    if (shared.saved < shared.edit) {
      wait();
      return;
    }
    shared.late = false;
    if (saved) backup.forget();
    // Python refused the change: what it still has is what counts.
    if (map) store.receive(map);
    if (shared.wish) settle(shared.wish);
    store.dispatchEvent(new Event("status"));
  });
  return () => {
    stopWaiting();
    store.removeEventListener("change", onChange);
    entry.told = false;
    giveBackStore(key);
  };

  /** Ask Python to settle a file changed elsewhere, once it has every change made before. */
  function settle(wish) {
    const answered = shared.saved >= shared.edit;
    shared.wish = answered ? null : wish;
    if (answered) model.send({ do: wish });
  }

  function wait() {
    shared.waiting = setTimeout(() => {
      shared.waiting = null;
      shared.late = shared.saved < shared.edit;
      store.dispatchEvent(new Event("status"));
    }, PATIENCE_MS);
  }

  function stopWaiting() {
    clearTimeout(shared.waiting);
    shared.waiting = null;
  }
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
      const message = `${AWAY} ${shared.kept ? KEPT : NOT_KEPT}`;
      editor.status.show({ state: "warn", message });
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
        ["Keep this map", () => shared.settle("keep_mine")],
        ["Take the other", () => shared.settle("take_theirs")],
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
