// What Python made of something, put on the page and changed there.

import { putHtml } from "./shared/live_html.js";
import { keepKeysIn } from "./shared/shortcuts.js";

export default {
  render({ model, el }) {
    // As an output of the notebook's own: its tables and paragraphs look the same.
    el.classList.add("jp-RenderedHTMLCommon", "jp-RenderedHTML");
    keepKeysIn(el);
    const show = () => putHtml(el, model.get("html"));
    show();
    model.on("change:html", show);
    return () => model.off("change:html", show);
  },
};
