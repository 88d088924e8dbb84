"""Bringing files in, with real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.media.listening import record, speaking
from tests.ui.editing import brought_in, copied, project_with
from trainer.model.commands import AppendClip, InsertClip, PutSound
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.media_import import Incoming, MediaImport
from trainer.ui.messages import Messages


class Desk:
    """A document and the queue that fills it."""

    def __init__(self, project: Project, jobs: Jobs) -> None:
        self.messages = Messages()
        self.document = Document(project, jobs, self.messages)
        self.importing = MediaImport(self.document, jobs, self.messages)
        self.shares: list[float] = []
        self.arrived: list[str] = []
        self.importing.progressed.connect(self._note)
        self.importing.arrived.connect(self.arrived.append)

    def _note(self, incoming: Incoming) -> None:
        self.shares.append(incoming.share)

    @property
    def names(self) -> list[str]:
        return [reference.name for reference in self.document.timeline.media]

    @property
    def said(self) -> list[str]:
        return [message.text for message in self.messages.history]


@pytest.fixture
def desk(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(project_with(tmp_path / "proyek"), jobs)
    yield made
    made.importing.stop()
    jobs.stop()
    made.document.close()


def finish(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.importing.busy, timeout=20_000)


def test_files_come_in_one_after_the_other(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    files = [copied("tangan.mp4", tmp_path / "hp", 0), copied("kain ꦧꦛꦶꦏ 🎬.mp4", tmp_path / "hp", 1)]
    desk.importing.bring(files)
    finish(qtbot, desk)
    assert desk.names == ["tangan.mp4", "kain ꦧꦛꦶꦏ 🎬.mp4"]
    assert not desk.document.can_undo  # a file that arrives is no step
    assert desk.shares[-1] == 1.0
    assert desk.said == []
    for reference in desk.document.timeline.media:
        assert (desk.document.folder / reference.path).is_file()


def test_a_file_that_comes_after_music_was_put_on_is_itself(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """What a step brought stands behind what only arrived, so the newest file is not the last."""
    hp = tmp_path / "hp"
    desk.importing.bring([copied("tangan.mp4", hp, 0)], frame=0)
    finish(qtbot, desk)
    song = record(tmp_path / "lagu.wav", speaking(1))
    put = PutSound(Role.MUSIC, Anchor(0), reference=brought_in(song, desk.document.folder))
    assert desk.document.do(put)
    heard: list[str] = []
    desk.importing.bring([copied("kain.mp4", hp, 1)], frame=10_000, then=heard.append)
    finish(qtbot, desk)
    timeline = desk.document.timeline
    (media,) = heard
    assert timeline.reference(media).name == "kain.mp4"
    assert desk.arrived[-1] == media
    assert timeline.picture.children[-1].media == media


def test_what_fails_is_one_sentence_and_the_others_go_on(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "catatan.mp4"
    text.write_text("bukan video")
    empty = tmp_path / "kosong.mp4"
    empty.write_bytes(b"")
    gone = tmp_path / "hilang.mp4"
    desk.importing.bring([text, empty, copied("baik.mp4", tmp_path / "hp"), gone])
    finish(qtbot, desk)
    assert desk.names == ["baik.mp4"]
    assert len(desk.said) == 3
    for name, sentence in zip(("catatan.mp4", "kosong.mp4", "hilang.mp4"), desk.said, strict=True):
        assert name in sentence


def test_the_same_content_is_recognised(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.importing.bring([copied("satu.mp4", tmp_path), copied("salinan.mp4", tmp_path)])
    finish(qtbot, desk)
    assert desk.names == ["satu.mp4"]
    assert desk.arrived == [desk.document.timeline.media[0].id] * 2
    assert len(desk.said) == 1
    assert "satu.mp4" in desk.said[0]


def test_a_file_in_the_queue_is_not_queued_twice(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    file = copied("satu.mp4", tmp_path)
    began: list[Incoming] = []
    desk.importing.began.connect(began.append)
    desk.importing.bring([file, file])
    desk.importing.bring([file])
    finish(qtbot, desk)
    assert len(began) == 1


def test_a_folder_gives_its_clips_in_order(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "DCIM"
    copied("b.mp4", folder, 1)
    copied("A.MP4", folder, 0)
    (folder / "catatan.txt").write_text("x")
    (folder / ".tersembunyi.mp4").write_bytes(b"")
    (folder / "folder.mp4").mkdir()
    desk.importing.bring_folder(folder)
    qtbot.waitUntil(lambda: len(desk.names) == 2, timeout=20_000)
    finish(qtbot, desk)
    assert desk.names == ["A.MP4", "b.mp4"]
    assert desk.said == []


def test_a_folder_without_clips_is_said(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    desk.importing.bring([tmp_path / "kosong"])
    qtbot.waitUntil(lambda: bool(desk.said))
    assert "kosong" in desk.said[0]


def test_dropped_files_stand_on_the_timeline_in_their_order(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    first = [copied("a.mp4", tmp_path, 0), copied("b.mp4", tmp_path, 1)]
    desk.importing.bring(first, frame=0)
    finish(qtbot, desk)
    a, b = desk.document.timeline.media
    assert [clip.media for clip in desk.document.timeline.picture.children] == [a.id, b.id]
    desk.importing.bring([copied("c.mp4", tmp_path, 2), copied("d.mp4", tmp_path, 3)], frame=a.available)
    finish(qtbot, desk)
    c, d = desk.document.timeline.media[2:]
    shown = [clip.media for clip in desk.document.timeline.picture.children]
    assert shown == [a.id, c.id, d.id, b.id]
    kinds = [type(command) for command in desk.document.project.history.done]
    assert kinds.count(AppendClip) == 2
    assert kinds.count(InsertClip) == 2


def test_giving_up_leaves_nothing_half_copied(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    desk.importing.bring([copied("satu.mp4", tmp_path, 0), copied("dua.mp4", tmp_path, 1)])
    desk.importing.stop()
    jobs.stop()
    assert not desk.importing.busy
    media = desk.document.folder / "media"
    left = [file.name for file in media.iterdir()] if media.exists() else []
    assert [name for name in left if name.startswith(".")] == []
    assert desk.names == []


@pytest.mark.phone_media
def test_real_phone_clips_come_in(qtbot: QtBot, desk: Desk, phone_media: Path) -> None:
    phone = phone_media / "phone"
    names = ["iphone6-ios12-h264-rot90-gps-mebx.mov", "whatsapp-gif-like-noaudio.mp4"]
    desk.importing.bring([phone / name for name in names])
    finish(qtbot, desk)
    iphone, silent = desk.document.timeline.media
    assert iphone.width < iphone.height
    assert iphone.has_sound
    assert not silent.has_sound
