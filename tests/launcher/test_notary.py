"""Whose notebook may run when it opens: no save and no copy makes a stranger's a trusted one."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from nbformat import read, v4
from nbformat.sign import NotebookNotary

from kit.launcher import copies, notary
from kit.launcher.folders import Places, here
from kit.launcher.notary import Notary
from kit.launcher.run_mark import MARKED

ROOT = Path(__file__).resolve().parents[2]
FIRST = "01_build_a_map.ipynb"


def notebook(*trusted: bool | None, marked: bool = True, outputs: bool = False) -> Any:
    """Make a notebook whose cells say of themselves whether they are trusted."""
    make: Any = v4
    cells = [make.new_code_cell("1 + 1", id=f"cell-{number}") for number in range(len(trusted))]
    for cell, says in zip(cells, trusted, strict=True):
        if says is not None:
            cell.metadata["trusted"] = says
        if outputs:
            cell.outputs = [make.new_output("display_data", {"text/html": "<b>2</b>"})]
    return make.new_notebook(cells=cells, metadata=MARKED if marked else {})


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Any]:
    with Notary(data_dir=str(tmp_path)) as made:  # type: ignore[no-untyped-call]
        yield made


@pytest.fixture
def usual(tmp_path: Path, ours: Any) -> Iterator[Any]:
    """Jupyter's own, of another program of the same person: with the same secret and signatures."""
    with NotebookNotary(data_dir=str(tmp_path)) as made:  # type: ignore[no-untyped-call]
        yield made


@pytest.mark.parametrize(
    "says, may",
    [
        ((True, True), True),
        ((), True),
        ((True, None), False),
        ((True, False), False),
        ((None, None), False),
        (("yes", 1), False),
    ],
)
def test_one_that_asks_to_run_is_signed_only_where_every_cell_is_trusted(
    ours: Any, says: tuple[Any, ...], may: bool
) -> None:
    assert ours.check_cells(notebook(*says)) is may
    assert ours.check_cells(notebook(*says, outputs=True)) is may


def test_what_a_cell_says_of_itself_is_in_no_file(ours: Any) -> None:
    made = notebook(False, True, True)
    ours.check_cells(made)
    assert all("trusted" not in cell.metadata for cell in made.cells)


def test_any_other_is_signed_as_jupyter_does(ours: Any, usual: Any) -> None:
    for outputs, says in ((False, (None,)), (True, (None,)), (True, (True,))):
        made = [notebook(*says, marked=False, outputs=outputs) for _ in range(2)]
        assert ours.check_cells(made[0]) == usual.check_cells(made[1])
    plain = notebook(None, marked=False)
    usual.sign(plain)
    assert ours.check_signature(plain)


def test_what_another_jupyter_signed_does_not_run_here(ours: Any, usual: Any) -> None:
    made = notebook(None)
    usual.sign(made)
    assert not ours.check_signature(made)
    ours.sign(made)
    assert ours.check_signature(made)


@pytest.mark.parametrize("mark", [None, "yes", 1, [], {"autorun": "true"}, {"autorun": 1}])
def test_only_the_mark_itself_asks_to_run(ours: Any, mark: Any) -> None:
    made = notebook(None, marked=False)
    made.metadata["support_map_kit"] = mark
    # As Jupyter does: no outputs, nothing to distrust. The page does not run such a one.
    assert ours.check_cells(made)


def test_all_that_the_kit_delivers_is_trusted_wherever_it_lies(ours: Any) -> None:
    notary.sign_originals(ours)
    found = [path for name, path in copies.originals(here()).items() if name.endswith(".ipynb")]
    assert len(found) == 17
    for path in found:
        made: Any = read(path, as_version=4)  # type: ignore[no-untyped-call]
        assert ours.check_signature(made), path
        made.cells[-1].source += " "
        assert not ours.check_signature(made), path


def test_what_somebody_put_among_the_originals_is_delivered_and_not_trusted(
    ours: Any, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(places.notebooks)
    shutil.copytree(ROOT / "notebooks", places.notebooks)
    stranger = places.notebooks / "08_more.ipynb"
    changed = places.notebooks / "02_read_a_map.ipynb"
    # Somebody else's, and one of the kit's in which somebody wrote.
    write: Any = nbformat.write
    for path, cells in ((stranger, ()), (changed, read_cells(changed))):
        made = notebook(None)
        made.cells += cells
        write(made, path)
    monkeypatch.setattr(notary, "here", lambda: places)
    notary.sign_originals(ours)
    assert {path.name for path in (stranger, changed)} < set(copies.originals(places))
    for path, trusted in ((stranger, False), (changed, False), (changed.parent / FIRST, True)):
        assert ours.check_signature(read(path, as_version=4)) is trusted, path  # type: ignore[no-untyped-call]


def read_cells(path: Path) -> Any:
    return read(path, as_version=4).cells  # type: ignore[no-untyped-call]


def test_the_page_is_told_and_what_others_tell_it_stays() -> None:
    contents = SimpleNamespace(notary=None)
    told = {"page_config_hook": lambda _, options: {**options, "other": "word"}}
    server = SimpleNamespace(
        contents_manager=contents, web_app=SimpleNamespace(settings=dict(told))
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notary, "Notary", lambda parent: SimpleNamespace(parent=parent))
        patch.setattr(notary, "sign_originals", lambda made: None)
        notary._load_jupyter_server_extension(server)
    hook = server.web_app.settings["page_config_hook"]
    assert hook(None, {"page": "lab"}) == {
        "page": "lab",
        "other": "word",
        notary.PAGE_OPTION: "yes",
    }
    assert contents.notary.parent is contents
