// A map that becomes another: who stays glides, who leaves drifts out and fades, who comes enters
// from outside. Who left can stay visible as a dotted outline in the old place.

import { WIDTH, layout } from "../../../draw/js/layout.js";
import { number } from "../../../draw/js/marks.js";
import { CENTRE, OUTLINE } from "../../../draw/js/places.js";
import { ghostShapes } from "./ghosts.js";
import { FINGER, MapView } from "./map_view.js";
import { TEXT_CHANGED } from "./text_size.js";

const LAYERS = ["circles", "ghosts", "ties", "titles", "ego", "members", "names"];
const GLIDE = { ms: 450, ease: (part) => (part < 0.5 ? 2 * part ** 2 : 1 - (2 - 2 * part) ** 2 / 2) };
const DRIFT = 90;

export class ChangingMap extends MapView {
  #last = null;
  #size = new ResizeObserver(() => this.#fit());

  constructor(look) {
    super(look, { class: "smk-stage", role: "img", layers: LAYERS, ring: 5, glide: GLIDE });
    this.#size.observe(this.root);
    this.root.addEventListener(TEXT_CHANGED, () => this.#fit());
  }

  /** Let go of everything that would outlive the picture. */
  destroy() {
    this.#size.disconnect();
    this.stop();
  }

  /** Who stands at a point of the page, with a finger's grace: a member's id, or null. */
  memberAt(x, y) {
    const { a: scale, e: left, f: top } = this.root.getScreenCTM();
    let [found, nearest] = [null, Math.max(this.plan.radius * OUTLINE * scale, FINGER)];
    for (const { id, now, leaving } of this.nodes.values()) {
      const away = Math.hypot(now.x * scale + left - x, now.y * scale + top - y);
      if (!leaving && away <= nearest) [found, nearest] = [id, away];
    }
    return found;
  }

  /**
   * Become a map.
   * @param ghosts a map whose members stay visible as dotted outlines where they are not in `map`
   * @param sentence what a screen reader says of the picture
   * @param drawing what else `draw` takes
   */
  show(map, { ghosts = null, sentence = "", ...drawing } = {}) {
    this.#last = { ghosts, sentence, ...drawing };
    this.draw(map, drawing);
    if (sentence) this.root.setAttribute("aria-label", sentence);
    this.root.setAttribute("viewBox", `0 0 ${WIDTH} ${number(this.plan.height)}`);
    this.#drawGhosts(ghosts, drawing.count);
  }

  leave(node) {
    if (node.leaving) return;
    node.leaving = true;
    node.goal = { ...outwards(node.now), opacity: 0 };
    node.group.setAttribute("aria-hidden", "true");
  }

  entrance(at) {
    return { ...outwards(at), opacity: 0 };
  }

  fuller(map) {
    // The letters keep their size while members come and go.
    return map.members.length < (this.fullest?.members.length ?? 0) ? this.fullest : map;
  }

  #fit() {
    if (this.fitWidth() && this.#last) this.show(this.map, { ...this.#last, glide: false });
  }

  #drawGhosts(ghosts, count) {
    const here = new Set(this.map.members.map(({ id }) => id));
    const gone = ghosts ? ghosts.members.filter(({ id, circle }) => circle && !here.has(id)) : [];
    const then = gone.length && layout(ghosts, this.look.circles, { enlarge: this.enlarge, count });
    this.layers.ghosts.replaceChildren(...ghostShapes(gone, then, this.plan, this.look));
  }
}

function outwards({ x, y }) {
  const [across, down] = [x - CENTRE.x, y - CENTRE.y];
  const away = Math.hypot(across, down) || 1;
  return { x: x + (across / away) * DRIFT, y: y + (down / away) * DRIFT };
}
