"""Seconds as people type them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from trainer.cli.typed import seconds


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", Fraction(0)),
        ("1.5", Fraction(3, 2)),
        ("1,5", Fraction(3, 2)),
        ("0.1", Fraction(1, 10)),
        ("999999.999999", Fraction(999_999_999_999, 1_000_000)),
    ],
)
def test_seconds_are_read_exactly(text: str, value: Fraction) -> None:
    assert seconds(text) == value


@pytest.mark.parametrize(
    "text", ["", "-1", "+1", ".5", "1.", "1.5.2", "1e3", "nan", "inf", " 1", "1\n", "1/3", "1:30", "1234567"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        seconds(text)
