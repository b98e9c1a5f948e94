// The crisis explorer: one map that shrinks under a slider, and comes back.
//
// Knows nothing of Jupyter: `state()` gives what there is, wishes go out.

import { html, uniqueId } from "../shared/dom.js";
import { ChangingMap } from "../shared/changing_map.js";
import { mapAt, mapBackAt, outcomesAt, outcomesBackAt } from "../shared/crisis_story.js";
import { setText, takeOver } from "../shared/binding.js";
import { choiceBar } from "../shared/choices.js";
import { figureList } from "../shared/figures.js";
import { outcomeList, pinTable } from "./outcomes.js";
import { ratesPanel } from "./rates.js";
import { crisisMapSentence, usualWords } from "./sentences.js";
import { spreadPlot } from "./spread.js";

const MARKS = {
  "moves closer": "nearer",
  "steps in": "came",
  returns: "came",
  "stays on": "nearer",
  "stays nearer": "nearer",
};
const WAYS = [
  { value: "into the crisis", words: "Into the crisis" },
  { value: "way back", words: "The way back" },
];
const SLIDERS = {
  severity: ["How severe is the crisis?", "an ordinary week", "the worst"],
  progress: ["How far along the way back?", "the crisis", "the end of the way back"],
};

export function createCrisisExplorer(root, { look, state, onSlider, onWish }) {
  let ghosts = false;
  let part = 0;
  const mapView = new ChangingMap(look);

  const id = uniqueId("severity");
  const slider = html("input", {
    id,
    type: "range",
    min: 0,
    max: 100,
    step: 1,
    oninput: () => {
      part = Number(slider.value) / 100;
      draw();
    },
    onchange: () => onSlider(sliding(), part),
  });
  const label = html("label", { for: id });
  const ends = [html("span"), html("span")];
  const way = choiceBar("Direction", WAYS, "into the crisis", turn);
  // Not an <output>: the slider says it, and nothing should be said at every pixel of a drag.
  const count = html("span", { class: "smk-now" });
  const sentence = html("p", { class: "smk-sentence", "aria-live": "polite" });
  const figures = html("section", { "aria-label": "The map in figures" });
  const outcomes = html("div", { class: "smk-list" });
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
  const spread = panel("How much other stories differ", () => askForSpread());
  const pins = panel("Choose by hand what happens");
  const byHand = pinTable(state().everyday, (member, what) => {
    onWish({ do: "pin", id: member, what });
  });
  const rates = panel("The rates behind it: illustrations");
  const table = ratesPanel(state().rates, state().cited, (row, name, number, value) => {
    onWish({ do: "rate", row, name, number, value });
  });
  const own = html(
    "button",
    { type: "button", onclick: () => onWish({ do: "own rates" }) },
    "Put all rates back",
  );

  const picture = html(
    "div",
    { class: "smk-picture" },
    mapView.root,
    html(
      "div",
      { class: "smk-slider" },
      label,
      count,
      slider,
      html("div", { class: "smk-ends", "aria-hidden": "true" }, ...ends),
    ),
    sentence,
    html("p", { class: "smk-label" }, "Illustration: a story drawn from assumed rates"),
  );
  const side = html(
    "div",
    { class: "smk-side" },
    figures,
    outcomes,
    spread.root,
    pins.root,
    rates.root,
  );
  takeOver(
    root,
    html(
      "div",
      { class: "smk-toolbar", role: "group", "aria-label": "Tools" },
      way.root,
      outlines,
      another,
    ),
    problem,
    html("div", { class: "smk-body" }, picture, side),
  );
  pins.body.append(...byHand.rows);
  rates.body.append(...table.rows, own);
  showStory(false);

  return { update, destroy: () => mapView.destroy() };

  /** Show what has changed in Python: the names of traits. */
  function update(changed) {
    if (["_story", "_back", "_rates"].some((name) => changed.has(name))) showStory();
    else if (changed.has("severity") || changed.has("progress")) slide();
    // What was refused goes back to what holds.
    else if (changed.has("_problem")) byHand.show(state().story.pins);
    read();
  }

  function showStory(glide = true) {
    const { story, rates: claims } = state();
    setSlider();
    way.choose(sliding() === "severity" ? "into the crisis" : "way back");
    table.show(claims);
    byHand.show(story.pins);
    draw(glide);
    read();
    askForSpread();
  }

  function slide() {
    const before = part;
    setSlider();
    // Whoever moved this slider has seen the map follow.
    if (before !== part) draw();
  }

  function turn(wanted) {
    // A last move of the slider may still be on its way: it must not turn round what is asked now.
    if (wanted === "into the crisis") onSlider("progress", 0);
    onWish({ do: wanted, severity: state().severity });
  }

  function askForSpread() {
    if (spread.root.open && !state().spread.severities) onWish({ do: "spread" });
  }

  /** Which of the two the slider stands for. */
  function sliding() {
    return state().back.turns ? "progress" : "severity";
  }

  function setSlider() {
    const name = sliding();
    const [question, ...both] = SLIDERS[name];
    part = state()[name];
    slider.value = String(Math.round(part * 100));
    setText(label, question);
    ends.forEach((end, i) => {
      end.textContent = both[i];
    });
  }

  /** The map at the slider, and what happened to each member; nothing waits for Python. */
  function present() {
    const { story, everyday, back } = state();
    if (back.turns) return [mapBackAt(back, everyday, part), outcomesBackAt(back, part)];
    return [mapAt(story, everyday, part), part ? outcomesAt(story, everyday, part) : []];
  }

  function draw(glide = true) {
    const { everyday } = state();
    const [now, happened] = present();
    const marks = new Map(happened.map(({ id: who, what }) => [who, MARKS[what] ?? ""]));
    mapView.show(now, {
      ghosts: ghosts ? everyday : null,
      count: everyday.members.length,
      marks,
      glide,
      sentence: crisisMapSentence(now, everyday),
    });
    setText(count, usualWords(now, everyday));
    slider.setAttribute("aria-valuetext", `${slider.value} percent: ${count.textContent}`);
    const members = new Map([...everyday.members, ...now.members, ...came()].map((each) => [each.id, each]));
    outcomes.replaceChildren(...outcomeList(happened, members, look));
  }

  /** Show what Python says of the map: figures, sentence, spread, problem. */
  function read() {
    const { reading, spread: found, problem: wrong, severity } = state();
    figures.replaceChildren(figureList(reading.figures));
    figures.dataset.at = String(reading[sliding()]);
    setText(sentence, reading.sentence);
    setText(problem, wrong);
    problem.hidden = !wrong;
    spread.body.replaceChildren(...spreadPlot(found, severity, Object.keys(state().story.pins ?? {}).length > 0));
  }

  /** Whoever stepped in: on the way back they may have left again. */
  function came() {
    const { story, back } = state();
    const left = (back.turns ?? []).flatMap((turn) => turn.member.filter(Boolean));
    return [...story.steps_in.map(({ member }) => member), ...left];
  }

  function toggleGhosts() {
    ghosts = !ghosts;
    outlines.setAttribute("aria-pressed", String(ghosts));
    draw();
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
