// Where the markers of the members stand: the same computation as kit/draw/places.py.

export const CENTRE = { x: 400, y: 390 };
export const EGO_RADIUS = 42;
export const BANDS = { 1: [44, 132], 2: [132, 248], 3: [248, 364] };
export const OUTLINE = 1.28;
export const BADGE = [0.98, 0.4];
export const TITLE_HEIGHT = 16;
export const TITLE_DROP = 13;

const FIRST_ANGLE = { 1: 60, 2: 100, 3: 20 };
const LANE = 26;
const COVERING = 120;

export function rounded(number) {
  return Math.floor(number * 100 + 0.5) / 100;
}

export function markerRadius(count) {
  return count <= 18 ? 20 : rounded(Math.max(10.5, 20 * (18 / count) ** 0.45));
}

export function fontSize(count) {
  return count <= 18 ? 15 : rounded(Math.max(10, 15 * (18 / count) ** 0.25));
}

/** Each placed member's angle by id: their own, or one in the widest gap of the circle. */
export function angles(members) {
  const found = new Map();
  for (const circle of [1, 2, 3]) {
    const inside = members.filter((member) => member.circle === circle);
    const given = inside.filter((member) => member.angle !== null);
    const free = inside.filter((member) => member.angle === null);
    for (const member of given) found.set(member.id, member.angle);
    const taken = given.map((member) => member.angle).sort((a, b) => a - b);
    free.forEach((member, i) => {
      if (!given.length) {
        found.set(member.id, rounded((FIRST_ANGLE[circle] + (360 * i) / free.length) % 360));
        return;
      }
      const [start, gap] = widestGap(taken);
      found.set(member.id, rounded((start + gap / 2) % 360));
      taken.push(found.get(member.id));
      taken.sort((a, b) => a - b);
    });
  }
  return found;
}

/** Each placed member's point by id; `titles` gives the widths of the circles' words. */
export function points(members, radius, titles) {
  const at = angles(members);
  const rank = new Map(members.map((member, i) => [member.id, i]));
  const placed = members
    .filter((member) => member.circle !== null)
    .sort(
      (a, b) =>
        a.circle - b.circle || at.get(a.id) - at.get(b.id) || rank.get(a.id) - rank.get(b.id),
    );
  const found = new Map();
  for (const member of placed) {
    found.set(member.id, best(member, at.get(member.id), radius, titles, found));
  }
  return found;
}

/** Which circle and angle a point of the picture belongs to; null outside the circles. */
export function spot(x, y) {
  const across = x - CENTRE.x;
  const down = y - CENTRE.y;
  const away = Math.hypot(across, down);
  const edge = 20; // a finger's grace beyond the outer circle
  if (away > BANDS[3][1] + edge) return null;
  const circle = [1, 2, 3].find((each) => away <= BANDS[each][1]) ?? 3;
  const turn = (Math.atan2(across, -down) * 180) / Math.PI;
  const angle = Math.round(((turn + 360) % 360) * 10) / 10;
  return { circle, angle: angle >= 360 ? 0 : angle };
}

function widestGap(taken) {
  let widest = [0, -1];
  taken.forEach((start, i) => {
    const after = i + 1 < taken.length ? taken[i + 1] : taken[0] + 360;
    if (after - start > widest[1]) widest = [start, after - start];
  });
  return widest;
}

function best({ circle, influence }, angle, radius, titles, others) {
  const [inner, outer] = BANDS[circle];
  const middle = (inner + outer) / 2;
  const lane = Math.min(LANE, (outer - inner) / 2 - radius * OUTLINE - 2);
  const need = 2 * radius * OUTLINE + 3;
  const orbits = [middle, middle - lane, middle + lane];
  let chosen = { x: 0, y: 0 };
  let least = Infinity;
  // To either side alternately, once round the circle at the most.
  for (let turned = 0; turned <= 2 * Math.floor((2 * Math.PI * middle) / need); turned += 1) {
    const step = Math.floor((turned + 1) / 2) * (turned % 2 ? 1 : -1);
    orbits.forEach((orbit, i) => {
      const turn = ((angle + (step * (0.5 * need * 180)) / (orbit * Math.PI)) * Math.PI) / 180;
      const point = {
        x: rounded(CENTRE.x + orbit * Math.sin(turn)),
        y: rounded(CENTRE.y - orbit * Math.cos(turn)),
      };
      let cost = 2 * Math.abs(step) + 0.5 * i;
      for (const other of others.values()) {
        const short = need - Math.hypot(point.x - other.x, point.y - other.y);
        if (short > 0) cost += short + COVERING;
      }
      cost += Math.max(0, radius * OUTLINE + 2 - toTitle(point, titles[circle], outer));
      if (influence === "negative") {
        const [away, size] = BADGE.map((each) => each * radius);
        const badge = { x: point.x + away, y: point.y - away };
        cost += Math.max(0, size + 2 - toTitle(badge, titles[circle], outer));
      }
      if (cost < least - 1e-6) {
        chosen = point;
        least = cost;
      }
    });
    if (least <= 2 * Math.abs(step)) break;
  }
  return chosen;
}

function toTitle(point, width, outer) {
  const [across, down] = [point.x - CENTRE.x, point.y - CENTRE.y];
  const away = Math.hypot(across, down);
  const past = Math.abs(Math.atan2(across, -down)) - width / 2 / (outer - TITLE_DROP);
  const [beside, along] = past > 0 ? [away * Math.sin(past), away * Math.cos(past)] : [0, away];
  return Math.hypot(beside, Math.max(along - outer, 0, outer - TITLE_HEIGHT - along));
}
