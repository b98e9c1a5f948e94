"""Every member's path over the waves of one person's maps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kit.analysis.change import sentences
from kit.analysis.change.comparing import marked
from kit.analysis.change.path import WORDS, Path
from kit.analysis.change.same import check_maps
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import is_listing
from kit.words import terms
from kit.words.errors import KitError, one_of, shorten, show
from kit.words.html import escape, output
from kit.words.sentences import say_name


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
        """Return one member's path; raise `KitError` when nobody has this id at any wave."""
        found = next((each for each in self.paths if each.id == member_id), None)
        if found is None:
            raise KitError(f"nobody has the id {show(member_id)} at any of the waves.")
        return found

    def called(self, word: str) -> tuple[Path, ...]:
        """Return the paths that are called by one of `WORDS`."""
        return tuple(each for each in self.paths if each.word == word)

    def sentences(self) -> list[str]:
        """Say who was kept, lost and found. Names are quoted: escape them on a page."""
        return sentences.of_paths({word: self.called(word) for word in WORDS})

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "person": self.maps[0].person,
            "occasion": self.maps[0].occasion,
            "waves_months": list(self.waves_months),
            "paths": [each.to_dict() for each in self.paths],
            "sentences": self.sentences(),
        }

    def _repr_html_(self) -> str:
        title = escape(sentences.title_of_paths(self.maps[0].person))
        months = map(sentences.months, self.waves_months)
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
