"""Recording a lesson in the window: who hears what, and what comes next.

The teacher prepares a project, does each step once, says it in a sentence, and may do
it the way beginners get it wrong.  ``lesson.recorder`` keeps what was done; this object
tells it what ``LessonEars`` hear of the window, takes the project back and forth for
mistakes, has all of it kept on the disk, and has the pack written by a job.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from trainer.lesson.draft import About, Draft
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import Fact
from trainer.lesson.pack import Pack
from trainer.lesson.pack_writer import Written
from trainer.lesson.recorder import RecordedStep, Recording, TypicalMistake, same
from trainer.lesson.recording_file import Found, Kept
from trainer.lesson.strict import Fault
from trainer.model.commands import RestoreTimeline
from trainer.model.history import Change
from trainer.model.schema import Timeline
from trainer.ui import lesson_slot
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_ears import LessonEars
from trainer.ui.lesson_writing import LessonWriter, place_of
from trainer.ui.messages import Messages
from trainer.ui.record_lesson_panel import RecordLessonPanel
from trainer.ui.record_stages import Stage, goes_on_at
from trainer.ui.recording_memory import RecordingMemory
from trainer.ui.spotlight import Spotlight
from trainer.ui.target_picker import TargetPicker
from trainer.ui.targets import Targets
from trainer.words import translate

if TYPE_CHECKING:  # the engine behind it takes most of a second to import
    from trainer.media.verify import Report


class LessonRecorder(QObject):
    """At most one lesson is recorded at a time; ``running`` says whether one is."""

    running_changed = Signal(bool)
    project_wanted = Signal()
    """The teacher has to choose the shape of a new project."""
    project_requested = Signal(object)
    """Open the project in this folder (a Path)."""
    try_requested = Signal(object)
    """Carries the installed Pack that the teacher wants to see as a learner."""
    home_requested = Signal()

    def __init__(self, window: QWidget, targets: Targets, messages: Messages, jobs: Jobs) -> None:
        super().__init__(window)
        self._messages = messages
        self.ears = LessonEars()
        self.ears.changed.connect(self._changed)
        self.ears.happened.connect(self._tell)
        self.ears.exported.connect(self._exported)
        self.spotlight = Spotlight(window, targets, reduced_motion=True)
        self.picker = TargetPicker(window, targets, self.spotlight)
        self.picker.chosen.connect(self._picked)
        self.running = False
        self.stage = Stage.PREPARE
        self.about = About("", "")
        self.may_share = False
        self.recording: Recording | None = None
        self.index = 0
        """The step that is being described."""
        self.saying: TypicalMistake | None = None
        self.panel: RecordLessonPanel | None = None
        self._writer = LessonWriter(jobs, messages)
        self._writer.known.connect(self._know)
        self._writer.ended.connect(self._wrote)
        self._writer.installed.connect(self._installed)
        self._memory = RecordingMemory(jobs, messages, self._as_it_is)
        self._resumed: Found | None = None
        """A recording that goes on as soon as its project is open."""
        self._folder = ""
        self._slot: QFrame | None = None
        self._after: Timeline | None = None
        self._turning = False

    # --- beginning and end ------------------------------------------------------------------

    def start(self, author: str) -> None:
        """Begin a lesson; the teacher is then asked for the shape of its project."""
        self._run(About("", "", author))
        self._folder = ""
        self.project_wanted.emit()

    def resume(self, found: Found) -> None:
        """Go on with a recording that was not finished, once its project is open."""
        self.leave()
        self._resumed = found
        self.project_requested.emit(found.folder)

    def leave(self, forget: bool = False) -> None:
        """Stop recording; the project stays as it is.

        The recording can be gone on with later, unless ``forget`` says that it was
        finished or is not wanted any more.
        """
        self._resumed = None
        if not self.running:
            return
        self._writer.stop()
        if forget:
            self._memory.forget()
        else:
            self._memory.end()
        self.running = False
        self.recording = None
        self.picker.end()
        self._drop_panel()
        self.running_changed.emit(False)

    def _run(self, about: About, found: Found | None = None) -> None:
        self.leave()
        self.running, self.stage = True, Stage.PREPARE
        self.about, self.may_share = about, False
        self.recording = self.saying = self._after = None
        self.index = 0
        self._memory.begin(found)
        self._writer.begin()
        self.running_changed.emit(True)

    def _go_on(self, found: Found) -> None:
        """Take a recording up where it was; its project stands there again, too."""
        kept = found.kept
        self._run(kept.about, found)
        self.may_share, self.recording = kept.may_share, kept.recording
        if self.recording is None:
            return
        steps, take = self.recording.steps, self.recording.take
        self.index = max(0, min(kept.index, len(steps) - 1))
        latest = steps[-1].take.after if steps else self.recording.start
        self._after = latest
        self._turn_to(take.after if take is not None else latest)
        self.stage = goes_on_at(kept)
        if self.stage is Stage.SAY:
            self.saying = self.step.mistakes[-1]

    def _as_it_is(self) -> Kept | None:
        """What has to be kept of the recording now; None while there is nothing."""
        said = self.about.title or self.about.outcome
        if not self._folder or not (self.recording is not None or said):
            return None
        recording = self.recording.as_it_is() if self.recording is not None else None
        return Kept(self._folder, self.about, self.stage.value, self.index, self.may_share, recording)

    # --- what the window tells ----------------------------------------------------------------

    @property
    def _document(self) -> Document | None:
        return self.ears.document

    def show_on(self, page: str, slot: QFrame | None) -> None:
        """Another page is shown, or pages were made anew; the panel goes into ``slot``."""
        self._slot = slot
        if self.running:
            self._tell(Fact("page", page))
            self._drop_panel()
            self.show()

    def watch_document(self, document: Document | None) -> None:
        """Follow ``document``.  A recording belongs to one project, so another one ends it."""
        self.ears.watch_document(document)
        if document is not None:
            self._folder = str(document.folder)
            found, self._resumed = self._resumed, None
            if found is not None and found.folder == document.folder:
                self._go_on(found)
        elif self.recording is not None:
            kept = translate("RecordLesson", "The recording is kept. Go on at any time from the home page.")
            if self.stage is not Stage.DONE:
                self._messages.note(kept)
            self.leave()
        else:
            self._memory.flush()

    def _changed(self, change: Change) -> None:
        document = self._document
        if document is None or document.turning or self._turning or self.recording is None:
            return
        self.recording.changed(change)
        self._memory.changed()
        self._refresh_done()

    def _exported(self, report: Report) -> None:
        self._tell(Fact("exported", report.preset, float(report.duration), Path(report.file).name))

    def _tell(self, fact: Fact) -> None:
        if self.recording is not None:
            self.recording.happened(fact)
            self._memory.changed()
            self._refresh_done()

    def _refresh_done(self) -> None:
        if self.panel is not None and isValid(self.panel):
            self.panel.show_done()

    # --- steps ----------------------------------------------------------------------------------

    def begin_step(self) -> None:
        """Record the next step from here."""
        if self._document is None:
            return
        if self.recording is None or not self.recording.steps:
            self.recording = Recording(self._document.timeline)
        else:
            self._turn_to(self.recording.steps[-1].take.after)
        self.recording.begin(self._document.timeline)
        self._go(Stage.STEP)

    def keep_step(self) -> None:
        """What was done is the step."""
        assert self.recording is not None
        if self.recording.keep_step() is None:
            self._go(Stage.DESCRIBE if self.recording.steps else Stage.PREPARE)
            return
        self.index = len(self.recording.steps) - 1
        self._go(Stage.DESCRIBE)

    def repeat(self) -> None:
        """Take back what was recorded of this step or mistake, and record it anew."""
        assert self.recording is not None
        take = self.recording.take
        if take is not None:
            self._turn_to(take.before)
            assert self._document is not None
            self.recording.begin(self._document.timeline)
            self._go(self.stage)

    def give_up_take(self) -> None:
        """Leave the step or mistake that is being recorded."""
        assert self.recording is not None
        take = self.recording.take
        if take is not None:
            self._turn_to(take.before if self.stage is Stage.STEP or self._after is None else self._after)
        self.recording.drop_take()
        self._go(Stage.DESCRIBE if self.recording.steps else Stage.PREPARE)

    def drop_last(self) -> None:
        """Forget the newest step; the project goes back to its beginning."""
        assert self.recording is not None
        before = self.recording.drop_last()
        if before is not None:
            self._turn_to(before)
        self.index = max(0, len(self.recording.steps) - 1)
        self._go(Stage.DESCRIBE if self.recording.steps else Stage.PREPARE)

    def begin_mistake(self) -> None:
        """Go back to the beginning of the described step and record how beginners get it wrong."""
        assert self.recording is not None
        assert self._document is not None
        self._after = self._document.timeline
        self._turn_to(self.step.take.before)
        self.recording.begin(self._document.timeline)
        self._go(Stage.MISTAKE)

    def keep_mistake(self) -> None:
        assert self.recording is not None
        self.saying = self.recording.keep_mistake(self.step)
        if self._after is not None:
            self._turn_to(self._after)
        self._go(Stage.SAY if self.saying is not None else Stage.DESCRIBE)

    def drop_mistake(self, mistake: TypicalMistake) -> None:
        self.step.mistakes.remove(mistake)
        self._go(Stage.DESCRIBE)

    def describe(self, index: int) -> None:
        """Say, point and choose for a step."""
        self.index = index
        self._go(Stage.DESCRIBE)

    def overview(self) -> None:
        self._go(Stage.OVERVIEW)

    @property
    def step(self) -> RecordedStep:
        assert self.recording is not None
        return self.recording.steps[self.index]

    def pick(self) -> None:
        """Let the teacher click what the step is about."""
        self.picker.begin()

    def _picked(self, name: str) -> None:
        if self.running and self.stage is Stage.DESCRIBE:
            self.step.targets = (name,)
            self._memory.changed()
            self.show()

    def tick(self, index: int, on: bool) -> None:
        """Choose a proposed goal of the described step, or leave it out; one always stays."""
        offered = self.draft().proposed(self.index)
        chosen = [plain(goal) for goal in self.draft().chosen(self.index)]
        goal = plain(offered[index].goal)
        chosen = [*chosen, goal] if on else [one for one in chosen if one != goal]
        self.step.chosen = tuple(chosen) or None
        self._memory.changed()
        self.show()

    def draft(self) -> Draft:
        """The pack as it would be now; it stays so, whatever is done while a job writes it."""
        assert self.recording is not None
        shelved = self._writer.shelved
        return Draft(self.recording.as_it_is(), self.about, shelved.clips, shelved.lessons)

    def say_about(self, name: str, words: str) -> None:
        """What the teacher typed as the lesson's "title" or "outcome"."""
        said = {"title": self.about.title, "outcome": self.about.outcome, name: words}
        self.about = replace(self.about, title=said["title"], outcome=said["outcome"])
        self._memory.changed()

    def say(self, said: dict[str, str], language: str, words: str) -> None:
        """What the teacher typed into ``said``, that of a step or of a mistake."""
        said[language] = words
        self._memory.changed()

    def share(self, on: bool) -> None:
        """Whether the teacher's own clips may be handed on."""
        self.may_share = on
        self._memory.changed()

    def _turn_to(self, timeline: Timeline) -> None:
        """Take the project to another moment as one step of undo, without recording that."""
        if self._document is None or same(self._document.timeline, timeline):
            return
        self._turning = True
        try:
            self._document.do(RestoreTimeline(timeline))
        finally:
            self._turning = False

    # --- the pack -------------------------------------------------------------------------------

    def write(self) -> None:
        """Write the lesson; its faults or its place follow."""
        if self._document is not None and not self._writer.busy:
            self._writer.write(self.draft(), self._document.folder)
            self._go(Stage.WRITING)

    @property
    def written(self) -> Written | None:
        """The pack as it was last written."""
        return self._writer.written

    def _know(self) -> None:
        """Which clips have to be handed on is told on the overview, and known only now."""
        if self.stage is Stage.OVERVIEW:
            self.show()

    def _wrote(self) -> None:
        whole = self.written is not None and not self.written.faults
        self._go(Stage.DONE if whole else Stage.OVERVIEW)

    def faults_of(self, index: int | None) -> list[Fault]:
        """What the linter found in the step of ``index``; None: in the lesson as a whole."""
        found = self.written.faults if self.written is not None else ()
        return [fault for fault in found if place_of(fault) == index]

    def try_it(self) -> None:
        """Install the written lesson here and begin it as a learner would."""
        self._writer.install()

    def _installed(self, pack: Pack) -> None:
        self.leave(forget=True)
        self.try_requested.emit(pack)

    # --- what is shown ------------------------------------------------------------------------

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self._memory.changed()
        self.show()

    def show(self) -> None:
        """Put the panel of the present stage into the page's slot."""
        slot = self._slot
        if not self.running or slot is None or not isValid(slot):
            return
        self._drop_panel()
        self.panel = RecordLessonPanel(self, self._document is not None)
        lesson_slot.put(self.panel, slot)
        self.panel.take_focus()

    def _drop_panel(self) -> None:
        lesson_slot.take_out(self.panel)
        self.panel = None
