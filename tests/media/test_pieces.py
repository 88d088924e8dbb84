"""Every sound of a timeline has its place, its volume and its fades."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.pieces import FADE, Piece, pieces
from trainer.model import edits, layers
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline

MEDIA = (
    MediaReference("v", "v", "media/v.mp4", MediaKind.VIDEO, 300, has_sound=True),
    MediaReference("s", "s", "media/s.wav", MediaKind.AUDIO, 300, has_sound=True),
)
FILMED = edits.append(Timeline("", media=MEDIA), "v", TimeRange(30, 90))


def listed(timeline: Timeline) -> list[tuple[Role, int, int, int]]:
    return [(piece.role, piece.start, piece.end, piece.source_start) for piece in pieces(timeline)]


def test_own_sound_voice_and_music_lie_where_their_clips_do() -> None:
    made = layers.place(FILMED, Role.MUSIC, "s", Anchor(10), TimeRange(5, 40))
    made = layers.place(made, Role.VOICE, "s", Anchor(50, made.picture.children[0].id), TimeRange(0, 20))
    assert listed(made) == [
        (Role.PICTURE, 0, 90 * 1600, 30 * 1600),
        (Role.VOICE, 20 * 1600, 40 * 1600, 0),
        (Role.MUSIC, 10 * 1600, 50 * 1600, 5 * 1600),
    ]


def test_the_end_of_the_picture_ends_every_sound() -> None:
    made = layers.place(FILMED, Role.MUSIC, "s", Anchor(60))
    made = layers.place(made, Role.MUSIC, "s", Anchor(90))
    assert listed(made)[1:] == [(Role.MUSIC, 60 * 1600, 90 * 1600, 0)]


def test_what_is_silent_is_not_read() -> None:
    made = layers.place(FILMED, Role.MUSIC, "s", Anchor(0))
    made = edits.change_clip(made, replace(made.clips(Role.MUSIC)[0], volume=0))
    made = edits.change_clip(made, replace(made.picture.children[0], volume=0))
    assert listed(made) == []


@pytest.mark.parametrize(("fades", "goes_on"), [((0, 0), True), ((9, 0), False), ((0, 9), False)])
def test_a_fade_at_a_split_parts_what_was_one(fades: tuple[int, int], goes_on: bool) -> None:
    made = edits.split(FILMED, 40)
    left, right = made.picture.children
    made = edits.change_clip(made, replace(left, fade_out=fades[0]))
    made = edits.change_clip(made, replace(right, fade_in=fades[1]))
    first, second = pieces(made)
    assert first.goes_on is goes_on
    assert (second.before > 0) is goes_on
    assert (first.fall, second.rise) == tuple(max(FADE, frames * 1600) for frames in fades)


@given(
    length=st.integers(1, 20_000), rise=st.integers(FADE, 9_000), fall=st.integers(FADE, 9_000),
    cut=st.integers(0, 20_000),
)  # fmt: skip
def test_a_gain_begins_and_ends_at_nothing_without_a_step(
    length: int, rise: int, fall: int, cut: int
) -> None:
    piece = Piece(Role.MUSIC, MEDIA[1], 100, 100 + length, 0, 0.8, rise=rise, fall=fall)
    whole = piece.gain(100, 100 + length)[:, 0]
    assert whole.min() >= 0
    assert whole.max() <= np.float32(0.8)
    steps = np.abs(np.diff(np.concatenate(([0], whole, [0]))))
    assert steps.max() <= 2 * 0.8 * np.pi / 2 / FADE
    middle = 100 + min(cut, length)
    parts = [piece.gain(100, middle)[:, 0], piece.gain(middle, 100 + length)[:, 0]]
    assert np.concatenate(parts) == pytest.approx(whole, abs=1e-6)
