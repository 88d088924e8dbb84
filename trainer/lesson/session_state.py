"""What is so in a lesson: where the learner is, what was reached, what is shown.

Only facts and what follows from them; ``session`` moves them on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.lesson.goals import Judgement
from trainer.lesson.help import Ladder, Rung
from trainer.lesson.measures import Measured, fill
from trainer.lesson.moment import Fact
from trainer.lesson.pack import Pack, Saying, Step
from trainer.lesson.progress import Mark, Phase, Progress, Record
from trainer.lesson.texts import StepText
from trainer.model.schema import Timeline
from trainer.words import translate

SWAP_EVERY = 2
"""Steps after which two who learn at one computer change places."""


class Wanted(StrEnum):
    """A project that is to be made for the learner before the lesson can go on."""

    EXAMPLE = "example"
    START = "start"


class Astray(StrEnum):
    """Why the steps cannot be judged now."""

    NOT_OPEN = "not_open"
    """The lesson's project is not open, or not shown."""
    OTHER_PROJECT = "other_project"
    """Another project is open."""


@dataclass(frozen=True)
class Outcome:
    """What the latest judging found."""

    passed: bool = False
    saying: Saying | None = None
    measured: Measured = field(default_factory=dict)


class SessionState:
    """One lesson, one learner, as it is now."""

    def __init__(
        self,
        pack: Pack,
        progress: Progress | None = None,
        on_record: Callable[[Record], None] | None = None,
    ) -> None:
        self.pack = pack
        self.progress = progress or Progress()
        self.on_record = on_record
        self.outcome = Outcome()
        self.own_outcomes: Mapping[str, Judgement] = {goal.id: Judgement(False) for goal in pack.own}
        self.probe_outcomes: Mapping[str, Judgement] = {step: Judgement(False) for step in pack.probe}
        self.help = Ladder()
        """The help that was given in this step."""
        self.checkpoint: Timeline | None = None
        """The timeline as it was when the step began; None when no project was open."""
        self.judged = 0
        """How often something was judged; idle means that this stands still."""
        self.off_path: str = ""
        """The title of what the learner had reached and has lost; empty while on the path."""
        self._timeline: Timeline | None = None
        self._open_folder = ""
        self._page = ""
        self._facts: tuple[Fact, ...] = ()
        self._credited = False

    @property
    def phase(self) -> Phase:
        return self.progress.phase

    @property
    def index(self) -> int:
        """Which step is current, from 0.

        A step that the pack no longer has (it was updated) is replaced by the
        first one that has no mark.
        """
        index = self.pack.index(self.progress.step)
        if index is not None:
            return index
        return next(
            (at for at, step in enumerate(self.pack.steps) if step.id not in self.progress.marks),
            len(self.pack.steps) - 1,
        )

    @property
    def step(self) -> Step:
        return self.pack.steps[self.index]

    @property
    def text(self) -> StepText:
        """The current step's words, in the language in use."""
        return self.pack.text.steps[self.step.id]

    @property
    def mark(self) -> Mark | None:
        """The current step's mark."""
        return self.progress.marks.get(self.step.id)

    @property
    def may_go_on(self) -> bool:
        """Whether the next step is open: this one is reached, or was left behind before."""
        return self.outcome.passed or self.mark is not None

    @property
    def said(self) -> str:
        """The saying of the latest judging with its measures, or an empty text."""
        saying = self.outcome.saying
        return fill(self.text.sayings[saying.id], self.outcome.measured) if saying else ""

    @property
    def praise(self) -> str:
        return fill(self.text.praise, self.outcome.measured)

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints that were asked for in this step."""
        return self.text.hints[: self.help.hints]

    @property
    def rung(self) -> Rung:
        """The next kind of help."""
        return self.help.rung(len(self.text.hints), self.faded)

    @property
    def more_hints(self) -> bool:
        return self.faded or self.help.hints < len(self.text.hints)

    @property
    def faded(self) -> bool:
        """Whether the step is shown by its title alone, until the learner asks for more.

        Help fades from the last step backwards: ``pack.fade`` of them the first
        time, one more each time that the lesson was finished.
        """
        faded = self.pack.fade + self.progress.rounds if self.pack.fade else 0
        return not self.help.pointed and self.index >= len(self.pack.steps) - faded

    @property
    def task(self) -> str:
        """What the learner reads below the step's title."""
        if self.faded:
            return translate("LessonPanel", "Try it yourself first. Need help? Press **Hint**.")
        return self.text.body

    @property
    def targets(self) -> tuple[str, ...]:
        """What the current step, or what was just said, points at; nothing outside the steps."""
        if self.phase is not Phase.STEPS:
            return ()
        saying = self.outcome.saying
        if saying is not None and saying.targets:
            return saying.targets
        return () if self.faded else self.step.targets

    @property
    def wanted(self) -> Wanted | None:
        """The project that has to be made and given before the learner can go on."""
        if self.progress.folder:
            return None
        if self.phase is Phase.WATCH:
            return Wanted.EXAMPLE
        return Wanted.START if self.given_project else None

    @property
    def swap(self) -> bool:
        """Whether two who learn together change places at this step."""
        return self.progress.pair and self.index > 0 and self.index % SWAP_EVERY == 0

    @property
    def unassisted(self) -> bool:
        """Whether every step was reached by the learner alone: this earns the badge."""
        marks = [self.progress.marks.get(step.id) for step in self.pack.steps]
        return not self.progress.done_for and all(mark is Mark.PASSED for mark in marks)

    @property
    def given_project(self) -> bool:
        """Whether the project of this part of the lesson is one that the lesson makes."""
        return self.phase in (Phase.WATCH, Phase.PROBE) or (self.phase is Phase.STEPS and self.pack.prepared)

    @property
    def watched(self) -> bool:
        """Whether the example was played."""
        return self.progress.watched

    @property
    def may_probe(self) -> bool:
        """Whether a learner can show at once what is known already."""
        return bool(self.pack.probe) and self.phase is Phase.INTRO

    @property
    def astray(self) -> Astray | None:
        """Why nothing can be judged, None while all is well."""
        folder = self.progress.folder
        if self.wanted is not None:
            return None  # it is being made
        if self.given_project:
            if self._open_folder and self._page not in ("home", "new"):
                return None if self._open_folder == folder else Astray.OTHER_PROJECT
            return Astray.NOT_OPEN
        if self.phase is Phase.STEPS:
            elsewhere = self._page in ("home", "new")
            if self._open_folder and not elsewhere:
                return None if self._open_folder == folder else Astray.OTHER_PROJECT
            return Astray.NOT_OPEN if self.index > 0 else None
        if self.phase is Phase.OWN and self._open_folder and folder and self._page != "home":
            return None if self._open_folder == folder else Astray.OTHER_PROJECT
        return None
