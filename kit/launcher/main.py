"""From what a person typed to the command they meant."""

import difflib
import sys
from collections.abc import Sequence

from kit.disk import terminal
from kit.disk.terminal import INTERRUPTED, WRONG_USE
from kit.launcher.commands import COMMANDS
from kit.launcher.folders import here
from kit.launcher.stop import Stop, how_to_start
from kit.words.messages import readable

OWN_HELP = ("test", "slides", "handouts")
"""Commands with choices of their own, which say them themselves."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that `words`, or the terminal, ask for; return the exit code."""
    return terminal.run(_answered, sys.argv[1:] if words is None else words)


def _answered(words: Sequence[str]) -> int:
    try:
        return _run(list(words))
    except Stop as stop:
        print(readable(stop.sentence), file=sys.stderr, flush=True)
        return stop.code
    except KeyboardInterrupt:
        print(f"\nStopped. {how_to_start()} goes on from here.", file=sys.stderr, flush=True)
        return INTERRUPTED


def _run(words: list[str]) -> int:
    if words and words[0] in ("help", "-h", "--help"):
        print(help_text())
        return 0
    name = "open" if not words or words[0].startswith("-") else words[0]
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
        hint = f"did you mean '{near[0]}'? " if near else ""
        raise Stop(
            f"There is no command '{name}': {hint}{how_to_start()} --help shows all there is.",
            WRONG_USE,
        )
    rest = words[1:] if words and words[0] == name else words
    if name not in OWN_HELP and ("-h" in rest or "--help" in rest):
        print(help_text())
        return 0
    return COMMANDS[name].run(here(), rest)


def help_text() -> str:
    """Say what can be typed, for someone who never used a terminal."""
    program = how_to_start()
    commands = [(command.usage, command.help) for command in COMMANDS.values()]
    choices = [
        ("--port 8890", "use this number if another program is in the way"),
        ("--no-browser", "show the address and leave it to you to open it"),
        ("--help", "show this"),
    ]
    lines = [
        f"Type {program} and press Enter: the workshop opens in your browser.",
        "The first time takes up to a minute and needs the internet; after that it",
        "works without. You work on your own copies, in the folder my-work: what you",
        "write there, no update overwrites.",
        "",
        "You can add a word, or a choice:",
        *(f"  {program} {words:<14} {meaning}" for words, meaning in [*commands, *choices]),
        "",
        f"{program} restore, with nothing after it, lists what can be brought back;",
        f"{program} slides --help and {program} handouts --help say what can follow,",
        "such as --case joy for a case of your own, or --plan for a plan you saved;",
        f"what follows {program} test goes to pytest.",
    ]
    return "\n".join(lines)
