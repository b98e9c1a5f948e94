"""Give every reader and command damaged files: `python -m tests.benchmarks.mutations`.

Each round damages one real file, or what its path leads to, and gives it to a reader or a command.
It may succeed, or end with a `KitError` (a command: with a sentence); nothing else, within a time,
with a message on one screen that any terminal can show; and every file is as it was before.

`--children 300` lets so many rounds run in a process of their own, as a person would start them.
A few hundred rounds run with the tests.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final, NoReturn

from kit import datasets, files, plans
from kit.authoring import __main__ as own_case
from kit.authoring import check_case
from kit.crisis import load_rates
from kit.disk.terminal import run
from kit.exercises import own_cards, own_directory, own_map, read_signposting
from kit.launcher import copies, restore
from kit.launcher.folders import Places
from kit.launcher.stop import Stop
from kit.model.card_sets import SETS
from kit.words.errors import KitError
from kit.words.messages import MOST
from tests.benchmarks import mutating

ROOT: Final = Path(__file__).resolve().parents[2]
SECONDS: Final = 30
"""So long may one round take on a busy machine; `Tally.slowest` says how long it took."""

Give = Callable[[Path, Path], object]
"""Gives the folder, and the file in it that is damaged, to a reader or a command."""


@dataclass
class Subject:
    """Real files, copied for each round, and what is to read them."""

    name: str
    copy: Callable[[Path], object]
    give: Give
    share: int = 4
    only: str = "*"


@dataclass
class Tally:
    """What came of all rounds."""

    rounds: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    succeeded: int = 0
    bad: list[str] = field(default_factory=list)
    slowest: list[tuple[float, str]] = field(default_factory=list)

    def note(self, seconds: float, what: str) -> None:
        """Keep the ten slowest."""
        self.slowest = sorted([*self.slowest, (seconds, what)], reverse=True)[:10]

    def __str__(self) -> str:
        lines = [f"{sum(self.rounds.values()):,} mutations: {dict(sorted(self.rounds.items()))}"]
        lines += [
            f"KitErrors {self.refused:,}, successes {self.succeeded:,}, others {len(self.bad)}"
        ]
        lines += ["slowest:", *(f"  {seconds:.2f} s {what}" for seconds, what in self.slowest)]
        return "\n".join([*lines, *self.bad[:40]])


class Ended(Exception):  # noqa: N818 - no error: what a command ended with
    """A command ended with a sentence and this exit code."""


def command(main: Callable[[Sequence[str]], int], *words: str) -> None:
    """Run a command as its own `__main__` does; raise `Ended` when it refuses."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(main, words)
    said = out.getvalue() + err.getvalue()
    if "did not expect" in said or "Traceback" in said:
        raise AssertionError(said)
    if code:
        raise Ended(err.getvalue())
    _check_message(said, 50_000)


def case_to(folder: Path) -> None:
    shutil.copytree(ROOT / "datasets" / "cases" / "amina", folder / "cases" / "joy")


def file_to(*path: str, name: str = "") -> Callable[[Path], object]:
    source = ROOT.joinpath(*path)
    return lambda folder: shutil.copy(source, folder / (name or source.name))


def cohort_to(folder: Path) -> None:
    for name in ("members.csv", "ties.csv", "people.csv"):
        lines = (ROOT / "datasets" / "twin" / name).read_bytes().splitlines(keepends=True)
        (folder / name).write_bytes(b"".join(_of_first_people(lines)))


def _of_first_people(lines: Sequence[bytes]) -> Iterator[bytes]:
    yield lines[0]
    yield from (line for line in lines[1:] if line.startswith((b"T01,", b"T02,", b"T03,")))


def plan_to(folder: Path) -> None:
    plan = plans.Plan("Amina", "A talk.", ["tuesday-choir"], ["be outdoors", "make music"])
    first = plans.Priority("wish", "be outdoors", ["walks"], "Ring.", "Jo", "Monday")
    plans.write_plan(plan.change(priorities=[first], circles={"walks": 2}), folder / "plan.json")


def maps_to(folder: Path) -> None:
    files.write(datasets.load_case("amina").maps.values(), folder / "maps.json")


def tables_to(folder: Path) -> None:
    files.write([datasets.load_case("amina").everyday], folder)


