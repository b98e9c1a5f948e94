"""One member's path over the waves: kept, lost, found, returned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kit.model.members import Member
from kit.words.display import plain

KEPT: Final = "kept"
LOST: Final = "lost"
FOUND: Final = "found"
RETURNED: Final = "returned"
CAME_AND_WENT: Final = "came and went"
ABSENT: Final = "absent"
WORDS: Final = (KEPT, LOST, FOUND, RETURNED, CAME_AND_WENT)
"""What a whole path can be called."""


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
        """Return it as plain data."""
        return {name: plain(getattr(self, name)) for name in _IN_DATA}


_IN_DATA: Final = (
    *("id", "name", "kind", "circles", "present"),
    *("steps", "word", "mentioned_later"),
)
