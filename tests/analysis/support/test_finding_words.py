"""The words of the findings, over all cases: nobody is spoken of by a lack or a loss."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kit import support
from kit.files.library import case_names, load_case


@pytest.mark.parametrize("name", case_names())
def test_no_word_of_lack_or_loss(name: str) -> None:
    case = load_case(name)
    found = [
        *support.findings(case.everyday, case.crisis),
        *support.findings(case.everyday, replace(case.crisis, members=(), ties=())),
        *support.findings(case.everyday, case.crisis, humans_only=True),
    ]
    avoid = r"\b(lack|only|just|lose|lost|fail|missing|poor|weak|isolated|suffer|victim|deficit)"
    for each in found:
        assert not re.search(avoid, each.sentence, re.IGNORECASE), each.sentence
        assert not re.search(rf"\b{case.person} (has no|does not|gives no)", each.sentence)
