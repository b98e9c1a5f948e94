"""Any map of a case or a cohort, by plain controls: whose, and which; the picture follows."""

from __future__ import annotations

from typing import Any

import ipywidgets

from kit.draw.notebook import mime_bundle
from kit.model.cases import Case
from kit.model.cohorts import Cohort
from kit.model.maps import SupportMap
from kit.words import terms
from kit.words.errors import KitError, show
from kit.words.html import output
from kit.words.sentences import one_line


class MapChooser(ipywidgets.VBox):  # type: ignore[misc]
    """Choose a map of a case or a cohort, and look at it.

    Only maps that there are can be chosen: of somebody who was not met again, no later one. The
    controls are those of ipywidgets.

    Parameters
    ----------
    given
        A case, or a cohort such as `load_cohort("twin")`.

    Raises
    ------
    KitError
        When it is neither, or has no map.

    >>> from kit import load_case
    >>> MapChooser(load_case("amina")).map.occasion
    'everyday'
    """

    def __init__(self, given: Case | Cohort) -> None:
        if not isinstance(given, Case | Cohort):
            raise KitError(f"this is {show(given)}; give a case or a cohort to choose from.")
        maps = given.maps.values() if isinstance(given, Case) else given.every_map
        self._maps: dict[str, dict[str, SupportMap]] = {}
        in_time = sorted(maps, key=lambda each: (each.wave_months, each.occasion != "everyday"))
        for each in in_time:
            self._maps.setdefault(each.person, {})[_which(each)] = each
        if not self._maps:
            raise KitError(f"{show(given.id)} holds no map to choose.")
        people = [(one_line(person), person) for person in self._maps]
        self.person = ipywidgets.Dropdown(options=people, description="Whose")
        self.which = ipywidgets.Dropdown(description="Which")
        self._picture = ipywidgets.HTML()
        super().__init__([self.person, self.which, self._picture])
        self.person.observe(self._offer, "value")
        self.which.observe(self._draw, "value")
        self._offer()

    @property
    def map(self) -> SupportMap:
        """The map that is chosen."""
        maps = self._maps[self.person.value]
        return maps.get(self.which.value) or next(iter(maps.values()))

    def _offer(self, _: object = None) -> None:
        """Offer the maps of the person; stay with the occasion and month where there is such."""
        if self.person.value is None:
            self.person.value = next(iter(self._maps))
        there, before = list(self._maps[self.person.value]), self.which.value
        self.which.options = there
        self.which.value = before if before in there else there[0]
        self._draw()

    def _draw(self, _: object = None) -> None:
        # While other maps are offered, none is chosen for a moment.
        if self.which.value in self._maps[self.person.value]:
            self._picture.value = mime_bundle(self.map)["text/html"]

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        """Add the picture, for a notebook that is opened without a kernel."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data: dict[str, Any] = bundle[0] if isinstance(bundle, tuple) else bundle
        picture = mime_bundle(self.map)
        html = output(f"{picture['text/html']}<p>Run the cell to choose another map.</p>")
        return data | {"text/html": html, "text/plain": picture["text/plain"]}


def _which(support_map: SupportMap) -> str:
    when = "at the start"
    if support_map.wave_months:
        when = f"at {support_map.wave_months} months"
    return f"{terms.OCCASIONS[support_map.occasion].name} {when}"
