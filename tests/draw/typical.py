"""Maps such as people draw: names of the usual lengths, spread over the circles."""

from __future__ import annotations

import random

from kit import terms
from kit.model.maps import SupportMap
from kit.model.members import Member

NAMES = (
    *("Mum", "Dad", "Joseph", "Auntie Noor", "Biscuit (dog)", "Leila", "Tuesday choir", "Library"),
    *("Swimming", "Old team", "Priya online", "Radio", "Allotment", "Sam (peer group)", "Dr Osei"),
    *("Colin at the shop", "Kwame, support worker", "Grandma Rose", "Uncle Tariq", "Mrs Kowalska"),
    *("The corner café", "St Mary's church", "Food bank", "Running club", "Guitar", "Job centre"),
    *("Nurse Beatriz", "Youth worker", "Cousin Amina", "Football on Sundays", "Neighbour Ewa"),
    *("Housing officer", "Photo album", "Whiskers", "Garden centre", "Zainab", "Ben", "Ayşe"),
)
OF_MANY_SCRIPTS = (
    *("أمينة", "الشيخ أحمد الهاشمي", "خالتي نور", "שלום", "בית הכנסת הגדול", "سارا و مریم"),
    *("李小龍", "東京の友だち", "김철수와 영희", "สมชาย", "अमीना देवी", "தமிழ்ச்செல்வி"),
    *("Екатерина Щукина-Южакова", "Nguyễn Thị Ánh", "Żółć Łukasz", "Zoe\u0301", "Ærøskøbing"),
    *("സീത", "లక్ష్మీ దేవి", "ಕಮಲಾ", "রহিমা বেগম", "မြင့်မြင့်", "សុខា", "አማኑኤል", "Արամ"),
    *("👩🏽\u200d🤝\u200d👨🏻", "🐕 Rex", "🏳️\u200d🌈 choir", "Björk Guðmundsdóttir", "Ελένη"),
)
ODD = (
    *("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "R&D &amp; friends", "…"),
    *("a\nb\tc", "a\u2028b", "\u202eevil Mum", "x\x00\x07y", "Ben\u00ad's", "  spaced  out  ", "-"),
    *("W" * 40, "Wolfeschlegelsteinhausenbergerdorff", "a\u0300\u0301\u0302" * 9),
    *("one two three four five six seven eight", "👩🏽\u200d🤝\u200d👨🏻" * 4),
)


def typical_map(count: int, seed: int, *, names: tuple[str, ...] = NAMES) -> SupportMap:
    """Give a map of so many members: few in the centre, most of them placed by hand."""
    chance = random.Random(seed)
    members = [
        Member(
            str(i),
            names[i % len(names)],
            chance.choice(list(terms.KINDS)),
            chance.choices((1, 2, 3), (2, 4, 5))[0],
            angle=chance.choice([None, chance.uniform(0, 359.9)]),
            influence=chance.choices(list(terms.INFLUENCES), (6, 2, 2))[0],
        )
        for i in chance.sample(range(max(count, len(names))), count)
    ]
    support_map = SupportMap("Amina", members=members)
    for _ in range(count // 3):
        a, b = chance.sample(members, 2)
        support_map = support_map.tie(a.id, b.id, chance.choice([1, 2, 3]))
    return support_map
