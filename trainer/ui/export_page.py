"""From the project to a video in one decision: where will it be shown?

The page asks for the place, a name and a folder, then shows how far the export
is and, at the end, what was made.  The export itself belongs to the window
(``export_run``), so the person may leave the page meanwhile.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from trainer import paths
from trainer.errors import NothingToExport
from trainer.media.presets import usual
from trainer.media.render import RenderRequest
from trainer.media.verify import Report
from trainer.settings import Settings, title
from trainer.ui import file_names, icons, pieces, reveal, theme
from trainer.ui.destination_cards import DestinationCards
from trainer.ui.document import Document
from trainer.ui.export_progress import ExportProgress
from trainer.ui.export_result import ExportResult
from trainer.ui.export_run import ExportRun, State
from trainer.ui.first_picture import first_picture
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.page_bar import PageBar
from trainer.ui.picture_box import PictureBox
from trainer.ui.targets import Targets
from trainer.ui.tick_box import TickBox
from trainer.words import clock, translate

PICTURE_WIDTH = 290
PICTURE_FROM = 900
"""Design pixels of width (without the lesson) from which the picture is shown beside the choices."""


class ExportPage(QWidget):
    """Export ``document``.  ``finished`` carries the Report of a video that is done and verified."""

    back_requested = Signal()
    finished = Signal(object)

    def __init__(
        self,
        document: Document,
        run: ExportRun,
        settings: Settings,
        jobs: Jobs,
        messages: Messages,
        targets: Targets,
    ) -> None:
        super().__init__()
        theme.look(self, "page")
        self._document, self._run, self._settings = document, run, settings
        self._jobs, self._messages = jobs, messages
        self._folder = _usual_folder(settings)
        self._named_by_hand = False

        self.bar = PageBar(translate("Export", "Back to editing"), "")
        self.bar.back_requested.connect(self.back_requested)
        self.picture = PictureBox(document.timeline.canvas, PICTURE_WIDTH)
        self._length = pieces.text("", "small", wrap=True)
        self._left = self._picture_column()

        canvas = document.timeline.canvas
        chosen = usual(settings.export_preset, canvas).name
        self.destinations = DestinationCards(canvas, chosen, targets)
        self.destinations.changed.connect(self._show)
        self.warning, self._warning_words = _amber_note()
        self.name = QLineEdit()
        self.replaced, self._replaced_words = _amber_note()
        self._form = self._file_form()
        start = translate("Export", "Export")
        self.preparing = TickBox(title("prepare_export"))
        self.preparing.setToolTip(
            translate(
                "Export", "Then the video is ready sooner. It waits while you play, and on a low battery."
            )
        )
        self.preparing.setChecked(settings.prepare_export)
        self.preparing.toggled.connect(self._prepare)
        self.start = pieces.button(start, self._start, "primary", "share")
        self.start.setProperty("big", True)
        targets.add("export.start", self.start)
        self.progress = ExportProgress()
        self.progress.cancelled.connect(run.cancel)
        self.result = ExportResult()
        self.result.play_requested.connect(self._play)
        self.result.folder_requested.connect(self._open_folder)
        self.result.again_requested.connect(run.forget)
        targets.add("export.play", self.result.play)
        targets.add("export.open_folder", self.result.folder)

        self._lay_out()
        run.changed.connect(self._show)
        run.finished.connect(self._finished)
        self._show()

    # --- parts ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(theme.px(4), theme.px(20), theme.px(16), theme.px(20))
        middle.setSpacing(theme.px(14))
        question = translate("Export", "Where will it be shown?")
        middle.addWidget(pieces.text(question, "title", wrap=True))
        for part in (self.destinations, self.warning, self.result, self.progress, self._form):
            middle.addWidget(part)
        button = pieces.row()
        button.addWidget(self.start)
        button.addStretch(1)
        middle.addLayout(button)
        middle.addWidget(self.preparing)
        middle.addStretch(1)
        inside.setMaximumWidth(theme.px(900))

        content = QHBoxLayout()
        content.setContentsMargins(theme.px(26), 0, theme.px(8), 0)
        content.setSpacing(theme.px(24))
        content.addWidget(self._left)
        content.addWidget(pieces.scrolling(inside), 1)
        self.lesson_slot = pieces.lesson_slot()
        below = pieces.row()
        below.addWidget(self.lesson_slot)
        below.addLayout(content, 1)
        outside = pieces.column()
        outside.addWidget(self.bar)
        outside.addLayout(below, 1)
        self.setLayout(outside)

    def _picture_column(self) -> QWidget:
        left = QWidget()
        theme.look(left, "clear")
        column = pieces.column(0, 10)
        column.setContentsMargins(0, theme.px(22), 0, theme.px(16))
        column.addWidget(self.picture, 100)
        column.addWidget(self._length)
        column.addStretch(1)
        left.setLayout(column)
        left.setFixedWidth(theme.px(PICTURE_WIDTH))
        return left

    def _file_form(self) -> QFrame:
        form = pieces.frame("card")
        inside = pieces.column(18, 10)
        label = pieces.text(translate("Export", "Name of the video"), "subheading", wrap=True)
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self.name.setMaxLength(file_names.LONGEST)
        self.name.textEdited.connect(self._name_typed)
        inside.addWidget(label)
        line = pieces.row(8)
        line.addWidget(self.name)
        line.addWidget(pieces.text(".mp4", "small"))
        inside.addLayout(line)
        place = pieces.row(10)
        place.addWidget(icons.label("folder", theme.current().quiet, 20))
        self._place = pieces.text("", "small", wrap=True)
        place.addWidget(self._place, 1)
        self.other_folder = pieces.button(
            translate("Export", "Another folder"), self._choose_folder, icon="folder-open"
        )
        place.addWidget(self.other_folder)
        inside.addLayout(place)
        inside.addWidget(self.replaced)
        form.setLayout(inside)
        return form

    # --- what is shown ----------------------------------------------------------------

    @property
    def target(self) -> Path:
        """The file that would be made."""
        return self._folder / f"{file_names.safe(self.name.text())}.mp4"

    def showEvent(self, event: QShowEvent) -> None:
        """The project may have changed since the page was last seen."""
        super().showEvent(event)
        timeline = self._document.timeline
        self.bar.title.setText(translate("Export", "Export: {name}", name=timeline.name))
        if not self._named_by_hand:
            self.name.setText(_free_name(self._folder, file_names.proposed(timeline.name)))
        length = clock(timeline.duration / timeline.rate)
        self._length.setText(translate("Export", "The video lasts {length}.", length=length))
        self._jobs.run(self._first_picture(), done=self.picture.show_picture, owner=self)
        self._show()
        self.start.setFocus()

    def _first_picture(self) -> Generator[None, None, QImage | None]:
        yield
        side = round(PICTURE_WIDTH * theme.factor() * self.devicePixelRatioF())
        return first_picture(self._document.timeline, self._document.folder, side)

    def _show(self) -> None:
        run = self._run
        idle = run.state is State.IDLE
        self.destinations.setEnabled(idle)
        self._form.setVisible(idle)
        self.start.setVisible(idle)
        self.preparing.setVisible(idle)
        self.progress.setVisible(run.running)
        self.progress.show_progress(run.progress)
        self.result.setVisible(run.state is State.FINISHED)
        if run.report is not None:
            self.result.show_report(run.report)
        note = self.destinations.chosen.length_note(self._document.timeline)
        empty = not self._document.timeline.duration
        self.warning.setVisible(idle and note is not None and not empty)
        self._warning_words.setText(note or "")
        self._place.setText(pieces.breakable(str(self._folder)))
        there = idle and self.target.exists()
        self.replaced.setVisible(there)
        self._replaced_words.setText(
            translate("Export", "A video of this name is there; it will be replaced.") if there else ""
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size())

    def make_room(self) -> None:
        """Lay out anew, after the lesson came or went."""
        self._make_room(self.size())

    def _make_room(self, size: QSize) -> None:
        lesson = self.lesson_slot.width() if not self.lesson_slot.isHidden() else 0
        self._left.setVisible(size.width() - lesson >= theme.px(PICTURE_FROM))

    # --- what is done -----------------------------------------------------------------

    def _name_typed(self) -> None:
        self._named_by_hand = bool(self.name.text().strip())
        self._show()

    def _choose_folder(self) -> None:
        title = translate("Export", "Choose a folder for the video")
        folder = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._settings.export_folder = folder
            self._settings.save()
            self._show()

    def _start(self) -> None:
        timeline = self._document.timeline
        if not timeline.duration:
            self._messages.error(NothingToExport())
            return
        preset = self.destinations.chosen
        self._settings.export_preset = preset.name
        self._settings.save()
        self._run.start(RenderRequest(timeline, self._document.folder, self.target, preset))
        self.progress.cancel.setFocus()

    def _prepare(self, wanted: bool) -> None:
        self._settings.prepare_export = wanted
        self._settings.save()

    def _finished(self, report: Report) -> None:
        self.result.play.setFocus()
        self.finished.emit(report)

    def _play(self) -> None:
        report = self._run.report
        if report is not None and not reveal.play(report.file):
            self._say_where(report)

    def _open_folder(self) -> None:
        report = self._run.report
        if report is not None and not reveal.show_in_folder(report.file):
            self._say_where(report)

    def _say_where(self, report: Report) -> None:
        self._messages.note(translate("Export", "The video is here: {file}", file=report.file))


def _amber_note() -> tuple[QFrame, QLabel]:
    note = pieces.frame("note-amber")
    words = pieces.text("", "body", wrap=True)
    inside = pieces.row(10)
    inside.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
    inside.addWidget(icons.label("info", theme.current().ink, 20))
    inside.addWidget(words, 1)
    note.setLayout(inside)
    note.hide()
    return note, words


def _usual_folder(settings: Settings) -> Path:
    chosen = Path(settings.export_folder)
    return chosen if settings.export_folder and chosen.is_dir() else paths.videos()


def _free_name(folder: Path, stem: str) -> str:
    """``stem``, or ``stem-2`` and so on when there is already a video of that name."""
    number, name = 1, stem
    while (folder / f"{name}.mp4").exists():
        number += 1
        name = f"{stem}-{number}"
    return name
