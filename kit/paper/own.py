"""A person's own cards and directory on paper, where there are any."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from kit.own_tables import own_cards_of, own_directory_of
from kit.own_work import kits_own_folder

if TYPE_CHECKING:
    from kit.cards import CardSet
    from kit.directory import Directory
    from kit.own_tables import Account


def cards(name: str) -> CardSet:
    """Give a card set: the person's own in `my-work/cards`, as far as it can be read.

    A warning names the rows that are left out.
    """
    found, account = own_cards_of(name, kits_own_folder() / "cards" / f"{name}.csv")
    _warn(account)
    return found


def directory() -> tuple[Directory, bool]:
    """Give the local directory, and whether it is the person's own; see `cards`."""
    found, account = own_directory_of(kits_own_folder() / "local_directory.csv")
    _warn(account)
    return found, account.own


def _warn(account: Account) -> None:
    if account:
        warnings.warn(str(account), stacklevel=3)
