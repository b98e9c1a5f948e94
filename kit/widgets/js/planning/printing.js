// A page that Python made, printed with the printer's own dialogue or handed over as a file.

import { download, fileStem } from "../shared/exporting.js";
import { html } from "../shared/dom.js";

// Not `hidden`: some browsers print no frame that is not drawn. As wide as paper, so that a browser
// that lays the page out before it prints does so as on paper.
const ASIDE = "position:fixed;left:-10000px;top:0;width:210mm;height:297mm;border:0";
const FRAME = "smk-plan-frame";

/** Print a page of its own, given as text; nothing of the page around it comes along. */
export function printPage(text, title) {
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
      view.addEventListener("afterprint", () => frame.remove());
      view.focus();
      view.print();
    },
  });
  document.body.append(frame);
}

/** Hand a page over as a file. */
export function savePage(text, person) {
  const stem = fileStem({ person, occasion: "plan", wave_months: 0 });
  download(new Blob([text], { type: "text/html;charset=utf-8" }), `${stem}.html`);
}
