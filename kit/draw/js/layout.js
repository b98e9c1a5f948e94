// Where everything stands on a map: the same computation as kit/draw/layout.py.

import { lines, textWidth } from "./lettering.js";
import { LINE_HEIGHT, crowded, labels } from "./naming.js";
import {
  BADGE,
  BANDS,
  CENTRE,
  EGO_RADIUS,
  OUTLINE,
  TITLE_DROP,
  fontSize,
  markerRadius,
  points,
  rounded,
} from "./places.js";

export const WIDTH = 800;
export const HEIGHT = 772;
export const TITLE_SIZE = 12.5;
export const TITLE_SPACING = 0.06;
const TRAY_COLUMN = 97;
const TRAY_ROW = 92;
const TRAY_TITLE = 30;
const BEND = 0.18;
const CLEAR = 10;
const MOST_BEND = 120;
const LEGIBLE_PX = 13.5;
// Beyond this, even a map of few members is nothing but names.
const MOST_ENLARGED = 2.2;
const STEP = 0.15;
// Of more members, there is no room to letter their names any larger, nor the time to try.
const CROWD = 60;

/**
 * Place everything that a map has.
 * @param map the map's JSON form
 * @param circles the words of the circles by criterion
 * @param fold fold away the names for which there is no room, those of the outer circles first
 * @param enlarge names and markers larger than on paper, for a narrow screen
 * @param count size markers and names as on a map of so many, so that they keep their size while
 *   members come and go
 */
export function layout(map, circles, { fold = false, enlarge = 1, count = null } = {}) {
  const placed = map.members.filter((member) => member.circle !== null);
  const parked = map.members.filter((member) => member.circle === null);
  const radius = markerRadius(count ?? placed.length) * Math.min(enlarge, 1.25);
  const size = fontSize(count ?? placed.length) * enlarge;
  const titleSize = TITLE_SIZE * Math.min(enlarge, 1.5);
  const titles = circles[map.criterion].map((words) => {
    const capitals = words.toUpperCase();
    const wide = textWidth(capitals) + TITLE_SPACING * capitals.length;
    return { words: capitals, width: rounded(wide * titleSize) };
  });
  const widths = { 1: titles[0].width, 2: titles[1].width, 3: titles[2].width };
  const at = points(placed, radius, widths);
  const kept = [1, 2, 3].flatMap((circle) => titleBoxes(circle, widths[circle], titleSize));
  for (const { id, influence } of placed) {
    if (influence === "negative") kept.push(badgeBox(at.get(id), radius));
  }
  const names = new Map(placed.map((member) => [member.id, member.name]));
  const inwards = [...placed].sort((a, b) => a.circle - b.circle).map(({ id }) => id);
  const inner = new Set(placed.filter(({ circle }) => circle === 1).map(({ id }) => id));
  const order = fold ? [inwards, inner] : null;
  const [lettered, folded] = labels(names, at, radius, size, kept, order);
  const rows = Math.ceil(parked.length / 8);
  parked.forEach((member, i) => {
    const [point, label] = inTray(member, i, radius, size);
    at.set(member.id, point);
    lettered.set(member.id, label);
  });
  const weights = map.ties.map((tie) => tie.weight);
  const heaviest = Math.max(...weights, 0);
  const alike = weights.every((weight) => weight === heaviest);
  const paths = map.ties.map((tie) => ({
    ...curve(at.get(tie.a), at.get(tie.b)),
    thickness: rounded(1 + 2 * (alike ? 0.4 : tie.weight / heaviest)),
  }));
  const height = HEIGHT + (rows ? TRAY_TITLE + rows * trayRow(radius, size) : 0);
  return { height, radius, size, titleSize, points: at, labels: lettered, folded, paths, titles };
}

/**
 * How much larger than on paper names and markers have to be to stay readable in an element that is
 * shown small: on a phone, in a low window, from the back of a room. As large as is asked, where no
 * more names then leave the picture or lie over one another than at the least size.
 * @param shown the element
 * @param map the map that it shows
 * @param text what all lettering on the page is multiplied by
 * @param drawing what else `layout` is given
 */
