"""A voice is recorded with a microphone of paper: the same interface, and sound that was made up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from trainer.errors import DiskFull, MicrophoneLost, TrainerError
from trainer.media import recording
from trainer.ui.jobs import Jobs
from trainer.ui.microphone import Input
from trainer.ui.recorder import Recorder, State

RATE = 8_000


class PaperMicrophone(QObject):
    """What it hears is what a test speaks into it."""

    heard = Signal(object)
    lost = Signal(object)
    rate = RATE

    def __init__(self, names: tuple[str, ...] = ("Bawaan", "Headset")) -> None:
        super().__init__()
        self._names = names
        self.opened: str | None = None

    def inputs(self) -> list[Input]:
        return [Input(name.lower(), name) for name in self._names]

    def open(self, chosen: str) -> None:
        self.opened = chosen or self._names[0].lower()

    def close(self) -> None:
        self.opened = None

    def speak(self, seconds: float, loud: float = 0.3) -> None:
        if self.opened is not None:
            wave = loud * np.sin(np.arange(round(seconds * RATE)) / 5)
            self.heard.emit((wave * 32_767).astype(np.int16))


@pytest.fixture
def paper(qtbot: QtBot) -> PaperMicrophone:
    return PaperMicrophone()


@pytest.fixture
def recorder(tmp_path: Path, jobs: Jobs, paper: PaperMicrophone) -> Recorder:
    return Recorder(tmp_path, jobs, lambda _: paper)


def count_down(recorder: Recorder, frame: int = 30) -> list[int]:
    counted: list[int] = []
    recorder.counted.connect(counted.append)
    recorder.begin(frame)
    for _ in range(3):
        recorder.tick()
    return counted


def reviewed(qtbot: QtBot, recorder: Recorder) -> recording.Take:
    qtbot.waitUntil(lambda: recorder.state is State.REVIEW)
    assert recorder.take is not None
    return recorder.take


def test_from_the_countdown_to_a_take(qtbot: QtBot, recorder: Recorder, paper: PaperMicrophone) -> None:
    played: list[bool] = []
    recorder.play_wanted.connect(lambda: played.append(True))
    recorder.ready("headset")
    assert paper.opened == "headset"
    levels: list[float] = []
    recorder.level_changed.connect(levels.append)
    paper.speak(0.1, 0.5)
    assert levels[-1] == pytest.approx(0.5, abs=0.01)
    assert count_down(recorder) == [3, 2, 1]
    assert played == [True]
    paper.speak(1.0)  # the video does not run yet: this belongs to no picture
    recorder.running(31)
    paper.speak(0.5)
    paper.speak(0.25)
    recorder.finish()
    take = reviewed(qtbot, recorder)
    assert (take.frame, take.seconds) == (31, 0.75)
    assert take.peak == pytest.approx(0.3, abs=0.01)
    assert paper.opened is None


def test_once_more_throws_the_first_away(qtbot: QtBot, recorder: Recorder, paper: PaperMicrophone) -> None:
    recorder.ready()
    count_down(recorder)
    recorder.running(0)
    paper.speak(0.5)
    recorder.finish()
    file = reviewed(qtbot, recorder).file
    recorder.again()
    assert not file.exists()
    assert recorder.state is State.READY
    assert paper.opened


def test_the_countdown_can_be_given_up(recorder: Recorder, paper: PaperMicrophone, tmp_path: Path) -> None:
    recorder.ready()
    recorder.begin(0)
    recorder.cancel()
    assert recorder.state is State.READY
    recorder.tick()
    assert recorder.state is State.READY
    assert recording.takes(tmp_path) == []


def test_going_away_while_recording_keeps_it_for_later(
    qtbot: QtBot, recorder: Recorder, paper: PaperMicrophone, tmp_path: Path, jobs: Jobs
) -> None:
    recorder.ready()
    count_down(recorder)
    recorder.running(12)
    paper.speak(0.5)
    recorder.stop()
    (take,) = recording.takes(tmp_path)
    assert (take.frame, take.seconds) == (12, 0.5)
    later = Recorder(tmp_path, jobs, lambda _: paper)
    later.ready()
    assert later.state is State.REVIEW
    assert later.take == take


def test_a_microphone_that_is_pulled_out_ends_the_take(
    qtbot: QtBot, recorder: Recorder, paper: PaperMicrophone
) -> None:
    faults: list[TrainerError] = []
    recorder.failed.connect(faults.append)
    recorder.ready()
    count_down(recorder)
    recorder.running(0)
    paper.speak(0.4)
    paper.lost.emit(MicrophoneLost())
    assert reviewed(qtbot, recorder).seconds == 0.4
    assert isinstance(faults[0], MicrophoneLost)


def test_nothing_said_is_no_take(qtbot: QtBot, recorder: Recorder, tmp_path: Path) -> None:
    recorder.ready()
    count_down(recorder)
    recorder.running(0)
    recorder.finish()
    qtbot.waitUntil(lambda: recorder.state is State.READY)
    assert recording.takes(tmp_path) == []


def test_a_disk_that_is_full(
    qtbot: QtBot, recorder: Recorder, monkeypatch: pytest.MonkeyPatch, paper: PaperMicrophone
) -> None:
    def full(*_: object) -> Path:
        raise DiskFull

    monkeypatch.setattr(recording, "new_take", full)
    faults: list[TrainerError] = []
    recorder.failed.connect(faults.append)
    recorder.ready()
    count_down(recorder)
    recorder.running(0)
    assert isinstance(faults[0], DiskFull)
    assert recorder.state is State.READY


def test_without_a_microphone_it_rests(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    recorder = Recorder(tmp_path, jobs, lambda _: PaperMicrophone(()))
    recorder.ready()
    assert recorder.state is State.RESTING
    recorder.begin(0)
    assert recorder.state is State.RESTING
