// The map on the screen: markers that can be focused, names, ties; moved smoothly into place.

import { HEIGHT, TITLE_SPACING, WIDTH, curve, enlargement, layout } from "../../../draw/js/layout.js";
import {
  circles,
  curveData,
  ego,
  marker,
  nameText,
  number,
  svgElement,
  tiePath,
  titles,
} from "../../../draw/js/marks.js";
import { FONT, heading } from "../../../draw/js/picture.js";
import { OUTLINE } from "../../../draw/js/places.js";
import { shown } from "../../../draw/js/lettering.js";
import { uniqueId } from "../shared/dom.js";
import { findMember, findTie } from "../shared/map_edits.js";
import { memberWords } from "../shared/sentences.js";

const GLIDE_MS = 180;
const FINGER = 22; // half of a target of 44 px

export class Board {
  #look;
  #mark = uniqueId("board");
  #nodes = new Map();
  #shownAt = new Map();
  #layers = {};
  #frame = 0;
  #enlarge = 1;
  #scale = 1;
  #drawnFrame = "";

  constructor(look, readOnly) {
    this.#look = look;
    this.readOnly = readOnly;
    this.plan = null;
    this.map = null;
    this.root = svgElement("svg", {
      class: "smk-board",
      role: "group",
      "font-family": FONT,
      preserveAspectRatio: "xMidYMid meet",
    });
    for (const name of ["circles", "tray", "ties", "titles", "ego", "members", "names", "tools"]) {
      this.#layers[name] = svgElement("g", { class: `smk-${name}` });
      this.root.append(this.#layers[name]);
    }
    // The markers say it all; what is lettered around them would be read a second time.
    for (const name of ["circles", "tray", "ties", "titles", "ego", "names"]) {
      this.#layers[name].setAttribute("aria-hidden", "true");
    }
  }

  get tools() {
    return this.#layers.tools;
  }

  /** Show a map; `glide` moves what moved, otherwise it jumps. */
  show(map, { selected = null, selectedTie = null, glide = true } = {}) {
    const tray = !this.readOnly || hasParked(map);
    const plan = layout(map, this.#look.circles, { tray, enlarge: this.#enlarge });
    const before = this.map;
    this.map = map;
    this.plan = plan;
    const frame = `${map.person}|${map.criterion}|${this.#enlarge}`;
    if (frame !== this.#drawnFrame) {
      this.#drawnFrame = frame;
      this.#layers.circles.replaceChildren(...circles(this.#look));
      this.#layers.titles.replaceChildren(...titles(plan, this.#look, this.#mark));
      this.#layers.ego.replaceChildren(...ego(map.person, this.#look));
    }
    this.root.setAttribute("aria-label", heading(map));
    this.#drawTray(map);
    this.#drawMembers(map, plan, selected);
    this.#drawTies(map, plan, selectedTie);
    this.#moveTo(plan.points, glide && before !== null && !calm());
  }

  /** Put one member somewhere for the moment, with name and ties following, as in a drag. */
  carry(id, point) {
    cancelAnimationFrame(this.#frame);
    this.#put(id, point);
    this.#placeTies((tie) => tie.a === id || tie.b === id);
  }

  /** Where a member is shown right now. */
  pointOf(id) {
    return this.#shownAt.get(id);
  }

  nodeOf(id) {
    return this.#nodes.get(id)?.group;
  }

  focus(id) {
    this.nodeOf(id)?.focus();
  }

  /** A point of the page in the picture's units. */
  toPicture(event) {
    const matrix = this.root.getScreenCTM().inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  }

  /** Where the picture is small, letter the names larger; tells whether that changed. */
  fitWidth() {
    const wanted = enlargement(this.root, !this.readOnly);
    const changed = wanted !== this.#enlarge;
    this.#enlarge = wanted;
    return changed;
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
    for (const { hit } of this.#nodes.values()) {
      hit.setAttribute("r", number(Math.min(Math.max(reach, finger), reach * 2)));
    }
    // The tools too, as far as they leave the marker below them within reach.
    for (const hit of this.tools.querySelectorAll(".hit")) {
      hit.setAttribute("r", number(Math.min(finger, Number(hit.dataset.most))));
    }
  }

  #drawTray(map) {
    const layer = this.#layers.tray;
    layer.replaceChildren();
    if (this.plan.height === HEIGHT) return;
    const words = { class: "smk-words", x: 16, y: HEIGHT + 24, fill: this.#look.theme.words };
    layer.append(
      svgElement("rect", {
        class: "tray",
        x: 8,
        y: HEIGHT + 4,
        width: WIDTH - 16,
        height: number(this.plan.height - HEIGHT - 10),
        rx: 14,
        fill: this.#look.theme.circle_3,
        stroke: this.#look.theme.line,
        "stroke-dasharray": "6 6",
      }),
      svgElement(
        "text",
        { ...words, "font-size": number(this.plan.titleSize), "letter-spacing": `${TITLE_SPACING}em` },
        hasParked(map) ? "NOT YET PLACED" : "NOT YET PLACED: DROP MEMBERS HERE TO PARK THEM",
      ),
    );
  }

  #drawMembers(map, plan, selected) {
    for (const [id, node] of this.#nodes) {
      if (!findMember(map, id)) {
        node.group.remove();
        node.name.remove();
        this.#nodes.delete(id);
        this.#shownAt.delete(id);
      }
    }
    for (const member of map.members) {
      const node = this.#nodes.get(member.id) ?? this.#makeNode(member.id);
      const key = `${member.kind}|${member.influence}|${plan.radius}`;
      if (node.key !== key) {
        node.key = key;
        node.drawn.replaceChildren(marker(member.kind, member.influence, plan.radius, this.#look));
        node.ring.setAttribute("r", number(plan.radius * OUTLINE + 6));
      }
      const at = plan.points.get(member.id);
      const label = plan.labels.get(member.id);
      const box = { ...label.box, top: label.box.top - at.y };
      const local = { ...label, x: label.x - at.x, box };
      node.name.replaceChildren(nameText(local, plan.size, this.#look));
      node.group.setAttribute("aria-label", memberWords(map, member, this.#look));
      node.group.classList.toggle("selected", member.id === selected);
      node.group.setAttribute("aria-pressed", String(member.id === selected));
      node.tip.textContent = shown(member.name);
    }
  }

  #makeNode(id) {
    const hit = svgElement("circle", { class: "hit", fill: "transparent" });
    const ring = svgElement("circle", { class: "ring", fill: "none" });
    const drawn = svgElement("g");
    const tip = svgElement("title");
    const group = svgElement("g", { class: "member", tabindex: 0, role: "button" });
    group.append(tip, hit, ring, drawn);
    group.dataset.id = id;
    const name = svgElement("g", { class: "name-of" });
    this.#layers.members.append(group);
    this.#layers.names.append(name);
    const node = { group, name, hit, ring, drawn, tip, key: "" };
    this.#nodes.set(id, node);
    return node;
  }

  #drawTies(map, plan, selectedTie) {
    const drawn = map.ties.map((tie, i) => {
      const group = svgElement("g", { class: "tie-of" });
      const hit = svgElement("path", { class: "tie-hit", fill: "none", stroke: "transparent" });
      group.append(hit, tiePath(plan.paths[i], this.#look));
      group.dataset.a = tie.a;
      group.dataset.b = tie.b;
      const chosen = selectedTie && tie === findTie(map, selectedTie.a, selectedTie.b);
      group.classList.toggle("selected", Boolean(chosen));
      return group;
    });
    this.#layers.ties.replaceChildren(...drawn);
  }

  #moveTo(points, glide) {
    cancelAnimationFrame(this.#frame);
    // Only who moves is drawn again at every frame: on a slow machine each one costs.
    const moves = new Map();
    for (const [id, to] of points) {
      const from = glide && this.#shownAt.get(id);
      if (from && Math.hypot(from.x - to.x, from.y - to.y) > 0.1) moves.set(id, { from, to });
      else this.#put(id, to);
    }
    this.#placeTies(() => true);
    const started = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - started) / GLIDE_MS));
      const eased = 1 - (1 - part) ** 3;
      for (const [id, { from, to }] of moves) {
        const x = from.x + (to.x - from.x) * eased;
        const y = from.y + (to.y - from.y) * eased;
        this.#put(id, part < 1 ? { x, y } : to);
      }
      this.#placeTies((tie) => moves.has(tie.a) || moves.has(tie.b));
      if (part < 1) this.#frame = requestAnimationFrame(step);
      else this.root.removeAttribute("data-moving");
    };
    this.root.toggleAttribute("data-moving", moves.size > 0);
    if (moves.size) step(started);
  }

  #put(id, point) {
    this.#shownAt.set(id, point);
    this.#place(id, point);
  }

  #place(id, { x, y }) {
    const node = this.#nodes.get(id);
    const transform = `translate(${number(x)} ${number(y)})`;
    if (node.group.getAttribute("transform") === transform) return;
    node.group.setAttribute("transform", transform);
    node.name.setAttribute("transform", transform);
  }

  #placeTies(wanted) {
    for (const group of this.#layers.ties.children) {
      const tie = { a: group.dataset.a, b: group.dataset.b };
      if (!wanted(tie)) continue;
      const data = curveData(curve(this.#shownAt.get(tie.a), this.#shownAt.get(tie.b)));
      for (const path of group.children) path.setAttribute("d", data);
    }
  }
}

function hasParked(map) {
  return map.members.some((member) => member.circle === null);
}

function calm() {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}
