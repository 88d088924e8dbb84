"""Timelines and commands to try the model on.

``strip`` writes a timeline the way the edits draw it::

    strip("A[0:40]", "B[10:20]")       forty frames of A, then ten of B

``some_command`` picks a command that fits a timeline, most of the time.  It takes
its choices from a ``random.Random``: a seeded one walks the same way again in
another process, and hypothesis' own (``randoms``) makes the walk shrink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Protocol

from hypothesis import strategies as st

from trainer.errors import EditImpossible
from trainer.model import commands
from trainer.model.animation import Animation, Motion
from trainer.model.canvas import CANVASES, Box, Fit, Framing
from trainer.model.captions import CaptionTime, Look
from trainer.model.commands import Command
from trainer.model.effects import KINDS, Effect
from trainer.model.inset import Inset
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.pace import Pace
from trainer.model.posting import Cover, CoverPlace
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Clip, MediaKind, MediaReference, Role, Text, Timeline, Track
from trainer.model.several import Copy
from trainer.model.transition import Transition, TransitionKind

LETTERS = "ABCDEFGH"
LENGTH = 100
"""Frames of each video that ``strip`` knows."""


def video(media_id: str, frames: int = LENGTH) -> MediaReference:
    name = f"{media_id}.mp4"
    return MediaReference(media_id, name, f"media/{name}", MediaKind.VIDEO, frames, f"7-{name}", 1080, 1920)


def filmed(letter: str, frames: int = LENGTH) -> MediaReference:
    """A video; B, D, F and H have sound."""
    return replace(video(letter, frames), has_sound=letter in "BDFH")


def photo(media_id: str) -> MediaReference:
    return replace(video(media_id, 18_000), kind=MediaKind.PHOTO)


def sound(media_id: str) -> MediaReference:
    return replace(video(media_id), kind=MediaKind.AUDIO, width=0, height=0, has_sound=True)


def strip(*stretches: str) -> Timeline:
    """A timeline with those stretches; the bin holds videos A to H, photo P and sound S."""
    clips = []
    for number, stretch in enumerate(stretches, start=1):
        found = re.fullmatch(r"(\w)\[(\d+):(\d+)\]", stretch)
        assert found, stretch
        start, end = int(found[2]), int(found[3])
        clips.append(Clip(f"c{number}", found[1], TimeRange(start, end - start)))
    bin_ = (*(filmed(letter) for letter in LETTERS), photo("P"), sound("S"))
    return check(
        Timeline("Batik", media=bin_, tracks=(Track(Role.PICTURE, tuple(clips)),), minted=len(clips))
    )


def drawn(timeline: Timeline) -> list[str]:
    """The stretches on the picture track, as ``strip`` takes them."""
    return [
        f"{clip.media}[{clip.source_range.start}:{clip.source_range.end}]"
        for clip in timeline.picture.children
    ]


Frame = tuple[str, Fraction, Framing, int]
"""What is shown and heard at one frame: media, its frame, framing, volume."""


def frames(timeline: Timeline) -> list[Frame]:
    """What is shown at every frame of the picture track."""
    return [
        (
            clip.media,
            clip.pace.shown(source, timeline.reference(clip.media).available),
            clip.framing,
            clip.volume,
        )
        for clip in timeline.picture.children
        for source in range(clip.source_range.start, clip.source_range.end)
    ]


# --- for hypothesis ---------------------------------------------------------------


@st.composite
def ranges_within(draw: st.DrawFn, available: int) -> TimeRange:
    start = draw(st.integers(0, available - 1))
    return TimeRange(start, draw(st.integers(1, available - start)))


framings = st.builds(
    Framing,
    st.sampled_from(Fit),
    st.integers(0, 1000),
    st.integers(0, 1000),
    st.sampled_from([0, 90, 180, 270]),
)


paces = st.builds(Pace, st.sampled_from([100, 100, 25, 50, 75, 133, 200, 400]), st.booleans())


@st.composite
def timelines(draw: st.DrawFn, least: int = 0) -> Timeline:
    """A lawful timeline with ``least`` to 7 clips."""
    lengths = draw(st.lists(st.integers(1, 60), min_size=1, max_size=4))
    bin_ = [filmed(letter, length) for letter, length in zip(LETTERS, lengths, strict=False)]
    clips = []
    for number in range(draw(st.integers(least, 7))):
        media = draw(st.sampled_from(bin_))
        pace = draw(paces)
        shown = draw(ranges_within(pace.length(media.available, 0)))
        look = draw(framings), draw(st.integers(0, 200))
        clips.append(Clip(f"c{number + 1}", media.id, shown, *look, pace=pace))
    return check(
        Timeline(
            "Wisata",
            canvas=draw(st.sampled_from(list(CANVASES.values()))),
            rate=draw(st.sampled_from([24, 25, 30, 50, 60])),
            media=(*bin_, photo("P"), sound("S")),
            tracks=(Track(Role.PICTURE, tuple(clips)),),
            minted=len(clips),
        )
    )


def randoms() -> st.SearchStrategy[Random]:
    return st.randoms(use_true_random=False)


# --- a walk ------------------------------------------------------------------------


def some_command(random: Random, timeline: Timeline) -> Command:
    """A command for ``timeline``; one in some does not fit it, as in life."""
    kind = random.choice(_KINDS)
    if len(timeline.picture.children) > 40 and random.random() < 0.5:
        kind = commands.DeleteClip  # or a long walk would lead to thousands of clips
    elif len(timeline.media) > 30 and random.random() < 0.5:
        kind = commands.RemoveMedia
    media = random.choice([*(reference.id for reference in timeline.media), "gone"])
    clip = random.choice([*(clip.id for track in timeline.tracks for clip in track.children), "c0"])
    frame = random.randint(-1, timeline.picture.duration + 1)
    by = random.randint(-20, 20)
    start = random.randint(-1, LENGTH)
    stretch = TimeRange(start, random.randint(0, max(1, LENGTH - start)))
    match kind:
        case commands.RenameProject:
            return kind(random.choice(["Batik Bu Sri", "  ꦧꦠꦶꦏ꧀ ", "", "Desa 🌾"]))
        case commands.SetCaptionText:
            return kind(random.choice(["Batik tulis #batik #umkm", "", "ꦧꦠꦶꦏ꧀", "x" * 2201]))
        case commands.SetCover:
            return kind(
                Cover(frame, random.choice(["", "Mulai Rp150.000"]), place=random.choice([*CoverPlace]))
            )
        case commands.SetCanvas:
            return kind(random.choice([*CANVASES, "4:3"]))
        case commands.AddMedia:
            return kind(video("", random.randint(0, LENGTH)))
        case commands.RelinkMedia:
            return kind(media, random.choice(["media/baru.mp4", "../luar.mp4"]), f"9-{by}")
        case commands.RemoveMedia:
            return kind(media)
        case commands.AppendClip:
            return kind(media, random.choice([None, stretch]))
        case commands.InsertClip | commands.OverwriteClip:
            return kind(media, frame, random.choice([None, stretch]))
        case commands.TrimClip:
            return kind(clip, stretch, random.choice([None, None, _anchor(random, timeline)]))
        case commands.SplitClip:
            return kind(frame)
        case commands.SlipClip | commands.SlideClip:
            return kind(clip, by)
        case commands.DeleteClip:
            return kind(clip)
        case commands.MoveClip:
            return kind(clip, random.randint(-1, len(timeline.picture.children)))
        case commands.FrameClip:
            turn = random.choice([0, 90, 180, 270, 45])
            pan = random.choice([None, None, random.randint(-1, 1001)])
            return kind(clip, Framing(random.choice(list(Fit)), random.randint(-1, 1001), 500, turn, pan))
        case commands.SetVolume:
            return kind(clip, random.randint(-1, 201))
        case commands.PlaceClip:
            role = random.choice(list(Role))
            box = random.choice([None, Box(500, 200, 300)])
            return kind(role, media, _anchor(random, timeline), None, box)
        case commands.SetAnchor:
            return kind(random.choice([clip, _text_id(random, timeline)]), _anchor(random, timeline))
        case commands.SetBox:
            return kind(clip, random.choice([None, Box(500, 1200, 300), Box(100, 100, 200)]))
        case commands.SetInset:
            corners, border = random.choice([0, 100, 501]), random.choice([0, 9])
            return kind(clip, Inset(random.randint(5, 101), corners, border))
        case commands.SetFades:
            return kind(clip, random.randint(-1, 20), random.randint(0, 20))
        case commands.SetDucking:
            return kind(random.choice([True, False]))
        case commands.LevelSound:
            return kind(random.choice([None, by, by * 20]))
        case commands.AddEffect:
            return kind(clip, some_effect(random))
        case commands.SetEffect:
            return kind(clip, random.randint(-1, 2), some_effect(random))
        case commands.RemoveEffect:
            return kind(clip, random.randint(-1, 2))
        case commands.MoveEffect:
            return kind(clip, random.randint(0, 2), random.randint(-1, 3))
        case commands.SetEffects:
            return kind(clip, tuple(some_effect(random) for _ in range(random.randint(0, 3))))
        case commands.SetSpeed:
            return kind(clip, random.choice([25, 50, 100, 150, 333, 400, 10]), random.random() < 0.3)
        case commands.FreezeFrame:
            return kind(frame, random.choice([0, 1, 30, 60]))
        case commands.SetTransition:
            return kind(clip, Transition(random.choice(list(TransitionKind)), random.randint(1, 70)))
        case commands.RemoveTransition:
            return kind(clip)
        case commands.SetAllTransitions:
            return kind(random.choice([None, Transition(TransitionKind.WIPE, random.randint(2, 30))]))
        case commands.FadeEnds:
            return kind(random.choice([0, 0, by]), random.choice([0, 10]))
        case commands.PutSound:
            reference = sound("") if random.random() < 0.5 else None
            anchor, fades = _anchor(random, timeline), random.randint(0, 30)
            role = random.choice([Role.VOICE, Role.MUSIC, Role.OVERLAY])
            fits, volume = random.random() < 0.5, random.randint(-1, 201)
            instead = (clip,) if random.random() < 0.2 else ()
            return kind(role, anchor, media, reference, fits, fades, volume, instead)
        case commands.Duplicate:
            return kind(random.choice([clip, _text_id(random, timeline)]))
        case commands.Paste:
            pieces = [*(one for track in timeline.tracks for one in track.children)]
            piece = random.choice([*pieces, None])
            text = _text(random, timeline, "") if piece is None or random.random() < 0.1 else None
            return kind(random.choice(list(Role)), frame, piece, text)
        case commands.DeleteItems:
            items = dict.fromkeys([clip, random.choice([clip, _text_id(random, timeline)])])
            return kind(tuple(items), random.choice(["", "P", media]))
        case commands.LayClip:
            return kind(
                clip,
                random.choice([frame, 300]),
                random.choice(["P", "P", media]),
                random.choice([None, stretch]),
            )
        case commands.SplitItem:
            return kind(random.choice([clip, _text_id(random, timeline)]), frame)
        case commands.MoveClips:
            return kind((clip,), random.randint(-1, 9))
        case commands.MoveItems:
            return kind(tuple(dict.fromkeys([clip, _text_id(random, timeline)])), by)
        case commands.PasteItems:
            clips = [one for track in timeline.tracks for one in track.children][:2]
            copies = [Copy(random.choice(list(Role)), 7 * n, one) for n, one in enumerate(clips)]
            if random.random() < 0.5:
                copies.append(Copy(Role.TITLE, by, text=_text(random, timeline, "")))
            return kind(frame, tuple(copies))
        case commands.SetMarker:
            return kind(frame, random.choice(["", "harga", "x" * 81]))
        case commands.RemoveMarker:
            marked = [timeline.start_of(marker.anchor) for marker in timeline.markers]
            return kind(random.choice([*marked, frame]))
        case commands.FitSound:
            return kind(clip, random.randint(0, 30))
        case commands.DetachSound:
            return kind(clip)
        case commands.SplitSound:
            return kind(clip, frame)
        case commands.ReduceNoise:
            return kind(clip, random.randint(-1, 101))
        case commands.CutPauses:
            gone = tuple(TimeRange(frame + 7 * n, random.randint(-1, 9)) for n in range(random.randint(0, 3)))
            return kind(gone, random.choice(["", "", clip]))
        case commands.AddText:
            return kind(random.choice(list(Role)), _text(random, timeline, ""))
        case commands.ChangeText:
            return kind(_text(random, timeline, _text_id(random, timeline)))
        case commands.ReplaceTexts:
            ids = [_text_id(random, timeline) for _ in range(random.randint(0, 3))]
            return kind(Role.CAPTION, tuple(_text(random, timeline, one) for one in sorted(set(ids))))
        case commands.RestoreTimeline:
            empty = (replace(timeline.picture, children=()),)
            bare = replace(timeline, tracks=empty, texts=(), shelved=())
            return kind(random.choice([timeline, bare, replace(bare, media=timeline.media[:2])]))
        case commands.RemoveText:
            return kind(_text_id(random, timeline))
        case commands.TimeCaptions:
            ids = sorted({_text_id(random, timeline) for _ in range(random.randint(0, 3))})
            return kind(tuple(CaptionTime(one, random.randint(-1, 90), random.randint(0, 60)) for one in ids))
        case commands.ShiftCaptions:
            return kind(by)
        case commands.StyleCaptions:
            box = random.choice([Box(), Box(500, 700, 640), Box(500, 1200, 640)])
            return kind(Look("sorot", random.choice([64, 5]), box, random.choice([True, False])))
        case commands.SplitCaption:
            return kind(_text_id(random, timeline), random.randint(-1, 8), random.choice([None, frame]))
        case commands.MergeCaptions:
            return kind(_text_id(random, timeline))
    raise AssertionError(f"the walk does not know {kind.name}")


def some_effect(random: Random) -> Effect:
    """An effect with some of its values; now and then one that does not exist."""
    name = random.choice([*KINDS, "own:hujan", "own:../x", "gone"])
    effect = Effect(name)
    if name in KINDS:
        for parameter in KINDS[name].parameters:
            if random.random() < 0.5:
                effect = effect.having(parameter.name, random.randint(parameter.lowest, parameter.highest))
    return effect


def _anchor(random: Random, timeline: Timeline) -> Anchor:
    clip = random.choice([*(clip.id for clip in timeline.picture.children), "", "c0"])
    return Anchor(random.randint(-1, LENGTH), clip, random.random() < 0.1)


def _text_id(random: Random, timeline: Timeline) -> str:
    return random.choice([*(text.id for track in timeline.texts for text in track.children), "t0"])


def _text(random: Random, timeline: Timeline, text_id: str) -> Text:
    words = random.choice(["Batik tulis", "ꦧꦠꦶꦏ꧀", "Rp150.000 🌾", ""])
    purpose, size = random.choice(list(Purpose)), random.choice([72, 48, 5])
    ways = [None, None, *(Animation(motion, random.randint(0, 40)) for motion in Motion)]
    comes, goes = random.choice(ways), random.choice(ways)
    return Text(
        words,
        _anchor(random, timeline),
        random.randint(0, 90),
        text_id,
        purpose,
        size=size,
        coming=comes,
        going=goes,
        word_by_word=random.choice([True, False]),
    )


_KINDS = sorted(commands.known().values(), key=lambda kind: kind.name)


class Editable(Protocol):
    """What a person works on: a History, or a Project on disk."""

    @property
    def timeline(self) -> Timeline: ...
    def do(self, command: Command) -> Timeline: ...
    def undo(self) -> Command | None: ...
    def redo(self) -> Command | None: ...


def wander(random: Random, work: Editable) -> Iterator[None]:
    """Work at random for ever: mostly edits, some undo, some redo; yields after each attempt."""
    while True:
        chance = random.random()
        if chance < 0.2:
            work.undo()
        elif chance < 0.3:
            work.redo()
        else:
            with suppress(EditImpossible):
                work.do(some_command(random, work.timeline))
        yield
