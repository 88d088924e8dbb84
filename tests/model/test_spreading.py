"""Lines find their pauses."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from trainer.model import script, spoken_words
from trainer.model.opentime import TimeRange
from trainer.model.spreading import spread

RATE = 30
STORY = (
    "Batik Tok Til dibuat dengan tangan. Pewarnanya dari daun indigo dan kayu tingi. Satu kain "
    "dikerjakan lima hari oleh Bu Sri. Buka pukul 08.00 WIB. Harga mulai Rp25.000. Mari mampir ke rumah "
    "kami di Kulon Progo!"
)
LINES = script.captions(STORY, 22)


def spoken(
    lines: tuple[str, ...], random: Random, wobble: float, stops: int
) -> tuple[list[TimeRange], list[int]]:
    """Somebody says the lines, at a pace that wobbles, with a pause after each and ``stops`` inside some."""
    parts, starts, now = [], [], 12
    for number, line in enumerate(lines):
        length = round(spoken_words.weight(line) * RATE / 5 * random.uniform(1 - wobble, 1 + wobble))
        starts.append(now)
        pieces = [length // 2, length - length // 2] if number < stops and length > 20 else [length]
        for piece in pieces:
            parts.append(TimeRange(now, piece))
            now += piece + 6
        now += random.randint(4, 20)
    return parts, starts


def test_lines_begin_where_they_are_said() -> None:
    for seed in range(12):
        parts, starts = spoken(LINES, Random(seed), 0.15, 0)
        assert [cue.start for cue in spread(LINES, parts, RATE, 3_000)] == starts


def test_a_stop_inside_a_line_is_seldom_taken_for_its_end() -> None:
    right = total = 0
    for seed in range(12):
        parts, starts = spoken(LINES, Random(seed), 0.2, 4)
        found = [cue.start for cue in spread(LINES, parts, RATE, 3_000)]
        right += sum(abs(one - other) <= RATE // 3 for one, other in zip(found, starts, strict=True))
        total += len(starts)
    assert right >= 0.9 * total


def test_speech_without_pauses_is_shared_by_weight() -> None:
    cues = spread(("satu dua", "tiga empat lima enam"), [TimeRange(30, 120)], RATE, 600)
    assert cues[0].start == 30
    assert 60 <= cues[1].start <= 90
    assert 150 <= cues[1].end <= 150 + RATE


def test_more_pauses_than_lines_and_more_lines_than_parts() -> None:
    parts = [TimeRange(start, 10) for start in range(0, 600, 20)]
    assert len(spread(("Batik tulis",), parts, RATE, 600)) == 1
    assert len(spread(LINES, [TimeRange(0, 100), TimeRange(150, 90)], RATE, 600)) == len(LINES)
    assert spread((), parts, RATE, 600) == spread(LINES, (), RATE, 600) == ()


lines = st.lists(
    st.sampled_from(["Batik tulis.", "dibuat dengan tangan,", "Bu Sri", "Rp25.000!"]), min_size=1, max_size=14
)
gaps = st.lists(st.tuples(st.integers(1, 90), st.integers(1, 120)), min_size=1, max_size=20)


@given(lines, gaps)
def test_cues_are_in_order_and_inside_the_video(said: list[str], heard: list[tuple[int, int]]) -> None:
    parts, now = [], 0
    for pause, length in heard:
        parts.append(TimeRange(now + pause, length))
        now += pause + length
    cues = spread(said, parts, RATE, now)
    assert [cue.words for cue in cues] == said
    assert all(one.start <= two.start for one, two in pairwise(cues))
    assert all(one.end <= two.start or one.duration == 1 for one, two in pairwise(cues))
    assert all(cue.start >= 0 and cue.start < now for cue in cues)
