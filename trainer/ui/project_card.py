"""The cards of the person's own projects: poster, name, length, when it was saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.ui import icons, pieces, theme, time_words
from trainer.ui.card_button import CardButton
from trainer.ui.project_list import ProjectSummary
from trainer.words import clock, translate

POSTER_WIDTH, POSTER_HEIGHT = 34, 54
"""Design pixels."""


class ProjectCards(QWidget):
    """A list of cards; ``chosen`` carries the folder of the one that was clicked."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._posters: dict[Path, _Poster] = {}
        self._list = pieces.column(0, 10)
        self.setLayout(self._list)

    @property
    def folders(self) -> list[Path]:
        """The projects that are shown, from top to bottom."""
        return list(self._posters)

    def show_project(self, summary: ProjectSummary) -> None:
        """Add the card of one project below the others."""
        poster = _Poster()
        self._posters[summary.folder] = poster
        name = pieces.text(pieces.breakable(summary.name), "subheading", wrap=True)
        facts = pieces.text(_facts(summary), "small", wrap=True)
        words = pieces.column(0, 2)
        words.addStretch(1)
        words.addWidget(name)
        words.addWidget(facts)
        words.addStretch(1)
        inside = pieces.row(12)
        inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(16), theme.px(8))
        inside.addWidget(poster)
        inside.addLayout(words, 1)
        inside.addWidget(icons.label("chevron-right", theme.current().quiet, 18))
        card = CardButton(inside, f"{summary.name}, {_facts(summary)}")
        card.setObjectName("project")
        card.clicked.connect(lambda: self.chosen.emit(summary.folder))
        self._list.addWidget(card)

    def poster(self, folder: Path) -> QImage | None:
        """The picture on the card of ``folder``, once there is one."""
        return self._posters[folder].picture

    def show_poster(self, folder: Path, picture: QImage) -> None:
        """Put ``picture`` on the card of ``folder``."""
        self._posters[folder].picture = picture
        self._posters[folder].update()


def _facts(summary: ProjectSummary) -> str:
    saved = translate("Home", "saved {ago}", ago=time_words.ago(summary.age))
    return saved if summary.seconds is None else f"{clock(summary.seconds)} · {saved}"


class _Poster(QWidget):
    """A small upright picture; the sign of a film until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(POSTER_WIDTH), theme.px(POSTER_HEIGHT))
        self.picture: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), theme.px(7), theme.px(7))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.current().colour("stage"))
        if self.picture is None:
            side = theme.px(18)
            sign = icons.pixmap("film", theme.current().quiet, 18)
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, sign)
        else:
            size = self.picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self.picture)
        painter.end()
