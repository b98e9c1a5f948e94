// The first step: what the map shows of support, who is no longer on it, and what came up.

import { shown } from "../../../draw/js/lettering.js";
import { textField } from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { smallSign } from "../shared/parts.js";
import { capital } from "../shared/sentences.js";
import { choiceBar } from "../shared/choices.js";
import { ChangingMap } from "../shared/changing_map.js";
import { leave, pickUp } from "./moves.js";
import { heading, para } from "./rows.js";
import { goneMemberWords, goneWords } from "./sentences.js";

const NOT_NOW = "not now";
const AGAIN = "pick up again";

export function createTalk({ today, before, talk, look, commit }) {
  const mapView = new ChangingMap(look);
  const title = heading("Talk about the map");
  const note = textField("What came up, in your own words", {
    multiline: true,
    rows: 4,
    oninput: () => commit((plan) => ({ ...plan, note: note.control.value }), "", "note"),
  });
  const members = new Map((before?.members ?? []).map((member) => [member.id, member]));
  const bars = new Map();
  const rows = talk.gone.map(({ id, gave, why }) => row(members.get(id), gave, why));
  const root = html(
    "section",
    { class: "smk-step" },
    title,
    html(
      "div",
      { class: "smk-body" },
      html(
        "div",
        { class: "smk-picture smk-talk-map" },
        mapView.root,
        rows.length ? para("Dotted: on the earlier map, not on this one.", "smk-help") : null,
      ),
      html(
        "div",
        { class: "smk-talk" },
        html("h5", {}, "What the map shows of support"),
        html("ul", { class: "smk-told-list" }, ...talk.sentences.map((each) => html("li", {}, shown(each)))),
        para("Does it feel so? What is missing, and what matters most?", "smk-ask"),
        note.row,
        html("h5", {}, before ? "No longer on the map" : "What was let go"),
        para(goneWords(shown(today.person), before, rows.length), "smk-quiet"),
        html("ul", { class: "smk-gone" }, ...rows),
      ),
    ),
  );
  mapView.show(today, { ghosts: before, sentence: talk.sentences.join(" "), glide: false });
  return { root, title, show, destroy: () => mapView.destroy() };

  function row(member, gave, why) {
    const options = [NOT_NOW, AGAIN].map((value) => ({ value, words: capital(value) }));
    const bar = choiceBar(shown(member.name), options, NOT_NOW, (value) => {
      const wanted = value === AGAIN;
      const said = `${shown(member.name)}: ${value}.`;
      commit((plan) => (wanted ? pickUp(plan, member.id) : leave(plan, member.id)), said);
    });
    bars.set(member.id, bar);
    return html(
      "li",
      {},
      smallSign(member.kind, look),
      bar.root,
      html("p", { class: "smk-row-kind", dir: "auto" }, goneMemberWords(member, gave, why)),
    );
  }

  function show(plan) {
    for (const [id, bar] of bars) bar.choose(plan.picked_up.includes(id) ? AGAIN : NOT_NOW);
    if (note.control.value !== plan.note) note.control.value = plan.note;
  }
}
