"""The map editor: a support map drawn by hand, by touch or by keyboard, in a notebook."""

from __future__ import annotations

import os
from typing import Any
from uuid import uuid4

import traitlets

from kit.analysis.measures import card
from kit.draw import describe, palette
from kit.draw.notebook import mime_bundle
from kit.model.maps import SupportMap
from kit.widgets.assets import script, style_sheet
from kit.widgets.saved_value import MAPS
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.story import MarksTrait, Story
from kit.widgets.traits import MapTrait
from kit.words.errors import KitError


class MapEditor(SavedWidget):
    """A support map that a person draws by hand, by touch or by keyboard.

    Parameters
    ----------
    support_map
        The map to start from.
    autosave
        A file that keeps the map: written after every change, and opened instead of `support_map`
        when it is already there. Without it, the map lives as long as the kernel.
    story
        What the map is built from, in the kit's Markdown: it stands beside the map, and a sentence
        is marked as used once whom it names stands on the map, or where a person taps it.
    story_marks
        A file that keeps which sentences a person has tapped, as `autosave` keeps the map.
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

    _esm = script("map_editor.js")
    _css = style_sheet("map_editor.css", "editor_story.css", "editor_members.css", "editor_map.css")

    _saved_traits = ("map",)
    followed = "map"

    map = MapTrait()
    read_only = traitlets.Bool(default_value=False).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _card: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _sentence = traitlets.Unicode().tag(sync=True)
    _story: traitlets.List[Any] = traitlets.List().tag(sync=True)
    # For each of its sentences, how the map has used it.
    _mentions: traitlets.List[str] = traitlets.List().tag(sync=True)
    # By a sentence's words, whether a person says that it is used.
    _marks = MarksTrait()
    _marks_problem = traitlets.Unicode().tag(sync=True)
    # Under this key, other widgets on the page find the browser's store of this map.
    _store = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        support_map: SupportMap,
        *,
        autosave: str | os.PathLike[str] | None = None,
        story: str = "",
        story_marks: str | os.PathLike[str] | None = None,
        read_only: bool = False,
    ) -> None:
        if not isinstance(support_map, SupportMap):
            MapEditor.map.error(self, support_map)
        support_map, file, status = opened(MAPS, autosave, support_map, read_only=read_only)
        self._beside = Story(story, support_map.person, story_marks, read_only=read_only)
        super().__init__(
            file,
            status,
            map=support_map,
            read_only=read_only,
            _look=palette.as_data(),
            _card=card(support_map).to_list(),
            _sentence=describe(support_map),
            _store=uuid4().hex,
            _story=self._beside.to_list(),
            _mentions=self._beside.states(support_map),
            _marks=self._beside.marks,
            _marks_problem=self._beside.problem,
        )
        self.observe(self._on_marks, "_marks")
        self._complete = True

    @traitlets.validate("read_only")
    def _chosen_once(self, proposal: Any) -> bool:
        wanted: bool = proposal["value"]
        if hasattr(self, "_complete") and wanted != self.read_only:
            raise KitError(
                "read_only is chosen when the editor is made: MapEditor(editor.map, read_only=…)."
            )
        return wanted

    @property
    def store_key(self) -> str:
        """Under which key the browser keeps this map, for widgets that show the same one."""
        return self._store

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change from the browser, unless the map is only to be read."""
        if self.read_only and "map" in sync_data:
            self.refuse(KitError("this map is shown to be read, not changed."))
            sync_data = {name: value for name, value in sync_data.items() if name != "map"}
        super().set_state(sync_data)

    def _update(self) -> None:
        self._card = card(self.map).to_list()
        self._sentence = describe(self.map)
        self._mentions = self._beside.states(self.map)

    def _on_marks(self, change: Any) -> None:
        problem = self._beside.keep(change["new"])
        # With those of another notebook.
        self._marks = self._beside.marks
        self._marks_problem = problem

    def _value_from(self, data: Any) -> SupportMap:
        return SupportMap.from_dict(data)

    def _still(self) -> str:
        return mime_bundle(self.map)["text/html"]
