"""What can be doubled and pasted: a live key always can."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.timeline.layered import everything, ids_of, layered, titled
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import Duplicate, Paste
from trainer.model.invariants import check
from trainer.model.schema import Role, Timeline
from trainer.ui.timeline import paste_intents


def test_the_chosen_one_is_meant_else_the_clip_under_the_line() -> None:
    timeline = everything()
    first = timeline.picture.children[0].id
    (voice,) = ids_of(timeline, Role.VOICE)
    assert paste_intents.duplicate(timeline, 5, None) == Duplicate(first)
    assert paste_intents.duplicate(timeline, 5, voice) == Duplicate(voice)
    assert paste_intents.duplicate(Timeline("kosong"), 0, None) is None
    (music,) = ids_of(timeline, Role.MUSIC)
    assert paste_intents.duplicate(timeline, 5, music) is None  # it ends with the video


def test_nothing_is_pasted_where_nobody_would_see_it() -> None:
    timeline = titled(timeline_of(120), 10, 30)
    (title,) = ids_of(timeline, Role.TITLE)
    copy = paste_intents.copied(timeline, 0, title)
    at_the_end = paste_intents.paste(timeline, 120, copy)
    assert isinstance(at_the_end, Paste)
    assert at_the_end.frame == 90
    assert paste_intents.paste(Timeline("kosong"), 0, copy) is None
    clip = paste_intents.copied(timeline, 0, None)
    assert paste_intents.paste(Timeline("kosong"), 0, clip) is None  # its file is not there


@settings(max_examples=40)
@given(layered(), st.data())
def test_what_is_offered_can_be_done(timeline: Timeline, data: st.DataObject) -> None:
    ids = [clip.id for track in timeline.tracks for clip in track.children]
    ids += [text.id for words in timeline.texts for text in words.children]
    chosen = data.draw(st.sampled_from([None, "gone", *ids]))
    playhead = data.draw(st.integers(0, timeline.duration))
    copy = paste_intents.copied(timeline, playhead, chosen)
    offered = [
        paste_intents.duplicate(timeline, playhead, chosen),
        paste_intents.paste(timeline, playhead, copy),
    ]
    for command in offered:
        if command is not None:
            assert check(command.apply(timeline)) != timeline
