"""Older copies of a project, thinned out with age."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.conftest import Disk, read_only
from trainer.errors import DiskFull, FolderReadOnly
from trainer.model.backups import AGES, EVERY, KEPT_PER_AGE, kept, newest_first, take

NOON = datetime(2026, 3, 14, 12)
MOST = KEPT_PER_AGE * (len(AGES) + 1)

ages = st.one_of(
    st.timedeltas(timedelta(0), timedelta(hours=2)),
    st.timedeltas(timedelta(0), timedelta(days=2)),
    st.timedeltas(timedelta(0), timedelta(days=60)),
)
times_past = st.sets(ages.map(lambda age: (NOON - age).replace(microsecond=0)), max_size=150)


def rung(time: datetime) -> int:
    """Which age of the ladder a copy belongs to."""
    return sum(abs(NOON - time) >= age for age in AGES)


@given(times_past)
def test_the_ladder_keeps_a_few_of_each_age_and_always_the_newest(times: set[datetime]) -> None:
    keep = kept(times, NOON)
    assert keep <= times
    assert len(keep) <= MOST
    assert not times or max(times) in keep
    for number in range(len(AGES) + 1):
        of_this_age = {time for time in times if rung(time) == number}
        left = {time for time in keep if rung(time) == number}
        assert len(left) == min(len(of_this_age), KEPT_PER_AGE)
        if of_this_age:
            assert {min(of_this_age), max(of_this_age)} <= left
    assert kept(keep, NOON) == keep


@given(times_past, ages)
def test_a_copy_from_the_future_takes_no_place_from_the_newest(
    times: set[datetime], ahead: timedelta
) -> None:
    future = {(NOON + ahead + timedelta(seconds=number)).replace(microsecond=0) for number in range(30)}
    times.add(NOON)
    assert NOON in kept(times | future, NOON)
    assert len(kept(times | future, NOON)) <= MOST


def test_a_copy_is_spread_over_its_age() -> None:
    times = {NOON - timedelta(minutes=number) for number in range(60)}
    gaps = sorted(kept(times, NOON))
    assert len(gaps) == KEPT_PER_AGE
    assert {later - earlier for earlier, later in itertools.pairwise(gaps)} <= {
        timedelta(minutes=3),
        timedelta(minutes=4),
    }


def test_a_copy_holds_what_was_given(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    copy = take(folder, b"one", NOON)
    assert copy == folder / "project-20260314-120000.json"
    assert copy.read_bytes() == b"one"


def test_copies_are_at_least_three_minutes_apart(tmp_path: Path) -> None:
    second = timedelta(seconds=1)
    assert take(tmp_path, b"one", NOON) is not None
    assert take(tmp_path, b"two", NOON + EVERY - second) is None
    assert take(tmp_path, b"three", NOON + EVERY) is not None
    assert [copy.read_bytes() for copy in newest_first(tmp_path)] == [b"three", b"one"]


@given(st.lists(st.timedeltas(timedelta(seconds=-400), timedelta(seconds=900)), max_size=12))
def test_every_is_kept_whatever_the_clock_does(
    tmp_path_factory: pytest.TempPathFactory, steps: list[timedelta]
) -> None:
    folder, now = tmp_path_factory.mktemp("backups"), NOON
    for step in steps:
        now += step
        second = now.replace(microsecond=0)
        near = any(abs(time_of(copy) - second) < EVERY for copy in newest_first(folder))
        taken = take(folder, b"x", now)
        assert (taken is None) == near
        assert taken is None or taken.is_file()
    times = sorted(time_of(copy) for copy in newest_first(folder))
    for earlier, later in itertools.pairwise(times):
        assert later - earlier >= EVERY


def time_of(copy: Path) -> datetime:
    return datetime.strptime(copy.name, "project-%Y%m%d-%H%M%S.json")


def test_a_clock_that_was_set_back_still_takes_copies(tmp_path: Path) -> None:
    take(tmp_path, b"from the future", NOON + timedelta(days=400))
    taken = [take(tmp_path, b"x", NOON + timedelta(seconds=number)) for number in range(30)]
    assert [copy is not None for copy in taken] == [True] + [False] * 29


def test_a_month_of_work_keeps_eighty(tmp_path: Path) -> None:
    for number in range(150):
        now = NOON + number * timedelta(hours=2)
        take(tmp_path, b"x", now)
        assert newest_first(tmp_path)[0].name == now.strftime("project-%Y%m%d-%H%M%S.json")
        assert len(newest_first(tmp_path)) <= MOST
    for number in range(70):
        take(tmp_path, b"x", now + number * EVERY)
    assert KEPT_PER_AGE * 3 <= len(newest_first(tmp_path)) <= MOST


def test_a_full_ladder_makes_room_for_the_new_copy(tmp_path: Path) -> None:
    for number in range(KEPT_PER_AGE):
        for age in (
            timedelta(minutes=4 + 2 * number),
            timedelta(hours=1, minutes=5 * number),
            timedelta(days=1, hours=number),
            timedelta(days=7 + number),
        ):
            (tmp_path / f"{NOON - age:project-%Y%m%d-%H%M%S.json}").touch()
    assert len(newest_first(tmp_path)) == MOST
    copy = take(tmp_path, b"new", NOON)
    assert newest_first(tmp_path)[0] == copy
    assert len(newest_first(tmp_path)) == MOST


def test_what_else_lies_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("mine")
    (tmp_path / "project-baru.json").write_text("mine")
    for number in range(100):
        take(tmp_path, b"x", NOON + number * EVERY)
    assert (tmp_path / "catatan.txt").read_text() == "mine"
    assert (tmp_path / "project-baru.json").read_text() == "mine"


def test_no_folder_is_no_copies(tmp_path: Path) -> None:
    assert newest_first(tmp_path / "backups") == []


def test_a_full_disk_keeps_the_copies_there_are(disk: Disk) -> None:
    take(disk.folder / "backups", b"old", NOON)
    with disk.full(), pytest.raises(DiskFull):
        take(disk.folder / "backups", b"n" * 10_000, NOON + EVERY)
    assert [copy.read_bytes() for copy in newest_first(disk.folder / "backups")] == [b"old"]


def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(FolderReadOnly):
        take(tmp_path / "backups", b"x", NOON)
    (tmp_path / "backups").write_text("a file where the folder belongs")
    with pytest.raises(FolderReadOnly):
        take(tmp_path / "backups", b"x", NOON)


def test_the_ladder_is_eighty_copies() -> None:
    assert MOST == 80
    assert timedelta(minutes=3) == EVERY
