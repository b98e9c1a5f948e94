"""What changed between two maps, in plain sentences and as a list on a page.

Nobody is spoken of as a failure or a gain: who is no longer on a map may have been let go for a
good reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kit.model.maps import SupportMap
from kit.words.html import escape, output
from kit.words.sentences import listed, names_of, number_of, say_name

if TYPE_CHECKING:
    from kit.analysis.change.changes import Change, Pair
    from kit.model.members import Member


def sentences(change: Change) -> list[str]:
    """Say every finding in a sentence: size first, then who, then what is different about them."""
    return [_size(change), *_who(change), *_where(change), *_what(change)]


def as_html(change: Change) -> str:
    """Show the findings as a list under a title."""
    title = escape(title_of(change))
    items = "".join(f"<li>{escape(each)}</li>" for each in change.sentences())
    return output(
        f'<div role="group" aria-label="{title}" style="max-width:46em;line-height:1.45">'
        f'<div style="font-weight:600;overflow-wrap:anywhere">{title}</div>'
        f'<ul style="margin:.4em 0;overflow-wrap:anywhere">{items}</ul></div>'
    )


def title_of(change: Change) -> str:
    """Say whose maps were compared, and which."""
    person = say_name(change.before.person)
    return f"{person}: from the {_map(change.before)} to the {_map(change.after)}"


def _map(support_map: SupportMap) -> str:
    if not support_map.wave_months:
        return f"{support_map.occasion} map at the start"
    months = number_of(support_map.wave_months, "month", "months")
    return f"{support_map.occasion} map at {months}"


def _size(change: Change) -> str:
    before = number_of(change.size_before, "member", "members")
    after = number_of(change.size_after, "member", "members")
    if not change.delta_size:
        return f"{before} then, {after} now: as many as before."
    word = "more" if change.delta_size > 0 else "fewer"
    return f"{before} then, {after} now: {abs(change.delta_size)} {word}."


def _who(change: Change) -> list[str]:
    kept = [pair.after for pair in change.kept]
    said_ = []
    if kept:
        said_.append(f"On both maps: {names_of(kept)}.")
    if change.lost:
        said_.append(f"No longer on the map: {names_of(change.lost)}.")
    if change.new:
        said_.append(f"New: {names_of(change.new)}.")
    if change.mentioned_later:
        names = names_of(change.mentioned_later)
        said_.append(f"There before, but not mentioned then: {names}. Not counted as new.")
    return said_


def _where(change: Change) -> list[str]:
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


def _what(change: Change) -> list[str]:
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
