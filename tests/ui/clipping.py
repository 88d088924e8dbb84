"""Finds what a person could not read: cut, elided, overlapping or out of its box.

``faults(page)`` looks at every visible widget of a page as it is laid out now and
returns one line for each fault, so that a test can say ``assert not faults(page)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

FLOATING = "floating"
"""Dynamic property of widgets that lie above others on purpose, such as a spotlight."""

SLACK = 1
"""Pixels that rounding may take."""

_TURNS = 100
"""Turns of the event loop after which a layout is at rest, on any computer."""


def faults(page: QWidget) -> list[str]:
    """Everything that cannot be read in ``page``, which must be visible."""
    assert page.isVisible(), "only what is shown is laid out"
    return [fault for widget in _visible(page) for fault in _faults_of(widget)]


def lasting_faults(qtbot: QtBot, page: QWidget) -> list[str]:
    """The faults that are still there when ``page`` has come to rest.

    A layout takes several turns of the event loop, more on a busy computer; so the
    turns are counted, not the time.
    """
    found = faults(page)
    for _ in range(_TURNS):
        qtbot.wait(1)
        found = faults(page)
        if not found:
            break
    return found


def _visible(page: QWidget) -> Iterator[QWidget]:
    yield page
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not _floats(widget):
            yield widget


def _floats(widget: QWidget) -> bool:
    parent: QWidget | None = widget
    while parent is not None:
        if parent.objectName() == "toast" or parent.property(FLOATING):
            return True
        parent = parent.parentWidget()
    return False


def _faults_of(widget: QWidget) -> Iterator[str]:
    yield from _outside(widget)
    yield from _overlapping(widget)
    if isinstance(widget, QLabel) and widget.text():
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _too_small(widget)
    elif isinstance(widget, QLineEdit) and widget.isReadOnly():
        wanted = widget.fontMetrics().horizontalAdvance(widget.text())
        if wanted > widget.contentsRect().width():
            yield f"{name(widget)}: its text is cut"


def name(widget: QWidget) -> str:
    """What a developer recognises the widget by."""
    said = getattr(widget, "text", lambda: "")() or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{said}”"


def _label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    metrics = label.fontMetrics()
    text = label.text()
    if label.wordWrap():
        longest = max(metrics.horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", text))
        if longest > room.width() + SLACK:
            yield f"{name(label)}: a word is wider ({longest}) than its place ({room.width()})"
        needed = label.heightForWidth(label.width())
        if needed > label.height() + SLACK:
            yield f"{name(label)}: needs {needed} pixels of height, has {label.height()}"
        return
    wanted = metrics.size(Qt.TextFlag.TextExpandTabs, text)
    if wanted.width() > room.width() + SLACK:
        yield f"{name(label)}: needs {wanted.width()} pixels of width, has {room.width()}"
    if wanted.height() > room.height() + SLACK:
        yield f"{name(label)}: needs {wanted.height()} pixels of height, has {room.height()}"


def _too_small(button: QAbstractButton) -> Iterator[str]:
    wanted = button.sizeHint() if isinstance(button, QPushButton) and button.text() else None
    if wanted is not None and wanted.width() > button.width() + SLACK:
        yield f"{name(button)}: needs {wanted.width()} pixels of width, has {button.width()}"
    layout = button.layout()
    if layout is not None:
        least = layout.totalMinimumSize()
        height = layout.totalHeightForWidth(button.width()) if layout.hasHeightForWidth() else least.height()
        if least.width() > button.width() + SLACK or height > button.height() + SLACK:
            has = _box(button.geometry())
            yield f"{name(button)}: needs {least.width()} × {height}, has {has}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    scroll = parent.parentWidget()
    if isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is parent:
        sideways = scroll.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if sideways and widget.width() > parent.width() + SLACK:
            places = f"is {widget.width()} wide in a scrolling place of {parent.width()}"
            yield f"{name(widget)}: {places}, because of {_too_wide(widget, parent.width())}"
        return
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
        places = f"{_box(widget.geometry())} in {_box(parent.rect())}"
        yield f"{name(widget)}: lies outside {name(parent)}: {places}"


def _too_wide(widget: QWidget, room: int) -> str:
    """The innermost parts that need more than ``room``, or all but, and what they consist of."""
    parts = [one for one in (widget, *widget.findChildren(QWidget)) if one.isVisible()]
    near = [one for one in parts if one.minimumSizeHint().width() > room * 0.9]
    inner = [one for one in near if not any(other is not one and one.isAncestorOf(other) for other in near)]
    return "; ".join(
        f"{name(one)} ({one.minimumSizeHint().width()}): "
        + ", ".join(name(child) for child in one.children() if isinstance(child, QWidget))
        for one in inner
    )


def _overlapping(parent: QWidget) -> Iterator[str]:
    if parent.layout() is None:
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and not _floats(child)
    ]
    for index, one in enumerate(children):
        for other in children[index + 1 :]:
            common = one.geometry() & other.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{name(one)} and {name(other)} overlap in {_box(common)}"


def _box(rect: QRect) -> str:
    corner: QPoint = rect.topLeft()
    return f"({corner.x()}, {corner.y()}, {rect.width()} × {rect.height()})"
