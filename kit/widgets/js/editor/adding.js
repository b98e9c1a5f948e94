// The form that adds a member by name, one after the other: what else there is to say of them is
// said once they stand on the map.

import { nameField } from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { circleWords, namesakeWords } from "../shared/sentences.js";
import { NAME_NEEDED, spotSentence } from "./sentences.js";

export class Adding {
  #look;
  #act;
  #map;
  #name;
  #place = html("p", { class: "smk-spot", role: "status" });
  #spot = null;
  #draft;

  /** `map()` gives the map as it is now; `draft` keeps what is half typed. */
  constructor(look, act, map, draft) {
    this.#look = look;
    this.#act = act;
    this.#map = map;
    this.#draft = draft;
    this.#name = nameField((name) => namesakeWords(map(), name, look), {
      placeholder: "As they are called",
      oninput: () => {
        this.#name.control.setCustomValidity("");
        draft.keep(this.#name.control.value.trim() ? { name: this.#name.control.value } : null);
      },
    });
    this.root = html(
      "form",
      { class: "smk-adding", "aria-label": "Add a member" },
      this.#name.row,
      html("button", { type: "submit", class: "smk-primary" }, "Add"),
      this.#place,
    );
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#putAway()) event.stopPropagation();
    });
    if (typeof draft.fields?.name === "string") this.#name.control.value = draft.fields.name;
  }

  /** Go to the field; with a spot on the map, the next member goes there. */
  open(spot = null) {
    this.#aim(spot);
    this.#name.control.focus();
  }

  /** The map has changed: who has the name that stands in the field may have come or gone. */
  show() {
    this.#name.check();
  }

  #aim(spot) {
    this.#spot = spot;
    this.#place.textContent = spot ? spotSentence(circleWords(this.#map(), spot.circle, this.#look)) : "";
  }

  /** Let go of what is half typed; tells whether there was anything. */
  #putAway() {
    const had = Boolean(this.#spot || this.#name.control.value);
    this.#draft.keep(null);
    this.#name.control.value = "";
    this.#name.check();
    this.#aim(null);
    return had;
  }

  #add() {
    const { control } = this.#name;
    const { circle, angle } = this.#spot ?? { circle: null, angle: null };
    if (!this.#act.add({ name: control.value, circle, angle })) {
      control.setCustomValidity(NAME_NEEDED);
      control.reportValidity();
      return;
    }
    this.#putAway();
    control.focus();
  }
}
