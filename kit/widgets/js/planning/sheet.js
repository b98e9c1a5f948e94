// The last step: the map as it could be beside today's, a first step for each priority, the page.

import { shown } from "../../../draw/js/lettering.js";
import { same } from "../shared/map_edits.js";
import { textField } from "../shared/fields.js";
import { claimsOf } from "../shared/claims.js";
import { html } from "../shared/dom.js";
import { ChangingMap } from "../shared/changing_map.js";
import { changed, keyOf, outline } from "./moves.js";
import { control, heading, para } from "./rows.js";
import { factsWords, wayInWords } from "./sentences.js";

const FIELDS = { what: "First step: what?", who: "Who comes along or helps?", when: "When?" };

export function createSheet({ today, town, look, words, titleOf, commit, go, page }) {
  const title = heading(`${shown(today.person)}: my plan`);
  const offers = new Map(town.offers.map((offer) => [offer.id, offer]));
  const [now, then] = [new ChangingMap(look), new ChangingMap(look)];
  const said = html("div", { class: "smk-sentences" });
  const steps = html("ol", { class: "smk-plan-steps" });
  const cards = new Map();
  const none = html(
    "p",
    { class: "smk-quiet" },
    "Nothing is put first yet. You can print the page as it is and fill it in by hand, or ",
    html("button", { type: "button", onclick: () => go(3) }, "Go to the priorities"),
  );
  const could = html("figure", {}, html("figcaption", {}, "As it could be"), then.root);
  const root = html(
    "section",
    { class: "smk-step" },
    title,
    html(
      "div",
      { class: "smk-pair-of-maps" },
      html("figure", {}, html("figcaption", {}, "Today"), now.root),
      could,
    ),
    said,
    steps,
    none,
    html(
      "div",
      { class: "smk-toolbar" },
      html("button", { type: "button", class: "smk-primary", onclick: () => page("print") }, "Print"),
      html("button", { type: "button", onclick: () => page("save") }, "Save as a page"),
      para("One sheet of paper. Where printing is blocked, save the page and open it.", "smk-help"),
    ),
    para(words.evidence, "smk-label"),
    claimsOf(words.cited),
    para(words.illustration, "smk-label"),
  );
  now.show(today, { glide: false, sentence: "The map as it is today." });
  return {
    root,
    title,
    show,
    destroy: () => {
      now.destroy();
      then.destroy();
    },
  };

  function show(plan, reading) {
    const fresh = same(reading.of, outline(plan));
    const here = new Set(today.members.map(({ id }) => id));
    const added = reading.map.members.filter(({ id }) => !here.has(id));
    const marks = new Map(added.map(({ id }) => [id, "new"]));
    then.show(reading.map, { marks, sentence: reading.sentences.join(" ") });
    could.hidden = !added.length;
    said.replaceChildren(
      ...(fresh ? [] : [para("The map is being drawn anew. Python may be busy.", "smk-quiet")]),
      ...reading.sentences.map((each) => para(shown(each))),
      ...(added.length ? [para(words.no_promise, "smk-label")] : []),
      ...reading.aside.map((each) => para(shown(each), "smk-problem")),
    );
    none.hidden = Boolean(plan.priorities.length);
    const keys = plan.priorities.map(keyOf);
    for (const key of cards.keys()) if (!keys.includes(key)) cards.delete(key);
    const made = plan.priorities.map((each) => {
      const key = keyOf(each);
      if (!cards.has(key)) cards.set(key, card(each));
      cards.get(key).show(each);
      return cards.get(key).root;
    });
    // Moved in the page, a field would lose the focus and the place in its text.
    if (made.length !== steps.children.length || made.some((each, i) => each !== steps.children[i])) {
      steps.replaceChildren(...made);
    }
  }

  function card(priority) {
    const key = keyOf(priority);
    const list = html("ul", { class: "smk-chosen-offers" });
    const take = control("Take the way in as the first step", () => takeOver(), `take${key}`);
    const fields = Object.entries(FIELDS).map(([name, label]) => {
      const field = textField(label, {
        multiline: name === "what",
        oninput: () => write({ [name]: field.control.value }, name),
      });
      return [name, field];
    });
    const root = html(
      "li",
      {},
      html("h5", { dir: "auto" }, titleOf(priority)),
      list,
      take,
      html("div", { class: "smk-fields" }, ...fields.map(([, field]) => field.row)),
    );
    let way = "";
    return { root, show: showCard };

    function showCard({ chosen, ...texts }) {
      const found = chosen.map((id) => offers.get(id)).filter(Boolean);
      way = found[0]?.first_step ?? "";
      list.replaceChildren(
        ...found.map((offer) =>
          html(
            "li",
            {},
            html("bdi", { class: "smk-row-name" }, shown(offer.name)),
            para(factsWords(offer.when, offer.where), "smk-facts"),
            para(wayInWords(offer)),
          ),
        ),
      );
      take.hidden = !way || Boolean(texts.what.trim());
      for (const [name, field] of fields) {
        if (field.control.value !== texts[name]) field.control.value = texts[name];
      }
    }

    function takeOver() {
      commit((plan) => changed(plan, key, { what: way }), "Taken as the first step.");
      fields[0][1].control.focus();
    }

    function write(texts, name) {
      commit((plan) => changed(plan, key, texts), "", `${name}${key}`);
    }
  }
}
