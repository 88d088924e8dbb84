"""What is heard, as far as a computer without a sound card can tell."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from pytestqt.qtbot import QtBot

from tests.media.listening import music, record
from tests.ui.editing import project_with
from trainer.media.mix import Mix
from trainer.media.playback import HeardClock
from trainer.media.sound import SoundSource
from trainer.model.project import Project
from trainer.ui.speaker import BYTES, Speaker, _File, _Voice, pcm


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "proyek", 30, 15) as made:
        yield made


class Sink:
    """A sound card with a drawer: it takes what fits and plays when it is told to."""

    def __init__(self, samples: int) -> None:
        self._size = samples * BYTES
        self._played = 0
        self.heard = QBuffer()
        self.heard.open(QIODevice.OpenModeFlag.ReadWrite)

    def bufferSize(self) -> int:
        return self._size

    def bytesFree(self) -> int:
        return self._size - (int(self.heard.size()) - self._played)

    def play(self, samples: int) -> None:
        self._played = min(int(self.heard.size()), self._played + samples * BYTES)

    def reset(self) -> None: ...

    def deleteLater(self) -> None: ...


def voice_on(sink: Sink, project: Project, first: int, clock: HeardClock) -> _Voice:
    voice: Any = _Voice()
    voice._sink, voice._device = sink, sink.heard
    voice._heard = Mix(project.timeline, project.folder)
    voice._clock = clock
    voice._first = first * 1600
    made: _Voice = voice
    return made


def test_the_device_gets_the_mix_sample_by_sample(project: Project) -> None:
    sink = Sink(samples=12_000)
    voice: Any = voice_on(sink, project, first=12, clock=HeardClock(0.4, 0.0))
    for _ in range(6):
        voice._push()
        sink.play(4_000)
    heard = bytes(sink.heard.data().data())
    voice._heard.close()
    with Mix(project.timeline, project.folder) as mix:
        assert heard == pcm(mix.samples(12 * 1600, len(heard) // BYTES))
    assert len(heard) // BYTES == 12_000 + 5 * 4_000


def test_the_clock_is_told_what_was_heard_and_not_what_was_given(project: Project) -> None:
    sink = Sink(samples=12_000)
    clock = HeardClock(0.0, 0.0)
    voice: Any = voice_on(sink, project, first=0, clock=clock)
    voice._push()
    assert clock.position(0.0) == 0.0
    sink.play(4_800)
    voice._push()
    assert clock._played == pytest.approx(0.1)
    voice._heard.close()


def test_past_the_end_there_is_silence_so_that_the_end_is_heard(project: Project) -> None:
    sink = Sink(samples=4_800)
    voice: Any = voice_on(sink, project, first=44, clock=HeardClock(44 / 30, 0.0))
    voice._push()
    samples = np.frombuffer(bytes(sink.heard.data().data()), np.int16).reshape(-1, 2)
    assert len(samples) == 4_800
    assert not samples[1600 + 500 :].any()
    voice._heard.close()


def test_without_a_device_there_is_no_speaker(qtbot: QtBot) -> None:
    pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    from PySide6.QtMultimedia import QMediaDevices

    if not QMediaDevices.defaultAudioOutput().isNull():
        pytest.skip("this computer has a sound device")
    assert Speaker.open() is None


def test_without_qtmultimedia_there_is_no_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert Speaker.open() is None


def test_a_speaker_ends_its_thread(qtbot: QtBot) -> None:
    speaker = Speaker()
    assert speaker._thread.isRunning()
    speaker.close()
    assert speaker._thread.isFinished()


def test_samples_become_sixteen_bits() -> None:
    samples = np.array([[0.0, 1.0], [-1.0, 0.5], [2.0, -2.0]], np.float32)
    assert np.frombuffer(pcm(samples), np.int16).tolist() == [0, 32767, -32767, 16384, 32767, -32767]


def test_a_file_is_heard_from_its_beginning(tmp_path: Path) -> None:
    file = record(tmp_path / "lagu.wav", music(0.5))
    voice: Any = _Voice()
    voice._heard, voice._first = voice._ready(_File(file, clock := HeardClock(0.0, 0.0)))
    sink = Sink(4_000)
    voice._sink, voice._device, voice._clock = sink, sink.heard, clock
    voice._push()
    with SoundSource(file) as source:
        wanted = pcm(source.samples(0, 4_000))
    assert sink.heard.data().data() == wanted
    voice.halt()
    assert voice._file is None