def work_to(folder: Path) -> None:
    for name in (
        "notebooks/00_start.ipynb",
        "notebooks/signposting.md",
        "datasets/cards/risks.csv",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    copies.fill(Places(folder))


def own_to(folder: Path) -> None:
    (folder / "cards").mkdir()
    shutil.copy(ROOT / "datasets" / "cards" / "risks.csv", folder / "cards" / "risks.csv")
    shutil.copy(ROOT / "datasets" / "local_directory.csv", folder / "local_directory.csv")


def give_own(folder: Path, _: Path) -> None:
    with contextlib.chdir(folder):
        own_cards("risks")
        own_directory()


def give_case(folder: Path, _: Path) -> None:
    # All that a case has is looked at: what is read late must be sound as well.
    case = datasets.load_case(folder / "cases" / "joy")
    assert case.everyday.person == case.person


def check_command(folder: Path, _: Path) -> None:
    command(own_case.main, "check", str(folder / "cases" / "joy"))


def handouts(folder: Path, _: Path) -> None:
    from kit.publish.handouts.__main__ import main

    out = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        command(
            main,
            "story",
            "member_cards",
            "--case",
            str(folder / "cases" / "joy"),
            "--out",
            str(out),
        )
    finally:
        shutil.rmtree(out)


def plan_handout(folder: Path, file: Path) -> None:
    from kit.publish.handouts.__main__ import main

    out = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        command(main, "--plan", str(file), "--out", str(out))
    finally:
        shutil.rmtree(out)


def slides(folder: Path, _: Path) -> None:
    from kit.publish.slides.__main__ import main

    out = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        command(main, "seminar", "--case", str(folder / "cases" / "joy"), "--out", str(out))
    finally:
        shutil.rmtree(out)


def words_alone(folder: Path, file: Path) -> None:
    """Ask by a name that is a damaged file's text."""
    asked = str(file)
    if file.is_file() and os.access(file, os.R_OK):
        with file.open("rb") as opened:
            asked = opened.read(120_000).decode(errors="surrogateescape")
    asks: tuple[Callable[[str], object], ...] = (
        *(datasets.load_case, datasets.load_cohort, datasets.load_cards, datasets.load_directory),
        *(files.read, load_rates, plans.read_plan, own_cards, read_signposting, check_case),
    )
    with contextlib.chdir(folder):
        for ask in asks:
            with contextlib.suppress(KitError):
                ask(asked)
        with contextlib.suppress(Ended, SystemExit):
            command(own_case.main, "check", asked)


def fill_again(folder: Path, _: Path) -> None:
    # What the filling adds is looked at by tests/launcher; here, that it ends well.
    try:
        copies.fill(Places(folder))
        restore.restore(Places(folder), "signposting")
    except Stop as stop:
        raise Ended(stop.sentence) from None


def subjects(samples: Path | None) -> list[Subject]:
    """Give all that is damaged, and who is to read it."""
    shown = {
        "kinds": {"Person": "friend", "Venue": "place", "node": "friend"},
        "name_column": "name",
    }
    found = [
        Subject("case", case_to, give_case, 6, "cases/joy/*"),
        Subject("check-case", case_to, check_command, 2, "cases/joy/*"),
        Subject("maps", maps_to, lambda _, file: files.read(file), 4),
        Subject(
            "own map",
            file_to("datasets", "cases", "amina", "crisis_00_months.json"),
            lambda _, file: own_map(file),
            3,
        ),
        Subject("tables", tables_to, lambda folder, _: files.read(folder), 4),
        Subject("cohort", cohort_to, lambda folder, _: datasets.load_cohort(folder), 4),
        Subject(
            "directory",
            file_to("datasets", "local_directory.csv"),
            lambda _, file: datasets.load_directory(file),
            3,
        ),
        Subject(
            "rates", file_to("datasets", "crisis_rates.csv"), lambda _, file: load_rates(file), 4
        ),
        Subject("plan", plan_to, lambda _, file: plans.read_plan(file), 4),
        Subject("own tables", own_to, give_own, 3),
        Subject(
            "signposting",
            file_to("notebooks", "signposting.md"),
            lambda _, file: read_signposting(file),
            2,
        ),
        Subject("names", plan_to, words_alone, 2),
        Subject("my-work", work_to, fill_again, 1),
    ]
    for name in SETS:

        def cards(_: Path, file: Path, name: str = name) -> None:
            datasets.load_cards(file, bins=list(SETS[name].bins))

        found.append(Subject("cards", file_to("datasets", "cards", f"{name}.csv"), cards, 1))
    for place in [*sorted(samples.glob("*/*")), samples / "network_canvas"] if samples else []:
        if place.is_dir():

            def copy(folder: Path, place: Path = place) -> None:
                shutil.copytree(place, folder, dirs_exist_ok=True)

            def give(folder: Path, _: Path) -> None:
                export = any(each.name.endswith("ego.csv") for each in folder.iterdir())
                files.read(folder, **(shown if export else {}))

            found.append(Subject("samples", copy, give, 1))
    return found


COMMANDS: Final = (
    Subject("handouts", case_to, handouts, 1, "cases/joy/*"),
    Subject("plan handout", plan_to, plan_handout, 1),
    Subject("slides", case_to, slides, 1, "cases/joy/*"),
)
"""What takes a second or more; a few hundred of each are enough."""


def state(folder: Path) -> dict[str, str]:
    """Say what is in a folder, byte for byte."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            size = path.stat().st_size
            data = b"" if size > 50_000_000 or not os.access(path, os.R_OK) else path.read_bytes()
            found[name] = f"{size} {hashlib.sha256(data).hexdigest()}"
        else:
            found[name] = "other"
    return found


def damage(chance: Random, subject: Subject, folder: Path) -> tuple[Path, str]:
    """Damage one of the files; give it, and how it was damaged."""
    every = sorted(file for file in folder.glob(subject.only) if file.is_file())
    every = every or sorted(file for file in folder.rglob("*") if file.is_file())
    file = chance.choice(every)
    if chance.random() < 0.08:
        change = chance.choice(mutating.PATHS)
        change(file)
        return file, f"{file.name}: {change.__name__}"
    mutate = chance.choice(mutating.bytes_of(file.name))
    file.write_bytes(mutate(chance, file.read_bytes())[:3_000_000])
    return file, f"{file.name}: {mutate.__name__}"


def one_round(seed: int, subject: Subject, tally: Tally, *, give: Give | None = None) -> None:
    """Damage one file, let it be read, and note what came of it."""
    chance = Random(seed)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as held:
        folder = Path(held) / "here"
        folder.mkdir()
        subject.copy(folder)
        file, how = damage(chance, subject, folder)
        what = f"{subject.name} {seed}, {how}"
        before = state(folder)
        began = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                (give or subject.give)(folder, file)
            tally.succeeded += 1
        except (KitError, Ended) as refusal:
            tally.refused += 1
            try:
                _check_message(str(refusal), MOST + 100)
            except AssertionError as wrong:
                tally.bad.append(f"{what}: {wrong}")
        except BaseException as wrong:  # noqa: BLE001 - whatever it is, it is what is looked for
            tally.bad.append(f"{what}: {type(wrong).__name__}: {str(wrong)[-600:]}")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        tally.note(time.monotonic() - began, what)
        tally.rounds[subject.name] += 1
        if subject.name != "my-work" and state(folder) != before:
            tally.bad.append(f"{what}: something changed on disk")


def _check_message(said: str, most: int) -> None:
    assert len(said) <= most, f"{len(said)} characters: {said[:200]!r}"
    hidden = {"Cc", "Cs", "Zl", "Zp"}
    unprinted = {c for c in said if unicodedata.category(c) in hidden and c != "\n"}
    unprinted |= {chr(code) for code in range(0x202A, 0x202F) if chr(code) in said}
    assert not unprinted, f"not printable: {unprinted!r}"


def in_a_child(folder: Path, file: Path) -> None:
    """Check the case, or print the plan, in a process of its own."""
    words = ["kit.authoring", "check", str(folder / "cases" / "joy")]
    if file.name.startswith("plan"):
        words = ["kit.publish.handouts", "--plan", str(file), "--out", str(folder.parent / "out")]
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    said = (done.stdout + done.stderr).decode(errors="surrogateescape")
    assert done.returncode in {0, 1, 2}, done.returncode
    assert "Traceback" not in said, said
    assert "did not expect" not in said, said
    if done.returncode:
        raise Ended(done.stderr.decode())


class LateError(BaseException):
    """It took too long: no error of the system's, which a reader might answer."""


def late(*_: object) -> NoReturn:
    raise LateError


def mutate_all(
    rounds: int, seed: int, samples: Path | None = None, *, slow: int = 0, children: int = 0
) -> Tally:
    """Run so many rounds over all readers, and of the slow commands and in children besides."""
    signal.signal(signal.SIGALRM, late)
    tally = Tally()
    every = subjects(samples)
    weights = [subject.share for subject in every]
    chance = Random(seed)
    for number in range(rounds):
        (subject,) = chance.choices(every, weights)
        one_round(seed * 1_000_000 + number, subject, tally)
        if number % 1000 == 999:
            print(f"{number + 1:,} …", file=sys.stderr, flush=True)
    for number in range(slow):
        one_round(seed * 1_000_000 + number, COMMANDS[number % len(COMMANDS)], tally)
    whole = [Subject("child check-case", case_to, in_a_child, 1, "cases/joy/*")]
    whole.append(Subject("child plan", plan_to, in_a_child))
    for number in range(children):
        one_round(seed * 1_000_000 + number, whole[number % 6 == 5], tally)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30_000)
    parser.add_argument("--slow", type=int, default=300, help="of slides and handouts")
    parser.add_argument("--children", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--samples", type=Path, help="a folder with exports of other tools")
    asked = parser.parse_args()
    tally = mutate_all(
        asked.rounds, asked.seed, asked.samples, slow=asked.slow, children=asked.children
    )
    print(tally)
    return 1 if tally.bad else 0


if __name__ == "__main__":
    sys.exit(main())
