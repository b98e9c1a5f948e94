// Edits of a map's JSON form. Each gives a new map and leaves the old one as it was.

import { shown } from "../../../draw/js/lettering.js";
import { angles } from "../../../draw/js/places.js";

const ELEMENT_FIELDS = ["support_received", "support_given"];

/** A member with every field, from the few that are known. */
export function newMember(map, fields, look) {
  return settled(
    {
      id: newId(map, fields.name),
      name: "",
      kind: "friend",
      circle: null,
      angle: null,
      influence: "positive",
      support_received: [],
      support_given: [],
      structure: look.kinds[fields.kind].structure,
      contact: null,
      note: "",
      attributes: {},
      ...fields,
    },
    look,
  );
}

export function addMember(map, member) {
  return { ...map, members: [...map.members, member] };
}

export function changeMember(map, id, changes, look) {
  const members = map.members.map((member) => {
    if (member.id !== id) return member;
    const next = { ...member, ...changes };
    if ("kind" in changes && !("structure" in changes)) {
      const usual = member.structure === look.kinds[member.kind].structure;
      if (usual || !look.kinds[next.kind].human) next.structure = look.kinds[next.kind].structure;
    }
    return settled(next, look);
  });
  return { ...map, members };
}

export function removeMember(map, id) {
  return {
    ...map,
    members: map.members.filter((member) => member.id !== id),
    ties: map.ties.filter((tie) => tie.a !== id && tie.b !== id),
  };
}

export function addTie(map, a, b) {
  if (a === b || findTie(map, a, b)) return map;
  return { ...map, ties: [...map.ties, { a, b, weight: 1, attributes: {} }] };
}

export function removeTie(map, a, b) {
  const gone = findTie(map, a, b);
  return { ...map, ties: map.ties.filter((tie) => tie !== gone) };
}

export function findTie(map, a, b) {
  return map.ties.find((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a));
}

/** Members who have the same name, as people compare names; but for the one called `except`. */
export function namesakes(map, name, except = null) {
  const wanted = sameName(name);
  return map.members.filter((each) => each.id !== except && sameName(each.name) === wanted);
}

/** A name as people compare it: without case, spare spaces and ways of writing one letter. */
function sameName(name) {
  return shown(name).normalize("NFKC").replace(/\p{Cf}/gu, "").toUpperCase().toLowerCase()
    .normalize("NFC").replace(/\s+/g, " ").trim();
}

export function findMember(map, id) {
  return map.members.find((member) => member.id === id);
}

/**
 * Write down the angles at which members were seen, so that an edit leaves the others in place;
 * who was not seen before gets the widest gap.
 */
export function withAngles(map, seen) {
  const fill = (members, from) =>
    members.map((member) =>
      member.circle !== null && member.angle === null
        ? { ...member, angle: from.get(member.id) ?? null }
        : member,
    );
  const kept = fill(map.members, seen);
  return { ...map, members: fill(kept, angles(kept)) };
}

export function same(one, other) {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function settled(member, look) {
  const next = { ...member };
  if (next.circle === null) next.angle = null;
  if (!look.kinds[next.kind].human) next.structure = null;
  for (const field of ELEMENT_FIELDS) {
    next[field] = Object.keys(look.elements).filter((element) => next[field].includes(element));
  }
  return next;
}

function newId(map, name) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  const stem = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40) || "member";
  const taken = new Set(map.members.map((member) => member.id));
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
