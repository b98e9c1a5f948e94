"""The map that a person built, wherever it is wanted again; and the key beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import ipywidgets
import traitlets

from kit.exercises.own_files import own_file, own_map
from kit.exercises.person import PersonChooser
from kit.exercises.progress import progress_file
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.widgets.column import Column
from kit.widgets.file_watch import FileWatch
from kit.widgets.follow import Following, follow
from kit.widgets.map_editor import MapEditor
from kit.widgets.traits import MapTrait
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
    says : str
        Why it is not one's own map that can be read; empty where it can.
    """

    followed = "map"

    map = MapTrait(optional=True)
    which = traitlets.Unicode(KEY)
    says = traitlets.Unicode()

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
        self.children = (self.choice, follow(self, lambda words: words or None, of="says"))
        self.add_class("smk-chooser")
        person.observe(self._on_person, "case")
        self._watch.observe(lambda _: self._look_for_own(), "signs")
        self.choice.observe(lambda _: self._choose(), "value")

    @property
    def case(self) -> Case:
        """The person chosen."""
        case: Case = self._person.case
        return case

    @property
    def subject(self) -> tuple[str, str]:
        """Whose map is read, and which of the two: another only when another was chosen."""
        return self.case.id, self.which

    @property
    def content(self) -> tuple[str, str, SupportMap]:
        """The map that is read, whose it is and which of the two: equal maps are told apart."""
        return (*self.subject, self.map)

    def _on_person(self, _: object) -> None:
        # The file of the other person is looked at once, by setting its path or by hand.
        before = self._watch.signs
        self._watch.path = _file(self.case)
        if self._watch.signs == before:
            self._look_for_own()

    def _look_for_own(self) -> None:
        self._own, says = None, ""
        try:
            self._own = own_map(self._watch.path)
        except KitError as problem:
            says = f"{problem} Until then, this is the key."
        if self._own is None and not says:
            says = (
                f"You have not built a map of {one_line(self.case.person)} yet, so this is the "
                "key: another reading of the story. Build one in notebook 01, and it is read here."
            )
        self.choice.layout.display = None if self._own is not None else "none"
        self.says = says
        self._choose()

    def _choose(self) -> None:
        own = self._own if self.choice.value == YOURS else None
        # Together: nobody sees one without the other.
        with self.hold_trait_notifications():
            self.which = KEY if own is None else YOURS
            self.map = own or self.case.everyday


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
