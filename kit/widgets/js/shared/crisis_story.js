// A crisis story at a severity: the map, and what happened to each member. The same rule as
// `Story.at` in kit/crisis/way_in.py; a test compares the two.

/** `story` is what `Story.to_dict()` gives; `everyday` the map's JSON form. */
export function mapAt(story, everyday, severity) {
  if (severity === 0) return everyday;
  const members = [];
  for (const member of everyday.members) {
    const what = outcome(fateOf(story, member.id), severity);
    if (what === "moves closer") members.push({ ...member, circle: member.circle - 1 });
    else if (what === "remains") members.push(member);
  }
  for (const { member } of arrived(story, severity)) members.push(member);
  const here = new Set(members.map(({ id }) => id));
  const ties = everyday.ties.filter(({ a, b }) => here.has(a) && here.has(b));
  return { ...everyday, occasion: "crisis", members, ties };
}

/** What happened to each member by this severity: {id, what, why}, those who stepped in last. */
export function outcomesAt(story, everyday, severity) {
  const here = everyday.members.map(({ id }) => {
    const fate = fateOf(story, id);
    const what = outcome(fate, severity);
    return { id, what, why: fate.why[what] };
  });
  const came = severity > 0 ? arrived(story, severity) : [];
  return [...here, ...came.map(({ member, why }) => ({ id: member.id, what: "steps in", why }))];
}

/** The map on the way back: `back` is what `WayBack.to_dict()` gives. As `WayBack.at`. */
export function mapBackAt(back, everyday, progress) {
  if (progress === 0) return back.crisis;
  const members = back.turns.map((turn) => turn.member[turned(turn, progress)]).filter(Boolean);
  const here = new Set(members.map(({ id }) => id));
  const stayed = new Set(back.crisis.members.map(({ id }) => id));
  const held = ({ a, b }) => here.has(a) && here.has(b);
  const came = everyday.ties.filter((tie) => held(tie) && !(stayed.has(tie.a) && stayed.has(tie.b)));
  const ties = [...back.crisis.ties.filter(held), ...came];
  const occasion = progress === 1 ? "everyday" : "crisis";
  return { ...back.crisis, occasion, members, ties };
}

/** What has happened to each member on the way back: {id, what, why}. */
export function outcomesBackAt(back, progress) {
  return back.turns.map((turn) => {
    const side = turned(turn, progress);
    return { id: turn.id, what: turn.what[side], why: turn.why[side] };
  });
}

function turned({ turns_at }, progress) {
  return reached(turns_at, progress) ? 1 : 0;
}

function outcome(fate, severity) {
  if (reached(fate.leaves_at, severity)) return fate.leaves_how;
  return reached(fate.closer_at, severity) ? "moves closer" : "remains";
}

function arrived(story, severity) {
  return story.steps_in.filter(({ steps_in_at }) => reached(steps_in_at, severity));
}

function fateOf(story, id) {
  return story.members.find((fate) => fate.id === id);
}

function reached(at, severity) {
  return at !== null && severity >= at;
}
