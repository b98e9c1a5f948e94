"""The rates of the crisis model: for each kind of member, numbers that we assumed.

No readable source gives a chance, by kind of member, of leaving a network in a crisis. Every
number here is an *illustration*, to have something to explore and to argue with; what the studies
do say, a direction in words, stands beside it with its source.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import MISSING, asdict, dataclass, fields, replace
from typing import Any, Final, TypeVar

from kit.crisis.rate_rows import CHANCES, SHIFTS, KindRates, RateError, StepIn, check_kind
from kit.model.members import is_listing
from kit.words import terms
from kit.words.errors import one_of, shorten, show

FORMAT: Final = "support-map-crisis-rates"
SCHEMA: Final = 1
ILLUSTRATION: Final = "illustration"

_Entry = TypeVar("_Entry", KindRates, StepIn)


@dataclass(frozen=True, slots=True)
class Rates:
    """The whole table of rates: one entry for each of the kinds, and those who may step in.

    Raises
    ------
    RateError
        Naming the kind and the number: a kind missing or twice, a chance outside 0 to 1.

    >>> from kit.crisis import load_rates
    >>> rates = load_rates().change(kind="friend", remain=0.3)
    >>> rates.of("friend").remain
    0.3
    """

    kinds: Collection[KindRates]
    steps_in: Collection[StepIn] = ()

    def __post_init__(self) -> None:
        for name, of in (("kinds", KindRates), ("steps_in", StepIn)):
            given = getattr(self, name)
            if not is_listing(given) or not all(isinstance(each, of) for each in given):
                raise RateError(f"{name} is no list of {of.__name__}.", column=name)
            object.__setattr__(self, name, tuple(given))
        _twice([each.kind for each in self.kinds], "kind")
        _twice([each.name for each in self.steps_in], "name")
        missing = [kind for kind in terms.KINDS if kind not in {each.kind for each in self.kinds}]
        if missing:
            raise RateError(
                f"there are no rates for {', '.join(missing)}; each of the {len(terms.KINDS)} "
                "kinds needs a row of its own.",
                column="kind",
            )
        order = list(terms.KINDS)
        in_order = tuple(sorted(self.kinds, key=lambda each: order.index(each.kind)))
        object.__setattr__(self, "kinds", in_order)

    @property
    def entries(self) -> tuple[KindRates | StepIn, ...]:
        """All rows: those of the kinds, in the vocabulary's order, then those who may step in."""
        return (*self.kinds, *self.steps_in)

    def of(self, kind: str) -> KindRates:
        """Return the rates of a kind."""
        check_kind(kind)
        return next(each for each in self.kinds if each.kind == kind)

    def change(self, kind: str, **changes: Any) -> Rates:
        """Return the table with some of one kind's rates changed."""
        old = self.of(kind)
        new = _changed(old, changes, kind)
        return replace(self, kinds=tuple(new if each is old else each for each in self.kinds))

    def change_step_in(self, name: str, /, **changes: Any) -> Rates:
        """Return the table with some fields changed of the one of this name who may step in."""
        old = next((each for each in self.steps_in if each.name == name), None)
        if old is None:
            names = one_of([each.name for each in self.steps_in], str(name))
            raise RateError(f"nobody called {shorten(str(name))!r} may step in; {names}")
        new = _changed(old, changes, name)
        return replace(self, steps_in=tuple(new if each is old else each for each in self.steps_in))

    def claims(self) -> list[dict[str, Any]]:
        """List every number with what it rests on, as plain dicts for a panel or a table.

        Each has `row` ("kind" or "steps in"), `name` (the kind, or who steps in), `number` (which
        one), `value`, `label` (always "illustration"), `evidence`, `source` and `assumed`.
        """
        return [
            {
                "row": "kind" if isinstance(each, KindRates) else "steps in",
                "name": each.kind if isinstance(each, KindRates) else each.name,
                "number": field.name,
                "value": getattr(each, field.name),
                "label": ILLUSTRATION,
                "evidence": each.evidence,
                "source": each.source,
                "assumed": each.assumed,
            }
            for each in self.entries
            for field in fields(each)
            if field.name in (*CHANCES, *SHIFTS)
        ]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form, from which `Rates.from_dict` makes an equal table."""
        return {
            "format": FORMAT,
            "schema": SCHEMA,
            "numbers_are": ILLUSTRATION,
            "kinds": [asdict(each) for each in self.kinds],
            "steps_in": [asdict(each) for each in self.steps_in],
        }

    @classmethod
    def from_dict(cls, data: object) -> Rates:
        """Make the table from its JSON form."""
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise RateError(f'these are no crisis rates: there is no "format": "{FORMAT}".')
        if data.get("schema") != SCHEMA:
            raise RateError(f"schema is {show(data.get('schema'))}; this kit reads 1.")
        known = ("format", "schema", "numbers_are", "kinds", "steps_in")
        for name in data:
            if name not in known:
                raise RateError(f"{show(name)} is no field of the rates; {one_of(known)}")
        if data.get("numbers_are") != ILLUSTRATION:
            raise RateError(f"numbers_are has to say {show(ILLUSTRATION)}.", column="numbers_are")
        return cls(
            kinds=[_entry(KindRates, each) for each in _list(data, "kinds")],
            steps_in=[_entry(StepIn, each) for each in _list(data, "steps_in")],
        )


def _twice(names: Collection[str], column: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise RateError("it is there twice; keep one row for each.", row=name, column=column)
        seen.add(name)


def _changed(old: _Entry, changes: dict[str, Any], row: str) -> _Entry:
    known = [each.name for each in fields(old)]
    for name in changes:
        if name not in known:
            raise RateError(f"{show(name)} is no rate; {one_of(known, name)}", row=row, column=name)
    return replace(old, **changes)


def _list(data: dict[str, Any], name: str) -> list[Any]:
    found = data.get(name)
    if not isinstance(found, list):
        raise RateError(f"{name} is {show(found)}; give a list.", column=name)
    return found


def _entry(of: type[_Entry], data: object) -> _Entry:
    if not isinstance(data, dict):
        raise RateError(f"an entry is {show(data)}; give its fields by name.")
    row = data.get("name", data.get("kind"))
    row = row if isinstance(row, str) else None
    known = [each.name for each in fields(of)]
    for name in data:
        if name not in known:
            listed = one_of(known, name if isinstance(name, str) else None)
            raise RateError(f"{show(name)} is no field; {listed}", row=row)
    for each in fields(of):
        if each.default is MISSING and each.name not in data:
            raise RateError(f"{each.name} is missing; give one.", row=row, column=each.name)
    return of(**data)
