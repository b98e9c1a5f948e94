"""The codebook of the twin, made from the margins, the vocabulary and the twin itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kit.analysis.margins import (
    FACTS,
    INTERVIEWS,
    LARGEST,
    MEMBERS,
    PEOPLE,
    PRINTED_MEANS,
    SITES,
    SMALLEST,
    SPLIT,
    WHAT_DECIDES,
    kind_of,
)
from kit.build.markdown import MEANINGS, meanings, sources, table
from kit.build.tables import meanings_of
from kit.build.twin import twin
from kit.build.twin.directions import directions
from kit.model.cohorts import Cohort
from kit.words import terms
from kit.words.claims import cited
from kit.words.sources import SOURCES

_OPENING: Final = f"""
# The twin: codebook

<!-- Written by `python3 kit build`. Edit kit/build/twin/ or the vocabulary instead. -->

{PEOPLE} synthetic people with their support maps at 0, 6 and 12 months, everyday and in a crisis.
They are a twin of a published study (Brooks 2020) in its **counts** and in nothing else: every
count in that study's table of participants holds here exactly. **Nobody in the twin exists or
took part in anything.** The labels T01 to T{PEOPLE} stand for nobody, and what the members are
called was made up for this kit.

Use it to practise reading, counting and comparing. Don't cite it, and draw nothing about people
in general from it: whatever is not in the first table below is an **illustration**.
"""

_INVENTED: Final = """
## What is invented: illustration

- How the counts meet in one person: who is in which arm, at which site, with which network.
  Arms and sites differ by chance alone, so the twin can show nothing about the trial.
- Who misses which interview. Here, whoever misses one is not met again; the study gives the
  numbers alone.
- How large each network is, save the smallest, the largest and the sum.
- How the study's types are split over the kit's kinds (the table above).
- Names, circles, angles, influence, support received and given, contact, ties.
- All counts at 6 and 12 months, and which member is lost, found or met again. A relative who
  is new at 6 or 12 months was hardly born in between: new, or just not mentioned before?
- All crisis maps, and that each person has one at each interview; the study drew no crisis maps.
  A member has the same angle, influence, support and contact in both maps of an interview.
- No rate of the kit's crisis model has a part in it: editing those rates leaves the twin as it is.

The study counts support workers among the health professionals, and so does the twin. No ages,
diagnoses or scores are given, because none were published for single people.
"""


_FILES: Final = """
All three are UTF-8 text with commas, and one row of column names. `people.csv` has a row for each
person, `members.csv` for each member of each map, `ties.csv` for each tie of each map. A map is
told by person, occasion and wave; members leave no row in a map they aren't in. A cell is empty
where there is nothing to say.

```python
from kit.datasets import load_cohort

twin = load_cohort("twin")
twin.map("T01", "crisis", 0)
twin.table("members", "everyday", 12)
```

