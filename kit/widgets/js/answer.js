// What answers a guess: folded, with what was guessed beside it. A letter more in the guess leaves the
// answer as it stands.

import { putHtml } from "./shared/live_html.js";
import { html } from "./shared/dom.js";
import { keepKeysIn } from "./shared/shortcuts.js";

export default {
  render({ model, el }) {
    const title = html("summary", {}, model.get("words"));
    const head = html("strong", {}, model.get("written"));
    const text = html("div", { class: "smk-guess-text", dir: "auto" });
    const guess = html("div", { class: "smk-guess" }, head, text);
    const found = html("div", { class: "smk-found" });
    const row = html("div", { class: "smk-guess-row" }, guess, found);
    el.classList.add("smk-answer", "jp-RenderedHTMLCommon", "jp-RenderedHTML");
    el.replaceChildren(html("details", {}, title, row));
    keepKeysIn(el);
    const showGuess = () => {
      text.textContent = model.get("guess");
      guess.hidden = !model.get("guess").trim();
    };
    const showFound = () => putHtml(found, model.get("html"));
    showGuess();
    showFound();
    model.on("change:guess", showGuess);
    model.on("change:html", showFound);
    return () => {
      model.off("change:guess", showGuess);
      model.off("change:html", showFound);
    };
  },
};
