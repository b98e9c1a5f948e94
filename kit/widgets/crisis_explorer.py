"""The crisis explorer: a map that shrinks under a slider, and comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import anywidget
import traitlets

from kit import crisis
from kit.crisis.random_draws import check_part
from kit.crisis.sentences import crisis_figures, describe_crisis, describe_recovery
from kit.draw import palette
from kit.draw.notebook import side_by_side
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.widgets.assets import script, style_sheet
from kit.widgets.places import with_angles
from kit.words import citation
from kit.words.claims import ids_in
from kit.words.errors import KitError

_SEVERITIES = tuple(i / 20 for i in range(21))


class _Part(traitlets.Float[float, float]):
    """A part of the slider, from 0 to 1; whatever else is refused before anything moves."""

    def __init__(self, name: str, start: str, end: str) -> None:
        super().__init__(0.0)
        self._words = (name, start, end)

    def validate(self, _: Any, value: Any) -> float:
        return check_part(value, *self._words)


class CrisisExplorer(anywidget.AnyWidget):
    """One everyday map that shrinks as a slider says how severe a crisis is, and comes back.

    An illustration: every rate stands in one table that can be edited on the screen, each beside
    what studies say of its direction. Another story is another draw from the same rates.

    Parameters
    ----------
    case_or_map
        A case, whose everyday map is taken, or an everyday map.
    severity
        Where the slider starts, from 0, an ordinary week, to 1, the worst.
    seed
        Which story is told; any whole number.
    rates
        The table of rates, such as `crisis.load_rates("my_rates.csv")`; the kit's by default.
    pins
        What happens to a member whatever is drawn, by id: see `crisis.shrink`.

    Attributes
    ----------
    severity : float
        Where the slider is; setting it moves the screen, back into the crisis if need be.
    progress : float
        How far along the way back, from 0 to 1; above 0, the screen shows the way back.

    Raises
    ------
    KitError
        For what is no everyday map, a severity outside 0 to 1, a pin that can't hold.

    >>> from kit import load_case
    >>> explorer = CrisisExplorer(load_case("amina"), seed=3)
    >>> explorer.severity = 0.6
    >>> explorer.map.occasion
    'crisis'
    """

    _esm = script("crisis_explorer.js")
    _css = style_sheet("explorers.css")

    severity = _Part("severity", "an ordinary week", "the worst").tag(sync=True)
    progress = _Part("progress", "the crisis", "the end of the way back").tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _everyday = traitlets.Dict().tag(sync=True)
    _story = traitlets.Dict().tag(sync=True)
    _back = traitlets.Dict().tag(sync=True)
    _rates: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _cited = traitlets.Dict().tag(sync=True)
    # What belongs together changes in one message: figures, sentence and what they are of.
    _reading = traitlets.Dict().tag(sync=True)
    _spread = traitlets.Dict().tag(sync=True)
    _problem = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        case_or_map: Case | SupportMap,
        *,
        severity: float = 0.0,
        seed: int = 0,
        rates: crisis.Rates | None = None,
        pins: dict[str, str] | None = None,
    ) -> None:
        everyday = everyday_of(case_or_map)
        self._own_rates = crisis.load_rates() if rates is None else rates
        self._pins = dict(pins or {})
        story = crisis.story(everyday, self._own_rates, seed, pins)
        severity = story.at(severity).severity
        self._way: crisis.WayBack | None = None
        super().__init__(severity=severity, _look=palette.as_data())
        self._tell(story)
        self.observe(self._on_severity, "severity")
        self.observe(self._on_progress, "progress")
        self.on_msg(self._on_message)

    @property
    def shrunk(self) -> crisis.Shrunk:
        """The crisis at the slider's severity: its map, and what happened to each member."""
        return self._current.at(self.severity)

    @property
    def map(self) -> SupportMap:
        """The map as the screen shows it: in the crisis, or on the way back."""
        return self.shrunk.map if self.recovered is None else self.recovered.map

    @property
    def recovered(self) -> crisis.Recovered | None:
        """The way back at the slider's progress; None while the screen shows the crisis."""
        return None if self._way is None else self._way.at(self.progress)

    @property
    def rates(self) -> crisis.Rates:
        """The table of rates as it stands, edits on the screen included."""
        return self._current.rates

    def _tell(self, story: crisis.Story) -> None:
        """Show a story, on the way back if that is what the screen shows."""
        self._current = _with_places(story)
        with self.hold_sync():
            self._everyday = self._current.everyday.to_dict()
            self._story = {**self._current.to_dict(), "pins": self._pins}
            self._rates = story.rates.claims()
            self._cited = _cited(story.rates)
            self._spread = {}
            if self._way is None:
                self._read()
            else:
                self._turn(crisis.way_back(self._worst()), self.progress)

    def _worst(self) -> crisis.Shrunk:
        return self.shrunk if self.severity else self._current.at(1.0)

    def _turn(self, way: crisis.WayBack | None, progress: float = 0.0) -> None:
        """Show a way back, or without one the crisis again."""
        with self.hold_sync():
            self._way = way
            self._back = {} if way is None else way.to_dict()
            self.progress = progress
            self._read()

    def _read(self) -> None:
        back = self.recovered
        said = describe_crisis(self.shrunk) if back is None else describe_recovery(back)
        self._reading = {
            "severity": self.severity,
            "progress": self.progress,
            "figures": crisis_figures(self._current.everyday, self.map),
            "sentence": said,
        }

    def _on_severity(self, _: object) -> None:
        if self._way is None:
            self._read()
        else:
            self._turn(None)

    def _on_progress(self, _: object) -> None:
        if self._way is None and self.progress:
            self._turn(crisis.way_back(self._worst()), self.progress)
        else:
            self._read()

    def _on_message(self, _: object, wish: dict[str, Any], __: object) -> None:
        self._problem = ""
        try:
            self._do(wish)
        except KitError as problem:
            # The table and the story stay as they were; the screen says what was refused.
            self._problem = str(problem)

    def _do(self, wish: dict[str, Any]) -> None:
        current = self._current
        match wish["do"]:
            case "another story":
                self._draw(seed=current.seed + 1)
            case "pin":
                pins = {**self._pins, wish["id"]: wish["what"]}
                self._draw(pins={each: what for each, what in pins.items() if what})
            case "rate":
                self._draw(rates=_with_rate(current.rates, wish))
            case "own rates":
                self._draw(rates=self._own_rates)
            case "way back":
                # The slider's last move may still be on its way here, behind this wish.
                self.severity = wish["severity"]
                self._turn(crisis.way_back(self._worst()))
            case "into the crisis":
                self._turn(None)
            case "spread":
                # Each view that has it open asks, and one answer is for all of them.
                self._spread = (
                    self._spread
                    or crisis.spread(
                        current.everyday,
                        _SEVERITIES,
                        draws=1000,
                        rates=current.rates,
                        pins=self._pins,
                    ).to_dict()
                )

    def _draw(
        self,
        seed: int | None = None,
        rates: crisis.Rates | None = None,
        pins: dict[str, str] | None = None,
    ) -> None:
        current = self._current
        seed = current.seed if seed is None else seed
        pins = self._pins if pins is None else pins
        story = crisis.story(
            current.everyday, current.rates if rates is None else rates, seed, pins
        )
        self._pins = pins
        self._tell(story)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        worst = self._worst()
        maps = (worst.everyday, worst.map)
        pair = side_by_side(maps, describe_crisis(worst), "to see the map shrink and come back")
        return data | {"text/html": pair}, about


