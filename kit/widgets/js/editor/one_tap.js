// A choice of one whose options all lie open: a tap, an arrow key or a few letters choose.

import { html, uniqueId } from "../shared/dom.js";
import { smallSign } from "../shared/parts.js";

const PAUSE_MS = 1500;

/**
 * @param legend what is chosen
 * @param options the values, each the word that stands on it
 * @param kind a class name
 * @param signed whether an option has a sign of its own
 */
export function oneTapField(legend, options, { kind, signed = true, look, onchange }) {
  const name = uniqueId("choice");
  const inputs = new Map();
  const labels = options.map((value) => {
    const input = html("input", { type: "radio", name, value, onchange });
    inputs.set(value, input);
    const sign = signed ? smallSign(value, look, 15) : null;
    return html("label", { class: "smk-tap" }, input, html("span", {}, sign, html("span", {}, value)));
  });
  const row = html(
    "fieldset",
    { class: `smk-taps ${kind}` },
    html("legend", {}, legend),
    html("div", {}, ...labels),
  );
  let [typed, at] = ["", 0];
  row.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
    if (ctrlKey || metaKey || altKey || !/^\p{L}$/u.test(key)) return;
    event.preventDefault();
    event.stopPropagation();
    const letter = key.toLowerCase();
    const goesOn = timeStamp - at < PAUSE_MS && options.some((each) => each.startsWith(typed + letter));
    typed = goesOn ? typed + letter : letter;
    at = timeStamp;
    const found = inputs.get(options.find((each) => each.startsWith(typed)));
    if (!found) return;
    found.focus();
    if (!found.checked) found.click();
  });
  return {
    row,
    read: () => options.find((value) => inputs.get(value).checked),
    write: (value) => {
      for (const [each, input] of inputs) input.checked = each === value;
    },
    focus: () => ([...inputs.values()].find(({ checked }) => checked) ?? inputs.get(options[0])).focus(),
  };
}
