// The words of a matrix: what a cell says, and what a change says.

import { shown } from "../../../draw/js/lettering.js";
import { capital, count } from "../shared/sentences.js";

/** What a tick in a cell says. */
export function cellWords(map, member, element, way) {
  const [person, name] = [shown(map.person), shown(member.name)];
  return way === "given" ? `${person} gives ${name} ${element}` : `${name} gives ${element}`;
}

/** What a change says: the tick first, then how many there are now. */
export function changeWords(words, on, element, sum) {
  const members = count(sum, "member");
  return `${words}${on ? "" : ": no longer noted"}. ${capital(element)}: ${sum ? members : "nobody"}.`;
}

/** What the buttons for a way say. */
export function wayWords(map, way) {
  return `${shown(map.person)} ${way === "given" ? "gives" : "receives"}`;
}

export function notOnMap(name, map) {
  return `${shown(name)} is not on the ${map.occasion} map`;
}
