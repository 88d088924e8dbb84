"""Playing a lesson without a window, by its own solution.

A rehearsal does what a script says to a real history and tells a real session,
so a lesson that plays here meets the same judging as in the window.  Only two
things are stood in for: a new project is a timeline in memory, and an exported
video is as long as the timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from trainer.errors import LessonFaulty, TrainerError
from trainer.lesson import script, shelf
from trainer.lesson.moment import Fact
from trainer.lesson.pack import EXAMPLE, START, Pack, find, load
from trainer.lesson.progress import Phase
from trainer.lesson.script import Action, Bring, Event
from trainer.lesson.session import Session
from trainer.lesson.strict import Fault
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, Command
from trainer.model.history import Change, History, Move
from trainer.model.opentime import seconds
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP, translate

OWN = "solution/own.jsonl"

_NO_PROJECT = QT_TRANSLATE_NOOP("LessonFaults", "No project is open here.")
_NOTHING_TO_MOVE = QT_TRANSLATE_NOOP("LessonFaults", "There is nothing to undo or redo here.")
_NOTHING_TO_EXPORT = QT_TRANSLATE_NOOP("LessonFaults", "There is no clip to export here.")
_IMPOSSIBLE = QT_TRANSLATE_NOOP("LessonFaults", "This cannot be done here: {cause}")
_NOT_REACHED = QT_TRANSLATE_NOOP("LessonFaults", "The solution does not reach the goal.")


def solution(step_id: str) -> str:
    """The file of a step's solution, inside its pack."""
    return f"solution/{step_id}.jsonl"


def mistake(step_id: str, saying_id: str) -> str:
    """The file of the recording that leads to a saying, inside its pack."""
    return f"mistakes/{step_id}.{saying_id}.jsonl"


