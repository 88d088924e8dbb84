"""The sounds of the library as a list, with a row of moods to choose from above the tunes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from trainer.media.sound_library import LibrarySound, moods
from trainer.ui import pieces, theme
from trainer.ui.sound_row import SoundRow
from trainer.words import translate

MOODS_IN_A_ROW = 3


class SoundList(QWidget):
    """Rows of ``sounds``; of the rows one is reached with Tab, the others with arrows."""

    listen_wanted = Signal(str)
    use_wanted = Signal(str)

    def __init__(self, sounds: tuple[LibrarySound, ...], with_moods: bool = False) -> None:
        super().__init__()
        self.rows = [SoundRow(sound) for sound in sounds]
        self.moods: dict[str, QPushButton] = {}
        self._mood = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        if with_moods:
            column.addWidget(self._mood_box())
        for row in self.rows:
            column.addWidget(row)
            row.listen_wanted.connect(self.listen_wanted)
            row.use_wanted.connect(self.use_wanted)
            row.step_wanted.connect(self._step)
        self._let_tab_in()

    def show_heard(self, key: str, share: float = 0.0) -> None:
        """Show which sound is heard now, and how much of it was."""
        for row in self.rows:
            if row.sound.id == key or row.heard:
                row.show_heard(share if row.sound.id == key else None)

    def choose_mood(self, mood: str) -> None:
        """Show the tunes of that mood; all when it is empty."""
        self._mood = mood
        for key, button in self.moods.items():
            button.setChecked(key == mood)
        for row in self.rows:
            row.setVisible(mood in ("", row.sound.mood_key))
        self._let_tab_in()

    @property
    def shown(self) -> list[SoundRow]:
        return [row for row in self.rows if self._mood in ("", row.sound.mood_key)]

    def _mood_box(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, theme.px(6))
        grid.setSpacing(theme.px(6))
        for number, (key, title) in enumerate({"": translate("Sound", "all"), **moods()}.items()):
            button = QPushButton(title)
            theme.look(button, "toggle")
            button.setStyleSheet(
                f"QPushButton {{ padding: 0 {theme.px(4)}px; min-height: {theme.px(38)}px; "
                f"border-radius: {theme.px(19)}px; }}"
            )
            button.setCheckable(True)
            button.setChecked(not key)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(translate("Sound", "Mood: {mood}", mood=title))
            button.clicked.connect(lambda _=False, key=key: self.choose_mood(key))
            grid.addWidget(button, number // MOODS_IN_A_ROW, number % MOODS_IN_A_ROW)
            self.moods[key] = button
        return box

    def _let_tab_in(self, row: SoundRow | None = None) -> None:
        into = row or next(iter(self.shown), None)
        for one in self.rows:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is into else Qt.FocusPolicy.ClickFocus)

    def _step(self, sound: str, by: int) -> None:
        shown = self.shown
        place = next(number for number, row in enumerate(shown) if row.sound.id == sound) + by
        if 0 <= place < len(shown):
            self._let_tab_in(shown[place])
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)
            pieces.into_view(shown[place])
