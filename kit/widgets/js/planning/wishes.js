// The second step: what the person would like, from what the town knows or in their own words.

import { shown } from "../../../draw/js/lettering.js";
import { textField } from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { capital } from "../shared/sentences.js";
import { addWish, dropWish, hasWish, sameWish } from "./moves.js";
import { control, heading, para, refill } from "./rows.js";

export function createWishes({ person, town, commit, announce }) {
  const title = heading(`What would ${shown(person)} like?`);
  const boxes = new Map();
  const known = new Set(town.wishes.map(sameWish));
  const ticks = town.wishes.map((wish) => {
    const box = html("input", { type: "checkbox", onchange: () => set(wish, box.checked) });
    boxes.set(wish, box);
    return html("li", {}, html("label", { class: "smk-tick smk-wish" }, box, capital(shown(wish))));
  });
  const own = html("ul", { class: "smk-own" });
  // Each letter counts at once, so that none is lost. Listed is the wish only when it is complete:
  // a row that comes up as the field is left would push the button away that is being pressed.
  let draft = "";
  // The letters of one wish are undone together, those of the next by themselves.
  let count = 0;
  const field = textField("Something else, in your own words", { oninput: () => write() });
  field.control.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) add();
  });
  const button = html("button", { type: "button", onclick: () => add() }, "Add");
  const root = html(
    "section",
    { class: "smk-step" },
    title,
    para("Tick as many as you like. Nothing has to be done about any of them."),
    html("ul", { class: "smk-wishes", "aria-label": "Wishes" }, ...ticks),
    html("div", { class: "smk-add" }, field.row, button),
    own,
  );
  return { root, title, show, leave: complete };

  function show(plan) {
    for (const [wish, box] of boxes) box.checked = hasWish(plan, wish);
    // Undone, or taken out elsewhere.
    if (draft && !hasWish(plan, draft)) complete();
    const others = plan.wishes.filter(
      (wish) => !known.has(sameWish(wish)) && sameWish(wish) !== sameWish(draft),
    );
    const rows = others.map((wish) =>
      html(
        "li",
        {},
        html("bdi", {}, capital(shown(wish))),
        control("Remove", () => set(wish, false), wish, {
          "aria-label": `Remove: ${capital(shown(wish))}`,
        }),
      ),
    );
    refill(own, rows, field.control);
  }

  function set(wish, wanted) {
    const said = `${capital(shown(wish))}: ${wanted ? "added" : "taken out"}.`;
    commit((plan) => (wanted ? addWish(plan, wish) : dropWish(plan, wish)), said);
  }

  function write() {
    const [before, words] = [draft, field.control.value];
    draft = "";
    commit(
      (plan) => {
        const rest = before ? dropWish(plan, before) : plan;
        const made = addWish(rest, words);
        // One that was there already is not this field's to change.
        if (made !== rest) draft = words;
        return made;
      },
      "",
      `wish${count}`,
    );
  }

  function complete() {
    count += 1;
    draft = "";
    field.control.value = "";
  }

  function add() {
    const words = shown(field.control.value);
    complete();
    commit((plan) => plan, "");
    if (words) announce(`${capital(words)}: added.`);
  }
}
