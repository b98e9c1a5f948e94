// The cell that says how to run the notebook, where nobody has to.

const TAG = "start";

/** Hide it, without a change to the notebook. */
export function hideFirstLine(notebook) {
  for (const cell of notebook.widgets) {
    const tags = cell.model.getMetadata("tags");
    if (!Array.isArray(tags) || !tags.includes(TAG)) continue;
    // As JupyterLab hides what is below a folded heading; unfolding it must not bring this back.
    cell.setHidden(true);
    cell.node.style.setProperty("display", "none", "important");
  }
}
