// Room for the notebook on a small screen, or at a large zoom.

const NARROW = 1400;
let made = false;

/** Fold the list of files away on a page that nobody has arranged yet; its tab brings it back. */
export async function makeRoom(shell) {
  if (!shell || made) return;
  made = true;
  const layout = await shell.restored;
  if (layout.fresh && window.innerWidth < NARROW) shell.collapseLeft();
}
