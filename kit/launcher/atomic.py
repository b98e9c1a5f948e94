"""Writing a file so that nobody ever finds half of it, its folder included."""

from pathlib import Path

from kit.atomic import write_bytes


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path` at once, making its folder first where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(path, content)
