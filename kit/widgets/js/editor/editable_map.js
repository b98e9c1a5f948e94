// The map that is worked on: markers that can be focused and carried, ties that can be pressed.
// Who is not yet placed waits beside it, in `waiting.js`.

import { number, svgElement } from "../../../draw/js/marks.js";
import { OUTLINE, fontSize } from "../../../draw/js/places.js";
import { findTie } from "../shared/map_edits.js";
import { FINGER, MapView } from "../shared/map_view.js";
import { memberWords } from "../shared/sentences.js";
import { textFactor } from "../shared/text_size.js";

/** What the picture shows when nothing is zoomed. */
export const FRAME = { x: 16, y: 14, width: 768, height: 752 };
const LAYERS = ["circles", "ties", "titles", "ego", "members", "names", "tools"];
const GLIDE = { ms: 180, ease: (part) => 1 - (1 - part) ** 3 };
const LEAST_LETTERS = 13; // px: read from the back of a room, and on a phone
const LARGEST = 3;

export class EditableMap extends MapView {
  #scale = 1;
  #count = 0;
  #named = null;
  /** The map with those who wait beside the picture. */
  whole = null;

  constructor(look, readOnly) {
    super(look, { class: "smk-board", role: "group", layers: LAYERS, ring: 6, glide: GLIDE });
    this.readOnly = readOnly;
    this.tools = this.layers.tools;
    // The markers say it all; what is lettered around them would be read a second time.
    for (const name of ["circles", "ties", "titles", "ego", "names"]) {
      this.layers[name].setAttribute("aria-hidden", "true");
    }
    for (const type of ["pointerover", "focusin"]) {
      this.root.addEventListener(type, ({ target }) => this.#name(target.closest(".member")?.dataset.id));
    }
    for (const type of ["pointerleave", "focusout"]) this.root.addEventListener(type, () => this.#name());
  }

  /** How many names there is no room for. */
  get folded() {
    return this.plan.folded.size;
  }

  /** Show a map; `glide` moves what moved, otherwise it jumps. */
  show(map, { selected = null, selectedTie = null, glide = true } = {}) {
    const placed = placedPart(map);
    this.whole = map;
    this.#count = placed.members.length;
    this.enlarge = this.wantedSize();
    this.draw(placed, { fold: true, glide });
    for (const member of placed.members) {
      const { group, name } = this.nodes.get(member.id);
      group.setAttribute("aria-label", memberWords(map, member, this.look));
      group.classList.toggle("selected", member.id === selected);
      name.classList.toggle("chosen", member.id === selected);
      group.setAttribute("aria-pressed", String(member.id === selected));
    }
    const chosen = selectedTie && findTie(placed, selectedTie.a, selectedTie.b);
    placed.ties.forEach((tie, i) => {
      this.layers.ties.children[i].classList.toggle("selected", tie === chosen);
    });
  }

  /** Where a member is shown right now. */
  pointOf(id) {
    return this.nodes.get(id)?.now;
  }

  groupOf(id) {
    return this.nodes.get(id)?.group;
  }

  /** Move the focus to a member; tells whether they stand on the picture. */
  focus(id) {
    this.groupOf(id)?.focus();
    return this.nodes.has(id);
  }

  /** A point of the page in the picture's units. */
  toPicture(event) {
    const matrix = this.root.getScreenCTM().inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  }

  /** Letters stay legible however small the picture is shown, and grow with a person's own size. */
  wantedSize() {
    const { clientWidth, clientHeight } = this.root;
    if (!clientWidth || !clientHeight) return 1;
    const scale = Math.min(clientWidth / FRAME.width, clientHeight / FRAME.height);
    const wanted = Math.max(1, LEAST_LETTERS / (fontSize(this.#count) * scale)) * textFactor(this.root);
    return Math.min(Math.ceil(wanted * 20) / 20, LARGEST);
  }

  /** Take the measure of the picture on the page, after its size or its zoom has changed. */
  measure() {
    this.#scale = this.root.getScreenCTM()?.a || 1;
    this.fitTargets();
  }

  /** Keep every marker's target at a finger's size, however small the picture is shown. */
  fitTargets() {
    // Asking the page for the scale here would make it lay itself out in the midst of a drop.
    const finger = FINGER / this.#scale;
    const reach = this.plan.radius * OUTLINE;
    for (const hit of this.layers.members.querySelectorAll(".hit")) {
      hit.setAttribute("r", number(Math.min(Math.max(reach, finger), reach * 2)));
    }
    // The tools too, as far as they leave the marker below them within reach.
    for (const hit of this.tools.querySelectorAll(".hit")) {
      hit.setAttribute("r", number(Math.min(finger, Number(hit.dataset.most))));
    }
  }

  makeNode(id) {
    const node = super.makeNode(id);
    node.group.setAttribute("tabindex", 0);
    node.group.setAttribute("role", "button");
    node.ring.before(svgElement("circle", { class: "hit", fill: "transparent" }));
    return node;
  }

  tieElement(path) {
    const hit = svgElement("path", { class: "tie-hit", fill: "none", stroke: "transparent" });
    return svgElement("g", { class: "tie-of" }, hit, path);
  }

  /** Show the name of whom the pointer or the focus is on, also where it has folded away. */
  #name(id) {
    this.#named?.classList.remove("shown");
    this.#named = this.nodes.get(id)?.name ?? null;
    this.#named?.classList.add("shown");
  }
}

/** The map without those who are not yet placed. */
function placedPart(map) {
  const members = map.members.filter(({ circle }) => circle !== null);
  if (members.length === map.members.length) return map;
  const placed = new Set(members.map(({ id }) => id));
  return { ...map, members, ties: map.ties.filter(({ a, b }) => placed.has(a) && placed.has(b)) };
}
