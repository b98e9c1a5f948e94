"""The story beside a map: its sentences, and which the map or a person's own mark has used."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

import traitlets

from kit.analysis.mentions import Mentions
from kit.model.attributes import is_text
from kit.model.maps import SupportMap
from kit.model.progress import STORY_MARKS, StoryMarks
from kit.widgets.saved_value import exercise_form
from kit.widgets.saved_widget import opened
from kit.widgets.traits import share
from kit.words.errors import KitError, show

# Kept by a sentence's words, and so without regard to whose they were under an earlier name.
MARKS: Final = exercise_form(STORY_MARKS, "list of marks", StoryMarks.from_dict, lambda _: "")
_QUIET: Final = {"off", "new", "restored", "saved"}


class Story:
    """A story in sentences, and the file of the marks that a person makes in it.

    Parameters
    ----------
    text
        The story, in the kit's Markdown; empty where there is none.
    person
        Whose story it is.
    file
        The file of the marks, if they are kept.
    read_only
        Only read the file.
    """

    def __init__(
        self,
        text: str,
        person: str,
        file: str | os.PathLike[str] | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        if not is_text(text):
            raise KitError(f"the story is {show(text)}; give text, such as case.story.")
        found, self._file, status = opened(MARKS, file, StoryMarks(person), read_only=read_only)
        self._person = person
        self.marks = dict(found.sentences)
        self._written = self.marks
        self.problem = "" if status.state in _QUIET else status.message
        self._blocks: tuple[Any, ...] = ()
        if text:
            from kit.words import story  # it reads Markdown, which most editors need not

            self._blocks = story.blocks(text)
            self._mentions = Mentions(story.sentences(self._blocks), person)

    def to_list(self) -> list[Any]:
        """Return the story as plain data: blocks of sentences, each with its words in runs."""
        return [
            {
                "sort": block.sort,
                "sentences": [
                    {"text": each.text, "runs": [dict(run) for run in each.runs]}
                    for each in block.sentences
                ],
            }
            for block in self._blocks
        ]

    def states(self, support_map: SupportMap) -> list[str]:
        """Return for each sentence whether the map has used it: "used", in "part", or "open"."""
        return self._mentions.states(support_map) if self._blocks else []

    def keep(self, marks: Mapping[str, bool]) -> str:
        """Write what is marked otherwise now; return what went wrong, or nothing.

        What another notebook has marked meanwhile stays, and is among the marks from now on.
        """
        self.marks, before = dict(marks), self._written
        if self._file is None or self._file.read_only or before == self.marks:
            return ""

        def change(found: StoryMarks) -> StoryMarks:
            others = {
                text: used
                for text, used in found.sentences.items()
                if text in marks or text not in before
            }
            own = {text: used for text, used in marks.items() if before.get(text) != used}
            return StoryMarks(self._person, {**others, **own})

        made, status = self._file.update(change, StoryMarks(self._person, before))
        self.marks = dict(made.sentences)
        if status.saved:
            self._written = self.marks
        return "" if status.state in _QUIET else status.message


class MarksTrait(traitlets.Instance[dict[str, bool]]):
    """By a sentence's words, whether it is marked as used."""

    def __init__(self) -> None:
        super().__init__(dict, ())
        share(self)

    def validate(self, _: Any, value: Any) -> dict[str, bool]:
        """Refuse what marks no sentence."""
        if not isinstance(value, dict) or not all(
            is_text(text) and type(used) is bool for text, used in value.items()
        ):
            raise KitError(f"marks are {show(value)}; give true or false by a sentence's words.")
        return dict(value)
