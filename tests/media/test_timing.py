"""Beginnings, ends and rates of streams, from their packets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest

from trainer.media.timing import Span

TICK = Fraction(1, 1000)


@dataclass
class Packet:
    pts: int | None
    duration: int = 0
    is_discard: bool = False


def span(packets: Iterable[Packet], tick: Fraction = TICK) -> Span:
    measured = Span(tick)
    for packet in packets:
        stranger: Any = packet
        measured.add(stranger)
    return measured


def even(count: int, gap: int = 40, duration: int = 40) -> list[Packet]:
    return [Packet(index * gap, duration) for index in range(count)]


def test_the_last_packets_own_length_counts() -> None:
    assert span(even(25)).until(0, None, Fraction(1)) == 1
    assert span(even(25, duration=0)).until(0, None, Fraction(1)) == 1  # the usual gap instead
    assert span([Packet(0)]).until(0, None, Fraction(1, 30)) == Fraction(1, 30)
    assert span([]).until(0, 1000, Fraction(1)) is None


def test_a_declared_end_is_believed_only_near_the_measured_one() -> None:
    assert span(even(25)).until(0, 980, Fraction(1)) == Fraction(98, 100)  # within the last packet
    assert span(even(25)).until(0, 1030, Fraction(1)) == Fraction(103, 100)  # the last picture is held
    assert span(even(25)).until(0, 500, Fraction(1)) == 1
    assert span(even(25)).until(0, 143_165_000, Fraction(1)) == 1
    assert span(even(25)).until(-20, 1000, Fraction(1)) == Fraction(98, 100)


def test_pictures_in_decoding_order_are_spaced_by_their_times() -> None:
    shuffled = [Packet(time, 40) for time in (0, 160, 80, 40, 120, 320, 240, 200, 280)]
    assert not span(shuffled).uneven()
    assert span(shuffled).rate() == pytest.approx(25)


def test_two_milliseconds_are_rounding_and_more_is_not() -> None:
    assert not span(Packet(time, 33) for time in (0, 33, 67, 100, 133, 167)).uneven()
    assert span(Packet(time, 33) for time in (0, 33, 66, 102, 135)).uneven()
    assert not span([Packet(0, 33), Packet(500, 33)]).uneven()


def test_hidden_packets_tell_the_rate_but_neither_begin_nor_end() -> None:
    hidden = [Packet(-80, 40, is_discard=True), Packet(-40, 40, is_discard=True)]
    measured = span([*hidden, *even(5)])
    assert measured.first == 0
    assert measured.until(0, None, Fraction(1)) == Fraction(1, 5)
    assert measured.rate() == pytest.approx(25)


def test_reference_pictures_that_are_never_seen_do_not_count() -> None:
    packets = [packet for time in range(0, 960, 40) for packet in (Packet(time, 40), Packet(time + 39, 1))]
    measured = span(packets)
    assert measured.uneven()
    assert measured.rate() == pytest.approx(25, rel=0.05)


def test_an_unevenly_spaced_stream_is_averaged_over_all_of_it() -> None:
    assert span([Packet(0, 33), Packet(33, 67), Packet(100, 900)]).rate() == pytest.approx(3)


def test_times_are_not_collected_without_end() -> None:
    measured = span(Packet(time, 1) for time in range(200_000))
    assert len(measured.times) <= 60_001
    assert measured.count == 200_000
    assert measured.seconds == Fraction(199_999, 1000)
