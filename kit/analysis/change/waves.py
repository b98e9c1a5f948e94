"""Each member's path over the waves: kept, lost, found, returned."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from kit.analysis.change.comparing import marked
from kit.analysis.change.same import check_maps
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member, is_listing
from kit.words import terms
from kit.words.errors import KitError, one_of, shorten, show
from kit.words.html import escape, output
from kit.words.sentences import names_of, number_of, say_name

KEPT: Final = "kept"
LOST: Final = "lost"
FOUND: Final = "found"
RETURNED: Final = "returned"
CAME_AND_WENT: Final = "came and went"
ABSENT: Final = "absent"
WORDS: Final = (KEPT, LOST, FOUND, RETURNED, CAME_AND_WENT)
"""What a whole path can be called."""

_SAID: Final = {
    KEPT: "There throughout",
    LOST: "There at first, not at the end",
    FOUND: "Found on the way, and still there",
    RETURNED: "Away for a while, and back",
    CAME_AND_WENT: "Found on the way, and not there at the end",
}


@dataclass(frozen=True, slots=True)
class Path:
    """One member's way through the waves.

    Parameters
    ----------
    members
        The member as they were at each wave; None where they are not on the map.
    mentioned_later
        Whether they are marked as there before their first mention; the waves before it count as
        kept in the words.
    """

    members: tuple[Member | None, ...]
    mentioned_later: bool = False

    @property
    def last(self) -> Member:
        """The member as last seen."""
        return next(each for each in reversed(self.members) if each is not None)

    @property
    def id(self) -> str:
        """The member's id."""
        return self.last.id

    @property
    def name(self) -> str:
        """The member's name, as last seen."""
        return self.last.name

    @property
    def kind(self) -> str:
        """The member's kind, as last seen."""
        return self.last.kind

    @property
    def circles(self) -> tuple[int | None, ...]:
        """The circle at each wave; None where absent or not placed, which `present` tells apart."""
        return tuple(each.circle if each else None for each in self.members)

    @property
    def present(self) -> tuple[bool, ...]:
        """Whether the member is on the map, at each wave."""
        return tuple(each is not None for each in self.members)

    @property
    def steps(self) -> tuple[str, ...]:
        """What happened between each wave and the next.

        "kept", "lost", "found" (there for the first time), "returned" (there again) or "absent".
        """
        there = self._there
        words = []
        for wave in range(1, len(there)):
            if there[wave]:
                again = RETURNED if any(there[:wave]) else FOUND
                words.append(KEPT if there[wave - 1] else again)
            else:
                words.append(LOST if there[wave - 1] else ABSENT)
        return tuple(words)

    @property
    def word(self) -> str:
        """The whole path in a word, one of `WORDS`.

        Kept: there at every wave. Returned: there at the end, after an absence between. Found:
        there from some later wave on. Lost: there at first and not at the end. Came and went:
        neither at first nor at the end.
        """
        there, steps = self._there, self.steps
        if all(there):
            return KEPT
        if there[-1]:
            return RETURNED if RETURNED in steps else FOUND
        return LOST if there[0] else CAME_AND_WENT

    @property
    def _there(self) -> tuple[bool, ...]:
        first = self.present.index(True)
        return tuple(
            here or (self.mentioned_later and wave < first)
            for wave, here in enumerate(self.present)
        )

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "circles": list(self.circles),
            "present": list(self.present),
            "steps": list(self.steps),
            "word": self.word,
            "mentioned_later": self.mentioned_later,
        }


