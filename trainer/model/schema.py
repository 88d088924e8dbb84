"""What a timeline is: values that never change.

::

    Timeline  name, canvas, rate
      shelved how everything sits on the other shapes of the project (``canvas``)
      media   the bin: every MediaReference that was brought in, used or not
      tracks  one Track for each role
                children  Clips: one after the other on the picture track,
                          each at its Anchor on the others
                            media          the id of a reference
                            source_range   the frames of it that are shown
                            framing        how the picture sits on the canvas
                            volume         how loud its own sound is
                            effects, pace  what is done to it, and how it runs
                            transition     how it comes in over the cut before it
      texts   one TextTrack for titles, one for captions
                children  Texts, each at its Anchor
      markers what the person marked on the ruler; not seen in the video

An edit never touches a timeline; it builds a new one that shares every part
that stayed the same.  So undo is keeping the old one, and comparing two
timelines is comparing values.

The words are OpenTimelineIO's.  Where it counts in RationalTime, a timeline
here counts in whole frames of one rate (``opentime``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from trainer.model.animation import Animation
from trainer.model.canvas import DEFAULT_CANVAS, Box, Canvas, Framing, Shelf
from trainer.model.effects import Effect
from trainer.model.inset import Inset
from trainer.model.opentime import DEFAULT_RATE, TimeRange
from trainer.model.pace import AS_FILMED, Pace
from trainer.model.posting import Posting
from trainer.model.purpose import Purpose
from trainer.model.transition import Transition

PHOTO_SECONDS = 600
"""How long a photo may stand still.  A photo has no duration of its own."""

MOST_CLIPS = 5_000
"""Clips on all tracks together.  With ``MOST_MEDIA`` it keeps every timeline that an edit can
make small enough for ``project.json`` to be read again (``project.LARGEST``)."""

MOST_TEXTS = 1_000
"""Texts on all tracks together: captions for an hour and a half."""

MOST_MEDIA = 2_000
"""Files in the bin."""

MOST_IDS = 2**40
"""Ids that a timeline can give out."""


class MediaKind(StrEnum):
    VIDEO = "video"
    PHOTO = "photo"
    AUDIO = "audio"


class Role(StrEnum):
    """What a track is for.  The picture track is magnetic: its clips never leave a gap.

    The others are free: their items begin at an Anchor and may overlap.  Pictures
    and texts are laid over each other in the order picture, overlay, title, caption.
    """

    PICTURE = "picture"
    OVERLAY = "overlay"
    """Pictures over the picture: B-roll, a logo, a small picture in the picture."""
    VOICE = "voice"
    MUSIC = "music"
    TITLE = "title"
    CAPTION = "caption"


CLIP_ROLES = (Role.PICTURE, Role.OVERLAY, Role.VOICE, Role.MUSIC)
SOUND_ROLES = (Role.VOICE, Role.MUSIC)
TEXT_ROLES = (Role.TITLE, Role.CAPTION)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an item of a free track begins.

    With ``clip``, the id of a clip on the picture track, ``frame`` counts in that
    clip's media as it runs (``pace``): the item stays with that moment of the picture wherever it goes.
    Without, ``frame`` counts on the timeline.

    A moment that was trimmed away lies at the nearer edge of its clip, unless the
    item is ``synced``: the sound of that very picture, which may be heard before
    its clip is seen (a J cut) or after, and never slips against it.
    """

    frame: int
    clip: str = ""
    synced: bool = False


@dataclass(frozen=True, slots=True)
class MediaReference:
    """One file that was brought in.

    ``path`` is relative to the project's folder, with forward slashes, and never leads
    out of it.  ``fingerprint`` recognises the file when it has moved.  ``available`` is
    its length in frames of the timeline.
    ``width`` and ``height`` are as shown, upright, in square pixels; 0 for sound.
    ``stands_for`` says, in the person's words, what is still missing where a drawn card
    holds its place; a video that shows such a card is not exported.
    """

    id: str
    name: str
    path: str
    kind: MediaKind
    available: int
    fingerprint: str = ""
    width: int = 0
    height: int = 0
    has_sound: bool = False
    stands_for: str = ""

    @property
    def available_range(self) -> TimeRange:
        return TimeRange(0, self.available)


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of one media file on a track.

    ``source_range`` counts in frames of the file as it runs at ``pace``; so the clip
    is always as long as its range, and its range lies in ``Timeline.available``.
    """

    id: str
    media: str
    source_range: TimeRange
    framing: Framing = field(default=Framing())
    volume: int = 100
    """Loudness of the clip's own sound, in percent (0 to 200)."""
    anchor: Anchor | None = None
    """Where it begins; None on the picture track, where the order says it."""
    box: Box | None = None
    """Where it sits on the overlay track; None covers the whole canvas."""
    inset: Inset = field(default=Inset())
    """How it looks there: its opacity, its corners, its border."""
    fade_in: int = 0
    """Frames over which its sound comes, and ``fade_out`` over which it goes."""
    fade_out: int = 0
    effects: tuple[Effect, ...] = ()
    """What is done to its picture, in this order."""
    pace: Pace = field(default=AS_FILMED)
    transition: Transition | None = None
    """How it comes in over the cut before it; only on the picture track, never on its first clip."""
    denoise: int = 0
    """How far steady noise is taken out of its sound, in percent (0 to 100)."""

    @property
    def duration(self) -> int:
        return self.source_range.duration


