"""A learner's way through one lesson, as a state machine.

The window tells it what happens (``opened``, ``changed``, ``happened``) and what
the learner chooses (``begin``, ``go_on``, ``back``, ``repeat``, ``skip``,
``hint``, ``leave``, ``begin_own``).  It judges the current step then, and only
then: there is no timer, and nothing is judged while nothing happens.

Order of judging: the goal first, then the sayings as they stand in the pack.  A
saying is said when something happened that it looks at, so nobody hears "not
quite yet" before having tried.

What must outlive the program is a Record (``progress``), and the session moves
on by nothing else: a session that is made from a read Progress stands where the
old one stood.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from trainer.lesson.goals import About, Judgement
from trainer.lesson.measures import Measured, fill
from trainer.lesson.moment import MOST_FACTS, Fact, Moment, fact_of
from trainer.lesson.pack import Pack, Saying, Step
from trainer.lesson.progress import Mark, Phase, Progress, Record, Verb, advance
from trainer.lesson.texts import StepText
from trainer.model.history import Change
from trainer.model.schema import Timeline
from trainer.words import translate

_AT_REST: frozenset[About] = frozenset()
_ANY_CHANGE = frozenset((About.TIMELINE, About.EVENT))


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


class Session:
    """One lesson, one learner.

    ``on_record`` is called with each Record, in order; whoever holds the session
    writes them down.
    """

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
        self.hints_shown = 0
        self.pointed = False
        """Whether a faded step was said and pointed at after all."""
        self.checkpoint: Timeline | None = None
        """The timeline as it was when the step began; None when no project was open."""
        self.judged = 0
        """How often something was judged; idle means that this stands still."""
        self._timeline: Timeline | None = None
        self._open_folder = ""
        self._page = ""
        self._facts: tuple[Fact, ...] = ()
        self._credited = False
        if self.phase is Phase.STEPS:
            self._stand()

    # --- what is so -----------------------------------------------------------------

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
        return self.text.hints[: self.hints_shown]

    @property
    def more_hints(self) -> bool:
        return self.faded or self.hints_shown < len(self.text.hints)

    @property
    def faded(self) -> bool:
        """Whether the step is shown by its title alone, until the learner asks for more.

        Help fades from the last step backwards: ``pack.fade`` of them the first
        time, one more each time that the lesson was finished.
        """
        faded = self.pack.fade + self.progress.rounds if self.pack.fade else 0
        return not self.pointed and self.index >= len(self.pack.steps) - faded

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
        return bool(self.pack.probe) and self.phase in (Phase.INTRO, Phase.WATCH)

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

    # --- what happens ---------------------------------------------------------------

    def opened(self, timeline: Timeline | None, folder: Path | None) -> bool:
        """A project was opened, or closed (None).  Returns whether there is anything new to show."""
        before = self._shown()
        self._timeline = timeline
        self._open_folder = str(folder) if timeline is not None and folder is not None else ""
        if self._open_folder and self._is_for_us():
            self._adopt()
        if self.checkpoint is None and self.astray is None:
            self.checkpoint = timeline
        # A shape that was just chosen is something to talk about; a project that is
        # opened again is not.
        self._judge(_ANY_CHANGE if self._just_made else _AT_REST)
        return before != self._shown()

    def changed(self, change: Change) -> bool:
        """The open project made a step, back or forward."""
        before = self._shown()
        self._timeline = change.after
        self._remember(fact_of(change))
        self._judge(_ANY_CHANGE, change.before)
        return before != self._shown()

    def happened(self, fact: Fact) -> bool:
        """Something else happened in the window."""
        before = self._shown()
        if fact.kind == "page":
            self._page = fact.about
        self._remember(fact)
        if fact.kind == "exported" and self._ours:
            self._record(Verb.EXPORTED, about=fact.file)
        if fact.kind == "played" and self.phase is Phase.WATCH and self._ours and not self.watched:
            self._record(Verb.WATCHED)
        self._judge(frozenset((About.PAGE,)) if fact.kind == "page" else frozenset((About.EVENT,)))
        return before != self._shown()

    # --- what the learner chooses ---------------------------------------------------

    def begin(self) -> None:
        """Begin with the example, or the steps where there is none; also all over again."""
        self._record(Verb.BEGAN)
        if self.pack.example:
            self._record(Verb.WATCH_BEGAN)
        else:
            self._enter(0)

    def begin_steps(self) -> None:
        """Leave the example or the probe, watched and passed or not, and begin the steps."""
        if self.phase in (Phase.WATCH, Phase.PROBE):
            self._record(Verb.STEPS_BEGAN)
            self._enter(0)

    def begin_probe(self) -> None:
        """Let the learner show at once what the steps would teach."""
        if self.may_probe:
            if self.phase is Phase.INTRO:
                self._record(Verb.BEGAN)
            self._record(Verb.PROBE_BEGAN)
            self._facts = ()
            self.probe_outcomes = {step: Judgement(False) for step in self.pack.probe}

    def given(self, folder: Path, name: str) -> None:
        """The wanted project was made: in ``folder``, called ``name``.  It is opened next."""
        if self.wanted is not None:
            self._record(Verb.PROJECT, about=str(folder))
            self._record(Verb.FIRST_NAME, about=name)

    def go_on(self) -> None:
        """To the next step, or to the end after the last.  Does nothing before the step is reached.

        From the example it leads to the steps once it was watched.
        """
        if self.phase is Phase.WATCH and self.watched:
            self.begin_steps()
        elif self.phase is Phase.STEPS and self.may_go_on:
            self._onward()

    def skip(self) -> None:
        """Leave the step behind unfinished; it is marked so.  An example is left unwatched."""
        if self.phase in (Phase.WATCH, Phase.PROBE):
            self.begin_steps()
        elif self.phase is Phase.STEPS:
            if self.mark is None:
                self._record(Verb.SKIPPED, self.step.id)
            self._onward()

    def back(self) -> None:
        """To the step before, or from the end to the last step."""
        if self.phase is Phase.FINISHED:
            self._enter(len(self.pack.steps) - 1)
        elif self.phase is Phase.STEPS and self.index > 0:
            self._enter(self.index - 1)

    def repeat(self) -> None:
        """Do the step again; whoever holds the session takes the timeline back to ``checkpoint``."""
        if self.phase is Phase.STEPS:
            checkpoint = self.checkpoint
            self._record(Verb.REPEATED, self.step.id)
            self._stand()
            self.checkpoint = checkpoint

    def hint(self) -> None:
        """Say and point first where that was left out, else show one hint more."""
        if self.phase is not Phase.STEPS:
            return
        if self.faded:
            self.pointed = True
            self._record(Verb.POINTED, self.step.id)
        elif self.more_hints:
            self.hints_shown += 1
            self._record(Verb.HINTED, self.step.id, str(self.hints_shown))

    def adopt(self) -> None:
        """Go on in the project that is open now, although it is another one."""
        if self._open_folder:
            self._adopt()
            self.checkpoint = self._timeline
            self._judge(_AT_REST)

    def begin_own(self) -> None:
        """Begin the task on own clips, in a project of its own."""
        self._record(Verb.OWN_BEGAN)
        self._facts = ()
        self._judge(_AT_REST)

    def leave(self) -> None:
        """The learner stops here for now; everything is already written down."""
        self._record(Verb.LEFT, self.progress.step)

    # --- inside ---------------------------------------------------------------------

    def _shown(self) -> object:
        parts = (*self.own_outcomes.items(), *self.probe_outcomes.items())
        return self.progress, self.outcome, {one: part.passed for one, part in parts}, self.astray

    def _record(self, verb: Verb, step: str = "", about: str = "") -> None:
        record = Record(self.pack.id, self.pack.version, verb, step, about)
        self.progress = advance(self.progress, record)
        if self.on_record is not None:
            self.on_record(record)

    def _onward(self) -> None:
        if self.index + 1 < len(self.pack.steps):
            self._enter(self.index + 1)
        else:
            self._record(Verb.FINISHED)
            self.outcome = Outcome()

    def _enter(self, index: int) -> None:
        self._record(Verb.ENTERED, self.pack.steps[index].id)
        self._stand()

    def _stand(self) -> None:
        """Begin to look at the current step, with nothing said yet."""
        self.checkpoint = self._timeline
        self._facts = ()
        self._credited = self.mark is Mark.PASSED
        self.hints_shown = 0
        self.pointed = False
        self.outcome = Outcome()
        self._judge(_AT_REST)

    @property
    def _ours(self) -> bool:
        """Whether the open project is the one that the lesson is about."""
        return self._open_folder != "" and self._open_folder == self.progress.folder

    @property
    def _just_made(self) -> bool:
        return any(fact.kind == "shape_chosen" for fact in self._facts)

    def _is_for_us(self) -> bool:
        """Whether the project that was just opened is meant for the lesson.

        In the steps that is the one whose shape was just chosen, never an older
        work of the learner; in the own task it is any but the lesson's.
        """
        if self.phase is Phase.STEPS and not self.pack.prepared:
            return self._just_made and (self.index == 0 or not self.progress.folder)
        if self.phase is Phase.OWN:
            return not self.progress.folder and self._open_folder != self.progress.lesson_folder
        return False

    def _adopt(self) -> None:
        if self._open_folder != self.progress.folder and self._timeline is not None:
            self._record(Verb.PROJECT, about=self._open_folder)
            self._record(Verb.FIRST_NAME, about=self._timeline.name)

    def _remember(self, fact: Fact) -> None:
        if self._ours or not self._open_folder or fact.kind == "shape_chosen":
            self._facts = (*self._facts, fact)[-MOST_FACTS:]

    def _moment(self, before: Timeline | None) -> Moment:
        timeline = self._timeline if self._ours else None
        return Moment(
            before=(before if timeline is not None and before is not None else timeline),
            after=timeline,
            page=self._page,
            facts=self._facts,
            first_name=self.progress.first_name,
            credited=self._credited,
        )

    def _judge(self, about: frozenset[About], before: Timeline | None = None) -> None:
        if self.phase is Phase.STEPS:
            self._judge_step(self._moment(before), about)
        elif self.phase is Phase.PROBE:
            self._judge_probe(self._moment(before))
        elif self.phase is Phase.OWN:
            self._judge_own(self._moment(before))

    def _judge_step(self, moment: Moment, about: frozenset[About]) -> None:
        self.judged += 1
        judged = self.step.goal.judge(moment)
        was_passed, said_before = self.outcome.passed, self.outcome.saying
        if judged.passed:
            self.outcome = Outcome(True, None, judged.measured)
            self._credited = True
            if self.mark is not Mark.PASSED:
                self._record(Verb.PASSED, self.step.id)
            return
        if was_passed and self.mark is Mark.PASSED and self.astray is None:
            self._record(Verb.UNPASSED, self.step.id)
        self.outcome = self._said(replace(moment, credited=False), about, judged)
        saying = self.outcome.saying
        if saying is not None and saying is not said_before:
            self._record(Verb.SAID, self.step.id, saying.id)

    def _said(self, moment: Moment, about: frozenset[About], judged: Judgement) -> Outcome:
        if self.astray is None:
            for saying in self.step.sayings:
                if saying is not self.outcome.saying and not saying.when.looks_at() & about:
                    continue
                recognised = saying.when.judge(moment)
                if recognised.passed:
                    return Outcome(False, saying, {**judged.measured, **recognised.measured})
        return Outcome(False, None, judged.measured)

    def _judge_probe(self, moment: Moment) -> None:
        self.judged += 1
        steps = {step.id: step for step in self.pack.steps}
        self.probe_outcomes = {one: steps[one].goal.judge(moment) for one in self.pack.probe}
        if self._ours and all(judgement.passed for judgement in self.probe_outcomes.values()):
            self._record(Verb.PROBE_PASSED)
            for step in self.pack.steps:
                self._record(Verb.PASSED, step.id)
            self._record(Verb.FINISHED)

    def _judge_own(self, moment: Moment) -> None:
        self.judged += 1
        passed = self.progress.own_passed
        self.own_outcomes = {
            own.id: own.goal.judge(replace(moment, credited=own.id in passed)) for own in self.pack.own
        }
        for own_id, judgement in self.own_outcomes.items():
            if judgement.passed and own_id not in passed:
                self._record(Verb.OWN_PASSED, own_id)
            elif not judgement.passed and own_id in passed and moment.after is not None:
                self._record(Verb.OWN_UNPASSED, own_id)
        if all(judgement.passed for judgement in self.own_outcomes.values()):
            self._record(Verb.OWN_FINISHED)
