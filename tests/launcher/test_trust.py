"""Who trusted a notebook goes on trusting it, and nobody else starts to."""

from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from kit.launcher import trust
from kit.launcher.folders import Places

ROOT = Path(__file__).resolve().parents[2]


def text(words: str) -> str:
    cell = nbformat.v4.new_code_cell(words, id="a")  # type: ignore[no-untyped-call]
    return str(nbformat.writes(nbformat.v4.new_notebook(cells=[cell])))  # type: ignore[no-untyped-call]


@pytest.fixture
def jupyter(places: Places, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Sign with the keys in the test's own folder, by a launcher that can be imported there."""
    if not (ROOT / ".venv").is_dir():
        pytest.skip("needs the launcher's own environment")
    places.venv.symlink_to(ROOT / ".venv", target_is_directory=True)
    (places.root / "kit").symlink_to(ROOT / "kit", target_is_directory=True)
    data = places.work / ".jupyter" / "data"
    data.mkdir(parents=True)
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(data))
    return places


def is_trusted(words: str) -> bool:
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    return bool(notary.check_signature(nbformat.reads(text(words), as_version=4)))  # type: ignore[no-untyped-call]


def test_trust_goes_from_the_old_content_to_the_new_and_nowhere_else(jupyter: Places) -> None:
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    notary.sign(nbformat.reads(text("trusted"), as_version=4))  # type: ignore[no-untyped-call]
    pairs = [(text("a stranger's"), text("changed stranger's")), (text("trusted"), text("changed"))]
    trust.pass_on(jupyter, pairs)
    assert is_trusted("changed")
    assert not is_trusted("changed stranger's")


def test_what_was_signed_is_known_and_nothing_else(jupyter: Places) -> None:
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    notary.sign(nbformat.reads(text("trusted"), as_version=4))  # type: ignore[no-untyped-call]
    assert trust.known(jupyter, [text("a stranger's"), text("trusted")]) == [False, True]


def test_without_a_python_the_workshop_opens_all_the_same(places: Places) -> None:
    trust.pass_on(places, [(text("a"), text("b"))])
    assert trust.known(places, [text("a")]) == [False]
