// The map that is worked on: markers that can be focused and carried, ties that can be pressed, and
// a tray for members not yet placed.

import { HEIGHT, TITLE_SPACING, WIDTH } from "../../../draw/js/layout.js";
import { number, svgElement } from "../../../draw/js/marks.js";
import { OUTLINE } from "../../../draw/js/places.js";
import { findTie } from "../shared/map_edits.js";
import { FINGER, MapView } from "../shared/map_view.js";
import { memberWords } from "../shared/sentences.js";

const LAYERS = ["circles", "tray", "ties", "titles", "ego", "members", "names", "tools"];
const GLIDE = { ms: 180, ease: (part) => 1 - (1 - part) ** 3 };

export class EditableMap extends MapView {
  #scale = 1;

  constructor(look, readOnly) {
    super(look, { class: "smk-board", role: "group", layers: LAYERS, ring: 6, glide: GLIDE });
    this.readOnly = readOnly;
    this.tools = this.layers.tools;
    // The markers say it all; what is lettered around them would be read a second time.
    for (const name of ["circles", "tray", "ties", "titles", "ego", "names"]) {
      this.layers[name].setAttribute("aria-hidden", "true");
    }
  }

  /** Show a map; `glide` moves what moved, otherwise it jumps. */
  show(map, { selected = null, selectedTie = null, glide = true } = {}) {
    this.draw(map, { tray: !this.readOnly || hasParked(map), glide });
    this.#drawTray();
    for (const member of map.members) {
      const { group } = this.nodes.get(member.id);
      group.setAttribute("aria-label", memberWords(map, member, this.look));
      group.classList.toggle("selected", member.id === selected);
      group.setAttribute("aria-pressed", String(member.id === selected));
    }
    const chosen = selectedTie && findTie(map, selectedTie.a, selectedTie.b);
    map.ties.forEach((tie, i) => {
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

  focus(id) {
    this.groupOf(id)?.focus();
  }

  /** A point of the page in the picture's units. */
  toPicture(event) {
    const matrix = this.root.getScreenCTM().inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  }

  /** Where the picture is small, letter the names larger; returns whether that changed. */
  fitWidth() {
    return super.fitWidth(!this.readOnly);
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

  #drawTray() {
    const { theme } = this.look;
    const { height, titleSize } = this.plan;
    if (height === HEIGHT) {
      this.layers.tray.replaceChildren();
      return;
    }
    this.layers.tray.replaceChildren(
      svgElement("rect", {
        class: "tray",
        x: 8,
        y: HEIGHT + 4,
        width: WIDTH - 16,
        height: number(height - HEIGHT - 10),
        rx: 14,
        fill: theme.circle_3,
        stroke: theme.line,
        "stroke-dasharray": "6 6",
      }),
      svgElement(
        "text",
        {
          class: "smk-words",
          x: 16,
          y: HEIGHT + 24,
          fill: theme.words,
          "font-size": number(titleSize),
          "letter-spacing": `${TITLE_SPACING}em`,
        },
        hasParked(this.map) ? "NOT YET PLACED" : "NOT YET PLACED: DROP MEMBERS HERE TO PARK THEM",
      ),
    );
  }
}

function hasParked(map) {
  return map.members.some((member) => member.circle === null);
}
