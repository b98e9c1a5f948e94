// The crisis explorer: one map that shrinks under a slider, and comes back.
//
// Knows nothing of Jupyter: `state()` gives what there is, wishes go out.

import { html, uniqueId } from "../editor/html.js";
import { Stage } from "../stage/stage.js";
import { mapAt, outcomesAt } from "../stage/telling.js";
import { takeOver } from "./binding.js";
import { figureList } from "./figures.js";
import { outcomeList, pinTable } from "./outcomes.js";
import { ratesPanel } from "./rates.js";
import { spreadPlot } from "./spread.js";

const MARKS = { "moves closer": "nearer", "steps in": "came" };

export function createCrisisExplorer(root, { look, state, onSlider, onWish }) {
  const openRates = new Set();
  let ghosts = false;
  const stage = new Stage(look);

  const id = uniqueId("severity");
  const slider = html("input", {
    id,
    type: "range",
    min: 0,
    max: 100,
    step: 1,
    oninput: () => draw(),
    onchange: () => onSlider("severity", Number(slider.value) / 100),
  });
  const count = html("output", { class: "smk-now", for: id });
  const sentence = html("p", { class: "smk-sentence", "aria-live": "polite" });
  const figures = html("section", { "aria-label": "The map in figures" });
  const told = html("div", { class: "smk-list" });
  const problem = html("p", { class: "smk-problem", role: "alert" });
  const outlines = html(
    "button",
    { type: "button", "aria-pressed": "false", onclick: () => toggleGhosts() },
    "Everyday outlines",
  );
  const another = html(
    "button",
    { type: "button", onclick: () => onWish({ do: "another story" }) },
    "Another story",
  );
  const spread = panel("How much other stories differ", () => onWish({ do: "spread" }));
  const pins = panel("Choose by hand what happens");
  const rates = panel("The rates behind it: illustrations");
  const own = html(
    "button",
    { type: "button", onclick: () => onWish({ do: "own rates" }) },
    "Put all rates back",
  );

  const picture = html(
    "div",
    { class: "smk-picture" },
    stage.root,
    html(
      "div",
      { class: "smk-slider" },
      html("label", { for: id }, "How severe is the crisis?"),
      count,
      slider,
      html(
        "div",
        { class: "smk-ends", "aria-hidden": "true" },
        html("span", {}, "an ordinary week"),
        html("span", {}, "the worst"),
      ),
    ),
    sentence,
  );
  const side = html(
    "div",
    { class: "smk-side" },
    figures,
    told,
    spread.root,
    pins.root,
    rates.root,
  );
  takeOver(
    root,
    html(
      "div",
      { class: "smk-toolbar", role: "toolbar", "aria-label": "Crisis explorer" },
      outlines,
      another,
      html("span", { class: "smk-gap" }),
      html("span", { class: "smk-label" }, "Illustration: a story drawn from assumed rates"),
    ),
    problem,
    html("div", { class: "smk-body" }, picture, side),
  );
  newStory(false);

  return { newStory, read, slide };

  function newStory(glide = true) {
    const { story, rates: claims, everyday } = state();
    slider.value = String(Math.round(state().severity * 100));
    rates.body.replaceChildren(...ratesPanel(claims, openRates, onRate), own);
    pins.body.replaceChildren(
      ...pinTable(everyday, story.pins ?? {}, (member, what) => {
        onWish({ do: "pin", id: member, what });
      }),
    );
    if (spread.root.open) onWish({ do: "spread" });
    draw(glide);
    read();
  }

  function slide() {
    slider.value = String(Math.round(state().severity * 100));
    draw();
  }

  /** Show the map at the slider; nothing waits for Python. */
  function draw(glide = true) {
    const { story, everyday } = state();
    const severity = Number(slider.value) / 100;
    const now = mapAt(story, everyday, severity);
    const outcomes = outcomesAt(story, everyday, severity);
    const marks = Object.fromEntries(outcomes.map(({ id: who, what }) => [who, MARKS[what] ?? ""]));
    const said = severity === 0 ? "" : describeStage(now, everyday, severity);
    stage.show(now, {
      ghosts: ghosts ? everyday : null,
      count: everyday.members.length,
      marks,
      glide,
      sentence: said,
    });
    count.textContent = `${now.members.length} of ${everyday.members.length} members`;
    slider.setAttribute("aria-valuetext", `${slider.value} percent: ${count.textContent}`);
    const members = new Map([...everyday.members, ...now.members].map((each) => [each.id, each]));
    told.replaceChildren(...(severity === 0 ? [] : outcomeList(outcomes, members, look)));
  }

  /** Show what Python says of the map: figures, sentence, spread, problem. */
  function read() {
    const { reading, spread: found, problem: wrong, severity } = state();
    figures.replaceChildren(figureList(reading.figures));
    figures.dataset.severity = String(reading.severity);
    sentence.textContent = reading.sentence;
    problem.textContent = wrong;
    problem.hidden = !wrong;
    spread.body.replaceChildren(...spreadPlot(found, severity));
  }

  function toggleGhosts() {
    ghosts = !ghosts;
    outlines.setAttribute("aria-pressed", String(ghosts));
    draw();
  }

  function onRate(row, name, number, value) {
    onWish({ do: "rate", row, name, number, value });
  }
}

/** A part of the side that opens on request. */
function panel(words, onOpen = () => {}) {
  const body = html("div", { class: "smk-panel-body" });
  const root = html("details", { class: "smk-panel" }, html("summary", {}, words), body);
  root.addEventListener("toggle", () => {
    if (root.open) onOpen();
  });
  return { root, body };
}

function describeStage(now, everyday, severity) {
  const names = now.members.map((member) => member.name).join(", ");
  const shown = `${now.members.length} of ${everyday.members.length}`;
  return `Crisis map of ${now.person} at ${Math.round(severity * 100)} percent: ${shown}: ${names}`;
}
