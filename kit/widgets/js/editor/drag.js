// Pointer work on the map, by mouse, touch or pen: choose, drag a member, draw a tie, pan.

import { svgElement } from "../../../draw/js/marks.js";
import { OUTLINE, spot } from "../../../draw/js/places.js";

const SLACK = 5; // px that a press may wander before it is a drag

/**
 * Listen to the pointer.
 * @param mapView the map
 * @param act what to do: `choose(id)`, `chooseTie(a, b)`, `chooseNothing()`, `place(id, spot)`,
 *   `tie(a, b)`, `addAt(spot)`, `hint(words)`, `tying()` whether a tie is being drawn
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
    if (handle) press.kind = "tie";
    else if (group) press.kind = mapView.readOnly || act.tying() ? "choose" : "member";
    if (press.kind === "member" || press.kind === "tie") {
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
    } else if (press.kind === "tie") {
      const from = mapView.pointOf(press.id);
      rubber.removeAttribute("hidden");
      rubber.setAttribute("d", `M${from.x} ${from.y}L${point.x} ${point.y}`);
      aim(memberNear(point, press.id));
    } else if (press.view) {
      zoom.pan(press.view, press.at, { x: event.clientX, y: event.clientY });
    }
  });

  root.addEventListener("pointerup", (event) => {
    if (!press || event.pointerId !== press.pointer) return;
    const { kind, id, tie, moved } = press;
    const point = mapView.toPicture(event);
    end();
    if (kind === "member" && moved) act.place(id, spot(point.x, point.y));
    else if (kind === "member" || kind === "choose") act.choose(id);
    else if (kind === "tie") {
      const other = memberNear(point, id);
      if (moved && other) act.tie(id, other);
      else if (!moved) act.startTie(id);
    } else if (!moved) {
      if (tie) act.chooseTie(tie.dataset.a, tie.dataset.b);
      else act.chooseNothing();
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

  function light(circle) {
    for (const each of [1, 2, 3]) {
      root.querySelector(`.circle-${each}`)?.classList.toggle("lit", each === circle);
    }
    root.querySelector(".tray")?.classList.toggle("lit", circle === 0);
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
