"""The timeline with its tools: a row of buttons above, a scroll bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollBar, QVBoxLayout, QWidget

from trainer.model.schema import SOUND_ROLES
from trainer.ui import theme
from trainer.ui.actions import Actions, Within
from trainer.ui.timeline.free_gestures import free_item
from trainer.ui.timeline.scene import Filmstrip
from trainer.ui.timeline.sight import ZOOM_STEP
from trainer.ui.timeline.view import TimelineView
from trainer.words import QT_TRANSLATE_NOOP, translate

TRIM = Within(
    QT_TRANSLATE_NOOP("Actions", "Trim"),
    (
        "trim_start", "trim_end", "", "start_earlier", "start_later", "end_earlier", "end_later", "",
        "slip_back", "slip_on", "slide_back", "slide_on",
    ),
)  # fmt: skip
MARKERS = Within(
    QT_TRANSLATE_NOOP("Actions", "Marker"), ("marker", "name_marker", "previous_marker", "next_marker")
)
CHOOSE = Within(
    QT_TRANSLATE_NOOP("Actions", "Choose several"),
    ("choose_here", "choose_before", "choose_after", "choose_all"),
)
MENU: tuple[str | Within, ...] = (
    "split",
    TRIM,
    "",
    "move_left",
    "move_right",
    "",
    "duplicate",
    "copy",
    "cut",
    "paste",
    "",
    "transition",
    "all_transitions",
    "",
    Within(QT_TRANSLATE_NOOP("Actions", "Sound"), ("mute", "detach_sound", "reduce_noise", "cut_pauses")),
    Within(
        QT_TRANSLATE_NOOP("Actions", "Effects"),
        ("effects", "freeze", "backwards", "copy_effects", "paste_effects"),
    ),
    MARKERS,
    CHOOSE,
    "",
    "delete",
)
"""The actions of a clip's context menu; an empty name is a line."""

SOUND_MENU: tuple[str | Within, ...] = (
    "split", TRIM, "", "move_left", "move_right", "", "duplicate", "copy", "cut", "paste", "",
    "fit_sound", "mute", "reduce_noise", "cut_pauses", "", CHOOSE, "delete",
)  # fmt: skip
"""The same for a voice or music."""

CUT_MENU = ("transition", "all_transitions", "", "delete")
"""The same for a cut."""

EMPTY_MENU: tuple[str | Within, ...] = (
    "paste", "", "marker", "name_marker", "previous_marker", "next_marker", "", "add_text", "add_music",
)  # fmt: skip
"""The same where nothing is."""

FREE_MENU: tuple[str | Within, ...] = (
    "split", TRIM, "", "move_left", "move_right", "", "duplicate", "copy", "cut", "paste", "",
    CHOOSE, "delete",
)  # fmt: skip
"""The same for a title, a caption or an overlay."""


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
        self._side = QScrollBar(Qt.Orientation.Vertical)
        keeping = self._side.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._side.setSizePolicy(keeping)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setAccessibleName(translate("Timeline", "Show the other rows"))
        rows = QHBoxLayout()
        rows.setSpacing(0)
        rows.addWidget(self.view, 1)
        rows.addWidget(self._side)
        layout.addLayout(rows)
        layout.addWidget(self._bar)

        self._bar.valueChanged.connect(self.view.sight.scroll_to)
        self._side.valueChanged.connect(self.view.sight.lower_to)
        self.view.scale_changed.connect(self._follow)
        self.view.menu_requested.connect(lambda place: self._menu().popup(place))
        actions.connect_to("zoom_in", lambda: self.view.sight.zoom(ZOOM_STEP))
        actions.connect_to("zoom_out", lambda: self.view.sight.zoom(1 / ZOOM_STEP))
        actions.connect_to("zoom_fit", self.view.sight.zoom_to_fit)
        snap = actions["snap"]
        snap.setChecked(True)
        snap.toggled.connect(self.view.set_snapping)
        self._follow()

    def _tools(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), theme.px(5), theme.px(14), theme.px(5))
        row.setSpacing(theme.px(8))
        row.addWidget(self.split)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(actions.button("marker", "quiet", words=False))
        self.magnet = actions.button("magnet", "tab", words=False)
        actions["magnet"].toggled.connect(lambda on: self.magnet.show_icon("lock" if on else "lock-open"))
        row.addWidget(self.magnet)
        for name in ("snap", "zoom_out", "zoom_in", "zoom_fit"):
            row.addWidget(actions.button(name, "tab" if name == "snap" else "quiet", words=False))
        return row

    def _menu(self) -> QMenu:
        chosen = self.view.selected
        item = None if chosen is None else free_item(self.view.timeline, chosen)
        names: tuple[str | Within, ...] = (
            MENU if item is None else SOUND_MENU if item[1] in SOUND_ROLES else FREE_MENU
        )
        if self.view.cut is not None:
            names = CUT_MENU
        elif chosen is None:
            names = EMPTY_MENU
        menu = self._actions.menu(self, names)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _follow(self) -> None:
        """Show in the scroll bar what the view shows."""
        reach = self.view.sight.scroll_range
        self._bar.blockSignals(True)
        self._bar.setRange(0, reach)
        self._bar.setPageStep(max(1, self.view.width()))
        self._bar.setSingleStep(40)
        self._bar.setValue(self.view.scale.scrolled)
        self._bar.blockSignals(False)
        self._bar.setVisible(reach > 0)
        depth = self.view.sight.lower_range
        self._side.blockSignals(True)
        self._side.setRange(0, depth)
        self._side.setPageStep(max(1, self.view.height()))
        self._side.setSingleStep(self.view.metrics.lane)
        self._side.setValue(self.view.sight.lowered)
        self._side.blockSignals(False)
        self._side.setVisible(depth > 0)
