// The entry in the menu Run: whether this notebook runs when it opens.

import { asksToRun, isTrusted, setMark } from "./mark.js";

const COMMAND = "support-map-kit:run-when-opened";
const RANK = 900;

/** Add it to the menu and to the list of commands. */
export function addToggle(app, tracker, menu, palette) {
  const { commands } = app;
  commands.addCommand(COMMAND, {
    label: "Run this notebook when it opens",
    caption: "Kept in the notebook itself",
    isEnabled: () => !!tracker.currentWidget,
    isVisible: () => !!tracker.currentWidget,
    isToggleable: true,
    isToggled: () => runsWhenOpened(tracker.currentWidget?.content.model),
    async execute() {
      const { content, context } = tracker.currentWidget;
      const on = !runsWhenOpened(content.model);
      // What somebody else made is not run unread: JupyterLab asks.
      if (on && !isTrusted(content.model)) await commands.execute("notebook:trust");
      if (on && !isTrusted(content.model)) return;
      setMark(content.model, on);
      commands.notifyCommandChanged(COMMAND);
      await context.save();
    },
  });
  menu?.runMenu.addGroup([{ command: COMMAND }], RANK);
  palette?.addItem({ command: COMMAND, category: "Notebook Operations" });
}

/** Whether it will: what comes from elsewhere may ask for it, and is not run. */
function runsWhenOpened(model) {
  return asksToRun(model) && isTrusted(model);
}
