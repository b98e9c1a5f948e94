// One part of the page printed by itself, in a frame that nobody sees.

import { html } from "../shared/dom.js";

const STYLE = `
  body { font: 11pt/1.35 Inter, "Source Sans 3", "Noto Sans", "Segoe UI", sans-serif; color: #000; }
  h4 { font-size: 17pt; margin: 0 0 4pt; }
  h5 { font-size: 13pt; margin: 12pt 0 2pt; break-after: avoid; }
  p { margin: 1pt 0 4pt; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { break-inside: avoid; margin-bottom: 6pt; }
  .smk-label, .smk-quiet { color: #444; }
  .smk-quiet { break-after: avoid; }
  .smk-ask { padding-bottom: 34pt; border-bottom: 1px solid #999; }
  button { display: none; }
`;

// Not `hidden`: some browsers print no frame that is not drawn.
const HIDDEN = "position:fixed;width:0;height:0;border:0";

/** Print an element with the printer's own dialogue. */
export function printAlone(element, title) {
  const frame = html("iframe", { style: HIDDEN, title, "aria-hidden": "true", tabindex: -1 });
  document.body.append(frame);
  const page = frame.contentDocument;
  page.title = title;
  page.documentElement.lang = "en";
  const style = page.createElement("style");
  style.textContent = STYLE;
  page.head.append(style);
  page.body.append(page.importNode(element, true));
  const view = frame.contentWindow;
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
}
