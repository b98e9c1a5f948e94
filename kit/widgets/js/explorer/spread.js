// Many other stories from the same rates, as a small plot with its sentence.

import { number, svgElement } from "../../../draw/js/marks.js";
import { html } from "../shared/dom.js";
import { spreadSentence } from "./sentences.js";

const [LEFT, TOP, WIDE, HIGH] = [34, 12, 270, 130];

/**
 * `spread` is what `Spread.to_dict()` gives; empty while it is being worked out. `chosen` says
 * that some members' fate was chosen by hand.
 */
export function spreadPlot(spread, severity, chosen = false) {
  if (!spread.severities) return [html("p", { class: "smk-quiet" }, "Telling 1,000 stories …")];
  const most = Math.max(...spread.size.map((row) => row.q95), 1);
  const x = (part) => number(LEFT + part * WIDE);
  const y = (size) => number(TOP + HIGH - (size / most) * HIGH);
  const band = (low, high, name) => {
    const there = spread.severities.map((part, i) => `${x(part)},${y(spread.size[i][high])}`);
    const back = spread.severities.map((part, i) => `${x(part)},${y(spread.size[i][low])}`);
    return svgElement("polygon", { class: name, points: [...there, ...back.reverse()].join(" ") });
  };
  const middle = spread.severities.map((part, i) => `${x(part)},${y(spread.size[i].q50)}`);
  const label = (at, down, words, anchor = "middle") =>
    svgElement("text", { x: at, y: down, "font-size": 11, "text-anchor": anchor }, words);
  const plot = svgElement(
    "svg",
    { class: "smk-plot", viewBox: "0 0 320 172", role: "img" },
    band("q05", "q95", "smk-band wide"),
    band("q25", "q75", "smk-band"),
    svgElement("polyline", { class: "smk-middle", points: middle.join(" "), fill: "none" }),
    svgElement("path", { class: "smk-axis", d: `M${LEFT} ${TOP}V${TOP + HIGH}H${LEFT + WIDE}` }),
    svgElement("path", { class: "smk-here", d: `M${x(severity)} ${TOP}V${TOP + HIGH}` }),
    label(LEFT - 6, TOP + 8, String(most), "end"),
    label(LEFT - 6, TOP + HIGH, "0", "end"),
    label(LEFT, TOP + HIGH + 16, "an ordinary week", "start"),
    label(LEFT + WIDE, TOP + HIGH + 16, "the worst", "end"),
  );
  const said = spreadSentence(spread, chosen);
  plot.setAttribute("aria-label", said);
  return [plot, html("p", { class: "smk-quiet" }, said)];
}
