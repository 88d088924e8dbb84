"""A goal as one plain sentence, for a teacher who chooses it and for a learner who looks for it."""

from __future__ import annotations

from trainer.lesson.goals import AllOf, AnyOf, Goal
from trainer.lesson.goals.arrangement import (
    ClipOrder,
    FileClips,
    FileCount,
    Footage,
    Framed,
    OpensWith,
    OverlayCount,
)
from trainer.lesson.goals.base import CountRange, NumberRange, SecondsRange
from trainer.lesson.goals.happening import Exported, Happened, PageIs
from trainer.lesson.goals.look import (
    ClipSpeed,
    CoverWords,
    EffectCount,
    EffectValue,
    PostingWords,
    TransitionCount,
)
from trainer.lesson.goals.placed import TextContrast, TextInside
from trainer.lesson.goals.sound import (
    Denoise,
    Ducking,
    Fades,
    Levelled,
    MusicCover,
    MusicUnder,
    SoundCount,
    SoundEnds,
    Volume,
)
from trainer.lesson.goals.timeline import CanvasIs, ClipCount, ClipLength, Duration, Renamed
from trainer.lesson.goals.words import (
    CaptionCover,
    TextBegins,
    TextCount,
    TextReadable,
    TextSeconds,
    TextSize,
)
from trainer.lesson.measures import Measure, Unit
from trainer.words import QT_TRANSLATE_NOOP, translate

_COUNTED = {
    ClipCount: QT_TRANSLATE_NOOP("LessonGoals", "Clips on the timeline: {range}."),
    FileCount: QT_TRANSLATE_NOOP("LessonGoals", "Different clips on the timeline: {range}."),
    OverlayCount: QT_TRANSLATE_NOOP("LessonGoals", "Pictures over the picture: {range}."),
    TransitionCount: QT_TRANSLATE_NOOP("LessonGoals", "Transitions: {range}."),
    EffectCount: QT_TRANSLATE_NOOP("LessonGoals", "Clips with this effect: {range}."),
}
_MEASURED = {
    Duration: QT_TRANSLATE_NOOP("LessonGoals", "The whole video: {range} seconds."),
    TextBegins: QT_TRANSLATE_NOOP("LessonGoals", "The first text appears at: {range} seconds."),
    TextSeconds: QT_TRANSLATE_NOOP("LessonGoals", "Each text is seen: {range} seconds."),
    SoundEnds: QT_TRANSLATE_NOOP("LessonGoals", "The sound ends with the video."),
    Exported: QT_TRANSLATE_NOOP("LessonGoals", "A video was exported: {range} seconds."),
    TextSize: QT_TRANSLATE_NOOP("LessonGoals", "Size of the letters: {range}."),
    MusicUnder: QT_TRANSLATE_NOOP("LessonGoals", "The music is softer than the voice."),
    MusicCover: QT_TRANSLATE_NOOP("LessonGoals", "Music is heard through the whole video."),
    CaptionCover: QT_TRANSLATE_NOOP("LessonGoals", "Captions stand below nearly all of the speech."),
    CoverWords: QT_TRANSLATE_NOOP("LessonGoals", "The cover has words."),
    PostingWords: QT_TRANSLATE_NOOP("LessonGoals", "The text for the platform is written."),
}
_PLAIN = {
    Renamed: QT_TRANSLATE_NOOP("LessonGoals", "The project has a name of its own."),
    TextReadable: QT_TRANSLATE_NOOP("LessonGoals", "Each text stays long enough to be read."),
    TextInside: QT_TRANSLATE_NOOP("LessonGoals", "Each text stands where nothing covers it."),
    TextContrast: QT_TRANSLATE_NOOP("LessonGoals", "The letters stand out clearly."),
    Levelled: QT_TRANSLATE_NOOP("LessonGoals", "The sound is level."),
}
_SHAPES = {
    "9:16": QT_TRANSLATE_NOOP("LessonGoals", "The video is upright."),
    "16:9": QT_TRANSLATE_NOOP("LessonGoals", "The video is wide."),
    "1:1": QT_TRANSLATE_NOOP("LessonGoals", "The video is square."),
}
_SOUNDS = {
    "voice": QT_TRANSLATE_NOOP("LessonGoals", "Voices on the timeline: {range}."),
    "music": QT_TRANSLATE_NOOP("LessonGoals", "Tunes on the timeline: {range}."),
}
_TEXTS = {
    "title": QT_TRANSLATE_NOOP("LessonGoals", "Texts on the picture: {range}."),
    "caption": QT_TRANSLATE_NOOP("LessonGoals", "Captions: {range}."),
}


