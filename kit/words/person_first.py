"""The words in which people are spoken of: what to avoid, why, and what to say instead.

Speak of a person with a diagnosis, of what happened, and of what people do; never of a person as
what is wrong with them. Every text that comes with the kit keeps these rules, and they are what
`python3 kit check-case` holds a trainer's own case to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Final


@dataclass(frozen=True, slots=True)
class Rule:
    """Words to avoid, and what to say instead.

    Parameters
    ----------
    pattern
        What the words look like.
    instead
        What to write, as advice in a sentence.
    always
        False where the words are right at times, and only a writer can tell.
    """

    pattern: re.Pattern[str]
    instead: str
    always: bool = True


@dataclass(frozen=True, slots=True)
class Breach:
    """A place where a text breaks a rule: its line, the words, and what to say instead.

    `always` is False where the words are right at times, and only a writer can tell.
    """

    line: int
    words: str
    instead: str
    always: bool = True


def _rule(pattern: str, instead: str, *, always: bool = True) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), instead, always)


_NAMED: Final = (
    r"(?!victim support\b|patient advice and liaison\b)"
    r"(?!(?-i:(?<=[a-z,] )(?:Victim|Patient|Service User|Bipolar)s? [A-Z]))"
)
"""Not where the name of a service begins: one of these, or capitals inside a sentence."""

_PATIENT: Final = (
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeing )(?<!\bbeen )"
    r"(?<!\bvery )(?<!\bso )(?<!\btoo )(?<!\bmore )(?<!\bmost )(?<!\bkind and )"
    r"(?<!\bstays )(?<!\bstayed )(?<!\bcalm and )"
    r"\bpatient\b(?!,? (?:(?:(?:and|but) )?(?:calm|careful|friendly|gentle|kind|quiet|steady)\b"
    r"|(?:listen|teach|help|garden|build|mak|mend|play|read|driv)ers?\b"
    r"|(?:ears?|hands?|hearts?|voices?|words?|ways?|work|answers?|company|smiles?|attention)\b"
    r"|(?:man|men|woman|women|people|friends?|neighbours?|mother|father|sister|brother)\b"
    r"|(?:aunt|uncle|mum|dad|grandmother|grandfather|teacher|cook|dogs?|cats?|horses?)\b))"
)
"""The noun; “a patient listener” and “she is patient” are something else."""


_LIVES_WITH: Final = "Write “a person with a diagnosis of …”, or say what the person lives with."

RULES: Final[tuple[Rule, ...]] = (
    _rule(r"\bsuffer(?:s|ed|ing|ers?)?\b", _LIVES_WITH),
    _rule(_NAMED + r"\bvictims?\b", "Say what happened to the person, and what they did."),
    _rule(r"\bafflicted\b", _LIVES_WITH),
    _rule(r"\bmentally ill\b", _LIVES_WITH),
    _rule(r"\b(?:schizophrenics?|psychotics?|depressives?|anorexics?)\b", _LIVES_WITH),
    _rule(
        _NAMED + r"\bbipolar\b(?! disorder)",
        "Write “a person with a diagnosis of bipolar disorder”.",
    ),
    _rule(r"\bthe mad\b|\b(?:crazy|insane|lunatics?|nutters?)\b", "Say what the person did."),
    _rule(r"\b(?:addicts?|alcoholics?|junkies?)\b(?! anonymous)", _LIVES_WITH),
    _rule(r"\bcommit(?:s|ted|ting)? suicide\b", "Write “died by suicide”, or “ended their life”."),
    _rule(r"\bwheelchair.bound\b|\bconfined to a wheelchair\b", "Write “uses a wheelchair”."),
    _rule(r"\bnon-?complian(?:t|ce)\b", "Say what the person chose, and why."),
    _rule(r"\b(?:low|high).functioning\b", "Say what the person does, and with what support."),
    _rule(r"\bdeficits?\b", "Say what is there; a change is not a deficit."),
    _rule(
        _NAMED + r"\bservice users?\b",
        "Write “a person”, or name what they use: “people at the café”; keep it only where it is "
        "exactly what is meant.",
        always=False,
    ),
    _rule(
        rf"{_NAMED}(?:\bpatients\b|{_PATIENT})",
        "Write “a person”; on a ward, “people on the ward”.",
    ),
    _rule(r"\bthe elderly\b", "Write “older people”."),
    _rule(r"\bvulnerable\b", "Say what puts the person at risk, and who does."),
    _rule(r"\bthe (?:disabled|homeless|unemployed)\b", "Put the person first: “people who …”."),
)
"""Each rule once. A word that is only part of another is left alone."""


def breaches(text: str) -> list[Breach]:
    r"""Return every place where a text breaks a rule, from its first line to its last.

    >>> [(found.line, found.words) for found in breaches("She sings.\nShe suffers from grief.")]
    [(2, 'suffers')]
    """
    ends = [match.start() for match in re.finditer("\n", text)]
    found = [
        (match.start(), match[0], rule.instead, rule.always)
        for rule in RULES
        for match in rule.pattern.finditer(text)
    ]
    found += [(match.start(), match[0], _SAY_PERSON, True) for match in _diagnoses(text)]
    return [
        Breach(bisect_left(ends, start) + 1, words, instead, always)
        for start, words, instead, always in sorted(found, key=itemgetter(0))
    ]


_DIAGNOSED: Final = re.compile(r"\bdiagnos\w*", re.IGNORECASE)
_OF_A_PERSON: Final = re.compile(r"(?:person|people) with (?:a |an )?(?:\w+ )?$", re.IGNORECASE)
_ENDS_A_KEY: Final = re.compile(r'"\s{0,9}:')
_SAY_PERSON: Final = (
    "Write “a person with a diagnosis of …”: the person first, and only where it matters."
)


def _diagnoses(text: str) -> Iterator[re.Match[str]]:
    for match in _DIAGNOSED.finditer(text):
        before = re.sub(r"\s+", " ", text[max(0, match.start() - 80) : match.start()])
        key = before.endswith('"') and _ENDS_A_KEY.match(text, match.end())
        if not (_OF_A_PERSON.search(before) or key):
            yield match
