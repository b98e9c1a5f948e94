// HTML from Python that changes in place: what a person has opened in it stays open, and the focus
// stays where it is.

/** What there is to open, by the words on it; of several with the same words, by their order. */
function folds(root) {
  const counts = new Map();
  return [...root.querySelectorAll("details")].map((fold) => {
    const words = fold.querySelector(":scope > summary")?.textContent ?? "";
    counts.set(words, (counts.get(words) ?? 0) + 1);
    return { fold, name: `${words}\n${counts.get(words)}` };
  });
}

/** Put other HTML in the place of what is there. */
export function putHtml(root, html) {
  const before = folds(root);
  const open = new Set(before.filter(({ fold }) => fold.open).map(({ name }) => name));
  const focused = before.find(({ fold }) => fold.firstElementChild === document.activeElement);
  root.innerHTML = html;
  // Its only fold is the same one, whatever it now says.
  const after = folds(root);
  const alone = before.length === 1 && after.length === 1 && open.size === 1;
  for (const { fold, name } of after) {
    if (alone || open.has(name)) fold.open = true;
    if (focused && (name === focused.name || after.length === 1)) fold.firstElementChild?.focus();
  }
}
