"""What the kit is about, as frozen values: maps, members, ties, cases, cards, a town's offers."""
