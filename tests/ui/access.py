"""Finds what somebody without a mouse, or without sight, could not use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QProgressBar, QWidget

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QProgressBar)


def controls(page: QWidget) -> list[QWidget]:
    """Every control of ``page`` that is shown; scroll bars and parts of other controls are none."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.metaObject().className() != "QScrollBar"
        and not isinstance(widget.parentWidget(), CONTROLS)
    ]


def nameless(page: QWidget) -> list[str]:
    """Controls of which a screen reader could say nothing."""
    return [
        f"{type(widget).__name__} at {widget.mapTo(page, widget.rect().topLeft()).toTuple()}"
        for widget in controls(page)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")()).strip()
    ]


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
