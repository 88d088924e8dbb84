"""Going back is one step, loses no id, and is taken back by one Undo."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings

from tests.model.strategies import randoms, strip, video, wander
from trainer.model.commands import (
    AddMedia,
    AppendClip,
    DeleteClip,
    RelinkMedia,
    RemoveMedia,
    RestoreTimeline,
    read,
)
from trainer.model.history import History
from trainer.model.invariants import check

THREE = strip("A[0:90]", "B[0:30]", "C[0:60]")


@given(randoms())
@settings(max_examples=25)
def test_it_comes_back_to_any_moment_and_undo_comes_back_from_there(random: Random) -> None:
    work = History(THREE)
    for _ in range(6):
        next(wander(random, work))
    earlier = work.timeline
    for _ in range(12):
        next(wander(random, work))
    mine = work.timeline
    work.do(RestoreTimeline(earlier))
    assert replace(check(work.timeline), minted=0, media=()) == replace(earlier, minted=0, media=())
    assert {one.id for one in work.timeline.media} >= {one.id for one in earlier.media}
    assert work.timeline.minted >= mine.minted
    if work.timeline != mine:
        work.undo()
    assert work.timeline == mine


def test_no_id_is_given_out_twice() -> None:
    work = History(THREE)
    work.do(AddMedia(video("")))
    work.do(AppendClip(work.timeline.media[-1].id))
    made = {clip.id for clip in work.timeline.picture.children}
    work.do(RestoreTimeline(THREE))
    work.do(AppendClip("A"))
    assert work.timeline.picture.children[-1].id not in made


def test_a_file_that_came_since_stays_and_one_that_left_comes_back() -> None:
    later = RemoveMedia("C").apply(DeleteClip(THREE.picture.children[2].id).apply(THREE))
    later = AddMedia(video("new")).apply(later)
    restored = RestoreTimeline(THREE).apply(later)
    assert {"new", "C"} <= {one.id for one in restored.media}
    assert restored.picture == THREE.picture


def test_a_file_that_was_found_again_stays_found() -> None:
    found = RelinkMedia("A", "media/baru.mp4", "9-9").apply(THREE)
    assert RestoreTimeline(THREE).apply(found).reference("A").path == "media/baru.mp4"


def test_it_survives_its_line_of_json() -> None:
    command = RestoreTimeline(THREE)
    assert read(command.to_plain()) == command
