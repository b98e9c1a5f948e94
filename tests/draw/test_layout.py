"""Where things stand on a map: the rules that hold on any map, and how crowded it may get."""

from __future__ import annotations

import math
import random
import time
from itertools import pairwise

import pytest
from hypothesis import given

from kit import draw, terms
from kit.draw.layout import HEIGHT, WIDTH, Layout, layout
from kit.draw.places import BANDS, CENTRE, EGO_RADIUS, OUTLINE, TITLE_DROP, TITLE_HEIGHT, Point
from kit.draw.settling import overlap
from kit.model.maps import SupportMap
from kit.model.members import Member
from tests import strategies
from tests.draw.typical import typical_map


def polar(point: Point) -> tuple[float, float]:
    """Give how far from the centre a point is, and its angle clockwise from the top."""
    across, down = point.x - CENTRE[0], point.y - CENTRE[1]
    return math.hypot(across, down), math.degrees(math.atan2(across, -down)) % 360


def friends(*angles: float | None, circle: int | None = 2) -> SupportMap:
    members = [Member(str(i), "Jo", "friend", circle, angle) for i, angle in enumerate(angles)]
    return SupportMap("Amina", members=members)


def closest(plan: Layout) -> float:
    points = list(plan.points.values())
    return min(math.dist(a, b) for i, a in enumerate(points) for b in points[:i])


@pytest.mark.parametrize("circle", [1, 2, 3])
def test_a_member_stands_in_the_middle_of_the_circle_at_the_angle_given(circle: int) -> None:
    away, turn = polar(layout(friends(137.5, circle=circle)).points["0"])
    assert away == pytest.approx(sum(BANDS[circle]) / 2, abs=0.01)
    assert turn == pytest.approx(137.5, abs=0.01)


def test_members_without_an_angle_take_the_widest_gap() -> None:
    points = layout(friends(0, None, 90, None)).points
    # Between 90° and 360°, and then in the first of the two halves.
    assert polar(points["1"])[1] == pytest.approx(225, abs=0.01)
    assert polar(points["3"])[1] == pytest.approx(157.5, abs=0.01)


def test_without_any_angle_members_stand_evenly() -> None:
    turns = sorted(polar(point)[1] for point in layout(friends(*[None] * 5)).points.values())
    assert [b - a for a, b in pairwise(turns)] == pytest.approx([72] * 4, abs=0.01)


def test_two_in_the_same_place_make_room_and_stay_near() -> None:
    plan = layout(friends(90, 90))
    assert closest(plan) >= 2 * plan.radius * OUTLINE
    assert all(abs(polar(point)[1] - 90) < 30 for point in plan.points.values())


@pytest.mark.parametrize("count", [20, 60])
def test_many_in_the_same_place_do_not_cover_each_other(count: int) -> None:
    plan = layout(friends(*[200.0] * count, circle=3))
    assert closest(plan) >= 2 * plan.radius * OUTLINE


def test_100_members_stand_apart_and_in_their_circles() -> None:
    for seed in range(10):
        support_map = typical_map(100, seed)
        plan = layout(support_map)
        # Outlines may touch here, markers never.
        assert closest(plan) > 2 * plan.radius
        for member in support_map:
            inner, outer = BANDS[member.circle or 0]
            away, _ = polar(plan.points[member.id])
            assert inner <= away - plan.radius
            assert away + plan.radius <= outer


@pytest.mark.parametrize("circle", [1, 2, 3])
@pytest.mark.parametrize("criterion", list(terms.CRITERIA))
def test_no_marker_stands_on_the_circles_words(circle: int, criterion: str) -> None:
    for turn in range(0, 360, 3):
        member = Member("jo", "Jo", "friend", circle, turn)
        plan = layout(SupportMap("Amina", criterion=criterion, members=[member]))
        away, angle = polar(plan.points["jo"])
        _, wide = plan.titles[circle - 1]
        half = math.degrees(wide / 2 / (BANDS[circle][1] - TITLE_DROP))
        if min(angle, 360 - angle) <= half:
            assert away + plan.radius * OUTLINE <= BANDS[circle][1] - TITLE_HEIGHT
        assert abs((angle - turn + 180) % 360 - 180) < 40


@given(strategies.support_maps(max_members=14))
def test_any_map_is_laid_out_in_its_frame(support_map: SupportMap) -> None:
    plan = layout(support_map)
    assert set(plan.points) == set(plan.labels) == {member.id for member in support_map}
    for member in support_map:
        point, label = plan.points[member.id], plan.labels[member.id]
        if member.circle is None:
            assert point.y > HEIGHT
        else:
            inner, outer = BANDS[member.circle]
            assert inner < polar(point)[0] < outer
        assert 0 <= label.box.left <= label.box.right <= WIDTH
        assert 0 <= label.box.top <= label.box.bottom <= plan.height
        assert len(label.lines) <= 3
    assert len(plan.paths) == len(support_map.ties)
    assert all(math.isfinite(number) for path in plan.paths for number in (*path.bend, path[3]))


