"""Two maps of one person on one layout, with the list of what changed."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from kit.analysis import change
from kit.draw import palette
from kit.draw.notebook import side_by_side
from kit.model.maps import SupportMap
from kit.widgets.assets import script, style_sheet
from kit.widgets.places import with_angles
from kit.words.sentences import number_of


class Compare(anywidget.AnyWidget):
    """Two maps of one person, one after the other on the same layout, and what changed.

    Parameters
    ----------
    before, after
        The two maps: everyday and crisis, or two waves.

    Attributes
    ----------
    change : kit.change.Change
        What changed, as `change.compare` tells it.

    Raises
    ------
    KitError
        For maps of two people, or with different criteria for the circles.

    >>> from kit import load_case
    >>> amina = load_case("amina").everyday
    >>> Compare(amina, amina.remove("radio")).change.delta_size
    -1
    """

    _esm = script("compare.js")
    _css = style_sheet("explorers.css")

    _look = traitlets.Dict().tag(sync=True)
    _before = traitlets.Dict().tag(sync=True)
    _after = traitlets.Dict().tag(sync=True)
    _change = traitlets.Dict().tag(sync=True)
    _titles: traitlets.List[str] = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, before: SupportMap, after: SupportMap) -> None:
        self.change = change.compare(before, after)
        self._pair = with_angles([before, after])
        super().__init__(
            _look=palette.as_data(),
            _before=self._pair[0].to_dict(),
            _after=self._pair[1].to_dict(),
            _change=self.change.to_dict(),
            _titles=list(_titles(before, after)),
        )

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        said = " ".join(self.change.sentences())
        pair = side_by_side(self._pair, said, "to see both on one map")
        return data | {"text/html": pair}, about


def _titles(before: SupportMap, after: SupportMap) -> tuple[str, str]:
    if before.wave_months != after.wave_months:
        return _when(before), _when(after)
    if before.occasion != after.occasion:
        return before.occasion.capitalize(), after.occasion.capitalize()
    return "Before", "After"


def _when(support_map: SupportMap) -> str:
    months = support_map.wave_months
    return f"After {number_of(months, 'month', 'months')}" if months else "At the start"
