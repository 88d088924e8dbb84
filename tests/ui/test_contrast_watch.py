"""The note below a text tells the contrast that was measured on its pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.editing import OFFSCREEN_MENUS, editor, project_with
from trainer.model.purpose import Purpose
from trainer.model.schema import Role
from trainer.settings import Settings
from trainer.ui.reading_note import DARK_PLATE, found, is_clear

pytestmark = OFFSCREEN_MENUS


def test_the_note_follows_what_was_measured(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    with editor(qtbot, project_with(tmp_path / "Proyek", 120)) as opened:
        told: list[tuple[str, float | None]] = []
        opened.page.contrast.measured.connect(lambda *facts: told.append(facts))
        opened.page.desk.add(Purpose.JUDUL)
        (title,) = opened.timeline.words(Role.TITLE)
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
        name, ratio = told[-1]
        assert name == title.id
        assert ratio is not None
        assert ratio > 10, "white letters on a dark plate"
        assert f"{ratio:.1f}".replace(".", ",") in opened.page.texts.note.says.text()

        opened.page.texts.show_contrast(title.id, 1.8)
        assert "1,8" in opened.page.texts.note.says.text()
        assert not opened.page.texts.note.repair.isVisibleTo(opened.page.texts.note)
        opened.page.texts.show_contrast("t99", 1.0)
        assert "1,8" in opened.page.texts.note.says.text(), "of another text nothing is heard"


def test_a_text_that_is_hard_to_read_gets_a_plate(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    with editor(qtbot, project_with(tmp_path / "Proyek", 120)) as opened:
        opened.page.desk.add(Purpose.JUDUL)
        (title,) = opened.timeline.words(Role.TITLE)
        bare = replace(title, style="lembut")
        finding = found(opened.timeline, bare, Role.TITLE, 2.8)
        assert not finding.good
        assert finding.command is not None
        after = finding.command.apply(opened.timeline)
        assert after.words(Role.TITLE)[0].style == DARK_PLATE
        assert found(opened.timeline, bare, Role.TITLE, 3.4).good
        assert found(opened.timeline, bare, Role.TITLE, None).good
        assert is_clear(title, 3.2), "a plate of its own forgives a little"
