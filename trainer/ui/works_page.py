"""My works: for each lesson the first video and the newest one, side by side.

Nothing shows better how far somebody has come.  The videos play in the player of the
system; their pictures are read in a job, so the page is there at once and fills in.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.errors import TrainerError
from trainer.lesson import portfolio
from trainer.lesson.portfolio import Version, Work
from trainer.ui import engine, icons, pieces, reveal, theme, time_words
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.page_bar import PageBar
from trainer.words import clock, decimal, translate

log = logging.getLogger(__name__)

PICTURE_HEIGHT = 190
"""Design pixels."""


class WorksPage(QWidget):
    """The works of whoever is here.  ``learn_requested`` leads to the lessons."""

    back_requested = Signal()

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        theme.look(self, "page")
        self._jobs, self._messages = jobs, messages
        self.read = False
        """Whether everything is listed; pictures may still come."""
        self.cards: dict[str, WorkCard] = {}
        bar = PageBar(translate("Works", "Home"), translate("Works", "My works"), "house")
        bar.back_requested.connect(self.back_requested)
        self.said = pieces.text(translate("Works", "Looking…"), "lead", wrap=True)
        self.room = pieces.text("", "small", wrap=True)
        self._list = pieces.column(0, 14)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(14))
        page.addWidget(self.said)
        page.addLayout(self._list)
        page.addWidget(self.room)
        page.addStretch(1)
        inside.setMaximumWidth(theme.px(980))
        self.lesson_slot = pieces.page(self, bar, inside)
        self._look()

    def _look(self) -> None:
        self._jobs.run(_found(), done=self._show, failed=self._messages.error, owner=self)

    def _show(self, works: list[Work]) -> None:
        self.read = True
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {work.lesson: WorkCard(work) for work in works}
        for card in self.cards.values():
            self._list.addWidget(card)
            card.play_requested.connect(self._play)
            card.delete_requested.connect(self._delete)
        self.said.setText(
            translate("Works", "Look how far you have come.")
            if works
            else translate("Works", "Videos that you export in a lesson will appear here.")
        )
        self.room.setVisible(bool(works))
        self.room.setText(
            translate(
                "Works",
                "These copies take {size} MB. At most {most} MB are kept.",
                size=_megabytes(sum(work.bytes for work in works)),
                most=portfolio.LARGEST_ALL // 1_000_000,
            )
        )
        files = [one.file for work in works for one in (work.first, work.last) if one is not None]
        self._jobs.run(
            _pictures(files, round(theme.px(PICTURE_HEIGHT) * self.devicePixelRatioF())),
            progress=self._show_picture,
            owner=self,
        )

    def _show_picture(self, found: tuple[Path, QImage]) -> None:
        file, picture = found
        for card in self.cards.values():
            if file in card.pictures:
                card.pictures[file].show_picture(picture)

    def _play(self, file: Path) -> None:
        if not reveal.play(file):
            self._messages.note(translate("Export", "The video is here: {file}", file=file))

    def _delete(self, lesson: str) -> None:
        said = translate("Works", "Both versions are deleted here. Your exported files stay.")

        def done(_: None) -> None:
            self._messages.note(said)
            self._look()

        self._jobs.run(_removed(lesson), done=done, failed=self._messages.error)


class WorkCard(QFrame):
    """The two videos of one lesson."""

    play_requested = Signal(object)
    """Carries the file (a Path)."""
    delete_requested = Signal(str)
    """Carries the lesson's id."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        theme.look(self, "card")
        self.pictures: dict[Path, _Picture] = {}
        self.plays: list[QPushButton] = []
        column = pieces.column(20, 10)
        column.addWidget(pieces.text(pieces.breakable(work.title), "heading", wrap=True))
        column.addWidget(pieces.text(praise(work), "body", wrap=True))
        both = pieces.row(24)
        both.addLayout(self._version(translate("Works", "First version"), work.first, work.title), 1)
        if work.last is None:
            both.addLayout(_waiting(), 1)
        else:
            both.addLayout(self._version(translate("Works", "Latest version"), work.last, work.title), 1)
        column.addLayout(both)
        self.away = pieces.button(
            translate("Works", "Delete these versions"), self._ask, "link", "trash-2", theme.current().primary
        )
        self.away.setAccessibleName(translate("Works", "Delete the versions of “{title}”", title=work.title))
        line = pieces.row()
        line.addWidget(self.away)
        line.addStretch(1)
        column.addLayout(line)
        self.sure, self.yes = self._question(work)
        column.addWidget(self.sure)
        self.setLayout(column)

    def _version(self, name: str, version: Version, title: str) -> QVBoxLayout:
        picture = _Picture()
        self.pictures[version.file] = picture
        ago = time_words.ago((datetime.now(UTC) - version.made).total_seconds())
        facts = f"{clock(version.seconds)} · {ago}" if version.seconds else ago
        play = pieces.button(
            translate("Works", "Play"), partial(self.play_requested.emit, version.file), "plain", "play"
        )
        play.setAccessibleName(translate("Works", "Play: {title}, {version}", title=title, version=name))
        self.plays.append(play)
        made = pieces.column(0, 6)
        made.addWidget(pieces.text(name, "subheading", wrap=True))
        made.addWidget(picture)
        made.addWidget(pieces.text(facts, "small", wrap=True))
        line = pieces.row()
        line.addWidget(play)
        line.addStretch(1)
        made.addLayout(line)
        made.addStretch(1)
        return made

    def _question(self, work: Work) -> tuple[QFrame, QPushButton]:
        note = pieces.frame("note-amber")
        row = pieces.row(10)
        row.setContentsMargins(*(theme.px(12),) * 4)
        row.addWidget(icons.label("triangle-alert", theme.current().ink, 20))
        said = translate("Works", "Deleted versions cannot come back.")
        row.addWidget(pieces.text(said, "body", wrap=True), 1)
        yes = pieces.button(
            translate("Works", "Delete"), partial(self.delete_requested.emit, work.lesson), "danger"
        )
        self.no = pieces.button(translate("Works", "Keep"), note.hide)
        row.addWidget(self.no)
        row.addWidget(yes)
        note.setLayout(row)
        note.hide()
        return note, yes

    def _ask(self) -> None:
        self.sure.show()
        self.no.setFocus()  # a key that is still held down deletes nothing
        pieces.into_view(self.sure)


