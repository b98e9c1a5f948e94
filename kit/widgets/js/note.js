// The binding of a written note to its Python side, and the field itself.

import { textField } from "./shared/fields.js";
import { keptStore } from "./shared/saved_store.js";
import { Status } from "./shared/save_status.js";
import { takeOver } from "./shared/binding.js";

const OTHERWISE = "They are kept nowhere: copy what you wrote before you restart the kernel.";

function render({ model, el }, { store, keeping }) {
  const field = textField(model.get("question"), {
    multiline: true,
    rows: 3,
    // Each letter counts at once, so that none is lost.
    oninput: () => store.commit(field.control.value, "what was written.", "note"),
  });
  const status = new Status();
  takeOver(el, field.row, status.root);
  el.classList.add("smk-note");
  const show = () => {
    if (field.control.value !== store.map) field.control.value = store.map;
  };
  show();
  store.addEventListener("change", show);
  const stopStatus = keeping.shownOn(status, "note");
  return () => {
    stopStatus();
    store.removeEventListener("change", show);
  };
}

export default () => keptStore({ traits: ["text"], word: "note", otherwise: OTHERWISE, render });
