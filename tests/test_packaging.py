"""The lists of packages agree, and nothing committed belongs to one machine or one registry."""

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kit import __version__
from kit.launcher import lab_extension
from kit.launcher.lab_settings import NOTARY

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))

# Spelled in two halves, so that this file doesn't name them itself.
REGISTRIES = [
    *("pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "npmjs" + ".com"),
    *("anaconda" + ".org", "deb.debian" + ".org", "jsdelivr" + ".net", "unpkg" + ".com"),
]


def bounds(lines: list[str]) -> dict[str, str]:
    wanted = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name): str(one.specifier) for one in wanted}


def committed() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("this copy of the kit is not a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def test_conda_and_pip_users_get_the_same_packages() -> None:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    conda = bounds([line for line in listed["dependencies"] if isinstance(line, str)])
    pip = [line for line in listed["dependencies"] if isinstance(line, dict)]
    project = PROJECT["project"]
    assert conda.pop("python") == project["requires-python"]
    assert conda.pop("pip") == ""
    assert conda.keys() == bounds(project["dependencies"]).keys()
    locked = {package["name"]: package["version"] for package in LOCK["package"]}
    assert conda == {name: f"=={locked[name]}" for name in conda}
    assert pip == [{"pip": ["-e ."]}]


def test_the_lock_holds_every_package_within_its_bounds() -> None:
    locked: dict[str, list[str]] = {}
    for package in LOCK["package"]:
        locked.setdefault(package["name"], []).append(package["version"])
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    for line in [*project["dependencies"], *(line for extra in extras for line in extra)]:
        wanted = Requirement(line)
        name = canonicalize_name(wanted.name)
        assert name in locked, f"{name} is not in uv.lock: run uv lock"
        assert all(version in wanted.specifier for version in locked[name])
    assert LOCK["requires-python"] == project["requires-python"]


def test_the_lock_was_made_from_the_project_as_it_is() -> None:
    (kit,) = (package for package in LOCK["package"] if package["name"] == "support-map-kit")
    assert kit["version"] == PROJECT["project"]["version"]
    recorded = {
        (one["name"], one.get("marker", "")): one.get("specifier", "")
        for one in kit["metadata"]["requires-dist"]
    }
    asked = {(name, ""): b for name, b in bounds(PROJECT["project"]["dependencies"]).items()}
    for extra, lines in PROJECT["project"]["optional-dependencies"].items():
        asked |= {(name, f"extra == '{extra}'"): b for name, b in bounds(lines).items()}
    assert recorded.keys() == asked.keys()
    for key, specifier in asked.items():
        assert set(recorded[key].split(",")) == set(specifier.split(","))


def test_the_lock_names_the_public_index_only() -> None:
    sources = {str(package["source"].get("registry", "")) for package in LOCK["package"]}
    assert sources == {"", "https://" + REGISTRIES[0] + "/simple"}
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r"https?://([^/\"\s]+)", text))
    assert hosts == {REGISTRIES[0], "files." + REGISTRIES[1]}


def test_one_version_everywhere() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == PROJECT["project"]["version"] == __version__
    assert citation["license"] == PROJECT["project"]["license"]


def test_no_committed_file_names_a_registry() -> None:
    named = []
    for path in committed():
        if path.name == "uv.lock":
            continue
        content = path.read_bytes()
        named += [(path.name, host) for host in REGISTRIES if host.encode() in content]
    assert named == []


def test_no_committed_file_belongs_to_one_machine() -> None:
    folders = {str(ROOT), str(Path.home())} - {"/"}
    found = []
    for path in committed():
        content = path.read_bytes()
        # A folder of this machine, not a word that begins like one.
        found += [
            (path.name, folder)
            for folder in folders
            if re.search(re.escape(folder.encode()) + rb"(?![\w.-])", content)
        ]
    assert found == []


def test_what_a_person_makes_is_never_committed() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in committed()}
    assert not names & {"my-work", ".venv", "dist"}


@pytest.mark.parametrize(
    "file, kept",
    [
        ("my-work/amina.json", False),
        ("notebooks/amina.json", False),
        ("notebooks/01_build_a_map.ipynb", True),
        ("notebooks/signposting.md", True),
        ("datasets/cases/amina/case.json", True),
    ],
)
def test_git_looks_past_what_a_person_makes(file: str, kept: bool) -> None:
    committed()  # or skip
    ignored = subprocess.run(
        ["git", "check-ignore", "-q", "--no-index", file], cwd=ROOT, check=False
    )
    assert (ignored.returncode == 1) is kept


def test_the_source_archive_holds_all_that_is_committed_and_the_kit_starts_from_it(
    tmp_path: Path,
) -> None:
    pytest.importorskip("hatchling", reason="the build backend is fetched only to build")
    from hatchling.builders.sdist import SdistBuilder

    (built,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(built) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = (each for each in tmp_path.iterdir() if each.is_dir())
    for path in committed():
        inside = unpacked / path.relative_to(ROOT)
        assert inside.is_file(), path
        assert inside.read_bytes() == path.read_bytes(), path
    assert not {each.name for each in unpacked.iterdir()} & {"my-work", ".venv", "dist", ".git"}
    ran = subprocess.run(
        [sys.executable, "kit", "restore"],
        cwd=unpacked,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "01_build_a_map.ipynb" in ran.stdout, ran.stderr


def test_jupyterlabs_server_is_told_of_the_same_notary_by_the_launcher_and_by_the_package() -> None:
    told = json.loads((ROOT / "kit/launcher/server_extension.json").read_text(encoding="utf-8"))
    assert told == {"ServerApp": {"jpserver_extensions": {NOTARY: True}}}


PACKED = {".py", ".js", ".css", ".json", ".csv", ".html", ".ipynb", ".md"}


def test_the_wheel_carries_scripts_styles_and_data(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="the build backend is fetched only to build")
    from hatchling.builders.wheel import WheelBuilder

    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        names = set(wheel.namelist())
    for path in (ROOT / "kit").rglob("*"):
        if path.suffix in PACKED and "__pycache__" not in path.parts:
            name = path.relative_to(ROOT).as_posix()
            assert (name in names) is not name.startswith("kit/build/")
    shared = {name.partition(".data/data/")[2] for name in names}
    extension = lab_extension.FOLDER / lab_extension.NAME
    for path in extension.rglob("*.js*"):
        place = path.relative_to(lab_extension.FOLDER).as_posix()
        assert f"share/jupyter/labextensions/{place}" in shared
    assert "etc/jupyter/jupyter_server_config.d/support_map_kit.json" in shared
    for path in (ROOT / "datasets").rglob("*.json"):
        assert f"kit/_datasets/{path.relative_to(ROOT / 'datasets').as_posix()}" in names
    assert not any(name.startswith(("tests/", "notebooks/", "datasets/")) for name in names)
    assert os.fspath(built).endswith("-py3-none-any.whl")
