"""Spans of time in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import words
from trainer.ui import time_words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "just now"),
        (59, "just now"),
        (61, "a minute ago"),
        (5 * 60 + 30, "5 minutes ago"),
        (3_700, "an hour ago"),
        (5 * 3_600, "5 hours ago"),
        (30 * 3_600, "yesterday"),
        (72 * 3_600, "3 days ago"),
    ],
)
def test_ago(seconds: float, said: str) -> None:
    words.use("en")
    assert time_words.ago(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.4, "almost done"),
        (2, "about 2 seconds left"),
        (43, "about 45 seconds left"),
        (70, "about a minute left"),
        (100, "about 2 minutes left"),
        (610, "about 10 minutes left"),
    ],
)
def test_left(seconds: float, said: str) -> None:
    words.use("en")
    assert time_words.left(seconds) == said


@given(st.floats(min_value=0, max_value=1e7))
def test_never_zero_of_anything(seconds: float) -> None:
    words.use("en")
    for said in (time_words.ago(seconds), time_words.left(seconds)):
        assert " 0 " not in f" {said} "
        assert " 1 " not in f" {said} "


def test_limits() -> None:
    words.use("en")
    assert [time_words.length(s) for s in (60, 90, 180)] == ["60 seconds", "90 seconds", "3 minutes"]
