"""How the program itself should be; every choice is seen at once and needs no "OK"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trainer import settings as facts
from trainer import words
from trainer.settings import Settings
from trainer.ui import pieces, theme
from trainer.ui.page_bar import PageBar
from trainer.ui.tick_box import TickBox
from trainer.words import QT_TRANSLATE_NOOP, translate

THEMES: Mapping[str, str] = {
    "light": QT_TRANSLATE_NOOP("SettingsPage", "Light"),
    "dark": QT_TRANSLATE_NOOP("SettingsPage", "Dark"),
}


class SettingsPage(QWidget):
    """Changes ``settings``; the window makes all pages anew and comes back to this one."""

    back_requested = Signal()
    tour_requested = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        theme.look(self, "page")
        self._settings = settings
        self.choices: dict[tuple[str, str], QPushButton] = {}
        bar = PageBar(translate("SettingsPage", "Home"), translate("SettingsPage", "Settings"), "house")
        bar.back_requested.connect(self.back_requested)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(14))
        sizes = {one: translate("Theme", name) for one, name in theme.TEXT_SIZE_TITLES.items()}
        page.addWidget(self._choice("text_size", sizes))
        colours = {one: translate("SettingsPage", name) for one, name in THEMES.items()}
        page.addWidget(self._choice("theme", colours))
        page.addWidget(self._choice("language", dict(words.LANGUAGES)))
        page.addWidget(self._ticks())
        page.addStretch(1)
        inside.setMaximumWidth(theme.px(760))
        self.lesson_slot = pieces.page(self, bar, inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choices["text_size", self._settings.text_size].setFocus()

    def _choice(self, setting: str, offered: Mapping[str, str]) -> QFrame:
        card = pieces.frame("card")
        column = pieces.column(18, 10)
        column.addWidget(pieces.text(facts.title(setting), "subheading", wrap=True))
        row = pieces.row(8)
        for value, name in offered.items():
            button = pieces.button(name, look="toggle")
            button.setCheckable(True)
            button.setChecked(getattr(self._settings, setting) == value)
            button.setAccessibleName(f"{facts.title(setting)}: {name}")
            button.clicked.connect(lambda _=False, value=value: self._settings.change(**{setting: value}))
            row.addWidget(button)
            self.choices[setting, value] = button
        row.addStretch(1)
        column.addLayout(row)
        card.setLayout(column)
        return card

    def _ticks(self) -> QFrame:
        card = pieces.frame("card")
        column = pieces.column(18, 12)
        for setting, about in (
            ("reduced_motion", translate("SettingsPage", "Nothing glides or grows; rings stand still.")),
            ("prepare_export", translate("SettingsPage", "Then the video is ready sooner.")),
        ):
            tick = TickBox(facts.title(setting))
            tick.setChecked(getattr(self._settings, setting))
            tick.setAccessibleDescription(about)
            tick.toggled.connect(lambda on, setting=setting: self._settings.change(**{setting: on}))
            column.addWidget(tick)
            column.addWidget(pieces.text(about, "small", wrap=True))
        again = translate("SettingsPage", "Show the one-minute tour again")
        self.tour = pieces.button(again, self.tour_requested.emit, icon="flag")
        row = pieces.row()
        row.addWidget(self.tour)
        row.addStretch(1)
        column.addLayout(row)
        card.setLayout(column)
        return card
