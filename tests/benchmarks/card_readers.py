"""The cards without answers, for readers who have not seen them, and how far these agree.

`python -m tests.benchmarks.card_readers sheet FOLDER` writes `cards.txt`, to be sorted, and
`key.json`, to be kept from the readers. A reader's answers are a JSON file in the same folder, such
as `reader_A.json`: for each card's number the bin, and if wanted how sure (1 to 3), another bin
that could be argued, and a remark:

    {"risks-1": {"bin": "confidentiality", "sure": 3, "other": "", "remark": ""}, …}

`python -m tests.benchmarks.card_readers agreement FOLDER` then says for each set how often each
reader put a card where the key has it, how often the readers chose alike, and Cohen's kappa, which
takes off what would agree by chance; below 7 cards of 10 a set wants mending. A card that can be
argued for two bins counts as agreed in either. The cards on which somebody chose otherwise, or was
less than sure, are named below.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from sklearn.metrics import cohen_kappa_score

from kit.files.library import card_set_names, load_cards

Answers = dict[str, dict[str, Any]]
ENOUGH = 0.7


def sheet(names: Sequence[str], seed: int) -> tuple[str, dict[str, dict[str, str]]]:
    """Return the cards to sort, mixed and numbered, and the key: a card's id and bin by number."""
    lines, key = [], {}
    for name in names:
        cards = load_cards(name)
        lines += [f"\n# Set {name}: {cards.title}", f"Question: {cards.ask}", "Bins:"]
        lines += [f"- {each.name}: {each.meaning}" for each in cards.bins]
        lines.append("Cards:")
        mixed = random.Random(f"{name} {seed}").sample(cards.cards, len(cards.cards))
        for number, card in enumerate(mixed, start=1):
            key[f"{name}-{number}"] = {"id": card.id, "bin": card.bin, "arguable": card.arguable}
            lines.append(f"{name}-{number}. {card.text}")
    return "\n".join(lines).strip() + "\n", key


def agreement(key: dict[str, dict[str, str]], readers: dict[str, Answers]) -> Iterator[str]:
    """Say how far readers agree with the key and with each other, set by set."""
    for name in dict.fromkeys(number.rpartition("-")[0] for number in key):
        numbers = [number for number in key if number.rpartition("-")[0] == name]
        wanted = [key[number]["bin"] for number in numbers]
        yield f"{name}, {len(numbers)} cards"
        for reader, answers in readers.items():
            chosen = [_as_meant(key[number], answers[number]["bin"]) for number in numbers]
            mend = " MEND" if _same(wanted, chosen) < ENOUGH else ""
            yield f"  key – {reader:12} {_figures(wanted, chosen)}{mend}"
        for (one, mine), (other, yours) in combinations(readers.items(), 2):
            figures = _figures(*([a[number]["bin"] for number in numbers] for a in (mine, yours)))
            yield f"  {one} – {other:12} {figures}"
        for number in numbers:
            yield from _doubts(key[number], {who: a[number] for who, a in readers.items()})


def _as_meant(card: dict[str, str], bin_: str) -> str:
    return card["bin"] if bin_ and bin_ == card["arguable"] else bin_


def _same(one: Sequence[str], other: Sequence[str]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def _figures(one: Sequence[str], other: Sequence[str]) -> str:
    # Where both put every card into one bin there is nothing that chance could have done.
    kappa = 1.0 if len({*one, *other}) == 1 else cohen_kappa_score(one, other)
    return f"{_same(one, other):4.0%}, kappa {kappa:.2f}"


def _doubts(card: dict[str, str], answers: Answers) -> Iterator[str]:
    for reader, answer in answers.items():
        chose = _as_meant(card, answer["bin"])
        if chose != card["bin"] or answer.get("sure", 3) < 3:
            other = f", or {answer['other']}" if answer.get("other") else ""
            remark = f": {answer['remark']}" if answer.get("remark") else ""
            said = f"{reader} {answer['bin']}{other}, sure {answer.get('sure', 3)}{remark}"
            yield f"    {card['id']} ({card['bin']}): {said}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["sheet", "agreement"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("sets", nargs="*", default=list(card_set_names()))
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    if asked.what == "sheet":
        text, key = sheet(asked.sets, asked.seed)
        asked.folder.mkdir(parents=True, exist_ok=True)
        (asked.folder / "cards.txt").write_text(text, encoding="utf-8")
        (asked.folder / "key.json").write_text(json.dumps(key, indent=1), encoding="utf-8")
        print(f"{len(key)} cards in {asked.folder / 'cards.txt'}")
        return
    key = json.loads((asked.folder / "key.json").read_text(encoding="utf-8"))
    readers = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(asked.folder.glob("*.json"))
        if path.name != "key.json"
    }
    print("\n".join(agreement(key, readers)))


if __name__ == "__main__":
    main()