`kit.files.read("datasets/twin")` gives the same maps without the facts about people.
"""


def codebook(cohort: Cohort) -> str:
    """Return the codebook as Markdown."""
    parts = [
        _OPENING.strip(),
        "## What is published: evidence\n\n" + _published(cohort),
        "## How the study's types are split here\n\n" + _split(),
        "## Which directions are followed\n\n" + _directions(cohort),
        _INVENTED.strip(),
        _puzzle(),
        "## The files\n\n" + _FILES.strip(),
        *map(_columns, ("people.csv", "members.csv", "ties.csv")),
        "## The words\n\n" + _words(),
        _remake(),
    ]
    flat = " ".join("\n".join(parts).split())
    return "\n\n".join([*parts, sources(code for code in SOURCES if code in flat)]) + "\n"


def _published(cohort: Cohort) -> str:
    rows = [("people", str(PEOPLE), str(len(cohort.people)))]
    for fact, margin in FACTS.items():
        found = {v: sum(each[fact] == v for each in cohort.people.values()) for v in margin}
        rows.append((fact, _listed(margin), _listed(found)))
    seen = {wave: len(cohort.maps("everyday", wave)) for wave in INTERVIEWS}
    rows.append(("interviews by month", _listed(INTERVIEWS), _listed(seen)))
    start = cohort.maps("everyday", 0)
    sizes = [len(each) for each in start]
    rows.append(("network size", f"{SMALLEST} to {LARGEST}", f"{min(sizes)} to {max(sizes)}"))
    kinds = [member.kind for each in start for member in each]
    for name, count in MEMBERS.items():
        of = {kind_of(role) for role in SPLIT[name]}
        rows.append((f"{name} at the start", str(count), str(sum(kind in of for kind in kinds))))
    rows.append(("all members at the start", str(sum(MEMBERS.values())), str(len(kinds))))
    sites = "; ".join(f"{letter}: {region}" for letter, region in SITES.items())
    return (
        table(("what", "Brooks 2020, Table 1", "the twin"), rows)
        + f"\n\nThe words *male*, *White*, *non-white* and the like are those of the study. "
        f"The letters of the sites are ours, in the study's order ({sites}). The sum of all "
        "members is ours too: the study prints its five parts."
    )


def _split() -> str:
    rows = []
    for name, parts in SPLIT.items():
        counts: dict[str, int] = {}
        for role, count in parts.items():
            counts[kind_of(role)] = counts.get(kind_of(role), 0) + count
        ordered = {kind: counts[kind] for kind in terms.KINDS if kind in counts}
        rows.append((name, str(MEMBERS[name]), _listed(ordered)))
    return table(("type in the study", "count: evidence", "kinds here: illustration"), rows)


def _directions(cohort: Cohort) -> str:
    intro = (
        "What studies say stands in the second column; **which step the twin makes from it, and "
        "how strong it is here, is an illustration**. "
        "Every direction has exceptions. Over the year, only the "
        f"{INTERVIEWS[12]} people interviewed to the end are counted, since those who left would "
        "look like losses. In a crisis, the maps at the start are compared."
    )
    heads = ("direction in the twin", "what studies say: evidence", "in the twin", "exceptions")
    rows = [
        (each.said, " ".join(cited(each.claims)), each.shown, each.exceptions)
        for each in directions(cohort)
    ]
    return f"{intro}\n\n{table(heads, rows)}"


def _puzzle() -> str:
    rows = [
        (
            name,
            str(MEMBERS[name]),
            printed,
            *(f"{MEMBERS[name] / people:.2f}" for people in (PEOPLE - 1, PEOPLE)),
        )
        for name, printed in PRINTED_MEANS.items()
    ]
    heads = ("type", "total", "printed average", f"÷ {PEOPLE - 1}", f"÷ {PEOPLE}")
    total = sum(MEMBERS.values())
    return (
        "## A puzzle: divided by how many?\n\n"
        "The study prints an average per network beside each total. By how many people were the "
        "totals divided? Try before you read on.\n\n"
        f"{table(heads, rows)}\n\n"
        "<details><summary>One way to see it</summary>\n\n"
        f"{WHAT_DECIDES} To a whole number, 3.04 and 2.93 both make 3. The average size, "
        f"printed as 9, can't tell either: {total} ÷ 28 is 9.07 and {total} ÷ 29 is 8.76. Yet "
        "the follow-ups are per cents of 29: 26 are 90% and 24 are 83%.\n\n"
        "Nobody but the authors knows why; perhaps one map was not counted. In the same way, the "
        "text speaks of seven Trusts, and the table lists five, which together have all 29 "
        "people. None of it changes what the study found. The twin keeps the totals and all 29 "
        "people, and mends nothing.\n\n</details>"
    )


def _words() -> str:
    parts: list[tuple[str, list[tuple[str, ...]]]]
    of_circles = terms.CONCEPTS["circle"].whose_words
    circles = zip((1, 2, 3), terms.CIRCLES["importance"], strict=True)
    parts = [
        ("Kinds", meanings(terms.KINDS)),
        (
            "Circles",
            [
                (str(circle), f"In words: {words}.", "Brooks 2020", of_circles)
                for circle, words in circles
            ],
        ),
        ("Influence", meanings(terms.INFLUENCES)),
        ("Elements of support", meanings(terms.ELEMENTS)),
        ("Structures", meanings(terms.STRUCTURES)),
        ("Contact", meanings(terms.CONTACTS)),
        ("Occasions", meanings(terms.OCCASIONS)),
    ]
    heads = ("word", *MEANINGS)
    return "\n\n".join(f"### {heading}\n\n{table(heads, rows)}" for heading, rows in parts)


def _remake() -> str:
    return (
        "## Made anew\n\n"
        "`python3 kit build` makes these files from `kit/build/twin/`, byte for byte the same "
        f"on any computer (seed {twin.SEED}). For other people with the same counts, give another "
        "seed, in a copy of the whole project: `kit.build.twin.twin.make(8)`."
    )


def _columns(file: str) -> str:
    found = [(f"`{name}`", meaning) for name, meaning in meanings_of(file).items()]
    return f"### `{file}`\n\n{table(('column', 'meaning'), found)}"


def _listed(counts: Mapping[str, int] | Mapping[int, int]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in counts.items())
