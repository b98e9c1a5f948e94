// The third step: what comes first, at most three, in an order of one's own.

import { html } from "../shared/dom.js";
import { candidates, keyOf, later, moveUp, putFirst } from "./moves.js";
import { control, heading, para, refill } from "./rows.js";
import { enoughWords, mostWords } from "./sentences.js";

export function createPriorities({ titleOf, words, commit, stash, go }) {
  const most = words.most;
  const title = heading("What comes first?");
  const first = html("ol", { class: "smk-first" });
  const kind = html("p", { class: "smk-kind-words", role: "status" });
  const rest = html("ul", { class: "smk-rest" });
  const restTitle = html("h5", {}, "For later");
  const none = html(
    "p",
    { class: "smk-quiet" },
    "There is nothing to choose from yet. ",
    html("button", { type: "button", onclick: () => go(2) }, "Go to the wishes"),
  );
  const root = html(
    "section",
    { class: "smk-step" },
    title,
    para(mostWords(most)),
    first,
    kind,
    restTitle,
    rest,
    none,
  );
  return { root, title, show };

  function show(plan) {
    const chosen = new Set(plan.priorities.map(keyOf));
    const others = candidates(plan).filter((each) => !chosen.has(keyOf(each)));
    const rows = plan.priorities.map((each, index) => chosenRow(plan, each, index));
    if (!rows.length && others.length) {
      rows.push(html("li", { class: "smk-empty" }, "Nothing chosen yet. “Put first” moves one up here."));
    }
    if (plan.priorities.length < most) kind.textContent = "";
    refill(first, rows, title);
    refill(rest, others.map(otherRow), title);
    restTitle.hidden = !others.length;
    none.hidden = Boolean(others.length || chosen.size);
  }

  function chosenRow(plan, priority, index) {
    const key = keyOf(priority);
    const name = titleOf(priority);
    const last = plan.priorities.length - 1;
    const move = (words, at, off) =>
      control(words, () => off || moved(at, name), `${words}${key}`, {
        "aria-disabled": String(off),
        "aria-label": `${words}: ${name}`,
      });
    return html(
      "li",
      {},
      html("span", { class: "smk-mark", "aria-hidden": "true" }, String(index + 1)),
      html("bdi", {}, name),
      html(
        "span",
        { class: "smk-moves" },
        move("Up", index, index === 0),
        move("Down", index + 1, index === last),
        control("Later", () => takeOut(priority), key, { "aria-label": `Later: ${name}` }),
      ),
    );
  }

  function otherRow(each) {
    const name = titleOf(each);
    return html(
      "li",
      {},
      html("bdi", {}, name),
      control("Put first", () => put(each), keyOf(each), { "aria-label": `Put first: ${name}` }),
    );
  }

  function moved(index, name) {
    commit((plan) => moveUp(plan, index), `${name}: moved.`);
  }

  function put(each) {
    const key = keyOf(each);
    commit((plan) => {
      if (plan.priorities.length < most) return putFirst(plan, each, stash.get(key));
      kind.textContent = enoughWords(most);
      return plan;
    }, `${titleOf(each)}: put first.`);
    first.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus();
  }

  function takeOut(priority) {
    const key = keyOf(priority);
    commit((plan) => later(plan, key), `${titleOf(priority)}: for later.`);
    rest.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus();
  }
}
