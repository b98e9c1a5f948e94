// What every explorer's binding does: listen to some traits, and stop listening.

/** Call `listener` when one of the traits changes; gives the function that stops it. */
export function listen(model, names, listener) {
  for (const name of names) model.on(`change:${name}`, listener);
  return () => {
    for (const name of names) model.off(`change:${name}`, listener);
  };
}

/** Make an element the root of a widget. */
export function takeOver(root, ...children) {
  root.classList.add("smk");
  // JupyterLab's own single-key shortcuts stay out of the widget, and so does its notebook, which
  // would take the arrow keys away from a slider.
  root.dataset.lmSuppressShortcuts = "true";
  root.addEventListener("keydown", (event) => event.stopPropagation());
  root.replaceChildren(...children);
}
