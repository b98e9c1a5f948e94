// A bar of choices of which one holds: radio buttons that look like a row of buttons.

import { html, uniqueId } from "./dom.js";

/** `options` is a list of {value, words}; `onChoice(value)` is told of each new choice. */
export function choiceBar(legend, options, chosen, onChoice) {
  const name = uniqueId("choice");
  const inputs = new Map();
  const labels = options.map(({ value, words }) => {
    const input = html("input", { type: "radio", name, value, onchange: () => onChoice(value) });
    input.checked = value === chosen;
    inputs.set(value, input);
    return html("label", { class: "smk-option" }, input, html("span", {}, words));
  });
  const root = html("fieldset", { class: "smk-bar" }, html("legend", {}, legend), ...labels);
  return {
    root,
    choose: (value) => {
      inputs.get(value).checked = true;
    },
  };
}
