"""Timelines with free rows, for the tests of this folder and of the texts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from tests.ui.timeline.made import timeline_of
from trainer.model.canvas import Box
from trainer.model.commands import AddMedia, AddText, PlaceClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Text, Timeline
from trainer.ui.timeline.free_gestures import anchor_at

SONG = MediaReference("lagu", "Gending pagi.mp3", "media/lagu.mp3", MediaKind.AUDIO, 900)


def titled(timeline: Timeline, start: int, duration: int, words: str = "Batik tulis") -> Timeline:
    """``timeline`` with one more title, held to the clip under its start."""
    text = Text(words, anchor_at(timeline, start, Role.TITLE), duration, box=Box(467, 300, 711))
    return AddText(Role.TITLE, text).apply(timeline)


def everything() -> Timeline:
    """Three clips, two titles that overlap, a caption, an overlay, a voice and music."""
    timeline = AddMedia(SONG).apply(timeline_of(120, 90, 60))
    timeline = titled(titled(timeline, 10, 80), 60, 90, "Rp150.000")
    caption = Text("Dikerjakan lima hari", Anchor(40), 60, purpose=Purpose.TAKARIR, style="takarir", size=56)
    timeline = AddText(Role.CAPTION, caption).apply(timeline)
    overlay = PlaceClip(
        Role.OVERLAY, "file1", anchor_at(timeline, 100, Role.OVERLAY), TimeRange(20, 50), Box(300, 700, 300)
    )
    timeline = overlay.apply(timeline)
    timeline = PlaceClip(Role.VOICE, "lagu", anchor_at(timeline, 30, Role.VOICE), TimeRange(30, 100)).apply(
        timeline
    )
    return check(PlaceClip(Role.MUSIC, "lagu", Anchor(0), TimeRange(0, 270)).apply(timeline))


def ids_of(timeline: Timeline, role: Role) -> list[str]:
    """The ids of a role's items, in the order in which they were put there."""
    texts = [text.id for text in timeline.words(role)]
    return texts or [clip.id for clip in timeline.clips(role)]


@st.composite
def layered(draw: st.DrawFn) -> Timeline:
    """A random picture with random items over and under it."""
    timeline = AddMedia(SONG).apply(timeline_of(*draw(st.lists(st.integers(6, 300), min_size=1, max_size=5))))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, timeline.duration - 1))
        duration = draw(st.integers(1, 200))
        role = draw(st.sampled_from([Role.TITLE, Role.CAPTION, Role.OVERLAY, Role.VOICE, Role.MUSIC]))
        anchor = anchor_at(timeline, start, role)
        if role in (Role.TITLE, Role.CAPTION):
            timeline = AddText(role, Text("Batik", anchor, duration)).apply(timeline)
        else:
            media = "file1" if role is Role.OVERLAY else "lagu"
            longest = timeline.reference(media).available
            source = TimeRange(0, min(duration, longest))
            timeline = PlaceClip(role, media, anchor, source).apply(timeline)
    return check(replace(timeline))
