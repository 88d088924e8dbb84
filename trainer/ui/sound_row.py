"""One sound of the library: listen to it, use it, or drag it to the timeline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from trainer.media.sound_library import LibrarySound
from trainer.ui import icons, pieces, roles, theme
from trainer.ui.drag_start import DragStart
from trainer.ui.timeline.dropping import sound_mime
from trainer.words import decimal, translate

RADIUS = 12
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SoundRow(QFrame):
    """Space listens, Enter uses, arrows go to the next row; Tab passes from list to list."""

    listen_wanted = Signal(str)
    use_wanted = Signal(str)
    step_wanted = Signal(str, int)
    """From the row of this sound, go so many rows further."""

    def __init__(self, sound: LibrarySound, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sound = sound
        self._start = DragStart()
        self._share: float | None = None
        row = pieces.row(8)
        row.setContentsMargins(theme.px(4), theme.px(4), theme.px(6), theme.px(4))
        self.setLayout(row)
        self.listen = QPushButton()
        theme.look(self.listen, "quiet")
        self.listen.setFixedWidth(theme.px(40))
        self.listen.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space on the row does the same
        self.listen.clicked.connect(lambda: self.listen_wanted.emit(sound.id))
        column = pieces.column()
        column.addWidget(pieces.text(sound.title, "subheading", wrap=True))
        self._facts = ", ".join(
            fact for fact in (_length(sound.seconds), sound.mood, _licence(sound)) if fact
        )
        column.addWidget(pieces.text(self._facts, "small", wrap=True))
        self.use = pieces.button(translate("Sound", "Use"), lambda: self.use_wanted.emit(sound.id))
        self.use.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the row does the same
        self.use.setAccessibleName(translate("Sound", "Use {name}", name=sound.title))
        row.addWidget(self.listen)
        row.addLayout(column, 1)
        row.addWidget(self.use)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        roles.fits(self, QAccessible.Role.Button)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(f"{sound.title}, {self._facts}")
        self.setAccessibleDescription(translate("Sound", "Space listens, Enter uses it."))
        self.setToolTip(translate("Sound", "Press Use, or drag it to the timeline."))
        self.show_heard(None)

    def show_heard(self, share: float | None) -> None:
        """How much of it was heard, 0 to 1; None when it is not heard now."""
        if (share is None) != (self._share is None) or not self.listen.accessibleName():
            name = translate("Sound", "Stop")
            if share is None:
                name = translate("Sound", "Listen to {name}", name=self.sound.title)
            icons.put(self.listen, "play" if share is None else "square", theme.current().primary)
            self.listen.setAccessibleName(name)
            pieces.tip(self.listen, name)
        self._share = share
        self.update()

    @property
    def heard(self) -> bool:
        return self._share is not None

    # --- events ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = self._start.gone_far(event)
        if pressed is not None:
            drag = QDrag(self)
            drag.setMimeData(sound_mime(self.sound.id))
            drag.setPixmap(self.grab())
            drag.setHotSpot(pressed)
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._start.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._start.let_go()
        self.use_wanted.emit(self.sound.id)

    def event(self, event: QEvent) -> bool:
        # Keys that mean something on a row belong to it, not to the window's shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in _KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.listen_wanted.emit(self.sound.id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.use_wanted.emit(self.sound.id)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(self.sound.id, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._share is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("amber_soft"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            painter.setBrush(tokens.colour("amber"))
            height, air = theme.px(3), RADIUS
            width = max(height, (box.width() - 2 * air) * self._share)
            painter.drawRoundedRect(QRectF(box.left() + air, box.bottom() - height, width, height), 2, 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(tokens.colour("focus"), 2))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()


def _length(seconds: float) -> str:
    if seconds < 10:
        return translate("Timeline", "{seconds} s", seconds=decimal(seconds))
    return translate("Timeline", "{seconds} s", seconds=round(seconds))


def _licence(sound: LibrarySound) -> str:
    # CC0 is a name of lawyers; what it means is what a person wants to know.
    if sound.licence.startswith("CC0"):
        return translate("Sound", "free to use")
    return sound.licence
