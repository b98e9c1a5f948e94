// One map on the screen: circles, ties, markers and names; who has moved glides into place.
//
// Knows nothing of Jupyter: maps in their JSON form go in. A map that is looked at is in
// `changing_map.js`, one that is worked on in `editor/editable_map.js`.

import { curve, enlargement, layout } from "../../../draw/js/layout.js";
import { shown } from "../../../draw/js/lettering.js";
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
import { uniqueId } from "./dom.js";
import { Glide, isAt, put } from "./glide.js";
import { textFactor } from "./text_size.js";

/** Half of the 44 px that a finger needs. */
export const FINGER = 22;

export class MapView {
  #mark = uniqueId("map");
  #drawnFrame = "";
  #ring;
  #glide;
  #ties = [];
  #count = null;
  map = null;
  /** The map that its lettering has to fit. */
  fullest = null;
  plan = null;
  nodes = new Map();
  enlarge = 1;

  /**
   * @param layers the names of its layers, the lowest first
   * @param ring how far the ring that sets a member off stands from the marker
   * @param glide how long it takes to glide and how, as `Glide` has it
   * @param attributes of the picture's element
   */
  constructor(look, { layers, ring, glide, ...attributes }) {
    this.look = look;
    this.#ring = ring;
    this.#glide = new Glide(glide);
    this.layers = Object.fromEntries(
      layers.map((name) => [name, svgElement("g", { class: `smk-${name}` })]),
    );
    this.root = svgElement("svg", { ...attributes, "font-family": FONT }, ...Object.values(this.layers));
  }

  /**
   * Draw a map.
   * @param fold fold away the names for which there is no room
   * @param count size everything as on a map of so many members
   * @param marks a class name that sets a member off, by id
   * @param glide move what moved, rather than let it jump
   */
  draw(map, { fold = false, count = null, marks = new Map(), glide = true } = {}) {
    this.map = map;
    this.#count = count;
    this.fullest = this.fuller(map);
    this.plan = layout(map, this.look.circles, { fold, enlarge: this.enlarge, count });
    const frame = `${map.person}|${map.criterion}|${this.enlarge}`;
    if (frame !== this.#drawnFrame) {
      this.#drawnFrame = frame;
      this.layers.circles.replaceChildren(...circles(this.look));
      this.layers.titles.replaceChildren(...titles(this.plan, this.look, this.#mark));
      this.layers.ego.replaceChildren(...ego(map.person, this.look));
    }
    this.root.setAttribute("aria-label", heading(map));
    this.#drawMembers(marks);
    this.#drawTies();
    this.#glide.start([...this.nodes.values()], glide, (part, moving) => {
      for (const node of moving.keys()) if (part === 1 && node.leaving) this.remove(node);
      this.#placeTies(({ ends }) => ends.some((node) => moving.has(node)));
      this.root.toggleAttribute("data-moving", part < 1);
    });
  }

  /** Where the picture is small, letter the names larger; returns whether that changed. */
  fitWidth() {
    const before = this.enlarge;
    if (!this.fullest) return false;
    this.enlarge = this.wantedSize();
    return this.enlarge !== before;
  }

  /** How much larger than on paper names and markers are to be, as large as the picture is shown. */
  wantedSize() {
    const drawing = { count: this.#count, text: textFactor(this.root) };
    return enlargement(this.root, this.fullest, this.look.circles, drawing);
  }

  /** Put one member somewhere for the moment, with name and ties following, as in a drag. */
  carry(id, { x, y }) {
    this.stop();
    const node = this.nodes.get(id);
    put(node, { x, y, opacity: 1 });
    this.#placeTies(({ ends }) => ends.includes(node));
  }

  /** Let nothing glide any further. */
  stop() {
    this.#glide.stop();
  }

  /** A member is no longer on the map. */
  leave(node) {
    this.remove(node);
  }

  /** Where a member comes from who is new on the map: a place, and how visible they are there. */
  entrance(at) {
    return { ...at, opacity: 1 };
  }

  /** Which map the lettering has to fit, now that a map is drawn. */
  fuller(map) {
    return map;
  }

  /** The element of a tie around its path. */
  tieElement(path) {
    return path;
  }

  remove({ id, group, name }) {
    group.remove();
    name.remove();
    this.nodes.delete(id);
  }

  #drawMembers(marks) {
    const { plan, look } = this;
    const isFirst = this.nodes.size === 0;
    const here = new Set(this.map.members.map(({ id }) => id));
    for (const node of [...this.nodes.values()]) if (!here.has(node.id)) this.leave(node);
    for (const { id, name, kind, influence } of this.map.members) {
      const at = plan.points.get(id);
      const node = this.nodes.get(id) ?? this.makeNode(id);
      node.goal = { ...at, opacity: 1 };
      node.now ??= isFirst ? node.goal : this.entrance(at);
      // Who stands there already has arrived.
      if (isAt(node.now, node.goal)) node.goal = node.now;
      if (node.leaving) node.group.removeAttribute("aria-hidden");
      node.leaving = false;
      const key = `${kind}|${influence}|${plan.radius}`;
      if (node.key !== key) {
        node.key = key;
        node.drawn.replaceChildren(marker(kind, influence, plan.radius, look));
        node.ring.setAttribute("r", number(plan.radius * OUTLINE + this.#ring));
      }
      const label = plan.labels.get(id) ?? plan.folded.get(id);
      const mark = marks.get(id) ?? "";
      const away = mark ? asideOf(label.box, at, this.#ring) : { x: 0, y: 0 };
      const box = { ...label.box, top: label.box.top - at.y + away.y };
      const local = { ...label, x: label.x - at.x + away.x, box };
      node.name.replaceChildren(nameText(local, plan.size, look));
      node.name.classList.toggle("folded", plan.folded.has(id));
      node.tip.textContent = shown(name);
      if (mark === node.mark) continue;
      if (node.mark) node.group.classList.remove(node.mark);
      if (mark) node.group.classList.add(mark);
      node.mark = mark;
    }
  }

  makeNode(id) {
    const ring = svgElement("circle", { class: "ring", fill: "none" });
    const drawn = svgElement("g");
    const tip = svgElement("title");
    const group = svgElement("g", { class: "member" }, tip, ring, drawn);
    group.dataset.id = id;
    const name = svgElement("g", { class: "name-of" });
    this.layers.members.append(group);
    this.layers.names.append(name);
    const node = { id, group, name, ring, drawn, tip, key: "", mark: "", leaving: false };
    this.nodes.set(id, node);
    return node;
  }

  #drawTies() {
    const drawn = this.map.ties.map(({ a, b }, i) => {
      const element = this.tieElement(tiePath(this.plan.paths[i], this.look));
      Object.assign(element.dataset, { a, b });
      return element;
    });
    this.#ties = drawn.map((element) => ({
      ends: [element.dataset.a, element.dataset.b].map((id) => this.nodes.get(id)),
      paths: element.childElementCount ? [...element.children] : [element],
    }));
    this.layers.ties.replaceChildren(...drawn);
    this.#placeTies(() => true);
  }

  #placeTies(wanted) {
    for (const tie of this.#ties.filter(wanted)) {
      const data = curveData(curve(...tie.ends.map(({ now }) => now)));
      for (const path of tie.paths) path.setAttribute("d", data);
    }
  }
}

/** How far a name goes out of the way of its marker's ring. */
function asideOf({ left, right, top, bottom }, { x, y }, ring) {
  if (top >= y) return { x: 0, y: ring };
  if (bottom <= y) return { x: 0, y: -ring };
  return { x: (left + right) / 2 < x ? -ring : ring, y: 0 };
}
