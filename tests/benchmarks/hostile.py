"""Every hostile text in every field, through every view: `python -m tests.benchmarks.hostile`.

What `tests/hostile/test_views.py` holds with the widgets' views of all texts at once, this does
for each text by itself, and counts.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from html import escape
from pathlib import Path

from kit.draw.graph_page import _vis_network
from tests.hostile.checking import PLAIN, Parts, Read
from tests.hostile.files import ALL_FIELDS, Given
from tests.hostile.texts import SECRET, texts
from tests.hostile.views import shown


def main() -> int:
    """Print the counts; 0 if no text became more than words."""
    program = escape(_vis_network())
    taken: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    beyond: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "secret.txt"
        secret.write_text(SECRET, encoding="utf-8")
        allowed = {
            view: Parts(Read(html.replace(program, "")).found)
            for view, html in shown(Given(folder / "plain", PLAIN))
        }
        for number, each in enumerate(texts(secret)):
            given = Given(folder / str(number), each.text)
            taken += given.taken
            refused += given.refused
            for view, html in shown(given):
                seen[view] += 1
                found = Read(html.replace(program, "")).found
                beyond += [f"{each.tries}, {view}: {w}" for w in allowed[view].beyond(found)]
                beyond += [f"{each.tries}, {view}: a file"] * (SECRET in html)
    sys.stdout.write(
        f"{number + 1} texts, {len(ALL_FIELDS)} fields: {taken.total()} taken, "
        f"{refused.total()} refused; {len(seen)} views, {seen.total()} shown; "
        f"{len(beyond)} became more than words\n"
    )
    sys.stdout.writelines(f"{each}\n" for each in beyond)
    return int(bool(beyond))


if __name__ == "__main__":
    sys.exit(main())
