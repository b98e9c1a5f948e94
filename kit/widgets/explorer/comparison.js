// Two maps of one person on one layout, with the list of what changed.

import { html } from "../editor/html.js";
import { Stage } from "../stage/stage.js";
import { takeOver } from "./binding.js";
import { changeList } from "./changes.js";
import { choiceBar } from "./choices.js";

export function createComparison(root, { look, before, after, change, titles }) {
  const stage = new Stage(look);
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
      html("div", { class: "smk-picture" }, stage.root, sentence),
      html("div", { class: "smk-side" }, ...changeList(change, before, after, look)),
    ),
  );
  show("both", false);

  function show(view, glide = true) {
    const count = Math.max(before.members.length, after.members.length);
    const marks = view === "both" ? changeMarks(change) : {};
    stage.show(view === "before" ? before : after, {
      ghosts: view === "both" ? before : null,
      count,
      marks,
      glide,
      sentence: `${views.find(({ value }) => value === view).words}. ${change.sentences.join(" ")}`,
    });
    sentence.textContent =
      view === "both"
        ? "Dotted outlines: who was there before. Dashed rings: who is new. Rings: who has moved."
        : "";
  }
}

/** Class names that set off who is new and who has moved. */
export function changeMarks(change) {
  const marks = {};
  for (const { id } of [...change.moved_in, ...change.moved_out]) marks[id] = "moved";
  for (const { id } of change.new) marks[id] = "new";
  return marks;
}
