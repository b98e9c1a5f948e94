// Two maps of one person on one layout, with the list of what changed.

import { html } from "../shared/dom.js";
import { ChangingMap } from "../shared/changing_map.js";
import { setText, takeOver } from "../shared/binding.js";
import { changeList } from "./changes.js";
import { membersWords } from "./sentences.js";
import { choiceBar } from "../shared/choices.js";

export function createComparison(root, { look, before, after, change, titles }) {
  const mapView = new ChangingMap(look);
  const sentence = html("p", { class: "smk-sentence", "aria-live": "polite" });
  const views = [
    { value: "before", words: titles[0] },
    { value: "both", words: "Both" },
    { value: "after", words: titles[1] },
  ];
  const bar = choiceBar("Which map", views, "both", (view) => show(view));
  takeOver(
    root,
    html("div", { class: "smk-toolbar" }, bar.root),
    html(
      "div",
      { class: "smk-body" },
      html("div", { class: "smk-picture" }, mapView.root, sentence),
      html(
        "div",
        { class: "smk-side", tabindex: 0, role: "region", "aria-label": "What changed" },
        ...changeList(change, before, after, look),
      ),
    ),
  );
  show("both", false);
  return { destroy: () => mapView.destroy() };

  function show(view, glide = true) {
    const map = view === "before" ? before : after;
    const title = views.find(({ value }) => value === view).words;
    mapView.show(map, {
      ghosts: view === "both" ? before : null,
      count: Math.max(before.members.length, after.members.length),
      marks: view === "both" ? changeMarks(change) : new Map(),
      glide,
      sentence: `${title}. ${change.sentences.join(" ")}`,
    });
    setText(
      sentence,
      view === "both"
        ? "Empty outlines: who was there before. Blue dashed ring: new. Blue ring: moved."
        : `${title}: ${membersWords(map)}.`,
    );
  }
}

/** Class names by member id that set off who is new and who has moved. */
export function changeMarks(change) {
  const moved = [...change.moved_in, ...change.moved_out].map(({ id }) => [id, "moved"]);
  return new Map([...moved, ...change.new.map(({ id }) => [id, "new"])]);
}
