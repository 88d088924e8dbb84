"""One file of the media panel: its poster, its name, its length, and a way onto the timeline."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDrag,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.model.schema import MediaKind, MediaReference
from trainer.ui import icons, pieces, roles, theme
from trainer.ui.drag_start import DragStart
from trainer.ui.filling import draw_filling
from trainer.ui.timeline.dropping import media_mime
from trainer.ui.timeline.scene import clip_name, seconds_text
from trainer.words import translate

POSTER_HEIGHT = 104
RADIUS = 10

RING_AIR = 5
"""Air around a card, in design pixels."""

LONGEST_NAME = 36
_BREAK = re.compile(r"([-_.]|\w{10}(?=\w{2}))")
"""Where a line may break: after a joint of the name, or in the middle of a long run."""

_ICONS = {MediaKind.PHOTO: "image", MediaKind.AUDIO: "music"}
"""What stands for a file that has no picture yet."""

_NEIGHBOURS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2}
"""Arrow keys -> steps in a grid of two columns."""


def shortened(name: str) -> str:
    """A file's name in at most three lines of a card: its beginning and its end, with places to break."""
    if len(name) > LONGEST_NAME:
        half = LONGEST_NAME // 2
        name = f"{name[:half]}…{name[-half:]}"
    return _BREAK.sub("\\1\u200b", name)


class Poster(QWidget):
    """A picture with rounded corners that fills its place, with marks at its foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._mark = ""
        self._icon = "film"
        self.share: float | None = None
        """How much of the file has been brought in; None when all of it is here."""
        self.setFixedHeight(theme.px(POSTER_HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def picture(self) -> QPixmap:
        return self._picture

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def show_mark(self, words: str, icon: str) -> None:
        """Write ``words`` on the picture's foot (nothing when empty), ``icon`` where there is no picture."""
        self._mark, self._icon = words, icon
        self.update()

    def show_share(self, share: float | None) -> None:
        self.share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), tokens.colour("stage"))
        if self._picture.isNull():
            side = theme.px(28)
            middle = self.rect().center()
            icon = icons.pixmap(self._icon, tokens.quiet, 28)
            painter.drawPixmap(middle - QPoint(side // 2, side // 2), icon)
        else:
            draw_filling(painter, QRectF(self.rect()), self._picture)
        if self.share is not None:
            self._paint_share(painter, self.share)
        elif self._mark:
            self._paint_mark(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        tokens = theme.current()
        font = theme.font(12, QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(self._mark) + theme.px(14)
        height = theme.px(21)
        pill = QRectF(theme.px(6), self.height() - height - theme.px(6), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("ink", 0.82))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(tokens.colour("page"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._mark)

    def _paint_share(self, painter: QPainter, share: float) -> None:
        tokens = theme.current()
        inset = theme.px(12)
        bar = QRectF(inset, self.height() - inset - theme.px(8), self.width() - 2 * inset, theme.px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("card"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setBrush(tokens.colour("green"))
        bar.setWidth(max(bar.height(), bar.width() * share))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)


class MediaCard(QFrame):
    """A file of the project.  Drag it, press +, press Enter, or click it twice."""

    add_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    overlay_wanted = Signal(str)
    """Lay it over the picture instead (Ctrl+Enter)."""
    instead_wanted = Signal(str)
    """Show it in place of what is there, from the playhead on (Shift+Enter)."""
    remove_wanted = Signal(str)
    step_wanted = Signal(int)
    """Go to the card so many places further on."""

    def __init__(self, reference: MediaReference, rate: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference = reference
        self._start = DragStart()
        self.poster = Poster(self)
        name = clip_name(reference)
        length = "" if reference.kind is MediaKind.PHOTO else seconds_text(reference.available, rate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(RING_AIR),) * 4)  # the focus ring has its place
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.poster)
        self._name = pieces.text(shortened(name), "subheading", wrap=True)
        layout.addWidget(self._name)
        facts = self._said = self._facts(length)
        self.state = pieces.text(facts, "small")
        layout.addWidget(self.state)
        self.add = pieces.icon_button(
            translate("Media", "Put {name} on the timeline", name=name), "plus", self._add, "plain"
        )
        self.add.setParent(self)
        self.add.setFixedSize(theme.px(42), theme.px(42))
        self.add.setProperty("floating", True)  # it lies on the poster on purpose
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the card does the same
        self.poster.show_mark(self._badge(), _ICONS.get(reference.kind, "film"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        roles.fits(self, QAccessible.Role.Button)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        pieces.tip(self, reference.name)
        self.setAccessibleName(f"{name}, {facts}")
        self.setAccessibleDescription(
            translate(
                "Media",
                "Enter puts it on the timeline, Ctrl+Enter over the picture."
                " Shift+Enter shows it in place of what is there.",
            )
        )

    def _facts(self, length: str) -> str:
        if self.reference.kind is MediaKind.PHOTO:
            return translate("Media", "Photo")
        return length

    def _badge(self) -> str:
        if self.reference.kind is MediaKind.VIDEO and not self.reference.has_sound:
            return translate("Media", "no sound")
        if self.reference.kind is MediaKind.AUDIO:
            return translate("Media", "sound only")
        return ""

    def show_missing(self, missing: bool) -> None:
        """Mark a file that cannot be found."""
        words = translate("Media", "not found") if missing else self._badge()
        self.poster.show_mark(words, "circle-alert" if missing else _ICONS.get(self.reference.kind, "film"))

    def show_preparing(self, share: float | None) -> None:
        """How far it is prepared for a quick preview, 0 to 1; None when it is not being prepared."""
        percent = None if share is None else round(100 * share)
        words = (
            self._said if percent is None else translate("Media", "Preparing {percent} %", percent=percent)
        )
        if words != self.state.text():
            self.state.setText(words)
            self.state.setToolTip(
                ""
                if share is None
                else translate("Media", "The preview gets quicker. The clip can be used now.")
            )

    def _add(self) -> None:
        self.add_wanted.emit(self.reference.id)

    # --- events ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inset = theme.px(5 + RING_AIR)
        foot = theme.px(RING_AIR) + self.poster.height()
        self.add.move(self.width() - self.add.width() - inset, foot - self.add.height() - theme.px(5))
        self.add.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = self._start.gone_far(event)
        if pressed is not None:
            self._drag(pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._start.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._start.let_go()
        self._add()

    def _drag(self, pressed: QPoint) -> None:
        drag = QDrag(self)
        drag.setMimeData(media_mime(self.reference.id))
        picture = self.poster.grab()
        drag.setPixmap(picture)
        drag.setHotSpot(pressed - self.poster.pos())
        drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        # Keys that mean something on a card belong to it, not to the window's shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = (*_NEIGHBOURS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if event.key() in mine and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            over = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            instead = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            wanted = self.overlay_wanted if over else self.instead_wanted if instead else self.add_wanted
            wanted.emit(self.reference.id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(self.reference.id)
        elif key in _NEIGHBOURS:
            self.step_wanted.emit(_NEIGHBOURS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.reference.id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            painter.end()


class IncomingCard(QFrame):
    """A file that is still being brought in."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.poster = Poster(self)
        self.poster.show_mark("", "download")
        self.poster.show_share(0.0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(RING_AIR),) * 4)
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.poster)
        layout.addWidget(pieces.text(shortened(file.stem), "subheading", wrap=True))
        self._state = pieces.text(translate("Media", "Waiting"), "small")
        layout.addWidget(self._state)
        layout.addStretch(1)
        pieces.tip(self, file.name)

    def show_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        self.poster.show_share(share)
        self._state.setText(translate("Media", "Copying {percent} %", percent=round(100 * share)))
