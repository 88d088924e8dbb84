"""The list of captions: when, what, and whether it can be read.

::

    | 1   0,0 – 2,4 s                |
    | Batik tulis, dikerjakan tangan |
    | 2   2,4 – 3,1 s   ! Too fast   |
    | oleh Bu Sri                    |

Words are never cut, and hardly ever parted: a row is as high as its words need.  Up and Down choose, Enter
goes to the words.  A screen reader hears number, times, words and mark.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trainer.model.captions import in_order
from trainer.ui import icons, pieces, theme
from trainer.ui.caption_words import Measuring, short_words
from trainer.words import decimal, translate

_Index = QModelIndex | QPersistentModelIndex

_ROW = Qt.ItemDataRole.UserRole
_WRAPPED = Qt.TextFlag.TextWordWrap.value
"""A line ends between words; TextWrapAnywhere would part every word that comes to its end."""

AIR = 8
LEAST_HEIGHT = 118


@dataclass(frozen=True)
class Row:
    """One caption as it is shown."""

    id: str
    head: str
    words: str
    mark: str
    bad: bool
    spoken: str
    """What a screen reader says."""


def rows(measuring: Measuring) -> list[Row]:
    """The captions in the order in which they are seen."""
    rate, made = measuring.timeline.rate, []
    for number, (text, place) in enumerate(in_order(measuring.timeline), 1):
        start, end = decimal(place.start / rate), decimal(place.end / rate)
        found = measuring.marks[text.id]
        mark = short_words(found[0]) if found else ""
        words = " ".join(text.words.split())
        spoken = translate(
            "Captions", "{number}: {words}. {start} to {end} seconds.",
            number=number, words=words, start=start, end=end,
        )  # fmt: skip
        head = translate("Captions", "{number}   {start} – {end} s", number=number, start=start, end=end)
        bad = bool(found) and found[0].bad
        made.append(Row(text.id, head, words, mark, bad, f"{spoken} {mark}".strip()))
    return made


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def show(self, shown: list[Row]) -> None:
        """Show other rows; the places that stay keep what Qt knows of them."""
        was = self.rows
        if len(was) != len(shown):
            self.beginResetModel()
            self.rows = shown
            self.endResetModel()
            return
        self.rows = shown
        changed = [n for n, (one, two) in enumerate(zip(was, shown, strict=True)) if one != two]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


class _Painter(QStyledItemDelegate):
    """Draws one row: its number and time, its mark, its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.small, self.normal = QFont(parent.font()), QFont(parent.font())
        self.small.setPixelSize(theme.px(13))
        self.normal.setPixelSize(theme.px(15))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        row: Row = index.data(_ROW)
        width = view.viewport().width()
        return QSize(width, self._words(row, width).bottom() + theme.px(AIR))

    def _words(self, row: Row, width: int) -> QRect:
        air = theme.px(AIR)
        top = air + QFontMetrics(self.small).height() + theme.px(2)
        room = QRect(air, top, width - 2 * air, 10_000)
        return QFontMetrics(self.normal).boundingRect(room, _WRAPPED, pieces.breakable(row.words))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW)
        tokens, place = theme.current(), QRect(option.rect)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("primary_soft" if chosen else "hover"))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), theme.px(10), theme.px(10))
        painter.translate(place.topLeft())
        air, width = theme.px(AIR), place.width()
        high = QFontMetrics(self.small).height()
        painter.setFont(self.small)
        painter.setPen(tokens.colour("primary" if chosen else "quiet"))
        painter.drawText(QRect(air, air, width - 2 * air, high), Qt.AlignmentFlag.AlignLeft, row.head)
        if row.mark:
            side = theme.px(15)
            said = QFontMetrics(self.small).horizontalAdvance(row.mark)
            painter.setPen(tokens.colour("ink"))
            painter.drawText(QRect(width - air - said, air, said, high), Qt.AlignmentFlag.AlignLeft, row.mark)
            mark = icons.pixmap("triangle-alert", tokens.primary if row.bad else tokens.ink, 15)
            painter.drawPixmap(width - air - said - side - theme.px(4), air + (high - side) // 2, mark)
        painter.setFont(self.normal)
        painter.setPen(tokens.colour("ink"))
        painter.drawText(self._words(row, width), _WRAPPED, pieces.breakable(row.words))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(tokens.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.resetTransform()
            painter.drawRoundedRect(place.adjusted(1, 1, -2, -2), theme.px(10), theme.px(10))
        painter.restore()


class CaptionList(QListView):
    """Shows the captions of a Measuring."""

    chosen = Signal(str)
    """The person has chosen the caption with that id."""
    opened = Signal(str)
    """They want to write in it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = _Rows()
        self._filling = False
        self.setModel(self._rows)
        self._painter = _Painter(self)
        self.setItemDelegate(self._painter)
        theme.look(self, "rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.setAccessibleName(translate("Captions", "Captions"))
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(_ROW).id))

    def show_captions(self, shown: list[Row], chosen: str | None) -> None:
        """Show these rows, with the one whose id is ``chosen``."""
        self._filling = True
        self._rows.show(shown)
        number = next((n for n, row in enumerate(shown) if row.id == chosen), -1)
        index = self._rows.index(number) if number >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            if number < 0:
                self.clearSelection()
        if index.isValid():
            self.scrollTo(index)
        self._filling = False

    @property
    def rows(self) -> list[Row]:
        """What is shown."""
        return self._rows.rows

    def _moved(self, index: QModelIndex) -> None:
        if not self._filling and index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].id)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        # Up and Down choose a caption here; elsewhere they go from clip to clip.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in _KEYS and not event.modifiers()
            if ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and index.isValid():
            self.opened.emit(self._rows.rows[index.row()].id)
            return
        super().keyPressEvent(event)


_KEYS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Enter,
}  # fmt: skip
