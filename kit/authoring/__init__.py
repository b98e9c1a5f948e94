"""A trainer's own case: a form to write it in, and a check that says what is still missing.

The notebook `your_own_case` shows the form. `python3 kit new-case Joy` makes a case's folder as
well, and `python3 kit check-case joy` reads it. The check changes nothing of what somebody wrote;
a name or a folder that can't serve is refused by a `KitError`.
"""

from kit.authoring.case_maps import crisis_map, everyday_map, later_maps
from kit.authoring.case_texts import about_fields, crisis_field, notes_fields, story_field
from kit.authoring.checking import Report, check_case
from kit.authoring.making import draw_map, new_case
from kit.authoring.missing import what_is_missing
from kit.authoring.own_case import choose_own_case
from kit.authoring.reading import Remark

__all__ = [
    "Remark",
    "Report",
    "about_fields",
    "check_case",
    "choose_own_case",
    "crisis_field",
    "crisis_map",
    "draw_map",
    "everyday_map",
    "later_maps",
    "new_case",
    "notes_fields",
    "story_field",
    "what_is_missing",
]
