// The table of rates: every number an illustration, beside what studies say of the direction.

import { html, uniqueId } from "../editor/html.js";

const WORDS = {
  remain: "remains at the worst",
  circle_1_shift: "added in the centre circle",
  circle_3_shift: "added in the outer circle",
  moves_closer: "moves closer",
  pushed_out: "pushed out, of those who leave",
  pushed_out_if_negative: "the same, if the influence is negative",
  returns: "returns on the way back",
  stays: "stays near afterwards",
  steps_in: "steps in at the worst",
};

/** `claims` is what `Rates.claims()` gives; `onRate(row, name, number, value)` is an edit. */
export function ratesPanel(claims, open, onRate) {
  const groups = new Map();
  for (const claim of claims) {
    const key = `${claim.row}|${claim.name}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, rows]) => {
    const { name, row, evidence, source, assumed } = rows[0];
    const main = rows.find(({ number }) => ["remain", "steps_in"].includes(number));
    const fields = rows.map((claim) => field(claim, onRate));
    const summary = html(
      "summary",
      {},
      html("bdi", {}, row === "kind" ? name : `${name} steps in`),
      html("span", { class: "smk-rate" }, percent(main.value)),
    );
    const details = html(
      "details",
      { class: "smk-rates-of", open: open.has(key) },
      summary,
      evidence
        ? html("p", {}, html("strong", {}, "Evidence: "), `${evidence} (${source}).`)
        : html("p", {}, html("strong", {}, "Evidence: "), "no source says."),
      assumed ? html("p", {}, html("strong", {}, "Assumed: "), `${assumed}.`) : null,
      html("p", {}, html("strong", {}, "Illustration: "), "every number below."),
      ...fields,
    );
    details.addEventListener("toggle", () => {
      if (details.open) open.add(key);
      else open.delete(key);
    });
    return details;
  });
}

function field({ row, name, number, value }, onRate) {
  const id = uniqueId("rate");
  const lowest = number.endsWith("shift") ? -1 : 0;
  const input = html("input", { id, type: "number", min: lowest, max: 1, step: 0.05 });
  input.value = String(value);
  input.addEventListener("change", () => {
    const wanted = input.valueAsNumber;
    if (Number.isNaN(wanted) || wanted < lowest || wanted > 1) {
      input.setCustomValidity(`Give a number from ${lowest} to 1.`);
      input.reportValidity();
      input.value = String(value);
      return;
    }
    input.setCustomValidity("");
    onRate(row, name, number, wanted);
  });
  return html("div", { class: "smk-rate-field" }, html("label", { for: id }, WORDS[number]), input);
}

function percent(value) {
  return `${Math.round(value * 100)} in 100`;
}
