"""One picture becomes another: exact at both ends, alike in every plane, nothing touched."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.drawn import photograph
from trainer.media.blending import RGB, STORED, darkened, eased, joined, nearer, slid
from trainer.model.transition import TransitionKind

ONE, OTHER = photograph((64, 96), 1), photograph((64, 96), 2)
KINDS = list(TransitionKind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("plane", [RGB, *STORED])
def test_it_begins_with_the_one_and_ends_with_the_other(kind: TransitionKind, plane: object) -> None:
    one, other = (ONE, OTHER) if plane is RGB else (ONE[:, :, 0].copy(), OTHER[:, :, 0].copy())
    before = one.copy(), other.copy()
    first, last = joined(kind, one, other, 0, plane), joined(kind, one, other, 1, plane)  # type: ignore[arg-type]
    assert int(np.abs(first.astype(int) - one).max()) <= 1
    assert int(np.abs(last.astype(int) - other).max()) <= 1
    assert np.array_equal(one, before[0])
    assert np.array_equal(other, before[1])
    assert first is not one
    assert first.dtype == np.uint8
    assert first.shape == one.shape


@given(st.sampled_from(KINDS), st.floats(0, 1))
def test_it_never_leaves_what_both_are_made_of(kind: TransitionKind, share: float) -> None:
    white = np.full((12, 16, 3), 255, np.uint8)
    grey = np.full((12, 16, 3), 100, np.uint8)
    made = joined(kind, grey, white, share)
    if kind is TransitionKind.BLACK:
        assert made.max() <= 255
    else:
        assert made.min() >= 99


@given(st.floats(0, 1), st.integers(1, 500).map(lambda half: 2 * half))
def test_a_slide_moves_by_whole_squares_of_video(share: float, width: int) -> None:
    assert slid(share, width) % 2 == 0
    assert 0 <= slid(share, width) <= width


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_eased_never_goes_back(one: float, other: float) -> None:
    first, second = sorted((one, other))
    assert 0 <= eased(first) <= eased(second) <= 1


def test_a_wipe_shows_both_with_a_soft_edge_between_them() -> None:
    black, white = np.zeros((4, 120, 3), np.uint8), np.full((4, 120, 3), 255, np.uint8)
    row = joined(TransitionKind.WIPE, black, white, 0.5)[0, :, 0].astype(int)
    assert row[0] == 255
    assert row[-1] == 0
    assert (np.diff(row) <= 0).all()
    assert 10 <= np.count_nonzero((row > 5) & (row < 250)) <= 22


def test_black_is_video_black_in_stored_planes() -> None:
    for plane, black in zip((RGB, *STORED), (0, 16, 128, 128), strict=True):
        assert (darkened(np.full((4, 4), 200, np.uint8), 0, plane) == black).all()
        assert (darkened(np.full((4, 4), 200, np.uint8), 1, plane) == 200).all()


def test_nearer_keeps_the_middle_where_it_is() -> None:
    dot = np.zeros((81, 61), np.uint8)
    dot[30:51, 20:41] = 255
    near = nearer(dot, 1.4)
    rows, columns = np.nonzero(near > 127)
    assert abs(rows.mean() - 40) < 0.6
    assert abs(columns.mean() - 30) < 0.6
    assert np.ptp(rows) + 1 == pytest.approx(21 * 1.4, abs=1.5)
