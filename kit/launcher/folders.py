"""Where things are: the folder of the kit, its virtual environment and a person's own copies."""

import os
from dataclasses import dataclass
from pathlib import Path

from kit.launcher.stop import Stop

SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SUFFIX = ".exe" if os.name == "nt" else ""


@dataclass(frozen=True)
class Places:
    """The folders and files the launcher deals with, all below `root`."""

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def work(self) -> Path:
        """A person's own copies of what they open and change."""
        return self.root / "my-work"

    @property
    def notebooks(self) -> Path:
        """The notebooks' originals."""
        return self.root / "notebooks"

    @property
    def datasets(self) -> Path:
        """The kit's data; some of it are originals too."""
        return self.root / "datasets"

    @property
    def lock(self) -> Path:
        """The exact version of every package."""
        return self.root / "uv.lock"

    @property
    def project(self) -> Path:
        """What the kit asks for."""
        return self.root / "pyproject.toml"

    @property
    def log(self) -> Path:
        """What the installers said."""
        return self.venv / "set-up.log"

    @property
    def python(self) -> Path:
        """The Python of the virtual environment."""
        return self.script("python")

    def script(self, name: str) -> Path:
        """Return the path of a program inside the virtual environment."""
        return self.venv / SCRIPTS / (name + SUFFIX)


def here() -> Places:
    """Return the folder that this launcher lies in; the whole kit must be there."""
    places = Places(Path(__file__).resolve().parents[2])
    if not places.notebooks.is_dir():
        raise Stop(
            f"The workshop's notebooks are not in {places.root}: this is the installed package "
            "alone. Download the whole kit, and type python3 kit in its folder."
        )
    for needed in (places.project, places.lock):
        if not needed.is_file():
            raise Stop(
                f"{needed} is missing: download the whole kit again, and keep its folders together."
            )
    return places
