"""The tab "Musik": sounds to choose from, the chosen sound, and what holds for the whole sound.

::

    | Musik | Efek | Suara |        what comes with the program, and what is one's own
    |  a list of sounds    |
    or, with a sound chosen on the timeline:
    |  its loudness, its   |
    |  fades, its length   |
    or recording a voice, or cutting out pauses

As in the other tabs one gesture makes one Command (``command_ready``); what needs
files or time is asked for with a signal, and the sound desk sees to it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.media.sound_library import effects, tunes
from trainer.model.schema import Role, Timeline
from trainer.ui import pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.file_dialogs import MUSIC_PLACE, FileDialogs
from trainer.ui.pauses_panel import PausesPanel
from trainer.ui.record_panel import RecordPanel
from trainer.ui.recorder import Recorder
from trainer.ui.sound_form import SoundForm
from trainer.ui.sound_list import SoundList
from trainer.ui.timeline.dropping import local_files
from trainer.ui.whole_sound import WholeSound
from trainer.words import translate

MUSIC, EFFECTS, VOICE = "music", "effects", "voice"
"""The lists to choose from."""

LISTS, RECORD, PAUSES = "lists", "record", "pauses"
"""What the tab is there for at the moment."""


class MusicPanel(QWidget):
    """Shows the sounds of the timeline that ``show_timeline`` was given."""

    command_ready = Signal(object)
    listen_wanted = Signal(str)
    """Hear the sound of the library with this id, or stop."""
    use_wanted = Signal(str)
    files_chosen = Signal(list, object)
    """Files to put on the track of this Role."""
    others_wanted = Signal()

    def __init__(self, actions: Actions, recorder: Recorder) -> None:
        super().__init__()
        self.mode = LISTS
        self.record = RecordPanel(recorder)
        self.pauses = PausesPanel()
        self.setAcceptDrops(True)
        self.setAccessibleName(translate("Sound", "Music and voice"))
        self._dialogs = FileDialogs(self, MUSIC_PLACE)
        self.form = SoundForm(actions)
        self.tunes = SoundList(tunes(), with_moods=True)
        self.effects = SoundList(effects())
        self.sections: dict[str, QPushButton] = {}
        self.import_music = _button(translate("Sound", "Music from this computer"), "file-music")
        self.import_voice = _button(translate("Sound", "A recording from my phone"), "file-audio")
        self.whole = WholeSound()
        self._pages: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._choose = QWidget()
        choose = pieces.column(gap=10)
        self._choose.setLayout(choose)
        choose.addLayout(self._section_row())
        self._no_clip = pieces.text(
            translate("Sound", "Put a clip on the timeline first."), "small", wrap=True
        )
        choose.addWidget(self._no_clip)
        for name, page in ((MUSIC, self._music()), (EFFECTS, self._effects()), (VOICE, self._voice(actions))):
            choose.addWidget(page)
            self._pages[name] = page
        for page in (self._choose, self.form, self.record, self.pauses):
            column.addWidget(page)
        column.addStretch(1)
        for sounds in (self.tunes, self.effects):
            sounds.listen_wanted.connect(self.listen_wanted)
            sounds.use_wanted.connect(self.use_wanted)
        self.form.command_ready.connect(self.command_ready)
        self.form.others_wanted.connect(self.others_wanted)
        self.import_music.clicked.connect(lambda: self.choose_files(Role.MUSIC))
        self.import_voice.clicked.connect(lambda: self.choose_files(Role.VOICE))
        self.show_section(MUSIC)
        self.show_timeline(Timeline(""), None)

    # --- building ---------------------------------------------------------------------------

    def _section_row(self) -> QVBoxLayout:
        column = pieces.column(gap=6)
        row = pieces.row(6)
        for name, title in (
            (MUSIC, translate("Sound", "Music")),
            (EFFECTS, translate("Sound", "Effects")),
            (VOICE, translate("Sound", "Voice")),
        ):
            button = QPushButton(title)
            theme.look(button, "tab")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.show_section(name))
            row.addWidget(button, 1)
            self.sections[name] = button
        column.addLayout(row)
        return column

    def _music(self) -> QWidget:
        page, column = _page()
        column.addWidget(self.tunes)
        column.addWidget(self.import_music)
        rights = translate(
            "Sound", "Use your own music, or music you have leave for. Put a song of the day on in the app."
        )
        column.addWidget(pieces.text(rights, "small", wrap=True))
        return page

    def _effects(self) -> QWidget:
        page, column = _page()
        column.addWidget(
            pieces.text(translate("Sound", "They sound where the line stands."), "small", wrap=True)
        )
        column.addWidget(self.effects)
        return page

    def _voice(self, actions: Actions) -> QWidget:
        page, column = _page()
        self.record_button = actions.button("record_voice", "primary")
        self.pauses_button = actions.button("cut_pauses", "plain")
        column.addWidget(self.record_button)
        column.addWidget(self.import_voice)
        column.addWidget(self.pauses_button)
        column.addWidget(pieces.frame("line"))
        column.addWidget(self.whole)
        return page

    # --- what is shown ----------------------------------------------------------------------

    @property
    def shows_sound(self) -> bool:
        """Whether a sound of the timeline is shown, and not what there is to choose from."""
        return self.form.clip is not None

    def show_section(self, name: str) -> None:
        """Show "music", "effects" or "voice"."""
        # Not a group of Qt's: in one, Tab would reach the chosen button only.
        for other, button in self.sections.items():
            button.setChecked(other == name)
            if other in self._pages:
                self._pages[other].setVisible(other == name)

    def show_mode(self, mode: str) -> None:
        """Show the lists, or the chosen sound, ("lists"), or "record" or "pauses"."""
        self.mode = mode
        self.record.setVisible(mode == RECORD)
        self.pauses.setVisible(mode == PAUSES)
        self.form.setVisible(mode == LISTS and self.shows_sound)
        self._choose.setVisible(mode == LISTS and not self.shows_sound)

    def show_timeline(self, timeline: Timeline, chosen: str | None) -> None:
        """Show ``timeline`` and the sound that is chosen on it, if one is."""
        self.form.show_sound(timeline, chosen)
        self.show_mode(self.mode)
        self.whole.show_timeline(timeline)
        empty = timeline.duration == 0
        self._no_clip.setVisible(empty)
        for row in (*self.tunes.rows, *self.effects.rows):
            row.use.setEnabled(not empty)
        self.import_music.setEnabled(not empty)
        self.import_voice.setEnabled(not empty)

    def show_heard(self, key: str, share: float = 0.0) -> None:
        """Show which sound of the library is heard now."""
        self.tunes.show_heard(key, share)
        self.effects.show_heard(key, share)

    # --- one's own files ---------------------------------------------------------------------

    def choose_files(self, role: Role) -> None:
        """Ask which sounds to bring in."""
        files = self._dialogs.sounds()
        if files:
            self.files_chosen.emit(files, role)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        voice = self.sections[VOICE].isChecked() and not self.shows_sound
        self.files_chosen.emit(local_files(event.mimeData()), Role.VOICE if voice else Role.MUSIC)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = pieces.column(gap=10)
    page.setLayout(column)
    return page, column


def _button(words: str, icon: str) -> QPushButton:
    made = pieces.button(words, None, "plain", icon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
