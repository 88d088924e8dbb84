"""What a widget is, for screen readers, where Qt cannot know.

Qt tells a screen reader that a QPushButton is a button.  Of a widget that paints
itself it only knows that it is a place in the window, so ``fits`` says what it is::

    roles.fits(card, QAccessible.Role.Button)

Name and description stay those of the widget, and its children stay its children.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QWidget

_ROLE = "role"
_installed = False


def fits(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers know ``widget`` as a ``role``; to be called before it is shown."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_face)
    widget.setProperty(_ROLE, role.value)


def _face(_: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(_ROLE) is not None:
        return _Face(thing)
    return None


class _Face(QAccessibleObject):
    """The side of a widget that a screen reader sees.  Qt keeps it for as long as the widget lives."""

    @property
    def _widget(self) -> QWidget:
        widget = self.object()
        assert isinstance(widget, QWidget)  # it is made for nothing else
        return widget

    def role(self) -> QAccessible.Role:
        return QAccessible.Role(self._widget.property(_ROLE))

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._widget.accessibleDescription() or self._widget.toolTip()
        return ""

    def state(self) -> QAccessible.State:
        widget, state = self._widget, QAccessible.State()
        state.focusable = True
        state.focused = widget.hasFocus()
        state.disabled = not widget.isEnabled()
        state.invisible = not widget.isVisible()
        return state

    def rect(self) -> QRect:
        widget = self._widget
        return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # its stub forgets None
        parent = self._widget.parentWidget()
        return None if parent is None else QAccessible.queryAccessibleInterface(parent)

    def _children(self) -> list[QWidget]:
        children = self._widget.children()
        return [
            one for one in children if isinstance(one, QWidget) and not one.isHidden() and not one.isWindow()
        ]

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._children()
        return QAccessible.queryAccessibleInterface(children[index]) if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        children = self._children()
        return next((at for at, one in enumerate(children) if one is child.object()), -1)
