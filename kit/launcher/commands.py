"""The commands of `python3 kit`: one line of help and one function each."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

from kit.disk.terminal import WRONG_USE
from kit.launcher import checks, child, install, private, restore
from kit.launcher.arguments import a_case, from_where_one_stands
from kit.launcher.folders import Places
from kit.launcher.open_lab import open_lab
from kit.launcher.server import port_number
from kit.launcher.stop import Stop, how_to_start


@dataclass(frozen=True)
class Command:
    """Something a person can ask for: what they type, what it does, and the function for it."""

    usage: str
    help: str
    run: Callable[[Places, list[str]], int]


def start(places: Places, words: list[str]) -> int:
    """Open the workshop; `--port N` and `--no-browser` are the only choices."""
    port: int | None = None
    browser = True
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "--no-browser":
            browser = False
        elif name == "--port":
            port = port_number(value if equals else next(rest, ""))
        else:
            raise Stop(
                f"'{word}' means nothing here: open takes --port N and --no-browser. "
                f"{how_to_start()} --help shows all there is.",
                WRONG_USE,
            )
    return open_lab(places, port, browser=browser)


def restore_original(places: Places, words: list[str]) -> int:
    """Bring one original back beside a person's copy, or list what there is."""
    with private.only_mine():
        print(restore.restore(places, " ".join(words)) if words else restore.listing(places))
    return 0


def build(places: Places, words: list[str]) -> int:
    """Write the generated files anew: notebooks from their source, tables from their seed."""
    install.set_up(places, ["test"])
    return child.run([places.python, "-m", "kit.build", *words], places)


def slides(places: Places, words: list[str]) -> int:
    """Build the decks into `dist/`."""
    install.set_up(places, ["paper"])
    words = from_where_one_stands(words, places)
    return child.run([places.python, "-m", "kit.publish.slides", *words], places)


def handouts(places: Places, words: list[str]) -> int:
    """Make the handouts to print into `dist/handouts/`."""
    install.set_up(places, ["paper"])
    words = from_where_one_stands(words, places)
    # A person's plan is for them to hand out, not for whoever else uses the machine.
    own = any(word.partition("=")[0] == "--plan" for word in words)
    with private.only_mine() if own else nullcontext():
        return child.run([places.python, "-m", "kit.publish.handouts", *words], places)


def new_case(places: Places, words: list[str]) -> int:
    """Make a folder for a case of one's own in `my-work/cases`."""
    install.set_up(places)
    with private.only_mine():
        return child.run([places.python, "-m", "kit.authoring", "new", *words], places)


def check_case(places: Places, words: list[str]) -> int:
    """Say what is missing in a case, or breaks the rules of language."""
    install.set_up(places)
    case = [a_case(" ".join(words), places)] if words else []
    return child.run([places.python, "-m", "kit.authoring", "check", *case], places)


COMMANDS = {
    "open": Command("open", "open the workshop (the same as typing nothing more)", start),
    "restore": Command("restore 01", "bring an original back beside your copy", restore_original),
    "slides": Command("slides", "make the decks: one page each, in the folder dist", slides),
    "handouts": Command("handouts", "make what there is to print, in dist/handouts", handouts),
    "new-case": Command("new-case Joy", "make a folder for a case of your own", new_case),
    "check-case": Command("check-case joy", "say what your case still lacks", check_case),
    "build": Command("build", "for developers: write generated files anew", build),
    "test": Command("test", "for developers: check everything", checks.run_tests),
}
