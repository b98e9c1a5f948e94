"""The maps of a case that is written in a form: an editor each, or what begins one."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import ipywidgets

from kit.authoring import sentences
from kit.authoring.making import from_before, map_editor, map_file, person_of
from kit.authoring.own_case import OwnCase, of_the_folder, said
from kit.authoring.texts import story_of
from kit.disk.folders import own_folder
from kit.files import own_json
from kit.files.case_folder import MAP_FILE, map_files, read_text
from kit.files.limits import MAP
from kit.model.maps import SupportMap
from kit.widgets.autosave import Autosave
from kit.widgets.column import Column
from kit.widgets.follow import Following
from kit.widgets.map_editor import MapEditor
from kit.widgets.saved_value import MAPS
from kit.words.errors import KitError

FIRST: Final = ("everyday", 0)
IN_CRISIS: Final = ("crisis", 0)
PAUSE_SECONDS: Final = 1.0
"""So long nothing was written in a story that goes beside its map."""
LATER: Final = (("everyday", 6), ("everyday", 12))


class CaseMap(Column):
    """A map of a case: its editor; or, before there is one, a button that begins it.

    It begins as the map before it. Its person is always called as the case's.
    """

    def __init__(self, own_case: OwnCase, folder: Path, which: tuple[str, int]) -> None:
        self._own_case, self._folder, self._which = own_case, folder, which
        self.editor: MapEditor | None = None
        self._story = ""
        self.begin = ipywidgets.Button(
            description=sentences.begin_map(*which),
            layout={"width": "auto", "align_self": "flex-start"},
        )
        super().__init__()
        self.add_class("smk-own-case")
        self.begin.on_click(lambda _: self._begin())
        self._look()
        own_case.files.observe(self._on_files, "signs")

    def close(self) -> None:
        """Close the editor as well."""
        self.editor = None
        self._own_case.files.unobserve(self._on_files, "signs")
        for each in self.children:
            each.close()
        super().close()

    def _on_files(self, _: object) -> None:
        if self._folder == self._own_case.folder:
            self._look()

    def _look(self) -> None:
        """Show the editor once there is a map; keep its person's name that of the case."""
        if self.editor is not None:
            self._rename(self.editor)
            self._follow_story()
        elif map_file(self._folder, self._which).exists() or self._which == FIRST:
            self._open()
        else:
            self._offer()

    def _follow_story(self) -> None:
        """Put the story as it now is beside the map, once its writer pauses."""
        story = self._story_now()
        if story == self._story:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            # Outside a kernel there is no later.
            self._put_beside(story)
        else:
            loop.call_later(PAUSE_SECONDS, self._put_beside, story)

    def _put_beside(self, story: str) -> None:
        before = self.editor
        if before is None or story != self._story_now() or story == self._story:
            return
        # An editor with something that its file has not is left alone.
        if _map_in(map_file(self._folder, self._which)) == before.map:
            self._open()
            before.close()

    def _story_now(self) -> str:
        """Return the story to map from, as it is or was last; none for the other maps."""
        if self._which == FIRST:
            with suppress(KitError):
                return story_of(self._folder)
        return self._story

    def _open(self) -> None:
        self._story = self._story_now()
        marks = own_folder() / "progress" / f"story_{self._folder.name}_key.json"
        person = person_of(self._folder)
        there = _map_in(map_file(self._folder, self._which))
        before = (person or self._folder.name) if there is None else there.person
        try:
            self.editor = map_editor(self._folder, self._which, before, self._story, marks)
        except KitError as problem:
            self.editor = None
            self.children = (said(str(problem)),)
            return
        self.children = (self.editor,)
        # While the name's field is empty, the map keeps the name that it has.
        if person and before != person:
            self.children = (said(sentences.renamed(before, person)), self.editor)
            self._rename(self.editor)

    def _offer(self) -> None:
        start = self._start()
        self.begin.disabled = not start.members
        words = sentences.begins_as(*self._which) if start.members else sentences.NOBODY_BEFORE
        self.children = (self.begin, said(words))

    def _start(self) -> SupportMap:
        person = person_of(self._folder) or self._folder.name
        start = SupportMap(person, occasion=self._which[0], wave_months=self._which[1])
        with suppress(KitError):
            return from_before(self._folder, start)
        return start

    def _begin(self) -> None:
        start = self._start()
        file = map_file(self._folder, self._which)
        if not start.members:
            self._offer()
        elif not file.exists():
            status = Autosave(file, MAPS).save(start)
            if not status.saved:
                self.children = (self.begin, said(status.message))
        self._own_case.files.look()

    def _rename(self, editor: MapEditor) -> None:
        person = person_of(self._folder)
        if person and editor.map.person != person:
            editor.map = replace(editor.map, person=person)


class LaterMaps(Column):
    """The maps of 6 and 12 months, and whatever other maps the case has."""

    def __init__(self, own_case: OwnCase, folder: Path) -> None:
        there = [_when(file) for file in map_files(folder)]
        others = [each for each in there if each not in (None, FIRST, IN_CRISIS, *LATER)]
        maps = [CaseMap(own_case, folder, which) for which in (*LATER, *filter(None, others))]
        super().__init__(maps)

    def close(self) -> None:
        """Close the maps as well."""
        for each in self.children:
            each.close()
        super().close()


def everyday_map(own_case: OwnCase) -> Following:
    """Show the editor of the everyday map."""
    return of_the_folder(own_case, lambda folder: CaseMap(own_case, folder, FIRST))


def crisis_map(own_case: OwnCase) -> Following:
    """Show the editor of the crisis map, which begins as the everyday map."""
    return of_the_folder(own_case, lambda folder: CaseMap(own_case, folder, IN_CRISIS))


def later_maps(own_case: OwnCase) -> Following:
    """Show the editors of the maps of 6 and 12 months, for cases that go on over a year."""
    return of_the_folder(own_case, lambda folder: LaterMaps(own_case, folder))


def _when(file: Path) -> tuple[str, int] | None:
    named = MAP_FILE.fullmatch(file.name)
    return (named[1], int(named[2])) if named and named[1] in {"everyday", "crisis"} else None


def _map_in(file: Path) -> SupportMap | None:
    with suppress(KitError):
        return own_json.loads(read_text(file, MAP), file=file.name)
    return None