@dataclass(frozen=True, slots=True)
class Paths:
    """Every member's path through one person's maps, in the order of their first mention."""

    maps: tuple[SupportMap, ...]
    paths: tuple[Path, ...]

    def __iter__(self) -> Iterator[Path]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)

    @property
    def waves_months(self) -> tuple[int, ...]:
        """When the maps were made, in months after the first."""
        return tuple(each.wave_months for each in self.maps)

    def of(self, member_id: str) -> Path:
        """Give one member's path; raise `KitError` when nobody has this id at any wave."""
        found = next((each for each in self.paths if each.id == member_id), None)
        if found is None:
            raise KitError(f"nobody has the id {show(member_id)} at any of the waves.")
        return found

    def called(self, word: str) -> tuple[Path, ...]:
        """Give the paths that are called by one of `WORDS`."""
        return tuple(each for each in self.paths if each.word == word)

    def sentences(self) -> list[str]:
        """Say who was kept, lost and found. Names are quoted: escape them on a page."""
        return [
            f"{_SAID[word]}: {names_of([each.last for each in self.called(word)])}."
            for word in WORDS
            if self.called(word)
        ]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "person": self.maps[0].person,
            "occasion": self.maps[0].occasion,
            "waves_months": list(self.waves_months),
            "paths": [each.to_dict() for each in self.paths],
            "sentences": self.sentences(),
        }

    def _repr_html_(self) -> str:
        title = escape(f"{say_name(self.maps[0].person)}: each member's circle, wave by wave")
        months = (number_of(each, "month", "months") for each in self.waves_months)
        heads = "".join(f'<th scope="col">{each}</th>' for each in ("Member", *months, "Path"))
        rows = "".join(map(_row, self.paths))
        return output(
            f'<table><caption style="text-align:start;font-weight:600">{title}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        )


def paths(
    case_or_maps: Case | Collection[SupportMap],
    occasion: str = "everyday",
    waves_months: Collection[int] | None = None,
) -> Paths:
    """Follow each member through the waves.

    Parameters
    ----------
    case_or_maps
        A case, or one person's maps at two waves or more, in any order.
    occasion
        Which maps of a case: everyday or crisis.
    waves_months
        Which waves of a case, in months; all there are, if not given.

    Raises
    ------
    KitError
        For an unknown occasion, a wave that the case has not, fewer than two waves, two maps of
        one wave, maps of two people, of two occasions, or with different criteria for the circles.

    >>> start = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> later = SupportMap("Amina", wave_months=6).add("Mum", kind="family", circle=2)
    >>> followed = paths([start, later.add("Choir", kind="group", circle=3)])
    >>> [(path.name, path.circles, path.word) for path in followed]
    [('Mum', (1, 2), 'kept'), ('Choir', (None, 3), 'found')]
    """
    maps = _maps(case_or_maps, occasion, waves_months)
    first: dict[str, None] = {}
    for each in maps:
        first.update(dict.fromkeys(member.id for member in each))
    return Paths(tuple(maps), tuple(_path(maps, member_id) for member_id in first))


def _path(maps: list[SupportMap], member_id: str) -> Path:
    members = tuple(each.member(member_id) if member_id in each else None for each in maps)
    start = next(each for each in members if each is not None)
    return Path(members, mentioned_later=members[0] is None and marked(start))


def _maps(given: Any, occasion: Any, waves_months: Any) -> list[SupportMap]:
    if not isinstance(occasion, str) or occasion not in terms.OCCASIONS:
        near = occasion if isinstance(occasion, str) else None
        raise KitError(f"occasion is {show(occasion)}; {one_of(terms.OCCASIONS, near)}")
    if isinstance(given, Case):
        if waves_months is None:
            waves_months = sorted(when for what, when in given.maps if what == occasion)
        if not is_listing(waves_months) or not all(type(each) is int for each in waves_months):
            raise KitError(f"waves_months is {show(waves_months)}; give a list of months.")
        found = [given.map(occasion, when) for when in waves_months]
        whose = given.person
    elif is_listing(given):
        found = list(given)
        check_maps(found)
        whose = found[0].person if found else "nobody"
    else:
        raise KitError(
            f"paths are followed through a case or a list of maps, not a {type(given).__name__}."
        )
    found.sort(key=lambda each: each.wave_months)
    _check_waves(found, whose)
    return found


def _check_waves(maps: list[SupportMap], whose: str) -> None:
    check_maps(maps)
    when = [each.wave_months for each in maps]
    if len(when) < 2:
        there = f"only the one at {when[0]} months" if when else "none"
        raise KitError(
            f"a path needs maps of two waves or more, and of {shorten(whose)} there is {there}. "
            "Add the map of another wave."
        )
    if len({each.occasion for each in maps}) > 1:
        raise KitError(
            f"the maps of {shorten(whose)} are of everyday life and of a crisis; a path follows "
            "one of them. Compare the two with compare()."
        )
    for earlier, later in pairwise(when):
        if earlier == later:
            raise KitError(f"two maps of {shorten(whose)} are at {later} months; give one of them.")


def _row(path: Path) -> str:
    cells = "".join(
        f"<td>{'–' if each is None else each.circle or 'not placed'}</td>" for each in path.members
    )
    return f'<tr><th scope="row">{escape(say_name(path.name))}</th>{cells}<td>{path.word}</td></tr>'
