"""Voice and music lie under the picture to the sample, and music makes way for a voice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.media.filmed import film, numbered, steady
from tests.media.listening import both_sides, murmur, music, record, speaking
from trainer.errors import MediaGone
from trainer.media.loudness import MOST_AT_ONCE, Weighting, lufs
from trainer.media.mix import Mix
from trainer.media.pieces import FADE
from trainer.media.sound import SoundSource
from trainer.media.speech import CELL
from trainer.model import edits, layers
from trainer.model.commands import SetVolume
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, MediaKind, MediaReference, Role, Timeline

FRAME = 1600
SECONDS = 12
AUDIO = ("voice", "tune", "hum", "gone")
FILMED = ("talk", "street", "mute")


def hum(seconds: float) -> NDArray[np.float32]:
    clock = np.arange(round(seconds * 48_000)) / 48_000
    return both_sides(0.2 * np.sin(2 * np.pi * 110 * clock))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    record(folder / "media/voice.wav", speaking(SECONDS))
    record(folder / "media/tune.wav", music(SECONDS))
    record(folder / "media/hum.wav", hum(SECONDS))
    record(folder / "media/bell.wav", 3 * hum(1))
    for name, sound in (("talk", speaking(SECONDS)), ("street", murmur(SECONDS)), ("mute", None)):
        film(folder / f"media/{name}.mp4", steady(SECONDS), lambda i, t: numbered(i, (32, 32)), sound=sound)
    return folder


MEDIA = (
    *(
        MediaReference(name, name, f"media/{name}.wav", MediaKind.AUDIO, SECONDS * 30, has_sound=True)
        for name in AUDIO
    ),
    MediaReference("bell", "bell", "media/bell.wav", MediaKind.AUDIO, 30, has_sound=True),
    *(
        MediaReference(
            name, name, f"media/{name}.mp4", MediaKind.VIDEO, SECONDS * 30, "", 32, 32, name != "mute"
        )
        for name in FILMED
    ),
)


def filmed(name: str = "mute", seconds: int = SECONDS) -> Timeline:
    return edits.append(Timeline("", media=MEDIA), name, TimeRange(0, seconds * 30))


def laid(timeline: Timeline, role: Role, media: str, at: int, used: TimeRange, **changes: int) -> Timeline:
    timeline = layers.place(timeline, role, media, Anchor(at), used)
    clip: Clip = replace(timeline.clips(role)[-1], **changes)  # type: ignore[arg-type]
    return check(edits.change_clip(timeline, clip))


def heard(timeline: Timeline, project: Path) -> NDArray[np.float32]:
    with Mix(timeline, project) as mix:
        return mix.samples(0, mix.duration)


def of_file(project: Path, name: str, start: int, frames: int) -> NDArray[np.float32]:
    with SoundSource(project / f"media/{name}.wav") as source:
        return source.samples(start * FRAME, frames * FRAME)


ALL = TimeRange(0, SECONDS * 30)


def test_a_voice_and_a_music_are_heard_where_they_lie_to_the_sample(project: Path) -> None:
    made = laid(filmed(), Role.VOICE, "voice", 31, TimeRange(7, 100))
    made = laid(made, Role.MUSIC, "hum", 64, TimeRange(3, 50), volume=50)
    made = replace(made, ducking=False)
    sound = heard(made, project)
    whole = np.zeros((SECONDS * 30 * FRAME, 2), np.float32)
    voice, low = of_file(project, "voice", 7, 100), of_file(project, "hum", 3, 50) * np.float32(0.5)
    whole[31 * FRAME : 131 * FRAME] += voice
    whole[64 * FRAME : 114 * FRAME] += low
    for first, last in ((0, 31), (31, 64), (64, 114), (114, 131), (131, 300)):
        inside = slice(first * FRAME + FADE, last * FRAME - FADE)
        assert np.array_equal(sound[inside], whole[inside])


def test_what_overlaps_on_one_track_is_added_up(project: Path) -> None:
    made = laid(filmed(), Role.MUSIC, "hum", 0, TimeRange(0, 60))
    made = laid(made, Role.MUSIC, "hum", 30, TimeRange(90, 60))
    inside = slice(30 * FRAME + FADE, 60 * FRAME - FADE)
    both = of_file(project, "hum", 0, 60)[30 * FRAME :] + of_file(project, "hum", 90, 30)
    assert np.array_equal(heard(made, project)[inside], both[FADE : len(both) - FADE])


def test_music_ends_with_the_picture_and_its_fade_lies_before_that_end(project: Path) -> None:
    made = laid(filmed(seconds=4), Role.MUSIC, "hum", 0, ALL, fade_out=30)
    sound = np.abs(heard(made, project)).max(axis=1)
    assert len(sound) == 4 * 48_000
    assert sound[: 3 * 48_000].max() == pytest.approx(0.2, abs=0.001)
    assert sound[3 * 48_000 + 24_000 :][:960].max() == pytest.approx(0.1, rel=0.1)
    assert sound[-24:].max() < 1e-4


def test_fades_rise_and_fall_in_their_time(project: Path) -> None:
    made = laid(filmed(), Role.MUSIC, "hum", 30, TimeRange(0, 90), fade_in=30, fade_out=15)
    sound = heard(made, project)[30 * FRAME : 120 * FRAME, 0]
    plain = of_file(project, "hum", 0, 90)[:, 0]
    place = (np.arange(30 * FRAME) + 0.5) / (30 * FRAME)
    rise = 0.5 - 0.5 * np.cos(np.pi * place)
    assert sound[: 30 * FRAME] == pytest.approx(plain[: 30 * FRAME] * rise, abs=1e-5)
    assert np.array_equal(sound[30 * FRAME : 75 * FRAME], plain[30 * FRAME : 75 * FRAME])
    assert sound[75 * FRAME :] == pytest.approx(plain[75 * FRAME :] * rise[::-2], abs=1e-4)


def test_no_edge_can_be_heard(project: Path) -> None:
    made = laid(filmed(seconds=4), Role.MUSIC, "hum", 10, TimeRange(5, 40))
    made = laid(made, Role.VOICE, "hum", 23, TimeRange(50, 21))
    made = laid(made, Role.MUSIC, "hum", 70, TimeRange(11, 200), fade_in=1)
    sound = np.pad(heard(made, project), ((1, 1), (0, 0)))
    # Two hums at once are twice as steep as one; a step of a hum is up to 0.2.
    steepest = 0.2 * 2 * np.pi * 110 / 48_000
    assert np.abs(np.diff(sound, axis=0)).max() <= 2.1 * steepest


def test_an_overlay_is_put_there_in_silence_and_can_be_turned_up(project: Path) -> None:
    made = layers.place(filmed(), Role.OVERLAY, "talk", Anchor(0))
    assert not heard(made, project).any()
    turned_up = SetVolume(made.clips(Role.OVERLAY)[0].id, 80).apply(made)
    assert heard(turned_up, project).any()


@settings(max_examples=8, deadline=None)
@given(starts=st.lists(st.integers(-3_000, 580_000), min_size=1, max_size=4), count=st.integers(1, 9_000))
def test_a_sample_is_the_same_in_whichever_piece_it_is_asked_for(
    project: Path, starts: list[int], count: int
) -> None:
    made = laid(filmed("talk"), Role.VOICE, "voice", 100, TimeRange(0, 200))
    made = laid(made, Role.MUSIC, "tune", 0, ALL, volume=180, fade_in=20)
    made = replace(made, levelled=61)
    whole = np.pad(heard(made, project), ((3_000, 20_000), (0, 0)))
    with Mix(made, project) as mix:
        for start in starts:
            assert np.array_equal(mix.samples(start, count), whole[start + 3_000 : start + 3_000 + count])


# --- ducking ----------------------------------------------------------------------------


def powers(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    weighting = Weighting()
    parts = [weighting.power(sound[at : at + MOST_AT_ONCE]) for at in range(0, len(sound), MOST_AT_ONCE)]
    return np.asarray(np.concatenate(parts).reshape(-1, CELL).mean(axis=1))


def lu_under_speech(made: Timeline, project: Path) -> float:
    """How far the rest lies under the speech while it lasts, in LU: both stems by BS.1770."""
    stem = {role: [track for track in made.tracks if track.role is role] for role in Role}
    speech = replace(made, tracks=tuple(stem[Role.PICTURE] + stem[Role.VOICE]))
    voice = heard(speech, project)
    rest = heard(made, project) - voice
    spoken = powers(voice) > 10**-4.0
    assert spoken.mean() > 0.2
    return lufs(float(powers(voice)[spoken].mean())) - lufs(float(powers(rest)[spoken].mean()))


@pytest.mark.parametrize("volume", [40, 100, 200])
def test_music_lies_15_lu_under_a_voice(project: Path, volume: int) -> None:
    made = laid(filmed(), Role.VOICE, "voice", 0, ALL)
    made = laid(made, Role.MUSIC, "tune", 0, ALL, volume=volume)
    assert 15 <= lu_under_speech(made, project) <= 18
    assert lu_under_speech(replace(made, ducking=False), project) < 9


def test_music_lies_15_lu_under_who_speaks_in_a_clip(project: Path) -> None:
    made = laid(filmed("talk"), Role.MUSIC, "tune", 0, ALL)
    assert 15 <= lu_under_speech(made, project) <= 18


def test_between_the_words_the_music_comes_back(project: Path) -> None:
    made = laid(filmed(), Role.VOICE, "voice", 0, ALL)
    made = laid(made, Role.MUSIC, "tune", 0, ALL)
    with Mix(made, project) as mix:
        assert len(mix.ducking) == SECONDS * 100
        assert mix.ducking[50:180].max() < 0.3
        assert mix.ducking[310:370].min() == 1


def test_a_bell_is_heard_over_a_voice_and_presses_no_music(project: Path) -> None:
    spoken = laid(filmed(), Role.VOICE, "voice", 0, ALL)
    bell = laid(spoken, Role.MUSIC, "bell", 30, TimeRange(0, 30))
    assert np.array_equal(heard(bell, project), heard(replace(bell, ducking=False), project))
    with Mix(laid(spoken, Role.MUSIC, "tune", 0, ALL), project) as mix:
        alone = mix.ducking
    with Mix(laid(bell, Role.MUSIC, "tune", 0, ALL), project) as mix:
        assert np.array_equal(mix.ducking, alone)


@pytest.mark.parametrize("clip", ["street", "mute"])
def test_no_music_goes_down_for_a_street(project: Path, clip: str) -> None:
    made = laid(filmed(clip), Role.MUSIC, "tune", 0, ALL)
    with Mix(made, project) as mix:
        assert np.all(mix.ducking == 1)


def test_a_clip_that_was_turned_down_is_background(project: Path) -> None:
    made = filmed("talk")
    made = edits.change_clip(made, replace(made.picture.children[0], volume=30))
    with Mix(laid(made, Role.MUSIC, "tune", 0, ALL), project) as mix:
        assert np.all(mix.ducking == 1)


def test_ducking_follows_the_voice_when_it_is_moved_and_trimmed(project: Path) -> None:
    made = laid(filmed(), Role.MUSIC, "tune", 0, ALL)
    with Mix(laid(made, Role.VOICE, "voice", 0, ALL), project) as mix:
        there = mix.ducking
    # From 4 s of the file on, heard from 3 s on: all is a second earlier.
    with Mix(laid(made, Role.VOICE, "voice", 90, TimeRange(120, 200)), project) as mix:
        assert mix.ducking[300:850] == pytest.approx(there[400:950], abs=0.02)


def test_a_voice_that_is_gone_stops_an_export_and_not_the_preview(project: Path) -> None:
    made = laid(filmed(), Role.MUSIC, "tune", 0, ALL)
    made = laid(made, Role.VOICE, "gone", 0, ALL)
    with Mix(made, project) as mix:
        assert np.abs(mix.samples(0, 48_000)).max() > 0.1
        assert [reference.id for reference in mix.missing] == ["gone"]
    with Mix(made, project, strict=True) as mix, pytest.raises(MediaGone):
        mix.samples(0, 48_000)
