"""An end goes by one picture, as far as the file reaches."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.timeline.layered import ids_of, layered, titled
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import ChangeText, TrimClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Timeline
from trainer.ui.timeline.edge_intents import moved_edge
from trainer.ui.timeline.gestures import Edge


def test_the_ends_of_a_clip_go_by_one_picture() -> None:
    timeline = timeline_of(120, 90)
    first, second = (clip.id for clip in timeline.picture.children)
    assert moved_edge(timeline, 0, second, Edge.START, 1) == TrimClip(second, TimeRange(61, 89))
    assert moved_edge(timeline, 0, second, Edge.START, -1) == TrimClip(second, TimeRange(59, 91))
    assert moved_edge(timeline, 0, None, Edge.END, 1) == TrimClip(first, TimeRange(60, 121))
    assert moved_edge(timeline, 210, None, Edge.END, -1) == TrimClip(second, TimeRange(60, 89))


def test_there_is_an_end_to_it() -> None:
    timeline = timeline_of(120, spare=0)
    (only,) = (clip.id for clip in timeline.picture.children)
    assert moved_edge(timeline, 0, only, Edge.START, -1) is None
    assert moved_edge(timeline, 0, only, Edge.END, 1) is None
    assert moved_edge(timeline, 0, "gone", Edge.END, 1) is None
    assert moved_edge(Timeline("kosong"), 0, None, Edge.END, 1) is None
    shortest = timeline_of(6)
    assert moved_edge(shortest, 0, None, Edge.END, -1) is None


def test_a_text_goes_too() -> None:
    timeline = titled(timeline_of(120), 30, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    longer = moved_edge(timeline, 0, title, Edge.END, 1)
    assert isinstance(longer, ChangeText)
    assert longer.text.duration == 61
    earlier = moved_edge(timeline, 0, title, Edge.START, -1)
    assert isinstance(earlier, ChangeText)
    after = earlier.apply(timeline)
    assert after.range_of(after.text(title)) == TimeRange(29, 61)


@settings(max_examples=40)
@given(layered(), st.sampled_from(Edge), st.sampled_from([-1, 1]), st.data())
def test_what_is_offered_can_be_done(timeline: Timeline, edge: Edge, by: int, data: st.DataObject) -> None:
    ids = [clip.id for track in timeline.tracks for clip in track.children]
    ids += [text.id for words in timeline.texts for text in words.children]
    chosen = data.draw(st.sampled_from([None, *ids]))
    playhead = data.draw(st.integers(0, timeline.duration))
    command = moved_edge(timeline, playhead, chosen, edge, by)
    if command is not None:
        assert check(command.apply(timeline)) != timeline
