"""One sound is heard at a time, until its end or until somebody stops it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from trainer.media.playback import HeardClock
from trainer.model.schema import Timeline
from trainer.ui.listening import Listening

FILE = Path("lagu.ogg")


class PaperSpeaker(QObject):
    """Says what it was asked to play; its clock moves when a test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.clock: HeardClock | None = None

    def listen(self, file: Path, clock: HeardClock) -> None:
        self.asked.append(file)
        self.clock = clock

    def start(self, timeline: Timeline, folder: Path, first: int, clock: HeardClock) -> None:
        self.asked.append((timeline, first))
        self.clock = clock

    def halt(self) -> None:
        self.asked.append("halt")

    def close(self) -> None:
        self.asked.append("close")


def test_pressing_again_stops(qtbot: QtBot) -> None:
    speaker = PaperSpeaker()
    listening = Listening(lambda: speaker)  # type: ignore[arg-type,return-value]
    keys: list[str] = []
    listening.changed.connect(keys.append)
    listening.toggle_file("a", FILE, 30.0)
    listening.toggle_file("a", FILE, 30.0)
    assert keys == ["a", ""]
    assert speaker.asked == [FILE, "halt"]
    listening.close()
    assert speaker.asked[-1] == "close"


def test_another_takes_its_place(qtbot: QtBot) -> None:
    speaker = PaperSpeaker()
    listening = Listening(lambda: speaker)  # type: ignore[arg-type,return-value]
    listening.toggle_file("a", FILE, 30.0)
    timeline = Timeline("")
    listening.toggle_timeline("b", timeline, Path(), 12, 60)
    assert listening.key == "b"
    assert speaker.asked == [FILE, "halt", (timeline, 12)]
    assert not listening.silent
    listening.close()


def test_at_its_end_it_is_over(qtbot: QtBot) -> None:
    listening = Listening(lambda: None)
    assert not listening.silent  # nothing was tried yet
    shares: list[float] = []
    listening.moved.connect(shares.append)
    with qtbot.waitSignals([listening.changed, listening.changed], timeout=5_000):
        listening.toggle_file("a", FILE, 0.1)
    assert listening.silent
    assert not listening.key
    assert all(0 <= share < 1 for share in shares)
