"""The timeline with its tools: a row of buttons above, a scroll bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollBar, QVBoxLayout, QWidget

from trainer.ui import theme
from trainer.ui.actions import Actions
from trainer.ui.timeline.scene import Filmstrip
from trainer.ui.timeline.view import ZOOM_STEP, TimelineView
from trainer.words import translate

MENU = ("split", "trim_start", "trim_end", "", "move_left", "move_right", "", "delete")
"""The actions of a clip's context menu; an empty name is a line."""


class TimelinePanel(QFrame):
    """The lower part of the editor."""

    def __init__(self, filmstrip: Filmstrip, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_panel")
        theme.look(self, "bar")
        self._actions = actions
        self.view = TimelineView(filmstrip)
        self.split = actions.button("split", "plain")
        self.delete = actions.button("delete", "plain")
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        keeping = self._bar.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)  # so that nothing jumps when a project grows
        self._bar.setSizePolicy(keeping)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.setAccessibleName(translate("Timeline", "Move along the timeline"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._tools(actions))
        layout.addWidget(self.view)
        layout.addWidget(self._bar)

        self._bar.valueChanged.connect(self.view.scroll_to)
        self.view.scale_changed.connect(self._follow)
        self.view.menu_requested.connect(lambda place: self._menu().popup(place))
        actions.connect_to("zoom_in", lambda: self.view.zoom(ZOOM_STEP))
        actions.connect_to("zoom_out", lambda: self.view.zoom(1 / ZOOM_STEP))
        actions.connect_to("zoom_fit", self.view.zoom_to_fit)
        snap = actions["snap"]
        snap.setChecked(True)
        snap.toggled.connect(self.view.set_snapping)
        self._follow()

    def _tools(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), theme.px(7), theme.px(14), theme.px(7))
        row.setSpacing(theme.px(8))
        row.addWidget(self.split)
        row.addWidget(self.delete)
        row.addStretch(1)
        for name in ("snap", "zoom_out", "zoom_in", "zoom_fit"):
            row.addWidget(actions.button(name, "tab" if name == "snap" else "quiet", words=False))
        return row

    def _menu(self) -> QMenu:
        menu = self._actions.menu(self, MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _follow(self) -> None:
        """Show in the scroll bar what the view shows."""
        reach = self.view.scroll_range
        self._bar.blockSignals(True)
        self._bar.setRange(0, reach)
        self._bar.setPageStep(max(1, self.view.width()))
        self._bar.setSingleStep(40)
        self._bar.setValue(self.view.scale.scrolled)
        self._bar.blockSignals(False)
        self._bar.setVisible(reach > 0)
