// A line above a notebook that says why it stands still, with one button to run it.

import { runCells, save } from "./running.js";

const NAME = "support-map-kit-notice";
const STYLE = {
  alignItems: "center",
  background: "var(--jp-layout-color2)",
  borderBottom: "1px solid var(--jp-border-color1)",
  color: "var(--jp-ui-font-color1)",
  display: "flex",
  flexWrap: "wrap",
  font: "15px var(--jp-ui-font-family)",
  gap: "8px 16px",
  minHeight: "60px",
  padding: "8px 16px",
};

/** Say it and offer to run; it goes away as soon as anything is run. */
export function offerToRun(panel, jupyter, words) {
  put(panel, jupyter, line(words, async () => {
    panel.content.activate();
    await runCells(panel, jupyter);
    await save(panel);
  }));
}

/** Say it; it goes away as soon as anything is run. */
export function say(panel, jupyter, words) {
  put(panel, jupyter, line(words));
}

function put(panel, { NotebookActions, Widget }, node) {
  if (panel.contentHeader.widgets.some((each) => each.hasClass(NAME))) return;
  const notice = new Widget({ node });
  notice.addClass(NAME);
  panel.contentHeader.addWidget(notice);
  NotebookActions.executionScheduled.connect(goAway);
  notice.disposed.connect(() => NotebookActions.executionScheduled.disconnect(goAway));

  function goAway(_, { notebook }) {
    if (notebook === panel.content) notice.dispose();
  }
}

/** A line of words, with a button where there is something to run. */
function line(words, run = null) {
  const root = document.createElement("div");
  const said = document.createElement("span");
  root.setAttribute("role", "status");
  Object.assign(root.style, STYLE);
  said.textContent = words;
  root.append(said);
  if (!run) return root;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "jp-mod-styled jp-mod-accept";
  button.textContent = "Run this notebook";
  button.style.minHeight = "44px";
  button.addEventListener("click", run);
  root.append(button);
  return root;
}
