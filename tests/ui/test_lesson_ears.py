"""Lessons hear whatever is there now, and nothing of what was there before."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication

from tests.ui.lessons import Exports, Plays
from trainer.lesson.moment import Fact
from trainer.media.verify import Report
from trainer.model.commands import RenameProject
from trainer.model.history import Change
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_ears import LessonEars
from trainer.ui.messages import Messages


def test_only_the_newest_player_and_export_page_are_heard(qapp: QApplication, tmp_path: Path) -> None:
    ears, heard = LessonEars(), list[object]()
    ears.happened.connect(heard.append)
    ears.exported.connect(heard.append)
    report = Report(tmp_path / "a.mp4", 12.0, 720, 1280, 1, None, "whatsapp")
    players, pages = (Plays(), Plays()), (Exports(), Exports())
    for player, page in zip(players, pages, strict=True):
        ears.watch_player(cast(Any, player))
        ears.watch_export(cast(Any, page))
    for player, page in zip(players, pages, strict=True):
        player.play()
        player.pause()
        page.finished.emit(report)
    assert heard == [Fact("played"), Fact("paused"), report]


def test_a_project_is_heard_until_it_is_closed(qapp: QApplication, jobs: Jobs, tmp_path: Path) -> None:
    ears, heard = LessonEars(), list[Change]()
    ears.changed.connect(heard.append)
    document = Document(Project.create(tmp_path / "Batik", Timeline("Batik")), jobs, Messages())
    ears.watch_document(document)
    document.do(RenameProject("Satu"))
    ears.watch_document(None)
    assert ears.document is None
    document.do(RenameProject("Dua"))
    document.close()
    assert [change.after.name for change in heard] == ["Satu"]
