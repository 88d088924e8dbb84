"""Each law, broken once: a timeline that breaks it is refused, and the law is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings

from tests.model.strategies import randoms, some_command, strip, timelines, video
from trainer.errors import EditImpossible
from trainer.model import invariants
from trainer.model.canvas import Canvas, Framing
from trainer.model.commands import ChangeText
from trainer.model.invariants import LONGEST_NAME, LONGEST_SECONDS, check, faults
from trainer.model.opentime import TimeRange
from trainer.model.schema import (
    MOST_CLIPS,
    MOST_MEDIA,
    Anchor,
    Clip,
    MediaReference,
    Role,
    Text,
    TextTrack,
    Timeline,
    Track,
)

SOUND = strip("A[0:10]", "B[0:10]")


def with_clip(**changes: object) -> Timeline:
    first, second = SOUND.picture.children
    changed = replace(first, **changes)  # type: ignore[arg-type]
    return replace(SOUND, tracks=(replace(SOUND.picture, children=(changed, second)),))


def with_media(**changes: object) -> Timeline:
    changed: MediaReference = replace(SOUND.media[0], **changes)  # type: ignore[arg-type]
    return replace(SOUND, media=(changed, *SOUND.media[1:]))


def many_clips() -> Timeline:
    clips = tuple(Clip(f"c{n}", "A", TimeRange(0, 1)) for n in range(MOST_CLIPS + 1))
    return replace(SOUND, tracks=(replace(SOUND.picture, children=clips),))


BROKEN: dict[str, tuple[Callable[[], Timeline], str]] = {
    "rate": (lambda: replace(SOUND, rate=29), "rate 29"),
    "odd canvas": (lambda: replace(SOUND, canvas=Canvas(1081, 1920)), "canvas side 1081"),
    "huge canvas": (lambda: replace(SOUND, canvas=Canvas(1080, 8000)), "canvas side 8000"),
    "negative canvas": (lambda: replace(SOUND, canvas=Canvas(-2, 1920)), "canvas side -2"),
    "long name": (lambda: replace(SOUND, name="n" * (LONGEST_NAME + 1)), "the name"),
    "half a letter": (lambda: replace(SOUND, name="\ud800"), "the name"),
    "ids below none": (lambda: replace(SOUND, minted=-1), "-1 ids"),
    "ids without end": (lambda: replace(SOUND, minted=2**53), "ids were given out"),
    "levelled beyond reason": (lambda: replace(SOUND, levelled=-301), "levelled by -301"),
    "no picture track": (lambda: replace(SOUND, tracks=()), "no picture track"),
    "two picture tracks": (lambda: replace(SOUND, tracks=SOUND.tracks * 2), "each once"),
    "two media, one id": (lambda: replace(SOUND, media=(*SOUND.media, video("A"))), "two media share"),
    "two clips, one id": (lambda: with_clip(id="c2"), "two clips or texts share"),
    "too many clips": (many_clips, f"{MOST_CLIPS + 1} clips"),
    "too many media": (
        lambda: replace(SOUND, media=tuple(video(f"m{n}") for n in range(MOST_MEDIA + 1))),
        f"{MOST_MEDIA + 1} media",
    ),
    "media elsewhere": (lambda: with_media(path="../A.mp4"), "outside the project"),
    "media without frames": (lambda: with_media(available=0), "has no frames"),
    "media of a week": (lambda: with_media(available=LONGEST_SECONDS * 30 + 1), "longer than"),
    "media with a side below 0": (lambda: with_media(width=-1), "side of -1"),
    "media without id": (lambda: with_media(id=""), "text"),
    "media with a long path": (lambda: with_media(path="m/" + "a" * 500), "text"),
    "media with a long fingerprint": (lambda: with_media(fingerprint="f" * 101), "text"),
    "media named in half a letter": (lambda: with_media(name="caf\udce9.mp4"), "text"),
    "clip without id": (lambda: with_clip(id=""), "id"),
    "clip of nothing": (lambda: with_clip(media="Z"), "not in the bin"),
    "clip of a sound": (lambda: with_clip(media="S"), "sound on the picture track"),
    "clip without frames": (lambda: with_clip(source_range=TimeRange(3, 0)), "has no frames"),
    "clip of less than none": (lambda: with_clip(source_range=TimeRange(9, -5)), "has no frames"),
    "clip before its media": (lambda: with_clip(source_range=TimeRange(-1, 5)), "does not have"),
    "clip past its media": (lambda: with_clip(source_range=TimeRange(96, 5)), "does not have"),
    "clip centred outside": (lambda: with_clip(framing=Framing(centre_x=1001)), "outside its picture"),
    "clip turned a little": (lambda: with_clip(framing=Framing(turn=45)), "turned by 45"),
    "clip too loud": (lambda: with_clip(volume=201), "volume of 201"),
}


@pytest.mark.parametrize("law", BROKEN)
def test_a_broken_law_is_named(law: str) -> None:
    make, words = BROKEN[law]
    with pytest.raises(ValueError, match=re.escape(words)):
        check(make())


@pytest.mark.parametrize("law", BROKEN)
def test_what_changed_since_a_sound_timeline_is_looked_at(law: str) -> None:
    broken = BROKEN[law][0]()
    assert list(faults(broken, SOUND)) == list(faults(broken))


def test_what_did_not_change_is_looked_at_where_it_lost_its_hold() -> None:
    text = Text("Batik", Anchor(3, "c2"), 5, id="k1")
    sound = check(replace(SOUND, texts=(TextTrack(Role.TITLE, (text,)),)))
    alone = replace(sound.picture, children=sound.picture.children[:1])
    assert any(
        "not on the picture track" in fault for fault in faults(replace(sound, tracks=(alone,)), sound)
    )
    elsewhere = replace(sound, tracks=(*sound.tracks, Track(Role.OVERLAY, sound.picture.children[:1])))
    assert list(faults(elsewhere, sound)) == list(faults(elsewhere))


def test_a_step_on_a_long_timeline_looks_at_what_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = list[str]()

    def look(_: Timeline, text: Text) -> Iterator[str]:
        looked.append(text.id)
        return iter(())

    monkeypatch.setattr(invariants, "_text_faults", look)
    texts = tuple(Text("Batik", Anchor(3), 5, id=f"k{number}") for number in range(300))
    sound = replace(SOUND, texts=(TextTrack(Role.TITLE, texts),))
    ChangeText(replace(texts[7], words="Tenun")).apply(sound)
    assert looked == ["k7"]


@given(timelines(least=2), randoms())
@settings(max_examples=40, deadline=None)
def test_what_is_shared_with_a_sound_timeline_hides_nothing(start: Timeline, dice: Random) -> None:
    """Parts of the moments of one project, put together as no command would."""
    moments = [start]
    for _ in range(12):
        with suppress(EditImpossible):
            moments.append(some_command(dice, moments[-1]).apply(moments[-1]))
    for _ in range(6):
        mixed, sound = dice.choice(moments), dice.choice(moments)
        for part in ("media", "tracks", "texts", "markers", "shelved"):
            if dice.random() < 0.4:
                mixed = replace(mixed, **{part: getattr(dice.choice(moments), part)})
        tracks, elsewhere = list(mixed.tracks), dice.choice(dice.choice(moments).tracks)
        if dice.random() < 0.5:
            place = dice.randrange(len(tracks))
            tracks[place] = replace(tracks[place], children=elsewhere.children)
            mixed = replace(mixed, tracks=tuple(tracks))
        assert list(faults(mixed, sound)) == list(faults(mixed))


def test_every_broken_law_is_named_at_once() -> None:
    both = replace(with_clip(volume=-1), name="\ud800")
    assert len(list(faults(both))) == 2


@given(timelines())
def test_a_sound_timeline_comes_back_as_it_is(timeline: Timeline) -> None:
    assert check(timeline) is timeline
