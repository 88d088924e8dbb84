"""The clips that were brought into a template, ready to be put into its places."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from trainer.model.schema import MediaKind, MediaReference
from trainer.ui import icons, pieces, theme
from trainer.ui.card_grid import CardGrid
from trainer.ui.filling import draw_filling
from trainer.ui.slot_card import TRAY_MIME
from trainer.words import clock, translate


class TrayClip(QPushButton):
    """One clip; pressing it puts it into the chosen place, dragging it into any."""

    def __init__(self, number: int, reference: MediaReference, rate: int) -> None:
        super().__init__()
        self.number, self.reference = number, reference
        self._picture = QPixmap()
        self._used = False
        self._pressed: QPoint | None = None
        photo = reference.kind is MediaKind.PHOTO
        self._length = translate("Template", "photo") if photo else clock(reference.available / rate)
        theme.look(self, "bare")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{reference.name}, {self._length}")
        pieces.tip(self, reference.name)
        self.setFixedHeight(theme.px(96))
        self.setMinimumWidth(theme.px(58))

    def show_picture(self, picture: QPixmap, used: bool) -> None:
        self._picture, self._used = picture, used
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(96))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        moved = event.position().toPoint()
        if (
            self._pressed is None
            or (moved - self._pressed).manhattanLength() < QApplication.startDragDistance()
        ):
            return
        self._pressed = None
        self.setDown(False)
        mime = QMimeData()
        mime.setData(TRAY_MIME, QByteArray(str(self.number).encode()))
        drag = QDrag(self)
        drag.setMimeData(mime)
        if not self._picture.isNull():
            height = theme.px(90)
            drag.setPixmap(self._picture.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        shape = QPainterPath()
        shape.addRoundedRect(place, theme.px(8), theme.px(8))
        painter.setClipPath(shape)
        painter.fillRect(place, tokens.colour("stage"))
        if self._picture.isNull():
            sound = self.reference.kind is MediaKind.AUDIO
            icon = icons.pixmap("music" if sound else "film", tokens.quiet, 24)
            middle = place.center().toPoint()
            painter.drawPixmap(middle - QPoint(theme.px(12), theme.px(12)), icon)
        else:
            draw_filling(painter, place, self._picture)
        font = theme.font(12, QFont.Weight.DemiBold)
        wide = QFontMetrics(font).horizontalAdvance(self._length) + theme.px(12)
        pill = QRectF(place.left() + theme.px(4), place.bottom() - theme.px(24), wide, theme.px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("ink", 0.82))
        painter.drawRoundedRect(pill, theme.px(10), theme.px(10))
        painter.setFont(font)
        painter.setPen(tokens.colour("page"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._length)
        if self._used:
            sign = icons.pixmap("circle-check", tokens.on_primary, 16)
            spot = QRectF(place.right() - theme.px(26), place.top() + theme.px(4), theme.px(22), theme.px(22))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("green"))
            painter.drawEllipse(spot)
            painter.drawPixmap(spot.center().toPoint() - QPoint(theme.px(8), theme.px(8)), sign)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(tokens.colour("focus"))
            painter.drawPath(shape)
        painter.end()


class ClipTray(QWidget):
    """All clips; ``chosen`` carries the number of the one that was pressed."""

    chosen = Signal(int)
    unused_unwanted = Signal()
    """The clips that stand nowhere are not wanted after all."""

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "clear")
        self.clips: list[TrayClip] = []
        self._grid: CardGrid | None = None
        self.leave_out = pieces.button("", self.unused_unwanted.emit, "link")
        self._column = pieces.column()
        self._column.addWidget(self.leave_out)
        self.setLayout(self._column)

    def show_clips(self, references: list[MediaReference], rate: int) -> None:
        """Show these clips, in this order."""
        if self._grid is not None:
            self._column.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
            self._grid = None
        self.clips = [TrayClip(number, one, rate) for number, one in enumerate(references)]
        for clip in self.clips:
            clip.clicked.connect(lambda _=False, number=clip.number: self.chosen.emit(number))
        if self.clips:
            self._grid = CardGrid(self.clips, narrowest=60, most_columns=5, gap=6)
            self._column.insertWidget(0, self._grid)

    def show_used(self, used: Collection[str], picture: Callable[[MediaReference], QPixmap | None]) -> None:
        """Show each clip's picture, and whether its path is among those that stand somewhere."""
        for clip in self.clips:
            clip.show_picture(picture(clip.reference) or QPixmap(), clip.reference.path in used)
        unused = sum(clip.reference.path not in used for clip in self.clips)
        self.leave_out.setText(translate("Template", "Leave out what is not used: {count}", count=unused))
        self.leave_out.setVisible(0 < unused < len(self.clips))
