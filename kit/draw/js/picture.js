// A map as a finished picture, for export: what draw.svg gives in Python.
// Knows nothing of Jupyter: a map's JSON form and the palette go in, an SVG element comes out.

import { HEIGHT, TITLE_SIZE, TITLE_SPACING, WIDTH, layout } from "./layout.js";
import { shown } from "./lettering.js";
import { circles, ego, marker, nameText, number, sign, svgElement, tiePath, titles } from "./marks.js";

const LEGEND_LEFT = 838;
const LEGEND_WIDTH = 240;
const MARK = "picture-";
export const FONT =
  "Inter, 'Source Sans 3', 'Noto Sans', 'Segoe UI', 'DejaVu Sans', sans-serif";

/** The map as an SVG element of its own; `sentence` is what describes it. */
export function picture(map, look, sentence = "") {
  const plan = layout(map, look.circles);
  const [key, keyHeight] = legend(map, look);
  const [wide, high] = [WIDTH + LEGEND_WIDTH, Math.max(plan.height, keyHeight)];
  const root = svgElement("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    class: "support-map",
    role: "img",
    width: number(wide),
    height: number(high),
    viewBox: `0 0 ${number(wide)} ${number(high)}`,
    "aria-labelledby": `${MARK}t ${MARK}d`,
    "font-family": FONT,
  });
  const paper = { width: number(wide), height: number(high), fill: look.theme.paper };
  root.append(
    svgElement("title", { id: `${MARK}t` }, heading(map)),
    svgElement("desc", { id: `${MARK}d` }, shown(sentence)),
    svgElement("rect", paper),
    ...circles(look),
    ...plan.paths.map((path) => tiePath(path, look)),
    ...titles(plan, look, MARK),
    ...ego(map.person, look),
    ...map.members.map((member) => {
      const { x, y } = plan.points.get(member.id);
      const drawn = marker(member.kind, member.influence, plan.radius, look);
      drawn.setAttribute("transform", `translate(${number(x)} ${number(y)})`);
      const title = svgElement("title", {}, shown(member.name));
      return svgElement("g", { class: "member" }, title, drawn);
    }),
    ...map.members.map((member) => nameText(plan.labels.get(member.id), plan.size, look)),
    ...tray(map, look),
    ...key,
  );
  return root;
}

/** What the map is called: whose it is, of what occasion and when. */
export function heading(map) {
  const when = map.wave_months ? `, at ${map.wave_months} months` : "";
  return shown(`Support map of ${map.person}, ${map.occasion}${when}`);
}

function tray(map, look) {
  if (map.members.every((member) => member.circle !== null)) return [];
  return [
    svgElement("path", { d: `M16 ${HEIGHT + 4}H${WIDTH - 16}`, stroke: look.theme.line }),
    words(16, HEIGHT + 24, "NOT YET PLACED", look),
  ];
}

function words(x, y, text, look) {
  return svgElement(
    "text",
    {
      x: number(x),
      y: number(y),
      fill: look.theme.words,
      "font-size": TITLE_SIZE,
      "letter-spacing": `${TITLE_SPACING}em`,
    },
    text,
  );
}

function legend(map, look) {
  const kinds = Object.keys(look.kinds).filter((kind) => map.members.some((m) => m.kind === kind));
  const influences = Object.keys(look.influences).filter((influence) =>
    map.members.some((member) => member.influence === influence),
  );
  const text = (x, y, what, size, weight) =>
    svgElement(
      "text",
      { x: number(x), y: number(y), fill: look.theme.ink, "font-size": size, "font-weight": weight },
      what,
    );
  const occasion = map.occasion === "crisis" ? "Crisis map" : "Everyday map";
  const later = map.wave_months > 0;
  const drawn = [text(LEGEND_LEFT, later ? 50 : 66, occasion, 25, 650)];
  if (later) drawn.push(text(LEGEND_LEFT, 75, `at ${map.wave_months} months`, 17));
  const central = map.members.filter((member) => member.circle === 1).length;
  const figures = [
    [map.members.length, map.members.length === 1 ? "member" : "members"],
    [kinds.length, kinds.length === 1 ? "kind" : "kinds"],
    [central, "in the centre"],
  ];
  const aside = Math.max(62, 22 * String(map.members.length).length + 10);
  let y = 112;
  for (const [value, what] of figures) {
    drawn.push(text(LEGEND_LEFT, y, String(value), 30, 650));
    drawn.push(text(LEGEND_LEFT + aside, y, what, 17));
    y += 42;
  }
  y += 6;
  for (const [title, items] of [["KINDS", kinds], ["INFLUENCE (OUTLINE)", influences]]) {
    if (!items.length) continue;
    drawn.push(words(LEGEND_LEFT, y, title, look));
    y += 26;
    for (const item of items) {
      const drawnSign = sign(item, look);
      drawnSign.setAttribute("transform", `translate(${LEGEND_LEFT + 13} ${number(y - 5)})`);
      drawn.push(drawnSign, text(LEGEND_LEFT + 42, y, item, 15));
      y += 31;
    }
    y += 12;
  }
  return [drawn, y];
}
