// How large the lettering of all widgets is: one choice for a browser, which keeps it where it can.
//
// Style sheets multiply their sizes by --smk-text, which stands on each widget's root; a picture is
// told by an event.

/** What a step multiplies the lettering by. */
export const STEPS = [1, 1.25, 1.5];
/** The event that a widget's root and its pictures hear when the size is another one. */
export const TEXT_CHANGED = "smk-text";
const KEY = "support-map-kit:text-size";
const PROSE = "--jp-content-font-size1";
// Whichever widget's code comes first on a page listens for all of them.
const LISTENING = Symbol.for(KEY);

/** The step that holds, as an index. */
export function textStep() {
  const { smkText } = document.documentElement.dataset;
  return valid(smkText ?? kept());
}

/** Choose a step, for all widgets on this page and on the browser's other pages. */
export function chooseTextStep(step) {
  try {
    localStorage.setItem(KEY, String(step));
  } catch {
    // A private window: it holds for this page.
  }
  broadcast(step);
}

/** Set a widget's root to the size that holds; `fill` is how much larger it is for filling. */
export function applyTextSize(root, fill = 1) {
  listen();
  enlargeProse(STEPS[textStep()]);
  setFactor(root, STEPS[textStep()] * fill);
}

/** How much larger than usual the lettering around an element is. */
export function textFactor(element) {
  if (document.documentElement.hasAttribute("data-smk-paper")) return 1;
  return Number(getComputedStyle(element).getPropertyValue("--smk-text")) || 1;
}

function setFactor(root, factor) {
  root.style.setProperty("--smk-text", String(Math.round(factor * 100) / 100));
  for (const picture of root.querySelectorAll("svg[font-family]")) {
    picture.dispatchEvent(new CustomEvent(TEXT_CHANGED));
  }
}

function broadcast(step) {
  document.documentElement.dataset.smkText = step;
  for (const root of document.querySelectorAll(".smk")) {
    root.dispatchEvent(new CustomEvent(TEXT_CHANGED));
  }
}

function listen() {
  if (window[LISTENING]) return;
  window[LISTENING] = true;
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY) broadcast(valid(newValue));
  });
  // What is printed has the size that it always has.
  const forPaper = (paper) => {
    document.documentElement.toggleAttribute("data-smk-paper", paper);
    for (const picture of document.querySelectorAll(".smk svg[font-family]")) {
      picture.dispatchEvent(new CustomEvent(TEXT_CHANGED));
    }
  };
  addEventListener("beforeprint", () => forPaper(true));
  addEventListener("afterprint", () => forPaper(false));
}

/** The notebook's own text grows along, from the size that the person has set there. */
function enlargeProse(factor) {
  const { style, dataset } = document.documentElement;
  if (!document.querySelector(".jp-Notebook")) return;
  if (factor === 1 && dataset.smkProse === undefined) return;
  dataset.smkProse ??= style.getPropertyValue(PROSE);
  if (dataset.smkProse) style.setProperty(PROSE, dataset.smkProse);
  else style.removeProperty(PROSE);
  if (factor === 1) {
    delete dataset.smkProse;
    return;
  }
  const usual = parseFloat(getComputedStyle(document.documentElement).getPropertyValue(PROSE));
  if (usual) style.setProperty(PROSE, `${usual * factor}px`);
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function valid(text) {
  const step = Number(text);
  return Number.isInteger(step) && step >= 0 && step < STEPS.length ? step : 0;
}