def sentence(goal: Goal) -> str:
    """What is true when ``goal`` is reached, in the language in use; at most twelve words."""
    if isinstance(goal, AllOf | AnyOf):
        return " ".join(sentence(part) for part in goal.parts)
    kind = type(goal)
    if kind in _PLAIN:
        return translate("LessonGoals", _PLAIN[kind])
    if isinstance(goal, CountRange) and kind in _COUNTED:
        return translate("LessonGoals", _COUNTED[kind], range=_range(goal))
    if isinstance(goal, SecondsRange | NumberRange) and kind in _MEASURED:
        return translate("LessonGoals", _MEASURED[kind], range=_range(goal))
    return _one_of_many(goal)


def _one_of_many(goal: Goal) -> str:
    match goal:
        case CanvasIs(shape=shape):
            return translate("LessonGoals", _SHAPES[shape])
        case SoundCount(track=track):
            return translate("LessonGoals", _SOUNDS[track], range=_range(goal))
        case TextCount(track=track):
            return translate("LessonGoals", _TEXTS.get(track, _TEXTS["title"]), range=_range(goal))
        case ClipLength(clip=clip):
            return translate(
                "LessonGoals", "Length of the {place} clip: {range} seconds.",
                place=_place(clip), range=_range(goal),
            )  # fmt: skip
        case ClipOrder(files=files):
            return translate("LessonGoals", "The clips stand in your order, {file} first.", file=files[0])
        case FileClips(file=file):
            return translate(
                "LessonGoals", "Clips of {file} on the timeline: {range}.", file=file, range=_range(goal)
            )
        case OpensWith(file=file):
            return translate("LessonGoals", "The video begins with this moment of {file}.", file=file)
        case Footage(file=file, begin=begin, end=end, at_least=None):
            return translate(
                "LessonGoals", "Cut out of {file}: second {begin} to {end}.",
                file=file, begin=_number(begin), end=_number(end),
            )  # fmt: skip
        case Framed(clip=clip, fit=fit) if fit is not None:
            return translate("LessonGoals", "The {place} clip fills the screen as here.", place=_place(clip))
        case Framed(clip=clip):
            return translate("LessonGoals", "The {place} clip shows the same part.", place=_place(clip))
        case ClipSpeed(clip=clip):
            return translate(
                "LessonGoals", "Speed of the {place} clip: {range} percent.",
                place=_place(clip), range=_range(goal),
            )  # fmt: skip
        case Volume(clip=clip):
            return translate(
                "LessonGoals", "Loudness of the {place} clip: {range} percent.",
                place=_place(clip), range=_range(goal),
            )  # fmt: skip
        case Denoise(clip=clip):
            return translate("LessonGoals", "The {place} clip has less noise.", place=_place(clip))
        case EffectValue(clip=clip):
            return translate(
                "LessonGoals", "The effect of the {place} clip is as strong.", place=_place(clip)
            )
        case Fades(end="in"):
            return translate("LessonGoals", "The sound comes slowly.")
        case Fades():
            return translate("LessonGoals", "The sound goes slowly.")
        case Ducking(on=True):
            return translate("LessonGoals", "Music makes way for speech.")
        case Ducking():
            return translate("LessonGoals", "Music stays as loud under speech.")
        case PageIs():
            return translate("LessonGoals", "The export page is open.")
        case Happened(events=("do",)):
            return translate("LessonGoals", "Anything was changed.")
        case Happened(events=events) if "paused" in events:
            return translate("LessonGoals", "The video was played and stopped.")
        case _:
            return translate("LessonGoals", "The video was played.")


def _range(goal: Goal) -> str:
    """The room of a goal: "3 or more", "at most 2", "3.5 to 4.5"."""
    low, high = getattr(goal, "at_least", None), getattr(goal, "at_most", None)
    if low is not None and high is not None:
        return translate("LessonGoals", "{low} to {high}", low=_number(low), high=_number(high))
    if low is not None:
        return translate("LessonGoals", "{low} or more", low=_number(low))
    return translate("LessonGoals", "at most {high}", high=_number(high or 0))


def _number(value: float) -> str:
    return str(Measure(Unit.NUMBER, value))


def _place(clip: int | None) -> str:
    return str(Measure(Unit.PLACE, clip or 1))
