"""What files of hostile texts are written with: maps, tables and plain texts of any content."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def a_map(
    said: Mapping[str, str], occasion: str, months: int, circles: Mapping[str, int | None]
) -> dict[str, Any]:
    """Make a map in its JSON form, with a text in every field that takes one."""
    all_elements = ["friendship", "emotional support"]
    members = [
        {
            "id": each,
            "name": said["member name"],
            "kind": "friend",
            "circle": circle,
            "influence": "negative",
            "note": said["note"],
            "support_received": all_elements,
            "support_given": all_elements,
            "attributes": {said["member attribute name"]: said["member attribute"]},
        }
        for each, circle in circles.items()
    ]
    tied = [each for each, circle in circles.items() if circle]
    about = {said["tie attribute name"]: said["tie attribute"]}
    ties = [{"a": a, "b": b, "weight": 1.0, "attributes": about} for a, b in pairwise(tied)]
    return {
        "format": "support-map",
        "schema": 2,
        "person": said["person"],
        "occasion": occasion,
        "wave_months": months,
        "criterion": "importance",
        "members": members,
        "ties": ties,
        "attributes": {said["map attribute name"]: said["map attribute"]},
    }


def written_json(file: Path, data: object) -> None:
    """Write JSON."""
    # As escapes, so that halves of letters come through.
    file.write_text(json.dumps(data), encoding="utf-8")


def written_text(file: Path, text: str) -> None:
    """Write a text, even one with halves of letters."""
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


def written_table(file: Path, rows: list[dict[str, str]]) -> None:
    """Write a table as a spreadsheet does, with everything quoted."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, list(rows[0]), quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(written.getvalue().encode("utf-8", "surrogatepass"))