class Rehearsal:
    """A stage for one lesson: a session, and what stands in for the window."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.session = Session(pack)
        self.history: History | None = None
        self._projects = 0

    def begin(self) -> None:
        """Watch the example and begin the steps: in the prepared project, or at home where there is none.

        Raises Fault.
        """
        self.session.happened(Fact("page", "home"))
        self.session.begin()
        if self.session.phase is Phase.WATCH:
            self._give(EXAMPLE)
            self.session.happened(Fact("played"))
            self.session.go_on()
        if self.pack.prepared:
            self._give(START)
        elif self.pack.example:
            self._close()
            self.session.happened(Fact("page", "home"))

    def begin_probe(self) -> None:
        """Show at once what is known already, in the prepared project.  Raises Fault."""
        self.session.happened(Fact("page", "home"))
        self.session.begin_probe()
        self._give(START)

    def _give(self, name: str) -> None:
        """Make the project that the list ``name`` describes and open it."""
        self._close()
        timeline = made(self.pack, prepared_by(self.pack, name), name, f"{self.pack.slug} {name}")
        self._projects += 1
        folder = Path(f"rehearsal-{self._projects}")
        self.session.given(folder, timeline.name)
        self.history = History(timeline, on_change=self._tell)
        self.session.opened(timeline, folder)
        self.session.happened(Fact("page", "editor"))

    def to_step(self, index: int) -> None:
        """Play the solutions of every step before ``index``.  Raises Fault."""
        while self.session.phase is Phase.STEPS and self.session.index < index:
            self.solve()

    def solve(self) -> str:
        """Play the current step's solution and go on; returns the praise that was earned.

        Raises Fault when the goal is not reached.
        """
        name = solution(self.session.step.id)
        self.perform(script.read(self.pack.folder, name), name)
        if not self.session.outcome.passed:
            raise Fault(name, _NOT_REACHED)
        praise = self.session.praise
        self.session.go_on()
        return praise

    def begin_own(self) -> None:
        """Begin the task on own clips, with no project open."""
        self._close()
        self.session.begin_own()

    def perform(self, actions: Iterable[Action], where: str) -> None:
        """Do ``actions``, which come from the file ``where``.  Raises Fault."""
        for number, action in enumerate(actions, 1):
            self._perform(action, f"{where}:{number}")

    def _perform(self, action: Action, where: str) -> None:
        if isinstance(action, Event):
            self._happen(action, where)
        elif self.history is None:
            raise Fault(where, _NO_PROJECT)
        else:
            _step(self.history, self.pack, action, where)

    def _happen(self, event: Event, where: str) -> None:
        if event.kind == "shape_chosen":
            self._close()
            self.session.happened(Fact("shape_chosen", event.about))
            self._open(Timeline(name=f"{self.pack.slug} {self._projects + 1}", canvas=CANVASES[event.about]))
            self.session.happened(Fact("page", "editor"))
        elif event.kind == "exported":
            timeline = self.history.timeline if self.history else None
            if timeline is None or not timeline.duration:
                raise Fault(where, _NOTHING_TO_EXPORT)
            length = float(seconds(timeline.duration, timeline.rate))
            self.session.happened(Fact("exported", event.about, length, f"{timeline.name}.mp4"))
        else:
            self.session.happened(Fact(event.kind, event.about))

    def _open(self, timeline: Timeline) -> None:
        self._projects += 1
        self.history = History(timeline, on_change=self._tell)
        self.session.opened(timeline, Path(f"rehearsal-{self._projects}"))

    def _tell(self, change: Change) -> None:
        self.session.changed(change)

    def _close(self) -> None:
        self.history = None
        self.session.opened(None, None)


def prepared_by(pack: Pack, name: str) -> tuple[Action, ...]:
    """What the list ``name`` does, with the steps that are done beforehand.  Raises Fault."""
    actions = script.read(pack.folder, name)
    if name == START:
        for step in pack.before:
            actions += script.read(pack.folder, solution(step))
    return actions


def made(pack: Pack, actions: Iterable[Action], where: str, name: str) -> Timeline:
    """The timeline that the list ``actions``, from the file ``where``, makes out of nothing.

    Events do nothing here.  Raises Fault.
    """
    history = History(Timeline(name=name))
    for number, action in enumerate(actions, 1):
        if not isinstance(action, Event):
            _step(history, pack, action, f"{where}:{number}")
    return replace(history.timeline, name=name)  # the project is called so, whatever a list restored


def _step(history: History, pack: Pack, action: Command | Move | Bring, where: str) -> None:
    if isinstance(action, Move):
        if (history.undo() if action is Move.UNDO else history.redo()) is None:
            raise Fault(where, _NOTHING_TO_MOVE)
        return
    try:
        if isinstance(action, Bring):
            file = shelf.find(pack.folder, action.file)
            assert file is not None, "the list was read"
            action = AddMedia(shelf.reference(file, history.timeline.rate))
        history.do(action)
    except TrainerError as cause:  # it does not fit, or the clip is damaged
        raise Fault(where, _IMPOSSIBLE, cause=cause.reason) from cause


def play(folder: Path) -> Iterator[str]:
    """Play the lesson in ``folder`` to its end; one line for each step.

    Raises LessonMissing or LessonFaulty.
    """
    pack = load(find(folder))
    count = len(pack.steps)
    try:
        rehearsal = Rehearsal(pack)
        rehearsal.begin()
        for number in range(1, count + 1):
            title = rehearsal.session.text.title
            praise = plain(rehearsal.solve())
            yield translate(
                "LessonReport", "Step {number} of {count}: {title}: {praise}",
                number=number, count=count, title=title, praise=praise,
            )  # fmt: skip
        rehearsal.begin_own()
        rehearsal.perform(script.read(pack.folder, OWN), OWN)
        if rehearsal.session.phase is not Phase.OWN_FINISHED:
            raise Fault(OWN, _NOT_REACHED)
        yield translate("LessonReport", "Own clips: {praise}", praise=plain(pack.text.own.praise))
    except Fault as fault:
        raise LessonFaulty(name=pack.slug, fault=str(fault)) from fault


def plain(text: str) -> str:
    """``text`` without the marks of bold words, for a terminal or a screen reader."""
    return text.replace("**", "")