def praise(work: Work) -> str:
    """What has grown, in one or two sentences; never that something is missing."""
    if work.last is None:
        return translate("Works", "A good beginning. Export once more, then compare both.")
    kept_at_it = translate("Works", "You have made this video {count} times.", count=work.count)
    sooner = work.first.seconds - work.last.seconds
    if work.first.seconds and work.last.seconds and abs(sooner) >= 1:
        seconds = decimal(abs(sooner), 0)
        grown = (
            translate("Works", "Now it gets to the point {seconds} seconds sooner.", seconds=seconds)
            if sooner > 0
            else translate("Works", "Now it tells {seconds} seconds more.", seconds=seconds)
        )
    else:
        grown = translate("Works", "Watch both and see what has grown.")
    return f"{kept_at_it} {grown}"


def _waiting() -> QVBoxLayout:
    """Where the newest version will stand."""
    made = pieces.column(0, 6)
    made.addWidget(pieces.text(translate("Works", "Latest version"), "subheading", wrap=True))
    place = pieces.frame("soft")
    place.setMinimumHeight(theme.px(PICTURE_HEIGHT))
    inside = pieces.column(18, 8)
    inside.addStretch(1)
    inside.addWidget(icons.label("sparkles", theme.current().green, 28), 0, Qt.AlignmentFlag.AlignHCenter)
    words = pieces.text(translate("Works", "Your next export of this lesson will stand here."), wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    inside.addWidget(words)
    inside.addStretch(1)
    place.setLayout(inside)
    made.addWidget(place)
    made.addStretch(1)
    return made


class _Picture(QWidget):
    """One picture of a video, whole; a calm box with the sign of a film until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(PICTURE_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picture: QImage | None = None

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(PICTURE_HEIGHT))

    def show_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), theme.px(14), theme.px(14))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.current().colour("stage"))
        if self.picture is None:
            side = theme.px(28)
            sign = icons.pixmap("film", theme.current().quiet, 28)
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, sign)
        else:
            size = self.picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self.picture)
        painter.end()


def _found() -> Generator[None, None, list[Work]]:
    yield
    return portfolio.works()


def _removed(lesson: str) -> Generator[None, None, None]:
    yield
    portfolio.remove(lesson)


def _pictures(files: list[Path], height: int) -> Generator[tuple[Path, QImage], None, None]:
    """A picture of each video that can be read."""
    engine.load()
    from trainer.media.thumbnails import poster
    from trainer.ui.frame_service import image_of

    for file in files:
        try:
            yield file, image_of(poster(file, height))
        except TrainerError as fault:
            log.info("no picture of %s", file, exc_info=fault)


def _megabytes(size: int) -> str:
    return decimal(max(size / 1e6, 0.1) if size else 0)
