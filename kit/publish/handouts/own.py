"""A person's own cards and directory on paper, where there are any."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from kit.disk.folders import kits_own_folder
from kit.files.own_tables import own_cards_of, own_directory_of

if TYPE_CHECKING:
    from kit.files.own_tables import Account
    from kit.model.cards import CardSet
    from kit.model.directory import Directory


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
