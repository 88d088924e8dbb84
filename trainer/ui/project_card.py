"""The cards of the person's own projects: poster, name, length, when it was saved.

Beside each card a small menu renames, duplicates and throws away; a new name is
written where the old one stands.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from trainer.model.commands import LONGEST_NAME
from trainer.ui import icons, pieces, theme, time_words
from trainer.ui.card_button import CardButton
from trainer.ui.project_list import ProjectSummary
from trainer.words import clock, translate

POSTER_WIDTH, POSTER_HEIGHT = 34, 54
"""Design pixels."""


class ProjectCards(QWidget):
    """A list of cards; ``chosen`` carries the folder of the one that was clicked."""

    chosen = Signal(object)
    renamed = Signal(object, str)
    """The folder, and the project's new name."""
    duplicate_requested = Signal(object)
    throw_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._posters: dict[Path, _Poster] = {}
        self.rows: dict[Path, ProjectRow] = {}
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
        row = self.rows[summary.folder] = ProjectRow(summary, poster)
        folder = summary.folder
        row.card.clicked.connect(lambda: self.chosen.emit(folder))
        row.named.connect(lambda name: self.renamed.emit(folder, name))
        row.duplicate.triggered.connect(lambda: self.duplicate_requested.emit(folder))
        row.throw.triggered.connect(lambda: self.throw_requested.emit(folder))
        self._list.addWidget(row)

    def poster(self, folder: Path) -> QImage | None:
        """The picture on the card of ``folder``, once there is one."""
        return self._posters[folder].picture

    def show_poster(self, folder: Path, picture: QImage) -> None:
        """Put ``picture`` on the card of ``folder``."""
        self._posters[folder].picture = picture
        self._posters[folder].update()


class ProjectRow(QWidget):
    """One project: its card, its menu and, while it is renamed, a field.  ``named`` carries another name."""

    named = Signal(str)

    def __init__(self, summary: ProjectSummary, poster: QWidget) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._name = summary.name
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
        self.card = CardButton(inside, f"{summary.name}, {_facts(summary)}")
        self.card.setObjectName("project")
        self.field = QLineEdit(summary.name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(translate("Home", "New name of {name}", name=summary.name))
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._keep)
        self.field.hide()
        self.keep: QPushButton = pieces.button(translate("Home", "Keep"), self._keep, "primary")
        self.keep.hide()
        self.more = pieces.icon_button(
            translate("Home", "More about {name}", name=summary.name), "ellipsis-vertical", _nothing, "quiet"
        )
        menu = QMenu(self.more)
        self.rename = _action(menu, translate("Home", "Rename"), "pencil")
        self.duplicate = _action(menu, translate("Home", "Duplicate"), "copy")
        self.throw = _action(menu, translate("Home", "Throw away"), "trash-2")
        self.more.setMenu(menu)
        self.rename.triggered.connect(self.begin)
        readable = summary.timeline is not None
        self.rename.setEnabled(readable)
        self.duplicate.setEnabled(readable)
        row = pieces.row(6)
        for part, stretch in ((self.card, 1), (self.field, 1), (self.keep, 0), (self.more, 0)):
            row.addWidget(part, stretch)
        self.setLayout(row)

    def begin(self) -> None:
        """Let the person write another name."""
        self._swap(writing=True)
        self.field.setText(self._name)
        self.field.setFocus()
        self.field.selectAll()

    def _keep(self) -> None:
        name = " ".join(self.field.text().split())
        self._swap(writing=False)
        if name and name != self._name:
            self.named.emit(name)

    def _swap(self, writing: bool) -> None:
        for part in (self.field, self.keep):
            part.setVisible(writing)
        for part in (self.card, self.more):
            part.setVisible(not writing)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        leaves = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if leaves and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self._swap(writing=False)
            self.card.setFocus()
            return True
        return False


def _action(menu: QMenu, title: str, icon: str) -> QAction:
    action = QAction(icons.icon(icon), title, menu)
    menu.addAction(action)
    return action


def _nothing() -> None:
    """The menu does it."""


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
