"""Finds what somebody without a mouse, or without sight, could not use."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QProgressBar,
)  # fmt: skip

TELLS_NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border)
"""Roles by which a screen reader cannot say what something does."""

MOST_TABS = 400
"""No screen has so many controls; a walk that is longer goes in circles."""


def controls(page: QWidget) -> list[QWidget]:
    """Everything of ``page`` that is shown and that one can press, move, choose or write in.

    Parts of other controls are none, nor are scroll bars: what they scroll follows the keyboard.
    """
    return [
        widget
        for widget in page.findChildren(QWidget)
        if _is_control(widget) and widget.isVisible() and not _part_of_another(widget, page)
    ]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar):
        return False
    return isinstance(widget, CONTROLS) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _part_of_another(widget: QWidget, page: QWidget) -> bool:
    for_the_mouse = not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        # A button within a card that has keys for the same is for the mouse alone.
        has_keys = for_the_mouse and parent.focusPolicy() & Qt.FocusPolicy.ClickFocus
        if isinstance(parent, CONTROLS) or has_keys:
            return True
        parent = parent.parentWidget()
    return False


def said(widget: QWidget) -> str:
    """What a screen reader says of a control before anything else."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None and interface.text(QAccessible.Text.Name).strip():
        return interface.text(QAccessible.Text.Name).strip()
    return widget.accessibleName().strip()


def named(widget: QWidget) -> str:
    """What a developer recognises a control by."""
    return f"{type(widget).__name__} “{said(widget) or widget.objectName()}”"


def nameless(page: QWidget) -> list[str]:
    """Controls of which a screen reader could say nothing."""
    return [
        f"{type(widget).__name__} at {widget.mapTo(page, widget.rect().topLeft()).toTuple()} has no name"
        for widget in controls(page)
        if not said(widget)
    ]


def roleless(page: QWidget) -> list[str]:
    """Controls of which a screen reader could not say what they are."""
    found = []
    for widget in controls(page):
        interface = QAccessible.queryAccessibleInterface(widget)
        role = QAccessible.Role.NoRole if interface is None else interface.role()
        if role in TELLS_NOTHING:
            found.append(f"{named(widget)} has the role {role.name}")
    return found


def unreachable(page: QWidget) -> list[str]:
    """Controls that can be pressed but that the Tab key never comes to."""
    chain, widget = set(), page
    while widget not in chain:
        chain.add(widget)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
    return [
        widget.accessibleName() or getattr(widget, "text", lambda: "")()
        for widget in controls(page)
        if widget.isEnabled()
        and not isinstance(widget, QProgressBar)
        and not (widget in chain and widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def tabbed(window: QWidget) -> Iterator[QWidget]:
    """Press Tab and give what has the keyboard then, until it comes round; once each."""
    seen: list[QWidget] = []
    for _ in range(MOST_TABS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in seen:
            return
        seen.append(now)
        yield now


def lost_keyboards(page: QWidget) -> list[str]:
    """What is wrong with going over ``page`` by Tab alone: traps, what is left out, what is not drawn.

    The window of ``page`` must be active.  A focus is drawn when the control looks otherwise with it.
    """
    window = page.window()
    walked: list[QWidget] = []
    pictures: dict[QWidget, QImage] = {}
    found = []
    for widget in tabbed(window):
        walked.append(widget)
        pictures[widget] = widget.grab().toImage()
        if not _in_sight(widget, window):
            found.append(f"{named(widget)} has the keyboard out of sight")
    last = QApplication.focusWidget()
    if walked and last is not walked[0] and last is not None:
        found.append(f"Tab does not come round: from {named(walked[-1])} it goes to {named(last)}")
    waiting = [one for one in controls(page) if one.isEnabled() and not isinstance(one, QProgressBar)]
    found += [f"Tab does not come to {named(widget)}" for widget in waiting if widget not in walked]
    for widget, with_focus in pictures.items():
        if widget is not last and widget.isVisible() and widget.grab().toImage() == with_focus:
            found.append(f"{named(widget)} looks the same with the keyboard")
    return found


def _in_sight(widget: QWidget, window: QWidget) -> bool:
    """Whether some of ``widget`` can be seen in ``window``, and is not scrolled away."""
    return not widget.visibleRegion().isEmpty() or window.rect().isEmpty()
