// From an opened notebook to a living one: run once, where nothing has run yet.

import { claim, isPython } from "./claim.js";
import { hideFirstLine, showFirstLine } from "./first_line.js";
import { asksToRun, isOurs, isTrusted, wasRun } from "./mark.js";
import { offerToRun, say } from "./notice.js";
import { runCells, save } from "./running.js";

// JupyterLab's server signs at a save what has no outputs yet. Only the kit's tells a stranger's
// notebook from a person's own; the page of another server runs nothing by itself.
const NOTARY = "supportMapKitNotary";

const STILL_RUNNING =
  "Python is still running from before, so nothing was run again; what it showed was not saved.";
const RESTARTED = "Python was started again, so what is on this page no longer answers.";
const UNANSWERED = "Some of what is on this page no longer answers. What you made is kept.";
const ELSEWHERE =
  "This notebook comes from elsewhere, so nothing in it was run. If you know and trust whoever made " +
  "it, choose Run, then Run All Cells.";

// What JupyterLab puts in the place of a widget that Python doesn't have, and when to look for it.
const BROKEN = "Error displaying widget";
const LOOKS = [2_000, 8_000];

// Run it; leave it, as it lives or has a notice above it; or let its first line say what to do.
const [RUN, LEAVE, SAY] = ["run", "leave", "say"];

// Milliseconds until it says so, too, where no Python answers; most start within a few seconds.
const PATIENCE = 10_000;

/**
 * Run a notebook when it is first shown, if it may; later, offer to run it where that is needed.
 * What became of it stands in the page: "waiting", "running", "ran", or "left" as it was.
 */
export async function lookAfter(panel, jupyter) {
  const tell = (state) => (panel.node.dataset.supportMapKit = state);
  tell("waiting");
  try {
    const todo = await whatToDo(panel, jupyter);
    if (todo === SAY) showFirstLine(panel.content);
    if (asksToRun(panel.content.model) && !isTrusted(panel.content.model)) {
      say(panel, jupyter, ELSEWHERE);
    }
    if (todo === LEAVE) for (const after of LOOKS) setTimeout(() => offerIfBroken(panel, jupyter), after);
    tell(todo === RUN ? "running" : "left");
    if (todo !== RUN) return;
    await runCells(panel, jupyter);
    await save(panel);
    tell("ran");
  } catch (error) {
    if (panel.node.dataset.supportMapKit === "waiting") showFirstLine(panel.content);
    tell("left");
    // A cell that was cut short by a restart of Python is no fault: the person is told of that.
    console.warn("Support Map Kit did not finish running this notebook.", error);
  }
}

/** Wait until it is shown and Python answers, then tell which of the three it is. */
async function whatToDo(panel, jupyter) {
  const { content: notebook, sessionContext } = panel;
  const may = () =>
    jupyter.PageConfig.getOption(NOTARY) === "yes" &&
    asksToRun(notebook.model) &&
    isTrusted(notebook.model);
  if (!isOurs(notebook.model)) return SAY;
  if (may()) hideFirstLine(notebook);
  // Not before: eight notebooks that come back with the page would all run at once.
  if (may()) await shown(panel);
  const late = setTimeout(() => showFirstLine(notebook), PATIENCE);
  try {
    const kernel = await kernelOf(sessionContext);
    if (panel.isDisposed) return LEAVE;
    offerAfterRestarts(panel, jupyter);
    if (!may() || !(await isPython(kernel))) return SAY;
    const ours = await claim(kernel);
    if (panel.isDisposed) return LEAVE;
    if (!may()) return SAY;
    hideFirstLine(notebook);
    if (!ours && !wasRun(notebook.model)) offerToRun(panel, jupyter, STILL_RUNNING);
    return ours ? RUN : LEAVE;
  } finally {
    clearTimeout(late);
  }
}

/** Offer to run it where a widget of an earlier time stands there as an error. */
function offerIfBroken(panel, jupyter) {
  if (panel.isDisposed || !isTrusted(panel.content.model)) return;
  const outputs = [...panel.node.querySelectorAll(".jp-OutputArea-output")];
  if (outputs.some((each) => each.textContent.startsWith(BROKEN))) {
    offerToRun(panel, jupyter, UNANSWERED);
  }
}

/** Wait until its tab is in front. */
async function shown(panel) {
  if (panel.isVisible) return;
  await new Promise((resolve) => {
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
  // Whoever chose to restart and run all has what they want.
  const begun = (_, { notebook }) => {
    if (notebook === panel.content) restarts = false;
  };
  jupyter.NotebookActions.executionScheduled.connect(begun);
  panel.disposed.connect(() => jupyter.NotebookActions.executionScheduled.disconnect(begun));
  sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") restarts = true;
    if (status !== "idle" || !restarts) return;
    restarts = false;
    offer();
  });
  sessionContext.kernelChanged.connect((_, { newValue }) => newValue && offer());
}
