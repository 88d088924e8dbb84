"""A timeline told: line by line to a person, as plain fields to a program.

A person is told what was done, and nothing of what is as it always is::

    Clips: 2
      1. 0.00–1.00  pasar.mp4  [c1]
      2. 1.00–3.00  pasar.mp4  [c2]
         Dissolve 0.50 s · speed 200 %
    Music: 1
      1. 0.00–3.00  pagi.ogg  [c3]
         loudness 40 % · sound fades out over 1.00 s

A program finds every field, whether it was touched or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from trainer.model import markers
from trainer.model.effects import Effect
from trainer.model.opentime import TimeRange
from trainer.model.plain import to_plain
from trainer.model.posting import Cover
from trainer.model.schema import CLIP_ROLES, Clip, Role, Timeline
from trainer.ui.transition_kinds import kind_title
from trainer.words import clock, decimal, translate


def facts(timeline: Timeline, gone: set[str]) -> dict[str, Any]:
    """The timeline for other programs: frames as numbers, seconds beside them; ``gone`` are ids of media."""
    rate = timeline.rate
    return {
        "name": timeline.name,
        "canvas": [timeline.canvas.width, timeline.canvas.height],
        "rate": rate,
        "duration": timeline.duration,
        "seconds": timeline.duration / rate,
        "opening": timeline.opening,
        "closing": timeline.closing,
        "ducking": timeline.ducking,
        "levelled": timeline.levelled,
        "media": [{**to_plain(reference), "missing": reference.id in gone} for reference in timeline.media],
        "tracks": [
            {"role": track.role.value, "clips": [_clip_facts(timeline, clip) for clip in track.children]}
            for track in timeline.tracks
        ],
        "texts": [
            {
                "role": track.role.value,
                "texts": [
                    {**to_plain(text), "start": timeline.range_of(text).start} for text in track.children
                ],
            }
            for track in timeline.texts
        ],
        "markers": [
            {"frame": frame, "seconds": frame / rate, "words": marker.words}
            for frame, marker in markers.placed(timeline)
        ],
        "posting": asdict(timeline.posting),
    }


def _clip_facts(timeline: Timeline, clip: Clip) -> dict[str, Any]:
    placed = timeline.range_of(clip)
    return {
        "id": clip.id,
        "media": clip.media,
        "start": placed.start,
        "duration": placed.duration,
        "source_range": to_plain(clip.source_range),
        "framing": to_plain(clip.framing),
        "volume": clip.volume,
        "fade_in": clip.fade_in,
        "fade_out": clip.fade_out,
        "denoise": clip.denoise,
        "pace": asdict(clip.pace),
        "transition": None if clip.transition is None else asdict(clip.transition),
        "effects": [_effect_facts(effect) for effect in clip.effects],
        "anchor": None if clip.anchor is None else asdict(clip.anchor),
        "box": None if clip.box is None else asdict(clip.box),
        "inset": asdict(clip.inset),
    }


def _effect_facts(effect: Effect) -> dict[str, Any]:
    values = {one.name: effect.value(one.name) for one in effect.kind.parameters}
    return {"name": effect.name, "values": values}


def lines(timeline: Timeline, gone: set[str]) -> Iterator[str]:
    """The timeline for a person; ``gone`` are the ids of media that cannot be found."""
    length = clock(timeline.duration / timeline.rate)
    yield f"{timeline.name} · {length} · {timeline.canvas.width} × {timeline.canvas.height}"
    yield translate("CLI", "Files: {count}", count=len(timeline.media))
    for reference in timeline.media:
        lost = "  " + translate("CLI", "(cannot be found)") if reference.id in gone else ""
        yield f"  {reference.id}  {reference.name}{lost}"
    for role in CLIP_ROLES:
        clips = timeline.clips(role)
        if clips or role is Role.PICTURE:
            yield _heading(role, len(clips))
        for number, clip in enumerate(clips, start=1):
            when = _when(timeline, timeline.range_of(clip))
            yield f"  {number}. {when}  {timeline.reference(clip.media).name}  [{clip.id}]"
            if said := " · ".join(_done_to(timeline, clip)):
                yield f"     {said}"
    texts = [text for track in timeline.texts for text in track.children]
    if texts:
        yield translate("CLI", "Texts: {count}", count=len(texts))
    for number, text in enumerate(texts, start=1):
        when = _when(timeline, timeline.range_of(text))
        yield f"  {number}. {when}  {_on_one_line(text.words)}  [{text.id}]"
    yield from _marks(timeline)
    yield from _whole(timeline)


def _heading(role: Role, count: int) -> str:
    if role is Role.PICTURE:
        return translate("CLI", "Clips: {count}", count=count)
    if role is Role.OVERLAY:
        return translate("CLI", "Overlays: {count}", count=count)
    if role is Role.VOICE:
        return translate("CLI", "Voice: {count}", count=count)
    return translate("CLI", "Music: {count}", count=count)


def _done_to(timeline: Timeline, clip: Clip) -> Iterator[str]:
    """What differs from the file as it was filmed, each in a few words."""
    rate = timeline.rate
    if clip.transition is not None:
        title = kind_title(clip.transition.kind)
        yield f"{title} {_seconds(clip.transition.frames, rate)}"
    if clip.pace.still is not None:
        yield translate("CLI", "stands still")
    if clip.pace.percent != 100:
        yield translate("CLI", "speed {percent} %", percent=clip.pace.percent)
    if clip.pace.backwards:
        yield translate("CLI", "backwards")
    if clip.volume != 100:
        yield translate("CLI", "loudness {percent} %", percent=clip.volume)
    if clip.fade_in:
        yield translate("CLI", "sound fades in over {length}", length=_seconds(clip.fade_in, rate))
    if clip.fade_out:
        yield translate("CLI", "sound fades out over {length}", length=_seconds(clip.fade_out, rate))
    if clip.denoise:
        yield translate("CLI", "noise reduction {percent} %", percent=clip.denoise)
    if clip.effects:
        yield translate("CLI", "effects: {names}", names=_listed(clip.effects))


def _listed(effects: Iterable[Effect]) -> str:
    """Their names; a learner's own is called as its file."""
    titles = (
        effect.kind.title if effect.is_own else translate("Effects", effect.kind.title) for effect in effects
    )
    return ", ".join(titles)


