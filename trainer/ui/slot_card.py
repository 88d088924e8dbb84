"""One place of a template: when it is seen, how to film it, and what stands in it.

A clip is dropped here from a folder or from the tray; pressing the card makes it the
one that the next clip goes to.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from trainer.template.form import Scene, SceneText
from trainer.template.plan import Shot
from trainer.typeset.pictograms import Inks, draw
from trainer.ui import icons, pieces, theme
from trainer.ui.filling import draw_filling
from trainer.ui.timeline.dropping import local_files
from trainer.words import translate

TRAY_MIME = "application/x-semenit-template-clip"
"""The number of a clip in the tray, as text."""


class SlotCard(QPushButton):
    """The card of ``scene``."""

    files_dropped = Signal(list)
    clip_dropped = Signal(int)
    clear_wanted = Signal()

    def __init__(self, scene: Scene, said: SceneText, asked: bool) -> None:
        super().__init__()
        self.scene, self._said = scene, said
        self.filled = False
        theme.look(self, "card")
        self.setAcceptDrops(asked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture = _Picture(scene.hint, asked)
        self._when = pieces.text("", "overline")
        self._title = pieces.text(said.title, "subheading", wrap=True)
        self._advice = pieces.text(said.advice, "small", wrap=True)
        self._state = icons.label("circle-check", theme.current().green, 22)
        self._state.setVisible(False)
        words = pieces.column(0, 1)
        words.addWidget(self._when)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        self.away = pieces.icon_button(
            translate("Template", "Take this clip away"), "x", self.clear_wanted.emit, "quiet"
        )
        self.away.setVisible(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(9), theme.px(8), theme.px(9))
        row.setSpacing(theme.px(12))
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        row.addWidget(self._state)
        row.addWidget(self.away)
        for part in (self.picture, self._when, self._title, self._advice, self._state):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_shot(self, shot: Shot, rate: int, picture: QPixmap | None, chosen: bool) -> None:
        """Say when the shot is seen, and show what stands in it."""
        start, end = shot.start / rate, (shot.start + shot.frames) / rate
        when = translate("Template", "{start}–{end} seconds", start=round(start), end=round(end))
        self.filled = shot.reference is not None
        self._when.setText(when)
        self.picture.show_picture(picture, self.filled)
        self._state.setVisible(self.filled or not self.acceptDrops())
        self.away.setVisible(self.filled and chosen)
        theme.look(self, "chosen" if chosen else "card")
        name = self._said.title
        state = translate("Template", "filled") if self.filled else translate("Template", "still empty")
        self.setAccessibleName(f"{name}, {when}, {state}. {self._said.advice}")
        say = self._said.say and f"“{self._said.say}”"
        pieces.tip(self, say if shot.reference is None else shot.reference.name)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        width = theme.px(200)
        return QSize(width, layout.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(theme.px(180), layout.totalMinimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    # --- dropping -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(TRAY_MIME) or local_files(event.mimeData()):
            theme.look(self, "chosen")
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        theme.look(self, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        theme.look(self, "card")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        mime = event.mimeData()
        if mime.hasFormat(TRAY_MIME):
            self.clip_dropped.emit(int(bytes(mime.data(TRAY_MIME).data()) or b"0"))
        else:
            self.files_dropped.emit(local_files(mime))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class _Picture(QWidget):
    """The clip's picture, or the pictogram of how to film it."""

    def __init__(self, hint: str, asked: bool) -> None:
        super().__init__()
        self._hint, self._asked = hint, asked
        self._picture: QPixmap | None = None
        self._filled = False
        self.setFixedSize(theme.px(46), theme.px(68))

    def show_picture(self, picture: QPixmap | None, filled: bool) -> None:
        self._picture, self._filled = picture, filled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(place, theme.px(8), theme.px(8))
        if self._filled and self._picture is not None and not self._picture.isNull():
            painter.setClipPath(shape)
            draw_filling(painter, place, self._picture)
        else:
            painter.fillPath(shape, tokens.colour("stage"))
            if self._asked and not self._filled:
                pen = QPen(tokens.colour("field_border"), theme.px(2), Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawPath(shape)
            inks = Inks(tokens.ink, tokens.card, tokens.primary)
            draw(painter, self._hint, place.adjusted(4, 6, -4, -6), inks)
        painter.end()
