"""A case: a synthetic person's story with their support maps by occasion and wave."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kit.errors import KitError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kit.maps import SupportMap


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """A synthetic person: who they are, their story, and their finished maps.

    Parameters
    ----------
    id
        The case's folder name, such as `amina`.
    person
        The name in the centre of the maps.
    summary
        One sentence about the person, strengths first.
    story
        The story to map from, as Markdown.
    maps
        The finished maps, by occasion and wave in months.
    about
        Further facts, such as age and place, by name.
    """

    id: str
    person: str
    summary: str
    story: str
    maps: Mapping[tuple[str, int], SupportMap]
    about: Mapping[str, str] = field(default_factory=dict)

    def map(self, occasion: str = "everyday", wave_months: int = 0) -> SupportMap:
        """Give the map of this occasion and wave; raise `KitError` naming those there are."""
        found = self.maps.get((occasion, wave_months))
        if found is None:
            there = ", ".join(f"{what} at {when} months" for what, when in sorted(self.maps))
            raise KitError(
                f"{self.person} has no {occasion} map at {wave_months} months; there is: {there}."
            )
        return found

    @property
    def everyday(self) -> SupportMap:
        """The everyday map at the start."""
        return self.map("everyday")

    @property
    def crisis(self) -> SupportMap:
        """The crisis map at the start."""
        return self.map("crisis")

    def __repr__(self) -> str:
        # Short, and without the maps: they are the key, and a notebook keeps what it shows.
        return f"Case({self.id!r}, {self.summary!r})"

    def _repr_markdown_(self) -> str:
        return self.story
