// The binding of fields to write in to their Python side, and the fields with what is said of them.

import { takeOver } from "./shared/binding.js";
import { html, uniqueId } from "./shared/dom.js";
import { textField } from "./shared/fields.js";
import { Status } from "./shared/save_status.js";
import { savedStore } from "./shared/saved_store.js";
import { count } from "./shared/sentences.js";

const OTHERWISE = "They are kept nowhere: copy what you wrote before you restart the kernel.";

/** A field with its hint and the count of its words. */
class Written {
  #count;
  #most;

  constructor({ label, hint, rows, words }, oninput) {
    const id = uniqueId("hint");
    const more = { oninput, "aria-describedby": id };
    const { control, row } = textField(
      label,
      rows > 1 ? { ...more, multiline: true, rows } : more,
    );
    this.control = control;
    this.root = row;
    this.#most = words;
    this.#count = html("span", { class: "smk-count" });
    row.append(html("p", { id, class: "smk-help" }, this.#count, hint));
  }

  show(text) {
    if (this.control.value !== text) this.control.value = text;
    if (this.#most) {
      const [least, most] = this.#most;
      const written = text.trim() ? text.trim().split(/\s+/).length : 0;
      const fits = written >= least && written <= most;
      this.#count.textContent = `${count(written, "word")}; wanted: ${least} to ${most}. `;
      this.#count.dataset.fits = fits;
    }
  }
}

function create(root, model, { store }) {
  const fields = model.get("_fields").map((each) => {
    const written = new Written(each, () => {
      // Each letter counts at once, so that none is lost.
      const texts = { ...store.map, [each.name]: written.control.value };
      store.commit(texts, "what was written.", each.name);
    });
    return { name: each.name, written };
  });
  const status = new Status();
  takeOver(root, ...fields.map(({ written }) => written.root), status.root);
  root.classList.add("smk-note");
  const show = () => {
    for (const { name, written } of fields) written.show(store.map[name]);
  };
  show();
  return { status, show, destroy: () => {} };
}

export default () => savedStore({ traits: ["texts"], word: "text", otherwise: OTHERWISE, create });
