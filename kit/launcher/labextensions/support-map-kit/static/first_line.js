// The cell that says how to run the notebook, where nobody has to.

const TAG = "start";

/** Hide it, without a change to the notebook. */
export function hideFirstLine(notebook) {
  for (const cell of firstLine(notebook)) {
    // As JupyterLab hides what is below a folded heading; unfolding it must not bring this back.
    cell.setHidden(true);
    cell.node.style.setProperty("display", "none", "important");
  }
}

/** Bring it back, where the notebook doesn't run by itself after all. */
export function showFirstLine(notebook) {
  if (notebook.isDisposed) return;
  for (const cell of firstLine(notebook)) {
    cell.node.style.removeProperty("display");
    cell.setHidden(false);
  }
}

function firstLine(notebook) {
  return notebook.widgets.filter((cell) => {
    const tags = cell.model.getMetadata("tags");
    return Array.isArray(tags) && tags.includes(TAG);
  });
}
