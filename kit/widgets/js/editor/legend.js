// What the outlines mean, below the picture.

import { sign, svgElement } from "../../../draw/js/marks.js";
import { html } from "../shared/dom.js";

export function outlineLegend(look) {
  const items = Object.keys(look.influences).map((influence) => {
    const drawn = svgElement("svg", { viewBox: "-15 -15 30 30", "aria-hidden": "true" });
    drawn.append(sign(influence, look));
    return html("li", {}, drawn, influence);
  });
  return html("ul", { class: "smk-legend", "aria-label": "Outlines show influence" }, ...items);
}
