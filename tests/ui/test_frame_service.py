"""Pictures for the preview, made by a thread that nobody waits for."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.editing import project_with
from tests.ui.rest import at_rest
from trainer.media import proxy_worker
from trainer.media.compositor import Composition
from trainer.media.playback import FramePolicy, QualityPolicy
from trainer.media.pool import picture_pool
from trainer.media.proxy_file import ProxySource
from trainer.media.proxy_store import ProxyStore
from trainer.model.canvas import Canvas
from trainer.model.commands import SplitClip
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.ui import frame_service
from trainer.ui.frame_service import FrameService, _Table, image_of

SIZE = Canvas(180, 320)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "proyek", 60, 45) as made:
        yield made


@pytest.fixture
def frames(qtbot: QtBot, project: Project) -> Iterator[FrameService]:
    service = FrameService(project.folder)
    service.show(project.timeline, SIZE)
    yield service
    service.stop()


class Seen:
    """Everything that a service has delivered."""

    def __init__(self, service: FrameService) -> None:
        self.pictures: list[tuple[int, int, QImage]] = []
        service.ready.connect(self._note)

    def _note(self, ticket: int, frame: int, picture: QImage) -> None:
        self.pictures.append((ticket, frame, picture))

    @property
    def frames(self) -> list[int]:
        return [frame for _, frame, _ in self.pictures]


def test_a_picture_is_the_composition_s_own(qtbot: QtBot, frames: FrameService, project: Project) -> None:
    seen = Seen(frames)
    wish = frames.request(70)
    qtbot.waitUntil(lambda: seen.frames == [70])
    ticket, _, picture = seen.pictures[0]
    assert ticket == wish
    with Composition(project.timeline, project.folder, SIZE) as composition:
        assert picture == image_of(composition.frame(70))


def test_only_the_newest_wish_counts(qtbot: QtBot, frames: FrameService) -> None:
    seen = Seen(frames)
    for frame in range(100):
        frames.request(frame)
    qtbot.waitUntil(lambda: 99 in seen.frames)
    assert frames.made < 20
    assert seen.frames[-1] == 99


def test_going_back_to_a_picture_is_no_work(qtbot: QtBot, frames: FrameService) -> None:
    seen = Seen(frames)
    for frame in (10, 20, 10, 20):
        wish = frames.request(frame)
        qtbot.waitUntil(lambda wish=wish: wish in [ticket for ticket, _, _ in seen.pictures])  # type: ignore[misc]
    assert frames.made == 2
    assert seen.frames == [10, 20, 10, 20]


def test_stills_are_kept_by_their_bytes(
    qtbot: QtBot, frames: FrameService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame_service, "KEPT_BYTES", 2 * 180 * 320 * 4)
    seen = Seen(frames)
    for frame in (10, 20, 30, 20, 10):
        wish = frames.request(frame)
        qtbot.waitUntil(lambda wish=wish: wish in [ticket for ticket, _, _ in seen.pictures])  # type: ignore[misc]
    assert frames.made == 4  # the first one is no longer there


def test_another_timeline_is_another_picture(qtbot: QtBot, frames: FrameService, project: Project) -> None:
    seen = Seen(frames)
    frames.request(80)
    qtbot.waitUntil(lambda: len(seen.pictures) == 1)
    other = Canvas(90, 160)
    frames.show(project.timeline, other)
    frames.request(80)
    qtbot.waitUntil(lambda: len(seen.pictures) == 2)
    assert (seen.pictures[1][2].width(), seen.pictures[1][2].height()) == (90, 160)


def test_a_composition_ends_with_the_next_one(project: Project) -> None:
    """At each step of a long project it would be thousands of objects for Python's collector."""
    assert not gc.isenabled()
    with closing(picture_pool(project.folder)) as pool:
        table = _Table(pool, project.folder)
        table.still(project.timeline, SIZE, 70, lambda: None)
        assert table._composition is not None
        first = [weakref.ref(one) for one in (table._composition, *table._composition.clip.clips)]
        table.still(SplitClip(20).apply(project.timeline), SIZE, 70, lambda: None)
        assert [one() for one in first] == [None] * len(first)


