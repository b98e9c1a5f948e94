"""Kill a process at random moments of its autosave: `python -m tests.benchmarks.autosave_kill`.

Each of the processes opens the same file in a `MapEditor` and changes a map of 30 members as fast
as it can, through the messages that a browser sends. It tells the number of each change that the
editor has answered as saved. After each kill -9 the file must hold, whole and exactly, the last
change that was answered or a later one; nothing may have been put aside.

They are forked from one warm process, so that the time goes into kills and not into imports.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import select
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import comm
from comm.base_comm import BaseComm

from kit import MapEditor, SupportMap
from kit.files import own_json
from kit.model.members import Member
from kit.words.errors import KitError

MEMBERS = 30


@dataclass
class Tally:
    """What was seen in all kills."""

    kills: int = 0
    answered: int = 0
    kills_before_an_answer: int = 0
    unreadable: int = 0
    lost: int = 0
    put_aside: int = 0
    most_part_files: int = 0
    part_files_left: int = 0

    @property
    def good(self) -> bool:
        return not (self.unreadable or self.lost or self.put_aside or self.part_files_left)


class Wire(BaseComm):
    """Stands for the browser: passes on the numbers of the changes that are answered as saved."""

    pipe = 0

    def publish_msg(self, *_: Any, data: Any = None, **__: Any) -> None:
        answer = (data or {}).get("state", {}).get("_answer", {})
        if answer.get("edit"):
            os.write(self.pipe, b"%d\n" % (answer["edit"] if answer["saved"] else -1))


def map_of(change: int) -> SupportMap:
    """The map after so many changes; every change moves every member."""
    members = [
        Member(
            f"m{i}", f"Member {i} {'أمينة' * (i % 3)}", "friend", 1 + i % 3, (i * 12 + change) % 360
        )
        for i in range(MEMBERS)
    ]
    return SupportMap("Amina", members=members, attributes={"change": change})


def change_for_ever(file: Path, pipe: int) -> None:
    Wire.pipe = pipe
    comm.create_comm = Wire
    editor = MapEditor(map_of(0), autosave=file)
    change = int(str(editor.map.attributes["change"]))
    while True:
        change += 1
        state = {"map": map_of(change).to_dict(), "_edit": change}
        data = {"method": "update", "state": state, "buffer_paths": []}
        editor._handle_msg({"content": {"data": data}, "buffers": []})


def killed_once(file: Path, rng: random.Random) -> list[int]:
    """Start a process, kill it at a random moment; give the changes that it was told are saved."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            change_for_ever(file, write)
        finally:
            os._exit(1)
    os.close(write)
    if rng.random() < 0.8:  # else also while it opens the file
        select.select([read], [], [], 10)
    time.sleep(rng.uniform(0, 0.012))
    os.kill(child, signal.SIGKILL)
    _, how = os.waitpid(child, 0)
    with os.fdopen(read, "rb") as pipe:
        said = [int(line) for line in pipe]
    if os.waitstatus_to_exitcode(how) != -signal.SIGKILL or -1 in said:
        raise SystemExit("the process ended by itself, or could not save")
    return said


def run(kills: int, folder: Path, seed: int) -> Tally:
    rng = random.Random(seed)
    file = folder / "amina.json"
    tally = Tally()
    last = 0
    while tally.kills < kills:
        said = killed_once(file, rng)
        tally.kills += 1
        tally.answered += len(said)
        tally.kills_before_an_answer += not said
        last = max(said, default=last)
        look(file, last, tally)
    clear_away(file, last, tally)
    return tally


def look(file: Path, last: int, tally: Tally) -> None:
    """Check what one kill left."""
    names = [each.name for each in file.parent.iterdir()]
    parts = [name for name in names if name.endswith(".part")]
    tally.most_part_files = max(tally.most_part_files, len(parts))
    tally.put_aside += len(names) - len(parts) > 1
    if not last and not file.exists():
        return
    try:
        kept = own_json.loads(file.read_bytes().decode())
    except (OSError, UnicodeDecodeError, KitError):
        tally.unreadable += 1
        return
    change = int(str(kept.attributes["change"]))
    tally.unreadable += kept != map_of(change)
    tally.lost += change < last


def clear_away(file: Path, last: int, tally: Tally) -> None:
    """Let a minute pass for what was left half-written; one save more clears it away."""
    for part in file.parent.glob(".*.part"):
        os.utime(part, (1, 1))
    editor = MapEditor(map_of(0), autosave=file)
    editor.map = map_of(last + 2)
    tally.part_files_left = len(list(file.parent.glob(".*.part")))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    gc.freeze()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(given.kills, Path(folder), given.seed)
    for name, value in vars(tally).items():
        print(f"{name.replace('_', ' '):24}{value:8}")
    print(f"{'seconds':24}{time.perf_counter() - start:8.1f}")
    return 0 if tally.good else 1


if __name__ == "__main__":
    sys.exit(main())
