// Running a notebook for a person who looks at it.

/** Run all cells of code, and leave the page where it stands. */
export async function runCells({ content: notebook, sessionContext }, { NotebookActions }) {
  const cells = notebook.widgets.filter((cell) => cell.model.type === "code");
  const editing = notebook.mode === "edit";
  // JupyterLab brings the chosen cell back into view, also to somebody who is reading further down.
  notebook.scrollToItem = () => Promise.resolve();
  let done;
  try {
    done = NotebookActions.runCells(notebook, cells, sessionContext);
  } finally {
    delete notebook.scrollToItem;
  }
  // And it takes the cursor out of the cell in which somebody has begun to type.
  if (editing) notebook.mode = "edit";
  await done;
}

/** Save what the cells show: a page that is loaded again finds it there. */
export async function save({ context }) {
  if (context.isDisposed || !context.contentsModel?.writable) return;
  await context.save();
}
