// Lists that are drawn anew after each change, without the focus being lost.

import { html } from "../shared/dom.js";

/**
 * Fill an element anew. What had the focus has it again: the child with the same `data-focus`, or
 * else `otherwise`.
 */
export function refill(element, children, otherwise) {
  const at = element.contains(document.activeElement) ? document.activeElement : null;
  element.replaceChildren(...children.filter(Boolean));
  if (!at) return;
  const again = [...element.querySelectorAll("[data-focus]")].find(
    (each) => each.dataset.focus === at.dataset.focus && each.checkVisibility(),
  );
  (again ?? otherwise).focus();
}

/** A button that is found again when its list is drawn anew. */
export function control(words, onclick, focus, more = {}) {
  return html("button", { type: "button", onclick, "data-focus": focus, ...more }, words);
}

/** A heading that can take the focus when its step comes up. */
export function heading(words) {
  return html("h4", { tabindex: -1, class: "smk-step-title", dir: "auto" }, words);
}

export function para(words, kind = "") {
  return html("p", kind ? { class: kind, dir: "auto" } : { dir: "auto" }, words);
}
