// The table of rates: every number an illustration, beside what studies say of the direction.

import { own } from "../shared/binding.js";
import { claimsOf } from "../shared/claims.js";
import { html, uniqueId } from "../shared/dom.js";
import { chanceWords, rateProblem } from "./sentences.js";

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

/**
 * `claims` is what `Rates.claims()` gives, `cited` what each text of evidence rests on;
 * `onRate(row, name, number, value)` is an edit.
 */
export function ratesPanel(claims, cited, onRate) {
  const fields = new Map(claims.map((claim) => [keyOf(claim), field(claim, onRate)]));
  const summaries = new Map();
  const groups = new Map();
  for (const claim of claims) {
    const key = `${claim.row}|${claim.name}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const rows = [...groups.values()].map((group) => {
    const { name, row, evidence, source, assumed } = group[0];
    const main = group.find(({ number }) => ["remain", "steps_in"].includes(number));
    const chance = html("span", { class: "smk-rate" });
    summaries.set(keyOf(main), chance);
    return html(
      "details",
      { class: "smk-rates-of" },
      html("summary", {}, html("bdi", {}, row === "kind" ? name : `${name} steps in`), chance),
      evidence
        ? html("p", {}, html("strong", {}, "Evidence: "), `${evidence} (${source}).`)
        : html("p", {}, html("strong", {}, "Evidence: "), "no source says."),
      claimsOf(own(cited, evidence)),
      assumed ? html("p", {}, html("strong", {}, "Assumed: "), `${assumed}.`) : null,
      html("p", {}, html("strong", {}, "Illustration: "), "every number below."),
      ...group.map((claim) => fields.get(keyOf(claim)).root),
    );
  });
  // The fields stay where they are, and so does the focus.
  const show = (now) => {
    for (const claim of now) {
      fields.get(keyOf(claim)).show(claim.value);
      const chance = summaries.get(keyOf(claim));
      if (chance) chance.textContent = chanceWords(claim.value);
    }
  };
  show(claims);
  return { rows, show };
}

function keyOf({ row, name, number }) {
  return `${row}|${name}|${number}`;
}

function field({ row, name, number }, onRate) {
  const [id, saidId] = [uniqueId("rate"), uniqueId("rate-said")];
  const lowest = number.endsWith("shift") ? -1 : 0;
  const input = html("input", { id, type: "number", min: lowest, max: 1, step: 0.05 });
  const said = html("p", { id: saidId, class: "smk-problem", role: "alert", hidden: true });
  const label = html("label", { for: id }, WORDS[number]);
  let value = 0;
  input.addEventListener("change", () => {
    const wanted = input.valueAsNumber;
    const wrong = Number.isNaN(wanted) || wanted < lowest || wanted > 1;
    said.hidden = !wrong;
    said.textContent = wrong ? rateProblem(lowest, value) : "";
    if (!wrong) {
      input.removeAttribute("aria-describedby");
      onRate(row, name, number, wanted);
      return;
    }
    input.setAttribute("aria-describedby", saidId);
    input.value = String(value);
  });
  const show = (now) => {
    value = now;
    // Not under the hands of somebody who is typing.
    if (!input.matches(":focus")) input.value = String(now);
  };
  return { root: html("div", { class: "smk-rate-field" }, label, input, said), show };
}
