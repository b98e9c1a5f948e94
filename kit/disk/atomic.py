"""Writing a file so that, whatever happens, either the old or the new content is there.

The content goes to a file of its own in the same folder, reaches the disk, and then takes the place
of the old one in a single step. A process that is killed half-way leaves the old file as it was,
and a hidden `.part` file that a later write, or the next start of the workshop, clears away.
"""

from __future__ import annotations

import itertools
import os
import stat
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from kit.words.errors import FileError

ABANDONED_SECONDS: Final = 60
"""So old is a half-written file that no process still writes it."""
PART: Final = r"\.[0-9a-f]{8}\.[0-9]+-[0-9]+\.part"
"""What a half-written file is called."""
_WINDOWS: Final = os.name == "nt"
_counter = itertools.count()


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Put the text, as UTF-8, into the file, all at once and for good.

    An existing file is replaced and keeps its permissions; a link is followed. Line ends are
    written as they are in the text. When this returns, the text has reached the disk.

    Raises
    ------
    FileError
        When the file can't be written; what was there before is untouched.
    """
    target = Path(path)
    try:
        content = text.encode()
    except UnicodeEncodeError:
        problem = "the text has half of a character pair in it and can't be saved. Remove it."
        raise FileError(problem, file=target.name) from None
    try:
        target = Path(os.path.realpath(target))
        write_bytes(target, content)
    except (OSError, ValueError) as error:
        raise FileError(_why(error, target), file=target.name) from None


def write_bytes(
    target: Path, content: bytes, *, private: bool = False, make_folder: bool = False
) -> None:
    """Put the content into the file, all at once and for good; a link is replaced, not followed.

    A new file is its owner's alone where its folder is, or where it is `private`. Its folder is
    made, too, with `make_folder`.

    Raises
    ------
    OSError
        When the file can't be written; what was there before is untouched.
    """
    if make_folder:
        target.parent.mkdir(parents=True, exist_ok=True)
    mode = _mode_of(target)
    _clear_abandoned(target)
    part = target.with_name(f"{_part_stem(target)}{os.getpid()}-{next(_counter)}.part")
    # With the usual permissions of a new file; in a folder that is its owner's, with theirs.
    narrow = private or not stat.S_IMODE(target.parent.stat().st_mode) & 0o077
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, 0o600 if narrow else 0o666), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
        _move(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    _sync_folder(target.parent)


def _mode_of(target: Path) -> int | None:
    """Return an existing file's permissions; raise when it may not be written to."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError
    if not os.access(target, os.W_OK):
        raise PermissionError
    return stat.S_IMODE(found.st_mode)


def _move(part: Path, target: Path) -> None:
    # On Windows, a virus scanner or a preview may hold the old file open for a moment.
    for wait in (0.01, 0.02, 0.05, 0.1, 0.2, 0.4) if _WINDOWS else ():
        try:
            part.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    part.replace(target)


def _sync_folder(folder: Path) -> None:
    # Makes the new name last through a power cut; some file systems can't, and need not.
    if _WINDOWS:
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _part_stem(target: Path) -> str:
    # A fingerprint, because a name may be as long as the file system allows already.
    return f".{zlib.crc32(os.fsencode(target.name)):08x}."


def _clear_abandoned(target: Path) -> None:
    """Remove what killed processes left; a younger one may belong to a process at work."""
    start = _part_stem(target)
    with os.scandir(target.parent) as entries:
        left = [e for e in entries if e.name.startswith(start) and e.name.endswith(".part")]
    for entry in left:
        with suppress(OSError):
            if time.time() - entry.stat().st_mtime > ABANDONED_SECONDS:
                Path(entry.path).unlink()


def _why(error: OSError | ValueError, target: Path) -> str:
    if isinstance(error, IsADirectoryError):
        return "this is a folder. Give the name of a file in it."
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return f"there is no folder {str(target.parent)!r} to write into. Make it first."
    if isinstance(error, PermissionError):
        return "this file or its folder may not be written to. Choose another place for it."
    reason = getattr(error, "strerror", None) or str(error)
    return f"it can't be written ({reason}). Choose another place or name for it."
