// What the kit adds to JupyterLab and Notebook 7, told to them when they start.

import { addKeys, stopAtFoldedCells } from "./keys.js";
import { isOurs } from "./mark.js";
import { lookAfter } from "./opening.js";
import { makeRoom } from "./room.js";
import { addToggle } from "./toggle.js";
import { forgiveKernelNotes } from "./unsaved.js";

/** The plugin; `jupyter` has what JupyterLab's own packages share. */
export function makePlugin(jupyter) {
  return {
    id: "support-map-kit:notebooks",
    description: "Runs the kit's trusted notebooks when they open.",
    autoStart: true,
    optional: [
      jupyter.INotebookTracker,
      jupyter.IMainMenu,
      jupyter.ICommandPalette,
      jupyter.ILabShell,
    ],
    activate(app, tracker, menu, palette, shell) {
      // Notebook 7 has pages without a notebook, such as its list of files.
      if (!tracker) return;
      addToggle(app, tracker, menu, palette);
      addKeys(app, tracker);
      tracker.forEach(opened);
      tracker.widgetAdded.connect((_, panel) => opened(panel));

      async function opened(panel) {
        await panel.context.ready;
        // At once: as soon as there is a kernel, JupyterLab notes which one it is.
        if (isOurs(panel.content.model)) forgiveKernelNotes(panel.content.model);
        await panel.revealed;
        if (panel.isDisposed) return;
        if (isOurs(panel.content.model)) {
          stopAtFoldedCells(panel.content);
          makeRoom(shell);
        }
        await lookAfter(panel, jupyter);
      }
    },
  };
}
