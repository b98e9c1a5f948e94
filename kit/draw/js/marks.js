// The pieces of a drawn map as SVG elements: the same elements as kit/draw/marks.py and svg.py.
//
// Every element carries its colours as attributes, so that an exported picture needs no style
// sheet; a page may override them by class, as the editor does in the dark.

import { isCut, lines } from "./lettering.js";
import { LINE_HEIGHT } from "./naming.js";
import { BADGE, BANDS, CENTRE, EGO_RADIUS, OUTLINE } from "./places.js";
import { TITLE_SPACING } from "./layout.js";

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes, children and, last, text: text is never read as markup. */
export function svgElement(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== "") element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The marker of a kind: outline by influence, shape, colour and glyph by kind. */
export function marker(kind, influence, radius, look) {
  const style = look.kinds[kind];
  const line = look.influences[influence];
  const thin = radius / 20;
  const outline = shape(style.shape, radius * OUTLINE, look, {
    class: "outline",
    fill: "none",
    stroke: look.theme.ink,
    "stroke-width": number(line.width * thin),
    "stroke-linecap": "round",
    "stroke-dasharray": dashes(line.dashes, thin),
  });
  const parts = [outline, filled(style, radius - thin, 2 * thin, look), glyph(style, thin)];
  if (line.badge) parts.push(badge(radius, look));
  return svgElement("g", { class: "marker" }, ...parts);
}

/** A member's name, line by line, with a halo. */
export function nameText(label, size, look) {
  const rows = label.lines.map((row, i) =>
    svgElement(
      "tspan",
      { x: number(label.x), y: number(label.box.top + LINE_HEIGHT * size * i + size * 0.93) },
      row,
    ),
  );
  const halo = { stroke: look.theme.paper, "stroke-width": number(size * 0.3) };
  return svgElement(
    "text",
    {
      class: "name",
      "text-anchor": "middle",
      "font-size": number(size),
      "font-weight": 500,
      fill: look.theme.ink,
      ...halo,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    },
    ...rows,
  );
}

/** The three circles, the outermost first. */
export function circles(look) {
  return [3, 2, 1].map((circle) =>
    svgElement("circle", {
      class: `circle circle-${circle}`,
      cx: CENTRE.x,
      cy: CENTRE.y,
      r: BANDS[circle][1],
      fill: look.theme[`circle_${circle}`],
      stroke: look.theme.line,
      "stroke-width": 1.2,
    }),
  );
}

/** The circles' words along their upper arcs; `mark` keeps ids apart on one page. */
export function titles(plan, look, mark) {
  return plan.titles.flatMap(({ words }, i) => {
    const radius = BANDS[i + 1][1] - 13;
    const arc = `M${CENTRE.x} ${CENTRE.y}m-${radius} 0a${radius} ${radius} 0 0 1 ${2 * radius} 0`;
    const id = `${mark}c${i + 1}`;
    const along = svgElement("textPath", { href: `#${id}`, startOffset: "50%" }, words);
    return [
      svgElement("path", { id, fill: "none", d: arc }),
      svgElement(
        "text",
        {
          class: `title title-${i + 1}`,
          "text-anchor": "middle",
          "font-size": number(plan.titleSize),
          fill: look.theme.words,
          "letter-spacing": `${TITLE_SPACING}em`,
          stroke: look.theme[`circle_${i + 1}`],
          "stroke-width": 5,
          "stroke-linejoin": "round",
          "paint-order": "stroke",
        },
        along,
      ),
    ];
  });
}

/** The person in the centre. */
export function ego(person, look) {
  let [rows, size] = [lines(person, 4.5, 1), 17];
  if (isCut(rows[0])) [rows, size] = [lines(person, 5.9), 13];
  const texts = rows.map((row, i) => {
    const down = (i - (rows.length - 1) / 2) * LINE_HEIGHT * size + size * 0.35;
    return svgElement(
      "text",
      {
        class: "ego-name",
        x: CENTRE.x,
        y: number(CENTRE.y + down),
        "text-anchor": "middle",
        "font-size": size,
        "font-weight": 600,
        fill: look.theme.ego_ink,
      },
      row,
    );
  });
  const disc = { class: "ego", cx: CENTRE.x, cy: CENTRE.y, r: EGO_RADIUS, fill: look.theme.ego };
  return [svgElement("circle", disc), ...texts];
}

/** A tie as a curve. */
export function tiePath(path, look) {
  return svgElement("path", {
    class: "tie",
    d: curveData(path),
    fill: "none",
    stroke: look.theme.tie,
    "stroke-width": number(path.thickness),
  });
}

/** The path data of a tie. */
export function curveData({ start, bend, end }) {
  const [a, b, c] = [start, bend, end].map(({ x, y }) => `${number(x)} ${number(y)}`);
  return `M${a}Q${b} ${c}`;
}

/** A small sign of a kind, or of an influence, for a legend or a list. */
export function sign(item, look) {
  const style = look.kinds[item];
  if (style) return svgElement("g", {}, filled(style, 11, 1, look), glyph(style, 0.58));
  const line = look.influences[item];
  const ring = svgElement("circle", {
    class: "outline",
    r: 11,
    fill: "none",
    stroke: look.theme.ink,
    "stroke-width": number(line.width * 0.7),
    "stroke-linecap": "round",
    "stroke-dasharray": dashes(line.dashes, 0.7),
  });
  return svgElement("g", {}, ring, ...(line.badge ? [badge(11, look)] : []));
}

/** A number as short as it goes, with two decimals at the most. */
export function number(value) {
  return String(Number(value.toFixed(2)));
}

function filled(style, radius, width, look) {
  return shape(style.shape, radius, look, {
    fill: style.colour,
    stroke: style.colour,
    "stroke-width": number(width),
    "stroke-linejoin": "round",
  });
}

function glyph(style, scale) {
  return svgElement("path", {
    d: style.glyph,
    transform: `scale(${number(scale)})`,
    fill: style.ink,
    "fill-rule": "evenodd",
  });
}

/** The shape of a kind: a circle, or a polygon with the corners that the palette has for it. */
export function shape(name, radius, look, attributes) {
  const corners = look.shapes[name];
  if (!corners.length) return svgElement("circle", { r: number(radius), ...attributes });
  const points = corners.map(([x, y]) => `${number(x * radius)},${number(y * radius)}`).join(" ");
  return svgElement("polygon", { points, ...attributes });
}

function dashes(lengths, by) {
  return lengths
    .split(" ")
    .filter(Boolean)
    .map((length) => number(Number(length) * by))
    .join(" ");
}

function badge(radius, look) {
  const away = number(radius * BADGE[0]);
  const bar = number(radius * 0.2);
  const disc = { class: "badge", r: number(radius * BADGE[1]), fill: look.theme.ink };
  return svgElement(
    "g",
    { transform: `translate(${away} -${away})` },
    svgElement("circle", disc),
    svgElement("path", {
      class: "badge-bar",
      d: `M-${bar} 0H${bar}`,
      stroke: look.theme.paper,
      "stroke-width": number(radius * 0.13),
      "stroke-linecap": "round",
    }),
  );
}
