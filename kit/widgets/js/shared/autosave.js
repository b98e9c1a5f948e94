// A store whose changes go to Python and are answered once its file has them; and the words about it.
//
// What Python has not confirmed is kept by the browser, so that a killed kernel costs nothing. That
// something is saved is said of the very state on the screen, or not at all.

const PATIENCE_MS = 4000;
const AWAY = "Python is busy or has stopped, so the last changes are not in the file yet.";
const IN_BROWSER = "This browser keeps them. If it stays so, restart the kernel and run the cell again.";
const NOT_ON_DISK = ["gone", "changed"];

export class Autosave {
  #edit = 0;
  #saved = 0;
  #waiting = null;
  #soon = null;
  #late = false;
  #isBackedUp = false;
  #isHeld = false;
  #sending = false;
  #unsaved = false;
  #wish = null;
  #aside = new Set();
  #settled = [];
  #stop = [];
  #start;

  /** How many views show it: what nobody sees need not be kept for anybody. */
  views = 0;

  /**
   * @param traits the names of the traits that the store holds: the value of one, or an object of
   *   several by name
   * @param otherwise what can be done where nothing keeps the last changes
   */
  constructor({ model, traits, store, backup, otherwise }) {
    Object.assign(this, { model, traits, store, backup, otherwise });
    this.#start = store.map;
    this.#listen(store, "change", ({ detail }) => {
      if (detail.from === "here") this.#send(detail.map);
    });
    for (const trait of traits) {
      this.#hear(trait, () => {
        if (!this.#sending) store.receive(valueOf(model, traits));
      });
    }
    this.#hear("_answer", () => this.#answered(model.get("_answer")));
    this.#hear("_status", () => this.#fileChanged(model.get("_status").state));
    this.#hear("_asides", () => this.#notify());
    this.#stop.push(backup.listen(() => this.#notify()));
  }

  destroy() {
    this.#stopWaiting();
    clearTimeout(this.#soon);
    for (const stop of this.#stop) stop();
  }

  /** Ask Python to settle how it stands with the file, once it has every change made before. */
  settle(wish) {
    const answered = this.#saved >= this.#edit;
    this.#wish = answered ? null : wish;
    if (answered) this.model.send({ do: wish });
  }

  /**
   * Say on a status line how it stands, from now on; returns what stops it.
   * @param word what is kept, such as "map"
   * @param about said first, where one line is not enough to know what it is about
   */
  showOn(line, word, about = "") {
    const show = () => {
      const [status, actions] = this.#statusOf(word);
      const message = status.message && about ? `${about}: ${status.message}` : status.message;
      line.show({ ...status, message }, actions);
      line.offer(...this.#offer());
    };
    this.views += 1;
    this.store.addEventListener("status", show);
    show();
    return () => {
      this.views -= 1;
      this.store.removeEventListener("status", show);
    };
  }

  #statusOf(word) {
    const status = this.model.get("_status");
    if (this.#late) {
      return [{ state: "warn", message: `${AWAY} ${this.#isBackedUp ? IN_BROWSER : this.otherwise}` }];
    }
    if (this.#saved < this.#edit && status.state !== "off") {
      return [{ state: "saving", message: "Saving …" }];
    }
    const again = (words) => [[words, () => this.settle("write_again")]];
    if (status.state === "gone") return [status, again("Write it again")];
    if (status.state === "failed" && (this.#unsaved || this.#isHeld)) return [status, again("Try again")];
    if (status.state !== "elsewhere" && status.state !== "changed") return [status];
    return [
      status,
      [
        [`Keep this ${word}`, () => this.settle("keep_mine")],
        ["Take the other", () => this.settle("take_theirs")],
      ],
    ];
  }

  /** What is left from before in this browser, with what can be done about it. */
  #offer() {
    const { found, soon } = this.backup.offer(this.store.map);
    clearTimeout(this.#soon);
    if (soon) this.#soon = setTimeout(() => this.#notify(), soon);
    if (!found) return [""];
    const { key, time, value } = found;
    if (!this.#aside.has(key)) {
      // Before anybody has answered: a browser forgets more easily than a disk.
      this.#aside.add(key);
      this.model.send({ do: "keep_aside", offer: key, made: value });
    }
    const file = this.model.get("_asides")[key];
    const when = time ? ` (${new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })})` : "";
    const where = file ? `in this browser, and in ${file}` : "in this browser";
    return [
      `Changes that never reached the file${when} are still ${where}. ` +
        "If you bring them back, what is here now is put in a file beside it.",
      [
        ["Bring them back", () => this.#bringBack(key, value)],
        ["Forget them", () => this.#forget(key)],
      ],
    ];
  }

  #bringBack(key, value) {
    const { map } = this.store;
    // What the file has now is somebody's work as well, and maybe newer. Undo gives it back, but only
    // as long as this page is open.
    const isNone = map === this.#start && this.model.get("_status").state === "new";
    if (!isNone) this.model.send({ do: "keep_aside", offer: "before", made: map });
    this.#settled.push(value);
    this.store.commit(value, "changes brought back.");
    this.backup.drop(key);
    this.#notify();
  }

  #forget(key) {
    this.backup.drop(key);
    this.#notify();
  }

  #send(made) {
    // A new number, also after this page was loaded again or another page has used some.
    this.#edit = Math.max(this.#edit, this.model.get("_edit")) + 1;
    this.#isBackedUp = this.backup.keep(made);
    // Not anew with each change: who keeps working must hear of it too. And before anything is
    // sent, which may fail where the kernel is gone.
    if (this.#waiting === null) this.#wait();
    this.#notify();
    this.#sending = true;
    for (const trait of this.traits) {
      this.model.set(trait, this.traits.length > 1 ? made[trait] : made);
    }
    this.#sending = false;
    this.model.set("_edit", this.#edit);
    // A change may meet another notebook's work on its way: Python must know which of them is older.
    this.model.set("_upon", { edit: this.#edit, takes: this.model.get("_takes") });
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
    this.#unsaved = !saved;
    if (saved) {
      this.backup.forget();
      this.#isHeld = false;
      for (const value of this.#settled.splice(0)) this.model.send({ do: "drop_aside", made: value });
    }
    // Python refused the change: what it still has is what counts.
    if (instead) this.store.receive(instead);
    if (this.#wish) this.settle(this.#wish);
    this.#notify();
  }

  #fileChanged(state) {
    // What is on the screen is in no file now, whoever did that and why.
    if (NOT_ON_DISK.includes(state)) {
      if (this.views) this.#isHeld = this.backup.keep(this.store.map);
    } else if (this.#isHeld && state !== "failed" && this.#saved >= this.#edit) {
      this.#isHeld = false;
      this.backup.forget();
    }
    this.#notify();
  }

  #notify() {
    this.store.dispatchEvent(new Event("status"));
  }

  #wait() {
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#late = this.#saved < this.#edit;
      this.#notify();
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

/** What a model's traits hold together: the value of one, or those of several by name. */
export function valueOf(model, traits) {
  if (traits.length === 1) return model.get(traits[0]);
  return Object.fromEntries(traits.map((trait) => [trait, model.get(trait)]));
}
