// What every widget's binding does: read traits, listen to some, and stop listening.

import { addScreenBar } from "./screen_bar.js";
import { keepKeysIn } from "./shortcuts.js";

/**
 * What a binding exports for anywidget.
 * @param create `(root, model)` makes the widget: `update(names)`, told of traits, and `destroy()`
 * @param heard the names of the traits that it is told of
 */
export function binding(create, heard = []) {
  return {
    render({ model, el }) {
      const widget = create(el, model);
      const stop = listen(model, heard, (names) => widget.update(names));
      return () => {
        stop();
        widget.destroy();
      };
    },
  };
}

/** The traits `_name` of a model, by `name`. */
export function traitsOf(model, names) {
  return Object.fromEntries(names.map((name) => [name, model.get(`_${name}`)]));
}

/** Set a trait, and let Python have it. */
export function send(model, name, value) {
  model.set(name, value);
  model.save_changes();
}

/**
 * Call `listener` when some of the traits have changed, once for what changes together, with the
 * set of their names; returns the function that stops it.
 */
export function listen(model, names, listener) {
  const changed = new Set();
  const flush = () => {
    if (!changed.size) return;
    const now = new Set(changed);
    changed.clear();
    listener(now);
  };
  const listeners = names.map((name) => {
    const note = () => {
      if (!changed.size) queueMicrotask(flush);
      changed.add(name);
    };
    model.on(`change:${name}`, note);
    return [name, note];
  });
  return () => {
    changed.clear();
    for (const [name, note] of listeners) model.off(`change:${name}`, note);
  };
}

/** Set an element's text where it is another one: screen readers say what is set. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** What an object from Python has under a name; a name may be any text, such as "constructor". */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Make an element the root of a widget; a child that is null is none. */
export function takeOver(root, ...children) {
  root.classList.add("smk");
  keepKeysIn(root);
  // An element's own way would write the word.
  root.replaceChildren(...children.filter((child) => child !== null));
  addScreenBar(root);
}
