// The elements of a matrix's table, made anew where rows or columns are others; filled elsewhere.

import { html } from "../shared/dom.js";
import { memberParts } from "../shared/parts.js";
import { capital, circleWords } from "../shared/sentences.js";

const WORDS = {
  received: { sums: "How many give it", inAll: "Gives in all" },
  given: { sums: "How many are given it", inAll: "Is given in all" },
};

/**
 * The parts of a table: `columns`, `head`, `bodies`, `rows` as `[{ id, cells, sums }]` with cells as
 * `{ id, element, side, tick, cell }`, and `sums`, the cells of the row of sums.
 */
export function makeTable({ groups, maps, sides, way }, look) {
  const elements = Object.keys(look.elements);
  const sums = [...elements, null].flatMap((element) =>
    sides.map((side) => ({ element, side, cell: html("td", { class: "smk-sum", "data-side": side }) })),
  );
  const columns = sums.map(({ element }) => html("col", { class: element === null && "smk-all" }));
  columns.unshift(html("col", { class: "smk-names" }));
  const head = html("thead", {}, heads(elements, sides, way));
  if (sides.length > 1) head.append(occasions(elements, maps, sides));
  const sumsOf = html("th", { scope: "row" }, WORDS[way].sums);
  head.append(html("tr", { class: "smk-sums" }, sumsOf, ...sums.map(({ cell }) => cell)));
  const rows = [];
  const bodies = groups.map((group) => {
    const wide = 1 + (elements.length + 1) * sides.length;
    const title = html("th", { scope: "rowgroup", colspan: wide }, html("span", {}, group.title));
    const body = html("tbody", {}, html("tr", { class: "smk-group" }, title));
    for (const each of group.rows) {
      const made = row(each, elements, maps, sides, look);
      rows.push(made);
      body.append(made.root);
    }
    return body;
  });
  return { columns: html("colgroup", {}, ...columns), head, bodies, rows, sums };
}

/** What of a row stands in its elements: where it differs, the table is made anew. */
export function rowKey({ id, member, on }) {
  return [id, member.name, member.kind, member.influence, on.map((each) => each?.circle)];
}

function heads(elements, sides, way) {
  const wide = sides.length;
  const cells = elements.map((element) =>
    html("th", { scope: "col", colspan: wide, class: "smk-element" }, html("span", {}, capital(element))),
  );
  const all = html("span", {}, WORDS[way].inAll);
  return html(
    "tr",
    {},
    html("th", { scope: "col" }, "Network member"),
    ...cells,
    html("th", { scope: "col", colspan: wide, class: "smk-element" }, all),
  );
}

function occasions(elements, maps, sides) {
  const cells = [...elements, null].flatMap(() =>
    sides.map((side) =>
      html("th", { scope: "col", "data-side": side }, html("span", {}, maps[side].occasion)),
    ),
  );
  return html("tr", { class: "smk-occasions" }, html("td"), ...cells);
}

function row({ id, member, on }, elements, maps, sides, look) {
  const parts = memberParts(member, about(member, on, maps, sides, look), look);
  const cells = elements.flatMap((element) =>
    sides.map((side) => {
      const tick = html("div", { role: "checkbox", tabindex: -1, class: "smk-mark" });
      return { id, element, side, tick, cell: html("td", { "data-side": side }, tick) };
    }),
  );
  const sums = sides.map((side) => html("td", { class: "smk-sum", "data-side": side }));
  const head = html("th", { scope: "row" }, html("div", { class: "smk-member" }, ...parts));
  const root = html("tr", { "data-id": id }, head, ...cells.map(({ cell }) => cell), ...sums);
  return { id, root, cells, sums };
}

/** What stands under a name: the kind, the influence, and what is otherwise on the crisis map. */
function about(member, on, maps, sides, look) {
  const parts = [member.kind];
  if (member.influence !== "positive") parts.push(member.influence);
  const [usual, crisis] = on;
  if (!sides.includes(1)) return parts.join(" · ");
  if (!crisis) parts.push("not on the crisis map");
  if (usual && crisis && usual.circle !== crisis.circle) {
    parts.push(`in the crisis: ${circleWords(maps[1], crisis.circle, look)}`);
  }
  return parts.join(" · ");
}
