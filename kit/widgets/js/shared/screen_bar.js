// The small bar in each widget's upper corner: larger text, and the whole screen.

import { svgElement } from "../../../draw/js/marks.js";
import { html } from "./dom.js";
import { FullScreen } from "./full_screen.js";
import { TEXT_CHANGED, applyTextSize, chooseTextStep, textStep } from "./text_size.js";

const SIZES = ["Text as usual", "Larger text", "Largest text"];
const [FILL, LEAVE] = ["Fill the screen", "Leave the full screen"];
const OUTWARDS = "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5";
const INWARDS = "M7 2v5H2M18 7h-5V2M13 18v-5h5M2 13h5v5";

/** Make the bar of a widget, in the first of its rows if that holds tools or a title. */
export function addScreenBar(root) {
  const row = root.firstElementChild;
  if (row?.matches(".smk-toolbar, header, nav")) row.append(screenBar(root));
  else {
    // A field by itself needs no screen; its letters grow with the others.
    root.addEventListener(TEXT_CHANGED, () => applyTextSize(root));
    applyTextSize(root);
  }
}

function screenBar(root) {
  const screen = new FullScreen(root, show);
  const sizes = SIZES.map((words, step) =>
    html(
      "button",
      {
        type: "button",
        class: `smk-text-${step}`,
        "aria-label": words,
        title: words,
        onclick: () => chooseTextStep(step),
      },
      "A",
    ),
  );
  const lines = svgElement("path", { fill: "none", stroke: "currentColor", "stroke-width": 2 });
  const sign = svgElement("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, lines);
  const fill = html("button", { type: "button", class: "smk-fill" }, sign);
  fill.addEventListener("click", ({ detail }) => {
    // The second of a double click, which may come once the screen is filled, wants nothing else.
    if (detail < 2) screen.toggle();
  });
  root.addEventListener(TEXT_CHANGED, show);
  show();
  return html(
    "div",
    { class: "smk-screen-bar" },
    html("div", { class: "smk-text-sizes", role: "group", "aria-label": "Text size" }, ...sizes),
    fill,
  );

  function show() {
    const left = fill.dataset.filled === "true" && !screen.filled;
    applyTextSize(root, screen.factor);
    sizes.forEach((each, step) => each.setAttribute("aria-pressed", String(step === textStep())));
    lines.setAttribute("d", screen.filled ? INWARDS : OUTWARDS);
    fill.dataset.filled = screen.filled;
    const words = screen.filled ? LEAVE : FILL;
    fill.setAttribute("aria-label", words);
    fill.title = screen.filled ? `${words} (Esc)` : words;
    if (left) fill.focus();
  }
}
