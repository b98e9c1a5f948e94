"""A few hundred damaged files for every reader; `tests/benchmarks/mutations.py` gives thousands."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tests.benchmarks.mutations import mutate_all, subjects


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    before = signal.getsignal(signal.SIGALRM)
    yield
    signal.signal(signal.SIGALRM, before)


def test_a_damaged_file_is_read_or_refused_with_a_sentence_and_nothing_is_changed() -> None:
    tally = mutate_all(300, seed=7)
    assert not tally.bad, str(tally)
    assert set(tally.rounds) == {subject.name for subject in subjects(None)}
    assert tally.refused > 100
    assert tally.succeeded > 50
