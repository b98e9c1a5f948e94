// The fields of a member as native form controls, each with its label.

import { html, uniqueId } from "./dom.js";
import { definitions, meaningsPanel } from "./parts.js";
import { PARKED } from "./sentences.js";

export function textField(label, { value = "", multiline = false, ...more } = {}) {
  const id = uniqueId("field");
  const control = multiline
    ? html("textarea", { id, rows: 2, dir: "auto", ...more })
    : html("input", { id, type: "text", autocomplete: "off", dir: "auto", ...more });
  control.value = value;
  return { control, row: field(id, label, control, "smk-field smk-wide") };
}

/** The field of a name, with a line below that says what `words(name)` gives of what is typed. */
export function nameField(words, more = {}) {
  const id = uniqueId("same-name");
  const made = textField("Name", { ...more, "aria-describedby": id });
  const line = html("p", { id, class: "smk-same-name", role: "status", dir: "auto" });
  made.row.append(line);
  const check = () => {
    const said = made.control.value.trim() ? words(made.control.value) : "";
    if (line.textContent !== said) line.textContent = said;
  };
  made.control.addEventListener("input", check);
  return { ...made, check };
}

/** A choice of one; `options` is a list of [value, words]. */
export function choiceField(label, options, { value = "", ...more } = {}) {
  const id = uniqueId("field");
  const control = html(
    "select",
    { id, ...more },
    ...options.map(([each, words]) => html("option", { value: each }, words)),
  );
  control.value = value;
  return { control, row: field(id, label, control, "smk-field") };
}

/**
 * A set of tick boxes with a name, `options` with their definitions; `read()` gives those ticked,
 * `write(list)` ticks them.
 */
export function tickField(legend, options, onChange) {
  const boxes = new Map();
  const meanings = [];
  const rows = Object.entries(options).map(([value, definition]) => {
    const id = uniqueId("meaning");
    const box = html("input", {
      type: "checkbox",
      value,
      onchange: onChange,
      "aria-describedby": id,
    });
    boxes.set(value, box);
    meanings.push(...definitions([[value, definition]], () => ({ id })));
    return html("label", { class: "smk-tick" }, box, value);
  });
  const more = meaningsPanel("What these mean", html("dl", {}, ...meanings));
  const row = html("fieldset", { class: "smk-ticks" }, html("legend", {}, legend), ...rows, more);
  return {
    row,
    read: () => [...boxes].filter(([, box]) => box.checked).map(([value]) => value),
    write: (chosen) => {
      for (const [value, box] of boxes) box.checked = chosen.includes(value);
    },
  };
}

function field(id, label, control, kind) {
  return html("div", { class: kind }, html("label", { for: id }, label), control);
}

export function kindOptions(look) {
  return Object.keys(look.kinds).map((kind) => [kind, kind]);
}

export function circleOptions(map, look) {
  const words = look.circles[map.criterion];
  return [...words.map((each, i) => [String(i + 1), each]), ["", PARKED]];
}

export function influenceOptions(look) {
  return Object.keys(look.influences).map((each) => [each, each]);
}

export function orNotSaid(values) {
  return [["", "not said"], ...values.map((each) => [each, each])];
}

export function button(words, onclick, more = {}) {
  return html("button", { type: "button", onclick, ...more }, words);
}
