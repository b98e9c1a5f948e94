// The card of one member: kind, influence and support at one tap, all else in a fold, remove. Each
// control is an edit of the map.

import { shown } from "../../../draw/js/lettering.js";
import { findMember } from "../shared/map_edits.js";
import {
  button,
  choiceField,
  circleOptions,
  nameField,
  orNotSaid,
  textField,
  tickField,
} from "../shared/fields.js";
import { html } from "../shared/dom.js";
import { oneTapField } from "./one_tap.js";
import { gives, namesakeWords, receives, tiedTo } from "../shared/sentences.js";

export class Details {
  #look;
  #act;
  #controls = null;
  #id = null;
  #map = null;
  #isOpen = false;

  constructor(look, act, readOnly) {
    this.#look = look;
    this.#act = act;
    this.readOnly = readOnly;
    this.root = html("section", { class: "smk-details", hidden: true, "aria-label": "Member" });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#act.close();
    });
  }

  show(map, id) {
    const member = id === null ? undefined : findMember(map, id);
    this.#map = map;
    this.root.hidden = !member;
    if (!member) {
      this.#id = null;
      this.root.replaceChildren();
      return;
    }
    if (id !== this.#id) {
      this.#id = id;
      this.#build(map);
    }
    this.#write(map, member);
  }

  focus() {
    if (this.readOnly) this.root.querySelector("h4")?.focus();
    else this.#controls?.kind.focus();
  }

  #build(map) {
    const look = this.#look;
    const change = (field) => () => this.#change(field);
    const made = {
      name: nameField((name) => namesakeWords(this.#map, name, look, this.#id), {
        oninput: () => this.#type("name"),
        onchange: change("name"),
      }),
      kind: oneTapField("Kind", Object.keys(look.kinds), {
        kind: "smk-kinds",
        look,
        onchange: change("kind"),
      }),
      influence: oneTapField("Influence", Object.keys(look.influences), {
        kind: "smk-influences",
        look,
        onchange: change("influence"),
      }),
      circle: choiceField("Circle", circleOptions(map, look), { onchange: change("circle") }),
      contact: choiceField("Contact", orNotSaid(look.contacts), { onchange: change("contact") }),
      structure: choiceField("Structure", orNotSaid(Object.keys(look.structures)), {
        onchange: change("structure"),
      }),
      support_received: tickField(receives(map), look.elements, change("support_received")),
      support_given: tickField(gives(map), look.elements, change("support_given")),
      note: textField("Note", {
        multiline: true,
        oninput: () => this.#type("note"),
        onchange: change("note"),
      }),
    };
    made.name.control.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#change("name");
    });
    const around = html(
      "div",
      { class: "smk-pair smk-wide" },
      button("↺ Around", () => this.#act.turn(this.#id, -15), {
        "aria-label": "Move anticlockwise around the circle",
      }),
      button("↻ Around", () => this.#act.turn(this.#id, 15), {
        "aria-label": "Move clockwise around the circle",
      }),
    );
    const title = html("h4", { tabindex: -1 });
    const close = button("Close", () => this.#act.close(), { class: "smk-close" });
    const ties = html("div", { class: "smk-ties" });
    const remove = button("Remove member", () => this.#act.remove(this.#id), {
      class: "smk-remove",
    });
    this.#controls = { ...made, title, ties, around };
    const rows = (...names) => names.map((each) => made[each].row);
    const more = html(
      "details",
      { class: "smk-more", open: this.#isOpen },
      html("summary", {}, "Name, ties, contact, note"),
      html(
        "div",
        { class: "smk-form" },
        ...rows("name"),
        around,
        ...rows("contact", "structure", "note"),
      ),
      ties,
    );
    more.addEventListener("toggle", () => {
      this.#isOpen = more.open;
    });
    this.root.replaceChildren(
      html("header", {}, title, close),
      ...rows("kind", "influence", "support_received", "support_given", "circle"),
      more,
      ...(this.readOnly ? [] : [remove]),
    );
    if (this.readOnly) {
      around.remove();
      for (const control of this.root.querySelectorAll("input, select, textarea")) {
        control.disabled = true;
      }
    }
  }

  #write(map, member) {
    const made = this.#controls;
    made.title.replaceChildren(html("bdi", {}, shown(member.name)));
    for (const field of ["name", "note"]) {
      const { control } = made[field];
      if (control !== document.activeElement || control.value === "") control.value = member[field];
    }
    made.name.check();
    for (const field of ["kind", "influence"]) made[field].write(member[field]);
    for (const field of ["contact", "structure"]) made[field].control.value = member[field] ?? "";
    made.circle.control.value = member.circle === null ? "" : String(member.circle);
    made.structure.row.hidden = !this.#look.kinds[member.kind].human;
    made.around.hidden = member.circle === null;
    made.support_received.write(member.support_received);
    made.support_given.write(member.support_given);
    this.#writeTies(map, member);
  }

  #writeTies(map, member) {
    const { ties, title } = this.#controls;
    const focused = document.activeElement;
    const at = [...ties.querySelectorAll("button")].indexOf(focused);
    const choosing = focused === ties.querySelector("select");
    const tied = tiedTo(map, member.id);
    const rows = tied.map((other) => {
      const name = shown(other.name);
      const cut = button("Remove tie", () => this.#act.untie(member.id, other.id), {
        "aria-label": `Remove the tie to ${name}`,
      });
      return html("li", {}, html("bdi", {}, name), this.readOnly ? null : cut);
    });
    const free = map.members.filter((other) => other.id !== member.id && !tied.includes(other));
    const options = [["", "choose a member"], ...free.map((each) => [each.id, shown(each.name)])];
    const add = choiceField("Add a tie to", options);
    add.control.addEventListener("change", () => {
      if (!add.control.value) return;
      this.#act.tie(member.id, add.control.value);
    });
    ties.replaceChildren(
      html("h5", {}, "Ties"),
      tied.length
        ? html("ul", {}, ...rows)
        : html("p", { class: "smk-quiet" }, "Not tied to another member."),
    );
    if (!this.readOnly && free.length) ties.append(add.row);
    // The list is made anew: the focus stays where it was, or at what has moved there.
    const [cuts, choice] = [ties.querySelectorAll("button"), ties.querySelector("select")];
    if (at >= 0) (cuts[at] ?? cuts[at - 1] ?? choice ?? title).focus();
    else if (choosing) (choice ?? title).focus();
  }

  /** Each letter counts at once, so that none is lost; an empty name waits for the next. */
  #type(field) {
    this.#act.change(this.#id, field, this.#controls[field].control.value, { typed: true });
  }

  #change(field) {
    const made = this.#controls[field];
    let value = made.read ? made.read() : made.control.value;
    if (field === "circle") value = value === "" ? null : Number(value);
    if (["contact", "structure"].includes(field) && value === "") value = null;
    if (!this.#act.change(this.#id, field, value)) this.#act.refresh();
  }
}
