// A support map that a person draws by hand, by touch or by keyboard.
//
// Knows nothing of Jupyter: a store with a map goes in, changes come out of the store. Any page can
// call `createEditor`.

import { angles } from "../../../draw/js/places.js";
import { Adding } from "./adding.js";
import { Details } from "./details.js";
import { Draft } from "../shared/draft.js";
import { listenToPointer } from "./drag.js";
import { EditableMap } from "./editable_map.js";
import { mapEdits } from "./edits.js";
import { findMember, findTie, removeMember, removeTie } from "../shared/map_edits.js";
import { FiguresCard } from "../shared/figures.js";
import { Frame } from "./frame.js";
import { announcer } from "../shared/parts.js";
import { html } from "../shared/dom.js";
import { listenToKeys, memberKey } from "./keys.js";
import { MemberList } from "./list.js";
import { TEXT_CHANGED } from "../shared/text_size.js";
import { saveMap } from "./saving.js";
import { Status } from "../shared/save_status.js";
import { StoryColumn } from "./story.js";
import { TieTools } from "./ties.js";
import { Toolbar } from "./toolbar.js";
import { capital } from "../shared/sentences.js";
import { listenToWaiting } from "./waiting.js";
import { TIE_CHOSEN, removedSentence, savedSentence, untiedSentence } from "./sentences.js";
import { Zoom } from "./zoom.js";

/**
 * Build an editor inside an element.
 * @param root the element
 * @param store the map's store
 * @param look the palette and words, as `palette.as_data()` gives them
 * @param place names the file that keeps the map, so that what is half typed is found again
 * @param readOnly show the map without letting it be changed
 * @param story what is told beside the map, as `StoryColumn` has it; without one, there is none
 * @returns the editor: `figures`, `status`, and `destroy()`
 */
