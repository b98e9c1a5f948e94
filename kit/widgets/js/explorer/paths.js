// Each member's path by circle over the waves, as lines, and the same as a table.

import { lines as lettered, shown } from "../../../draw/js/lettering.js";
import { number, svgElement } from "../../../draw/js/marks.js";
import { html } from "../shared/dom.js";
import { scrolled, tableOf } from "../shared/parts.js";
import { waveHead } from "./sentences.js";

const [LEFT, TOP, COLUMN, NAME] = [150, 34, 250, 13];
const ABSENT = 4;
const PARKED = 3.6;

/** `paths` is what `Paths.to_dict()` gives. */
export function pathsPlot(paths, look) {
  const waves = paths.waves_months;
  const slots = waves.map((_, i) => slotsAt(paths, i));
  const deepest = Math.max(...slots.flatMap((column) => [...column.values()]), 1);
  const x = (i) => LEFT + i * COLUMN;
  const y = (value) => TOP + 18 + value;
  const wide = LEFT * 2 + (waves.length - 1) * COLUMN;
  const high = y(deepest) + 26;
  const words = [...look.circles[paths.criterion ?? "importance"], "not on the map"];
  const heads = waves.map((months, i) =>
    svgElement(
      "text",
      { class: "smk-wave", "data-wave": months, x: x(i), y: 18, "text-anchor": "middle" },
      waveHead(months),
    ),
  );
  const lines = paths.paths.map((path) => {
    const at = waves.map((_, i) => ({ x: x(i), y: y(slots[i].get(path.id)) }));
    const group = svgElement("g", { class: `smk-path ${path.word.replaceAll(" ", "-")}` });
    group.append(svgElement("title", {}, `${shown(path.name)}: ${path.word}`));
    for (let i = 1; i < at.length; i += 1) {
      const there = path.present[i - 1] && path.present[i];
      group.append(
        svgElement("path", {
          class: there ? "there" : "away",
          d: bend(at[i - 1], at[i]),
          fill: "none",
          stroke: look.kinds[path.kind].colour,
        }),
      );
    }
    at.forEach((point, i) => {
      const dot = { cx: point.x, cy: number(point.y), r: path.present[i] ? 4.5 : 2.5 };
      group.append(svgElement("circle", { ...dot, fill: look.kinds[path.kind].colour }));
    });
    group.append(label(path, at[0], -10, "end"), label(path, at.at(-1), 10, "start"));
    return group;
  });
  const plot = svgElement(
    "svg",
    { class: "smk-plot", viewBox: `0 0 ${wide} ${number(high)}`, role: "img" },
    ...heads,
    ...bandWords(paths, slots, words, y),
    ...lines,
  );
  plot.setAttribute("aria-label", paths.sentences.join(" "));
  return [
    scrolled("The paths as lines", "smk-scroll", plot),
    html("ul", { class: "smk-sentences" }, ...paths.sentences.map((each) => html("li", {}, each))),
    table(paths, words),
  ];
}

/** How far down each member's dot is at a wave: by circle, then in the order of the paths. */
function slotsAt(paths, i) {
  const order = [...paths.paths].sort((a, b) => level(a, i) - level(b, i));
  const found = new Map();
  let down = 0;
  order.forEach((path, k) => {
    if (k) down += level(path, i) === level(order[k - 1], i) ? NAME + 3 : NAME + 16;
    found.set(path.id, down);
  });
  return found;
}

function bend(from, to) {
  const middle = number((from.x + to.x) / 2);
  const [a, b] = [number(from.y), number(to.y)];
  return `M${from.x} ${a}C${middle} ${a} ${middle} ${b} ${to.x} ${b}`;
}

function label(path, at, shift, anchor) {
  const there = anchor === "end" ? path.present[0] : path.present.at(-1);
  return svgElement(
    "text",
    {
      x: at.x + shift,
      y: number(at.y + 4),
      "font-size": NAME,
      "text-anchor": anchor,
      class: there ? "" : "away",
    },
    lettered(path.name, 10.5, 1)[0],
  );
}

/** The words of the circles, each above the first member who stands there at the start. */
function bandWords(paths, slots, words, y) {
  const levels = [1, 2, 3, PARKED, ABSENT];
  const names = [words[0], words[1], words[2], "not yet placed", words[3]];
  return levels.flatMap((each, i) => {
    const here = paths.paths.filter((path) => level(path, 0) === each);
    if (!here.length) return [];
    const first = Math.min(...here.map((path) => slots[0].get(path.id)));
    const at = { x: 6, y: number(y(first) - 10), "font-size": 11 };
    return [svgElement("text", { ...at, class: "smk-wave" }, names[i])];
  });
}

function level(path, i) {
  if (!path.present[i]) return ABSENT;
  return path.circles[i] ?? PARKED;
}

function table(paths, words) {
  const heads = ["Member", ...paths.waves_months.map(waveHead), "Path"];
  const rows = paths.paths.map((path) => {
    const cells = path.circles.map((circle, i) => {
      if (!path.present[i]) return words[3];
      return circle === null ? "not yet placed" : words[circle - 1];
    });
    return [path.name, [...cells, path.word]];
  });
  return html(
    "details",
    { class: "smk-panel" },
    html("summary", {}, "The paths as a table"),
    scrolled("The paths", "smk-scroll smk-panel-body", tableOf(heads, rows)),
  );
}
