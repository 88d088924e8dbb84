"""Small pictures, made by a thread that nobody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.ui.editing import project_with
from tests.ui.rest import at_rest
from trainer.model.project import Project
from trainer.model.schema import MediaReference
from trainer.ui import thumbnail_service
from trainer.ui.thumbnail_service import MOST_WISHES, ThumbnailService


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "proyek", 60) as made:
        yield made


@pytest.fixture
def service(qtbot: QtBot, project: Project) -> Iterator[ThumbnailService]:
    made = ThumbnailService(project.folder, 30)
    yield made
    made.stop()


@pytest.fixture
def reference(project: Project) -> MediaReference:
    return project.timeline.media[0]


def test_a_picture_is_at_hand_after_it_was_asked_for(
    qtbot: QtBot, service: ThumbnailService, reference: MediaReference
) -> None:
    assert service.picture(reference, 30, 96) is None
    with qtbot.waitSignal(service.arrived) as arrived:
        pass
    assert arrived.args == [reference.id]
    picture = service.picture(reference, 30, 96)
    assert picture is not None
    assert (picture.width(), picture.height()) == (54, 96)


def test_the_poster_is_another_picture(
    qtbot: QtBot, service: ThumbnailService, reference: MediaReference
) -> None:
    service.picture(reference, None, 96)
    qtbot.waitUntil(lambda: service.picture(reference, None, 96) is not None)
    assert service.picture(reference, 0, 96) is None


def test_asking_again_is_no_work(qtbot: QtBot, service: ThumbnailService, reference: MediaReference) -> None:
    for _ in range(50):
        service.picture(reference, 15, 96)
    qtbot.waitUntil(lambda: service.picture(reference, 15, 96) is not None)
    for _ in range(50):
        service.picture(reference, 15, 96)
    assert at_rest(qtbot, lambda: service.made) == 1


def test_pictures_are_kept_by_their_bytes_and_a_lost_one_is_made_again(
    qtbot: QtBot, service: ThumbnailService, reference: MediaReference, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thumbnail_service, "KEPT_BYTES", 2 * 54 * 96 * 4)
    for frame in (0, 15, 30):
        service.picture(reference, frame, 96)
        qtbot.waitUntil(lambda frame=frame: service.picture(reference, frame, 96) is not None)  # type: ignore[misc]
    assert service.made == 3
    assert service.picture(reference, 0, 96) is None
    qtbot.waitUntil(lambda: service.picture(reference, 0, 96) is not None)
    assert service.made == 4


def test_the_newest_wish_comes_first_and_old_ones_are_forgotten(
    qtbot: QtBot, service: ThumbnailService, reference: MediaReference
) -> None:
    for frame in range(MOST_WISHES + 100):
        service.picture(reference, frame % 240, 40 + frame // 240)
    assert len(service._wishes) <= MOST_WISHES


def test_a_missing_file_is_tried_once_until_it_was_found_again(
    qtbot: QtBot, service: ThumbnailService, reference: MediaReference, project: Project
) -> None:
    gone = replace(reference, path="media/tidak-ada.mp4")
    assert service.picture(gone, 0, 96) is None
    qtbot.waitUntil(lambda: not service._wishes)
    service.picture(gone, 0, 96)
    assert not service._wishes
    service.forget_failures()
    file = project.folder / reference.path
    file.rename(project.folder / gone.path)
    service.picture(gone, 0, 96)
    qtbot.waitUntil(lambda: service.picture(gone, 0, 96) is not None)


def test_a_sound_has_no_picture(service: ThumbnailService, reference: MediaReference) -> None:
    assert service.picture(replace(reference, width=0, height=0), 0, 96) is None
    assert not service._wishes


def test_a_page_that_ends_at_once_never_begins_the_work(
    qtbot: QtBot, project: Project, reference: MediaReference
) -> None:
    service = ThumbnailService(project.folder, 30)
    service.picture(reference, 30, 96)
    service.stop()
    QCoreApplication.processEvents()
    assert service.made == 0
