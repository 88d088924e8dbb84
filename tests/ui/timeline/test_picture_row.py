"""The row of the picture, held against the track."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.made import timeline_of
from trainer.model.commands import Command, DeleteClip, MoveClip, SlipClip, SplitClip
from trainer.ui.timeline.picture_row import Row


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12), st.integers(0, 200_000))
def test_the_row_finds_what_the_track_finds(durations: list[int], frame: int) -> None:
    track = timeline_of(*durations).picture
    row = Row(track)
    assert row.duration == track.duration
    found, at = row.at(frame), track.at(frame)
    assert (None if found is None else row.clips[found]) == (None if at is None else at[0])
    for index, (clip, placed) in enumerate(track.placed()):
        assert row.range_at(index) == placed
        assert row.range_of(clip.id) == placed
    assert row.cuts[0] == 0
    assert row.cuts[-1] == track.duration


def test_what_two_rows_share_lies_at_their_ends() -> None:
    timeline = timeline_of(30, 40, 50, 60, 70)
    row, ids = Row(timeline.picture), [clip.id for clip in timeline.picture.children]

    def shared(command: Command) -> tuple[int, int]:
        return row.shared(Row(command.apply(timeline).picture))

    assert row.shared(row) == (5, 0)
    assert shared(MoveClip(ids[1], 3)) == (1, 1)
    assert shared(SlipClip(ids[2], 1)) == (2, 2)
    assert shared(SplitClip(40)) == (1, 3)
    assert shared(DeleteClip(ids[3])) == (3, 0)  # what follows lies elsewhere now
