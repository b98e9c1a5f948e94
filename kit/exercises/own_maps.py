"""The map that a person built, wherever it is wanted again; and the key beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import ipywidgets

from kit.draw.panels import Panel, paragraph
from kit.exercises.own_crisis import in_the_crisis
from kit.exercises.own_files import own_directory, own_file, own_map
from kit.exercises.person import PersonChooser
from kit.exercises.progress import progress_file
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.widgets.column import Column
from kit.widgets.file_watch import FileWatch
from kit.widgets.follow import Following, follow
from kit.widgets.map_editor import MapEditor
from kit.widgets.traits import MapTrait
from kit.widgets.what_next import WhatNext
from kit.words.errors import KitError
from kit.words.sentences import one_line

YOURS: Final = "Your own map"
KEY: Final = "The key"


class OwnMapEditor(Following):
    """An editor of the map of whoever is chosen, kept in a file of that person's name.

    Attributes
    ----------
    map : SupportMap
        The map on the screen. Setting it changes the screen.
    """

    @property
    def map(self) -> SupportMap:
        """The map as it stands."""
        return self._editor.map

    @map.setter  # noqa: A003
    def map(self, support_map: SupportMap) -> None:
        self._editor.map = support_map

    @property
    def _editor(self) -> MapEditor:
        if not isinstance(self.shown, MapEditor):
            raise KitError("there is no map on the screen; what stands in its place says why.")
        return self.shown


def map_editor(person: PersonChooser) -> OwnMapEditor:
    """Show an editor for a map of the person chosen, with their story beside it.

    The map is kept in a person's own folder, in a file such as `amina.json`.
    """
    return OwnMapEditor([person], _editor)


def _editor(case: Case) -> MapEditor:
    return MapEditor(
        SupportMap(case.person),
        autosave=_file(case),
        story=case.story,
        story_marks=progress_file(f"story_{case.id}"),
    )


def _file(case: Case) -> Path:
    return own_file(f"{case.id}.json")


class MapReading(Column):
    """Which of two maps of one person is read: the one that was built, or the key.

    Where none was built yet, it is the key, and a line says so. A map that is built in another
    notebook at the same time is followed.

    Attributes
    ----------
    map : SupportMap
        The map that is read.
    which : str
        `YOURS` or `KEY`.
    """

    followed = "map"

    map = MapTrait(optional=True)

    def __init__(self, person: PersonChooser) -> None:
        self._person = person
        self._own: SupportMap | None = None
        self._watch = FileWatch(_file(person.case))
        self.choice = ipywidgets.RadioButtons(
            options=[YOURS, KEY],
            orientation="horizontal",
            description="Which reading",
            style={"description_width": "initial"},
        )
        super().__init__([self.choice])
        self._look_for_own()
        self.children = (self.choice, follow([person, self], self._said))
        self.add_class("smk-chooser")
        person.observe(self._on_person, "case")
        self._watch.observe(lambda _: self._look_for_own(), "signs")
        self.choice.observe(lambda _: self._choose(), "value")

    @property
    def which(self) -> str:
        """Which of the two maps is read: `YOURS` or `KEY`."""
        return YOURS if self._own is not None and self.choice.value == YOURS else KEY

    @property
    def case(self) -> Case:
        """The person chosen."""
        case: Case = self._person.case
        return case

    @property
    def subject(self) -> tuple[str, str]:
        """Whose map is read, and which of the two: another only when another was chosen."""
        return self.case.id, self.which

    def _on_person(self, _: object) -> None:
        # The file of the other person is looked at once, by setting its path or by hand.
        before = self._watch.signs
        self._watch.path = _file(self.case)
        if self._watch.signs == before:
            self._look_for_own()

    def _look_for_own(self) -> None:
        self._problem = ""
        try:
            self._own = own_map(self._watch.path)
        except KitError as problem:
            self._own, self._problem = None, str(problem)
        self.choice.layout.display = None if self._own is not None else "none"
        self._choose()

    def _choose(self) -> None:
        own = self._own
        self.map = own if own is not None and self.which == YOURS else self.case.everyday

    def _said(self, case: Case, _: object) -> Panel | None:
        if self._problem:
            return Panel((paragraph(f"{self._problem} Until then, this is the key."),))
        if self._own is not None:
            return None
        name = one_line(case.person)
        return Panel(
            (
                paragraph(
                    f"You have not built a map of {name} yet, so this is the key: another "
                    "reading of the story. Build one in notebook 01, and it is read here."
                ),
            )
        )


def choose_reading(person: PersonChooser) -> MapReading:
    """Show which map of the person is read: the one that was built, or the key."""
    return MapReading(person)


def edit_reading(reading: MapReading) -> OwnMapEditor:
    """Show an editor of the map that is read.

    One's own stays in its own file. The key is copied into another, such as
    `amina_elements.json`, with the first change to it.
    """

    def editor(subject: tuple[str, str]) -> MapEditor:
        case = reading.case
        if subject[1] == YOURS:
            return _editor(case)
        return MapEditor(case.everyday, autosave=own_file(f"{case.id}_elements.json"))

    return OwnMapEditor([reading], editor, of="subject")


def crisis_editor(reading: MapReading) -> MapEditor:
    """Return an editor of the map that is read, as the crisis has left it.

    It is kept in a file of its own, such as `amina_elements_in_crisis.json`.
    """
    case = reading.case
    if reading.which == KEY:
        return MapEditor(case.crisis, autosave=own_file(f"{case.id}_elements_in_crisis.json"))
    left = in_the_crisis(reading.map, case)
    return MapEditor(left, autosave=own_file(f"{case.id}_own_map_in_crisis.json"))


def plan_upon(reading: MapReading) -> Following:
    """Show the making of a plan upon the map that is read, as the crisis has left it.

    Each of the two readings has a plan of its own, in a file such as `amina_plan.json` or
    `amina_own_map_plan.json`.
    """

    def plan(everyday: SupportMap) -> WhatNext:
        case = reading.case
        if reading.which == KEY:
            file = own_file(f"{case.id}_plan.json")
            return WhatNext(case, directory=own_directory(), autosave=file)
        file = own_file(f"{case.id}_own_map_plan.json")
        today = in_the_crisis(everyday, case)
        return WhatNext(today, everyday, directory=own_directory(), autosave=file)

    return follow(reading, plan)
