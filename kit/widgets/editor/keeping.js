// A store whose changes go to Python and are answered once its file has them; and the words about it.
//
// What Python has not confirmed is kept by the browser, so that a killed kernel costs nothing.

const PATIENCE_MS = 4000;
const AWAY = "Python is busy or has stopped, so the last changes are not in the file yet.";
const KEPT = "This browser keeps them. If it stays so, restart the kernel and run the cell again.";

export class Keeping {
  #edit = 0;
  #saved = 0;
  #waiting = null;
  #late = false;
  #kept = false;
  #wish = null;
  #stop = [];

  /**
   * @param trait the name of the trait that the store holds
   * @param otherwise what can be done where nothing keeps the last changes
   */
  constructor({ model, trait, store, backup, otherwise }) {
    Object.assign(this, { model, trait, store, backup, otherwise });
    this.#listen(store, "change", ({ detail }) => {
      if (detail.from === "here") this.#send(detail.map);
    });
    this.#hear(trait, () => store.receive(model.get(trait)));
    this.#hear("_answer", () => this.#answered(model.get("_answer")));
  }

  destroy() {
    this.#stopWaiting();
    for (const stop of this.#stop) stop();
  }

  /** Ask Python to settle a file changed elsewhere, once it has every change made before. */
  settle(wish) {
    const answered = this.#saved >= this.#edit;
    this.#wish = answered ? null : wish;
    if (answered) this.model.send({ do: wish });
  }

  /** Say on a status line how it stands; `word` is what is kept, such as "map". */
  show(line, word) {
    const status = this.model.get("_status");
    const found = this.backup.found(this.store.map);
    if (this.#late) {
      line.show({ state: "warn", message: `${AWAY} ${this.#kept ? KEPT : this.otherwise}` });
    } else if (found) {
      const forget = () => {
        this.backup.forget();
        this.show(line, word);
      };
      line.show(
        { state: "warn", message: "Changes made while Python was away are still in this browser." },
        [
          ["Bring them back", () => this.store.commit(found, "changes brought back.")],
          ["Forget them", forget],
        ],
      );
    } else if (status.state === "elsewhere") {
      line.show(status, [
        [`Keep this ${word}`, () => this.settle("keep_mine")],
        ["Take the other", () => this.settle("take_theirs")],
      ]);
    } else {
      line.show(status);
    }
  }

  #send(made) {
    // A new number, also after this page was loaded again or another page has used some.
    this.#edit = Math.max(this.#edit, this.model.get("_edit")) + 1;
    this.#kept = this.backup.keep(made);
    // Not anew with each change: who keeps working must hear of it too. And before anything is
    // sent, which may fail where the kernel is gone.
    if (this.#waiting === null) this.#wait();
    this.model.set(this.trait, made);
    this.model.set("_edit", this.#edit);
    this.model.save_changes();
  }

  #answered({ edit, saved, instead }) {
    this.#saved = Math.max(this.#saved, edit);
    this.#stopWaiting();
    if (this.#saved < this.#edit) {
      this.#wait();
      return;
    }
    this.#late = false;
    if (saved) this.backup.forget();
    // Python refused the change: what it still has is what counts.
    if (instead) this.store.receive(instead);
    if (this.#wish) this.settle(this.#wish);
    this.store.dispatchEvent(new Event("status"));
  }

  #wait() {
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#late = this.#saved < this.#edit;
      this.store.dispatchEvent(new Event("status"));
    }, PATIENCE_MS);
  }

  #stopWaiting() {
    clearTimeout(this.#waiting);
    this.#waiting = null;
  }

  #listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.#stop.push(() => target.removeEventListener(type, listener));
  }

  #hear(trait, listener) {
    this.model.on(`change:${trait}`, listener);
    this.#stop.push(() => this.model.off(`change:${trait}`, listener));
  }
}
