// A widget whose store is saved in a file of its own, whatever it holds.

import { Autosave, valueOf } from "./autosave.js";
import { Backup } from "./backup.js";
import { listen } from "./binding.js";
import { Store } from "./store.js";

/**
 * What a binding exports for anywidget: `initialize`, called once for each widget, so that all its
 * views share one store; and `render`.
 * @param traits the names of the traits that are saved
 * @param word what they are called together, such as "plan"
 * @param otherwise what is said where nothing keeps the last changes
 * @param create `(root, model, shared)` makes the widget: `status`, a line that says how it is
 *   saved, `show()` and `destroy()`; `shared` has what all views share, with the store
 * @param heard the names of other traits that it shows
 */
export function savedStore({ traits, word, otherwise, create, heard = [] }) {
  const shared = {};
  return {
    initialize({ model }) {
      const store = new Store(valueOf(model, traits), word);
      const backup = new Backup(model.get("_place"));
      const autosave = new Autosave({ model, traits, store, backup, otherwise });
      Object.assign(shared, { store, autosave });
      return () => autosave.destroy();
    },
    render({ model, el }) {
      const { store, autosave } = shared;
      const widget = create(el, model, shared);
      const show = () => widget.show();
      store.addEventListener("change", show);
      const stop = [autosave.showOn(widget.status, word), listen(model, heard, show)];
      return () => {
        for (const each of stop) each();
        store.removeEventListener("change", show);
        widget.destroy();
      };
    },
  };
}
