"""The sentences of a check that are put together from names and numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from kit.words.messages import show
from kit.words.sentences import Named, listed, names_of, number_of, say_name


def verdict(name: str, to_mend: int) -> str:
    """Say whether a case can be used, or how much is still to be mended."""
    if to_mend:
        return f"{name}: {number_of(to_mend, 'thing is', 'things are')} still to be mended."
    return f"{name}: the case is whole and can be used."


def readiness(person: str, to_do: int) -> str:
    """Say whether a case can be chosen in the notebooks, or how much is still to do."""
    if to_do:
        return f"{say_name(person)}: {number_of(to_do, 'thing is', 'things are')} still to do."
    return f"{say_name(person)} is ready: in the list Whose map at the top of every notebook."


def gone(name: str) -> str:
    """Say that the case that was written is no longer there."""
    return f"The folder cases/{name} is no longer there: it was moved or deleted."


def more(left: int) -> str:
    """Say how many remarks are not shown."""
    return f"And {left:,} more. Mend these first, and check again."


def name_of_the_kit(name: str) -> str:
    """Say that the folder is called as a case that comes with the kit."""
    return (
        f"A case that comes with the kit is called {name} too, and would be opened "
        "in place of this one. Rename the folder, and give case.json the new name as its id."
    )


def other_id(case_id: str, name: str, wanted: str) -> str:
    """Say that the id is not the folder's name, and which it should be."""
    return f'The id is {show(case_id)}, and the folder is called {name}. Write "id": "{wanted}".'


MEND_BY_HAND: Final = (
    "It is left as it is. Open it from the list of files, mend it there, and choose the case anew."
)
NOBODY_BEFORE: Final = "Draw the everyday map first: this one begins as it."


def which_map(occasion: str, wave_months: int) -> str:
    """Say which map it is.

    >>> which_map("everyday", 0), which_map("crisis", 6)
    ('the everyday map', 'the crisis map of 6 months')
    """
    return f"the {occasion} map" + (f" of {wave_months} months" if wave_months else "")


def title_of_map(occasion: str, wave_months: int) -> str:
    """Say which map it is, at the start of a line."""
    return f"T{which_map(occasion, wave_months)[1:]}"


def still_to_write(fields: Collection[str]) -> str:
    """Say that a part is still to be written, or which of its fields."""
    return f"Still to be written: {listed(fields)}." if fields else "Still to be written."


def begin_map(occasion: str, wave_months: int) -> str:
    """Say what a button does that begins a map."""
    return f"Begin {which_map(occasion, wave_months)}"


def begins_as(occasion: str, wave_months: int) -> str:
    """Say how a map begins, and what is then to do."""
    if occasion == "crisis":
        return (
            "It begins as the everyday map stands now. Take away who is kept at a distance, move "
            "who is nearer or further, add who steps in."
        )
    return f"It begins as the everyday map before it. Change what {wave_months} months changed."


def renamed(before: str, now: str) -> str:
    """Say that the person of a map is called as the case's."""
    return (
        f"The name on this map was {say_name(before)}. It is {say_name(now)} now, as in the case."
    )


def not_placed(members: Iterable[Named]) -> str:
    """Say who stands in no circle yet."""
    return f"Not placed in a circle yet: {names_of(members)}. Place them, or take them off."


def without_a_note(members: Iterable[Named]) -> str:
    """Say whose note is missing."""
    return f"Without a note: {names_of(members)}. Say in a note why each stands on the map."


def not_in_the_story(members: Iterable[Named]) -> str:
    """Say who is on the map, and not in the story."""
    return (
        f"On the everyday map, but not in the story: {names_of(members, most=30)}. Whoever "
        "maps from the story can't find them."
    )


def so_many_words(count: int, least: int, most: int) -> str:
    """Say how long a text is, and how long it may be."""
    return f"It has {count} words; between {least} and {most} can be read in a room."


def long_sentences(words: float) -> str:
    """Say how long the sentences of a text are."""
    return (
        f"Its sentences have {words:.0f} words on average. Shorter ones, "
        "of about 12, are easier to map from."
    )


def not_for_slides(missing: Collection[str]) -> str:
    """Say what the slides will lack."""
    return (
        f"The slides have nothing to show where they ask for {listed(missing)}; a sentence "
        "stands there instead, and people talk."
    )
