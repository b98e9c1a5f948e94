// A widget whose store is kept by a file of its own, whatever it holds.

import { Backup } from "./backup.js";
import { Keeping, valueOf } from "./autosave.js";
import { Store } from "./store.js";

/**
 * What a binding exports for anywidget: `initialize`, called once for each widget, so that all its
 * views share one store; and `render`, which is given that store with the keeping beside it.
 * @param traits the names of the traits that are kept
 * @param word what they are called together, such as "plan"
 * @param otherwise what is said where nothing keeps the last changes
 */
export function keptStore({ traits, word, otherwise, render }) {
  const shared = {};
  return {
    initialize({ model }) {
      const store = new Store(valueOf(model, traits), word);
      const backup = new Backup(model.get("_place"));
      const keeping = new Keeping({ model, traits, store, backup, otherwise });
      Object.assign(shared, { store, keeping });
      return () => keeping.destroy();
    },
    render: (context) => render(context, shared),
  };
}
