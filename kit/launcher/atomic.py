"""Writing a file so that nobody ever finds half of it, its folder included."""

from pathlib import Path

from kit.disk.atomic import write_bytes


def write(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put `content` at `path` at once, making its folder first where there is none.

    A new file that is `private` is its owner's alone, in whatever folder it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(path, content, private=private)
