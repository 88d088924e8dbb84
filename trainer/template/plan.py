"""Which shot stays how long, and what is still missing.

A scene has its ideal length.  Two things pull at it: its clip may be shorter, and
its words must be seen long enough to be read (``model.reading``) once they have come
(``motion``).  A clip that is too short lasts as long as it is, but no shorter than the scene's least and its
words allow.  Where nobody speaks in it, it then runs slower, down to half its speed;
for the rest its last picture is held.  Whatever differs from what the
person would expect is said in ``notes``.

::

    scene   |  ideal 5 s  |          clip 3 s, words need 4 s
    shot    | clip, slower | held |
    text    |-------------|
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trainer.model import reading
from trainer.model.animation import Animation
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.opentime import DEFAULT_RATE
from trainer.model.schema import MediaKind, MediaReference, Role
from trainer.model.transition import Transition
from trainer.template import answers, motion
from trainer.template.brand import Brand
from trainer.template.form import LONG, Kind, Scene, Sound, Takes, Words
from trainer.template.looks import Look, look
from trainer.template.pack import Template
from trainer.words import decimal, translate

_UNIT = re.compile(
    r"(\d) (km|m|cm|kg|g|ml|l|menit|jam|hari|detik|ribu|juta|WIB|WITA|WIT|minutes|hours|days"
    r"|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
    r"|January|February|March|May|June|July|August|October|December)\b"
)
"""A number and what it counts stay in one line, and so do a day and its month."""

SLOWEST = 50
"""Percent of its speed that a clip may be slowed to; below that 30 pictures a second begin to stutter."""

NARRATION = "narasi"
"""The place of a spoken narration, beside the scenes; every template has it."""


@dataclass(frozen=True)
class Wish:
    """What the person chose and gave.

    ``media`` holds what stands in each place (by the scene's id); ``starts`` the
    frame at which the best part of a clip begins, where somebody looked; ``written`` the
    moment at which an answer was last written (ISO 8601), or nothing for this moment.
    """

    template: Template
    look: str = ""
    length: str = ""
    canvas: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, MediaReference] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    brand: Brand = field(default=Brand())
    narration: MediaReference | None = None
    rate: int = DEFAULT_RATE
    written: str = ""

    @property
    def dress(self) -> Look:
        """The look in the brand's colours."""
        return look(self.look or self.template.form.looks[0]).branded(self.brand)

    @property
    def version(self) -> str:
        """The id of the length: the chosen one, else the usual one."""
        return self.length if self.length in self.template.length_ids() else self.template.length_ids()[0]

    @property
    def shape(self) -> str:
        """One of ``canvas.CANVASES``."""
        return self.canvas if self.canvas in self.template.form.canvases else self.template.form.canvases[0]

    @property
    def size(self) -> Canvas:
        return CANVASES[self.shape]

    def answer(self, asked: Words) -> str:
        """The person's words, else the brand's; empty where there are none."""
        given = answers.tidied(self.answers.get(asked.id, ""))
        return given or answers.tidied(self.brand.field(asked.brand) if asked.brand else "")

    def shown(self, asked: Words) -> str:
        """The words as they stand on the picture."""
        said = self.template.words_text(asked.id)
        answer = said.example if asked.fixed else self.answer(asked)
        answer = answers.unrepeated(said.shows, answer)
        whole = said.shows.replace("{answer}", answer).replace(" · ", "\u00a0· ")  # it never begins a line
        return _UNIT.sub("\\1\u00a0\\2", whole) if answer else ""


@dataclass(frozen=True)
class Shot:
    """A scene with its length in frames; ``used`` of them from the clip, the rest its held last picture.

    ``reference`` is None for a card and for a place that is still empty.
    """

    scene: Scene
    start: int
    frames: int
    reference: MediaReference | None = None
    used: int = 0
    source_start: int = 0
    empty: bool = False
    percent: int = 100
    """The speed at which the clip runs; ``used`` counts frames of the video."""
    enters: Transition | None = None
    """How it takes over from the shot before; None for a plain cut."""

    @property
    def held(self) -> int:
        return self.frames - self.used if self.reference is not None else 0


@dataclass(frozen=True)
class Shown:
    """A text and the shots (by index) over which it is seen.  A ``missing`` one is still to be written."""

    asked: Words
    words: str
    first: int
    last: int
    coming: Animation
    missing: bool = False


@dataclass(frozen=True)
class Plan:
    wish: Wish
    shots: tuple[Shot, ...]
    texts: tuple[Shown, ...]
    notes: tuple[str, ...]

    @property
    def frames(self) -> int:
        return sum(shot.frames for shot in self.shots)

    def span(self, shown: Shown) -> tuple[int, int]:
        """The frames at which a text comes and goes."""
        last = self.shots[shown.last]
        return self.shots[shown.first].start, last.start + last.frames

    @property
    def heard(self) -> tuple[Shown, ...]:
        """The texts that come with an effect.

        Not while a narrator speaks: music makes way for a voice, and would make way for an
        effect's share of the loudness as well.
        """
        spoken = self.wish.narration.available if self.wish.narration is not None else 0
        return tuple(
            one
            for one in self.texts
            if one.asked.effect and not one.missing and self.shots[one.first].start >= spoken
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to be filled, in the person's words."""
        template = self.wish.template
        scenes = [template.scene_text(shot.scene.id).title for shot in self.shots if shot.empty]
        texts = [template.words_text(one.asked.id).label for one in self.texts if one.missing]
        return (*scenes, *texts)


def suits(scene: Scene, kind: MediaKind) -> bool:
    """Whether media of that kind may stand in the scene."""
    return kind.value in {one.value for one in scene.takes}


def kinds(scene: Scene) -> str:
    """The kinds that it takes, in the language in use."""
    titles = {Takes.VIDEO: translate("Templates", "video"), Takes.PHOTO: translate("Templates", "photo")}
    return ", ".join(titles[one] for one in scene.takes)


def plan(wish: Wish) -> Plan:
    """The plan of what was given so far; whatever is missing has its place held."""
    scenes = wish.template.scenes(wish.version)
    texts = _texts(wish, scenes)
    frames = [_first_length(wish, scene) for scene in scenes]
    for text in texts:
        _stretch(wish, scenes, frames, text, _needed(wish, texts, text))
    shots: list[Shot] = []
    notes: list[str] = []
    start = 0
    turns = motion.turns(wish.template.form, wish.dress, scenes, frames, wish.rate)
    for scene, length, enters in zip(scenes, frames, turns, strict=True):
        shots.append(replace(_shot(wish, scene, start, length, notes), enters=enters))
        start += length
    if wish.narration is not None and wish.narration.available > start:
        notes.append(
            translate(
                "Templates",
                "The narration lasts {spoken} s, the video {shown} s. Its end will not be heard.",
                spoken=decimal(wish.narration.available / wish.rate),
                shown=decimal(start / wish.rate),
            )
        )
    return Plan(wish, tuple(shots), texts, tuple(notes))


def _texts(wish: Wish, scenes: tuple[Scene, ...]) -> tuple[Shown, ...]:
    places = {scene.id: index for index, scene in enumerate(scenes)}
    shown = []
    for asked in wish.template.texts(wish.version):
        words = wish.shown(asked)
        if words or asked.required:
            first = places[asked.scene]
            last = max(first, places.get(asked.until or asked.scene, first))
            coming = motion.coming(wish.template.form, wish.dress, asked, wish.rate)
            shown.append(Shown(asked, words, first, last, coming, missing=not words))
    return tuple(shown)


def _first_length(wish: Wish, scene: Scene) -> int:
    """The scene's length before its words are asked."""
    seconds = scene.ideal_long if wish.version == LONG and scene.ideal_long else scene.ideal
    wanted = seconds * wish.rate
    reference = wish.media.get(scene.id)
    if reference is None or not _runs_out(scene, reference):
        return wanted
    return max(scene.least * wish.rate, min(wanted, reference.available))


def _runs_out(scene: Scene, reference: MediaReference) -> bool:
    return reference.kind is MediaKind.VIDEO and not scene.veil


def _needed(wish: Wish, texts: tuple[Shown, ...], text: Shown) -> int:
    """Frames until ``text`` and everything that comes at the same moment has come and was read."""
    together = [other for other in texts if other.first == text.first and not other.missing]
    words = " ".join(other.words for other in together)
    if not words:
        return 0
    seconds = max(reading.needed_seconds(words, Role.TITLE, other.asked.purpose) for other in together)
    return max(motion.frames(other.coming) for other in together) + math.ceil(seconds * wish.rate)


def _stretch(wish: Wish, scenes: tuple[Scene, ...], frames: list[int], text: Shown, needed: int) -> None:
    """Give the shots under ``text`` what it lacks: first where the clip has more, then at the end."""
    places = range(text.first, text.last + 1)
    lacking = needed - sum(frames[place] for place in places)
    for place in places:
        scene = scenes[place]
        reference = wish.media.get(scene.id)
        most = scene.most * wish.rate
        if reference is not None and _runs_out(scene, reference):
            most = min(most, reference.available)
        given = max(0, min(lacking, most - frames[place]))
        frames[place] += given
        lacking -= given
    if lacking > 0:
        frames[text.last] += lacking


def _shot(wish: Wish, scene: Scene, start: int, frames: int, notes: list[str]) -> Shot:
    reference = wish.media.get(scene.id)
    if reference is None:
        empty = scene.kind is Kind.MEDIA and not scene.optional
        return Shot(scene, start, frames, empty=empty)
    if not _runs_out(scene, reference):
        if scene.veil:
            notes.append(
                translate(
                    "Templates", "“{name}” is blurred, so that nobody in it is named.", name=reference.name
                )
            )
        return Shot(scene, start, frames, reference, used=frames)
    if reference.available < frames and scene.sound is not Sound.KEEP:
        return _slowed(wish, scene, start, frames, reference, notes)
    used = min(frames, reference.available)
    latest = reference.available - used
    source_start = max(0, min(wish.starts.get(scene.id, latest // 3), latest))
    shot = Shot(scene, start, frames, reference, used, source_start)
    if shot.held:
        notes.append(
            translate(
                "Templates",
                "“{name}” lasts {seconds} s. Its last picture is held for {held} s.",
                name=reference.name,
                seconds=decimal(reference.available / wish.rate),
                held=decimal(shot.held / wish.rate),
            )
        )
    return shot


def _slowed(
    wish: Wish, scene: Scene, start: int, frames: int, reference: MediaReference, notes: list[str]
) -> Shot:
    """A clip that is too short, all of it, at the speed that fills the shot, or nearly."""
    percent = max(SLOWEST, -(-100 * reference.available // frames))
    used = max(1, reference.available * 100 // percent)
    shot = Shot(scene, start, frames, reference, used, percent=percent)
    facts = {
        "name": reference.name,
        "seconds": decimal(reference.available / wish.rate),
        "held": decimal(shot.held / wish.rate),
    }
    if shot.held * 2 > wish.rate:
        notes.append(
            translate(
                "Templates",
                "“{name}” lasts {seconds} s. It runs slower; its last picture is held for {held} s.",
                **facts,
            )
        )
    else:
        notes.append(translate("Templates", "“{name}” lasts {seconds} s. It runs slower.", **facts))
    return shot


def with_media(wish: Wish, scene_id: str, reference: MediaReference | None) -> Wish:
    """``wish`` with something else, or nothing, in that place."""
    media = {place: kept for place, kept in wish.media.items() if place != scene_id}
    starts = {place: kept for place, kept in wish.starts.items() if place != scene_id}
    if reference is not None:
        media[scene_id] = reference
    return replace(wish, media=media, starts=starts)
