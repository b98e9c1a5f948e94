"""Setting up once, noticing what is unfinished, and saying why it failed."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kit.launcher import child, install, settings, venv
from kit.launcher.folders import Places
from kit.launcher.stop import Offline, Stop, explain


class Workshop:
    """Stands in for everything that takes time or network, and notes what was asked of it."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.done: list[str] = []
        self.python_works = True
        self.fails: Stop | None = None

    def make(self, places: Places) -> None:
        self.done.append("venv")
        places.python.parent.mkdir(parents=True, exist_ok=True)
        places.python.touch()
        (places.venv / venv.STAMP).unlink(missing_ok=True)

    def fetch(self, places: Places, *extras: tuple[str, ...]) -> None:
        present = venv.read_stamp(places)
        assert present is None or not present.sources, "changed packages under a valid stamp"
        self.done.append("fetch " + " ".join(sum(extras, ())) if extras else "uv")
        if extras and self.fails:
            raise self.fails


@pytest.fixture
def workshop(places: Places, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    workshop = Workshop(places)
    monkeypatch.setattr(venv, "make", workshop.make)
    monkeypatch.setattr(venv, "works", lambda _: workshop.python_works)
    monkeypatch.setattr(install, "_install_uv", workshop.fetch)
    monkeypatch.setattr(install, "_install_locked", workshop.fetch)
    return workshop


ALL = ["venv", "uv", "fetch "]


def test_the_first_start_does_everything_and_the_second_nothing(workshop: Workshop) -> None:
    install.set_up(workshop.places)
    assert workshop.done == ALL
    install.set_up(workshop.places)
    assert workshop.done == ALL


def test_an_interrupted_set_up_is_made_anew(workshop: Workshop) -> None:
    workshop.fails = Stop("the lid was closed")
    with pytest.raises(Stop):
        install.set_up(workshop.places)
    workshop.fails = None
    workshop.done.clear()
    install.set_up(workshop.places)
    assert workshop.done == ALL


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_list_of_packages_is_fetched_into_what_is_there(
    workshop: Workshop, name: str
) -> None:
    install.set_up(workshop.places)
    workshop.done.clear()
    (workshop.places.root / name).write_text("newer", encoding="utf-8")
    install.set_up(workshop.places)
    assert workshop.done == ["uv", "fetch "]


def test_windows_line_ends_are_no_other_list(workshop: Workshop) -> None:
    workshop.places.lock.write_bytes(b"a\nb\n")
    install.set_up(workshop.places)
    workshop.done.clear()
    workshop.places.lock.write_bytes(b"a\r\nb\r\n")
    install.set_up(workshop.places)
    assert workshop.done == []


def test_opening_the_workshop_keeps_the_test_tools(workshop: Workshop) -> None:
    install.set_up(workshop.places)
    install.set_up(workshop.places, ["test"])
    assert workshop.done[-1] == "fetch test"
    workshop.done.clear()
    install.set_up(workshop.places)
    workshop.places.lock.write_text("newer", encoding="utf-8")
    install.set_up(workshop.places)
    assert workshop.done == ["uv", "fetch test"]


def test_another_python_or_a_moved_folder_that_cannot_be_fitted_makes_it_anew(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    install.set_up(workshop.places)
    workshop.done.clear()
    monkeypatch.setattr(sys, "version", "3.99.0 (main)")
    install.set_up(workshop.places)
    assert workshop.done == ALL
    workshop.done.clear()
    moved = workshop.places.root.rename(workshop.places.root.with_name("moved"))
    workshop.python_works = False
    install.set_up(Places(moved))
    assert workshop.done == ALL


def test_a_python_that_is_gone_makes_it_anew(workshop: Workshop) -> None:
    install.set_up(workshop.places)
    workshop.done.clear()
    workshop.places.python.unlink()
    workshop.python_works = False
    install.set_up(workshop.places)
    assert workshop.done == ALL


def test_offline_an_update_goes_on_with_the_packages_of_last_time(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    install.set_up(workshop.places)
    before = venv.read_stamp(workshop.places)
    workshop.places.lock.write_text("newer", encoding="utf-8")
    workshop.fails = Offline("no network")
    install.set_up(workshop.places)
    assert "packages of last time" in capsys.readouterr().out
    assert venv.read_stamp(workshop.places) == before
    with pytest.raises(Offline):
        install.set_up(workshop.places, ["test"])


def test_a_damaged_stamp_counts_as_none(workshop: Workshop) -> None:
    install.set_up(workshop.places)
    (workshop.places.venv / venv.STAMP).write_text('{"sources": 3}', encoding="utf-8")
    assert venv.read_stamp(workshop.places) is None


def test_a_half_made_environment_does_not_work(places: Places) -> None:
    assert not venv.works(places)
    places.python.parent.mkdir(parents=True)
    places.python.write_text("not a program", encoding="utf-8")
    places.python.chmod(0o755)
    assert not venv.works(places)


def test_whatever_is_in_the_way_is_replaced_by_an_environment(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def run(command: object, *_: object, **__: object) -> tuple[int, str]:
        asked.append(command)
        return 0, ""

    monkeypatch.setattr(child, "run_quietly", run)
    places.venv.write_text("a file", encoding="utf-8")
    venv.make(places)
    (places.venv / "old").touch()
    venv.make(places)
    assert [path.name for path in places.venv.iterdir()] == [places.log.name]
    assert len(asked) == 2


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(Stop, match=r"can't be written.*copy the whole folder"):
        venv.make(Places(in_the_way))


def test_a_python_without_ensurepip_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda n: None if n == "ensurepip" else 1)
    version = "{}.{}".format(*sys.version_info[:2])
    with pytest.raises(Stop, match=rf"ensurepip module: install.*apt install python{version}-venv"):
        venv.check_that_python_can()


SAID = {
    "pip, no name service": "NewConnectionError: [Errno -3] Temporary failure in name resolution",
    "pip, told not to try again": "No matching version of uv==1.2.3 (from versions: none)",
    "pip, refused": "WARNING: Retrying after connection broken by 'NewConnectionError'",
    "pip on Windows": "[Errno 11001] getaddrinfo failed",
    "uv, no name service": "cause: dns error: failed to lookup address information",
    "uv, refused": "error sending request\n cause: tcp connect error",
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_no_network_is_recognised(said: str, tmp_path: Path) -> None:
    stop = explain(said, tmp_path / "log")
    assert isinstance(stop, Offline)
    assert "needs the internet once" in stop.sentence
    assert "\n" not in stop.sentence


@pytest.mark.parametrize(
    "said, sentence",
    [
        ("ERROR: [Errno 28] No space left on device", "disk is full"),
        ("failed to write: os error 28", "disk is full"),
        ("SSLError(CERTIFICATE_VERIFY_FAILED) Max retries exceeded", "certificate"),
        ("invalid peer certificate: UnknownIssuer, error sending request", "certificate"),
        ("failed to create directory: Permission denied (os error 13)", "can't be written"),
        ("the moon is in the wrong phase", "send"),
    ],
)
def test_other_failures_get_their_own_sentence(said: str, sentence: str, tmp_path: Path) -> None:
    stop = explain(said, tmp_path / "log")
    assert sentence in stop.sentence
    assert not isinstance(stop, Offline)
    assert "\n" not in stop.sentence


@pytest.mark.parametrize(
    "environ, told",
    [
        ({}, None),
        ({"PIP_INDEX_URL": "mirror"}, {"UV_DEFAULT_INDEX": "mirror"}),
        ({"UV_DEFAULT_INDEX": "mine", "PIP_INDEX_URL": "pip's"}, {}),
    ],
)
def test_a_person_s_own_registry_is_honoured(
    environ: dict[str, str], told: dict[str, str] | None
) -> None:
    assert settings.of_index(environ) == told


def test_patience_is_ours_only_where_the_person_said_nothing() -> None:
    assert "PIP_RETRIES" not in settings.patience({"PIP_RETRIES": "9"})
    assert settings.patience({})["PIP_RETRIES"] == "1"


def test_offline_for_real(tmp_path: Path) -> None:
    """The real launcher, the real pip, and a registry on a port where nobody listens."""
    root = Path(__file__).resolve().parents[2]
    copy = tmp_path / "kit"
    copy.mkdir()
    for name in ("pyproject.toml", "uv.lock"):
        (copy / name).symlink_to(root / name)
    (copy / "notebooks").mkdir()
    for folder in ("kit", "kit/disk", "kit/launcher", "kit/words"):
        (copy / folder).mkdir()
        for source in (root / folder).glob("*.py"):
            (copy / folder / source.name).write_bytes(source.read_bytes())
    closed = "http://127.0.0.1:9/simple"
    env = {**os.environ, "PIP_INDEX_URL": closed, "UV_DEFAULT_INDEX": closed, "PIP_RETRIES": "0"}
    env["PIP_CONFIG_FILE"] = os.devnull
    ran = subprocess.run(
        [sys.executable, "kit", "--no-browser"],
        cwd=copy,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith("The first start needs the internet once")
    assert ran.stderr.count("\n") == 1
    assert "Traceback" not in ran.stdout + ran.stderr
    assert not (copy / "my-work").exists()
