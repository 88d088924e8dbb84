"""Every sound of a timeline has its place, its volume and its fades."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.pieces import FADE, Piece, ends_gain, pieces
from trainer.model import edits, layers
from trainer.model.commands import FadeEnds, SetTransition
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline
from trainer.model.transition import Transition

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


# --- transitions -----------------------------------------------------------------------


def crossing(left: TimeRange, right: TimeRange, frames: int = 10) -> Timeline:
    made = edits.append(edits.append(Timeline("", media=MEDIA), "v", left), "v", right)
    second = made.picture.children[1].id
    return SetTransition(second, Transition(frames=frames)).apply(made)


def test_both_clips_are_heard_while_a_transition_lies_over_their_cut() -> None:
    one, other = pieces(crossing(TimeRange(30, 60), TimeRange(200, 60)))
    assert (one.end, other.start) == (65 * 1600, 55 * 1600)
    assert other.source_start == 195 * 1600
    assert (one.fall, other.rise) == (10 * 1600, 10 * 1600)
    between = range(55 * 1600, 65 * 1600)
    whole = one.gain(between.start, between.stop) + other.gain(between.start, between.stop)
    assert np.abs(whole - 1).max() < 1e-5, "the one gives what the other takes"


@pytest.mark.parametrize(
    ("left", "right", "end", "start"),
    [
        (TimeRange(240, 60), TimeRange(50, 60), 60, 55),  # the left file ends at the cut
        (TimeRange(0, 60), TimeRange(0, 60), 65, 60),  # the right one begins there
        (TimeRange(237, 60), TimeRange(2, 60), 63, 58),
    ],
)
def test_where_a_file_holds_nothing_more_the_fade_ends_with_it(
    left: TimeRange, right: TimeRange, end: int, start: int
) -> None:
    one, other = pieces(crossing(left, right))
    assert (one.end, other.start) == (end * 1600, start * 1600)
    assert other.source_start >= 0
    assert one.gain(one.end - 1, one.end)[0, 0] < 0.001, "no step, so no click"
    assert other.gain(other.start, other.start + 1)[0, 0] < 0.001


def test_a_transition_over_a_mere_split_is_not_heard() -> None:
    split = edits.split(FILMED, 40)
    plain = list(pieces(split))
    made = SetTransition(split.picture.children[1].id, Transition()).apply(split)
    assert list(pieces(made)) == plain


def test_the_whole_sound_comes_and_goes_with_the_picture() -> None:
    faded = FadeEnds(10, 20).apply(FILMED)
    end = 90 * 1600
    assert ends_gain(faded, 10 * 1600, 70 * 1600) is None
    gain = ends_gain(faded, 0, end)
    assert gain is not None
    assert gain[0, 0] < 1e-4
    assert gain[-1, 0] < 1e-4
    assert (gain[10 * 1600 : 70 * 1600] == 1).all()
    assert np.abs(np.diff(gain[:, 0])).max() < 0.001
