"""Reading cards from a table: a trainer's own, and what is said when a row can't be a card."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from kit.disk.folders import data_folder
from kit.files.cards import COLUMNS, NEEDED, read_cards
from kit.files.library import card_set_names, load_cards
from kit.model.cards import Bin, Card
from kit.words.errors import FileError, KitError
from kit.words.terms import STRUCTURES

BINS = (Bin("sweet"), Bin("sour"), Bin("Bitter Sweet"))
HEAD = "id,text,bin,reason,hint\n"
LEMON = "lemon,A lemon.,sour,It puckers the mouth.,And the pips?\n"


def read(text: str, file: str = "fruit.csv") -> tuple[Card, ...]:
    return read_cards(text.encode(), file, BINS)


def test_a_row_is_a_card() -> None:
    lemon = Card("lemon", "A lemon.", "sour", "It puckers the mouth.", "And the pips?")
    assert read(HEAD + LEMON) == (lemon,)


def test_a_spreadsheets_way_of_writing_is_read() -> None:
    table = (
        "\ufeffsep=;\r\n Hint ;Bin;ID;REASON;Text\r\n;BITTER  sweet;x;"
        '"It is, and stays; so."; "Caf\u00e9 ""au"" lait" \r\n;;;;\r\n'
    )
    table = table.replace('; "Caf', ';"Caf').replace('lait" ', 'lait"')
    [card] = read(table)
    assert card == Card("x", 'Café "au" lait', "Bitter Sweet", "It is, and stays; so.", "")


def test_a_text_that_looks_like_a_formula_is_text() -> None:
    [card] = read(HEAD + "x,'=SUM of all kindness,sour,'-5 degrees in there.,\n")
    assert (card.text, card.reason) == ("=SUM of all kindness", "-5 degrees in there.")


def test_what_stands_in_the_columns_that_may_be_absent() -> None:
    head = "id,text,bin,reason,hint,warning,Next step,Arguable\n"
    [card, plain] = read(f"{head}x,X.,sour,Y.,,wasps, Ask a cook. ,SWEET\ny,Z.,sour,Y.,,,,\n")
    assert (card.arguable, card.next_step, card.warning) == ("sweet", "Ask a cook.", "wasps")
    assert plain == Card("y", "Z.", "sour", "Y.")


@pytest.mark.parametrize(
    "arguable, message",
    [
        ("swet", r"row 2, column 'arguable': arguable is 'swet'; .* Did you mean 'sweet'"),
        ("Sour", "row 2, column 'arguable': arguable says the same as bin. Name another"),
    ],
)
def test_a_second_bin_that_is_none_is_named(arguable: str, message: str) -> None:
    with pytest.raises(FileError, match=message):
        read(f"id,text,bin,reason,hint,arguable\nx,X.,sour,Y.,,{arguable}\n")


def test_what_cannot_be_seen_is_empty() -> None:
    head = "id,text,bin,reason,hint,arguable,next_step,warning\n"
    [card] = read(f"{head}x,X.,sour,Y.,\u200b,\u200b,\u200b \u200b,\u2060\n")
    assert card == Card("x", "X.", "sour", "Y.")
    assert (card.about, card.what_next) == ("", "")


def test_an_empty_hint_and_an_unused_bin_are_a_trainers_to_choose() -> None:
    assert read(HEAD + "x,X.,sour,Y.,\n")[0].hint == ""


@pytest.mark.parametrize(
    "row, message",
    [
        ("x,X.,sower,Y.,", r"column 'bin': bin is 'sower'; use one of: .* Did you mean 'sour'"),
        ("x,X.,fruit,Y.,", r"column 'bin': bin is 'fruit'; use one of: sweet, sour, Bitter"),
        ("x,X., ,Y.,", "column 'bin': bin is empty. Say where"),
        ("x, ,sour,Y.,", "column 'text': text is empty. Write"),
        ("x,\u200b,sour,Y.,", "column 'text': text is empty. Write"),
        ("x,X.,sour,,", "column 'reason': reason is empty. Say why"),
        (",X.,sour,Y.,", "column 'id': id is empty. Give"),
        ("Lemon,X.,sour,Y.,", "column 'id': 'Lemon' stands in row 2 already"),
        ("x,a  lemon. ,sour,Y.,", "column 'text': 'a lemon.' stands in row 2 already"),
        ("x,X.,sour,Y.,Z,more", "'more' stands in column F"),
        ('x,"X.,sour,Y.,', "a quotation mark is out of place or never closed"),
    ],
)
def test_a_row_that_is_no_card_is_named(row: str, message: str) -> None:
    with pytest.raises(FileError, match=message) as caught:
        read(f"{HEAD}{LEMON}{row}\n")
    assert (caught.value.file, caught.value.row) == ("fruit.csv", 3)


@pytest.mark.parametrize(
    "table, message",
    [
        ("", "the file is empty"),
        (HEAD, "there is no card in the file. Add a row"),
        ("id,text,bin,reason\nx,X.,sour,Y.\n", "no column 'hint'"),
        ("id,text,bin,reson,hint\n" + LEMON, r"'reson' looks like 'reason', which is absent"),
        ("id,text,bin,reason,hint,who\n", "'who': this is no column of cards; use one of: id"),
        ("id,text,bin,reason,hint,Bin\n", "mean the same"),
    ],
)
def test_a_table_that_holds_no_cards_is_refused(table: str, message: str) -> None:
    with pytest.raises(FileError, match=message) as caught:
        read(table)
    assert caught.value.file == "fruit.csv"


def test_a_table_that_is_no_text_is_refused() -> None:
    with pytest.raises(FileError, match=r"line 2 is not UTF-8 text. .* save it\s+again as UTF-8"):
        read_cards((HEAD + "x,Café\x81.,sour,Y.,\n").encode("latin-1"), "fruit.csv", BINS)


def test_cards_of_ones_own_are_loaded_with_bins_by_name_or_by_vocabulary(tmp_path: Path) -> None:
    file = tmp_path / "our_fruit.csv"
    file.write_text(HEAD + LEMON, encoding="utf-8")
    cards = load_cards(file, bins=["sweet", "sour"])
    assert (cards.name, cards.title) == ("our_fruit", "Our fruit")
    assert [each.name for each in cards.bins] == ["sweet", "sour"]
    file.write_text(HEAD + "x,X.,close,Y.,\n", encoding="utf-8")
    assert load_cards(str(file), bins=STRUCTURES).cards[0].bin == "close"


def test_a_file_with_the_name_of_a_set_has_its_bins(tmp_path: Path) -> None:
    file = tmp_path / "structures.csv"
    file.write_text(HEAD + "x,X.,close,Y.,\n", encoding="utf-8")
    assert load_cards(file).title == "The four structures of support"
    file.write_text(HEAD + LEMON, encoding="utf-8")
    with pytest.raises(FileError, match=r"structures\.csv, row 2, column 'bin': bin is 'sour'"):
        load_cards(file)


def test_a_file_whose_bins_nobody_knows_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "fruit.csv"
    file.write_text(HEAD + LEMON, encoding="utf-8")
    with pytest.raises(KitError, match=r"which bins .* load_cards\('fruit.csv', bins="):
        load_cards(file)


def test_the_kits_own_sets_keep_their_bins() -> None:
    with pytest.raises(KitError, match="'risks' has its own bins; leave bins out"):
        load_cards("risks", bins=["yes", "no"])
    assert load_cards(" Risks ") == load_cards("risks")


@pytest.mark.parametrize(
    "name, message",
    [
        ("risk", r"no card set called 'risk'; .* Did you mean 'risks'.* give their file"),
        ("", "no card set called"),
        (3, "a file is asked for by its name"),
        ("absent.csv", "which bins"),
    ],
)
def test_what_is_no_card_set_is_refused(name: Any, message: str) -> None:
    with pytest.raises(KitError, match=message):
        load_cards(name)


def test_an_absent_file_is_named() -> None:
    with pytest.raises(FileError, match=r"absent\.csv: there is no such file"):
        load_cards("absent.csv", bins=["yes", "no"])


@pytest.mark.parametrize("name", card_set_names())
def test_what_a_spreadsheet_saves_again_are_the_same_cards(name: str) -> None:
    file = data_folder() / "cards" / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert tuple(rows[0]) in (NEEDED, COLUMNS)
    again = io.StringIO(newline="")
    csv.writer(again, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    cards = load_cards(name)
    assert read_cards(again.getvalue().encode("utf-8-sig"), name, cards.bins) == cards.cards