def test_going_back_from_what_could_not_be_composed_shows_the_picture_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, timeline = Composition, project.timeline
    after = SplitClip(20).apply(timeline)

    def composed(of: Timeline, *further: object, **named: object) -> Composition:
        if of is after:
            raise OSError("gone")
        return real(of, *further, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(frame_service, "Composition", composed)
    with closing(picture_pool(project.folder)) as pool:
        table = _Table(pool, project.folder)
        table.picture(timeline, SIZE, 70, lambda: None)
        with pytest.raises(OSError, match="gone"):
            table.picture(after, SIZE, 70, lambda: None)
        assert not table.picture(timeline, SIZE, 70, lambda: None).isNull()


class HandClock:
    """A clock that a test moves."""

    def __init__(self, at: float) -> None:
        self.at = at

    def position(self, now: float) -> float:
        return self.at


def test_a_run_makes_what_the_policy_says_and_ends(qtbot: QtBot, frames: FrameService) -> None:
    seen = Seen(frames)
    clock = HandClock(90 / 30)
    run = frames.play(FramePolicy(30, 90, lead=4), clock)
    qtbot.waitUntil(lambda: seen.frames == [90, 91, 92, 93, 94])
    clock.at = 200 / 30
    at_rest(qtbot, lambda: frames.made)
    assert max(seen.frames) < 105  # the timeline's length
    frames.pause()
    made = frames.made
    clock.at = 0
    assert at_rest(qtbot, lambda: frames.made) == made
    assert {ticket for ticket, _, _ in seen.pictures} == {run}
    assert seen.frames == sorted(seen.frames)


def test_a_missing_file_gives_a_calm_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with project_with(tmp_path / "lain", 60) as project:
        for file in (project.folder / "media").iterdir():
            file.unlink()
        service = FrameService(project.folder)
        seen = Seen(service)
        service.show(project.timeline, SIZE)
        service.request(5)
        qtbot.waitUntil(lambda: seen.frames == [5])
        service.stop()
    assert (seen.pictures[0][2].width(), seen.pictures[0][2].height()) == (180, 320)


def test_stopping_ends_the_thread(qtbot: QtBot, project: Project) -> None:
    before = threading.active_count()
    service = FrameService(project.folder)
    assert threading.active_count() == before + 1
    service.stop()
    assert threading.active_count() == before


def test_a_picture_owns_its_pixels() -> None:
    pixels = np.zeros((40, 30, 3), np.uint8)
    pixels[5, 7] = (200, 100, 50)
    picture = image_of(pixels)
    pixels[:] = 255
    assert picture.pixelColor(7, 5) == QColor(200, 100, 50)
    assert picture.pixelColor(0, 0) == QColor(0, 0, 0)


def test_pictures_are_made_smaller_while_playing_where_they_come_too_late(
    qtbot: QtBot, frames: FrameService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QualityPolicy, "took", lambda policy, seconds: policy._go_to(2))
    seen = Seen(frames)
    with qtbot.waitSignal(frames.quality_changed) as told:
        frames.play(FramePolicy(30, 0), HandClock(0))
    assert told.args == [0.5]
    qtbot.waitUntil(lambda: len(seen.pictures) == 7)
    frames.pause()
    assert [picture.width() for _, _, picture in seen.pictures] == [180] + [90] * 6
    seen.pictures.clear()
    frames.request(20)
    qtbot.waitUntil(lambda: len(seen.pictures) == 1)
    assert seen.pictures[0][2].width() == 180  # what stands still is sharp


def test_a_clip_that_was_prepared_is_shown_from_its_proxy(
    qtbot: QtBot, frames: FrameService, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Seen(frames)
    frames.request(10)
    qtbot.waitUntil(lambda: seen.frames == [10])
    reference = project.timeline.media[0]
    file = project.folder / reference.path
    proxy_worker.make(file, reference.fingerprint, ProxyStore(), lambda share: None)
    shown: list[float] = []
    frame = ProxySource.frame
    monkeypatch.setattr(ProxySource, "frame", lambda *given: shown.append(1) or frame(*given))  # type: ignore[func-returns-value]
    frames.request(11)
    qtbot.waitUntil(lambda: seen.frames == [10, 11])
    assert not shown
    frames.look_again()
    frames.request(12)
    qtbot.waitUntil(lambda: seen.frames == [10, 11, 12])
    assert shown
