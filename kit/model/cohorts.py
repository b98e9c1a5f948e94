"""A cohort: many people with their support maps, and their tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from kit.model.attributes import Attributes
from kit.model.maps import TABLES_BY, SupportMap
from kit.words.errors import KitError, one_of, shorten

if TYPE_CHECKING:
    import pandas as pd

TABLES: Final = ("people", "members", "ties", "measures")


@dataclass(frozen=True, slots=True)
class Cohort:
    """Many people: what is known of each, and their support maps.

    Asked for a person, map or table that is not there, it raises a `KitError` that names what is.

    Parameters
    ----------
    id
        What the cohort is called, such as `twin`.
    people
        The facts about each person, by the name in the centre of their maps.
    every_map
        All maps, of all people, occasions and waves.

    Of a person, map or table that it has not, it raises `KitError` and names what there is.

    >>> from kit.datasets import load_cohort
    >>> twin = load_cohort("twin")
    >>> len(twin.people), len(twin.maps("everyday", 12))
    (29, 24)
    """

    id: str
    people: Mapping[str, Attributes] = field(hash=False)
    every_map: tuple[SupportMap, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "people", MappingProxyType(dict(self.people)))

    def maps(
        self, occasion: str | None = "everyday", wave_months: int | None = 0
    ) -> tuple[SupportMap, ...]:
        """Return the maps of this occasion and wave, one a person; None stands for all."""
        found = tuple(
            each
            for each in self.every_map
            if occasion in {None, each.occasion} and wave_months in {None, each.wave_months}
        )
        if not found:
            there = sorted({(each.wave_months, each.occasion) for each in self.every_map})
            listed = ", ".join(f"{what} at {when} months" for when, what in there)
            wanted = f"{occasion or 'any'} at {wave_months} months"
            raise KitError(f"the cohort {self.id!r} has no map {wanted}; there is: {listed}.")
        return found

    def map(self, person: str, occasion: str = "everyday", wave_months: int = 0) -> SupportMap:
        """Return one person's map of this occasion and wave."""
        if person not in self.people:
            known = one_of(self.people, str(person))
            problem = f"nobody in the cohort {self.id!r} is called {shorten(str(person))!r}; "
            raise KitError(problem + known)
        theirs = {(m.occasion, m.wave_months): m for m in self.every_map if m.person == person}
        found = theirs.get((occasion, wave_months))
        if found is None:
            there = ", ".join(f"{what} at {when} months" for what, when in theirs)
            raise KitError(
                f"{person} has no {occasion} map at {wave_months} months; there is: {there}."
            )
        return found

    def table(
        self, name: str, occasion: str | None = None, wave_months: int | None = None
    ) -> pd.DataFrame:
        """Return a table: people, members, ties or measures, of all maps or of those asked for.

        "people" has a row for each person and the facts as columns; the others are those of
        `kit.tables`.
        """
        tables: Any = import_module(TABLES_BY)
        if name == "people":
            people: pd.DataFrame = tables.people_table(self.people)
            return people
        if name not in TABLES:
            raise KitError(f"there is no table {shorten(str(name))!r}; {one_of(TABLES, str(name))}")
        table: pd.DataFrame = tables.table(self.maps(occasion, wave_months), name)
        return table
