"""Files and folders that a person names: from where they stand, though commands run in the kit."""

import os
from collections.abc import Sequence
from pathlib import Path

from kit.launcher.folders import Places

PATHS = ("--out", "--plan")
CASE = "--case"


def from_where_one_stands(words: Sequence[str], places: Places) -> list[str]:
    """Return the same words with whole paths after `--out`, `--plan` and `--case`."""
    made: list[str] = []
    choice = ""
    for word in words:
        name, equals, value = word.partition("=")
        if choice:
            made.append(_whole(choice, word, places))
            choice = ""
        elif equals and name in (*PATHS, CASE):
            made.append(f"{name}={_whole(name, value, places)}")
        else:
            made.append(word)
            choice = word if word in (*PATHS, CASE) else ""
    return made


def a_case(word: str, places: Places) -> str:
    """Return a case's name as it is, and a folder with its whole path."""
    folders = (places.work / "cases", places.datasets / "cases")
    named = {
        each.name.casefold() for place in folders if place.is_dir() for each in place.iterdir()
    }
    if word.strip() and word.strip().casefold() not in named and os.path.lexists(at_home(word)):
        return str(Path.cwd() / at_home(word))
    return word


def at_home(word: str) -> Path:
    """Return a path with the person's folder for `~`; where there is none, as it is."""
    return Path(os.path.expanduser(word))  # noqa: PTH111 - pathlib's raises where there is no home


def _whole(choice: str, word: str, places: Places) -> str:
    if choice == CASE:
        return a_case(word, places)
    return str(Path.cwd() / at_home(word)) if word else word