@dataclass(frozen=True, slots=True)
class Text:
    """Words on the picture.

    ``style`` names one of the designed styles (``assets/styles``), ``size`` is the
    height of the letters' type in pixels of a canvas whose shorter side is 1080.
    """

    words: str
    anchor: Anchor
    duration: int
    id: str = ""
    """Given out when it is put on a track."""
    purpose: Purpose = Purpose.JUDUL
    style: str = "tegas"
    size: int = 72
    box: Box = field(default=Box())
    word_by_word: bool = False
    """Whether each word lights up while it is said (``spoken_words`` knows when that is)."""
    coming: Animation | None = None
    """How it comes, and ``going`` how it goes; None as is usual on its track: titles fade in and
    out (not at the ends of the video), captions change hard."""
    going: Animation | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark on the ruler, with words or without; it stays with the moment that was marked."""

    anchor: Anchor
    words: str = ""


@dataclass(frozen=True)
class Track:
    """Clips of one role, in the order in which they are shown."""

    role: Role
    children: tuple[Clip, ...] = ()

    @cached_property
    def duration(self) -> int:
        """Frames from the start of the track to the end of its last clip."""
        return sum(clip.duration for clip in self.children)

    def placed(self) -> Iterator[tuple[Clip, TimeRange]]:
        """Each clip with the frames of the timeline that it covers."""
        start = 0
        for clip in self.children:
            yield clip, TimeRange(start, clip.duration)
            start += clip.duration

    def index_of(self, clip_id: str) -> int:
        """Where the clip stands in ``children``.  Raises KeyError when it does not."""
        return self._places[clip_id]

    def range_of(self, clip_id: str) -> TimeRange:
        """The frames that the clip covers.  Raises KeyError when it is not here."""
        return self._range_at(self._places[clip_id])

    def at(self, frame: int) -> tuple[Clip, TimeRange] | None:
        """The clip that shows at ``frame``, and the frames that it covers."""
        if not 0 <= frame < self.duration:
            return None
        index = bisect_right(self._ends, frame)
        return self.children[index], self._range_at(index)

    # A track never changes, so what is asked at every move of the playhead is worked out once.

    @cached_property
    def _places(self) -> dict[str, int]:
        return {clip.id: index for index, clip in enumerate(self.children)}

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(clip.duration for clip in self.children))

    def _range_at(self, index: int) -> TimeRange:
        duration = self.children[index].duration
        return TimeRange(self._ends[index] - duration, duration)


@dataclass(frozen=True)
class TextTrack:
    """Texts of one role; a later one lies over an earlier one."""

    role: Role
    children: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """A whole project as one value."""

    name: str
    canvas: Canvas = DEFAULT_CANVAS
    rate: int = DEFAULT_RATE
    media: tuple[MediaReference, ...] = ()
    tracks: tuple[Track, ...] = (Track(Role.PICTURE),)
    """In the order of ``CLIP_ROLES``; a free track is there once it was needed."""
    texts: tuple[TextTrack, ...] = ()
    """In the order of ``TEXT_ROLES``, likewise."""
    minted: int = 0
    """How many ids were given out.  An id is never used twice, so a command that
    is replayed makes the same ids again."""
    posting: Posting = field(default=Posting())
    """What stands beside the video where it is posted; not seen in it."""
    ducking: bool = True
    """Whether music makes way while somebody speaks."""
    levelled: int | None = None
    """The gain of the whole sound in centibels (tenths of a decibel) that brings it to
    the loudness platforms play at; None where nobody asked for that.  It was measured
    once, so preview and export agree, and it stays what it is until measured again."""
    opening: int = 0
    """Frames over which the whole video comes out of black, and ``closing`` over which it goes
    into it, picture and sound; each at most half of the video."""
    closing: int = 0
    markers: tuple[Marker, ...] = ()
    """In no order (``markers.placed`` knows it)."""
    shelved: tuple[Shelf, ...] = ()
    """The other shapes that the project was given, the narrowest first; not seen in this one."""

    @cached_property
    def _references(self) -> Mapping[str, MediaReference]:
        return {reference.id: reference for reference in self.media}

    @cached_property
    def picture(self) -> Track:
        """The picture track."""
        return self.track(Role.PICTURE)

    @property
    def duration(self) -> int:
        """Frames from start to end: as long as there is a picture."""
        return self.picture.duration

    def track(self, role: Role) -> Track:
        """The track of that role.  Raises KeyError when there is none."""
        for track in self.tracks:
            if track.role is role:
                return track
        raise KeyError(role)

    def reference(self, media_id: str) -> MediaReference:
        """The media with that id.  Raises KeyError when there is none."""
        return self._references[media_id]

    def available(self, clip: Clip) -> TimeRange:
        """The frames that ``clip`` could show: all of its media, as it runs.  Raises KeyError."""
        return TimeRange(0, self.runs(clip.media, clip.pace))

    def runs(self, media_id: str, pace: Pace) -> int:
        """How many frames a media has when it runs at ``pace``.  Raises KeyError."""
        return pace.length(self.reference(media_id).available, PHOTO_SECONDS * self.rate)

    def has_media(self, media_id: str) -> bool:
        return media_id in self._references

    def still_missing(self) -> tuple[str, ...]:
        """What the cards on the tracks stand for, each once, in the order of the tracks."""
        shown = (self.reference(clip.media) for track in self.tracks for clip in track.children)
        return tuple(dict.fromkeys(one.stands_for for one in shown if one.stands_for))

    def clip(self, clip_id: str) -> Clip:
        """The clip with that id.  Raises KeyError when there is none."""
        for track in self.tracks:
            for clip in track.children:
                if clip.id == clip_id:
                    return clip
        raise KeyError(clip_id)

    def clips(self, role: Role) -> tuple[Clip, ...]:
        """The clips of that role, none when there is no such track."""
        return next((track.children for track in self.tracks if track.role is role), ())

    def words(self, role: Role) -> tuple[Text, ...]:
        """The texts of that role, none when there is no such track."""
        return next((track.children for track in self.texts if track.role is role), ())

    def text(self, text_id: str) -> Text:
        """The text with that id.  Raises KeyError when there is none."""
        for track in self.texts:
            for text in track.children:
                if text.id == text_id:
                    return text
        raise KeyError(text_id)

    @cached_property
    def _placed(self) -> Mapping[str, tuple[Clip, TimeRange]]:
        return {clip.id: (clip, placed) for clip, placed in self.picture.placed()}

    def on_picture(self, clip_id: str) -> bool:
        """Whether the clip stands on the picture track."""
        return clip_id in self._placed

    def start_of(self, anchor: Anchor) -> int:
        """The frame of the timeline at which ``anchor`` lies.

        A moment that was trimmed away lies at the nearer edge of its clip, a synced
        one where it would be.  Raises KeyError when its clip is not on the picture track.
        """
        return max(0, self._begin_of(anchor))

    def _begin_of(self, anchor: Anchor) -> int:
        """As ``start_of``, but a synced sound may begin before the video does."""
        if not anchor.clip:
            return anchor.frame
        clip, placed = self._placed[anchor.clip]
        inside = anchor.frame - clip.source_range.start
        return placed.start + (inside if anchor.synced else max(0, min(inside, placed.duration - 1)))

    def range_of(self, item: Clip | Text) -> TimeRange:
        """The frames that an item of any track covers.  Raises KeyError when it is not here."""
        if item.anchor is None:
            return self._placed[item.id][1]
        begin = self._begin_of(item.anchor)
        return TimeRange(max(0, begin), max(1, item.duration + min(0, begin)))

    def cut_before(self, item: Clip | Text) -> int:
        """How many frames of a synced sound would lie before the video begins; they are not heard."""
        return 0 if item.anchor is None else max(0, -self._begin_of(item.anchor))