export function enlargement(shown, map, circles, { text = 1, ...drawing }) {
  const [across, down] = [shown.clientWidth / WIDTH, shown.clientHeight / HEIGHT];
  if (!across || !down) return 1;
  // A low window is no phone: there, a crowd's names would already cover one another.
  const needed = Math.max(Math.min(0.8 / across, 1.7), Math.min(0.8 / down, 1.2), 1);
  const least = Math.round(needed * 10) / 10;
  const placed = map.members.filter(({ circle }) => circle !== null);
  const usual = fontSize(drawing.count ?? placed.length) * Math.min(across, down);
  const legible = least > 1 ? LEGIBLE_PX / usual : 1;
  const wanted = Math.min(Math.max(legible, least) * text, MOST_ENLARGED);
  if (placed.length > CROWD || wanted <= least) return rounded(least);
  const crowdedAt = (enlarge) => {
    const plan = layout(map, circles, { ...drawing, enlarge });
    return crowded(new Map([...plan.labels].filter(([id]) => plan.points.get(id).y < HEIGHT)));
  };
  const allowed = crowdedAt(least);
  let enlarge = wanted;
  while (enlarge > least && crowdedAt(enlarge) > allowed) enlarge -= STEP;
  return rounded(Math.max(enlarge, least));
}

/** A tie between two points, bent a little to the centre, or round the person who stands there. */
export function curve(start, end) {
  const [across, down] = bent(start, end);
  const bend = {
    x: rounded((start.x + end.x) / 2 + across),
    y: rounded((start.y + end.y) / 2 + down),
  };
  return { start, bend, end };
}

function bent(start, end) {
  const along = [end.x - start.x, end.y - start.y];
  const toCentre = [CENTRE.x - start.x, CENTRE.y - start.y];
  const length = Math.hypot(...along) || 1;
  let part = (along[0] * toCentre[0] + along[1] * toCentre[1]) / length ** 2;
  part = Math.min(Math.max(part, 0.15), 0.85);
  const off = [part * along[0] - toCentre[0], part * along[1] - toCentre[1]];
  const away = Math.hypot(...off);
  if (away >= EGO_RADIUS + CLEAR) return toCentre.map((to, i) => BEND * (to - along[i] / 2));
  const side =
    away > 1 ? off.map((each) => each / away) : [-along[1] / length, along[0] / length];
  const push = Math.min(MOST_BEND, (EGO_RADIUS + CLEAR - away) / (2 * part * (1 - part)));
  return side.map((each) => each * push);
}

/** Small boxes along the arc on which a circle's words stand. */
function titleBoxes(circle, wide, titleSize) {
  const base = BANDS[circle][1] - TITLE_DROP;
  const pieces = Math.ceil(wide / titleSize);
  return Array.from({ length: pieces }, (_, i) => {
    const turn = (((i + 0.5) / pieces - 0.5) * wide) / base;
    const x = CENTRE.x + (base + 0.37 * titleSize) * Math.sin(turn);
    const y = CENTRE.y - (base + 0.37 * titleSize) * Math.cos(turn);
    return square(x, y, 0.55 * titleSize);
  });
}

/** The box of the badge that a negative influence has. */
function badgeBox({ x, y }, radius) {
  const [away, half] = BADGE;
  return square(x + away * radius, y - away * radius, half * radius);
}

function square(x, y, half) {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function trayRow(radius, size) {
  return Math.max(TRAY_ROW, 2 * radius * OUTLINE + 2 * LINE_HEIGHT * size + 5);
}

function inTray(member, i, radius, size) {
  const reach = radius * OUTLINE;
  const down = Math.max(28, reach + 2.4) + trayRow(radius, size) * Math.floor(i / 8);
  const point = {
    x: rounded(12 + TRAY_COLUMN * ((i % 8) + 0.5)),
    y: rounded(HEIGHT + TRAY_TITLE + down),
  };
  const rows = lines(member.name, (TRAY_COLUMN - 6) / size);
  const wide = Math.max(...rows.map(textWidth)) * size;
  const top = point.y + reach + 2;
  const bottom = top + rows.length * LINE_HEIGHT * size;
  const box = { left: point.x - wide / 2, top, right: point.x + wide / 2, bottom };
  return [point, { lines: rows, x: point.x, box }];
}
