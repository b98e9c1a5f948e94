// A widget that fills the screen, by itself; where the browser doesn't give it, the window.
//
// The page behind is out of reach meanwhile, for the keyboard as for the eye: a key that deletes a
// cell would do it unseen. Escape gives the screen back.

const [USUAL_WIDTH, USUAL_HEIGHT, MOST] = [1240, 700, 1.25];

export class FullScreen {
  #root;
  #onChange;
  #aside = [];
  #busy = false;
  #removed = new ResizeObserver(() => this.#measure());
  #onKey = (event) => this.#key(event);
  #onLeave = () => {
    if (this.native && !this.#root.matches(":fullscreen")) this.#end();
  };
  filled = false;
  /** Whether it is the browser that fills the screen. */
  native = false;
  /** How much larger lettering is, on as much room. */
  factor = 1;

  /** `onChange()` is told when it fills the screen, when no longer, and of another size. */
  constructor(root, onChange) {
    this.#root = root;
    this.#onChange = onChange;
  }

  async toggle() {
    // The second click of two may come before the browser has answered the first.
    if (this.#busy) return;
    this.#busy = true;
    try {
      if (!this.filled) await this.#fill();
      else if (this.native) await document.exitFullscreen();
      else this.#end();
    } finally {
      this.#busy = false;
    }
  }

  async #fill() {
    const root = this.#root;
    this.filled = true;
    // Its place on the page stays open, or the page would jump.
    root.parentElement.style.minHeight = `${root.parentElement.offsetHeight}px`;
    this.native = await root.requestFullscreen?.().then(
      () => true,
      () => false,
    );
    if (!this.native && root.showPopover) {
      // In the layer over the page, a fixed element is free of what contains it, as Lab's cells do.
      root.popover = "manual";
      root.showPopover();
    }
    root.classList.add("smk-filled");
    // A click beside all controls keeps the focus in here.
    root.tabIndex = -1;
    for (let at = root; at !== document.body && at.parentElement; at = at.parentElement) {
      for (const other of at.parentElement.children) {
        if (other === at || other.inert || other.matches("script, style")) continue;
        other.inert = true;
        this.#aside.push(other);
      }
    }
    window.addEventListener("keydown", this.#onKey, true);
    document.addEventListener("fullscreenchange", this.#onLeave);
    this.#removed.observe(root);
    this.#measure();
  }

  #end() {
    if (!this.filled) return;
    const root = this.#root;
    this.filled = this.native = false;
    this.factor = 1;
    this.#removed.disconnect();
    window.removeEventListener("keydown", this.#onKey, true);
    document.removeEventListener("fullscreenchange", this.#onLeave);
    for (const other of this.#aside) other.inert = false;
    this.#aside = [];
    root.classList.remove("smk-filled");
    root.removeAttribute("tabindex");
    if (root.hasAttribute("popover")) {
      if (root.isConnected) root.hidePopover();
      root.removeAttribute("popover");
    }
    if (root.parentElement) root.parentElement.style.minHeight = "";
    this.#onChange();
  }

  #measure() {
    if (!this.#root.isConnected) {
      // Its cell was run again, or closed.
      this.#end();
      return;
    }
    const fits = Math.min(innerWidth / USUAL_WIDTH, innerHeight / USUAL_HEIGHT);
    this.factor = Math.min(MOST, Math.max(1, fits));
    this.#onChange();
  }

  #key(event) {
    const escape = event.key === "Escape" && !event.isComposing;
    if (!escape && this.#root.contains(event.target)) return;
    event.stopImmediatePropagation();
    if (!escape) return;
    event.preventDefault();
    this.toggle();
  }
}
