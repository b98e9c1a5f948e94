"""Write the generated files anew: notebooks, glossary, codebooks, the synthetic twin, pictures.

Notebooks come from their source, glossary and codebooks from the vocabulary, the twin from its
seed, the README's two pictures from a case's maps, what describes the extension of JupyterLab from
its scripts, the list of what may run when it opens from the notebooks.
`python3 kit build` calls this; with `--check` nothing is written, and the exit code tells whether
anything is out of step.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kit import draw
from kit.build.card_codebook import card_codebook
from kit.build.codebook import codebook
from kit.build.notebooks import answers_copy, learner_copy
from kit.build.twin import files as synthetic
from kit.files.library import load_case
from kit.launcher import lab_extension, notary
from kit.launcher.copies import digest
from kit.words.errors import KitError
from kit.words.glossary import as_markdown

ROOT: Final = Path(__file__).parents[2]
OF_ITS_OWN: Final = "your_own_case.py"
"""The source of the notebook that is no part of the course, and has no answers."""
PICTURED: Final = "amina"
"""The case whose two first maps are the pictures in the project's README."""


def generated(root: Path = ROOT) -> dict[Path, str]:
    """Return every generated file with the text that it should hold."""
    notebooks = root / "notebooks"
    sources = sorted((notebooks / "source").glob("[0-9][0-9]_*.py"))
    if not sources:
        raise KitError(
            f"{notebooks / 'source'} holds no notebooks such as 00_start_here.py. "
            "Build from a copy of the whole project."
        )
    cases = root / "datasets" / "cases"
    files = {
        notebooks / "glossary.md": as_markdown(),
        cases / "README.md": codebook(),
        root / "datasets" / "cards" / "README.md": card_codebook(),
    }
    case = load_case(PICTURED)
    everyday, crisis = draw.svg(case.everyday), draw.svg(case.crisis, before=case.everyday)
    files[cases / PICTURED / "everyday_00_months.svg"] = everyday + "\n"
    files[cases / PICTURED / "crisis_00_months.svg"] = crisis + "\n"
    files |= {root / "datasets" / "twin" / name: text for name, text in synthetic.texts().items()}
    extension = lab_extension.FOLDER / lab_extension.NAME
    described = root / extension.relative_to(ROOT) / "package.json"
    files[described] = lab_extension.package(extension)
    for source in sources:
        files[notebooks / f"{source.stem}.ipynb"] = learner_copy(source)
        files[notebooks / "answers" / f"{source.stem}.ipynb"] = answers_copy(source)
    for source in (notebooks / "source").glob(OF_ITS_OWN):
        files[notebooks / f"{source.stem}.ipynb"] = learner_copy(source)
    files[root / notary.BUILT.relative_to(ROOT)] = _list_of(files, notebooks)
    return files


def out_of_step(root: Path = ROOT) -> list[Path]:
    """List the generated files that are missing, changed, or left over from a source now gone."""
    files = generated(root)
    stale = [path for path, text in files.items() if not _holds(path, text)]
    return stale + _left_over(root, files)


def build(root: Path = ROOT) -> list[Path]:
    """Write every generated file that is out of step, and list what was written or removed."""
    files = generated(root)
    changed = [path for path, text in files.items() if not _holds(path, text)]
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8", newline="\n")
    left_over = _left_over(root, files)
    for path in left_over:
        path.unlink()
    return changed + left_over


def main(words: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Build or check, and say what came of it; 0 when all is in step."""
    parser = argparse.ArgumentParser(prog="python3 kit build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; say what would be")
    check = parser.parse_args(words).check
    try:
        paths = out_of_step(root) if check else build(root)
    except ModuleNotFoundError as missing:
        sys.stderr.write(
            f"{missing.name} is missing. “python3 kit build” installs what building needs.\n"
        )
        return 1
    except KitError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    said = "out of step" if check else "written"
    for path in paths:
        sys.stdout.write(f"{said}: {path.relative_to(root).as_posix()}\n")
    if not paths:
        sys.stdout.write("Everything that is generated is in step with its source.\n")
    return 1 if check and paths else 0


def _list_of(files: dict[Path, str], notebooks: Path) -> str:
    """Name each notebook by its place below `notebooks/`, with the hash of what it holds."""
    hashes = {
        path.relative_to(notebooks).as_posix(): digest(text.encode())
        for path, text in files.items()
        if path.suffix == ".ipynb"
    }
    return json.dumps(hashes, indent=1, sort_keys=True) + "\n"


def _holds(path: Path, text: str) -> bool:
    # Bytes, because a line ending that git or an editor changed is a change too.
    return path.is_file() and path.read_bytes() == text.encode()


def _left_over(root: Path, files: dict[Path, str]) -> list[Path]:
    found = sorted((root / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    found += sorted((root / "notebooks" / "answers").glob("[0-9][0-9]_*.ipynb"))
    return [path for path in found if path not in files]


if __name__ == "__main__":
    sys.exit(main())
