"""The crisis explorer: a map that shrinks under a slider, and comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from kit import crisis
from kit.cases import Case
from kit.draw import palette
from kit.draw.crisis_words import crisis_figures, describe_crisis, describe_recovery
from kit.draw.notebook import side_by_side
from kit.errors import KitError
from kit.maps import SupportMap
from kit.widgets.esm import joined
from kit.widgets.styles import style_sheet

_HERE = Path(__file__).parent
_SEVERITIES = tuple(i / 20 for i in range(21))


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

    _esm = joined(_HERE / "crisis_explorer.js")
    _css = style_sheet("crisis_explorer.css")

    severity = traitlets.Float(0.0).tag(sync=True)
    progress = traitlets.Float(0.0).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _everyday = traitlets.Dict().tag(sync=True)
    _story = traitlets.Dict().tag(sync=True)
    _back = traitlets.Dict().tag(sync=True)
    _rates: traitlets.List[Any] = traitlets.List().tag(sync=True)
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
        self._story_told = crisis.story(everyday, self._own_rates, seed, pins)
        self._story_told.at(severity)
        self._pins = dict(pins or {})
        self._way: crisis.WayBack | None = None
        super().__init__(severity=float(severity), _look=palette.as_data())
        self._tell(self._story_told)
        self.observe(self._on_slider, ["severity", "progress"])
        self.on_msg(self._on_message)

    @property
    def shrunk(self) -> crisis.Shrunk:
        """The crisis at the slider's severity: its map, and what happened to each member."""
        return self._story_told.at(self.severity)

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
        return self._story_told.rates

    def _tell(self, story: crisis.Story) -> None:
        self._story_told = story
        with self.hold_sync():
            self._everyday = story.everyday.to_dict()
            self._story = {**story.to_dict(), "pins": self._pins}
            self._rates = story.rates.claims()
            self._spread = {}
            self._problem = ""
            self._turn_back(None)

    def _turn_back(self, way: crisis.WayBack | None) -> None:
        """Show a way back, or without one the crisis again."""
        with self.hold_sync():
            self._way = way
            self._back = {} if way is None else way.to_dict()
            self.progress = 0.0
            self._read()

    def _read(self) -> None:
        back = self.recovered
        said = describe_crisis(self.shrunk) if back is None else describe_recovery(back)
        self._reading = {
            "severity": self.severity,
            "progress": self.progress,
            "figures": crisis_figures(self._story_told.everyday, self.map),
            "sentence": said,
        }

    def _on_slider(self, _: object) -> None:
        self._read()

    def _on_message(self, _: object, wish: dict[str, Any], __: object) -> None:
        told = self._story_told
        try:
            match wish.get("do"):
                case "another story":
                    self._draw(seed=told.seed + 1)
                case "pin":
                    self._pins = {**self._pins, wish["id"]: wish["what"]}
                    if not wish["what"]:
                        del self._pins[wish["id"]]
                    self._draw()
                case "rate":
                    self._draw(rates=_with_rate(told.rates, wish))
                case "own rates":
                    self._draw(rates=self._own_rates)
                case "way back":
                    worst = self.shrunk if self.severity else told.at(1.0)
                    self._turn_back(crisis.way_back(worst))
                case "into the crisis":
                    self._turn_back(None)
                case "spread":
                    found = crisis.spread(told.everyday, _SEVERITIES, draws=1000, rates=told.rates)
                    self._spread = found.to_dict()
        except KitError as problem:
            # The table and the story stay as they were; the screen says what was refused.
            self._problem = ""
            self._problem = str(problem)

    def _draw(self, seed: int | None = None, rates: crisis.Rates | None = None) -> None:
        told = self._story_told
        self._tell(
            crisis.story(
                told.everyday,
                told.rates if rates is None else rates,
                told.seed if seed is None else seed,
                self._pins,
            )
        )

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        worst = self._story_told.at(self.severity or 1.0)
        pair = side_by_side((worst.everyday, worst.map), describe_crisis(worst))
        return data | {"text/html": pair}, about


def everyday_of(case_or_map: object) -> SupportMap:
    """Give the everyday map of a case, or the map itself; raise `KitError` for anything else."""
    if isinstance(case_or_map, Case):
        return case_or_map.everyday
    if isinstance(case_or_map, SupportMap):
        return case_or_map
    raise KitError(
        f'this is {type(case_or_map).__name__}; give a case, such as load_case("amina"), or a map.'
    )


def _with_rate(rates: crisis.Rates, wish: dict[str, Any]) -> crisis.Rates:
    change = {wish["number"]: wish["value"]}
    if wish["row"] == "kind":
        return rates.change(wish["name"], **change)
    return rates.change_step_in(wish["name"], **change)
