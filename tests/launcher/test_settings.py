"""Settings that a person has for other work change nothing of the kit's environment."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from kit.launcher import child, install, settings, stop, venv
from kit.launcher.folders import SCRIPTS, Places
from kit.launcher.stop import Stop

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "name",
    [
        *("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV"),
        *("PIP_NO_BINARY", "PIP_CONSTRAINT", "PIP_DRY_RUN", "UV_LOCKED", "UV_TARGET"),
        *("UV_SYSTEM_PYTHON", "UV_PROJECT", "UV_CONSTRAINT", "UV_REQUIRE_HASHES", "UV_NO_SYNC"),
    ],
)
def test_where_packages_go_is_the_kits(name: str) -> None:
    assert name not in settings.for_fetching({name: "1", "HOME": "/me"}, {name: "2"})


@pytest.mark.parametrize(
    "name", ["PIP_INDEX_URL", "PIP_CERT", "PIP_PROXY", "UV_INDEX_MINE_PASSWORD", "HTTPS_PROXY"]
)
def test_how_they_are_fetched_is_the_persons(name: str) -> None:
    assert settings.for_fetching({name: "environment"}, {name: "file"})[name] == "environment"
    assert settings.for_fetching({}, {"PIP_CERT": "file"})["PIP_CERT"] == "file"


def test_pips_own_files_are_read_as_pip_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "pip.conf"
    file.write_text(
        "[global]\nuser = true\nindex-url = https://a:b@mirror/simple\n"
        "trusted-host =\n    one\n    two\n[install]\nprefix = /nowhere\n"
        "index-url = https://other/simple\n[list]\nformat = json\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PIP_CONFIG_FILE": str(file), "PIP_REQUIRE_VIRTUALENV": "1"}
    found = settings.of_pip(Path(sys.executable), env)
    assert found["PIP_INDEX_URL"] == "https://other/simple"
    kept = settings.for_fetching({}, found)
    assert kept["PIP_TRUSTED_HOST"].split() == ["one", "two"]
    assert not {"PIP_USER", "PIP_PREFIX", "PIP_FORMAT"} & kept.keys()


def test_no_python_setting_but_harmless_ones_reaches_a_child_and_loopback_knows_no_proxy(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONWARNINGS", "PYTHONSAFEPATH", "PYTHONUSERBASE"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("NO_PROXY", "intranet")
    monkeypatch.delenv("no_proxy", raising=False)
    env = child.environment(places)
    assert {name for name in env if name.startswith("PYTHON")} <= {
        "PYTHONNOUSERSITE",
        *child.PYTHON_S,
    }
    assert env["NO_PROXY"] == "intranet,localhost,127.0.0.1,::1"
    assert env["no_proxy"] == "localhost,127.0.0.1,::1"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such name")
def test_a_folder_with_a_colon_gets_a_sentence(tmp_path: Path) -> None:
    places = Places(tmp_path / "10:30" / "kit")
    places.root.mkdir(parents=True)
    with pytest.raises(Stop, match=r"“:” in the name of this folder.*rename that folder"):
        venv.make(places)
    assert list(places.root.iterdir()) == []


def test_a_proxy_that_leads_nowhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://gone")
    said = stop.explain("ProxyError", tmp_path / "log").sentence
    assert "through the proxy that HTTPS_PROXY names: connect, or correct or unset" in said


def test_uv_is_fetched_by_the_hashes_of_the_lock() -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    (line,) = install.uv_with_hashes(lock).splitlines()
    wanted, *hashes = line.split(" --hash=")
    assert wanted == f"uv=={install.UV}"
    (uv,) = (each for each in tomllib.loads(lock)["package"] if each["name"] == "uv")
    platforms = " ".join(wheel["url"] for wheel in uv["wheels"])
    for each in ("win_amd64", "macosx", "arm64", "manylinux", "musllinux", "aarch64", "x86_64"):
        assert each in platforms
    assert len(hashes) == len(uv["wheels"])
    assert all(each.startswith("sha256:") for each in hashes)


def test_what_builds_the_kit_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    group = {Requirement(each).name for each in project["dependency-groups"][install.GROUP]}
    asked = {Requirement(each).name for each in project["build-system"]["requires"]}
    assert asked | {"uv"} == group


@pytest.mark.skipif(os.name == "nt", reason="on Windows it is made anew")
def test_an_environment_that_moved_with_its_folder_is_fitted_without_a_network(
    tmp_path: Path,
) -> None:
    old, new = Places(tmp_path / "it's here"), Places(tmp_path / "now “there” now")
    old.root.mkdir()
    for name in ("uv.lock", "pyproject.toml"):
        (old.root / name).write_text("", encoding="utf-8")
    subprocess.run([venv.own_python(), "-m", "venv", str(old.venv)], check=True)
    (packages,) = (old.venv / "lib").glob("python*/site-packages")
    (packages / "_kit.pth").write_text(str(old.root), encoding="utf-8")
    script = old.venv / SCRIPTS / "tool"
    script.write_text(f"#!{old.python}\nimport mine\nprint(mine.SAYS)\n", encoding="utf-8")
    script.chmod(0o755)
    (old.root / "mine.py").write_text("SAYS = 'fits'\n", encoding="utf-8")
    venv.write_stamp(old, venv.wanted_stamp(old, install.UV, ()))
    old.root.rename(new.root)
    install.set_up(new)
    said = subprocess.run([new.venv / SCRIPTS / "tool"], capture_output=True, check=True)
    assert said.stdout.strip() == b"fits"
    wanted = venv.wanted_stamp(new, install.UV, ())
    assert venv.fit_to_folder(new, venv.read_stamp(new), wanted) == wanted
