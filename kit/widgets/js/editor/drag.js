// Pointer work on the map, by mouse, touch or pen: choose, drag a member, draw a tie, pan.

import { svgElement } from "../../../draw/js/marks.js";
import { OUTLINE, spot } from "../../../draw/js/places.js";

const SLACK = 5; // px that a press may wander before it is a drag

/**
 * Listen to the pointer.
 * @param mapView the map
 * @param act what to do: `choose(id)`, `chooseTie(a, b)`, `chooseNothing()`, `place(id, spot)`,
 *   `tie(a, b)`, `addAt(spot)`, `tapAt(spot)`, `tying()` whether ties are being drawn
 * @param zoom the zoom, for panning
 */
export function listenToPointer(mapView, act, zoom) {
  const { root } = mapView;
  const rubber = svgElement("path", { class: "rubber", fill: "none", hidden: "" });
  mapView.tools.append(rubber);
  let press = null;

  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || press) return;
    const handle = event.target.closest(".tie-handle");
    const group = event.target.closest(".member");
    const at = { x: event.clientX, y: event.clientY };
    const id = handle?.dataset.from ?? group?.dataset.id ?? null;
    // Kept from here: once the pointer is captured, every later event is the picture's own.
    const tie = event.target.closest(".tie-of");
    press = { pointer: event.pointerId, at, id, tie, moved: false, kind: "pan" };
    if (handle) press.kind = "handle";
    else if (group && act.tying()) press.kind = "tie";
    else if (group) press.kind = mapView.readOnly ? "choose" : "member";
    if (["member", "tie", "handle"].includes(press.kind)) {
      root.setPointerCapture(event.pointerId);
      event.preventDefault(); // no text selection, no page drag
      if (group) group.focus({ preventScroll: true });
    } else if (press.kind === "pan" && event.pointerType === "mouse") {
      root.setPointerCapture(event.pointerId);
      press.view = zoom.view();
    }
  });

  // Browsers heed `touch-action` on a whole picture only, not on what is drawn in it: without these
  // two, a finger or a pen on a member would scroll the page.
  root.addEventListener(
    "touchstart",
    (event) => {
      const taken = event.target.closest(".member, .tie-handle");
      if (taken && !mapView.readOnly && event.touches.length === 1) event.preventDefault();
    },
    { passive: false },
  );
  root.addEventListener("pointerover", (event) => {
    root.classList.toggle("by-pen", event.pointerType === "pen" && !mapView.readOnly);
  });

  root.addEventListener("pointermove", (event) => {
    if (!press || event.pointerId !== press.pointer) return;
    const far = Math.hypot(event.clientX - press.at.x, event.clientY - press.at.y) > SLACK;
    if (!press.moved && !far) return;
    press.moved = true;
    const point = mapView.toPicture(event);
    if (press.kind === "member") {
      root.classList.add("dragging");
      mapView.groupOf(press.id).classList.add("carried");
      mapView.carry(press.id, point);
      light(spot(point.x, point.y)?.circle ?? 0);
    } else if (press.kind === "tie" || press.kind === "handle") {
      const other = memberNear(point, press.id);
      rubber.removeAttribute("hidden");
      rubber.setAttribute("d", rimToRim(mapView.pointOf(press.id), point, other));
      aim(other);
    } else if (press.view) {
      zoom.pan(press.view, press.at, { x: event.clientX, y: event.clientY });
    }
  });

  root.addEventListener("pointerup", (event) => {
    if (!press || event.pointerId !== press.pointer) return;
    const { kind, id, tie, moved } = press;
    const point = mapView.toPicture(event);
    end();
    if (kind === "member" && moved) act.drop(id, spot(point.x, point.y));
    else if (moved && (kind === "tie" || kind === "handle")) {
      const other = memberNear(point, id);
      if (other) act.drawTie(id, other);
    } else if (kind === "handle") act.startTie(id);
    else if (kind !== "pan") act.choose(id);
    else if (!moved) {
      if (tie) act.chooseTie(tie.dataset.a, tie.dataset.b);
      else act.tapAt(spot(point.x, point.y));
    }
  });

  root.addEventListener("pointercancel", cancel);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && press) {
      event.stopPropagation();
      cancel();
    }
  });
  root.addEventListener("dblclick", (event) => {
    if (mapView.readOnly || event.target.closest(".member, .tie-of, .tie-handle, .ego")) return;
    const point = mapView.toPicture(event);
    act.addAt(spot(point.x, point.y));
  });

  return { light };

  function cancel() {
    if (!press) return;
    end();
    act.refresh();
  }

  function end() {
    if (root.hasPointerCapture(press.pointer)) root.releasePointerCapture(press.pointer);
    if (press.id) mapView.groupOf(press.id)?.classList.remove("carried");
    press = null;
    root.classList.remove("dragging");
    rubber.setAttribute("hidden", "");
    light(-1);
    aim(null);
  }

  /** Set off the circle in which something would be dropped; 0 for the room beside them all. */
  function light(circle) {
    for (const each of [1, 2, 3]) {
      root.querySelector(`.circle-${each}`)?.classList.toggle("lit", each === circle);
    }
    root.classList.toggle("parking", circle === 0);
  }

  /** From the rim of a marker to a point, or to the rim of the marker there. */
  function rimToRim(from, point, other) {
    const to = other ? mapView.pointOf(other) : point;
    const [across, down] = [to.x - from.x, to.y - from.y];
    const rim = mapView.plan.radius * OUTLINE;
    const part = rim / Math.max(Math.hypot(across, down), 2 * rim);
    const end = other ? 1 - part : 1;
    const at = (share) => `${from.x + across * share} ${from.y + down * share}`;
    return `M${at(part)}L${at(end)}`;
  }

  function aim(id) {
    for (const group of root.querySelectorAll(".member.aimed")) group.classList.remove("aimed");
    if (id) mapView.groupOf(id).classList.add("aimed");
  }

  function memberNear(point, except) {
    let [nearest, least] = [null, mapView.plan.radius * OUTLINE * 1.6];
    for (const member of mapView.map.members) {
      const at = mapView.pointOf(member.id);
      const away = Math.hypot(at.x - point.x, at.y - point.y);
      if (member.id !== except && away < least) [nearest, least] = [member.id, away];
    }
    return nearest;
  }
}
