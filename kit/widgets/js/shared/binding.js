// What every explorer's binding does: listen to some traits, and stop listening.

import { keepKeysIn } from "./shortcuts.js";

/**
 * Call `listener` when some of the traits have changed, once for what changes together, with the
 * set of their names; gives the function that stops it.
 */
export function listen(model, names, listener) {
  const changed = new Set();
  const tell = () => {
    if (!changed.size) return;
    const now = new Set(changed);
    changed.clear();
    listener(now);
  };
  const listeners = names.map((name) => {
    const note = () => {
      if (!changed.size) queueMicrotask(tell);
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

/** Set an element's words where they are other words: screen readers say what is set. */
export function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** What an object from Python has under a name; a name may be any text, such as "constructor". */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Make an element the root of a widget. */
export function takeOver(root, ...children) {
  root.classList.add("smk");
  keepKeysIn(root);
  root.replaceChildren(...children);
}
