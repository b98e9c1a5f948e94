// The keys of JupyterLab pass over folded cells, in whose outputs the kit's widgets stand.

const NAME = "support-map-kit-notebook";
const HERE = `.${NAME}.jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite)`;
const CONTROLS =
  "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
// What the kit made itself decides of each key.
const DECIDES = ".smk, .jp-RenderedHTMLCommon";
const ALONE = "data-lm-suppress-shortcuts";
const MOVES = [
  { id: "support-map-kit:cell-above", by: -1, usual: "notebook:move-cursor-up", keys: ["ArrowUp", "K"] },
  { id: "support-map-kit:cell-below", by: 1, usual: "notebook:move-cursor-down", keys: ["ArrowDown", "J"] },
];

/** Let the arrows stop at folded cells, Enter go into what one shows, and controls have their keys. */
export function addKeys(app, tracker) {
  // At the window: Notebook 7 hears keys on their way down.
  window.addEventListener("keydown", keepFromCommands, true);
  const { commands } = app;
  const notebook = () => tracker.currentWidget?.content;
  for (const { id, by, usual, keys } of MOVES) {
    commands.addCommand(id, {
      execute: () => stepToFolded(notebook(), by) || commands.execute(usual),
    });
    for (const key of keys) {
      commands.addKeyBinding({ command: id, keys: [key], selector: `${HERE} :focus` });
    }
  }
  const enter = "support-map-kit:enter-cell";
  commands.addCommand(enter, {
    execute: () => goInto(notebook()?.activeCell) || commands.execute("notebook:enter-edit-mode"),
  });
  commands.addKeyBinding({ command: enter, keys: ["Enter"], selector: `${HERE} .jp-Cell:focus` });
}

/** Make a notebook one in which the keys do so, and in which Escape leads out of an output. */
export function stopAtFoldedCells(notebook) {
  notebook.addClass(NAME);
  notebook.node.addEventListener("keydown", (event) => leaveOutput(notebook, event), true);
}

/** Let a list or a button in an output have its letters and arrows, which are the notebook's else. */
function keepFromCommands({ target, key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!target.matches?.(CONTROLS) || target.closest(DECIDES)) return;
  if (!target.closest(`.${NAME} .jp-OutputArea-output`)) return;
  // As Ctrl+S, which saves the notebook, or Shift+Enter, which runs the cell.
  const isNotebooks = ctrlKey || metaKey || altKey || (shiftKey && key === "Enter");
  target.toggleAttribute(ALONE, !isNotebooks);
}

/** Step to the next cell if it is folded; tell whether it is. */
function stepToFolded(notebook, by) {
  if (!notebook?.activeCell) return false;
  const { widgets } = notebook;
  let next = notebook.activeCellIndex + by;
  while (widgets[next]?.isHidden) next += by;
  if (!widgets[next]?.inputHidden) return false;
  notebook.activeCellIndex = next;
  notebook.deselectAll();
  notebook.activate();
  notebook.scrollToItem(next, "auto", 0).catch(() => {});
  return true;
}

/** Give the focus to the first control of what a folded cell shows; tell whether there is one. */
function goInto(cell) {
  if (!cell?.inputHidden || !cell.outputArea) return false;
  const controls = [...cell.outputArea.node.querySelectorAll(CONTROLS)];
  const first = controls.find((each) => !each.disabled && each.checkVisibility());
  first?.focus();
  return !!first;
}

/** Go back to the cell by an Escape that nothing in its output answered. */
function leaveOutput(notebook, event) {
  const output = event.target.closest?.(".jp-OutputArea-output");
  if (event.key !== "Escape" || !output) return;
  let answered = false;
  const watch = new MutationObserver(() => (answered = true));
  watch.observe(output, { attributes: true, childList: true, subtree: true, characterData: true });
  setTimeout(() => {
    watch.disconnect();
    if (answered || event.defaultPrevented || document.activeElement !== event.target) return;
    const index = notebook.widgets.findIndex((cell) => cell.node.contains(output));
    if (index >= 0) notebook.activeCellIndex = index;
    notebook.mode = "command";
    notebook.activeCell.node.focus({ preventScroll: true });
  });
}
