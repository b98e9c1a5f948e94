// Predict who remains, then look: one's own choice, the person's own account, the model.
//
// What happened is not in the page before it is asked for with a prediction made.

import { shown } from "../../../draw/js/lettering.js";
import { claimsOf } from "../shared/claims.js";
import { html } from "../shared/dom.js";
import { memberParts, scrolled, tableOf } from "../shared/parts.js";
import { Status } from "../shared/save_status.js";
import { ChangingMap } from "../shared/changing_map.js";
import { setText, takeOver } from "../shared/binding.js";
import { predictionMapSentence, readingSentence, remainSentence } from "./sentences.js";

export function createPrediction(root, { look, everyday, state, onChoice, onWish }) {
  const mapView = new ChangingMap(look);
  const boxes = new Map();
  const rows = everyday.members.map((member) => {
    const box = html("input", { type: "checkbox", onchange: () => choose(member.id, box.checked) });
    boxes.set(member.id, box);
    const parts = memberParts(member, member.kind, look);
    return html("li", {}, html("label", { class: "smk-choice" }, box, ...parts));
  });
  const nobody = html("input", { type: "checkbox", onchange: () => none(nobody.checked) });
  const question = html("h4", { tabindex: -1 }, `Who is ${shown(everyday.person)} still in touch with?`);
  const hint = html("p", { class: "smk-quiet" }, "");
  const live = html("p", { class: "smk-now", role: "status" });
  const reveal = html(
    "button",
    { type: "button", class: "smk-primary", onclick: () => ask() },
    "Show what happened",
  );
  const again = html(
    "button",
    {
      type: "button",
      onclick: () => {
        asked = true;
        onWish({ do: "again" });
      },
    },
    "Predict again",
  );
  const choosing = html(
    "div",
    { class: "smk-side" },
    question,
    html("p", {}, "Tick those who remain, or tap them on the map. Then look."),
    hint,
    html("ul", { class: "smk-choices" }, ...rows),
    html("label", { class: "smk-tick" }, nobody, "nobody and nothing"),
  );
  const picture = html("div", { class: "smk-picture" }, mapView.root);
  const body = html("div", { class: "smk-body" }, picture, choosing);
  const answer = html("div", { class: "smk-answer" });
  const status = new Status();
  const tools = html("div", { class: "smk-toolbar" }, reveal, live);
  takeOver(root, tools, status.root, body, answer);
  mapView.root.classList.add("smk-tapped");
  mapView.root.addEventListener("click", ({ clientX, clientY }) => {
    const id = mapView.memberAt(clientX, clientY);
    if (id !== null) choose(id, !state().chosen.includes(id));
  });
  let [shownAnswer, asked, columns] = [null, false, []];
  show(false);
  return {
    status,
    show,
    destroy: () => {
      for (const each of [mapView, ...columns]) each.destroy();
    },
  };

  function show(glide = true) {
    const { chosen, nobody: none_, answer: found } = state();
    const revealed = Boolean(found.rows);
    for (const [id, box] of boxes) {
      box.checked = chosen.includes(id);
      box.disabled = revealed;
    }
    nobody.checked = none_;
    nobody.disabled = revealed;
    const marks = new Map(chosen.map((id) => [id, "nearer"]));
    mapView.show(everyday, { marks, glide, sentence: predictionMapSentence(everyday, chosen) });
    setText(live, remainSentence(chosen, everyday.members, none_));
    reveal.setAttribute("aria-disabled", String(!chosen.length && !none_));
    reveal.hidden = revealed;
    hint.textContent = "";
    body.hidden = revealed;
    answer.hidden = !revealed;
    if (found === shownAnswer) return;
    shownAnswer = found;
    for (const each of columns) each.destroy();
    columns = [];
    answer.replaceChildren();
    if (revealed) drawAnswer(found);
    // Whoever asked is taken along; in another view of the same prediction the focus stays.
    if (asked) (revealed ? answer.querySelector("h4") : question).focus();
    asked = false;
  }

  function choose(id, wanted) {
    const rest = state().chosen.filter((each) => each !== id);
    const order = everyday.members.map((member) => member.id);
    const chosen = wanted ? [...rest, id] : rest;
    chosen.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    onChoice(chosen, false);
    // What the browser has ticked by itself stands as it is chosen.
    show();
  }

  function none(wanted) {
    onChoice(wanted ? [] : state().chosen, wanted);
    show();
  }

  function ask() {
    const { chosen, nobody: none_ } = state();
    if (!chosen.length && !none_) {
      hint.textContent = "Predict first: tick at least one, or “nobody and nothing”.";
      boxes.values().next().value?.focus();
      return;
    }
    asked = true;
    onWish({ do: "reveal", chosen, nobody: none_ });
  }

  function drawAnswer(found) {
    const drawn = found.columns.map(({ title, label, map }) => {
      const own = new ChangingMap(look);
      columns.push(own);
      const column = html("section", { class: "smk-column" }, html("h4", {}, title));
      column.append(html("p", { class: "smk-label" }, label), own.root);
      own.show(map, {
        ghosts: everyday,
        count: everyday.members.length,
        glide: false,
        sentence: readingSentence(title, map),
      });
      return column;
    });
    const heads = ["Member", ...found.columns.map(({ title }) => title)];
    const rows = found.rows.map(({ name, cells }) => [name, cells.map(answerCell)]);
    const sentences = found.sentences.map((each) => html("li", {}, each));
    const title = html("h4", { tabindex: -1 }, `${drawn.length === 2 ? "Two" : "Three"} readings, side by side`);
    answer.replaceChildren(
      html("header", {}, title, again),
      html("div", { class: "smk-columns" }, ...drawn),
      html("ul", { class: "smk-sentences" }, ...sentences),
      claimsOf(found.cited),
      scrolled("Reading by reading", "smk-scroll", tableOf(heads, rows)),
    );
  }
}

function answerCell({ what, why }) {
  return [html("strong", {}, what), why ? ` ${why}` : ""];
}
