"""The wheel: everything that the kit needs is inside."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UV = shutil.which("uv", path=str(Path(sys.executable).parent))


def files(folder: str) -> set[str]:
    found = (each.relative_to(ROOT) for each in (ROOT / folder).rglob("*") if each.is_file())
    hidden = ("__pycache__", ".")
    return {
        each.as_posix() for each in found if not any(part.startswith(hidden) for part in each.parts)
    }


@pytest.mark.skipif(UV is None, reason="uv is not in this environment; it builds the wheel")
def test_the_wheel_holds_the_kit_and_the_cases_without_what_builds_them(tmp_path: Path) -> None:
    wanted = {name for name in files("kit") if not name.startswith("kit/build/")}
    wanted |= {each.replace("datasets/", "kit/_datasets/", 1) for each in files("datasets")}
    for name in ("kit/py.typed", "kit/widgets/css/base.css", "kit/draw/templates/graph.html"):
        assert name in wanted
    done = subprocess.run(
        [UV or "uv", "build", "--wheel", "--offline", "--out-dir", str(tmp_path), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "hatchling" in done.stderr and done.returncode:
        pytest.skip("hatchling, which builds the wheel, is not in uv's cache")
    assert done.returncode == 0, done.stderr
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())
    assert not wanted - inside
    assert not [name for name in inside if name.startswith("kit/build/")]
    assert "kit/_datasets/cases/README.md" in inside
    assert {name.split("/")[0].partition("-")[0] for name in inside} == {"kit", "support_map_kit"}


def test_what_is_inside_the_kits_pages_is_named_with_its_licence() -> None:
    text = (ROOT / "kit" / "THIRD_PARTY.md").read_text(encoding="utf-8")
    for name in ("vis-network", "reveal.js", "Source Sans Pro", "pyvis", "DejaVu Sans Mono"):
        assert f"| {name}" in text
    for words in (
        "Permission is hereby granted",
        "SIL OPEN FONT LICENSE",
        "Redistribution and use",
    ):
        assert words.casefold() in text.casefold()
    for carrier in (
        "slides/look/deck.html",
        "slides/look/paper.html",
        "kit/draw/templates/graph.html",
    ):
        page = (ROOT / carrier).read_text(encoding="utf-8")
        assert "THIRD_PARTY.md" in page or "source-sans" not in page, carrier
    from kit import draw, load_case

    assert "kit/THIRD_PARTY.md" in draw.graph(load_case("amina").everyday).page
