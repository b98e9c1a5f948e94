"""What the notebooks ask people to do, and what answers back.

The people to choose from, two readings of one story laid side by side, the mapping prompts, what a
case tells of a crisis, of a year and of caring, cards to sort, a puzzle that answers, answers
folded under their questions, the signposting, and the building of the notebooks from their source.
Nothing here gives marks. Where a case or a file lacks what is asked for, a `KitError` says what to
add or what else to choose.
"""

from kit.exercises.caring_and_risks import tell_caring, tell_risks
from kit.exercises.case_changes import tell_changes, tell_crisis
from kit.exercises.denominator import divided_by
from kit.exercises.folding import folded, say
from kit.exercises.outcomes import Correct, NotAttempted, NotYet, Outcome
from kit.exercises.own_files import (
    own_cards,
    own_directory,
    own_file,
    own_map,
    read_signposting,
)
from kit.exercises.people import list_cases
from kit.exercises.progress import note, progress_file
from kit.exercises.prompts import mapping_prompts
from kit.exercises.readings import compare_readings, reveal
from kit.exercises.sorting import sort_cards
from kit.exercises.trainer_notes import tell_trainer_notes
from kit.files.signposting import Signposting

__all__ = [
    "Correct",
    "NotAttempted",
    "NotYet",
    "Outcome",
    "Signposting",
    "compare_readings",
    "divided_by",
    "folded",
    "list_cases",
    "mapping_prompts",
    "note",
    "own_cards",
    "own_directory",
    "own_file",
    "own_map",
    "progress_file",
    "read_signposting",
    "reveal",
    "say",
    "sort_cards",
    "tell_caring",
    "tell_changes",
    "tell_crisis",
    "tell_risks",
    "tell_trainer_notes",
]
