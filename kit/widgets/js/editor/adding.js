// The form that adds a member. It stays open, so that a whole story can be typed in a row.

import {
  button,
  choiceField,
  circleOptions,
  influenceOptions,
  kindOptions,
  nameField,
  tickField,
} from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { gives, namesakeWords, receives } from "../shared/sentences.js";

export class Adding {
  #look;
  #act;
  #map;
  #controls = null;
  #angle = null;
  #draft;

  /** `map()` gives the map as it is now; `draft` keeps what is half typed. */
  constructor(look, act, map, draft) {
    this.#look = look;
    this.#act = act;
    this.#map = map;
    this.#draft = draft;
    this.root = html("form", { class: "smk-adding", hidden: true, "aria-label": "Add a member" });
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#putAway();
    });
    for (const type of ["input", "change"]) {
      this.root.addEventListener(type, () => {
        const fields = this.#read();
        draft.keep(fields.name.trim() ? fields : null);
      });
    }
  }

  /** Open the form again with what was half typed when another page went, if anything was. */
  goOn(map) {
    if (this.#draft.fields) this.open(map, null, false);
  }

  /** Open the form, for a place on the map if one was pointed at. */
  open(map, spot = null, focus = true) {
    const look = this.#look;
    this.#angle = spot?.angle ?? null;
    const made = {
      name: nameField((name) => namesakeWords(this.#map(), name, look), { required: true, placeholder: "What the person calls them" }),
      kind: choiceField("Kind", kindOptions(look), { value: this.#controls?.kind.control.value ?? "family" }),
      circle: choiceField("Circle", circleOptions(map, look), {
        value: spot ? String(spot.circle) : "",
        onchange: () => {
          this.#angle = null;
        },
      }),
      influence: choiceField("Influence", influenceOptions(look), { value: "positive" }),
      received: tickField(receives(map), look.elements, () => {}),
      given: tickField(gives(map), look.elements, () => {}),
    };
    this.#controls = made;
    this.root.replaceChildren(
      html("header", {}, html("h4", {}, "Add a member"), button("Close", () => this.#putAway(), { class: "smk-close" })),
      html("div", { class: "smk-form" }, ...Object.values(made).map(({ row }) => row)),
      html("button", { type: "submit", class: "smk-primary" }, "Add to the map"),
    );
    this.root.hidden = false;
    this.#fill(this.#draft.fields, spot);
    if (focus) made.name.control.focus();
  }

  /** The map has changed: who has the name that stands in the field may have come or gone. */
  show() {
    if (!this.root.hidden) this.#controls.name.check();
  }

  close() {
    this.root.hidden = true;
  }

  #putAway() {
    this.#draft.keep(null);
    this.#act.close();
  }

  #fill(fields, spot) {
    if (typeof fields?.name !== "string") return;
    const { name, kind, circle, influence, received, given } = this.#controls;
    name.control.value = fields.name;
    name.check();
    choose(kind.control, fields.kind);
    choose(influence.control, fields.influence);
    // A place that was pointed at now is meant more than one from before.
    if (!spot) choose(circle.control, String(fields.circle ?? ""));
    received.write(fields.support_received ?? []);
    given.write(fields.support_given ?? []);
  }

  #read() {
    const { name, kind, circle, influence, received, given } = this.#controls;
    return {
      name: name.control.value,
      kind: kind.control.value,
      circle: circle.control.value === "" ? null : Number(circle.control.value),
      angle: this.#angle,
      influence: influence.control.value,
      support_received: received.read(),
      support_given: given.read(),
    };
  }

  #add() {
    const { name, influence, received, given } = this.#controls;
    const added = this.#act.add(this.#read());
    if (!added) {
      name.control.setCustomValidity("Give a name.");
      name.control.reportValidity();
      name.control.addEventListener("input", () => name.control.setCustomValidity(""), { once: true });
      return;
    }
    this.#draft.keep(null);
    name.control.value = "";
    name.check();
    // What was true of the last one need not be true of the next.
    influence.control.value = "positive";
    received.write([]);
    given.write([]);
    this.#angle = null;
    name.control.focus();
  }
}

/** Choose what was chosen before, if it is still there to be chosen. */
function choose(control, value) {
  if ([...control.options].some((option) => option.value === value)) control.value = value;
}
