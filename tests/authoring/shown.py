"""What a part of the form shows."""

from __future__ import annotations

from kit.authoring.case_maps import CaseMap
from kit.widgets.text_fields import TextFields


def fields_of(shown: object) -> TextFields:
    assert isinstance(shown, TextFields)
    return shown


def map_of(shown: object) -> CaseMap:
    assert isinstance(shown, CaseMap)
    return shown
