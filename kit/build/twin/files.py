"""The twin as files: three tables, and a codebook that says what is published and what invented."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from kit.build.twin import twin
from kit.build.twin.codebook import codebook
from kit.files import csv_write
from kit.model.cohorts import Cohort


def texts() -> Mapping[str, str]:
    """Return the text of each file of `datasets/twin`, by name.

    Members and ties are in the form that `kit.files.read` reads.
    """
    made = twin.make()
    members, ties = csv_write.tables(made.every_map)
    return {
        "people.csv": people(made),
        "members.csv": members,
        "ties.csv": ties,
        "README.md": codebook(made),
    }


def people(cohort: Cohort) -> str:
    """Return the table of the people, written like the other two tables."""
    facts = list(dict.fromkeys(name for each in cohort.people.values() for name in each))
    # The byte order mark lets spreadsheets see that this is UTF-8.
    text = io.StringIO("\ufeff", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.DictWriter(text, ["person", *facts], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({"person": person, **each} for person, each in cohort.people.items())
    return text.getvalue()
