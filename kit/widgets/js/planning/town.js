// The fourth step: for each priority, what the town offers, and why it may fit.

import { shown } from "../../../draw/js/lettering.js";
import { choiceField } from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { smallSign } from "../shared/parts.js";
import { choose, circleOf, keyOf, stand } from "./moves.js";
import { control, heading, para, refill } from "./rows.js";
import { factsWords, offersHint, wayInWords } from "./sentences.js";

const AT_FIRST = 4;
const ABOUT = "What it is, and a way in";

export function createTown({ today, town, suggested, look, titleOf, commit, go }) {
  const title = heading(`What ${shown(town.place)} offers`);
  const offers = new Map(town.offers.map((offer) => [offer.id, offer]));
  const fits = new Map(suggested.map((each) => [keyOf(each), each.offers]));
  // How much of a priority's list is shown: "" (the first few), "fits" or "all".
  const opened = new Map();
  // Of which offers more is shown, while their lists are drawn anew.
  const unfolded = new Set();
  const list = html("div", { class: "smk-town" });
  const aside = html("div", {});
  const root = html("section", { class: "smk-step" }, title, aside, list);
  return { root, title, show };

  function show(plan, reading) {
    aside.replaceChildren(...reading.aside.map((each) => para(shown(each), "smk-problem")));
    const sections = plan.priorities.map((priority) => section(plan, priority));
    if (!sections.length) {
      sections.push(
        html(
          "p",
          { class: "smk-quiet" },
          "Offers come up here for what you put first. ",
          html("button", { type: "button", onclick: () => go(3) }, "Go to the priorities"),
        ),
      );
    }
    refill(list, sections, title);
  }

  function section(plan, priority) {
    const key = keyOf(priority);
    const found = fits.get(key) ?? [];
    const near = found.filter(({ id }) => offers.has(id));
    const nearIds = new Set(near.map(({ id }) => id));
    // What is chosen stays in sight, wherever in the list it is.
    const far = town.offers.filter(({ id }) => !nearIds.has(id)).map(({ id }) => ({ id, why: "" }));
    const how = opened.get(key) ?? "";
    const visible = [
      ...near.filter(({ id }, index) => how || index < AT_FIRST || priority.chosen.includes(id)),
      ...far.filter(({ id }) => how === "all" || priority.chosen.includes(id)),
    ];
    const hidden = near.length - visible.filter(({ id }) => nearIds.has(id)).length;
    const lost = priority.chosen.filter((id) => !offers.has(id));
    const open = (wanted) => {
      opened.set(key, wanted);
      commit((now) => now, "");
    };
    const more = hidden
      ? control(`Show ${hidden} more that may fit`, () => open("fits"), `more${key}`)
      : how === "all"
        ? control("Show those that may fit", () => open("fits"), `more${key}`)
        : control(`Look through all ${town.offers.length} offers`, () => open("all"), `more${key}`);
    return html(
      "section",
      { class: "smk-offers-of" },
      html("h5", { dir: "auto" }, titleOf(priority)),
      para(offersHint(priority, near.length), "smk-quiet"),
      html(
        "ul",
        { class: "smk-offers" },
        ...visible.map(({ id, why }) => card(plan, priority, offers.get(id), why)),
        ...lost.map((id) => gone(priority, id)),
      ),
      more,
    );
  }

  function card(plan, priority, offer, why) {
    const chosen = priority.chosen.includes(offer.id);
    const key = `${offer.id}${keyOf(priority)}`;
    const name = shown(offer.name);
    const box = html("input", {
      type: "checkbox",
      "data-focus": key,
      "aria-label": `Choose: ${name}`,
      onchange: () => {
        const said = `${name}: ${box.checked ? "chosen" : "not chosen"}.`;
        const wanted = box.checked;
        commit((now) => choose(now, priorityIn(now, priority), offer.id, wanted), said);
      },
    });
    box.checked = chosen;
    const facts = factsWords(offer.when, offer.where, offer.cost, offer.getting_there);
    return html(
      "li",
      { class: chosen ? "smk-offer smk-chosen" : "smk-offer" },
      html(
        "label",
        { class: "smk-tick" },
        box,
        smallSign(offer.kind, look),
        html("bdi", { class: "smk-row-name" }, name),
      ),
      facts ? para(facts, "smk-facts") : null,
      why ? para(shown(why), "smk-quiet smk-why") : null,
      more(key, name, para(shown(offer.what)), para(wayInWords(offer))),
      chosen ? place(plan, offer) : null,
    );
  }

  /** What else there is to say of an offer, folded. */
  function more(key, name, ...about) {
    const named = { "data-focus": `about${key}`, "aria-label": `${ABOUT}: ${name}` };
    const summary = html("summary", named, ABOUT);
    const root = html("details", { class: "smk-about" }, summary, ...about);
    root.open = unfolded.has(key);
    root.addEventListener("toggle", () => (root.open ? unfolded.add(key) : unfolded.delete(key)));
    return root;
  }

  function place(plan, offer) {
    const options = look.circles[today.criterion].map((words, i) => [String(i + 1), words]);
    const field = choiceField("Where it would stand on the map", options, {
      value: String(circleOf(plan, offer.id)),
      "data-focus": `circle${offer.id}`,
      onchange: () => {
        const circle = Number(field.control.value);
        commit((now) => stand(now, offer.id, circle), `${shown(offer.name)}: ${options[circle - 1][1]}.`);
      },
    });
    return field.row;
  }

  function gone(priority, id) {
    const remove = () =>
      commit((now) => choose(now, priorityIn(now, priority), id, false), `${shown(id)}: taken out.`);
    return html(
      "li",
      { class: "smk-offer" },
      para(`“${shown(id)}” is no longer in the directory.`, "smk-problem"),
      control("Take it out", remove, `gone${id}`),
    );
  }
}

function priorityIn(plan, priority) {
  return plan.priorities.find((each) => keyOf(each) === keyOf(priority)) ?? priority;
}
