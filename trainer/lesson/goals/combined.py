"""Goals made of goals: all of them, or any of them."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.lesson.goals.base import About, Goal, Judgement
from trainer.lesson.moment import Moment


@dataclass(frozen=True)
class _Joined(Goal):
    """Where two parts measure the same name, the first one is said."""

    parts: tuple[Goal, ...] = ()

    def looks_at(self) -> frozenset[About]:
        return frozenset().union(*(part.looks_at() for part in self.parts))

    def can_measure(self) -> frozenset[str]:
        return frozenset().union(*(part.can_measure() for part in self.parts))

    def _judged(self, moment: Moment) -> tuple[list[bool], Judgement]:
        judgements = [part.judge(moment) for part in self.parts]
        measured = {name: value for one in reversed(judgements) for name, value in one.measured.items()}
        return [one.passed for one in judgements], Judgement(False, measured)


@dataclass(frozen=True)
class AllOf(_Joined):
    """Reached when every part is."""

    def judge(self, moment: Moment) -> Judgement:
        passed, judged = self._judged(moment)
        return Judgement(all(passed), judged.measured)


@dataclass(frozen=True)
class AnyOf(_Joined):
    """Reached when one part is; that part's measures are said first."""

    def judge(self, moment: Moment) -> Judgement:
        passed, judged = self._judged(moment)
        if not any(passed):
            return judged
        first = self.parts[passed.index(True)].judge(moment)
        return Judgement(True, {**judged.measured, **first.measured})
