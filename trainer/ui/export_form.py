"""What the video is called and where it is put."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QLineEdit

from trainer import paths
from trainer.settings import Settings
from trainer.ui import file_names, icons, pieces, theme
from trainer.words import translate


class ExportForm(QFrame):
    """``changed`` when the name or the folder is another one."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        theme.look(self, "card")
        self._settings = settings
        self.folder = usual_folder(settings)
        self.by_hand = False
        """Whether the name was typed."""
        self.name = QLineEdit()
        self.replaced, self._replaced_words = amber_note()
        label = pieces.text(translate("Export", "Name of the video"), "subheading", wrap=True)
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self.name.setMaxLength(file_names.LONGEST)
        self.name.textEdited.connect(self._typed)
        line = pieces.row(8)
        line.addWidget(self.name)
        line.addWidget(pieces.text(".mp4", "small"))
        self._place = pieces.text("", "small", wrap=True)
        place = pieces.row(10)
        place.addWidget(icons.label("folder", theme.current().quiet, 20))
        place.addWidget(self._place, 1)
        self.other_folder = pieces.button(
            translate("Export", "Another folder"), self._choose_folder, icon="folder-open"
        )
        place.addWidget(self.other_folder)
        inside = pieces.column(18, 10)
        inside.addWidget(label)
        inside.addLayout(line)
        inside.addLayout(place)
        inside.addWidget(self.replaced)
        self.setLayout(inside)

    def propose(self, name: str) -> None:
        """Use ``name``, unless another one was typed."""
        if not self.by_hand:
            self.name.setText(name)

    def show_targets(self, targets: list[Path]) -> None:
        """Say where the files will be, and whether one of them replaces another."""
        self._place.setText(pieces.breakable(str(self.folder)))
        there = any(target.exists() for target in targets)
        self.replaced.setVisible(there)
        self._replaced_words.setText(
            translate("Export", "A video of this name is there; it will be replaced.") if there else ""
        )

    def _typed(self) -> None:
        self.by_hand = bool(self.name.text().strip())
        self.changed.emit()

    def _choose_folder(self) -> None:
        title = translate("Export", "Choose a folder for the video")
        folder = QFileDialog.getExistingDirectory(self, title, str(self.folder))
        if folder:
            self.folder = Path(folder)
            self._settings.export_folder = folder
            self._settings.save()
            self.changed.emit()


def amber_note() -> tuple[QFrame, QLabel]:
    """A hidden note, and its words."""
    note = pieces.frame("note-amber")
    words = pieces.text("", "body", wrap=True)
    inside = pieces.row(10)
    inside.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
    inside.addWidget(icons.label("info", theme.current().ink, 20))
    inside.addWidget(words, 1)
    note.setLayout(inside)
    note.hide()
    return note, words


def usual_folder(settings: Settings) -> Path:
    """The folder that was chosen last, if it is still there; else the usual one."""
    chosen = Path(settings.export_folder)
    return chosen if settings.export_folder and chosen.is_dir() else paths.videos()
