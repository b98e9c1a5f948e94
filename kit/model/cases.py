"""A case: a synthetic person's story with their support maps by occasion and wave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from kit.model.maps import TABLES_BY, SupportMap
from kit.model.notes import Observation, Reason, map_before
from kit.words import markdown
from kit.words.errors import KitError
from kit.words.html import output

if TYPE_CHECKING:
    import pandas as pd


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
    crisis_story
        How the person tells the crisis, as Markdown, to be read after predicting; may be empty.
    changes
        The changes from map to map, each with its reason.
    caring
        The caring relationships that a careful reader notices, each with what shows it.
    risks
        The risks of support that a careful reader notices, each with what shows it.
    trainer_notes
        For whoever leads a talk about the case, as Markdown; may be empty.
    """

    id: str
    person: str
    summary: str
    story: str
    maps: Mapping[tuple[str, int], SupportMap]
    about: Mapping[str, str] = field(default_factory=dict)
    crisis_story: str = ""
    changes: tuple[Reason, ...] = ()
    caring: tuple[Observation, ...] = ()
    risks: tuple[Observation, ...] = ()
    trainer_notes: str = ""

    def map(self, occasion: str = "everyday", wave_months: int = 0) -> SupportMap:
        """Return the map of this occasion and wave; raise `KitError` naming those there are."""
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

    @property
    def waves(self) -> tuple[int, ...]:
        """When there is an everyday map, in months after the first."""
        return tuple(sorted(months for what, months in self.maps if what == "everyday"))

    def before(self, occasion: str, wave_months: int) -> SupportMap | None:
        """Return the map that this one's changes are told against; None for the first.

        A later everyday map is told against the everyday map before it; a crisis map against the
        everyday map of its wave, or else the one before.
        """
        self.map(occasion, wave_months)
        return map_before(self.maps, occasion, wave_months)

    def reasons(self, occasion: str, wave_months: int) -> tuple[Reason, ...]:
        """Return the changes that show on this map, each with its reason."""
        self.map(occasion, wave_months)
        when = (occasion, wave_months)
        return tuple(each for each in self.changes if (each.occasion, each.wave_months) == when)

    def reason(self, occasion: str, wave_months: int, member_id: str) -> str:
        """Say why this member came, went or changed on this map; empty where nothing is told.

        >>> from kit import load_case
        >>> load_case("amina").reason("crisis", 0, "library")
        'The letters would not stay still, so reading had to wait.'
        """
        notes = self.reasons(occasion, wave_months)
        return " ".join(each.why for each in notes if each.member_id == member_id)

    def table(
        self, name: str, occasion: str | None = None, wave_months: int | None = None
    ) -> pd.DataFrame:
        """Return a pandas table of all maps of the case, or of those asked for.

        The maps stand in their order in time. See `SupportMap.table`.

        Raises
        ------
        KitError
            When there is no such table, or no such map.

        >>> from kit import load_case
        >>> load_case("amina").table("measures", "everyday")["size"].tolist()[:2]
        [16, 16]
        """
        keys = sorted(self.maps, key=lambda key: (key[1], key[0] != "everyday"))
        found = [
            self.maps[what, when]
            for what, when in keys
            if occasion in {None, what} and wave_months in {None, when}
        ]
        if not found:
            self.map(occasion or "everyday", wave_months or 0)
        table: pd.DataFrame = import_module(TABLES_BY).table(found, name)
        return table

    def __repr__(self) -> str:
        # Short, and without the maps: they are the key, and a notebook keeps what it shows.
        return f"Case({self.id!r}, {self.summary!r})"

    def _repr_html_(self) -> str:
        return output(markdown.html(self.story))
