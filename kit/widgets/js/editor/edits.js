// What a person does to the map: members added, changed, moved and tied, each with its sentence.

import { shown } from "../../../draw/js/lettering.js";
import { isVisible } from "../../../draw/js/visible.js";
import { addMember, addTie, changeMember, findMember, newMember, withAngles } from "../shared/map_edits.js";
import {
  NAME_NEEDED,
  addedSentence,
  changedSentence,
  movedSentence,
  nameSentence,
  tiedAlreadySentence,
  tiedSentence,
} from "./sentences.js";

/**
 * Return the edits of the map in a store, as it is seen.
 * @param announce `(words)` says something that changes no map
 * @param refresh `()` draws the map as it is
 */
export function mapEdits(store, mapView, look, { announce, refresh }) {
  return { edit, add, change, moveTo, turn, tie, angleOf, nameOf };

  function edit(next, words, thread = "") {
    return store.commit(withAngles(next, mapView.plan.angles), words, thread);
  }

  function add(fields) {
    if (!isVisible(fields.name)) return false;
    const member = newMember(store.map, { kind: "friend", ...fields }, look);
    edit(addMember(store.map, member), addedSentence(store.map, member, look));
    return true;
  }

  /** `typed`: a letter more or less of a text, undone together with those before. */
  function change(id, field, value, { typed = false } = {}) {
    const member = findMember(store.map, id);
    if (field === "name" && !isVisible(value)) {
      if (!typed) announce(NAME_NEEDED);
      return false;
    }
    if (field === "circle") {
      moveTo(id, value === null ? null : { circle: value, angle: angleOf(id) });
    } else {
      const next = changeMember(store.map, id, { [field]: value }, look);
      const thread = typed ? `${field} of ${id}` : "";
      const edited = edit(next, changedSentence(member, field, value), thread);
      // Its letters have come already, each by itself and unsaid.
      if (!edited && !typed && field === "name") announce(nameSentence(value));
    }
    return true;
  }

  function moveTo(id, spot) {
    const member = findMember(store.map, id);
    const { circle, angle } = spot ?? { circle: null, angle: null };
    const words = movedSentence(store.map, member, circle, look);
    const next = changeMember(store.map, id, { circle, angle }, look);
    // Where nothing changed, a member carried nowhere goes back.
    if (!edit(next, words)) refresh();
  }

  /** Go round by so many degrees. */
  function turn(id, by) {
    const { circle } = findMember(store.map, id);
    const angle = (((angleOf(id) + by) % 360) + 360) % 360;
    moveTo(id, { circle, angle: Math.round(angle * 10) / 10 });
  }

  /** `next` is what can be done then, where more ties are to be drawn. */
  function tie(a, b, next = "") {
    if (edit(addTie(store.map, a, b), tiedSentence(nameOf(a), nameOf(b), next))) return;
    announce(tiedAlreadySentence(nameOf(a), nameOf(b)));
  }

  /** The angle at which a member is seen; a parked one has none. */
  function angleOf(id) {
    return mapView.plan.angles.get(id) ?? null;
  }

  function nameOf(id) {
    return shown(findMember(store.map, id).name);
  }
}
