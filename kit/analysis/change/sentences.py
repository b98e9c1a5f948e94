"""What changed between two maps or over the waves, in plain sentences.

Nobody is spoken of as a failure or a gain: who is no longer on a map may have been let go for a
good reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kit.analysis.change.differences import Differences, Pair
from kit.analysis.change.path import CAME_AND_WENT, FOUND, KEPT, LOST, RETURNED, Path
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.sentences import listed, names_of, number_of, say_name

_SAID: Final = {
    KEPT: "There throughout",
    LOST: "There at first, not at the end",
    FOUND: "Found on the way, and still there",
    RETURNED: "Away for a while, and back",
    CAME_AND_WENT: "Found on the way, and not there at the end",
}


def of_paths(by_word: Mapping[str, Sequence[Path]]) -> list[str]:
    """Say who was kept, lost and found, one sentence for each word that some paths have."""
    return [
        f"{_SAID[word]}: {names_of([each.last for each in paths])}."
        for word, paths in by_word.items()
        if paths
    ]


def title_of_paths(person: str) -> str:
    """Say whose members' paths they are."""
    return f"{say_name(person)}: each member's circle, wave by wave"


def months(number: int) -> str:
    """Return a wave as it heads a column."""
    return number_of(number, "month", "months")


def of_change(change: Differences) -> list[str]:
    """Say every finding in a sentence: size first, then who, then what is different about them."""
    return [_size(change), *_who(change), *_where(change), *_what(change)]


def title_of_change(change: Differences) -> str:
    """Say whose maps were compared, and which."""
    person = say_name(change.before.person)
    return f"{person}: from the {_map(change.before)} to the {_map(change.after)}"


def _map(support_map: SupportMap) -> str:
    if not support_map.wave_months:
        return f"{support_map.occasion} map at the start"
    return f"{support_map.occasion} map at {months(support_map.wave_months)}"


def _size(change: Differences) -> str:
    before = number_of(change.size_before, "member", "members")
    after = number_of(change.size_after, "member", "members")
    if not change.delta_size:
        return f"{before} then, {after} now: as many as before."
    word = "more" if change.delta_size > 0 else "fewer"
    return f"{before} then, {after} now: {abs(change.delta_size)} {word}."


def _who(change: Differences) -> list[str]:
    kept = [pair.after for pair in change.kept]
    said = []
    if kept:
        said.append(f"On both maps: {names_of(kept)}.")
    if change.lost:
        said.append(f"No longer on the map: {names_of(change.lost)}.")
    if change.new:
        said.append(f"New: {names_of(change.new)}.")
    if change.mentioned_later:
        names = names_of(change.mentioned_later)
        said.append(f"There before, but not mentioned then: {names}. Not counted as new.")
    return said


def _where(change: Differences) -> list[str]:
    moves = []
    for words, pairs in (
        ("Nearer the centre", change.moved_in),
        ("Further from the centre", change.moved_out),
    ):
        if pairs:
            steps = [
                f"{say_name(each.after.name)} (circle {each.before.circle} to {each.after.circle})"
                for each in pairs
            ]
            moves.append(f"{words}: {listed(steps)}.")
    if change.placed:
        moves.append(f"Placed in a circle now: {names_of(_after(change.placed))}.")
    if change.unplaced:
        moves.append(f"Not placed in a circle any more: {names_of(_after(change.unplaced))}.")
    return moves


def _after(pairs: Sequence[Pair]) -> list[Member]:
    return [pair.after for pair in pairs]


def _what(change: Differences) -> list[str]:
    found = [_role(pair) for pair in change.changed_role]
    found += [
        f"{say_name(pair.after.name)}: influence {pair.before.influence} then, "
        f"{pair.after.influence} now."
        for pair in change.changed_influence
    ]
    found += [
        f"{say_name(pair.after.name)}: contact {pair.before.contact or 'not said'} then, "
        f"{pair.after.contact or 'not said'} now."
        for pair in change.changed_contact
    ]
    return found


def _role(pair: Pair) -> str:
    before, after = pair.before, pair.after
    parts = []
    if before.kind != after.kind:
        parts.append(f"{before.kind} then, {after.kind} now")
    if before.structure != after.structure:
        was, now = before.structure or "not said", after.structure or "not said"
        parts.append(f"structure {was} then, {now} now")
    for which, more, less in (
        ("support_received", "now gives", "no longer gives"),
        ("support_given", "now receives", "no longer receives"),
    ):
        had, has = getattr(before, which), getattr(after, which)
        came = [each for each in has if each not in had]
        went = [each for each in had if each not in has]
        if came:
            parts.append(f"{more} {listed(came)}")
        if went:
            parts.append(f"{less} {listed(went)}")
    return f"{say_name(after.name)}: {'; '.join(parts)}."
