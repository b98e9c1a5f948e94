"""How hard the kit's texts are to read: `python -m tests.benchmarks.reading`."""

from __future__ import annotations

from tests.words.readability import read_through
from tests.words.texts import proses


def main() -> None:
    """Print each text's figures, the hardest first."""
    rows = [(read_through(text), name) for name, text in proses().items()]
    print(f"{'reading age':>11} {'ARI':>6} {'C–L':>6} {'words/sentence':>15} {'words':>6}  text")
    for found, name in sorted(rows, key=lambda row: -row[0].age):
        print(
            f"{found.age:11.1f} {found.automated_readability_index:6.1f} "
            f"{found.coleman_liau_index:6.1f} {found.words_a_sentence:15.1f} {found.words:6}  "
            f"{name}"
        )


if __name__ == "__main__":
    main()
