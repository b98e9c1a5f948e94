"""A person's work is theirs alone, whoever else uses the machine."""

import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.launcher import copies, install, open_lab, private
from kit.launcher.folders import Places
from kit.launcher.stop import Stop

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")


def open_to_others(folder: Path) -> dict[str, str]:
    """Name what others could read, write or list, with its permissions."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        mode = path.lstat().st_mode
        if not stat.S_ISLNK(mode) and mode & private.OTHERS:
            found[path.relative_to(folder).as_posix()] = oct(stat.S_IMODE(mode))
    return found


@pytest.fixture(autouse=True)
def usual_rights() -> Iterator[None]:
    """Begin as most systems do, where others may read what a person writes."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_without_a_server(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def lab(*_: object) -> None:
        (places.work / "written by the server").touch()
        raise Stop("as far as this test goes")

    monkeypatch.setattr(install, "set_up", lambda _: None)
    monkeypatch.setattr(open_lab, "Server", lab)
    with pytest.raises(Stop, match="as far as"):
        open_lab.open_lab(places, None, browser=False)


def test_what_a_start_writes_is_the_owners_alone(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_without_a_server(places, monkeypatch)
    assert open_to_others(places.work) == {}
    assert (places.work / "written by the server").is_file()
    # What the kit itself is made of goes on as before.
    (places.root / "new").touch()
    assert stat.S_IMODE((places.root / "new").stat().st_mode) == 0o644


def test_what_an_earlier_version_wrote_is_narrowed_and_no_link_is_followed(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies.fill(places)
    (places.work / "answers").chmod(0o777)
    mine = places.work / "answers" / "amina.json"
    mine.write_text("{}", encoding="utf-8")
    outside = tmp_path / "outside.json"
    outside.touch()
    (places.work / "link.json").symlink_to(outside)
    (places.work / "folder").symlink_to(tmp_path, target_is_directory=True)
    assert "answers/amina.json" in open_to_others(places.work)
    open_without_a_server(places, monkeypatch)
    assert open_to_others(places.work) == {}
    assert stat.S_IMODE(mine.stat().st_mode) == 0o600
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644


def test_a_linked_folder_is_said_and_its_rights_are_left(
    places: Places,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    elsewhere = tmp_path / "my documents"
    elsewhere.mkdir()
    theirs = elsewhere / "a letter"
    theirs.touch()
    places.work.symlink_to(elsewhere, target_is_directory=True)
    open_without_a_server(places, monkeypatch)
    said = capsys.readouterr().out
    assert said.startswith(f"{places.work} is a link: your copies and maps are kept in {elsewhere}")
    assert "remove it" in said
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o644
    assert set(open_to_others(elsewhere)) == {".", "a letter"}


def test_a_link_to_nowhere_gets_a_sentence(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    places.work.symlink_to(places.root / "gone")
    monkeypatch.setattr(install, "set_up", lambda _: None)
    with pytest.raises(Stop, match=r"is a link to .*gone, and there is no folder there: make"):
        open_lab.open_lab(places, None, browser=False)
    assert not (places.root / "gone").exists()


SPY = """#!{python}
import pathlib, subprocess, sys, urllib.parse
page = urllib.parse.unquote(sys.argv[1][7:])
seen = subprocess.run(["ps", "-eww", "-o", "args"], capture_output=True, text=True).stdout
pathlib.Path({out!r}).with_name("page").write_text(open(page).read())
pathlib.Path({out!r} + ".part").write_text(seen)
pathlib.Path({out!r} + ".part").rename({out!r})
"""


@pytest.mark.browser
@pytest.mark.skipif(not (ROOT / ".venv").is_dir(), reason="needs the launcher's own environment")
def test_no_list_of_processes_shows_the_token_and_nobody_else_reads_the_work(
    tmp_path: Path,
) -> None:
    """The real start, twice, with a browser that looks at the list of processes."""
    places = Places(tmp_path / "kit folder")
    places.root.mkdir()
    for name in ("kit", "notebooks", "datasets", "uv.lock", "pyproject.toml"):
        (places.root / name).symlink_to(ROOT / name)
    places.venv.symlink_to(ROOT / ".venv")
    seen = tmp_path / "seen"
    spy = tmp_path / "browser"
    spy.write_text(SPY.format(python=sys.executable, out=str(seen)), encoding="utf-8")
    spy.chmod(0o755)
    code = (
        "import pathlib, sys; from kit.launcher import folders, install, open_lab\n"
        "install.set_up = lambda _: None\n"
        "open_lab.open_lab(folders.Places(pathlib.Path(sys.argv[1])), None, browser=True)"
    )
    command = [sys.executable, "-c", code, str(places.root)]
    env = {**os.environ, "BROWSER": f"{spy} %s"}
    first = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert first.stdout
    try:
        lines = iter(first.stdout.readline, "")
        url = next(line for line in lines if "is open at" in line).split()[-1]
        token = url.partition("token=")[2]
        assert len(token) == 48
        await_file(seen)
        shown = seen.read_text(encoding="utf-8")
        seen.unlink()
        subprocess.run(command, cwd=ROOT, env=env, check=True, timeout=60, capture_output=True)
        await_file(seen)
        shown += seen.read_text(encoding="utf-8")
        assert shown.count("open.html") >= 2
        assert "jupyterlab" in shown
        assert token not in shown
        assert f"url={url}" in seen.with_name("page").read_text(encoding="utf-8")
        assert open_to_others(places.work) == {}
    finally:
        first.terminate()
        threading.Thread(target=first.stdout.read, daemon=True).start()
        first.wait(60)
        first.stdout.close()
    assert not list(places.work.rglob("open.html"))


def await_file(path: Path) -> None:
    end = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.05)
