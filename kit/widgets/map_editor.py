"""The map editor: a support map drawn by hand, by touch or by keyboard, in a notebook."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from kit.draw import describe, palette
from kit.draw.notebook import mime_bundle
from kit.errors import KitError
from kit.maps import SupportMap
from kit.measures import card
from kit.widgets.autosave import Autosave, Status
from kit.widgets.esm import joined
from kit.widgets.map_trait import MapTrait

_HERE = Path(__file__).parent


class MapEditor(anywidget.AnyWidget):
    """A support map that a person draws by hand, by touch or by keyboard.

    Parameters
    ----------
    support_map
        The map to start from.
    autosave
        A file that keeps the map: written after every change, and opened instead of `support_map`
        when it is already there. Without it, the map lives as long as the kernel.
    read_only
        Show the map without letting it be changed on the screen; the file is read, never touched.
        Chosen once: it can't be changed later.

    Attributes
    ----------
    map : SupportMap
        The map as it stands. Observers fire once for each change, wherever it was made, and never
        for anything else; changes made on the screen faster than Python answers arrive as one.
        Setting it changes the screen.

    Raises
    ------
    KitError
        When the autosave file can't be used. A damaged one is put aside and named on the screen.

    >>> editor = MapEditor(SupportMap("Amina"))
    >>> editor.map = editor.map.add("Mum", kind="family", circle=1)
    >>> len(editor.map)
    1
    """

    _esm = joined(_HERE / "map_editor.js")
    _css = (_HERE / "map_editor.css").read_text("utf-8")

    map = MapTrait()
    read_only = traitlets.Bool(default_value=False).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _card: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _sentence = traitlets.Unicode().tag(sync=True)
    _status = traitlets.Dict().tag(sync=True)
    _place = traitlets.Unicode().tag(sync=True)
    # Under this key, other widgets on the page find the browser's store of this map.
    _store = traitlets.Unicode().tag(sync=True)
    # The browser numbers its changes; Python answers each number once the file has it.
    _edit = traitlets.Int().tag(sync=True)
    _answer = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        support_map: SupportMap,
        *,
        autosave: str | os.PathLike[str] | None = None,
        read_only: bool = False,
    ) -> None:
        if not isinstance(support_map, SupportMap):
            MapEditor.map.error(self, support_map)
        self._file = None if autosave is None else Autosave(autosave, read_only=read_only)
        self._problem: KitError | None = None
        self._asked: int | None = None
        status = Status("off", "")
        if self._file is not None:
            support_map, status = self._file.open(support_map)
        self._saved = support_map
        place = b""
        if self._file is not None and not read_only:
            place = os.fsencode(os.path.realpath(self._file.path))
        super().__init__(
            map=support_map,
            read_only=read_only,
            _look=palette.as_data(),
            _card=card(support_map).to_list(),
            _sentence=describe(support_map),
            _status=status._asdict(),
            _store=uuid4().hex,
            _place=hashlib.sha256(place).hexdigest()[:24] if place else "",
            _answer={"edit": 0, "saved": True, "map": None},
        )
        self._made = True
        self.observe(self._on_map, "map")
        self.on_msg(self._on_message)

    @traitlets.validate("read_only")
    def _chosen_once(self, proposal: Any) -> bool:
        wanted: bool = proposal["value"]
        if hasattr(self, "_made") and wanted != self.read_only:
            raise KitError(
                "read_only is chosen when the editor is made: MapEditor(editor.map, read_only=…)."
            )
        return wanted

    @property
    def store_key(self) -> str:
        """Under which key the browser keeps this map, for widgets that show the same one."""
        return self._store

    @property
    def autosave(self) -> Path | None:
        """The file that keeps the map, if there is one."""
        return None if self._file is None else self._file.path

    def keep_mine(self) -> None:
        """Settle a file that someone else changed: this map takes its place, theirs is kept."""
        if self._file is not None and not self.read_only:
            self._note(self._file.keep_mine(self.map), self.map)

    def take_theirs(self) -> None:
        """Settle a file that someone else changed: take its map; this one is kept beside it.

        Raises
        ------
        KitError
            When the file holds no map that this kit can read; then everything stays as it is.
        """
        if self._file is not None and not self.read_only:
            found, status = self._file.take_theirs(self.map)
            self._note(status, found)
            self.map = found

    def refuse(self, problem: KitError) -> None:
        """Note that a map from the browser is not valid; the map that was there stays."""
        self._problem = problem

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change from the browser, and answer it once the file has it."""
        edit = sync_data.get("_edit")
        self._asked = edit if isinstance(edit, int) else None
        if self.read_only and "map" in sync_data:
            self.refuse(KitError("this map is shown to be read, not changed."))
            sync_data = {name: value for name, value in sync_data.items() if name != "map"}
        try:
            super().set_state(sync_data)
        finally:
            # A change that was refused, or that changed nothing, has no answer yet.
            if self._asked is not None or self._problem is not None:
                self._keep_and_answer()

    def _on_map(self, _: object) -> None:
        # First of all observers: whatever the others do, the map is safe and the browser knows.
        with self.hold_sync():
            self._keep_and_answer()
            self._card = card(self.map).to_list()
            self._sentence = describe(self.map)

    def _keep_and_answer(self) -> None:
        kept = self._keep()
        problem, self._problem = self._problem, None
        if problem is not None:
            self._show(Status("failed", f"That change is not possible: {problem}"))
        elif self._file is None:
            self._show(Status("off", ""))
        edit, self._asked = self._asked, None
        if edit is not None:
            back = None if problem is None else self.map.to_dict()
            self._answer = {"edit": edit, "saved": kept, "map": back}

    def _keep(self) -> bool:
        """Write the map unless the file has it; tell whether it is as safe as asked for."""
        if self._file is None or self.read_only or self.map is self._saved:
            return True
        status = self._file.save(self.map)
        self._note(status, self.map)
        return status.kept

    def _note(self, status: Status, support_map: SupportMap) -> None:
        if status.kept:
            self._saved = support_map
        self._show(status)

    def _show(self, status: Status) -> None:
        self._status = status._asdict()

    def _on_message(self, _: object, content: dict[str, object], __: object) -> None:
        settle = {"keep_mine": self.keep_mine, "take_theirs": self.take_theirs}
        wanted = settle.get(str(content.get("do")))
        if wanted is None or self.read_only:
            return
        try:
            wanted()
        except KitError as error:
            self._show(Status("failed", str(error)))

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        # Where no widget can live (a saved notebook on the web, a print), the picture stands in.
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        return data | {"text/html": mime_bundle(self.map)["text/html"]}, about