export function createEditor(root, { store, look, readOnly = false, place = "", story = null }) {
  let selected = null;
  let selectedTie = null;
  let chosenInList = false;

  const mapView = new EditableMap(look, readOnly);
  const edits = mapEdits(store, mapView, look, { announce, refresh });
  const { edit, add, change, moveTo, turn, tie, angleOf, nameOf } = edits;
  const act = {
    choose,
    chooseTie: (a, b) => {
      if (!readOnly) choose(null, "tie", { a, b });
    },
    tapAt,
    place: moveTo,
    drop,
    nameOf,
    light: (circle) => pointer.light(circle),
    tie,
    untie,
    drawTie: (a, b) => ties.draw(a, b),
    startTie: (id) => ties.start(id),
    pickTie: (id) => ties.pick(id),
    stopTie,
    tying: () => ties.active,
    toggleTying: () => ties.toggle(),
    addAt: (spot) => adding.open(spot),
    openAdding: () => adding.open(),
    toFirst: () => list.toFirst(),
    add,
    change,
    turn,
    remove,
    angleOf,
    chosen: () => selected !== null || selectedTie !== null,
    close,
    refresh,
    key,
    undo: () => store.undo(),
    redo: () => store.redo(),
    zoom: (by) => zoom.by(by),
    fit: () => zoom.fit(),
    save,
  };

  const zoom = new Zoom(mapView);
  const list = new MemberList(look, act);
  const details = new Details(look, act, readOnly);
  const adding = new Adding(look, act, () => store.map, new Draft(place));
  const column = story && new StoryColumn(story);
  const live = html("div", { class: "smk-live", "aria-live": "polite", role: "log" });
  const toolbar = new Toolbar(act, store, { readOnly, said: live, more: column ? [column.button] : [] });
  const figures = new FiguresCard();
  const status = new Status();
  const say = announcer(live);
  const ties = new TieTools(mapView, act, announce, () => toolbar.show(ties.active));
  const parts = { toolbar, status, column, adding, list, mapView, ties, details, figures };
  const frame = new Frame(root, parts, look, readOnly);

  if (!readOnly) listenToKeys(root, act);
  mapView.root.addEventListener("keydown", onMapKey);
  const pointer = listenToPointer(mapView, act, zoom);
  if (!readOnly) listenToWaiting(list.waiting, mapView, act);
  const onChange = ({ detail }) => {
    if (selected !== null && !findMember(detail.map, selected)) selected = null;
    if (selectedTie && !findTie(detail.map, selectedTie.a, selectedTie.b)) selectedTie = null;
    if (!detail.typed) announce(detail.said);
    refresh();
  };
  store.addEventListener("change", onChange);
  const fit = () => {
    frame.fit();
    if (mapView.fitWidth()) refresh(false);
    mapView.measure();
  };
  const resized = new ResizeObserver(fit);
  mapView.root.addEventListener(TEXT_CHANGED, fit);
  refresh(false);
  resized.observe(root);
  resized.observe(mapView.root);

  return {
    figures,
    status,
    announce,
    story: column,
    destroy() {
      store.removeEventListener("change", onChange);
      resized.disconnect();
    },
  };

  function refresh(glide = true) {
    const { map } = store;
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    const onMap = mapView.root.contains(focused);
    mapView.show(map, { selected, selectedTie, glide });
    mapView.plan.angles = angles(map.members);
    ties.show(readOnly ? null : selected, readOnly ? null : selectedTie);
    zoom.apply();
    list.show(map, selected, mapView.plan);
    details.show(map, selected);
    adding.show();
    toolbar.show(ties.active);
    column?.show();
    frame.show(mapView.folded, selected !== null);
    // What had the focus is gone, as after an undo: the keyboard goes on from nearby.
    if (focused && !root.contains(document.activeElement)) {
      const id = focused.dataset.id;
      if (findMember(map, id)) {
        if (!mapView.focus(id)) list.focus(id);
      } else if (onMap && mapView.map.members.length) mapView.focus(mapView.map.members[0].id);
      else toolbar.root.querySelector("button").focus();
    }
  }

  function announce(words) {
    if (words) say(words);
  }

  function choose(id, from = "map", tieEnds = null) {
    if (id !== null && ties.active) {
      ties.pick(id);
      return;
    }
    selected = id;
    selectedTie = tieEnds;
    chosenInList = list.hasFocus;
    refresh();
    if (id !== null) frame.toTop();
    if (id !== null && from !== "map") details.focus();
    if (tieEnds) announce(TIE_CHOSEN);
  }

  function close() {
    const back = selected ?? selectedTie?.a ?? null;
    selected = null;
    selectedTie = null;
    refresh();
    if (back === null) toolbar.root.querySelector("button").focus();
    else if (chosenInList || !mapView.focus(back)) list.focus(back);
  }

  /** Who is dropped somewhere is who one goes on to speak of. */
  function drop(id, spot) {
    selected = id;
    selectedTie = null;
    chosenInList = list.hasFocus;
    moveTo(id, spot);
    frame.toTop();
  }

  /** A tap beside all members: whoever waits and is chosen goes there. */
  function tapAt(spot) {
    const waits = selected !== null && findMember(store.map, selected).circle === null;
    if (waits && spot && !readOnly) moveTo(selected, spot);
    else choose(null);
  }

  function untie(a, b, next = "") {
    const onTie = document.activeElement === ties.cut;
    edit(removeTie(store.map, a, b), untiedSentence(nameOf(a), nameOf(b), next));
    if (onTie) mapView.focus(a);
  }

  function stopTie() {
    const onLine = ties.line.contains(document.activeElement);
    ties.stop();
    if (onLine) toolbar.tie.focus();
  }

  function remove(id) {
    const { members } = store.map;
    const at = members.findIndex((member) => member.id === id);
    const next = members[at + 1] ?? members[at - 1];
    const fromMap = mapView.root.contains(document.activeElement);
    edit(removeMember(store.map, id), removedSentence(nameOf(id)));
    if (!next) toolbar.root.querySelector("button")?.focus();
    else if (!fromMap || !mapView.focus(next.id)) list.focus(next.id);
  }

  function onMapKey(event) {
    const id = event.target.closest(".member")?.dataset.id;
    if (id !== undefined) key(event, id, "map");
    else if (selectedTie && ["Delete", "Backspace"].includes(event.key)) {
      untie(selectedTie.a, selectedTie.b);
    }
  }

  function key(event, id, from) {
    memberKey(event, findMember(store.map, id), act, { readOnly, onMap: from === "map" });
  }

  async function save(kind) {
    announce(savedSentence(capital(await saveMap(store.map, kind, look, figures.sentence.textContent))));
  }
}