def _marks(timeline: Timeline) -> Iterator[str]:
    placed = markers.placed(timeline)
    if placed:
        yield translate("CLI", "Markers: {count}", count=len(placed))
    for number, (frame, marker) in enumerate(placed, start=1):
        yield f"  {number}. {decimal(frame / timeline.rate, 2)}  {marker.words}".rstrip()


def _whole(timeline: Timeline) -> Iterator[str]:
    """What concerns the whole video, and what stands beside it where it is posted."""
    rate = timeline.rate
    if timeline.opening:
        yield translate("CLI", "Begins out of black: {length}", length=_seconds(timeline.opening, rate))
    if timeline.closing:
        yield translate("CLI", "Ends in black: {length}", length=_seconds(timeline.closing, rate))
    if timeline.levelled is not None:
        yield translate("CLI", "Sound levelled: {gain} dB", gain=decimal(timeline.levelled / 10))
    if timeline.clips(Role.MUSIC) and not timeline.ducking:
        yield translate("CLI", "Music does not make way while somebody speaks.")
    cover = timeline.posting.cover
    if cover != Cover():
        at = decimal(cover.frame / rate, 2)
        said = translate("CLI", "Cover: second {seconds}", seconds=at)
        yield f"{said}  {_on_one_line(cover.words)}".rstrip()
    if timeline.posting.words:
        yield translate("CLI", "Caption text: {words}", words=_on_one_line(timeline.posting.words))


def _when(timeline: Timeline, placed: TimeRange) -> str:
    start, end = decimal(placed.start / timeline.rate, 2), decimal(placed.end / timeline.rate, 2)
    return f"{start}–{end}"


def _seconds(frames: int, rate: int) -> str:
    return translate("CLI", "{count} s", count=decimal(frames / rate, 2))


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
