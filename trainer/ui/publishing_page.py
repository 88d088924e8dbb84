"""Sebelum tayang: twelve points to tick before a video is shown to others.

What the project can tell is ticked by itself, with the reason below it; the person may
take that tick away.  What was ticked is kept with the project at once.  The page can be printed; what the
law says stands below, with the day on which it was checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trainer.errors import TrainerError
from trainer.model import safe_file
from trainer.template import publishing
from trainer.template.known_points import Known, known
from trainer.typeset import fonts
from trainer.ui import file_names, icons, pieces, theme
from trainer.ui.document import Document
from trainer.ui.messages import Messages
from trainer.ui.page_bar import PageBar
from trainer.ui.tick_box import TickBox
from trainer.words import translate

DOTS = 300
_MM = DOTS / 25.4


def summary(document: Document) -> str:
    """How many points are ticked, for a button that leads here."""
    done = len(publishing.load(document.folder).done(document.timeline))
    every = len(publishing.points())
    return translate("Publishing", "Before publishing: {count} of {all}", count=done, all=every)


class PublishingButton(QPushButton):
    """Leads to the twelve points of ``document``, and says how many are ticked."""

    def __init__(self, document: Document) -> None:
        super().__init__(summary(document))
        self._document = document
        theme.look(self, "plain")
        icons.put(self, "list-checks")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setText(summary(self._document))


class PublishingPage(QWidget):
    """The twelve points of ``document``."""

    back_requested = Signal()

    def __init__(self, document: Document, messages: Messages) -> None:
        super().__init__()
        theme.look(self, "page")
        self._document, self._messages = document, messages
        self.bar = PageBar(translate("Publishing", "Back"), translate("Publishing", "Before publishing"))
        self.bar.back_requested.connect(self.back_requested)
        self.print = pieces.button(translate("Publishing", "Print"), self.print_list, icon="printer")
        self.bar.row.addWidget(self.print)
        self._done = pieces.text("", "subheading", wrap=True)
        self._progress = QProgressBar()
        self._progress.setRange(0, len(publishing.points()))
        self._progress.setTextVisible(False)
        self._kept = publishing.load(document.folder)
        self._known = known(document.timeline)
        ticked = self._kept.done(document.timeline)
        self.boxes: dict[str, TickBox] = {}
        self.reasons: dict[str, QLabel] = {}

        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(32), theme.px(18), theme.px(32), theme.px(24))
        page.setSpacing(theme.px(10))
        calm = translate("Publishing", "Twelve taps protect you and the people in your video.")
        page.addWidget(pieces.text(calm, "lead", wrap=True))
        over = publishing.expired(document.folder)
        self.expired: QFrame | None = None
        if over:
            self.expired = self._expired_note(over)
            page.addWidget(self.expired)
        page.addWidget(self._done)
        page.addWidget(self._progress)
        for point in publishing.points():
            page.addWidget(self._point(point, point.id in ticked))
        page.addSpacing(theme.px(10))
        page.addWidget(self._facts())
        page.addStretch(1)
        self.lesson_slot = pieces.page(self, self.bar, inside)
        self._show()

    @property
    def ticked(self) -> frozenset[str]:
        return frozenset(name for name, box in self.boxes.items() if box.isChecked())

    def print_list(self) -> None:
        """Ask where, and write the page as a PDF."""
        name = file_names.safe(self._document.timeline.name, "Semenit")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file, _ = QFileDialog.getSaveFileName(
            self.window(),
            translate("Publishing", "Print"),
            str(Path(documents) / f"{name} - cek.pdf"),
            translate("Template", "PDF page (*.pdf)"),
        )
        if not file:
            return
        target = Path(file if file.lower().endswith(".pdf") else f"{file}.pdf")
        try:
            over = publishing.expired(self._document.folder)
            content = list_pdf(self._document.timeline.name, self.ticked, self._known, over)
            safe_file.write(target, content)
        except TrainerError as error:
            self._messages.error(error)
            return
        self._messages.note(translate("Publishing", "The page is in {name}.", name=target.name))

    def _point(self, point: publishing.Point, ticked: bool) -> QFrame:
        box = TickBox(point.title)
        box.setChecked(ticked)
        box.setToolTip(point.more)
        box.setAccessibleDescription(point.more)
        box.toggled.connect(lambda on: self._keep(point.id, on))
        self.boxes[point.id] = box
        card = pieces.frame("card")
        column = pieces.column(0, 2)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        column.addWidget(box)
        more = pieces.text(point.more, "small", wrap=True)
        more.setContentsMargins(theme.px(30), 0, 0, 0)
        column.addWidget(more)
        told = self._known.get(point.id)
        if told is not None:
            box.setAccessibleDescription(f"{point.more} {told.why}")
            column.addLayout(self._reason(point.id, told))
        card.setLayout(column)
        return card

    def _reason(self, point: str, told: Known) -> QHBoxLayout:
        """What the project says, in its own line: seen at once as not the person's tick."""
        tokens = theme.current()
        says = pieces.text(pieces.breakable(told.why), "small", wrap=True)
        self.reasons[point] = says
        line = pieces.row(6)
        line.setContentsMargins(theme.px(30), theme.px(2), 0, 0)
        sign = (
            icons.label("info", tokens.quiet, 18)
            if not told.holds
            else icons.label("circle-check", tokens.green, 18)
        )
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(says, 1)
        return line

    def _facts(self) -> QFrame:
        card = pieces.frame("note-tip")
        column = pieces.column(16, 6)
        column.addWidget(pieces.text(translate("Publishing", "What holds at the moment"), "subheading"))
        for fact in publishing.facts():
            column.addWidget(pieces.text(fact.text, "small", wrap=True))
        column.addWidget(pieces.text(_checked(), "small", wrap=True))
        card.setLayout(column)
        return card

    def _expired_note(self, says: str) -> QFrame:
        note = pieces.frame("note-amber")
        row = pieces.row(10)
        row.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        row.addWidget(icons.label("clock", theme.current().ink, 22))
        row.addWidget(pieces.text(says, "body", wrap=True), 1)
        note.setLayout(row)
        return note

    def _keep(self, point: str, ticked: bool) -> None:
        self._kept = self._kept.changed(self._document.timeline, point, ticked)
        try:
            publishing.save(self._document.folder, self._kept)
        except TrainerError as error:
            self._messages.error(error)
        self._show()

    def _show(self) -> None:
        count, every = len(self.ticked), len(self.boxes)
        self._progress.setValue(count)
        if count == every:
            self._done.setText(translate("Publishing", "All twelve are done. Ready to be shown."))
        else:
            self._done.setText(translate("Publishing", "{count} of {all} are done.", count=count, all=every))
        self._progress.setAccessibleName(self._done.text())


