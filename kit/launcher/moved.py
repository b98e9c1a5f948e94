"""An environment whose folder was renamed or moved: made to fit, without fetching it again.

Offline, it could not be made anew. Of what is in it, only a few small files name the folder.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kit.launcher import atomic, stamp, venv
from kit.launcher.places import SCRIPTS, Places

MOST_BYTES = 100_000
"""The largest script or note that is looked at; programs are left as they are."""


def mend(places: Places, present: stamp.Stamp | None, wanted: stamp.Stamp) -> stamp.Stamp | None:
    """Give the stamp of the environment, after fitting it to its folder where that is all it needs.

    On Windows the programs themselves hold the folder's name, so there it is made anew.
    """
    if present is None or not present.sources or present.root == wanted.root or os.name == "nt":
        return present
    here = replace(present, root=wanted.root)
    if not here.serves(wanted) or not present.root or not venv.works(places):
        return present
    stamp.spoil(places, present.extras)
    old, new = os.fsencode(present.root), os.fsencode(wanted.root)
    for path in _that_name_it(places):
        with suppress(OSError):
            if not path.is_symlink() and path.stat().st_size <= MOST_BYTES:
                content = path.read_bytes()
                if old in content and b"\0" not in content:
                    mode = path.stat().st_mode
                    atomic.write(path, content.replace(old, new))
                    path.chmod(mode & 0o777)
    stamp.write(places, here)
    return here


def _that_name_it(places: Places) -> Iterator[Path]:
    yield places.venv / "pyvenv.cfg"
    yield from (path for path in (places.venv / SCRIPTS).iterdir() if path.is_file())
    for packages in (places.venv / "lib").glob("python*/site-packages"):
        yield from packages.glob("*.pth")
        yield from packages.glob("*.dist-info/direct_url.json")
