"""What the notebooks ask people to do, and what answers back.

Two readings of one story laid side by side, the mapping prompts, what a case tells of a crisis and
of a year, a puzzle that answers, answers folded under their questions, the signposting, and the
building of the notebooks from their source. Nothing here gives marks.
"""

from kit.exercises.denominator import divided_by
from kit.exercises.folding import Folded, Said, folded, say
from kit.exercises.outcomes import Correct, NotAttempted, NotYet, Outcome
from kit.exercises.own_files import own_cards, own_directory, own_file, own_map
from kit.exercises.prompts import mapping_prompts
from kit.exercises.readings import Readings, compare_readings, reveal
from kit.exercises.signposting import Signposting, read_signposting
from kit.exercises.telling import Changes, Told, tell_changes, tell_crisis

__all__ = [
    "Changes",
    "Correct",
    "Folded",
    "NotAttempted",
    "NotYet",
    "Outcome",
    "Readings",
    "Said",
    "Signposting",
    "Told",
    "compare_readings",
    "divided_by",
    "folded",
    "mapping_prompts",
    "own_cards",
    "own_directory",
    "own_file",
    "own_map",
    "read_signposting",
    "reveal",
    "say",
    "tell_changes",
    "tell_crisis",
]
