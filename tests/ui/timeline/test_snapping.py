"""What a position is drawn to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.ui.timeline.snapping import Magnet, Snapped


def test_a_cut_draws_within_reach() -> None:
    magnet = Magnet(strong=[0, 90, 200], reach=6)
    assert magnet.snap(95) == Snapped(90, held=True)
    assert magnet.snap(84) == Snapped(90, held=True)
    assert magnet.snap(97) == Snapped(97, held=False)


def test_whole_seconds_draw_too_but_cuts_are_stronger() -> None:
    magnet = Magnet(strong=[86], second=30, reach=6)
    assert magnet.snap(63) == Snapped(60, held=True)
    assert magnet.snap(89) == Snapped(86, held=True)
    assert magnet.snap(94) == Snapped(90, held=True)


def test_seconds_may_be_counted_from_a_clip() -> None:
    magnet = Magnet(second=30, offset=17, reach=4)
    assert magnet.snap(75) == Snapped(77, held=True)


def test_far_out_seconds_do_not_jerk() -> None:
    assert Magnet(second=30, reach=20).snap(52) == Snapped(52, held=False)


def test_without_places_nothing_moves() -> None:
    assert Magnet().snap(41) == Snapped(41, held=False)


@given(
    st.lists(st.integers(0, 5_000), max_size=30).map(sorted),
    st.integers(0, 60),
    st.integers(0, 5_000),
    st.floats(0, 40),
)
def test_a_snap_stays_within_reach_and_stays_put(
    strong: list[int], second: int, frame: int, reach: float
) -> None:
    magnet = Magnet(strong, second, 0, reach)
    snapped = magnet.snap(frame)
    assert abs(snapped.frame - frame) <= reach
    assert snapped.held or snapped.frame == frame
    if any(abs(point - frame) <= reach for point in strong):
        nearest = min(abs(point - frame) for point in strong)
        assert abs(snapped.frame - frame) == nearest
