"""How large a file of each sort may be: far beyond any real work, and read within seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MB: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that is read of one sort of file, and what to do where it is more.

    Parameters
    ----------
    what
        What such a file is, in words.
    most
        The largest number of bytes.
    advice
        What to do with a larger one, as a sentence.
    """

    what: str
    most: int
    advice: str

    @property
    def size(self) -> str:
        """The size in words.

        >>> TEXT.size, TABLE.size
        ('300 kB', '30 MB')
        """
        return f"{self.most // _MB} MB" if self.most >= _MB else f"{self.most // 1000} kB"


TEXT: Final = Limit("a text", 300_000, "Keep what people are to read, and put the rest elsewhere.")
CARDS: Final = Limit("a table of cards", 2 * _MB, "Split it into several card sets.")
DIRECTORY: Final = Limit("a local directory", 2 * _MB, "Keep the offers of one place.")
RATES: Final = Limit("the crisis rates", 1 * _MB, "Compare it with the kit's crisis_rates.csv.")
CASE_TABLE: Final = Limit("a table of a case", 2 * _MB, "Keep the rows about this case's maps.")
PLAN: Final = Limit("a plan", 1 * _MB, "Choose a plan that a notebook has saved.")
MAP: Final = Limit("a case's map", 1 * _MB, "Keep those who matter to this person.")
MAPS: Final = Limit("maps as JSON", 20 * _MB, "Split the list of maps into several files.")
TABLE: Final = Limit("a table", 30 * _MB, "Split it into several files, by person or by wave.")
ZIP: Final = Limit("a zip", 50 * _MB, "Choose the zip of one export.")
UNPACKED: Final = Limit("an unpacked zip", 100 * _MB, "Choose the zip of one export.")

MOST_FILES: Final = 10_000
"""So many files are looked at in a zip."""

MOST_COLUMNS: Final = 2_000
"""So many columns a table has at the most."""

MOST_ROWS: Final = 100_000
"""So many rows a table has at the most: the members of five thousand people, with room."""

MOST_CELLS: Final = 3_000_000
"""So many cells a table has at the most: rows times columns."""
