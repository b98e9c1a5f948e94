"""The codebook of the cards, made from the card sets and the vocabulary.

So the words in `datasets/cards/README.md` are those of the kit, and stay so.
"""

from __future__ import annotations

from typing import Final

from kit.build.markdown import MEANINGS, meanings, sources, table
from kit.build.tables import meanings_of, rows
from kit.files.cards import COLUMNS
from kit.model.card_sets import SETS
from kit.words import terms
from kit.words.sources import SOURCES

_OPENING: Final = """
# The cards: codebook

<!-- Written by `python3 kit build`. Edit kit/build/card_codebook.py or kit/model/card_sets.py. -->

Cards to sort, alone, in pairs or with a whole room. **Illustration:** every text was written for
this kit. Nobody's words or life stand behind it, and nothing on a card is a finding. One set is
another matter: the cards of *Evidence or illustration?* say what the kit says elsewhere, and
each one's reason names its place.
**Evidence:** where a source is named beside a bin, that source tells it apart; the words that say
what goes in are the kit's. So it is with the four features of peer support. A bin without a
source is the kit's own.

## What an answer is, and what it is not

Each card has one bin, and a reason that argues from its text. It is **one careful reading**. Most
scenes hold more than one thing, and the reason often says what else could be seen. Whoever puts
a card elsewhere, and can say why, has done what the card is for. There are no marks.
Where as much can be said for a second bin, the card names it as *arguable* and its reason says
both; it then fits in either.

Some scenes ask for more than a talk: somebody may come to harm, or a role is breached. There the
card says what it is and what a practitioner does **next**, in general words. It takes no place of
your organisation's own rules. Where to turn to stands in `signposting.md`, which you keep. What
people want to know before they read a card stands before the first card, and on it.

No card contains a word from the names of its bins, so the name alone never gives it away.
Unkind carers are tired people too, and many a clumsy message is kindly meant: the cards are
about what was said and done, not about who is good.

## Making the cards your own

`python3 kit` puts copies of these files into `my-work/cards`, and the notebooks read the copies.
Change a copy in any spreadsheet, and save it as "CSV UTF-8". No update overwrites what you have
changed. `python3 kit restore cards/risks` puts the original beside your copy; the other sets
come back by their names likewise. A row that can't be read is left out,
and named with its file and column; the other cards serve.

A set with bins of your own is a file with the same columns:
`load_cards("my_cards.csv", bins=["yes", "no"])`.
"""

REWORDED: Final = ("five-minute-video",)
"""The cards that were reworded, or written anew, after the last reading."""

_READERS: Final = """
## How far readers agree

Two readers sorted each set without its answers. Once the sets had been reworked, two others did
the same. **The readers were language models that had not seen the answers. They were not people.**
The figures show that the bin given here can be found in a card's text. They do not show that
people would agree, or that an answer is right. A room will disagree more: that is what the cards
are for.

“As here” is how many cards each of the two readers put where this kit has them. “Each other” is
how many both put into the same bin. Kappa is the lowest of the three agreements, less what would
agree by chance: 1 is full agreement, 0 is chance.
"""

_SINCE: Final = """
Reworded after the last reading, and not read again: {cards}.
Cards on which readers were less than sure have a second bin that can be argued for. The figures
count the first bin alone.
"""


def card_codebook() -> str:
    """Return the codebook as Markdown."""
    parts = [_OPENING.strip(), "## The columns of a file"]
    about = meanings_of("cards")
    parts.append(table(("column", "meaning"), [(f"`{name}`", about[name]) for name in COLUMNS]))
    parts += [
        "## The sets",
        table(
            ("file", "title", "what is asked"),
            [(f"`{each.name}.csv`", each.title, each.ask) for each in SETS.values()],
        ),
    ]
    for each in SETS.values():
        bins = [(bin_.name, bin_.meaning, bin_.source or "kit") for bin_ in each.bins]
        parts += [f"### {each.title}", table(("bin", "what goes in", "source"), bins)]
    parts.append("The reasons in this set name the four features of peer support:")
    parts.append(table(("feature", *MEANINGS), meanings(terms.PEER_SUPPORT)))
    parts += _agreement()
    text = "\n\n".join(parts)
    return f"{text}\n\n{sources(code for code in SOURCES if f'| {code} |' in text)}\n"


def _agreement() -> list[str]:
    said = ("as here", "each other", "kappa")
    heads = ("set", "cards", *(f"{when}: {what}" for when in ("first", "last") for what in said))
    lines = [
        (f"`{row['set']}`", row["cards"], *_read(row, "first"), *_read(row, "last"))
        for row in rows("card_readers")
    ]
    cards = ", ".join(f"`{card}`" for card in REWORDED)
    since = _SINCE.strip().format(cards=cards)
    return [_READERS.strip(), table(heads, lines), since]


def _read(row: dict[str, str], when: str) -> tuple[str, str, str]:
    both = f"{row[f'{when}_one']} and {row[f'{when}_other']}"
    return both, row[f"{when}_each_other"], row[f"{when}_kappa"]
