// What the explorers say: in words, apart from what is computed and drawn.

import { shown } from "../../../draw/js/lettering.js";
import { capital, count } from "../shared/sentences.js";

/** How many members a map has. */
export function membersWords({ members }) {
  return count(members.length, "member");
}

/** When a wave was, said of a map. */
export function waveWords(months) {
  return months ? `after ${count(months, "month")}` : "at the start";
}

/** When a wave was, over a column. */
export function waveHead(months) {
  return months ? count(months, "month") : "start";
}

export function waveSentence(months, said) {
  return `${capital(waveWords(months))}. ${said}`;
}

export function sinceWords(months) {
  return months ? `Since month ${months}` : "Since the start";
}

/** What a screen reader says of the map in a crisis. */
export function crisisMapSentence(now, everyday) {
  const names = now.members.map((member) => member.name).join(", ");
  return `${now.occasion} map of ${now.person}, ${usualWords(now, everyday)}: ${names}`;
}

export function usualWords(now, everyday) {
  return `${membersWords(now)}; ${everyday.members.length} on the everyday map`;
}

/** What a screen reader says of the map on which somebody predicts. */
export function predictionMapSentence({ person, members }, chosen) {
  const names = members.filter(({ id }) => chosen.includes(id)).map(({ name }) => shown(name));
  return `${shown(person)}'s everyday map. Chosen: ${names.join(", ") || "nobody yet"}.`;
}

export function remainSentence(chosen, members, nobody) {
  if (nobody) return "Nobody and nothing remains.";
  return `${chosen.length} of ${members.length} ${chosen.length === 1 ? "remains" : "remain"}.`;
}

export function readingSentence(title, { members }) {
  return `${title}: ${members.map(({ name }) => shown(name)).join(", ") || "nobody"}`;
}

/** What changed of one member: each field, before and now. */
export function changeWords({ from, to }) {
  const parts = Object.keys(to).map((field) => {
    const [old, now] = [from[field], to[field]].map(valueWords);
    const words = field.replace("support_", "support ");
    return Array.isArray(to[field]) ? `${words}: ${now}, before: ${old}` : `${words} ${old} → ${now}`;
  });
  return parts.join("; ");
}

/** How much the size of the map differs from story to story; `byHand`: some of it was chosen. */
export function spreadSentence({ size, draws }, byHand) {
  const last = size.at(-1);
  const whole = (value) => String(Math.round(value));
  return (
    `Members in ${draws.toLocaleString("en-GB")} other stories from the same rates` +
    `${byHand ? ", with what you chose by hand" : ""}. ` +
    `At the worst, half of them have ${whole(last.q25)} to ${whole(last.q75)} members, ` +
    `nine in ten ${whole(last.q05)} to ${whole(last.q95)}. An illustration, not a forecast.`
  );
}

export function chanceWords(value) {
  return `${Math.round(value * 100)} in 100`;
}

export function rateProblem(lowest, value) {
  return `Give a number from ${lowest} to 1. It stays at ${value}.`;
}

function valueWords(value) {
  if (Array.isArray(value)) return value.join(", ") || "none";
  return value === null || value === undefined ? "not said" : String(value);
}
