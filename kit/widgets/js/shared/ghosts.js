// Dotted outlines of those who are not there now, where they stood, each with its name where there
// is room for it.

import { nameText, number, shape, svgElement } from "../../../draw/js/marks.js";
import { isInFrame } from "../../../draw/js/naming.js";
import { OUTLINE } from "../../../draw/js/places.js";

const GAP = 3;

/**
 * @param gone the members who are not there
 * @param then the layout of the map on which they stood
 * @param now the layout of the map that is shown: names of the absent cover nobody present
 */
export function ghostShapes(gone, then, now, look) {
  if (!gone.length) return [];
  const taken = discs(now.points.values(), now.radius);
  taken.push(...[...now.labels.values()].map(({ box }) => box));
  const shapes = gone.map((member) => then.points.get(member.id));
  taken.push(...discs(shapes, then.radius));
  return gone.map((member, i) => {
    const { x, y } = shapes[i];
    const outline = shape(look.kinds[member.kind].shape, then.radius, look, {
      class: "ghost-shape",
      transform: `translate(${number(x)} ${number(y)})`,
      fill: "none",
      stroke: look.theme.words,
      "stroke-width": 1.8,
      "stroke-dasharray": "2 5",
      "stroke-linecap": "round",
    });
    const ghost = svgElement("g", { class: "ghost" }, outline);
    ghost.dataset.id = member.id;
    // A name would seem to belong to whoever stands there now.
    const hidden = [...now.points.values()].some((at) => near(at, shapes[i], 1.4 * then.radius));
    const label = hidden ? null : roomFor(then.labels.get(member.id), shapes[i], then.radius, taken);
    if (label) {
      taken.push(label.box);
      ghost.append(nameText(label, then.size, look));
    }
    return ghost;
  });
}

/** The label where it covers nothing: at its own place, or below, above or beside its shape. */
function roomFor(label, { x, y }, radius, taken) {
  const { box } = label;
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const reach = radius * OUTLINE + GAP;
  const at = (left, top) => ({
    ...label,
    x: left + wide / 2,
    box: { left, top, right: left + wide, bottom: top + high },
  });
  const places = [
    label,
    at(x - wide / 2, y + reach),
    at(x - wide / 2, y - reach - high),
    at(x + reach, y - high / 2),
    at(x - reach - wide, y - high / 2),
  ];
  return places.find((each) => isInFrame(each.box) && !taken.some((other) => cover(each.box, other)));
}

function near(one, other, reach) {
  return Math.hypot(one.x - other.x, one.y - other.y) < reach;
}

function discs(points, radius) {
  return [...points].map(({ x, y }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
}

function cover(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