def everyday_of(case_or_map: object) -> SupportMap:
    """Return the everyday map of a case, or the map itself; raise `KitError` for anything else."""
    if isinstance(case_or_map, Case):
        return case_or_map.everyday
    if isinstance(case_or_map, SupportMap):
        return case_or_map
    raise KitError(
        f'this is {type(case_or_map).__name__}; give a case, such as load_case("amina"), or a map.'
    )


def _with_places(story: crisis.Story) -> crisis.Story:
    """Return the story with a place of their own for everybody, those who may step in included."""
    (everyday,) = with_angles([story.everyday])
    everybody = everyday
    for arrival in story.arrivals:
        everybody = everybody.add(arrival.member)
    (everybody,) = with_angles([everybody])
    courses = [each.standing_at(everybody.member(each.member.id).angle) for each in story.courses]
    return replace(story, everyday=everyday, start=everyday, courses=tuple(courses))


def _cited(rates: crisis.Rates) -> dict[str, Any]:
    """Return what each text of evidence rests on; a trainer's own has nothing behind it."""
    known = {each.evidence: ids_in(each.evidence) for each in rates.entries}
    return {evidence: citation.data(ids) for evidence, ids in known.items() if ids}


def _with_rate(rates: crisis.Rates, wish: dict[str, Any]) -> crisis.Rates:
    change = {wish["number"]: wish["value"]}
    if wish["row"] == "kind":
        return rates.change(wish["name"], **change)
    return rates.change_step_in(wish["name"], **change)
