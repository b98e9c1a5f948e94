// One past for several maps: undo takes back what was changed last, on whichever map it was.

export class History {
  #stores;
  #past = [];
  #future = [];
  #stop = [];

  constructor(stores) {
    this.#stores = stores;
    for (const store of stores) {
      const note = ({ detail }) => this.#note(store, detail.step);
      store.addEventListener("change", note);
      this.#stop.push(() => store.removeEventListener("change", note));
    }
  }

  get canUndo() {
    return this.#stores.some((store) => store.canUndo);
  }

  get canRedo() {
    return this.#stores.some((store) => store.canRedo);
  }

  undo() {
    last(this.#past, this.#stores, (store) => store.canUndo)?.undo();
  }

  redo() {
    last(this.#future, this.#stores, (store) => store.canRedo)?.redo();
  }

  destroy() {
    for (const stop of this.#stop) stop();
  }

  #note(store, step) {
    // More of the step before, such as the next letter: undone together with it.
    if (step === "more") return;
    const [from, to] = step === "redo" ? [this.#future, this.#past] : [this.#past, this.#future];
    if (step === "new") {
      this.#past.push(store);
      this.#future = [];
      return;
    }
    const at = from.lastIndexOf(store);
    if (at >= 0) from.splice(at, 1);
    to.push(store);
  }
}

/** The store of the last step; a store may also bring a past from before it was shown here. */
function last(steps, stores, can) {
  return [...steps].reverse().find(can) ?? stores.find(can);
}
