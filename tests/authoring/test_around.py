"""The notebook of a case finds its case, also from a folder within it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.authoring import check_case, draw_map, new_case
from kit.words.errors import KitError


def test_a_notebook_moved_within_its_case_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new_case("Joy", tmp_path)
    (made / "drawing" / "old").mkdir(parents=True)
    monkeypatch.chdir(made / "drawing" / "old")
    assert check_case().name == "joy"
    assert draw_map("everyday").autosave == made / "everyday_00_months.json"


def test_a_notebook_moved_out_of_its_case_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new_case("Joy", tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KitError, match=r"no case in .*or give that folder"):
        draw_map("everyday")
    assert draw_map("everyday", folder=made).autosave == made / "everyday_00_months.json"
