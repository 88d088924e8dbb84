"""Filling a template: clips at the left, the video in the middle, words at the right.

::

    +--------------------------------------------------------------+
    | other templates   Promosi UMKM                   Edit the video |
    +------------------+----------------------------+--------------+
    | Add   Fill       |                            | Texts        |
    | clips            |          preview           |  Name        |
    | [0-4] the result |                            |  Price       |
    | [4-9] hands      |        style, shape        |  WhatsApp    |
    +------------------+----------------------------+--------------+

What is chosen lives in the session; the page asks it for changes and shows what comes
back.  Nothing can be lost: the draft is kept when the page is left.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from trainer.media.thumbnails import POSTER_HEIGHT
from trainer.model.schema import MediaKind, MediaReference
from trainer.template.form import Kind
from trainer.template.pack import Template
from trainer.ui import icons, pieces, theme, toast
from trainer.ui.answer_field import AnswerField
from trainer.ui.clip_tray import ClipTray
from trainer.ui.dress_choices import DressChoices
from trainer.ui.file_dialogs import MOVIES_PLACE, FileDialogs
from trainer.ui.file_drop import FileDrop
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.narration_desk import NarrationDesk
from trainer.ui.samples import sample_files
from trainer.ui.shot_list import print_shot_list
from trainer.ui.slot_card import SlotCard
from trainer.ui.template_bar import TemplateBar
from trainer.ui.template_session import Shown, TemplateSession
from trainer.ui.template_stage import TemplateStage
from trainer.ui.thumbnail_service import ThumbnailService
from trainer.words import translate

LEFT, RIGHT = 372, 300
"""Design pixels."""


class TemplatePage(QWidget):
    """Fills one template.  ``made`` carries the Project.  Call ``stop`` before letting go of it."""

    made = Signal(object)
    back_requested = Signal()
    brand_requested = Signal()

    def __init__(
        self,
        template: Template,
        jobs: Jobs,
        messages: Messages,
        again: tuple[Path, str] | None = None,
    ) -> None:
        """``again``: the draft of a project that is filled again, and the project's name."""
        super().__init__()
        theme.look(self, "page")
        self.template = template
        self._jobs, self._messages = jobs, messages
        folder, self._earlier = again or (None, "")
        self.session = TemplateSession(template, jobs, messages, folder)
        self.thumbnails = ThumbnailService(self.session.folder, self.session.wish.rate)
        self.stage = TemplateStage(self.session.folder)
        self.narration = NarrationDesk(self.session, self.stage, jobs, messages, self)
        self.chosen = ""
        """The id of the scene that the next clip goes to, and that is looked at."""
        self._stopped = False
        self._dialogs = FileDialogs(self, MOVIES_PLACE)
        self.slots: dict[str, SlotCard] = {}
        self.fields: dict[str, AnswerField] = {}
        self.tray = ClipTray()

        self.drops = FileDrop(self, self.session.bring)
        self.bar = TemplateBar(template.title, bool(self._earlier))
        self.back, self.go, self.state = self.bar.back, self.bar.go, self.bar.state
        self.back.clicked.connect(self.back_requested)
        self.go.clicked.connect(self.make)
        self.left_column = pieces.column(0, 8)
        self.right_column = pieces.column(0, 14)
        self._lay_out()
        self._fill_columns()
        self._connect()
        self._show_tray()
        self.beginning = self.add

    def stop(self) -> None:
        """End the threads of the page."""
        if not self._stopped:
            self._stopped = True
            self.narration.stop()
            self.session.keep()
            self.stage.stop()
            self.thumbnails.stop()

    # --- parts ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.lesson_slot = pieces.lesson_slot()
        left = _side("side", LEFT, pieces.scrolling(self._left()))
        self.tasks = QStackedWidget()
        """The words, or the voice."""
        for task in (self._right(), self.narration.panel):
            self.tasks.addWidget(pieces.scrolling(task))
        right = _side("side-right", RIGHT, self.tasks)
        self._disturbing = (self.bar, left, self.stage.below)
        self._sides = (left, right)
        middle = toast.may_stand_over(pieces.frame("stage"))
        column = pieces.column(0, 6)
        column.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(12))
        column.addWidget(self.stage, 1)
        self.choices = DressChoices(self.session.wish)
        below_stage = pieces.row()
        below_stage.addStretch(1)
        below_stage.addWidget(self.choices, 100)
        below_stage.addWidget(self.narration.prompter, 100)
        below_stage.addStretch(1)
        column.addLayout(below_stage)
        middle.setLayout(column)
        below = pieces.row()
        below.addWidget(self.lesson_slot)
        below.addWidget(left)
        below.addWidget(middle, 1)
        below.addWidget(right)
        outside = pieces.column()
        outside.addWidget(self.bar)
        outside.addLayout(below, 1)
        self.setLayout(outside)

    def _left(self) -> QWidget:
        inside = QWidget()
        column = pieces.column(0, 8)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(12), theme.px(16))
        if self._earlier:
            says = translate(
                "Template", "This becomes a new project. “{name}” stays as it is.", name=self._earlier
            )
            column.addWidget(
                pieces.framed("note-tip", pieces.text(pieces.breakable(says), "body", wrap=True), 10)
            )
        column.addWidget(pieces.text(translate("Template", "Put your clips in"), "heading", wrap=True))
        self.filled = pieces.text("", "small", wrap=True)
        column.addWidget(self.filled)
        self.add = pieces.button(
            translate("Template", "Add clips"), self.choose_files, "primary", "image-plus"
        )
        self.auto = pieces.button(
            translate("Template", "Fill by itself"), self.session.auto_fill, icon="wand-sparkles"
        )
        self.auto.setToolTip(
            translate("Template", "Puts your clips in order and takes the sharpest, calmest part of each.")
        )
        column.addWidget(self.add)
        column.addWidget(self.auto)
        self.samples = pieces.button(
            translate("Template", "Sample clips"), self.bring_samples, "link", "clapperboard",
            theme.current().primary,
        )  # fmt: skip
        column.addWidget(self.samples)
        column.addWidget(self.tray)
        column.addLayout(self.left_column)
        self.print = pieces.button(
            translate("Template", "Print the shot list"), self.print_list, icon="printer"
        )
        column.addWidget(self.print)
        column.addStretch(1)
        inside.setLayout(column)
        return inside

    def _right(self) -> QWidget:
        inside = QWidget()
        column = pieces.column(0, 12)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(14), theme.px(16))
        column.addWidget(pieces.text(translate("Template", "Write the words"), "heading", wrap=True))
        self.brand = pieces.button(
            translate("Template", "My brand"), self.brand_requested.emit, icon="badge-check"
        )
        column.addWidget(self.brand)
        column.addWidget(self.narration.button)
        column.addLayout(self.right_column)
        self._notes_words = pieces.text("", "small", wrap=True)
        self.notes = pieces.framed("note-amber", self._notes_words, 10)
        self.notes.hide()
        column.addWidget(self.notes)
        column.addStretch(1)
        inside.setLayout(column)
        return inside

    def _fill_columns(self) -> None:
        """The cards of the scenes and the questions of the length in use."""
        for holder in (self.left_column, self.right_column):
            while holder.count():
                item = holder.takeAt(0)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.slots, self.fields = {}, {}
        wish, template = self.session.wish, self.template
        for scene in template.scenes(wish.version):
            card = SlotCard(scene, template.scene_text(scene.id), scene.kind is Kind.MEDIA)
            card.clicked.connect(lambda _=False, place=scene.id: self.choose(place))
            card.files_dropped.connect(lambda files, place=scene.id: self.session.bring(files, place))
            card.clip_dropped.connect(lambda number, place=scene.id: self._put(place, number))
            card.clear_wanted.connect(lambda place=scene.id: self.session.clear(place))
            self.slots[scene.id] = card
            self.left_column.addWidget(card)
        for asked in template.questions(wish.version):
            field = AnswerField(
                asked,
                template.words_text(asked.id),
                wish.answers.get(asked.id, ""),
                wish.brand.field(asked.brand) if asked.brand else "",
                template.form.formal,
            )
            field.changed.connect(lambda words, asked=asked: self.session.answer(asked, words))
            field.line.editingFinished.connect(lambda asked=asked: self._look_at_scene(asked.scene))
            self.fields[asked.id] = field
            self.right_column.addWidget(field)
        if self.chosen not in self.slots:
            self.chosen = self.session.next_empty()

    def _connect(self) -> None:
        session = self.session
        session.shown.connect(self._show)
        session.changed.connect(self._refresh)
        session.tray_changed.connect(self._show_tray)
        session.busy_changed.connect(self._show_busy)
        session.made.connect(self.made)
        self.thumbnails.arrived.connect(lambda _: self._refresh())
        self.tray.chosen.connect(self._put_chosen)
        self.tray.unused_unwanted.connect(session.leave_out_unused)
        self.choices.look.chosen.connect(lambda name: session.dress(look=name))
        self.choices.shape.chosen.connect(lambda shape: session.dress(canvas=shape))
        self.choices.length.chosen.connect(self._change_length)
        self.narration.opened.connect(self._show_voice)
        self.narration.at_work.connect(self._leave_alone)

    # --- what the person does -------------------------------------------------------------------

    def make(self) -> None:
        """Make the video, unless a recording would be lost with the draft."""
        if self.narration.waiting:
            self._messages.note(
                translate("Narration", "Your recording is not in the video yet. Use it, or record once more.")
            )
            self.narration.open()
        else:
            self.session.make()

    def choose(self, place: str) -> None:
        """Make a place the chosen one and look at it; an empty one asks for a clip when the tray is empty."""
        self.chosen = place
        self._look_at_scene(place)
        self._refresh()
        if self.slots[place].acceptDrops() and not self.slots[place].filled and not self.session.tray:
            self.choose_files()

    def choose_files(self) -> None:
        """Ask which clips to bring in, and bring them into the tray."""
        files = self._dialogs.clips()
        if files:
            self.session.bring(files)

    def bring_samples(self) -> None:
        """Bring in the clips that come with Semenit."""
        self.session.bring(sample_files())

    def print_list(self) -> None:
        """Ask where to put the list of shots, and write it there as a PDF of one page."""
        print_shot_list(self.window(), self.template, self.session.wish.version, self._messages)

    def _put(self, place: str, number: int) -> None:
        if 0 <= number < len(self.session.tray):
            self.chosen = place
            self.session.put(place, self.session.tray[number])
            self._look_at_scene(place)

    def _put_chosen(self, number: int) -> None:
        """Put the clip into the chosen place, and choose the next empty one; a sound is the narration."""
        if self.session.tray[number].kind is MediaKind.AUDIO:
            self.session.narrate(self.session.tray[number])
            return
        place = self.chosen if self.chosen in self.slots and self.slots[self.chosen].acceptDrops() else ""
        place = place or self.session.next_empty()
        if not place:
            self._messages.note(translate("Template", "Choose the place first, then the clip."))
            return
        self._put(place, number)
        following = self.session.next_empty()
        if following:
            self.chosen = following
            self._refresh()

    def _change_length(self, length: str) -> None:
        if length != self.session.wish.version:
            self.session.dress(length=length)
            self._fill_columns()
            self._refresh()

    # --- what is shown --------------------------------------------------------------------------

    def _show_voice(self, voice: bool) -> None:
        self.tasks.setCurrentIndex(int(voice))
        self.choices.setVisible(not voice)
        self._show_busy(bool(self.session.busy))

    def _hold(self, held: bool) -> None:
        """While the video is made its files move into the project: nothing changes, nobody leaves."""
        if held and self.focusWidget() is not None:
            self.setFocus()
        for part in (self.back, *self._sides, self.choices):
            part.setEnabled(not held)

    def _leave_alone(self, recording: bool) -> None:
        for part in self._disturbing:
            part.setEnabled(not recording)

    def _show(self, shown: Shown) -> None:
        self.stage.show_timeline(shown.timeline)
        self._notes_words.setText("\n".join(shown.plan.notes))
        self.notes.setVisible(bool(shown.plan.notes))
        self._refresh()

    def _refresh(self) -> None:
        current, wish = self.session.current, self.session.wish
        shots = {shot.scene.id: shot for shot in current.plan.shots} if current is not None else {}
        for place, card in self.slots.items():
            shot = shots.get(place)
            if shot is not None and shot.reference == wish.media.get(place):
                reference = shot.reference
                picture = None if reference is None else self._picture(reference)
                card.show_shot(shot, wish.rate, picture, place == self.chosen)
        used = {one.path for one in (*wish.media.values(), wish.narration) if one is not None}
        self.tray.show_used(used, self._picture)
        slots = self.session.slots()
        count = sum(scene.id in wish.media for scene in slots)
        self.filled.setText(
            translate("Template", "{count} of {all} are filled.", count=count, all=len(slots))
        )
        self._show_busy(bool(self.session.busy))

    def _picture(self, reference: MediaReference) -> QPixmap | None:
        return self.thumbnails.picture(reference, None, POSTER_HEIGHT)

    def _show_tray(self) -> None:
        self.tray.show_clips(self.session.tray, self.session.wish.rate)
        some = bool(self.session.tray)
        self.tray.setVisible(some)
        self.auto.setVisible(some)
        self.samples.setVisible(not some and bool(sample_files()))
        self._refresh()

    def _show_busy(self, busy: bool) -> None:
        self.state.setText(self.session.busy)
        if busy and (self.go.hasFocus() or self.auto.hasFocus()):
            self.setFocus()  # or Qt hands the keyboard to the next button, and scrolls down to it
        if self._sides[1].isEnabled() == self.session.at_the_end:
            self._hold(self.session.at_the_end)
        self.go.setEnabled(not busy)
        self.auto.setEnabled(not busy)
        # One clear next step: bring clips, place them, then go on.
        empty = bool(self.session.next_empty())
        itself = bool(self.session.tray) and self.session.fills_itself
        for button, icon, following in (
            (self.add, "image-plus", empty and not itself),
            (self.auto, "wand-sparkles", itself),
            (self.go, "clapperboard", not empty and self.tasks.currentIndex() == 0),
        ):
            theme.look(button, "primary" if following else "plain")
            icons.put(button, icon, theme.current().on_primary if following else None)
            if following and not busy and self.hasFocus():
                button.setFocus()

    def _look_at_scene(self, place: str) -> None:
        current = self.session.current
        if current is None or self.stage.player.playing:
            return
        for shot in current.plan.shots:
            if shot.scene.id == place:
                self.stage.look_at(shot.start + min(shot.frames // 2, 2 * current.timeline.rate))


def _side(look: str, width: int, inside: QWidget) -> QFrame:
    side = pieces.framed(look, inside)
    side.setFixedWidth(theme.px(width))
    return side
