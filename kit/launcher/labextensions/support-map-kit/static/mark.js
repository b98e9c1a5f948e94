// What a notebook says of itself, and whether it may run without being asked.

const HOLDER = "support_map_kit";

/** Whether the kit made this notebook, or a person chose that it runs when it opens. */
export function isOurs(model) {
  return typeof model?.getMetadata(HOLDER)?.autorun === "boolean";
}

/** Whether it asks to be run when it opens. */
export function asksToRun(model) {
  return model?.getMetadata(HOLDER)?.autorun === true;
}

/** Note in the notebook whether it asks to be run when it opens. */
export function setMark(model, on) {
  const held = model.getMetadata(HOLDER);
  const others = held && typeof held === "object" ? held : {};
  model.setMetadata(HOLDER, { ...others, autorun: on });
}

/** Whether every cell of code is trusted: written here, run here, or signed as a whole. */
export function isTrusted(model) {
  return codeCells(model).every((cell) => cell.trusted);
}

/** Whether something of it has been run. */
export function wasRun(model) {
  return codeCells(model).some((cell) => cell.outputs.length > 0);
}

function codeCells(model) {
  return [...model.cells].filter((cell) => cell.type === "code");
}
