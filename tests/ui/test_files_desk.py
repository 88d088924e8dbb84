"""A file that goes while the editor is open, and comes back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.editing import editor, project_with
from trainer.media.compositor import placeholder
from trainer.settings import Settings

LONG = 20_000


def is_paper(picture: QImage) -> bool:
    """Whether it is what stands in for a picture that cannot be read."""
    wanted = placeholder((picture.width(), picture.height()))[0, 0]
    shown = picture.pixelColor(0, 0)
    return not picture.isNull() and (shown.red(), shown.green(), shown.blue()) == tuple(wanted)


def test_it_is_said_and_seen_again_without_another_step(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with editor(qtbot, project_with(tmp_path / "Proyek", 60)) as opened:
        page = opened.page
        page.show_tab("text")
        qtbot.waitUntil(lambda: not page.preview.picture.isNull(), timeout=LONG)
        assert not is_paper(page.preview.picture)
        (reference,) = opened.timeline.media
        file = opened.document.folder / reference.path
        away = tmp_path / "away"
        file.rename(away)
        page.frames.look_again()
        page.player.seek(30)
        qtbot.waitUntil(lambda: page.missing.names == [reference.name], timeout=LONG)
        assert is_paper(page.preview.picture)
        page.files.show_missing()
        assert page.media.find_button.isVisible()
        away.rename(file)
        page.media.find_missing()
        qtbot.waitUntil(lambda: not is_paper(page.preview.picture), timeout=LONG)
        assert page.missing.names == []
