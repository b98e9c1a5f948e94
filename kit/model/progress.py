"""What a person has done in an exercise, as a file keeps it.

Cards sorted, a prediction, a note, marks in a story, and whom it is all about.

A JSON form that is none is refused with a `KitError` that names the part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kit.model.attributes import is_text
from kit.model.file_format import FileFormat
from kit.words.errors import KitError, show

SORTING: Final = FileFormat("support-map-sorting", 1)
PREDICTION: Final = FileFormat("support-map-prediction", 1)
NOTE: Final = FileFormat("support-map-note", 1)
PERSON: Final = FileFormat("support-map-person", 1)
STORY_MARKS: Final = FileFormat("support-map-story-marks", 1)

Step = tuple[tuple[str, str, int, bool], ...]
"""One move of cards, by how each was before: id, bin ("" for none), tries, whether told why."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """Where the cards of a set lie, and how they came there.

    Parameters
    ----------
    cards
        The name of the card set.
    placed
        The ids of the cards that are placed, each with the name of its bin.
    tries
        How often a card was put where it does not fit, by its id; at least 1.
    told
        The ids of the cards whose reason was asked for.
    past
        The moves that can be undone, the last one last.

    >>> lemon = Sorting("fruit", {"lemon": "sweet"}, {"lemon": 1})
    >>> Sorting.from_dict(lemon.to_dict()) == lemon
    True
    """

    cards: str
    placed: Mapping[str, str] = field(default_factory=dict)
    tries: Mapping[str, int] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    past: tuple[Step, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        return {
            **SORTING.head,
            "cards": self.cards,
            "placed": dict(self.placed),
            "tries": dict(self.tries),
            "told": list(self.told),
            "past": [[list(each) for each in step] for step in self.past],
        }

    @classmethod
    def from_dict(cls, data: object) -> Sorting:
        """Make one from its JSON form; raise `KitError` for any other."""
        parts = _parts(data, SORTING, "cards", "placed", "tries", "told", "past")
        return cls(
            _text(parts, "cards"),
            _checked(parts, "placed", {}, _is_table_of(is_text)),
            _checked(parts, "tries", {}, _is_table_of(_is_count)),
            tuple(_checked(parts, "told", [], _is_list_of(is_text))),
            tuple(
                tuple((card, bin_, tries, told) for card, bin_, tries, told in step)
                for step in _checked(parts, "past", [], _is_list_of(_is_step))
            ),
        )


@dataclass(frozen=True, slots=True)
class Prediction:
    """Who a person expects to remain in a crisis.

    Parameters
    ----------
    person
        Whose map it is about: the name in its centre.
    remain
        The ids of the members chosen, each once.
    nobody
        Whether nobody and nothing was chosen to remain; then `remain` is empty.

    >>> Prediction.from_dict(Prediction("Amina", ("mum",)).to_dict()).remain
    ('mum',)
    """

    person: str
    remain: tuple[str, ...] = ()
    nobody: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        own = {"person": self.person, "remain": list(self.remain), "nobody": self.nobody}
        return {**PREDICTION.head, **own}

    @classmethod
    def from_dict(cls, data: object) -> Prediction:
        """Make one from its JSON form; raise `KitError` for any other."""
        parts = _parts(data, PREDICTION, "person", "remain", "nobody")
        remain = tuple(_checked(parts, "remain", [], _is_list_of(is_text)))
        nobody = _checked(parts, "nobody", default=False, valid=lambda value: type(value) is bool)
        if len(set(remain)) < len(remain) or (nobody and remain):
            raise KitError(f"remain is {show(remain)}, which contradicts itself.")
        return cls(_text(parts, "person"), remain, nobody)


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """What a person wrote in answer to a question.

    >>> WrittenNote.from_dict(WrittenNote("My guess", "Six.").to_dict()).text
    'Six.'
    """

    question: str
    text: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        return {**NOTE.head, "question": self.question, "text": self.text}

    @classmethod
    def from_dict(cls, data: object) -> WrittenNote:
        """Make one from its JSON form; raise `KitError` for any other."""
        parts = _parts(data, NOTE, "question", "text")
        return cls(_text(parts, "question"), _checked(parts, "text", "", is_text))


@dataclass(frozen=True, slots=True)
class ChosenPerson:
    """Whom the notebooks are about: the name of a case.

    >>> ChosenPerson.from_dict(ChosenPerson("delroy").to_dict()).case
    'delroy'
    """

    case: str

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        return {**PERSON.head, "case": self.case}

    @classmethod
    def from_dict(cls, data: object) -> ChosenPerson:
        """Make one from its JSON form; raise `KitError` for any other."""
        return cls(_text(_parts(data, PERSON, "case"), "case"))


@dataclass(frozen=True, slots=True)
class StoryMarks:
    """Which sentences of a story a person has marked by hand, whatever their map says.

    Parameters
    ----------
    person
        Whose story it is.
    sentences
        By a sentence's words, whether it is marked as used.

    >>> marks = StoryMarks("Amina", {"She sings.": True})
    >>> StoryMarks.from_dict(marks.to_dict()) == marks
    True
    """

    person: str
    sentences: Mapping[str, bool] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        own = {"person": self.person, "sentences": dict(self.sentences)}
        return {**STORY_MARKS.head, **own}

    @classmethod
    def from_dict(cls, data: object) -> StoryMarks:
        """Make one from its JSON form; raise `KitError` for any other."""
        parts = _parts(data, STORY_MARKS, "person", "sentences")
        is_mark = _is_table_of(lambda each: type(each) is bool)
        return cls(_text(parts, "person"), _checked(parts, "sentences", {}, is_mark))


def _parts(data: object, of: FileFormat, *known: str) -> dict[str, Any]:
    """Return the parts of a JSON form after a look at its head; refuse what has no place in it."""
    _, parts = of.opened(data)
    for name in parts:
        if name not in known:
            raise KitError(f"{show(name)} has no place in it; it can have: {known}.")
    return parts


def _text(parts: Mapping[str, Any], name: str) -> str:
    return str(_checked(parts, name, None, is_text))


def _checked(
    parts: Mapping[str, Any], name: str, default: Any, valid: Callable[[object], bool]
) -> Any:
    value = parts.get(name, default)
    if not valid(value):
        raise KitError(f"{name} is {show(value)}, which is not what the kit writes there.")
    return value


def _is_count(value: object) -> bool:
    return type(value) is int and value > 0


def _is_table_of(valid: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: (
        isinstance(value, dict)
        and all(is_text(name) and valid(each) for name, each in value.items())
    )


def _is_list_of(valid: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(map(valid, value))


def _is_step(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, list)
        and len(each) == 4
        and is_text(each[0])
        and is_text(each[1])
        and type(each[2]) is int
        and each[2] >= 0
        and type(each[3]) is bool
        for each in value
    )
