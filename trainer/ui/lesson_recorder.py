"""Recording a lesson in the window: who hears what, and what comes next.

The teacher prepares a project, does each step once, says it in a sentence, and may do
it the way beginners get it wrong.  ``lesson.recorder`` keeps what was done; this object
listens to the document, the player and the export page for it, takes the project back
and forth for mistakes, and has the pack written by a job.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from trainer import paths
from trainer.lesson import installed, pack_writer, shelf
from trainer.lesson.draft import About, Draft
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import Fact
from trainer.lesson.pack import Pack, load, shipped
from trainer.lesson.pack_writer import Written
from trainer.lesson.recorder import RecordedStep, Recording, TypicalMistake, same
from trainer.lesson.strict import Fault
from trainer.model import media_folder
from trainer.model.commands import RestoreTimeline
from trainer.model.history import Change
from trainer.model.schema import Timeline
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.ui.record_lesson_panel import RecordLessonPanel
from trainer.ui.spotlight import Spotlight
from trainer.ui.target_picker import TargetPicker
from trainer.ui.targets import Targets
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.media.verify import Report
    from trainer.ui.export_page import ExportPage
    from trainer.ui.player import Player


class Stage(StrEnum):
    """Where the teacher is."""

    PREPARE = "prepare"
    STEP = "step"
    DESCRIBE = "describe"
    MISTAKE = "mistake"
    SAY = "say"
    OVERVIEW = "overview"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True)
class Shelved:
    """What is there already: shipped clips by fingerprint, ids of shipped lessons."""

    clips: dict[str, str]
    lessons: frozenset[str]


class LessonRecorder(QObject):
    """At most one lesson is recorded at a time; ``running`` says whether one is."""

    running_changed = Signal(bool)
    project_wanted = Signal()
    """The teacher has to choose the shape of a new project."""
    try_requested = Signal(object)
    """Carries the installed Pack that the teacher wants to see as a learner."""
    home_requested = Signal()

    def __init__(self, window: QWidget, targets: Targets, messages: Messages, jobs: Jobs) -> None:
        super().__init__(window)
        self._messages, self._jobs = messages, jobs
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
        self.written: Written | None = None
        self.panel: RecordLessonPanel | None = None
        self._shelved = Shelved({}, frozenset())
        self._document: Document | None = None
        self._player: Player | None = None
        self._export: ExportPage | None = None
        self._slot: QFrame | None = None
        self._after: Timeline | None = None
        self._turning = False
        self._job: Job | None = None

    # --- beginning and end ------------------------------------------------------------------

    def start(self, author: str) -> None:
        """Begin a lesson; the teacher is then asked for the shape of its project."""
        self.leave()
        self.running, self.stage = True, Stage.PREPARE
        self.about, self.may_share = About("", "", author), False
        self.recording, self.written, self.index = None, None, 0
        self._jobs.run(_shelved(), done=self._know, failed=self._messages.error, owner=self)
        self.running_changed.emit(True)
        self.project_wanted.emit()

    def leave(self) -> None:
        """Stop recording; the project stays as it is."""
        if not self.running:
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.running = False
        self.recording = None
        self.picker.end()
        self._drop_panel()
        self.running_changed.emit(False)

    def _know(self, shelved: Shelved) -> None:
        self._shelved = shelved

    # --- what the window tells ----------------------------------------------------------------

    def show_on(self, page: str, slot: QFrame | None) -> None:
        """Another page is shown, or pages were made anew; the panel goes into ``slot``."""
        self._slot = slot
        if self.running:
            if self.recording is not None:
                self.recording.happened(Fact("page", page))
            self._drop_panel()
            self.show()

    def watch_document(self, document: Document | None) -> None:
        """Follow ``document``.  A recording belongs to one project, so another one ends it."""
        if self._document is not None and isValid(self._document):
            self._document.changed.disconnect(self._changed)
        self._document = document
        if document is not None:
            document.changed.connect(self._changed)
        elif self.recording is not None and self.stage is not Stage.DONE:
            self.leave()
            self._messages.note(
                translate("RecordLesson", "The recording has ended, because its project was closed.")
            )

    def watch_player(self, player: Player | None) -> None:
        if self._player is not None and isValid(self._player):
            self._player.playing_changed.disconnect(self._played)
        self._player = player
        if player is not None:
            player.playing_changed.connect(self._played)

    def watch_export(self, page: ExportPage | None) -> None:
        if self._export is not None and isValid(self._export):
            self._export.finished.disconnect(self._exported)
        self._export = page
        if page is not None:
            page.finished.connect(self._exported)

    def _changed(self, change: Change) -> None:
        if self._document is None or self._document.turning or self._turning or self.recording is None:
            return
        self.recording.changed(change)
        self._refresh_done()

    def _played(self, playing: bool) -> None:
        self._tell(Fact("played" if playing else "paused"))

    def _exported(self, report: Report) -> None:
        self._tell(Fact("exported", report.preset, float(report.duration), Path(report.file).name))

    def _tell(self, fact: Fact) -> None:
        if self.recording is not None:
            self.recording.happened(fact)
            self._refresh_done()

    def _refresh_done(self) -> None:
        if self.panel is not None and isValid(self.panel):
            self.panel.show_done()

    # --- steps ----------------------------------------------------------------------------------

    def begin_step(self) -> None:
        """Record the next step from here."""
        if self._document is None:
            return
        if self.recording is None:
            self.recording = Recording(self._document.timeline)
        if self.recording.steps:
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
            self.show()

    def tick(self, index: int, on: bool) -> None:
        """Choose a proposed goal of the described step, or leave it out; one always stays."""
        offered = self.draft().proposed(self.index)
        chosen = [plain(goal) for goal in self.draft().chosen(self.index)]
        goal = plain(offered[index].goal)
        chosen = [*chosen, goal] if on else [one for one in chosen if one != goal]
        self.step.chosen = tuple(chosen) or None
        self.show()

    def draft(self) -> Draft:
        """The pack as it would be now."""
        assert self.recording is not None
        return Draft(self.recording, self.about, self._shelved.clips, self._shelved.lessons)

    def say_about(self, name: str, words: str) -> None:
        """What the teacher typed as the lesson's "title" or "outcome"."""
        title, outcome = self.about.title, self.about.outcome
        title, outcome = (words, outcome) if name == "title" else (title, words)
        self.about = replace(self.about, title=title, outcome=outcome)

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
        if self._document is None or self._job is not None:
            return
        work = _writing(self.draft(), self._document.folder)
        self._job = self._jobs.run(work, done=self._wrote, failed=self._not_written, owner=self)
        self._go(Stage.WRITING)

    def _wrote(self, written: Written) -> None:
        self._job = None
        self.written = written
        self._go(Stage.OVERVIEW if written.faults else Stage.DONE)

    def _not_written(self, fault: Exception) -> None:
        self._job = None
        self._jobs.failed.emit(fault)
        self._go(Stage.OVERVIEW)

    def faults_of(self, index: int | None) -> list[Fault]:
        """What the linter found in the step of ``index``; None: in the lesson as a whole."""
        found = self.written.faults if self.written is not None else ()
        return [fault for fault in found if place_of(fault) == index]

    def try_it(self) -> None:
        """Install the written lesson here and begin it as a learner would."""
        if self.written is None:
            return

        def ready(pack: Pack) -> None:
            self.leave()
            self.try_requested.emit(pack)

        self._jobs.run(_tried(self.written), done=ready, failed=self._messages.error, owner=self)

    # --- what is shown ------------------------------------------------------------------------

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.show()

    def show(self) -> None:
        """Put the panel of the present stage into the page's slot."""
        slot = self._slot
        if not self.running or slot is None or not isValid(slot):
            return
        self._drop_panel()
        self.panel = RecordLessonPanel(self, self._document is not None)
        layout = slot.layout()
        assert layout is not None, "a lesson slot has a layout"
        layout.addWidget(self.panel)
        slot.show()
        self.panel.take_focus()

    def _drop_panel(self) -> None:
        if self.panel is not None and isValid(self.panel):
            slot = self.panel.parentWidget()
            if slot is not None:
                slot.hide()
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = None


