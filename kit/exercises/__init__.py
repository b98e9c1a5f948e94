"""What the notebooks ask people to do, and what answers back.

Two readings of one story laid side by side, the mapping prompts, the signposting, and the
building of the notebooks from their source. Nothing here gives marks.
"""

from kit.exercises.own_files import own_file, own_map
from kit.exercises.prompts import mapping_prompts
from kit.exercises.readings import Readings, compare_readings, reveal
from kit.exercises.signposting import Signposting, read_signposting

__all__ = [
    "Readings",
    "Signposting",
    "compare_readings",
    "mapping_prompts",
    "own_file",
    "own_map",
    "read_signposting",
    "reveal",
]
