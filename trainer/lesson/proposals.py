"""Which goals a recorded step could have.

Every difference between the beginning and the end of a take is looked at in the
words of ``goals``, with room on both sides, and asked whether it tells the two
apart: a goal is proposed when it does not hold before and holds after.  So whatever
is proposed can be learned, and nothing is reached by doing nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from trainer.lesson import goals
from trainer.lesson.goals import AllOf, Goal
from trainer.lesson.goals.arrangement import (
    ClipOrder,
    FileClips,
    FileCount,
    Footage,
    Framed,
    OpensWith,
    OverlayCount,
)
from trainer.lesson.goals.arrangement import pictures as clips_of
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
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import Moment
from trainer.lesson.retold import Retold
from trainer.lesson.strict import Fault, Section
from trainer.model.canvas import CANVASES
from trainer.model.effects import KINDS, Group
from trainer.model.schema import Role, Timeline
from trainer.model.transition import TransitionKind

MOST = 10
"""Proposals for one step; a longer list is not read."""
MOST_PARTS = 6
ROOM = 0.5
"""Seconds of room on each side of a length, at least."""
ANY_CHANGE = Happened(events=("do",))


@dataclass(frozen=True)
class Proposal:
    """A goal that tells the end from the beginning; ``usual`` ones are ticked at first."""

    goal: Goal
    usual: bool


def proposals(take: Retold, first_name: str) -> list[Proposal]:
    """What the step could ask for, the plainest first; at least one where anything was done."""
    begin, end = take.begin(first_name), take.end(first_name)
    found = list(_telling(_candidates(begin, end), begin, end))[:MOST]
    if not found:
        found = list(_telling([ANY_CHANGE], begin, end))
    usual = _usual(found)
    return [Proposal(goal, goal in usual) for goal in found]


def joined(goals: Sequence[Goal]) -> Goal:
    """One goal that is reached when all of ``goals`` are."""
    return goals[0] if len(goals) == 1 else AllOf(tuple(goals[:MOST_PARTS]))


def recognises(goal: Goal, step: Retold, mistake: Retold, others: Iterable[Retold], first_name: str) -> Goal:
    """What holds after ``mistake`` and neither before it, nor after the step, nor after ``others``.

    ``goal`` is the step's.  A limit that was missed is recognised from there on, so that
    other learners' numbers are as well.
    """
    begin, done, end = step.begin(first_name), step.end(first_name), mistake.end(first_name)
    parts = goal.parts if isinstance(goal, AllOf) else (goal,)
    missed = [other for part in parts for other in _beyond(part, end)]
    candidates = [*missed, *_candidates(begin, end)]
    ends = [other.end(first_name) for other in others]
    apart = [
        one
        for one in dict.fromkeys(candidates)
        if _sound(one) and one.judge(end).passed and not one.judge(done).passed
    ]
    telling = [one for one in apart if not one.judge(begin).passed]
    for one in telling:
        if not any(one.judge(other).passed for other in ends):
            return one
    if telling:
        return joined(telling)
    return AllOf((*apart[: MOST_PARTS - 1], ANY_CHANGE)) if apart else ANY_CHANGE


def _telling(candidates: Iterable[Goal], begin: Moment, end: Moment) -> Iterator[Goal]:
    for goal in dict.fromkeys(candidates):
        if _sound(goal) and not goal.judge(begin).passed and goal.judge(end).passed:
            yield goal


def _sound(goal: Goal) -> bool:
    """Whether a pack could say it."""
    try:
        return goals.read(Section(plain(goal), "")) == goal
    except Fault:
        return False


def _usual(found: Sequence[Goal]) -> tuple[Goal, ...]:
    """The goals that a teacher would tick: what happened, else how many, else the first."""
    for kinds in ((Exported,), (Happened,), (PageIs,)):
        for goal in found:
            if isinstance(goal, kinds):
                return (goal,)
    counted = tuple(goal for goal in found if isinstance(goal, CountRange))
    # One more clip of the same file was split off it, and no other clip will do.
    counted = tuple(goal for goal in counted if isinstance(goal, FileClips)) or counted
    if counted:
        return counted[:1] + tuple(goal for goal in found if isinstance(goal, Footage))[:1]
    for better in (ClipOrder, ClipLength):
        for goal in found:
            if isinstance(goal, better):
                return (goal,)
    return tuple(found[:1])


# --- what there is to look at -----------------------------------------------------------


def _candidates(begin: Moment, end: Moment) -> Iterator[Goal]:
    yield from _happenings(end)
    before, after = begin.after, end.after
    if before is None or after is None or before == after:
        return
    yield from _whole(begin, end, before, after)
    yield from _clips(before, after)
    yield from _texts(begin, end, before, after)
    yield from _sounds(begin, end, before, after)
    yield from _looks(begin, end, before, after)
    yield from _number(Duration(), begin, end, "seconds", 1.0)


def _happenings(end: Moment) -> Iterator[Goal]:
    kinds = [fact.kind for fact in end.facts]
    exports = [fact for fact in end.facts if fact.kind == "exported"]
    if exports:
        room = max(1.0, exports[-1].seconds / 10)
        low = max(0.0, round(exports[-1].seconds - room, 1))
        yield Exported(at_least=low, at_most=round(exports[-1].seconds + room, 1))
    elif "played" in kinds:
        yield Happened(events=("played", "paused") if "paused" in kinds else ("played",))
    if end.page == "export":
        yield PageIs(shown="export")


def _whole(begin: Moment, end: Moment, before: Timeline, after: Timeline) -> Iterator[Goal]:
    for shape, canvas in CANVASES.items():
        if after.canvas == canvas:
            yield CanvasIs(shape=shape)
    yield Renamed()
    counts: list[CountRange] = [
        ClipCount(), FileCount(), OverlayCount(), TextCount(), TextCount(track="caption"),
        SoundCount(track="voice"), SoundCount(track="music"), TransitionCount(),
    ]  # fmt: skip
    counts += [TransitionCount(kind=kind.value) for kind in TransitionKind]
    counts += [EffectCount(effect=name) for name, effect in KINDS.items() if effect.group is not Group.TIME]
    for count in counts:
        was, now = (
            int(float(one.judge(at).measured["count"].value)) for one, at in ((count, begin), (count, end))
        )
        if now != was:
            yield replace(count, at_least=now) if now > was else replace(count, at_most=now)
    for media in after.media:
        was, now = (
            sum(1 for clip in clips_of(timeline) if clip.media == media.id) for timeline in (before, after)
        )
        if 0 < was < now:
            yield FileClips(at_least=now, file=media.name[:80])


def _clips(before: Timeline, after: Timeline) -> Iterator[Goal]:
    rate = after.rate
    old, new = clips_of(before), clips_of(after)
    yield from _order(before, after)
    yield from _cut_out(before, after)
    if len(new) >= len(old):
        for place, clip in enumerate(new, 1):
            was = old[place - 1].duration / rate if place <= len(old) else None
            now = clip.duration / rate
            if was != now and place <= 200:
                low, high = _around(now, was, max(ROOM, now / 10))
                yield ClipLength(at_least=low, at_most=high, clip=place)
    for place, clip in enumerate(new, 1):
        framing = clip.framing
        yield Framed(clip=place, fit=framing.fit.value)
        yield Framed(clip=place, left=max(0, framing.centre_x - 120), right=min(1000, framing.centre_x + 120))
        yield Framed(clip=place, top=max(0, framing.centre_y - 120), bottom=min(1000, framing.centre_y + 120))
        percent = clip.pace.percent
        yield ClipSpeed(clip=place, at_least=max(0, percent - 10), at_most=percent + 10)
    if new and after.has_media(new[0].media):
        start = new[0].source_range.start / rate
        name = after.reference(new[0].media).name
        yield OpensWith(file=name[:80], begin=max(0.0, round(start - ROOM, 2)), end=round(start + ROOM, 2))


def _order(before: Timeline, after: Timeline) -> Iterator[Goal]:
    def files(timeline: Timeline) -> list[str]:
        shown: list[str] = []
        for clip in clips_of(timeline):
            name = timeline.reference(clip.media).name
            if shown[-1:] != [name]:
                shown.append(name)
        return shown

    order = files(after)
    if 2 <= len(order) <= 12 and order != files(before):
        yield ClipOrder(files=tuple(name[:80] for name in order))


def _cut_out(before: Timeline, after: Timeline) -> Iterator[Goal]:
    """Stretches of files that were seen, or told, before and are not any more."""
    rate = after.rate
    for role, media in product((Role.PICTURE, Role.VOICE), after.media):
        old = [
            clip.source_range for clip in before.clips(role) if clip.media == media.id and clip.pace.as_filmed
        ]
        new = [clip.source_range for clip in after.clips(role) if clip.media == media.id]
        for stretch in old:
            gaps = [(stretch.start, stretch.end)]
            for kept in new:
                gaps = [
                    part
                    for low, high in gaps
                    for part in ((low, min(high, kept.start)), (max(low, kept.end), high))
                    if part[0] < part[1]
                ]
            for low, high in gaps:
                length = (high - low) / rate
                if length >= ROOM:
                    most = round(min(ROOM, length / 3), 2)
                    yield Footage(
                        at_most=most,
                        file=media.name[:80],
                        begin=round(low / rate, 2),
                        end=round(high / rate, 2),
                        track=role.value,
                    )


def _texts(begin: Moment, end: Moment, before: Timeline, after: Timeline) -> Iterator[Goal]:
    if before.texts == after.texts and before.duration == after.duration:
        return
    for track in ("title", "caption"):
        if after.words(Role(track)):
            yield TextReadable(track=track)
            yield TextInside(track=track)
            yield TextContrast(track=track, at_least=4)
            yield from _size(track, before, after)
            yield from _seen(track, before, after)
    yield from _number(TextBegins(), begin, end, "seconds", ROOM)
    if after.words(Role.CAPTION):
        yield CaptionCover(at_least=80)


def _size(track: str, before: Timeline, after: Timeline) -> Iterator[Goal]:
    old = [text.size for text in before.words(Role(track))]
    new = [text.size for text in after.words(Role(track))]
    if old != new and old:
        grown = min(new) > min(old)
        yield TextSize(track=track, at_least=min(new)) if grown else TextSize(track=track, at_most=max(new))


def _seen(track: str, before: Timeline, after: Timeline) -> Iterator[Goal]:
    rate = after.rate
    new = [text.duration / rate for text in after.words(Role(track))]
    if new and [text.duration / rate for text in before.words(Role(track))] != new:
        low, high = max(0.0, round(min(new) - ROOM, 2)), round(max(new) + ROOM, 2)
        yield TextSeconds(track=track, at_least=low, at_most=high)


def _sounds(begin: Moment, end: Moment, before: Timeline, after: Timeline) -> Iterator[Goal]:
    for role in (Role.PICTURE, Role.OVERLAY, Role.VOICE, Role.MUSIC):
        track = role.value
        old, new = before.clips(role), after.clips(role)
        for place, clip in enumerate(new, 1):
            was = old[place - 1] if place <= len(old) else None
            if was is not None and was.volume != clip.volume:
                low, high = _around_whole(clip.volume, was.volume, 15)
                yield Volume(track=track, clip=place, at_least=low, at_most=high)
            if was is not None and was.denoise != clip.denoise:
                low, high = _around_whole(clip.denoise, was.denoise, 20)
                yield Denoise(track=track, clip=place, at_least=low, at_most=high)
        for which in ("in", "out"):
            yield from _number(Fades(track=track, end=which), begin, end, "seconds", ROOM)
        if role in (Role.VOICE, Role.MUSIC):
            yield SoundEnds(track=track, at_most=0.5)
    yield Ducking(on=after.ducking)
    yield Levelled()
    yield MusicUnder(at_least=12)
    yield MusicCover(at_least=90)


def _looks(begin: Moment, end: Moment, before: Timeline, after: Timeline) -> Iterator[Goal]:
    for place, clip in enumerate(clips_of(after), 1):
        old = clips_of(before)[place - 1].effects if place <= len(clips_of(before)) else ()
        for effect in clip.effects:
            if effect in old or effect.kind.group is Group.TIME or effect.name not in KINDS:
                continue
            for parameter in effect.kind.parameters:
                value = effect.value(parameter.name)
                room = max(10, (parameter.highest - parameter.lowest) // 10)
                yield EffectValue(
                    effect=effect.name, value=parameter.name, clip=place,
                    at_least=value - room, at_most=min(1000, value + room),
                )  # fmt: skip
    if before.posting != after.posting:
        yield CoverWords(at_least=1)
        yield PostingWords(at_least=1)


# --- room ---------------------------------------------------------------------------------


def _number(goal: SecondsRange, begin: Moment, end: Moment, name: str, room: float) -> Iterator[Goal]:
    """``goal`` with room around what is measured at the end, when that is another than before."""
    was, now = (goal.judge(at).measured.get(name) for at in (begin, end))
    if now is not None and (was is None or was.value != now.value):
        value = float(now.value)
        old = None if was is None else float(was.value)
        low, high = _around(value, old, max(room, value / 10))
        yield replace(goal, at_least=low, at_most=high)


def _around(value: float, before: float | None, room: float) -> tuple[float, float]:
    """Limits around ``value`` that leave ``before`` out."""
    low, high = max(0.0, value - room), value + room
    if before is not None and low <= before <= high:
        middle = (value + before) / 2
        low, high = (middle, high) if before < value else (low, middle)
    return min(round(low, 2), value), max(round(high, 2), value)


def _around_whole(value: int, before: int, room: int) -> tuple[int, int]:
    low, high = max(0, value - room), value + room
    if low <= before <= high:
        low, high = (before + 1, high) if before < value else (low, before - 1)
    return low, high


def _beyond(goal: Goal, end: Moment) -> Iterator[Goal]:
    """What holds on the other side of the limit that was missed at ``end``."""
    if not isinstance(goal, SecondsRange | NumberRange | CountRange) or goal.judge(end).passed:
        return
    low: Any = goal.at_least
    high: Any = goal.at_most
    if high is not None:
        yield replace(goal, at_least=high, at_most=None)
    if low is not None:
        yield replace(goal, at_least=None, at_most=low)
