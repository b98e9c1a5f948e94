"""Where tables come from: a folder or a zip, seen alike as named files, read but never unpacked."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from kit.files import limits
from kit.files.limits import Limit
from kit.words.errors import FileError, shorten

if TYPE_CHECKING:
    from zipfile import ZipFile

_LONGEST_NAME: Final = 255
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Source:
    """Files of one folder: what the person calls it, their names, and how to read one."""

    name: str
    names: tuple[str, ...]
    read: Callable[[str], bytes]

    def find(self, name: str) -> str | None:
        """Return the file of this name, in capitals or not; the exact name comes first."""
        if name in self.names:
            return name
        same = (each for each in self.names if each.casefold() == name.casefold())
        return next(same, None)


def read_bytes(path: Path, limit: Limit = limits.TABLE) -> bytes:
    """Return a file's bytes.

    Its size is looked at before it is read. What is no ordinary file, such as a pipe that would
    be waited for without end, is not opened.
    """
    try:
        found = path.stat()
        ordinary = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
        data = b""
        if ordinary and found.st_size <= limit.most:
            with path.open("rb") as file:
                data = file.read(limit.most + 1)
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from None
    if not ordinary:
        raise FileError("this is no ordinary file. Choose another one.", file=path)
    if max(found.st_size, len(data)) > limit.most:
        raise too_large(limit, path)
    return data


def too_large(limit: Limit, file: Path | str) -> FileError:
    """Make the error for a file, or what is in it, of which there is too much."""
    most = f"{limit.what} may have at most {limit.size}"
    return FileError(f"it is too large; {most}. {limit.advice}", file=file)


def cannot_open(path: Path, error: OSError | ValueError) -> FileError:
    """Make the error for a path that can't be opened."""
    if isinstance(error, FileNotFoundError):
        return FileError(
            "there is no such file or folder. Look at its name and at the folder it is in.",
            file=path,
        )
    if isinstance(error, IsADirectoryError):
        return FileError("this is a folder, and a file is wanted. Choose one in it.", file=path)
    reason = getattr(error, "strerror", None) or str(error)
    return FileError(f"it can't be opened ({reason}). Choose another file.", file=path)


def is_there(path: Path) -> bool:
    """Whether there is a file or folder; opening one that may not be seen tells why it can't be."""
    try:
        return path.exists()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether this is a folder that can be looked into; no name is too odd to be asked about."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Whether this is an ordinary file; no name is too odd to be asked about."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def folder(path: Path) -> Source:
    """See the files of a folder; hidden ones are left aside."""
    try:
        found = sorted(each.name for each in path.iterdir() if each.is_file())
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from None
    names = tuple(name for name in found if not name.startswith("."))
    return Source(path.resolve().name or str(path), names, lambda name: read_bytes(path / name))


def only_folder(path: Path) -> Path | None:
    """Return the one folder within this one that is not hidden, if there is just one."""
    try:
        found = [each for each in path.iterdir() if each.is_dir() and not _hidden(each.name)]
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from None
    return found[0] if len(found) == 1 else None


def zipped(data: bytes, name: str) -> Source:
    """See the files in a zip that are not hidden; they may lie in one folder within it."""
    files, reader = _guarded(lambda: _open_zip(data), name)
    if sum(size for _, size in files) > limits.UNPACKED.most:
        raise too_large(limits.UNPACKED, name)
    if len(files) > limits.MOST_FILES:
        problem = f"it holds more than {limits.MOST_FILES:,} files. {limits.UNPACKED.advice}"
        raise FileError(problem, file=name)
    # No folder on any computer holds a file with a longer name.
    fitting = [path for path, _ in files if len(path.rpartition("/")[2]) <= _LONGEST_NAME]
    paths = [path for path in fitting if not _hidden(path)]
    folders = {path.rpartition("/")[0] for path in paths}
    if len(folders) > 1:
        listed = ", ".join(repr(shorten(each)) for each in sorted(folders)[:5])
        raise FileError(
            f"it has files in several folders ({listed}). Unpack it and choose one of them.",
            file=name,
        )
    start = f"{folders.pop()}/" if folders != {""} and folders else ""

    def read(inner: str) -> bytes:
        # No more is unpacked than the zip said above, which zipfile sees to.
        return _guarded(lambda: reader.read(start + inner), f"{name}/{inner}")

    return Source(name, tuple(sorted(path.removeprefix(start) for path in paths)), read)


def _open_zip(data: bytes) -> tuple[list[tuple[str, int]], ZipFile]:
    from zipfile import ZipFile

    opened = ZipFile(io.BytesIO(data))
    return [(i.filename, i.file_size) for i in opened.infolist() if not i.is_dir()], opened


def _guarded(action: Callable[[], _T], name: str) -> _T:
    try:
        return action()
    except RuntimeError as error:
        if "password" in str(error):
            problem = "it is locked with a password. Unpack it and choose the folder."
            raise FileError(problem, file=name) from None
        raise FileError(_DAMAGED, file=name) from None
    except Exception:  # noqa: BLE001 - a damaged zip fails in a dozen ways, from KeyError to zlib's own
        raise FileError(_DAMAGED, file=name) from None


_DAMAGED: Final = "this is not a zip, or a damaged one. Copy or export it again."


def _hidden(path: str) -> bool:
    # macOS adds a folder of its own with a shadow of every file.
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/"))


def listed(names: Sequence[str], most: int = 6) -> str:
    """List file names for a message.

    >>> listed(["a.csv", "b.csv"])
    "'a.csv', 'b.csv'"
    """
    shown = ", ".join(repr(shorten(name)) for name in names[:most])
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return (shown + more) or "no files"
