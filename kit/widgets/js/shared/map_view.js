// A stage on which one map becomes another: who stays glides, who leaves drifts out and fades, who
// comes enters from outside. Who left can stay visible as a dotted outline in the old place.
//
// Knows nothing of Jupyter: maps in their JSON form go in.

import { HEIGHT, WIDTH, curve, enlargement, layout } from "../../../draw/js/layout.js";
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
import { CENTRE, OUTLINE } from "../../../draw/js/places.js";
import { uniqueId } from "./dom.js";
import { ghostShapes } from "./ghosts.js";

const GLIDE_MS = 450;
const DRIFT = 90;
const FINGER = 22;
const RING = 5;

export class Stage {
  #look;
  #mark = uniqueId("stage");
  #layers = {};
  #actors = new Map();
  #frame = 0;
  #enlarge = 1;
  #drawnFrame = "";
  #last = null;
  #radius = 0;
  #size = new ResizeObserver(() => this.#fitWidth());

  constructor(look) {
    this.#look = look;
    this.root = svgElement("svg", { class: "smk-stage", role: "img", "font-family": FONT });
    for (const name of ["circles", "ghosts", "ties", "titles", "ego", "members", "names"]) {
      this.#layers[name] = svgElement("g", { class: `smk-${name}` });
      this.root.append(this.#layers[name]);
    }
    this.#size.observe(this.root);
  }

  /** Let go of everything that would outlive the picture. */
  destroy() {
    this.#size.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Who stands at a point of the page, with a finger's grace: a member's id, or null. */
  memberAt(x, y) {
    const { a: scale, e: left, f: top } = this.root.getScreenCTM();
    let [found, nearest] = [null, Math.max(this.#radius * scale, FINGER)];
    for (const [id, { now, leaving }] of this.#actors) {
      const away = Math.hypot(now.x * scale + left - x, now.y * scale + top - y);
      if (!leaving && away <= nearest) [found, nearest] = [id, away];
    }
    return found;
  }

  /**
   * Become a map.
   * @param ghosts a map whose members stay visible as dotted outlines where they are not in `map`
   * @param count size everything as on a map of so many members
   * @param marks a class name that sets a member off, by id
   * @param sentence what a screen reader says of the picture
   */
  show(map, { ghosts = null, count = null, marks = new Map(), sentence = "", glide = true } = {}) {
    this.#last = [map, { ghosts, count, marks, sentence }];
    const plan = layout(map, this.#look.circles, { enlarge: this.#enlarge, count });
    const frame = `${map.person}|${map.criterion}|${this.#enlarge}`;
    if (frame !== this.#drawnFrame) {
      this.#drawnFrame = frame;
      this.#layers.circles.replaceChildren(...circles(this.#look));
      this.#layers.titles.replaceChildren(...titles(plan, this.#look, this.#mark));
      this.#layers.ego.replaceChildren(...ego(map.person, this.#look));
    }
    this.root.setAttribute("aria-label", sentence || heading(map));
    const height = Math.max(plan.height, HEIGHT);
    this.root.setAttribute("viewBox", `0 0 ${WIDTH} ${number(height)}`);
    this.#haunt(map, plan, ghosts, count);
    this.#cast(map, plan, marks);
    this.#tie(map, plan);
    this.#run(glide && !calm());
  }

  #fitWidth() {
    const wanted = enlargement(this.root, false);
    if (wanted === this.#enlarge || !this.#last) return;
    this.#enlarge = wanted;
    this.show(this.#last[0], { ...this.#last[1], glide: false });
  }

  /** Give every member a goal: a place and how visible they are there. */
  #cast(map, plan, marks) {
    const first = this.#actors.size === 0;
    this.#radius = plan.radius * OUTLINE;
    const staying = new Set(map.members.map((member) => member.id));
    for (const [id, actor] of this.#actors) {
      if (staying.has(id) || actor.leaving) continue;
      actor.leaving = true;
      actor.goal = { ...outwards(actor.now), opacity: 0 };
      actor.group.setAttribute("aria-hidden", "true");
    }
    for (const member of map.members) {
      const at = plan.points.get(member.id);
      let actor = this.#actors.get(member.id);
      if (!actor) {
        actor = this.#enter(member.id);
        actor.now = first ? { ...at, opacity: 1 } : { ...outwards(at), opacity: 0 };
      }
      actor.leaving = false;
      actor.group.removeAttribute("aria-hidden");
      actor.goal = { ...at, opacity: 1 };
      // Who stands there already has arrived.
      if (actor.now && alike(actor.now, actor.goal)) actor.goal = actor.now;
      const key = `${member.kind}|${member.influence}|${plan.radius}`;
      if (actor.key !== key) {
        actor.key = key;
        actor.drawn.replaceChildren(marker(member.kind, member.influence, plan.radius, this.#look));
        actor.ring.setAttribute("r", number(this.#radius + RING));
      }
      const label = plan.labels.get(member.id);
      const mark = marks.get(member.id) ?? "";
      const away = mark ? aside(label.box, at) : { x: 0, y: 0 };
      const local = {
        ...label,
        x: label.x - at.x + away.x,
        box: { ...label.box, top: label.box.top - at.y + away.y },
      };
      actor.name.replaceChildren(nameText(local, plan.size, this.#look));
      actor.tip.textContent = shown(member.name);
      actor.group.setAttribute("class", `member ${mark}`.trim());
    }
  }

  #enter(id) {
    const ring = svgElement("circle", { class: "ring", fill: "none" });
    const drawn = svgElement("g");
    const tip = svgElement("title");
    const group = svgElement("g", { class: "member" }, tip, ring, drawn);
    group.dataset.id = id;
    const name = svgElement("g", { class: "name-of" });
    this.#layers.members.append(group);
    this.#layers.names.append(name);
    const actor = { group, name, ring, drawn, tip, key: "", leaving: false };
    this.#actors.set(id, actor);
    return actor;
  }

  /** Dotted outlines of those who are not there. */
  #haunt(map, present, ghosts, count) {
    const here = new Set(map.members.map((member) => member.id));
    const gone = ghosts ? ghosts.members.filter(({ id, circle }) => circle && !here.has(id)) : [];
    if (!gone.length) {
      this.#layers.ghosts.replaceChildren();
      return;
    }
    const then = layout(ghosts, this.#look.circles, { enlarge: this.#enlarge, count });
    this.#layers.ghosts.replaceChildren(...ghostShapes(gone, then, present, this.#look));
  }

  #tie(map, plan) {
    const drawn = map.ties.map((tie, i) => {
      const path = tiePath(plan.paths[i], this.#look);
      Object.assign(path.dataset, { a: tie.a, b: tie.b });
      return path;
    });
    this.#layers.ties.replaceChildren(...drawn);
  }

  #run(glide) {
    cancelAnimationFrame(this.#frame);
    const from = new Map([...this.#actors].map(([id, { now }]) => [id, now]));
    const actors = [...this.#actors.values()];
    const moving = new Set(actors.filter(({ now, goal }) => !alike(now, goal)));
    const started = performance.now();
    const step = (now) => {
      const part = glide ? Math.min(1, Math.max(0, (now - started) / GLIDE_MS)) : 1;
      const eased = part < 0.5 ? 2 * part ** 2 : 1 - (2 - 2 * part) ** 2 / 2;
      for (const [id, actor] of this.#actors) {
        // Who stands still costs the browser nothing.
        if (actor.drawnAt === actor.goal) continue;
        const underWay = part < 1 && moving.has(actor);
        actor.now = underWay ? between(from.get(id), actor.goal, eased) : actor.goal;
        actor.drawnAt = actor.now;
        const transform = `translate(${number(actor.now.x)} ${number(actor.now.y)})`;
        for (const group of [actor.group, actor.name]) {
          group.setAttribute("transform", transform);
          group.setAttribute("opacity", number(actor.now.opacity));
        }
        if (part === 1 && actor.leaving) this.#leave(id);
      }
      for (const path of this.#layers.ties.children) {
        const [a, b] = [path.dataset.a, path.dataset.b].map((id) => this.#actors.get(id));
        if (part > 0 && !moving.has(a) && !moving.has(b)) continue;
        path.setAttribute("d", curveData(curve(a.now, b.now)));
      }
      this.root.toggleAttribute("data-moving", part < 1);
      if (part < 1) this.#frame = requestAnimationFrame(step);
    };
    step(started);
  }

  #leave(id) {
    const { group, name } = this.#actors.get(id);
    group.remove();
    name.remove();
    this.#actors.delete(id);
  }
}

/** How far a name goes out of the way of its marker's ring. */
function aside({ left, right, top, bottom }, { x, y }) {
  if (top >= y) return { x: 0, y: RING };
  if (bottom <= y) return { x: 0, y: -RING };
  return { x: (left + right) / 2 < x ? -RING : RING, y: 0 };
}

function outwards({ x, y }) {
  const [across, down] = [x - CENTRE.x, y - CENTRE.y];
  const away = Math.hypot(across, down) || 1;
  return { x: x + (across / away) * DRIFT, y: y + (down / away) * DRIFT };
}

function alike(one, other) {
  return one?.x === other.x && one.y === other.y && one.opacity === other.opacity;
}

function between(one, other, part) {
  return {
    x: one.x + (other.x - one.x) * part,
    y: one.y + (other.y - one.y) * part,
    opacity: one.opacity + (other.opacity - one.opacity) * part,
  };
}

function calm() {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}
