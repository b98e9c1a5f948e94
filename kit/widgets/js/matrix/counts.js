// Who stands in which row of a matrix, and how many there are of what: counts, no screen.

import { PARKED, capital } from "../shared/sentences.js";

export const FIELDS = { received: "support_received", given: "support_given" };
const NEW = "Only on the crisis map";

/**
 * The rows of a matrix by circle, as `[{ title, rows }]`; a row is `{ id, member, on }`, where `on`
 * has the member as they are on each map, or undefined. They stand by the first map.
 */
export function groupsOf(maps, look, humansOnly) {
  const [first, second] = maps;
  const titles = [...look.circles[first.criterion], PARKED].map(capital);
  const counted = (map) => map.members.filter(({ kind }) => !humansOnly || look.kinds[kind].human);
  const row = (member) => ({
    id: member.id,
    member,
    on: maps.map((map) => map.members.find(({ id }) => id === member.id)),
  });
  const groups = titles.map((title, i) => {
    const inside = counted(first).filter(({ circle }) => (circle ?? 4) === i + 1);
    return { title, rows: inside.map(row) };
  });
  if (second) {
    const there = new Set(first.members.map(({ id }) => id));
    const came = counted(second).filter(({ id }) => !there.has(id));
    groups.push({ title: NEW, rows: came.map(row) });
  }
  return groups.filter(({ rows }) => rows.length);
}

/** How many give, or are given, each element on one map; how many elements there are in all. */
export function sumsOf(groups, side, field, look) {
  const members = groups.flatMap(({ rows }) => rows.map(({ on }) => on[side])).filter(Boolean);
  const sums = new Map();
  for (const element of Object.keys(look.elements)) {
    sums.set(element, members.filter((member) => member[field].includes(element)).length);
  }
  return { sums, inAll: [...sums.values()].reduce((sum, each) => sum + each, 0) };
}

/** The part of the maps that words about them depend on, as Python gives it too. */
export function partOf(maps) {
  return maps.map(({ members }) =>
    members.map((each) => [
      ...[each.id, each.name, each.kind],
      ...[each.support_received, each.support_given],
    ]),
  );
}
