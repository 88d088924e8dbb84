"""What is drawn of a sound is as loud as the sound."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.waveform import PEAKS_A_SECOND, SAMPLES_A_PEAK, columns, peaks


def test_a_peak_is_the_highest_sample_of_ten_milliseconds() -> None:
    sound = np.zeros((4 * SAMPLES_A_PEAK, 2), np.float32)
    sound[SAMPLES_A_PEAK + 3, 1] = -0.25
    sound[2 * SAMPLES_A_PEAK - 1, 0] = 0.01
    sound[3 * SAMPLES_A_PEAK, 0] = 7.0
    sound[2 * SAMPLES_A_PEAK, 0] = np.nan
    assert list(peaks(sound)) == [0, 128, 0, 255]


def test_a_column_shows_the_loudest_that_it_covers() -> None:
    found = np.zeros(1000, np.uint8)
    found[500] = 255

    def heights(start: float, end: float, count: int) -> list[float]:
        shown: list[float] = columns(found, np.linspace(start, end, count + 1)).tolist()
        return shown

    assert [place for place, height in enumerate(heights(0, 10, 10)) if height] == [5]
    assert heights(5.0, 5.01, 4) == pytest.approx([1, 1, 1, 1])
    assert heights(-1, 0, 3) == [0, 0, 0]
    assert heights(10, 11, 3) == [0, 0, 0]
    assert heights(0, 1, 0) == []
    assert list(columns(found[:0], np.linspace(0, 1, 3))) == [0, 0]


@given(
    st.lists(st.integers(0, 255), min_size=1, max_size=60),
    st.integers(-20, 70),
    st.integers(1, 80),
    st.integers(1, 40),
)
def test_no_column_is_louder_or_quieter_than_what_it_shows(
    values: list[int], start: int, length: int, count: int
) -> None:
    found = np.array(values, np.uint8)
    heights = columns(found, np.linspace(start, start + length, count + 1) / PEAKS_A_SECOND)
    assert len(heights) == count
    for place, height in enumerate(heights):
        first = int(np.floor(start + length * place / count + 1e-6))
        last = max(first + 1, int(np.ceil(start + length * (place + 1) / count - 1e-6)))
        around = [value for at, value in enumerate(values) if first - 1 <= at < last + 1]
        inside = [value for at, value in enumerate(values) if first <= at < last]
        assert max(inside, default=0) <= round(height * 255) <= max(around, default=0)
