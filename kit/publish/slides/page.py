"""A deck, or a page to print, as one HTML file that holds all it needs: made by pandoc."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from kit.model.cases import Case
from kit.publish.folders import reveal
from kit.publish.slides.fill import Filled, filled
from kit.publish.slides.source import Deck
from kit.publish.slides.timetable import say_place
from kit.words.errors import KitError

MISSING: Final = "what builds decks is not installed. “python3 kit slides” installs it."

_MARKDOWN: Final = "markdown-implicit_figures-smart-raw_html-raw_tex-tex_math_dollars-citations"
_BODY: Final = "<!--body-->"
_FULL: Final = ("![", "\n|", "{{signposting}}", "{{sources}}")
"""What fills a slide: pictures, tables and long texts."""

_LOADS: Final = re.compile(r"<(?:img|audio|video|source|iframe|object|embed|link|script)\b[^>]*>")

_NOWHERE: Final = "http://127.0.0.1:9"
_OFFLINE: Final = {
    **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE),
    **dict.fromkeys(("no_proxy", "NO_PROXY"), ""),
}
"""What a page is made of is here: whatever would be fetched from elsewhere is not found."""

_MORE: Final = re.compile(r"(?<!\{)\{([^{}]*)\}$")
_PLACE: Final = "{{notebook}}"
"""On a line of its own, the part of a notebook that the timetable names for the slide."""


def page(deck: Deck, case: Case) -> str:
    """Return the deck as an HTML page with scripts, styles, fonts and pictures inside."""
    ready = filled(_marked(deck), deck.file, deck.first_line, case)
    look = ("deck", "--variable", f"revealjs-url={reveal(MISSING)}")
    return _made(deck.file, ready, deck.about, look, ("--to=revealjs", "--slide-level=2"))


def paper(file: Path, ready: Filled, about: Mapping[str, str]) -> str:
    """Return a page to read and to print: a run sheet or a guide, its texts already put in."""
    return _made(file, ready, about, ("paper",), ("--to=html5",))


def _marked(deck: Deck) -> str:
    """Mark the slides: with their minutes, what they are, and which have a few words alone."""
    lines = deck.text.split("\n")
    steps = deck.timetable.steps if deck.timetable else [None] * len(deck.slides)
    for slide, step in zip(deck.slides, steps, strict=True):
        at = slide.line - deck.first_line
        found = _MORE.search(lines[at])
        more = [found[1]] if found else []
        if step is not None:
            more += [f"minutes={step.minutes}", f"what={step.what}"]
        if (step is None or step.what == "talk") and not any(each in slide.text for each in _FULL):
            more.insert(0, ".words")
        title = lines[at][: found.start()] if found else lines[at]
        lines[at] = f"{title.rstrip()} {{{' '.join(more)}}}"
        for number in range(at, at + slide.text.count("\n")):
            if step is not None and lines[number] == _PLACE:
                lines[number] = f"**Notebook:** {say_place(step.notebook, step.headings)}"
    return "\n".join(lines)


def _made(
    file: Path, ready: Filled, about: Mapping[str, str], look: tuple[str, ...], to: tuple[str, ...]
) -> str:
    """Make the body, which reads nothing but its text; then the page around it; then fill both."""
    body = _pandoc(file, ready.text, (*to, "--section-divs", "--wrap=none", "--sandbox"))
    if loads := _LOADS.search(body):
        raise KitError(f"{file} can't be built: {loads[0]} would load something from elsewhere.")
    name, *more = look
    looks = file.parent / "look"
    around = _pandoc(
        file,
        f"```{{=html}}\n{_BODY}\n```\n",
        (
            *("--to=html5", "--standalone", "--embed-resources", *more),
            *("--template", str(looks / f"{name}.html"), "--css", str(looks / f"{name}.css")),
            *("--metadata", "lang=en-GB", "--resource-path", str(file.parent)),
            *(f"--metadata={each}={about[each]}" for each in about),
        ),
    )
    head, _, foot = around.partition(_BODY)
    return f"{head}{ready.put_in(body)}{foot}"


def _pandoc(file: Path, text: str, options: tuple[str, ...]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "page.md"), Path(folder, "page.html")
        source.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [
                *(_program(), f"--from={_MARKDOWN}", "--fail-if-warnings", *options),
                *("--output", str(made), str(source)),
            ],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            env={**os.environ, **_OFFLINE},
        )
        if done.returncode:
            raise KitError(f"{file} can't be built: {done.stderr.strip()}")
        return made.read_text(encoding="utf-8")


@cache
def _program() -> str:
    try:
        import pypandoc
    except ImportError:
        raise KitError(MISSING) from None
    path: str = pypandoc.get_pandoc_path()
    return path
