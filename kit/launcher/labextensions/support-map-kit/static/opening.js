// From an opened notebook to a living one: run once, where nothing has run yet.

import { claim } from "./claim.js";
import { hideFirstLine } from "./first_line.js";
import { asksToRun, isTrusted, wasRun } from "./mark.js";
import { offerToRun } from "./notice.js";
import { runCells, save } from "./running.js";

// JupyterLab's server signs at a save what has no outputs yet. Only the kit's tells a stranger's
// notebook from a person's own; the page of another server runs nothing by itself.
const NOTARY = "supportMapKitNotary";

const STILL_RUNNING =
  "Python is still running from before, so nothing was run again; what it showed was not saved.";
const RESTARTED = "Python was started again, so what is on this page no longer answers.";

/** Run a notebook when it is first shown, if it may; later, offer to run it where that is needed. */
export async function lookAfter(panel, jupyter) {
  const may = () =>
    jupyter.PageConfig.getOption(NOTARY) === "yes" &&
    asksToRun(panel.content.model) &&
    isTrusted(panel.content.model);
  if (may()) hideFirstLine(panel.content);
  // Not before: eight notebooks that come back with the page would all run at once.
  await shown(panel);
  const kernel = await kernelOf(panel.sessionContext);
  if (panel.isDisposed) return;
  offerAfterRestarts(panel, jupyter);
  if (!may()) return;
  const ours = await claim(kernel);
  if (panel.isDisposed) return;
  if (ours && may()) {
    await runCells(panel, jupyter);
    await save(panel);
  } else if (!ours && !wasRun(panel.content.model)) {
    offerToRun(panel, jupyter, STILL_RUNNING);
  }
}

/** Wait until a person sees it. */
function shown(panel) {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(() => {
      if (!panel.isVisible && !panel.isDisposed) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(panel.node);
    panel.disposed.connect(() => resolve());
  });
}

/** Wait for a kernel that answers; where JupyterLab asks which one to take, for as long as that. */
async function kernelOf(sessionContext) {
  await sessionContext.ready;
  const now = () => sessionContext.session?.kernel;
  if (!now()) {
    await new Promise((resolve) => {
      sessionContext.kernelChanged.connect(() => now() && resolve());
      sessionContext.disposed.connect(() => resolve());
    });
  }
  await now()?.info;
  return now();
}

/** Say when Python was started again, and offer to run the notebook; never do so by itself. */
function offerAfterRestarts(panel, jupyter) {
  const { sessionContext } = panel;
  let restarts = false;
  const offer = () => {
    const { model } = panel.content;
    if (wasRun(model) && isTrusted(model)) offerToRun(panel, jupyter, RESTARTED);
  };
  sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") restarts = true;
    if (status !== "idle" || !restarts) return;
    restarts = false;
    offer();
  });
  sessionContext.kernelChanged.connect((_, { newValue }) => newValue && offer());
}