def _checked() -> str:
    return translate(
        "Publishing",
        "Checked on {day}. Rules change; ask somebody who knows when in doubt.",
        day=publishing.verified_on().strftime("%d.%m.%Y"),
    )


def list_pdf(name: str, ticked: frozenset[str], told: Mapping[str, Known], over: str = "") -> bytes:
    """The points on one page, with those that are ticked and what the project says, as a PDF file.

    ``over`` says that the information is old.  Below stand the day and, as far as they fit, the
    rules with the day on which they were checked.
    """
    fonts.ready()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    left, width, top = 16 * _MM, writer.width() - 32 * _MM, 16 * _MM
    title = translate("Publishing", "Before publishing")
    top += _write(painter, QRectF(left, top, width, 40 * _MM), f"{title}: {name}", 7 * _MM, 700) + 2 * _MM
    day = translate("Publishing", "Printed on {day}.", day=date.today().strftime("%d.%m.%Y"))
    day = f"{day} {over}" if over else day
    top += _write(painter, QRectF(left, top, width, 40 * _MM), day, 3.6 * _MM, 400) + 4 * _MM
    for point in publishing.points():
        painter.setPen(QPen(QColor(theme.LIGHT.ink), 0.5 * _MM))
        box = QRectF(left, top + 0.6 * _MM, 6 * _MM, 6 * _MM)
        painter.drawRect(box)
        if point.id in ticked:
            tick = [(0.15, 0.5), (0.42, 0.8), (1.0, 0.05)]
            painter.drawPolyline(
                [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in tick]
            )
        words = QRectF(left + 10 * _MM, top, width - 10 * _MM, 30 * _MM)
        used = _write(painter, words, point.title, 4.4 * _MM, 600)
        more = f"{point.more} {told[point.id].why}" if point.id in told else point.more
        used += _write(painter, words.translated(0, used), more, 3.6 * _MM, 400)
        top += used + 3.4 * _MM
    _write_facts(painter, QRectF(left, top, width, writer.height() - 12 * _MM - top))
    painter.end()
    data: QByteArray = buffer.data()
    buffer.close()
    return bytes(data.data())


def _write_facts(painter: QPainter, room: QRectF) -> None:
    """What holds at the moment, as far as there is room for it."""
    rules = [(translate("Publishing", "What holds at the moment"), 600), (_checked(), 400)]
    rules += [(fact.text, 400) for fact in publishing.facts()]
    for words, weight in rules:
        painter.setFont(fonts.font(round(3.2 * _MM), weight))
        needed = painter.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        if needed > room.height():
            return
        _write(painter, room, words, 3.2 * _MM, weight)
        room.setTop(room.top() + needed + _MM)


def _write(painter: QPainter, room: QRectF, words: str, size: float, weight: int) -> float:
    painter.setFont(fonts.font(round(size), weight))
    painter.setPen(QColor(theme.LIGHT.ink))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    taken = painter.boundingRect(room, flags, words)
    painter.drawText(taken, flags, words)
    return taken.height()
