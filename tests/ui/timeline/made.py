"""Timelines for the tests of this folder."""

from __future__ import annotations

from trainer.model.commands import AddMedia, AppendClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline


def timeline_of(*durations: int, spare: int = 60) -> Timeline:
    """One clip for each duration (frames); each file has ``spare`` more frames at both ends."""
    timeline = Timeline("Batik Bu Sri")
    for number, duration in enumerate(durations, 1):
        reference = MediaReference(
            id=f"file{number}",
            name=f"klip-{number}.mp4",
            path=f"media/klip-{number}.mp4",
            kind=MediaKind.VIDEO,
            available=duration + 2 * spare,
            width=1080,
            height=1920,
            has_sound=True,
        )
        timeline = AddMedia(reference).apply(timeline)
        timeline = AppendClip(reference.id, TimeRange(spare, duration)).apply(timeline)
    return check(timeline)
