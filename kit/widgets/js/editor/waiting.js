// Carrying a member from the list into a circle, by mouse, touch or pen: what waits beside the map
// is dropped where it belongs.

import { shown } from "../../../draw/js/lettering.js";
import { spot } from "../../../draw/js/places.js";
import { html } from "../shared/dom.js";

const SLACK = 6; // px that a press may wander before it is a drag

/**
 * Let whoever waits in an element be dragged onto the map.
 * @param root holds an element with `data-id` for each member that waits
 * @param mapView the map
 * @param act what to do: `drop(id, spot)`, `nameOf(id)`, `light(circle)`
 */
export function listenToWaiting(root, mapView, act) {
  const carried = html("div", { class: "smk-carried", "aria-hidden": "true", hidden: true });
  mapView.root.parentElement.append(carried);
  let press = null;
  const during = [["pointermove", move], ["pointerup", up], ["pointercancel", end]];

  root.addEventListener("pointerdown", (event) => {
    const id = event.target.closest("[data-id]")?.dataset.id;
    if (event.button !== 0 || press || id === undefined) return;
    press = { pointer: event.pointerId, id, x: event.clientX, y: event.clientY, moved: false };
    // Not captured before it is a drag: a click is to reach the button that was pressed.
    for (const [type, listener] of during) document.addEventListener(type, listener);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !press) return;
    event.stopPropagation();
    end();
  });

  function move(event) {
    if (event.pointerId !== press?.pointer) return;
    if (!press.moved) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) <= SLACK) return;
      press.moved = true;
      root.setPointerCapture(event.pointerId);
      carried.replaceChildren(html("bdi", {}, shown(act.nameOf(press.id))));
      carried.hidden = false;
    }
    const frame = carried.offsetParent.getBoundingClientRect();
    carried.style.translate = `${event.clientX - frame.left}px ${event.clientY - frame.top}px`;
    act.light(spotAt(event)?.circle ?? -1);
  }

  function up(event) {
    if (event.pointerId !== press?.pointer) return;
    const { id, moved } = press;
    const aim = moved ? spotAt(event) : null;
    end();
    if (aim) act.drop(id, aim);
  }

  function end() {
    for (const [type, listener] of during) document.removeEventListener(type, listener);
    if (press && root.hasPointerCapture(press.pointer)) root.releasePointerCapture(press.pointer);
    press = null;
    carried.hidden = true;
    act.light(-1);
  }

  /** Where on the map a pointer is; null beside it. */
  function spotAt(event) {
    const { left, right, top, bottom } = mapView.root.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) return null;
    const point = mapView.toPicture(event);
    return spot(point.x, point.y);
  }
}
