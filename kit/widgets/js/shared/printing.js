// A page of its own printed with the printer's own dialogue, in a frame that nobody sees.

import { html } from "./dom.js";

// Not `hidden`: some browsers print no frame that is not drawn. As wide as paper, so that a browser
// that lays the page out before it prints does so as on paper.
const ASIDE = "position:fixed;left:-10000px;top:0;width:210mm;height:297mm;border:0";
const FRAME = "smk-print-frame";
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

/** Print a page, given as text; nothing of the page around it comes along. */
export function printPage(text, title) {
  print(text, title, () => {});
}

/** Print one element of the page by itself: its nodes, never its text read again as markup. */
export function printElement(element, title) {
  const text = `<!doctype html><html lang="en"><head><style>${STYLE}</style></head></html>`;
  const copy = element.cloneNode(true); // as it is now, not as it is once the frame is there
  print(text, title, (page) => {
    page.title = title;
    page.body.append(page.adoptNode(copy));
  });
}

function print(text, title, fill) {
  // One that a browser never said it had printed.
  for (const old of document.querySelectorAll(`iframe.${FRAME}`)) old.remove();
  const frame = html("iframe", {
    class: FRAME,
    style: ASIDE,
    title,
    "aria-hidden": "true",
    tabindex: -1,
    srcdoc: text,
    onload: () => {
      const view = frame.contentWindow;
      fill(frame.contentDocument);
      view.addEventListener("afterprint", () => frame.remove());
      view.focus();
      view.print();
    },
  });
  document.body.append(frame);
}
