// Zoom and pan of the map: in, out, and back to everything in view.

import { FRAME } from "./editable_map.js";

const MOST = 6;

export class Zoom {
  #mapView;
  #view = null; // null shows everything

  constructor(mapView) {
    this.#mapView = mapView;
    mapView.root.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return; // a plain wheel scrolls the page
        event.preventDefault();
        this.by(event.deltaY < 0 ? 1.15 : 1 / 1.15, mapView.toPicture(event));
      },
      { passive: false },
    );
  }

  view() {
    return this.#view ?? FRAME;
  }

  /** Show the map as it is zoomed; call after every change of the plan. */
  apply() {
    const { x, y, width, height } = this.view();
    const box = `${x} ${y} ${width} ${height}`;
    if (this.#mapView.root.getAttribute("viewBox") === box) {
      this.#mapView.fitTargets();
      return;
    }
    this.#mapView.root.setAttribute("viewBox", box);
    this.#mapView.measure();
  }

  fit() {
    this.#view = null;
    this.apply();
  }

  by(factor, about = null) {
    const old = this.view();
    const width = Math.min(FRAME.width, Math.max(FRAME.width / MOST, old.width / factor));
    if (width === FRAME.width) {
      this.fit();
      return;
    }
    const height = (width * FRAME.height) / FRAME.width;
    const centre = about ?? { x: old.x + old.width / 2, y: old.y + old.height / 2 };
    this.#view = {
      x: centre.x - ((centre.x - old.x) * width) / old.width,
      y: centre.y - ((centre.y - old.y) * height) / old.height,
      width,
      height,
    };
    this.apply();
  }

  pan(from, start, now) {
    if (this.#view === null) return;
    const scale = this.#mapView.root.getScreenCTM().a;
    this.#view = {
      ...from,
      x: from.x - (now.x - start.x) / scale,
      y: from.y - (now.y - start.y) / scale,
    };
    this.apply();
  }
}
