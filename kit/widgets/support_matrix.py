"""The support matrix: members down the side, the five elements across, both ways, to fill in."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from kit.analysis import support
from kit.draw import palette
from kit.model.cases import Case
from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.widgets.assets import script, style_sheet
from kit.widgets.map_editor import MapEditor
from kit.widgets.matrix_sentences import pointed_out
from kit.widgets.traits import MapTrait
from kit.words import citation
from kit.words.errors import KitError, one_of, show
from kit.words.html import output

_WHAT = "a support matrix"
_TO_BE_READ = "this map is shown to be read, not changed."
_FOR_GOOD = (
    "whether there is a crisis map is chosen when the matrix is made: "
    "SupportMatrix(matrix.map, crisis_map)."
)


class _Way(traitlets.Unicode[str, str]):
    """One of the ways that support goes; whatever else is refused before anything moves."""

    def validate(self, _: Any, value: Any) -> str:
        if value not in support.WAYS:
            said = one_of(support.WAYS, str(value))
            raise KitError(f"way is {show(value)}; {said}")
        return str(value)


class _CrisisMap(MapTrait):
    """A map that is there or not for good; without one, there are no columns for it."""

    def set(self, obj: Any, value: Any) -> None:
        # None is not validated like other values.
        if value is None and obj.crisis_map is not None:
            raise KitError(_FOR_GOOD)
        super().set(obj, value)


class SupportMatrix(anywidget.AnyWidget):
    """Who gives which element of support, and who is given it: a table to read and to fill in.

    Members stand down the side by circle, the five elements across. Every cell is a tick that the
    mouse, a finger or a key sets or takes away, with sums each way. What rests on one member, what
    nobody gives and who gives three elements or more is marked, and said in words below. With a
    crisis map, each element has two columns, everyday beside crisis, on the same rows.

    Parameters
    ----------
    map_or_case_or_editor
        A map; a case, whose crisis map comes along if it has one; or a `MapEditor`. Given an
        editor, both stay one map: what is changed in either is in the other at once, can be undone
        from both, and is kept in the editor's file.
    crisis
        The same person's crisis map, or an editor of it.
    way
        What is shown first: "received" by the person, or "given" by them.
    humans_only
        Leave out places, activities, objects and pets.
    read_only
        Show without letting anything be changed on the screen. Chosen once. The map of an editor
        that is read only can't be changed here either.

    Attributes
    ----------
    map : SupportMap
        The map as it stands. Observers fire once for each change. Setting it changes the screen.
    crisis_map : SupportMap or None
        The crisis map as it stands, likewise; None where there is none.
    way, humans_only
        What is shown now; setting them changes the screen.

    Raises
    ------
    KitError
        For what is no map, case or editor; for maps of two people or with circles of different
        criteria; for two maps that are not an everyday and a crisis map; for another way.

    References
    ----------
    The five elements: Leach 2016, see `sources.SOURCES`.

    >>> matrix = SupportMatrix(SupportMap("Amina").add("Mum", kind="family", circle=1))
    >>> matrix.map = matrix.map.change("mum", support_received=["friendship"])
    >>> print(matrix.findings.of("single support")[0].sentence)
    Friendship rests on Mum alone.
    """

    _esm = script("support_matrix.js")
    _css = style_sheet("explorers.css", "support_matrix.css")

    followed = "map"

    map = MapTrait()
    crisis_map: Any = _CrisisMap(optional=True)
    way = _Way("received").tag(sync=True)
    humans_only = traitlets.Bool(default_value=False).tag(sync=True)
    read_only = traitlets.Bool(default_value=False).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _many = traitlets.Int(support.MANY).tag(sync=True)
    # The maps in order: the trait, the key of the browser's store, whether it can be changed.
    _sides: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _words = traitlets.Dict().tag(sync=True)
    _problem = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        map_or_case_or_editor: SupportMap | Case | MapEditor,
        crisis: SupportMap | MapEditor | None = None,
        *,
        way: str = "received",
        humans_only: bool = False,
        read_only: bool = False,
    ) -> None:
        # First of all: a matrix that is refused below is closed too.
        self._links: list[tuple[MapEditor, Any, str, Any]] = []
        first: object = map_or_case_or_editor
        if isinstance(first, Case):
            if crisis is None and ("crisis", 0) in first.maps:
                crisis = first.crisis
            first = first.everyday
        given = {"map": first, "crisis_map": crisis}
        editors = {name: each for name, each in given.items() if isinstance(each, MapEditor)}
        maps = {name: _map_of(each) for name, each in given.items() if each is not None}
        _check_pair(maps["map"], maps.get("crisis_map"))
        self._following = False
        super().__init__(
            **maps,
            way=way,
            humans_only=humans_only,
            read_only=read_only,
            _look=palette.as_data() | {"cited": citation.data(["five-elements"])},
            _sides=[
                {
                    "name": name,
                    "key": editors[name].store_key if name in editors else uuid4().hex,
                    "locked": read_only or (name in editors and editors[name].read_only),
                }
                for name in maps
            ],
        )
        self._complete = True
        self._read()
        self.observe(self._on_map, ["map", "crisis_map"])
        for name, editor in editors.items():
            self._stay_one(name, editor)

    @property
    def findings(self) -> support.Findings:
        """All that `support.findings` says of the map, or of both, as they stand."""
        return support.findings(self.map, self.crisis_map, humans_only=self.humans_only)

    @traitlets.validate("map", "crisis_map")
    def _go_together(self, proposal: Any) -> Any:
        wanted, name = proposal["value"], proposal["trait"].name
        # What an editor shows is shown here, whatever it is; the words then say what is wrong.
        if not hasattr(self, "_complete") or self._following:
            return wanted
        if getattr(self, name) is None:
            raise KitError(_FOR_GOOD)
        maps = {"map": self.map, "crisis_map": self.crisis_map, name: wanted}
        _check_pair(maps["map"], maps["crisis_map"])
        return wanted

    @traitlets.validate("read_only")
    def _chosen_once(self, proposal: Any) -> bool:
        wanted: bool = proposal["value"]
        if hasattr(self, "_complete") and wanted != self.read_only:
            raise KitError(
                "read_only is chosen when the matrix is made: "
                "SupportMatrix(matrix.map, read_only=…)."
            )
        return wanted

    def refuse(self, problem: KitError) -> None:
        """Say that a map from the browser can't be taken; the map that was there stays."""
        self._problem = f"That change is not possible: {problem}"

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take what the browser sends; give the maps back where something is refused."""
        self._problem = ""
        for side in self._sides:
            if side["locked"] and side["name"] in sync_data:
                self.refuse(KitError(_TO_BE_READ))
        locked = {side["name"] for side in self._sides if side["locked"]}
        taken = {name: value for name, value in sync_data.items() if name not in locked}
        sent = {name: taken[name] for name in ("map", "crisis_map") if name in taken}
        try:
            # Before anything is set: a map set and then refused would already be in its file.
            wanted = {name: SupportMap.from_dict(data) for name, data in sent.items()}
            maps = {"map": self.map, "crisis_map": self.crisis_map, **wanted}
            _check_pair(maps["map"], maps["crisis_map"])
        except KitError as problem:
            self.refuse(problem)
            taken = {name: value for name, value in taken.items() if name not in sent}
        super().set_state(taken)
        if self._problem:
            self.send_state(["map", "crisis_map"])

    def close(self) -> None:
        """Close the matrix; an editor on the same map goes on by itself."""
        for editor, follow, name, lead in self._links:
            editor.unobserve(follow, "map")
            self.unobserve(lead, name)
        self._links.clear()
        super().close()

    def _stay_one(self, name: str, editor: MapEditor) -> None:
        """Keep a map of the matrix and that of an editor the same, whichever changes."""

        def follow(_: object) -> None:
            self._following = True
            try:
                setattr(self, name, editor.map)
            finally:
                self._following = False

        def lead(_: object) -> None:
            editor.map = getattr(self, name)

        editor.observe(follow, "map")
        self.observe(lead, name)
        self._links.append((editor, follow, name, lead))

    def _on_map(self, _: object) -> None:
        self._read()

    def _read(self) -> None:
        self._words = pointed_out(self.map, self.crisis_map)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        # Where no widget can live (a saved notebook on the web, a print), plain tables stand in.
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        maps = [each for each in (self.map, self.crisis_map) if each is not None]
        tables = [support.matrix(each, self.way, humans_only=self.humans_only) for each in maps]
        said: list[support.Table | support.Findings] = [*tables]
        with suppress(KitError):
            said.append(self.findings)
        return data | {"text/html": output("".join(each._repr_html_() for each in said))}, about


def _map_of(given: object) -> SupportMap:
    return given.map if isinstance(given, MapEditor) else a_map(given, _WHAT)


def _check_pair(support_map: SupportMap, crisis_map: SupportMap | None) -> None:
    if crisis_map is not None:
        support.in_crisis(support_map, crisis_map)
