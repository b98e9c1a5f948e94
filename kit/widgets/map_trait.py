"""A support map as a widget's trait: itself in Python, its JSON form in the browser."""

from __future__ import annotations

from typing import Any, NoReturn

import traitlets

from kit.model.maps import SupportMap
from kit.words.errors import KitError


class MapTrait(traitlets.Instance[SupportMap]):
    """A support map that Python and the browser share.

    A widget that has one offers `refuse(problem)`: it is told when the browser sends what is no
    map, and the map that was there stays.

    Parameters
    ----------
    optional
        Whether there may be none.
    """

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__(SupportMap)
        self.allow_none = optional
        self.tag(sync=True, from_json=self._from_browser, to_json=_to_browser)

    def error(self, _: object, value: object, *__: object) -> NoReturn:
        """Say what was given instead of a map."""
        name = str(self.name or "map").replace("_", " ")
        raise KitError(
            f'the {name} is {type(value).__name__}; give a SupportMap, such as SupportMap("Amina").'
        )

    def _from_browser(self, data: object, widget: Any) -> SupportMap | None:
        try:
            return SupportMap.from_dict(data)
        except KitError as error:
            widget.refuse(error)
            there: SupportMap | None = getattr(widget, str(self.name))
            return there


def _to_browser(support_map: SupportMap | None, _: object) -> dict[str, Any] | None:
    return None if support_map is None else support_map.to_dict()
