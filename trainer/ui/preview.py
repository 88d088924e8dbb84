"""The stage in the middle: the picture as it will be seen on a phone.

The picture stands upright on a soft ground, with rounded corners and a shadow,
as large as the place allows.  Where there is nothing to see yet it says what to
do (``invitation``); a file that is dropped here is brought in.

What lies over the picture and has a place of its own (a text, an overlay in a
box) can be chosen here, moved and made larger; ``preview_hand`` has the mouse's
and the keys' part of it, ``preview_marks`` draws what shows while it happens.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.media.compositor import PREVIEW_SHORT_SIDE
from trainer.model.canvas import DEFAULT_CANVAS, Canvas
from trainer.typeset.safe_zones import USUAL, Zones, zones
from trainer.ui import invitation, preview_marks, roles, theme
from trainer.ui.invitation import Invitation
from trainer.ui.placing import OnCanvas
from trainer.ui.preview_hand import PreviewHand
from trainer.ui.timeline.dropping import local_files
from trainer.words import translate

RADIUS = 12
AIR = 20
"""Least space around the picture, in design pixels."""

SHADOW = 14
"""How far the shadow reaches, in pixels."""


class Preview(QWidget):
    """Shows one picture at a time."""

    size_wanted = Signal(object)
    """The Canvas in which pictures should be made for this place."""
    files_dropped = Signal(list)
    """Paths of files that were dropped here from outside."""
    command_ready = Signal(object)
    """A Command that a drag or a key ended in."""
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""
    chosen = Signal(object)
    """The id of what was pressed on the picture, or None."""
    opened = Signal(str)
    """A text was pressed twice: the person wants to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = DEFAULT_CANVAS
        self._picture = QImage()
        self._wanted: Canvas | None = None
        self._invitation: Invitation | None = Invitation.BRING
        self._awaiting = False
        self._ground = QPixmap()
        self._items: tuple[OnCanvas, ...] = ()
        self._selected: str | None = None
        self._zone_shown = False
        self._platform = USUAL
        self._keyboard = False
        self._hand = PreviewHand(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        roles.fits(self, QAccessible.Role.Graphic)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(150), theme.px(150))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("Preview", "Preview"))

    @property
    def picture(self) -> QImage:
        """What is shown; null when nothing is."""
        return self._picture

    @property
    def picture_rect(self) -> QRect:
        """Where the picture stands, in pixels of the widget."""
        air = theme.px(AIR)
        place = self.rect().adjusted(air, air, -air, -air)
        size = QSize(self._canvas.width, self._canvas.height)
        size.scale(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRect(0, 0, max(2, size.width()), max(2, size.height()))
        rect.moveCenter(place.center())
        return rect

    @property
    def wanted_size(self) -> Canvas:
        """The size of pictures for this place: no larger than the screen shows, both sides even."""
        rect, ratio = self.picture_rect, self.devicePixelRatioF()
        share = min(
            1.0,
            rect.width() * ratio / self._canvas.width,
            PREVIEW_SHORT_SIDE / min(self._canvas.width, self._canvas.height),
        )
        sides = (self._canvas.width, self._canvas.height)
        return Canvas(*(max(16, round(side * share / 2) * 2) for side in sides))

    def set_canvas(self, canvas: Canvas) -> None:
        """Show pictures of that shape."""
        if canvas != self._canvas:
            self._canvas = canvas
            self._placed()

    def invite(self, invitation: Invitation | None) -> None:
        """Choose what an empty stage says; None while its picture is on its way."""
        if invitation is not self._invitation:
            self._invitation = invitation
            self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show ``picture``; a null one clears the stage."""
        self._picture = picture
        self.update(self.picture_rect.adjusted(-1, -1, 1, 1))

    # --- what lies over the picture ---------------------------------------------------------

    @property
    def items(self) -> tuple[OnCanvas, ...]:
        """What can be taken hold of now, the lowest first."""
        return self._items

    @property
    def selected(self) -> OnCanvas | None:
        """The chosen one of them."""
        return next((item for item in self._items if item.id == self._selected), None)

    @property
    def zones(self) -> Zones:
        return zones(self._canvas, self._platform)

    @property
    def zone_shown(self) -> bool:
        return self._zone_shown

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    def show_items(self, items: tuple[OnCanvas, ...], selected: str | None) -> None:
        """Offer ``items`` to the hand; ``selected`` is the id of what is chosen anywhere."""
        if (items, selected) == (self._items, self._selected):
            return
        self._items, self._selected = items, selected
        self._hand.look_again()
        item = self.selected
        said = "" if item is None else preview_marks.said(item)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    @property
    def platform(self) -> str:
        """Whose zone is drawn, by its name in ``safe_zones``."""
        return self._platform

    def set_platform(self, name: str) -> None:
        """Draw the zone and the buttons of that platform from now on."""
        self._platform = name
        self.update()

    def show_zone(self, shown: bool) -> None:
        """Draw the safe zones and the platform's buttons, or leave them away."""
        if shown != self._zone_shown:
            self._zone_shown = shown
            self.update()

    def item_place(self) -> QRect | None:
        """Where the chosen item is, or else the topmost text; None when there is none."""
        item = self.selected or (self._items[-1] if self._items else None)
        if item is None:
            return None
        rect = preview_marks.on_screen(item.area, self.picture_rect).toAlignedRect()
        return rect & self.rect()

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.picture_rect
        if not rect.contains(event.rect()):
            painter.drawPixmap(0, 0, self._grounded())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect), RADIUS, RADIUS)
        if self._picture.isNull():
            self._paint_empty(painter, rect, shape)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(shape)
            place = self._whole(rect)
            if place != rect:
                painter.fillRect(rect, theme.current().colour("video"))
            painter.drawImage(place, self._picture)
            painter.setClipping(False)
            self._paint_marks(painter, rect)
        if self._keyboard and self.hasFocus() and self.selected is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.current().colour("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _whole(self, rect: QRect) -> QRect:
        """``rect``; within it, while the picture is still one of the shape that was before."""
        size = self._picture.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > 0.97 * rect.width() and size.height() > 0.97 * rect.height():
            return rect  # both sides of a picture are rounded to even numbers
        place = QRect(QPoint(), size)
        place.moveCenter(rect.center())
        return place

    def _paint_marks(self, painter: QPainter, rect: QRect) -> None:
        going = self._hand.going
        if self._zone_shown:
            preview_marks.paint_zones(painter, rect, self.zones)
        elif going is not None:
            preview_marks.paint_zone(painter, rect, going.zone)
        if going is not None:
            preview_marks.paint_guides(painter, rect, going.line_x, going.line_y)
            preview_marks.paint_frame(painter, rect, going.area, focused=False)
            return
        hovered, item = self._hand.hovered, self.selected
        if hovered is not None and (item is None or hovered.id != item.id):
            preview_marks.paint_outline(painter, rect, hovered.area)
        if item is not None:
            focused = self._keyboard and self.hasFocus()
            preview_marks.paint_frame(painter, rect, item.area, focused=focused)

    def _paint_empty(self, painter: QPainter, rect: QRect, shape: QPainterPath) -> None:
        tokens = theme.current()
        painter.fillPath(shape, tokens.colour("primary_soft" if self._awaiting else "card"))
        if self._invitation is not None:
            invitation.paint(painter, rect, self._invitation)

    def _grounded(self) -> QPixmap:
        """The stage with the picture's shadow, drawn once for each size."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._ground.size() != size:
            tokens = theme.current()
            self._ground = QPixmap(size)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(tokens.colour("stage"))
            painter = QPainter(self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("shadow", 0.008))
            rect = QRectF(self.picture_rect)
            for spread in range(SHADOW, 0, -1):
                around = rect.adjusted(-spread, -spread + 5, spread, spread + 5)
                painter.drawRoundedRect(around, RADIUS + spread, RADIUS + spread)
            painter.end()
        return self._ground

    # --- events ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placed()

    def _placed(self) -> None:
        self._ground = QPixmap()
        self.update()
        wanted = self.wanted_size
        if wanted != self._wanted:
            self._wanted = wanted
            self.size_wanted.emit(wanted)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            self._await(True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: object) -> None:
        self._await(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._await(False)
        files: list[Path] = local_files(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(files)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)
        self._hand.open()

    def event(self, event: QEvent) -> bool:
        # With a chosen text the arrows move it; the window's own meaning of them waits.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._hand.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hand.key_pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._hand.key_released(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard = False
        self._hand.finish_keys()
        super().focusOutEvent(event)
        self.update()

    def _await(self, awaiting: bool) -> None:
        if awaiting != self._awaiting:
            self._awaiting = awaiting
            self.update()
