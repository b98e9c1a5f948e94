"""What the tests of decks share: every deck there is, built once a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kit.publish.slides.__main__ import main
from kit.publish.slides.source import deck_names
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SLIDES: Final = ROOT / "slides"
DECKS: Final = deck_names(SLIDES)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all decks and what goes with them on paper."""
    out = tmp_path_factory.mktemp("decks") / "dist"
    assert main(["--out", str(out)]) == 0
    return out