def test_a_member_s_place_does_not_hang_on_the_other_circles() -> None:
    one = friends(10, 100, 200)
    more = one.add("Choir", kind="group", circle=3, angle=100).add("Ben", kind="pet", circle=1)
    before, after = layout(one).points, layout(more).points
    assert {name: after[name] for name in before} == before


def test_the_parked_stand_in_rows_of_eight_below_the_circles() -> None:
    assert layout(friends()).height == HEIGHT
    plan = layout(friends(*[None] * 17, circle=None))
    rows = [[plan.points[str(i)] for i in range(start, min(start + 8, 17))] for start in (0, 8, 16)]
    assert [len({point.y for point in row}) for row in rows] == [1, 1, 1]
    for row, below in pairwise(rows):
        names = [plan.labels[str(i)].box.bottom for i in range(17) if plan.points[str(i)] in row]
        assert max(names) < below[0].y - plan.radius * OUTLINE
    assert max(label.box.bottom for label in plan.labels.values()) < plan.height


def test_names_in_the_tray_do_not_touch() -> None:
    members = [Member(str(i), "Wolfeschlegelsteinhausen Maria", "friend") for i in range(24)]
    boxes = [label.box for label in layout(SupportMap("A", members=members)).labels.values()]
    assert not any(overlap(one, other) for i, one in enumerate(boxes) for other in boxes[:i])


@pytest.mark.parametrize("count, most", [(9, 0), (16, 0), (30, 0), (60, 0), (100, 4)])
def test_names_keep_clear_of_names(count: int, most: int) -> None:
    covered = 0
    for seed in range(20):
        boxes = [label.box for label in layout(typical_map(count, seed)).labels.values()]
        covered += sum(
            overlap(one, other) > 0 for i, one in enumerate(boxes) for other in boxes[:i]
        )
    assert covered <= most


@pytest.mark.parametrize("count", [60, 150])
def test_names_without_room_fold_away_the_inner_circle_last(count: int) -> None:
    support_map = typical_map(count, 2, names=tuple(f"Member {i}" for i in range(count)))
    plan = layout(support_map, fold=True, enlarge=1.8)
    assert plan.folded
    assert {*plan.labels, *plan.folded} == {member.id for member in support_map}
    boxes = [label.box for label in plan.labels.values()]
    shared = [overlap(one, other) for i, one in enumerate(boxes) for other in boxes[:i]]
    assert max(shared) <= 0.2 * plan.size**2
    inner = [member.id for member in support_map if member.circle == 1]
    assert sum(each in plan.labels for each in inner) > 0.6 * len(inner)


def test_a_map_with_room_folds_nothing_away() -> None:
    for seed in range(10):
        support_map = typical_map(16, seed)
        assert layout(support_map, fold=True) == layout(support_map)


def test_a_lone_name_stands_below_its_marker() -> None:
    plan = layout(friends(90))
    label, point = plan.labels["0"], plan.points["0"]
    assert label.x == point.x
    assert label.box.top == pytest.approx(point.y + plan.radius * OUTLINE + 2, abs=0.02)


def test_no_tie_runs_behind_the_person_in_the_centre() -> None:
    chance = random.Random(3)
    for _ in range(300):
        pair = [
            Member(name, "Jo", "friend", chance.choice([1, 2, 3]), chance.uniform(0, 359))
            for name in "ab"
        ]
        (path,) = layout(SupportMap("Amina", members=pair).tie("a", "b")).paths
        nearest = min(math.dist(along(path[:3], i / 50), CENTRE) for i in range(51))
        assert nearest > EGO_RADIUS, path


def along(curve: tuple[Point, Point, Point], part: float) -> tuple[float, float]:
    shares = ((1 - part) ** 2, 2 * part * (1 - part), part**2)
    return (
        sum(share * point.x for share, point in zip(shares, curve, strict=True)),
        sum(share * point.y for share, point in zip(shares, curve, strict=True)),
    )


def test_stronger_ties_are_thicker_and_equal_ones_equally_thin() -> None:
    tied = friends(0, 90, 180).tie("0", "1", 1).tie("1", "2", 4)
    assert [path.thickness for path in layout(tied).paths] == [1.5, 3]
    alike = tied.tie("0", "1", 4)
    assert [path.thickness for path in layout(alike).paths] == [1.8, 1.8]


@pytest.mark.parametrize("count, seconds", [(30, 0.05), (100, 0.15)])
def test_a_map_is_drawn_without_a_wait(count: int, seconds: float) -> None:
    support_map = typical_map(count, 1)
    took = []
    for _ in range(5):
        start = time.process_time()
        draw.svg(support_map)
        took.append(time.process_time() - start)
    assert min(took) < seconds
