"""A trainer's case, written to its end."""

from __future__ import annotations

import json
from pathlib import Path

from kit.files import own_json
from kit.model.maps import SupportMap

STORY = (
    "Joy repairs bicycles and knows every lane in the county. "
    + "She rides to Mum on Sundays, and they cook for the street. " * 6
    + "Rex the dog runs beside her. "
    + "On Mondays she fixes chains at the shed with Tom, who talks little and laughs a lot. " * 3
)
CRISIS = "In May her knee gave way. " + "Mum came with soup, and Tom kept her place. " * 9
NOTES = """**Illustration:** an invented person; these are our own thoughts.

## What people may say

- She has few people, and each of them knows her well.

## A good question to ask

- Where does Joy give?

## Take care

- Somebody may know what it is to lose their work.
"""


def finish(made: Path) -> Path:
    """Write what a new case's folder asks for; give the folder."""
    about = {
        "format": "support-map-case",
        "schema": 1,
        "id": made.name,
        "person": "Joy",
        "summary": "A bicycle mender who knows every lane.",
        "about": {"age": "44", "place": "Ludlow", "situation": "lives with her dog"},
        "strengths": ["mends anything with wheels"],
    }
    (made / "case.json").write_text(json.dumps(about, indent=2), encoding="utf-8")
    (made / "story.md").write_text(STORY, encoding="utf-8")
    (made / "crisis.md").write_text(CRISIS, encoding="utf-8")
    (made / "trainer_notes.md").write_text(NOTES, encoding="utf-8")
    everyday = SupportMap("Joy").add("Mum", kind="family", circle=1, note="Every Sunday.")
    everyday = everyday.add("Tom", kind="friend", circle=2, note="The shed on Mondays.")
    everyday = everyday.add("Rex", kind="pet", circle=1, note="Runs beside her.")
    crisis = SupportMap("Joy", occasion="crisis", members=everyday.remove("rex").members)
    for name, support_map in (("everyday", everyday), ("crisis", crisis)):
        text = own_json.dumps(support_map)
        (made / f"{name}_00_months.json").write_text(text, encoding="utf-8")
    rows = (
        "occasion,wave_months,member_id,what,reason\ncrisis,0,rex,withdrawn from,He is at Tom’s.\n"
    )
    (made / "changes.csv").write_text(rows, encoding="utf-8")
    return made