def place_of(fault: Fault) -> int | None:
    """Which step a fault is about, from 0; None when it is about the whole."""
    numbered = re.search(r"langkah-(\d+)", fault.where)
    if numbered is None:
        numbered = re.search(r"steps\[(\d+)\]", fault.where)
    return int(numbered[1]) - 1 if numbered is not None else None


def in_words(fault: Fault) -> str:
    """The fault without its place in the files."""
    return translate("LessonFaults", fault.what, **fault.facts)


def _shelved() -> Generator[None, None, Shelved]:
    yield
    clips: dict[str, str] = {}
    for place in shelf.PLACES:
        for file in sorted((paths.ASSETS / place).iterdir()):
            if shelf.is_name(file.name):
                clips[media_folder.fingerprint(file)] = file.name
                yield
    return Shelved(clips, frozenset(pack.id for pack in shipped()))


def _writing(draft: Draft, folder: Path) -> Generator[float, None, Written]:
    yield 0.0
    place = paths.made_lessons() / draft.id
    versions = [pack.version for pack in installed.versions(draft.id)]
    if (place / "lesson.toml").is_file():
        versions.append(load(place).version)
    highest = max((tuple(int(part) for part in one.split(".")) for one in versions), default=(1, 0, -1))
    draft.about = replace(draft.about, version=f"{highest[0]}.{highest[1]}.{highest[2] + 1}")
    return (yield from pack_writer.write(draft.files(), draft.clips(folder), place))


def _tried(written: Written) -> Generator[None, None, Pack]:
    return (yield from installed.install(written.zip))
