"""A plan as a file of its own, written all at once and read whole or refused whole.

Where it can't be written, a `FileError` says so, and what was there before is untouched.
"""

from __future__ import annotations

import json
import os

from kit.disk.atomic import write_text
from kit.files import limits, own_json, rows, source
from kit.model.checks import a_path
from kit.plans.plan import Plan
from kit.plans.priority import PlanError
from kit.words.errors import FileError, NewerFormatError


def dumps(plan: Plan) -> str:
    """Return the plan as readable JSON text, the same for the same plan, ending with a newline."""
    return json.dumps(plan.to_dict(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def loads(text: str, file: str) -> Plan:
    """Read a plan from the text that `dumps` gave; `file` is what errors call it.

    >>> loads(dumps(Plan("Amina")), "amina.json").person
    'Amina'
    """
    data = own_json.parse(text, file)
    try:
        return Plan.from_dict(data)
    except NewerFormatError as error:
        raise NewerFormatError(f"{file}: {error}") from None
    except RecursionError:
        raise FileError(own_json.TOO_DEEP, file=file) from None
    except PlanError as error:
        raise FileError(error.problem, file=file) from None


def write_plan(plan: Plan, path: str | os.PathLike[str]) -> None:
    """Write the plan as JSON: a reader finds the old file or the new one, never half.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_plan(Plan("Amina"), Path(folder) / "plan.json")
    ...     read_plan(Path(folder) / "plan.json").person
    'Amina'
    """
    write_text(a_path(path), dumps(plan))


def read_plan(path: str | os.PathLike[str]) -> Plan:
    """Read a plan that `write_plan` wrote.

    Raises
    ------
    FileError
        When the file is absent, no JSON, or no valid plan; the message names the part.
    NewerFormatError
        When a newer version of the kit wrote it.
    """
    file = a_path(path)
    return loads(rows.decode(source.read_bytes(file, limits.PLAN), file.name), file.name)
