"""The bar above the editor: the way home, the project's name, undo, and export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy

from trainer.model.commands import LONGEST_NAME
from trainer.ui import pieces, theme
from trainer.ui.actions import BY_ID, Actions, tool_tip
from trainer.ui.document import Document, SaveState
from trainer.ui.editor_menu import EVERYTHING
from trainer.words import QT_TRANSLATE_NOOP, translate

SAVE_WORDS = {
    SaveState.SAVED: QT_TRANSLATE_NOOP("Editor", "saved"),
    SaveState.SAVING: QT_TRANSLATE_NOOP("Editor", "saving …"),
    SaveState.FAILED: QT_TRANSLATE_NOOP("Editor", "not saved yet"),
}


class NameEdit(QLineEdit):
    """The project's name, which becomes a field when it is touched.

    ``named`` carries another name; Escape brings the old one back.
    """

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(translate("Editor", "Name of the project"))
        self.setToolTip(translate("Editor", "Click to give the project another name."))
        tokens = theme.current()
        self.setStyleSheet(
            f"QLineEdit {{ border: 1px solid transparent; background: transparent; font-weight: 700;"
            f" font-size: {theme.px(16)}px; padding: 0 {theme.px(7)}px; min-height: {theme.px(38)}px; }}"
            f"QLineEdit:hover {{ background: {tokens.hover}; border-color: {tokens.card_border}; }}"
            f"QLineEdit:focus {{ background: {tokens.card}; border: 2px solid {tokens.focus}; }}"
        )
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        self.editingFinished.connect(self._finished)

    def show_name(self, name: str) -> None:
        """Show ``name``, unless the person is typing."""
        self._shown = name
        if not self.hasFocus():
            self.setText(name)
            self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text() + "mm") + theme.px(18)
        return QSize(max(theme.px(110), min(wide, theme.px(330))), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(110), super().sizeHint().height())

    def _finished(self) -> None:
        name = " ".join(self.text().split())
        self.clearFocus()
        if name and name != self._shown:
            self.named.emit(name)
        self.setText(self._shown)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class EditorBar(QFrame):
    """Says where the project stands and what can be taken back."""

    home_requested = Signal()

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        theme.look(self, "bar")
        self._document = document
        self._actions = actions
        self.home = pieces.icon_button(translate("Editor", "Home"), "house", self.home_requested.emit)
        self.home.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name = NameEdit()
        self.state: QLabel = pieces.text("", "small")
        self.undo = actions.button("undo", "plain")
        self.redo = actions.button("redo", "plain", words=False)
        self.shape = actions.button("shape", "quiet", words=False)
        self.steps = actions.button("history", "quiet", words=False)
        self.keys = actions.button("shortcuts", "quiet", words=False)
        self.everything = actions.button("menu", "quiet", words=False)
        self.export = actions.button("export", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(7), theme.px(14), theme.px(7))
        row.setSpacing(theme.px(10))
        for widget in (self.home, self.name, self.state):
            row.addWidget(widget)
        row.addSpacing(theme.px(16))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.shape)
        row.addWidget(self.keys)
        row.addWidget(self.everything)
        row.addWidget(self.export)
        document.save_state_changed.connect(self._show_state)
        self._show_state(document.save_state)
        self.refresh()

    def open_menu(self) -> None:
        """Show every action below the button of the menu."""
        menu = self._actions.menu(self, EVERYTHING)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.everything.mapToGlobal(self.everything.rect().bottomLeft()))

    def refresh(self) -> None:
        """Show the document's name, and what undo and redo would do."""
        document = self._document
        self.name.show_name(document.timeline.name)
        # The next step is one at a time: before there is a video, it is the clips.
        self.export.dress("primary" if document.timeline.duration else "plain")
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(document.can_undo)
        redo.setEnabled(document.can_redo)
        undo.setToolTip(_named("undo", document.undo_title))
        redo.setToolTip(_named("redo", document.redo_title))
        self._name_undo()

    def _name_undo(self) -> None:
        """Write on the button what undo takes back, where there is room for the words."""
        short = translate("Actions", BY_ID["undo"].title)
        title = self._document.undo_title
        long = translate("Editor", "Undo: {title}", title=title) if title else short
        more = QFontMetrics(self.undo.font()).horizontalAdvance(long + "mm")
        buttons = (self.redo, self.steps, self.shape, self.keys, self.everything, self.export)
        others = (self.home, self.name, self.state, *buttons)
        taken = sum(widget.sizeHint().width() for widget in others) + theme.px(190)
        fits = taken + more <= self.width()
        self._actions["undo"].setText(long if fits else short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_undo()

    def _show_state(self, state: str) -> None:
        self.state.setText(translate("Editor", SAVE_WORDS[SaveState(state)]))


def _named(action: str, title: str) -> str:
    """The tool tip with the name of what is taken back or done again."""
    if not title:
        return tool_tip(BY_ID[action])
    if action == "undo":
        return translate("Editor", "Undo: {title}", title=title)
    return translate("Editor", "Redo: {title}", title=title)
