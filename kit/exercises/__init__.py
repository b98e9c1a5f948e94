"""What the notebooks ask people to do, and what answers back.

The people to choose from, two readings of one story laid side by side, the mapping prompts, what a
case tells of a crisis, of a year and of caring, cards to sort, a puzzle that answers, answers
folded under their questions, the signposting, and the building of the notebooks from their source.
Nothing here gives marks. Where a case or a file lacks what is asked for, a `KitError` says what to
add or what else to choose.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kit.exercises.caring_and_risks import tell_caring, tell_risks
from kit.exercises.case_changes import tell_changes, tell_crisis
from kit.exercises.denominator import divided_by, guess_divisor
from kit.exercises.folding import folded, say
from kit.exercises.friends import tell_friends
from kit.exercises.one_to_one import tell_one_to_one
from kit.exercises.outcomes import Correct, NotAttempted, NotYet, Outcome
from kit.exercises.own_files import (
    own_cards,
    own_directory,
    own_file,
    own_map,
    read_signposting,
    watch,
)
from kit.exercises.people import list_cases
from kit.exercises.person_cards import sort_cards_of
from kit.exercises.progress import note, progress_file
from kit.exercises.prompts import mapping_prompts
from kit.exercises.readings import compare_readings, reveal
from kit.exercises.sorting import sort_cards
from kit.exercises.trainer_notes import tell_trainer_notes
from kit.files.signposting import Signposting

if TYPE_CHECKING:
    from kit.exercises.crisis_and_plan import compare_what_if, crisis_matrix, plan_upon
    from kit.exercises.guesses import answer, guess_first
    from kit.exercises.own_maps import choose_reading, edit_reading, map_editor
    from kit.exercises.person import choose_person

_HOMES = {
    "kit.exercises.guesses": ["answer", "guess_first"],
    "kit.exercises.crisis_and_plan": ["compare_what_if", "crisis_matrix", "plan_upon"],
    "kit.exercises.own_maps": ["choose_reading", "edit_reading", "map_editor"],
    "kit.exercises.person": ["choose_person"],
}
"""What has a screen of its own: imported when it is first used, as most exercises need none."""

__all__ = [
    "Correct",
    "NotAttempted",
    "NotYet",
    "Outcome",
    "Signposting",
    "answer",
    "choose_person",
    "choose_reading",
    "compare_readings",
    "compare_what_if",
    "crisis_matrix",
    "divided_by",
    "edit_reading",
    "folded",
    "guess_divisor",
    "guess_first",
    "list_cases",
    "map_editor",
    "mapping_prompts",
    "note",
    "own_cards",
    "own_directory",
    "own_file",
    "own_map",
    "plan_upon",
    "progress_file",
    "read_signposting",
    "reveal",
    "say",
    "sort_cards",
    "sort_cards_of",
    "tell_caring",
    "tell_changes",
    "tell_crisis",
    "tell_friends",
    "tell_one_to_one",
    "tell_risks",
    "tell_trainer_notes",
    "watch",
]


def __getattr__(name: str) -> Any:
    """Import what shows controls when it is first used (PEP 562)."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module 'kit.exercises' has no attribute {name!r}")
    return getattr(import_module(home), name)
