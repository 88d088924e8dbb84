"""A learner's way through one lesson, as a state machine.

The window tells it what happens (``opened``, ``changed``, ``happened``) and what
the learner chooses (``begin``, ``go_on``, ``back``, ``repeat``, ``skip``,
``hint``, ``leave``, ``begin_own``).  It judges the current step then, and only
then: there is no timer, and nothing is judged while nothing happens.

Order of judging: the goal first, then the sayings as they stand in the pack, then
whether the learner is still on the path.  A saying is said when something happened
that it looks at, so nobody hears "not quite yet" before having tried.

What must outlive the program is a Record (``progress``), and the session moves
on by nothing else: a session that is made from a read Progress stands where the
old one stood.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from trainer.lesson import astray
from trainer.lesson.goals import About, Judgement
from trainer.lesson.help import Ladder
from trainer.lesson.measures import blanks
from trainer.lesson.moment import MOST_FACTS, Fact, Moment, fact_of
from trainer.lesson.pack import Pack
from trainer.lesson.progress import Mark, Phase, Progress, Record, Verb, advance
from trainer.lesson.session_state import Astray, Outcome, SessionState, Wanted
from trainer.model.history import Change
from trainer.model.restore_command import RestoreTimeline
from trainer.model.schema import Timeline

__all__ = ["Astray", "Outcome", "Session", "Wanted"]

_AT_REST: frozenset[About] = frozenset()
_ANY_CHANGE = frozenset((About.TIMELINE, About.EVENT))


class Session(SessionState):
    """One lesson, one learner.

    ``on_record`` is called with each Record, in order; whoever holds the session
    writes them down.  ``on_checkpoint`` is called when a step begins on a project.
    """

    def __init__(
        self,
        pack: Pack,
        progress: Progress | None = None,
        on_record: Callable[[Record], None] | None = None,
    ) -> None:
        super().__init__(pack, progress, on_record)
        self.on_checkpoint: Callable[[str, str, Timeline], None] | None = None
        """Gets the step's id, the project's folder and the timeline."""
        if self.phase is Phase.STEPS:
            self._stand()

    # --- what happens ---------------------------------------------------------------

    def opened(self, timeline: Timeline | None, folder: Path | None) -> bool:
        """A project was opened, or closed (None).  Returns whether there is anything new to show."""
        before = self._shown()
        self._timeline = timeline
        self._open_folder = str(folder) if timeline is not None and folder is not None else ""
        if self._open_folder and self._is_for_us():
            self._adopt()
        if self.checkpoint is None and self.astray is None:
            self._check_in()
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
            checkpoint, given = self.checkpoint, self.help
            self._record(Verb.REPEATED, self.step.id)
            self._stand(checkpoint)
            self.help = given  # trying again takes no help away

    def restoring(self) -> RestoreTimeline | None:
        """What takes the project back to the beginning of the step, as one step that can be undone.

        None when there is nothing to take back.
        """
        if self.checkpoint is None or self.phase is not Phase.STEPS or not self._ours:
            return None
        return RestoreTimeline(self.checkpoint)

    def restored(self) -> None:
        """The project was taken back to the beginning of the step."""
        self._record(Verb.RESTORED, self.step.id)

    def pair_up(self, two: bool) -> None:
        """Two learn at one computer from now on, or no longer."""
        self._record(Verb.PAIRED, about="on" if two else "off")

    def shown(self) -> None:
        """The step was shown on a copy."""
        if self.phase is Phase.STEPS:
            self.help = replace(self.help, shown=True)
            self._record(Verb.SHOWN, self.step.id)

    def done_for(self) -> None:
        """The step is done for the learner; it earns no badge."""
        if self.phase is Phase.STEPS:
            self._record(Verb.DONE_FOR, self.step.id)

    def hint(self) -> None:
        """Say and point first where that was left out, else show one hint more."""
        if self.phase is not Phase.STEPS:
            return
        if self.faded:
            self.help = replace(self.help, pointed=True)
            self._record(Verb.POINTED, self.step.id)
        elif self.more_hints:
            self.help = replace(self.help, hints=self.help.hints + 1)
            self._record(Verb.HINTED, self.step.id, str(self.help.hints))

    def adopt(self) -> None:
        """Go on in the project that is open now, although it is another one."""
        if self._open_folder:
            self._adopt()
            self.checkpoint = None
            self._check_in()
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
        passed = {one: part.passed for one, part in self.probe_outcomes.items()}
        return self.progress, self.outcome, passed, dict(self.own_outcomes), self.astray, self.off_path

    def _record(self, verb: Verb, step: str = "", about: str = "") -> None:
        record = Record(self.pack.id, self.pack.version, verb, step, about)
        self.progress = advance(self.progress, record)
        if self.on_record is not None:
            self.on_record(record)

    def _onward(self) -> None:
        if self.index + 1 < len(self.pack.steps):
            early = self._exported_as_it_is()
            self._enter(self.index + 1)
            if early:  # whoever was quicker than the lesson need not do it twice
                self._facts = early
                self._judge(_AT_REST)
        else:
            self._record(Verb.FINISHED)
            self.outcome = Outcome()

    def _exported_as_it_is(self) -> tuple[Fact, ...]:
        """The exports of this step after which nothing was changed any more."""
        kinds = [fact.kind for fact in self._facts]
        newest = max((at for at, kind in enumerate(kinds) if kind in ("do", "undo", "redo")), default=-1)
        return tuple(fact for fact in self._facts[newest + 1 :] if fact.kind == "exported")

    def _enter(self, index: int) -> None:
        self._record(Verb.ENTERED, self.pack.steps[index].id)
        self._stand()

    def _stand(self, checkpoint: Timeline | None = None) -> None:
        """Begin to look at the current step, with nothing said yet."""
        self.checkpoint = checkpoint
        if checkpoint is None and self._ours:
            self._check_in()
        self._facts = ()
        self._credited = self.mark is Mark.PASSED
        self.help = Ladder()
        self.outcome = Outcome()
        self.off_path = ""
        self._judge(_AT_REST)

    def _check_in(self) -> None:
        """Keep the timeline as the beginning of this step."""
        self.checkpoint = self._timeline
        if self.on_checkpoint is not None and self.phase is Phase.STEPS and self.checkpoint is not None:
            self.on_checkpoint(self.step.id, self._open_folder, self.checkpoint)

    @property
    def in_its_project(self) -> bool:
        """Whether the open project is the one that this part of the lesson is about."""
        return self._ours

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
            self.off_path = ""
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
            if saying.tone == "mistake":
                self.help = replace(self.help, mistakes=self.help.mistakes + 1)
        self.off_path = astray.lost(self.pack, self.index, self.checkpoint, moment) if self._ours else ""

    def _said(self, moment: Moment, about: frozenset[About], judged: Judgement) -> Outcome:
        if self.astray is None:
            for saying in self.step.sayings:
                if saying is not self.outcome.saying and not saying.when.looks_at() & about:
                    continue
                recognised = saying.when.judge(moment)
                measured = {**judged.measured, **recognised.measured}
                # A sentence whose numbers were not measured this time belongs to another case.
                if recognised.passed and blanks(self.text.sayings[saying.id]) <= measured.keys():
                    return Outcome(False, saying, measured)
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
