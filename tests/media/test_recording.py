"""Nothing that was recorded is lost, whatever happens before its end."""

from __future__ import annotations

import queue
import wave
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from trainer.media import recording
from trainer.media.probe import probe
from trainer.media.recording import Chunk, Progress, Take
from trainer.media.sound import SoundSource

RATE = 16_000
TONE = (8_000 * np.sin(np.arange(RATE) / 20)).astype(np.int16)


def feed(*chunks: Chunk | None) -> queue.SimpleQueue[Chunk | None]:
    made: queue.SimpleQueue[Chunk | None] = queue.SimpleQueue()
    for chunk in chunks:
        made.put(chunk)
    return made


def finish(work: Generator[Progress, None, Take]) -> tuple[list[Progress], Take]:
    came = []
    while True:
        try:
            came.append(next(work))
        except StopIteration as end:
            return came, end.value


def test_a_take_is_what_was_spoken(tmp_path: Path) -> None:
    file = recording.new_take(tmp_path, 42)
    parts = np.array_split(TONE, 7)
    came, take = finish(recording.write(file, 42, RATE, feed(*parts, None)))
    assert take == Take(file, 42, 1.0, pytest.approx(8_000 / 32_768, abs=1e-3))  # type: ignore[arg-type]
    assert [round(one.seconds, 3) for one in came][-1] == 1.0
    with wave.open(str(file)) as written:
        assert written.getframerate() == RATE
        assert written.readframes(RATE) == TONE.astype("<i2").tobytes()
    assert recording.takes(tmp_path) == [take]


def test_a_power_cut_in_the_middle(tmp_path: Path) -> None:
    file = recording.new_take(tmp_path, 7)
    work = recording.write(file, 7, RATE, feed(TONE, TONE))
    next(work)
    next(work)
    # What is on the disk now is what a power cut would leave: no length, and half a sample at the end.
    left = file.read_bytes() + b"\x07"
    work.close()
    file.write_bytes(left)
    (take,) = recording.takes(tmp_path)
    assert (take.frame, take.seconds) == (7, 2.0)
    facts = probe(file)
    assert facts.duration == pytest.approx(2.0, abs=0.01)
    with SoundSource(file) as source:
        assert np.abs(source.samples(0, 48_000)).max() == pytest.approx(
            8_000 / 32_768, rel=0.06
        )  # the resampler rounds the cut end off


def test_what_is_next_to_nothing_is_thrown_away_and_strangers_are_left_alone(tmp_path: Path) -> None:
    file = recording.new_take(tmp_path, 0)
    finish(recording.write(file, 0, RATE, feed(TONE[:100], None)))
    other = file.with_name("catatan.txt")
    other.write_text("bukan rekaman")
    broken = file.with_name("suara-5-9.wav")
    broken.write_bytes(b"RIFF")
    assert recording.takes(tmp_path) == []
    assert not file.exists()
    assert not broken.exists()
    assert other.exists()


def test_names_do_not_repeat_and_throwing_away_twice_is_no_fault(tmp_path: Path) -> None:
    first = recording.new_take(tmp_path, 0)
    _, take = finish(recording.write(first, 0, RATE, feed(TONE, None)))
    second = recording.new_take(tmp_path, 0)
    assert second != first
    recording.throw_away(take)
    recording.throw_away(take)
    assert recording.takes(tmp_path) == []
    assert recording.takes(tmp_path / "nirgendwo") == []
