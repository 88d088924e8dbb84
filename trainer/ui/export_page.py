"""From the project to videos in one decision: where will they be shown?

::

    | cover     |  Mau ditayangkan di mana?       |  caption text  |
    |           |  [TikTok] [Reels] [Shorts]      |  2 of 5 tags   |
    | Sampul    |  [YouTube, wide] [WhatsApp]     |  Copy          |
    | Pilih..   |  [x] several  [ ] without music |                |
    |           |  name, folder        Ekspor     |                |

Where there is less room the caption text stands below, and the cover's picture
goes.  The export itself belongs to the window (``export_run``), so the person may
leave the page meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.errors import NothingToExport
from trainer.media.presets import usual
from trainer.media.verify import Report
from trainer.model.canvas import CANVASES
from trainer.model.commands import SetCanvas, SetCover
from trainer.model.history import Change
from trainer.model.posting import Cover
from trainer.model.reshape import as_seen
from trainer.settings import Settings, title
from trainer.ui import file_names, icons, pieces, reveal, theme, toast
from trainer.ui.caption_card import CaptionCard
from trainer.ui.cover_dialog import CoverDialog
from trainer.ui.destination_cards import DestinationCards
from trainer.ui.document import Document
from trainer.ui.export_cover import ExportCover
from trainer.ui.export_form import ExportForm, amber_note
from trainer.ui.export_framing import FramingNotes
from trainer.ui.export_plan import Plan, has_captions, has_music
from trainer.ui.export_progress import ExportProgress
from trainer.ui.export_result import ExportResult
from trainer.ui.export_run import ExportRun, State
from trainer.ui.export_shapes import unframed
from trainer.ui.handover import Handover
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.page_bar import PageBar
from trainer.ui.targets import Targets
from trainer.ui.tick_box import TickBox
from trainer.ui.work_line import WorkLine
from trainer.ui.zone_check import told_of_places
from trainer.words import translate

PICTURE_FROM = 900
"""Design pixels of width (without the lesson) from which the cover is shown beside the choices."""
CAPTION_WIDTH = 310
CAPTION_FROM = 1240
"""Design pixels of width from which the caption text stands at the right."""


class ExportPage(QWidget):
    """Export ``document``.  ``finished`` carries the Report of each video that is done and verified."""

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
        self._messages = messages

        self.bar = PageBar(translate("Export", "Back to editing"), "")
        self.bar.back_requested.connect(self.back_requested)
        self.left = ExportCover(document.timeline, document.folder, jobs)
        self.left.other_requested.connect(self._choose_cover)
        self.picture, self.other_cover = self.left.picture, self.left.other

        chosen = usual(settings.export_preset, document.timeline.canvas).name
        self.destinations = DestinationCards(document.timeline, document.shapes, chosen, targets)
        self.destinations.choose_several(settings.export_several, settings.export_presets)
        self.framing = FramingNotes()
        self.framing.look_requested.connect(self._look_at)
        self.warning, self._warning_words = amber_note()
        self.several = self._tick("export_several", self._choose_several)
        self.without_music = self._tick("export_without_music", self._refresh)
        self.cover = self._tick("export_cover", self._refresh)
        self.captions = self._tick("export_captions", self._refresh)
        self._choices = self._choice_row()
        self.form = ExportForm(settings)
        self.form.changed.connect(self._show)
        self.name, self.replaced, self.other_folder = (
            self.form.name, self.form.replaced, self.form.other_folder,
        )  # fmt: skip
        self.caption = CaptionCard()
        self.caption.command_ready.connect(document.do)
        self.caption.copied.connect(self._say_copied)
        self.preparing = TickBox(title("prepare_export"))
        self.preparing.setToolTip(
            translate(
                "Export", "Then the video is ready sooner. It waits while you play, and on a low battery."
            )
        )
        self.preparing.setChecked(settings.prepare_export)
        self.preparing.toggled.connect(self._prepare)
        self.start = pieces.button(translate("Export", "Export"), self._start, "primary", "share")
        self.start.setProperty("big", True)
        self.progress = ExportProgress()
        self.progress.cancelled.connect(run.cancel)
        self.result = ExportResult()
        self.result.play_requested.connect(self._play)
        self.result.folder_requested.connect(self._open_folder)
        self.result.again_requested.connect(run.forget)
        targets.add("export.start", self.start)
        targets.add("export.play", self.result.play)
        targets.add("export.open_folder", self.result.folder)

        self.work = WorkLine(jobs)
        self.handover = Handover(document, self.work, messages, lambda: self.form.folder)
        self.bar.row.addWidget(self.handover.button)

        self._lay_out()
        self.destinations.changed.connect(self._places_changed)
        run.changed.connect(self._show)
        run.made.connect(self._made)
        run.finished.connect(self._finished)
        document.changed.connect(self._changed)
        self._show()

    # --- parts ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        middle = self._middle = QVBoxLayout(inside)
        middle.setContentsMargins(theme.px(4), theme.px(20), theme.px(16), theme.px(20))
        middle.setSpacing(theme.px(14))
        question = translate("Export", "Where will it be shown?")
        middle.addWidget(self.work)
        middle.addWidget(pieces.text(question, "title", wrap=True))
        for part in (
            self.destinations, self.framing, self.warning, self.result, self.progress,
            self._choices, self.form,
        ):  # fmt: skip
            middle.addWidget(part)
        middle.addWidget(self._safe_line())
        middle.addWidget(self.preparing)
        middle.addStretch(1)
        inside.setMaximumWidth(theme.px(900))

        self._right = QWidget()
        theme.look(self._right, "clear")
        right = self._right_column = pieces.column(0, 14)
        right.setContentsMargins(0, theme.px(22), theme.px(18), theme.px(16))
        right.addWidget(self.caption)
        right.addStretch(1)
        self._right.setLayout(right)
        self._right.setFixedWidth(theme.px(CAPTION_WIDTH + 18))

        content = QHBoxLayout()
        content.setContentsMargins(theme.px(26), 0, theme.px(8), 0)
        content.setSpacing(theme.px(20))
        content.addWidget(self.left)
        content.addLayout(self._with_start(toast.may_stand_over(pieces.scrolling(inside))), 1)
        content.addWidget(self._right)
        self.lesson_slot = pieces.lesson_slot()
        below = pieces.row()
        below.addWidget(self.lesson_slot)
        below.addLayout(content, 1)
        outside = pieces.column()
        outside.addWidget(self.bar)
        outside.addLayout(below, 1)
        self.setLayout(outside)

    def _with_start(self, choices: QWidget) -> QVBoxLayout:
        """The one next step stays in sight, however long the list of choices above it is."""
        button = pieces.row()
        button.setContentsMargins(theme.px(4), theme.px(10), theme.px(16), theme.px(14))
        button.addWidget(self.start)
        button.addStretch(1)
        column = pieces.column()
        column.addWidget(choices, 1)
        column.addLayout(button)
        return column

    def _tick(self, setting: str, does: object) -> TickBox:
        tick = TickBox(title(setting))
        tick.setChecked(getattr(self._settings, setting))
        tick.toggled.connect(lambda on: self._keep(setting, on))
        tick.toggled.connect(does)
        return tick

    def _choice_row(self) -> QWidget:
        row = QWidget()
        theme.look(row, "clear")
        column = pieces.column(0, 8)
        for tick in (self.several, self.without_music, self.cover, self.captions):
            column.addWidget(tick)
        row.setLayout(column)
        return row

    def _safe_line(self) -> QWidget:
        """The one line about the phone's place; ``verify`` refuses a video with any tag in it."""
        line = QWidget()
        theme.look(line, "clear")
        inside = pieces.row(8)
        inside.addWidget(icons.label("map-pin-off", theme.current().green, 18))
        said = translate("Export", "Where your clips were filmed is never told in the video.")
        inside.addWidget(pieces.text(said, "small", wrap=True), 1)
        line.setLayout(inside)
        return line

    # --- what is shown ----------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """What would be made."""
        return Plan(
            self.form.folder,
            self.name.text(),
            self.destinations.videos,
            self.without_music.isChecked() and has_music(self._document.timeline),
            self.cover.isChecked(),
            self.captions.isChecked() and has_captions(self._document.timeline),
        )

    @property
    def target(self) -> Path:
        """The first video that would be made."""
        return self.plan.targets[0]

    def showEvent(self, event: QShowEvent) -> None:
        """The project may have changed since the page was last seen."""
        super().showEvent(event)
        timeline = self._document.timeline
        self.bar.title.setText(translate("Export", "Export: {name}", name=timeline.name))
        self.destinations.show_timeline(timeline)
        self._propose()
        self._show_cover()
        self._show()
        self.start.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.caption.flush()
        super().hideEvent(event)

    def _changed(self, change: Change) -> None:
        if self.isVisible():
            self.destinations.show_timeline(self._document.timeline)
            self._show_cover()
            self._show()

    def _show_cover(self) -> None:
        timeline = self._document.timeline
        self.caption.show_words(timeline.posting.words)
        self.left.show_timeline(as_seen(timeline, self.destinations.shown), len(self.plan.shapes) > 1)

    def _show(self) -> None:
        run, mine = self._run, self._is_mine
        idle = run.state is State.IDLE or not (run.running or mine)
        for part in (self._choices, self.form, self.start, self.preparing):
            part.setVisible(idle)
        self.destinations.setEnabled(idle)
        self.progress.setVisible(run.running)
        if mine:
            self.progress.show_run(run)
        else:
            self.progress.show_other(run)
        self.result.setVisible(run.state is State.FINISHED and mine)
        if run.reports and mine:
            self.result.show_run(run)
        self.without_music.setVisible(has_music(self._document.timeline))
        self.captions.setVisible(has_captions(self._document.timeline))
        self.several.setChecked(self.destinations.several)
        timeline = self._document.timeline
        asked = idle and timeline.duration > 0
        said = told_of_places(timeline, self.plan.videos, self._document.folder) if asked else ""
        self.warning.setVisible(bool(said))
        self._warning_words.setText(said)
        self.framing.show_shapes(unframed(self.plan.shapes, timeline) if asked else ())
        self.form.show_targets(self.plan.targets if idle else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size())

    def make_room(self) -> None:
        """Lay out anew, after the lesson came or went."""
        self._make_room(self.size())

    def _make_room(self, size: QSize) -> None:
        lesson = self.lesson_slot.width() if not self.lesson_slot.isHidden() else 0
        room = size.width() - lesson
        self.left.setVisible(room >= theme.px(PICTURE_FROM))
        beside = room >= theme.px(CAPTION_FROM)
        self._right.setVisible(beside)
        if beside and self._right_column.indexOf(self.caption) < 0:
            self._right_column.insertWidget(0, self.caption)
        elif not beside and self._middle.indexOf(self.caption) < 0:
            self._middle.insertWidget(self._middle.count() - 1, self.caption)

    # --- what is done -----------------------------------------------------------------

    def _keep(self, setting: str, on: bool) -> None:
        setattr(self._settings, setting, on)
        self._settings.save()

    def _refresh(self) -> None:
        self._propose()
        self._show()

    def _choose_several(self, on: bool) -> None:
        if on != self.destinations.several:
            self.destinations.choose_several(on)

    def _places_changed(self) -> None:
        self._settings.export_presets = tuple(preset.name for preset in self.destinations.all)
        self._settings.save()
        self._refresh()
        self._show_cover()

    def _look_at(self, shape: str) -> None:
        """Go to the editor with that shape; the places keep theirs."""
        self._document.shapes.look(CANVASES[shape], self._document.timeline)
        self._document.do(SetCanvas(shape))
        self.back_requested.emit()

    def _propose(self) -> None:
        """A name under which there is no video yet."""
        stem = file_names.proposed(self._document.timeline.name)
        number, name, videos = 1, stem, self.destinations.videos
        while any(target.exists() for target in Plan(self.form.folder, name, videos).targets):
            number += 1
            name = f"{stem}-{number}"
        self.form.propose(name)

    def _choose_cover(self) -> None:
        dialog = CoverDialog(self._document, self, self.destinations.shown)
        dialog.chosen.connect(self._use_cover)
        dialog.open()

    def _use_cover(self, cover: Cover) -> None:
        self._document.do(SetCover(cover))
        self.cover.setChecked(True)

    def _start(self) -> None:
        self.caption.flush()
        timeline = self._document.timeline
        if not timeline.duration:
            self._messages.error(NothingToExport())
            return
        self._settings.export_preset = self.destinations.chosen.name
        self._settings.save()
        plan = self.plan
        folder = self._document.folder
        self._run.start(*plan.requests(timeline, folder), beside=plan.beside(timeline, folder))
        self.progress.cancel.setFocus()

    def _prepare(self, wanted: bool) -> None:
        self._settings.prepare_export = wanted
        self._settings.save()

    @property
    def _is_mine(self) -> bool:
        """Whether the run, if there is one, is of this project: it goes on when another one is opened."""
        return self._run.concerns(self._document.folder)

    def _made(self, report: Report) -> None:
        if self._is_mine:
            self.finished.emit(report)

    def _finished(self, report: Report) -> None:
        if self._is_mine:
            self.result.play.setFocus()
        self._made(report)

    def _say_copied(self) -> None:
        self._messages.note(translate("Export", "Copied. Paste it where you post the video."))

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
