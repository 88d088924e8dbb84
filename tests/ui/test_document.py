"""The open project as the window sees it: signals, saving by itself, closing at any moment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.rest import at_rest
from trainer.errors import DiskFull
from trainer.model import project as model
from trainer.model.commands import RenameProject, SplitClip
from trainer.model.history import Change, Move
from trainer.model.project import Project, Snapshot
from trainer.model.schema import Timeline
from trainer.ui.document import Document, SaveState
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def messages() -> Messages:
    return Messages()


@pytest.fixture
def document(tmp_path: Path, qtbot: QtBot, jobs: Jobs, messages: Messages) -> Document:
    return Document(Project.create(tmp_path / "Batik", Timeline("Batik")), jobs, messages)


def test_a_change_is_told_named_and_saved(qtbot: QtBot, document: Document) -> None:
    with qtbot.waitSignal(document.changed) as told:
        assert document.do(RenameProject("Batik Bu Sri"))
    change: Change = told.args[0]
    assert change.move is Move.DO
    assert change.after is document.timeline
    assert (document.can_undo, document.undo_title) == (True, "Beri nama proyek")
    assert document.save_state == SaveState.SAVING
    qtbot.waitUntil(lambda: document.save_state == SaveState.SAVED)
    assert model.read(document.folder).name == "Batik Bu Sri"
    assert not (document.folder / model.JOURNAL).read_bytes()
    document.close()


def test_undo_and_redo_are_told_by_name(document: Document) -> None:
    document.do(RenameProject("Batik Bu Sri"))
    document.undo()
    assert document.timeline.name == "Batik"
    assert (document.undo_title, document.redo_title) == ("", "Beri nama proyek")
    document.redo()
    assert document.timeline.name == "Batik Bu Sri"
    document.close()


def test_what_cannot_be_done_is_said_and_changes_nothing(document: Document, messages: Messages) -> None:
    before = document.timeline
    assert not document.do(SplitClip(5))
    assert document.timeline is before
    assert len(messages.history) == 1
    document.close()


def test_a_disk_that_is_full_is_told_and_the_work_goes_on(
    qtbot: QtBot, document: Document, messages: Messages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Project, snapshot: Snapshot, now: object = None) -> None:
        raise DiskFull()

    with monkeypatch.context() as patch:
        patch.setattr(Project, "write", full)
        document.do(RenameProject("Batik Bu Sri"))
        qtbot.waitUntil(lambda: document.save_state == SaveState.FAILED)
    assert [message.text for message in messages.history] == [str(DiskFull())]
    document.do(RenameProject("Batik Pak Jo"))
    qtbot.waitUntil(lambda: document.save_state == SaveState.SAVED)
    document.close()
    assert model.read(document.folder).name == "Batik Pak Jo"


def test_closing_while_a_save_is_under_way_leaves_the_newest_on_disk(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, go_on = threading.Event(), threading.Event()
    write = Project.write

    def slow(self: Project, snapshot: Snapshot, now: None = None) -> None:
        if not started.is_set():
            started.set()
            go_on.wait(10)
        write(self, snapshot, now)

    monkeypatch.setattr(Project, "write", slow)
    document.do(RenameProject("lama"))
    qtbot.waitUntil(started.is_set)
    document.do(RenameProject("baru"))
    threading.Timer(0.2, go_on.set).start()
    document.close()
    assert model.read(document.folder).name == "baru"
    # An answer that comes late must meet nobody.
    assert at_rest(qtbot, lambda: model.read(document.folder).name) == "baru"


def test_whoever_speaks_after_the_end_is_not_heard(document: Document) -> None:
    """A name that is being typed is told once more when its field goes with the page."""
    document.do(RenameProject("lama"))
    document.close()
    assert not document.do(RenameProject("baru"))
    document.undo()
    assert model.read(document.folder).name == "lama"
