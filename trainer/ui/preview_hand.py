"""The hand on the picture: choose, move and resize what lies over it.

As on the timeline, a press only chooses, a drag begins at the system's drag
distance, and a drag ends in one Command.  Arrow keys move what is chosen; a key
that is held down is one move and one Command, too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from trainer.model.schema import Text
from trainer.typeset.area import text_area
from trainer.typeset.safe_zones import Area
from trainer.ui import preview_marks
from trainer.ui.placing import Held, Hidden, OnCanvas, changed_command, moved, put, resized

if TYPE_CHECKING:
    from trainer.ui.preview import Preview

REACH_PIXELS = 6
"""How near something must come to a guide to jump to it."""

STEP, LEAP = 5, 25
"""Thousandths of the canvas that an arrow key moves, alone and with Shift."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


@dataclass(frozen=True)
class Going:
    """A move or a resize that is going on: what it has come to."""

    before: OnCanvas
    what: Held
    area: Area
    zone: Area
    line_x: float | None = None
    line_y: float | None = None


@dataclass(frozen=True)
class _Press:
    at: QPointF
    item: OnCanvas
    corner: bool


class PreviewHand:
    """What the mouse and the arrow keys hold on the picture."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._press: _Press | None = None
        self._by_keys = QPoint()
        self.going: Going | None = None
        self.hovered: OnCanvas | None = None

    def look_again(self) -> None:
        """Other items are on the picture: what is held belongs to what was."""
        self.hovered = None
        if self.going is not None and all(item != self.going.before for item in self._preview.items):
            self._press, self.going = None, None
            self._by_keys = QPoint()

    # --- the mouse ---------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            self.cancel()
            return
        self.finish_keys()
        preview = self._preview
        item, corner = self._under(event.position())
        if item is None:
            self._press = None
            if preview.selected is not None:
                preview.chosen.emit(None)
            return
        self._press = _Press(event.position(), item, corner)
        if preview.selected is None or preview.selected.id != item.id:
            preview.chosen.emit(item.id)

    def move(self, event: QMouseEvent) -> None:
        at = event.position()
        press = self._press
        if press is None:
            self._hover(at)
            return
        travelled = at - press.at
        if self.going is None and travelled.manhattanLength() < QApplication.startDragDistance():
            return
        if press.corner:
            self._resize(press, at)
        else:
            picture = self._preview.picture_rect
            by = travelled.x() * 1000 / picture.width(), travelled.y() * 1000 / picture.height()
            reach = REACH_PIXELS * 1000 / picture.width(), REACH_PIXELS * 1000 / picture.height()
            self._move(press.item, by, reach)

    def release(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = None
            self._finish()
            self._hover(event.position())

    def open(self) -> None:
        """What was pressed twice is to be written."""
        press, self._press = self._press, None
        if press is not None and isinstance(press.item.what, Text):
            self._preview.opened.emit(press.item.id)

    def cancel(self) -> bool:
        """Give up; returns whether there was something to give up."""
        was = self.going is not None
        self._press, self.going = None, None
        self._by_keys = QPoint()
        if was:
            self._preview.tried.emit(None)
            self._preview.update()
        return was

    def _under(self, at: QPointF) -> tuple[OnCanvas | None, bool]:
        """What is at the point, and whether it is held at a corner."""
        preview = self._preview
        chosen = preview.selected
        if chosen is not None:
            rect = preview_marks.on_screen(chosen.area, preview.picture_rect)
            for corner in preview_marks.corners(rect):
                if math.dist(corner.toTuple(), at.toTuple()) <= preview_marks.GRASP:
                    return chosen, True
            if rect.contains(at):
                return chosen, False
        for item in reversed(preview.items):
            if preview_marks.on_screen(item.area, preview.picture_rect).contains(at):
                return item, False
        return None, False

    def _hover(self, at: QPointF) -> None:
        preview = self._preview
        item, corner = self._under(at)
        if item != self.hovered:
            self.hovered = item
            preview.update()
        if item is None:
            preview.unsetCursor()
        elif corner:
            middle = preview_marks.on_screen(item.area, preview.picture_rect).center()
            falling = (at.x() - middle.x()) * (at.y() - middle.y()) > 0
            shape = Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
            preview.setCursor(shape)
        else:
            preview.setCursor(Qt.CursorShape.SizeAllCursor)

    # --- what it comes to ----------------------------------------------------------------------

    def _zone(self, item: OnCanvas) -> Area:
        zones = self._preview.zones
        return zones.of(item.what.purpose) if isinstance(item.what, Text) else zones.daily

    def _move(self, item: OnCanvas, by: tuple[float, float], reach: tuple[float, float]) -> None:
        zone = self._zone(item)
        to = moved(item, *by, zone, reach)
        area = item.area.moved(to.box.x - item.box.x, to.box.y - item.box.y)
        what = put(item.what, to.box)
        self._try(Going(item, what, area, zone, to.line_x, to.line_y))

    def _resize(self, press: _Press, at: QPointF) -> None:
        item, preview = press.item, self._preview
        if isinstance(item.what, Hidden):
            picture = preview.picture_rect
            x, y = item.area.middle
            hidden = item.what.reaching(
                (at.x() - picture.left()) * 1000 / picture.width() - x,
                (at.y() - picture.top()) * 1000 / picture.height() - y,
            )
            self._try(Going(item, hidden, hidden.area, self._zone(item)))
            return
        middle = preview_marks.on_screen(item.area, preview.picture_rect).center()
        was = math.dist(middle.toTuple(), press.at.toTuple())
        now = math.dist(middle.toTuple(), at.toTuple())
        what = resized(item.what, now / max(1.0, was))
        if isinstance(what, Text):
            area = text_area(what, preview.wanted_size)
        else:
            assert what.box is not None
            share = what.box.width / max(1, item.box.width)
            across, down = item.area.width * share / 2, item.area.height * share / 2
            x, y = item.area.middle
            area = Area(x - across, y - down, x + across, y + down)
        self._try(Going(item, what, area, self._zone(item)))

    def _try(self, going: Going) -> None:
        if going != self.going:
            self.going = going
            self._preview.tried.emit(changed_command(going.before.what, going.what))
            self._preview.update()

    def _finish(self) -> None:
        going, self.going = self.going, None
        if going is None:
            return
        command = changed_command(going.before.what, going.what)
        if command is None:
            self._preview.tried.emit(None)
        else:
            self._preview.command_ready.emit(command)
        self._preview.update()

    # --- keys ----------------------------------------------------------------------------------

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key means what is chosen here, and not what it means in the window."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow = event.key() in _ARROWS and plain in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        here = self._preview.selected is not None
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return here and (arrow or event.key() in keys)

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was used."""
        item = self._preview.selected
        if item is None or not self.wants(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            if not self.cancel():
                self._preview.chosen.emit(None)
        elif event.key() in _ARROWS:
            step = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, down = _ARROWS[Qt.Key(event.key())]
            self._by_keys += QPoint(across * step, down * step)
            self._move(item, (self._by_keys.x(), self._by_keys.y()), (0, 0))
        elif isinstance(item.what, Text):
            self._preview.opened.emit(item.id)
        return True

    def key_released(self, event: QKeyEvent) -> bool:
        if event.key() not in _ARROWS or event.isAutoRepeat() or self._by_keys.isNull():
            return False
        self.finish_keys()
        return True

    def finish_keys(self) -> None:
        """The keys are let go, or the keyboard went elsewhere."""
        if not self._by_keys.isNull():
            self._by_keys = QPoint()
            self._finish()
