// The empty shape of a kind, dotted, for a member who is not there now.

import { number, svgElement } from "../../../draw/js/marks.js";

export function outline(name, radius, look) {
  const more = {
    class: "ghost-shape",
    fill: "none",
    stroke: look.theme.words,
    "stroke-width": 1.8,
    "stroke-dasharray": "2 5",
    "stroke-linecap": "round",
  };
  const corners = look.shapes[name];
  if (!corners.length) return svgElement("circle", { r: number(radius), ...more });
  const points = corners.map(([x, y]) => `${number(x * radius)},${number(y * radius)}`).join(" ");
  return svgElement("polygon", { points, ...more });
}
