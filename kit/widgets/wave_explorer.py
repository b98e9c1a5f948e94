"""One person's map over a year: the waves on one layout, what changed and why."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import anywidget
import traitlets

from kit.analysis import change
from kit.draw import palette
from kit.draw.notebook import side_by_side
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.widgets.assets import script, style_sheet
from kit.widgets.places import with_angles
from kit.words.errors import KitError, show
from kit.words.sentences import listed


class _Wave(traitlets.Int[int, int]):
    """One of the waves there are; whatever else is refused before anything moves."""

    def validate(self, obj: Any, value: Any) -> int:
        known = obj.paths.waves_months
        if type(value) is not int or value not in known:
            raise KitError(
                f"there is no map at {show(value)} months; there are maps at "
                f"{listed([str(each) for each in known])} months."
            )
        return value


class WaveExplorer(anywidget.AnyWidget):
    """A person's everyday maps over the waves, with a timeline, reasons, and each member's path.

    Parameters
    ----------
    case_or_maps
        A case with maps at two waves or more, or one person's maps.
    occasion
        Which of a case's maps: everyday or crisis.

    Attributes
    ----------
    wave : int
        The wave that is shown, in months.
    paths : kit.change.Paths
        Each member's path.

    Raises
    ------
    KitError
        For fewer than two waves, a wave that is absent, maps of two people, or maps with different
        criteria for the circles.

    >>> from kit import SupportMap
    >>> start = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> later = SupportMap("Amina", wave_months=6).add("Mum", kind="family", circle=2)
    >>> WaveExplorer([start, later]).paths.of("mum").circles
    (1, 2)
    """

    _esm = script("wave_explorer.js")
    _css = style_sheet("explorers.css")

    wave = _Wave().tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _maps: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _changes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _reasons: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _paths = traitlets.Dict().tag(sync=True)

    def __init__(
        self, case_or_maps: Case | list[SupportMap], *, occasion: str = "everyday"
    ) -> None:
        self.paths = change.paths(case_or_maps, occasion)
        maps = with_angles(self.paths.maps)
        case = case_or_maps if isinstance(case_or_maps, Case) else None
        super().__init__(
            wave=maps[0].wave_months,
            _look=palette.as_data(),
            _maps=[each.to_dict() for each in maps],
            _changes=[change.compare(a, b).to_dict() for a, b in pairwise(maps)],
            _reasons=[_reasons(case, occasion, each.wave_months) for each in maps[1:]],
            _paths={**self.paths.to_dict(), "criterion": maps[0].criterion},
        )

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        return data | {
            "text/html": side_by_side(
                with_angles(self.paths.maps),
                " ".join(self.paths.sentences()),
                "to go through these times one by one, with what changed and why",
            )
        }, about


def _reasons(case: Case | None, occasion: str, wave_months: int) -> dict[str, str]:
    if case is None:
        return {}
    told: dict[str, str] = {}
    for each in case.reasons(occasion, wave_months):
        told[each.member_id] = f"{told.get(each.member_id, '')} {each.why}".strip()
    return told
