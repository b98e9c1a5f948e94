// Small help with HTML elements. Text is always set as text, never read as markup.

/** An HTML element with attributes (`on…` functions become listeners) and children. */
export function html(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let count = 0;

/** An id that no other element of the page has. */
export function uniqueId(stem) {
  count += 1;
  return `smk-${stem}-${count}-${Math.random().toString(36).slice(2, 8)}`;
}
