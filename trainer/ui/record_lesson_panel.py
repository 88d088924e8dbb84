"""The panel at the left while a lesson is recorded: one thing to do at a time.

It is made anew for each stage of the ``LessonRecorder``, keeps nothing of its own, and
asks by calling it.  The words scroll; the way on below them never does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from trainer.lesson.draft import title_of
from trainer.lesson.goal_words import sentence
from trainer.lesson.goals.written import plain
from trainer.lesson.linter import sentence_faults
from trainer.lesson.recorder import MOST_MISTAKES, MOST_STEPS
from trainer.lesson.targets import where_to_look
from trainer.ui import pieces, record_parts, reveal, roles, theme
from trainer.ui.card_button import CardButton
from trainer.ui.lesson_words import note, paragraph
from trainer.ui.lesson_writing import in_words
from trainer.ui.tick_box import TickBox
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.lesson_recorder import LessonRecorder

MARGIN = 18
LONGEST_TITLE, LONGEST_SENTENCE = 50, 200
FIELD_HEIGHT = 84
"""Design pixels; three lines."""


class RecordLessonPanel(QFrame):
    """Shows where ``recorder`` is.  ``ready``: whether a project is open."""

    def __init__(self, recorder: LessonRecorder, ready: bool) -> None:
        super().__init__()
        self._recorder, self._ready = recorder, ready
        theme.look(self, "clear")
        self.setObjectName("record_lesson_panel")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        roles.fits(self, QAccessible.Role.Grouping)
        self.setAccessibleName(translate("RecordLesson", "Make a lesson"))
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.goals: list[CardButton] = []
        self._done = paragraph("", "small")
        outside = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        outside.setContentsMargins(margin, theme.px(14), 0, theme.px(10))
        outside.setSpacing(theme.px(8))
        head = pieces.text(translate("RecordLesson", "MAKE A LESSON"), "overline", wrap=True)
        outside.addWidget(head)
        self._inside = QWidget()
        column = pieces.column(0, 10)
        column.setContentsMargins(0, 0, margin, theme.px(4))
        below = pieces.column(0, 8)
        below.setContentsMargins(0, 0, margin, 0)
        stages: dict[str, Callable[[], Iterator[QWidget]]] = {
            "prepare": self._prepare, "step": self._record, "mistake": self._record,
            "describe": self._describe, "say": self._say, "overview": self._overview,
            "writing": self._writing, "done": self._finished,
        }  # fmt: skip
        for part in stages[recorder.stage.value]():
            if part.property("look") == "primary":
                below.addWidget(part)
            else:
                column.addWidget(part)
        column.addStretch(1)
        self._inside.setLayout(column)
        scroll = pieces.scrolling(self._inside)
        scroll.setObjectName("record_words")
        outside.addWidget(scroll, 1)
        outside.addLayout(below)
        self.show_done()

    def take_focus(self) -> None:
        """The keyboard begins where the teacher would."""
        for field in self.fields.values():
            if not (field.text() if isinstance(field, QLineEdit) else field.toPlainText()):
                field.setFocus()
                return
        # The button that was pressed is gone; Enter must not fall on what stands before the panel.
        self.setFocus()

    # --- stages -------------------------------------------------------------------------------

    def _prepare(self) -> Iterator[QWidget]:
        recorder, about = self._recorder, self._recorder.about
        yield paragraph(translate("RecordLesson", "First prepare the beginning"), "heading")
        if not self._ready:
            yield paragraph(translate("RecordLesson", "Choose the shape of the lesson's video."))
            yield self._way("leave", translate("RecordLesson", "Stop"), self._give_up, "link")
            return
        bring = translate("RecordLesson", "Bring clips in and put them as learners should find them.")
        yield paragraph(bring)
        yield from self._line(
            "title", translate("RecordLesson", "Title of the lesson"), about.title, LONGEST_TITLE
        )
        outcome = translate("RecordLesson", "What will learners have at the end?")
        yield from self._paper("outcome", outcome, about.outcome)
        yield self._way(
            "record",
            translate("RecordLesson", "Record the first step"),
            recorder.begin_step,
            "primary",
            "video",
        )
        yield self._way("leave", translate("RecordLesson", "Stop"), self._give_up, "link")
        self._check_about()

    def _give_up(self) -> None:
        """Nothing was recorded yet, so nothing is lost."""
        self._recorder.leave(forget=True)

    def _record(self) -> Iterator[QWidget]:
        recorder = self._recorder
        mistaken = recorder.stage.value == "mistake"
        steps = recorder.recording.steps if recorder.recording is not None else []
        if mistaken:
            yield paragraph(translate("RecordLesson", "Do it as beginners get it wrong"), "heading")
            yield paragraph(translate("RecordLesson", "The project is back at the beginning of this step."))
        else:
            number = len(steps) + 1
            yield paragraph(translate("RecordLesson", "Do step {number} now", number=number), "heading")
            yield paragraph(translate("RecordLesson", "Work as always. Everything you do is noted here."))
        yield note("note-tip", "video", theme.current().primary, translate("RecordLesson", "**Recording**"))
        yield self._done
        keep = recorder.keep_mistake if mistaken else recorder.keep_step
        yield self._way("keep", translate("RecordLesson", "Done"), keep, "primary", "check")
        yield self._way(
            "again", translate("RecordLesson", "Do it again"), recorder.repeat, "plain", "rotate-ccw"
        )
        yield self._way("give_up", translate("RecordLesson", "Not this one"), recorder.give_up_take, "link")

    def _describe(self) -> Iterator[QWidget]:
        recorder, step = self._recorder, self._recorder.step
        draft, index = recorder.draft(), recorder.index
        yield paragraph(translate("RecordLesson", "Say step {number}", number=index + 1), "heading")
        yield paragraph(title_of(draft.lesson.steps[index].take), "small")
        yield from record_parts.fault_note(recorder.faults_of(index))
        asked = translate("RecordLesson", "What should the learner do? One sentence.")
        yield from self._paper("id", asked, step.said.get("id", ""))
        yield from self._line(
            "en", translate("RecordLesson", "The same in English (may stay empty)"),
            step.said.get("en", ""), LONGEST_SENTENCE,
        )  # fmt: skip
        yield paragraph(translate("RecordLesson", "What it points at"), "subheading")
        yield paragraph(where_to_look(draft.targets(index)[0]), "small")
        yield self._inner(
            "pick", translate("RecordLesson", "Click it on the screen"), recorder.pick, "mouse-pointer-click"
        )
        yield paragraph(translate("RecordLesson", "When is the step done?"), "subheading")
        chosen = [plain(goal) for goal in draft.chosen(index)]
        for number, offered in enumerate(draft.proposed(index)):
            yield self._goal(number, sentence(offered.goal), plain(offered.goal) in chosen)
        yield paragraph(translate("RecordLesson", "Typical mistakes"), "subheading")
        for mistake in step.mistakes:
            said = mistake.said.get("id", "") or translate("RecordLesson", "Without a sentence")
            yield paragraph(said, "small")
            drop = partial(recorder.drop_mistake, mistake)
            yield self._inner("", translate("RecordLesson", "Leave it out"), drop, "trash-2", "link")
        last = recorder.recording is not None and index == len(recorder.recording.steps) - 1
        if len(step.mistakes) < MOST_MISTAKES:
            record = translate("RecordLesson", "Record a mistake")
            yield self._inner("mistake", record, recorder.begin_mistake, "video")
        if last:
            drop_step = translate("RecordLesson", "Leave this step out")
            yield self._inner("drop", drop_step, recorder.drop_last, "trash-2", "link")
            if index + 1 < MOST_STEPS:
                following = translate("RecordLesson", "Record the next step")
                yield self._way("next", following, recorder.begin_step, "primary", "video")
        done = translate("RecordLesson", "All steps are recorded")
        yield self._way("overview", done, recorder.overview, "plain" if last else "primary", "list-checks")

    def _say(self) -> Iterator[QWidget]:
        recorder = self._recorder
        assert recorder.saying is not None
        yield paragraph(translate("RecordLesson", "What helps then?"), "heading")
        yield paragraph(translate("RecordLesson", "Learners read this sentence. Say kindly what to do now."))
        asked = translate("RecordLesson", "Sentence for this mistake")
        yield from self._paper("mistake_id", asked, recorder.saying.said.get("id", ""))
        yield from self._line(
            "mistake_en", translate("RecordLesson", "The same in English (may stay empty)"),
            recorder.saying.said.get("en", ""), LONGEST_SENTENCE,
        )  # fmt: skip
        back = partial(recorder.describe, recorder.index)
        yield self._way("back", translate("RecordLesson", "Done"), back, "primary", "check")

    def _overview(self) -> Iterator[QWidget]:
        recorder, draft = self._recorder, self._recorder.draft()
        assert recorder.recording is not None
        yield paragraph(translate("RecordLesson", "Your lesson"), "heading")
        faulty = recorder.written is not None and bool(recorder.written.faults)
        if faulty:
            said = translate("RecordLesson", "Almost. Change what is marked, then write it again.")
            yield note("note-amber", "info", theme.current().ink, said)
        yield from record_parts.fault_note(recorder.faults_of(None))
        yield from self._line(
            "title", translate("RecordLesson", "Title of the lesson"), recorder.about.title, LONGEST_TITLE
        )
        outcome = translate("RecordLesson", "What will learners have at the end?")
        yield from self._paper("outcome", outcome, recorder.about.outcome)
        for index, step in enumerate(recorder.recording.steps):
            yield self._card(index, step.said.get("id", "") or title_of(draft.lesson.steps[index].take))
            yield from record_parts.fault_note(recorder.faults_of(index))
        if draft.own_files:
            share = TickBox(translate("RecordLesson", "My clips may be shared"))
            share.setChecked(recorder.may_share)
            share.toggled.connect(self._share)
            yield share
            yield paragraph(
                translate("RecordLesson", "They go with the lesson, under the licence CC BY 4.0."), "small"
            )
        yield self._way(
            "write", translate("RecordLesson", "Write the lesson"), recorder.write, "primary", "save"
        )
        more = partial(recorder.describe, len(recorder.recording.steps) - 1)
        yield self._way(
            "more", translate("RecordLesson", "Back to the last step"), more, "plain", "arrow-left"
        )
        yield self._way("leave", translate("RecordLesson", "Stop"), self._stop, "link")
        self._check_about()

    def _stop(self) -> None:
        """What was recorded would be lost, so a second press is asked for."""
        sure = translate("RecordLesson", "Yes, throw the recording away")
        if self.buttons["leave"].text() == sure:
            self._recorder.leave(forget=True)
        else:
            self.buttons["leave"].setText(sure)

    def _writing(self) -> Iterator[QWidget]:
        yield paragraph(translate("RecordLesson", "The lesson is being written"), "heading")
        yield paragraph(translate("RecordLesson", "Every step and every mistake is played once."))

    def _finished(self) -> Iterator[QWidget]:
        recorder = self._recorder
        written = recorder.written
        assert written is not None
        tokens = theme.current()
        yield paragraph(translate("RecordLesson", "Your lesson is ready"), "heading")
        said = translate("RecordLesson", "Every step was played and works.")
        where = translate("RecordLesson", "File to hand on: {name}", name=written.zip.name)
        yield note("note-green", "circle-check", tokens.green, said, where)
        yield self._way(
            "try", translate("RecordLesson", "Try it as a learner"), recorder.try_it, "primary", "play"
        )
        show = partial(reveal.show_in_folder, written.zip)
        yield self._way("folder", translate("RecordLesson", "Open folder"), show, "plain", "folder-open")
        if recorder.recording is not None:
            yield self._way(
                "change", translate("RecordLesson", "Change something"), recorder.overview, "plain", "pencil"
            )
        yield self._way("leave", translate("RecordLesson", "To the home page"), self._home, "link")

    def _home(self) -> None:
        recorder = self._recorder
        recorder.leave(forget=True)
        recorder.home_requested.emit()

    # --- what was done -----------------------------------------------------------------------

    def show_done(self) -> None:
        """List what was done so far; the way on opens with the first of it."""
        recording = self._recorder.recording
        take = recording.take if recording is not None else None
        lines = record_parts.lines_of(take) if take is not None else []
        said = "\n".join(f"• {line}" for line in lines[-8:])
        self._done.setText(
            (said or translate("RecordLesson", "Nothing yet.")).replace("&", "&amp;").replace("\n", "<br>")
        )
        keep = self.buttons.get("keep")
        if keep is not None:
            keep.setEnabled(bool(lines))

    # --- parts -------------------------------------------------------------------------------

    def _way(
        self, name: str, words: str, does: Callable[[], object], look: str = "plain", icon: str = ""
    ) -> QPushButton:
        made = pieces.button(words, does, look, icon)
        made.setAutoDefault(True)
        self.buttons[name] = made
        return made

    def _inner(
        self, name: str, words: str, does: Callable[[], object], icon: str, look: str = "plain"
    ) -> QWidget:
        """A button among the words."""
        colour = theme.current().primary if look == "link" else None
        button = pieces.button(words, does, look, icon, colour)
        around = QFrame()
        theme.look(around, "clear")
        line = pieces.row()
        line.addWidget(button, 0 if look == "link" else 1)
        if look == "link":
            line.addStretch(1)
        around.setLayout(line)
        if name:
            setattr(self, f"{name}_button", button)
        return around

    def _line(self, name: str, label: str, value: str, most: int) -> Iterator[QWidget]:
        field = QLineEdit(value)
        field.setMaxLength(most)
        field.setAccessibleName(label)
        field.textChanged.connect(partial(self._typed, name))
        yield from self._labelled(name, label, field)

    def _paper(self, name: str, label: str, value: str) -> Iterator[QWidget]:
        field = QPlainTextEdit(value)
        field.setTabChangesFocus(True)
        field.setFixedHeight(theme.px(FIELD_HEIGHT))
        field.setAccessibleName(label)
        field.textChanged.connect(lambda: self._typed(name, " ".join(field.toPlainText().split())))
        yield from self._labelled(name, label, field)
        advice = paragraph("", "small")
        advice.setObjectName(f"advice_{name}")
        advice.hide()
        yield advice
        self._advise(name, value, advice)

    def _labelled(self, name: str, label: str, field: QLineEdit | QPlainTextEdit) -> Iterator[QWidget]:
        said = pieces.text(label, "subheading", wrap=True)
        said.setBuddy(field)
        self.fields[name] = field
        yield said
        yield field

    def _typed(self, name: str, words: str) -> None:
        recorder = self._recorder
        words = words[:LONGEST_SENTENCE].strip()
        match name:
            case "title" | "outcome":
                recorder.say_about(name, words)
                self._check_about()
            case "id" | "en":
                recorder.say(recorder.step.said, name, words)
            case _ if recorder.saying is not None:
                recorder.say(recorder.saying.said, name.removeprefix("mistake_"), words)
        advice = self.findChild(QWidget, f"advice_{name}")
        if advice is not None:
            self._advise(name, words, advice)

    def _advise(self, name: str, words: str, advice: QWidget) -> None:
        """What a beginner would stumble over in what was typed."""
        found = list(sentence_faults(words, name, "id"))
        advice.setText(in_words(found[0]) if found else "")  # type: ignore[attr-defined]
        advice.setVisible(bool(found))

    def _check_about(self) -> None:
        about, recorder = self._recorder.about, self._recorder
        said = bool(about.title.strip() and about.outcome.strip())
        for name in ("record", "write"):
            if name in self.buttons:
                own = name == "write" and bool(recorder.draft().own_files)
                self.buttons[name].setEnabled(said and (not own or recorder.may_share))

    def _share(self, on: bool) -> None:
        self._recorder.share(on)
        self._check_about()

    def _goal(self, number: int, words: str, on: bool) -> CardButton:
        card = record_parts.goal_card(words, on)
        card.clicked.connect(lambda: self._recorder.tick(number, not on))
        self.goals.append(card)
        return card

    def _card(self, index: int, words: str) -> CardButton:
        card = record_parts.step_card(index + 1, words)
        card.clicked.connect(lambda: self._recorder.describe(index))
        return card
