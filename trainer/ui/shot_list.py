"""The list of shots on paper: one page to take along, with a box to tick for each shot.

Drawn with Qt's PDF writer.  Everything fits one page: where a template has many
shots, everything becomes smaller.
"""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QStandardPaths, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.errors import TrainerError
from trainer.model import safe_file
from trainer.template.form import LONG, Kind
from trainer.template.pack import Template
from trainer.typeset import fonts
from trainer.typeset.pictograms import Inks, draw
from trainer.ui import theme
from trainer.ui.messages import Messages
from trainer.words import translate

DOTS = 300
"""Of an inch."""
_MM = DOTS / 25.4
_MARGIN = 14 * _MM
_PAPER = theme.LIGHT
"""A sheet of paper is light, whatever the window is."""
_INK, _QUIET, _LINE = _PAPER.ink, _PAPER.quiet, _PAPER.field_border
_SOFT, _ACCENT = _PAPER.stage, _PAPER.primary
TALLEST_ROW = 25 * _MM


def shot_list_pdf(template: Template, length: str) -> bytes:
    """The page as a PDF file."""
    fonts.ready()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    writer.setTitle(template.title)
    painter = QPainter(writer)
    page = QRectF(0, 0, writer.width(), writer.height()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    _page(painter, page, template, length)
    painter.end()
    data: QByteArray = buffer.data()
    buffer.close()
    return bytes(data.data())


def save_shot_list(template: Template, length: str, target: Path, messages: Messages) -> bool:
    """Write the page as the file ``target``; says why where that cannot be done."""
    try:
        safe_file.write(target, shot_list_pdf(template, length))
    except TrainerError as error:
        messages.error(error)
        return False
    return True


def print_shot_list(parent: QWidget, template: Template, length: str, messages: Messages) -> None:
    """Ask where to put the page, and write it there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    file, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Template", "Print the shot list"),
        str(Path(documents) / f"{template.title}.pdf"),
        translate("Template", "PDF page (*.pdf)"),
    )
    if not file:
        return
    target = Path(file if file.lower().endswith(".pdf") else f"{file}.pdf")
    if save_shot_list(template, length, target, messages):
        said = translate(
            "Template", "The list is in {name}. Take it with you when you film.", name=target.name
        )
        messages.note(said)


def _page(painter: QPainter, page: QRectF, template: Template, length: str) -> None:
    seconds = next(one.seconds for one in template.form.lengths if one.id == length)
    top = page.top()
    top += _write(
        painter, QRectF(page.left(), top, page.width(), 20 * _MM), template.title, 8 * _MM, 700, _INK
    )
    told = translate(
        "ShotList",
        "{seconds} seconds. Film each shot for 10 to 15 seconds, hold the phone still.",
        seconds=seconds,
    )
    top += _write(painter, QRectF(page.left(), top, page.width(), 20 * _MM), told, 3.8 * _MM, 400, _QUIET)
    top += 4 * _MM
    scenes = [scene for scene in template.scenes(length) if scene.kind is Kind.MEDIA]
    foot = 16 * _MM
    row = min(TALLEST_ROW, (page.bottom() - foot - top) / max(1, len(scenes)))
    for number, scene in enumerate(scenes, 1):
        said = template.scene_text(scene.id)
        ideal = scene.ideal_long if length == LONG and scene.ideal_long else scene.ideal
        place = QRectF(page.left(), top, page.width(), row)
        _row(painter, place, number, scene.hint, said.title, said.advice, said.say, ideal)
        top += row
    words = translate("ShotList", "Ask everybody who can be recognised. For children, ask their parents.")
    _write(
        painter,
        QRectF(page.left(), page.bottom() - foot + 5 * _MM, page.width(), foot),
        words,
        3.8 * _MM,
        600,
        _ACCENT,
    )


def _row(
    painter: QPainter, place: QRectF, number: int, hint: str, title: str, advice: str, say: str, seconds: int
) -> None:
    scale = min(1.0, place.height() / TALLEST_ROW)
    box = 7 * _MM * math.sqrt(scale)
    middle = place.center().y()
    painter.setPen(QPen(QColor(_INK), 0.5 * _MM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place.left(), middle - box / 2, box, box), 1.2 * _MM, 1.2 * _MM)
    side = place.height() * 0.86
    draw(
        painter,
        hint,
        QRectF(place.left() + 11 * _MM, middle - side / 2, side, side),
        Inks(_INK, _SOFT, _ACCENT),
    )
    left = place.left() + 11 * _MM + side + 3 * _MM
    width = place.right() - left - 22 * _MM
    size = 4.6 * _MM * (0.55 + 0.45 * scale)
    top = place.top() + place.height() * 0.12
    top += _write(painter, QRectF(left, top, width, place.height()), f"{number}. {title}", size, 700, _INK)
    top += _write(painter, QRectF(left, top, width, place.height()), advice, size * 0.82, 400, _INK)
    if say and top + size < place.bottom():
        _write(
            painter, QRectF(left, top, width, place.height()), f"“{say}”", size * 0.74, 400, _QUIET, lines=1
        )
    words = translate("ShotList", "{count} s", count=seconds)
    painter.setFont(fonts.font(round(size), 600))
    painter.setPen(QColor(_QUIET))
    there = QRectF(place.right() - 20 * _MM, place.top(), 20 * _MM, place.height())
    painter.drawText(there, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    painter.setPen(QPen(QColor(_LINE), 0.25 * _MM))
    painter.drawLine(place.bottomLeft(), place.bottomRight())


def _write(
    painter: QPainter, room: QRectF, words: str, size: float, weight: int, colour: str, lines: int = 0
) -> float:
    """Write ``words`` from the top left of ``room``; returns the height that they took."""
    painter.setFont(fonts.font(round(size), weight))
    painter.setPen(QColor(colour))
    if lines == 1:
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    taken = painter.boundingRect(room, flags, words)
    painter.drawText(taken, flags, words)
    return taken.height()
