// The binding of a written note to its Python side, and the field itself.

import { takeOver } from "./shared/binding.js";
import { textField } from "./shared/fields.js";
import { Status } from "./shared/save_status.js";
import { savedStore } from "./shared/saved_store.js";

const OTHERWISE = "They are kept nowhere: copy what you wrote before you restart the kernel.";

function create(root, model, { store }) {
  const field = textField(model.get("question"), {
    multiline: true,
    rows: 3,
    // Each letter counts at once, so that none is lost.
    oninput: () => store.commit(field.control.value, "what was written.", "note"),
  });
  const status = new Status();
  takeOver(root, field.row, status.root);
  root.classList.add("smk-note");
  const show = () => {
    if (field.control.value !== store.map) field.control.value = store.map;
  };
  show();
  return { status, show, destroy: () => {} };
}

export default () => savedStore({ traits: ["text"], word: "note", otherwise: OTHERWISE, create });
