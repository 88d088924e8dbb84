"""Goals on what was done in the window.

Only for steps that are about the window itself (play, undo, export): everything
else is judged by what it led to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.base import About, Goal, Judgement, SecondsRange, choice, choices, yes
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import PAGES, Moment
from trainer.media.presets import presets

_PRESETS = {name: preset.title for name, preset in presets().items()}


@dataclass(frozen=True)
class PageIs(Goal):
    name: ClassVar[str] = "page"
    about: ClassVar = About.PAGE
    says: ClassVar[str] = "This page of the window is shown."
    required: ClassVar = ("shown",)

    shown: str = choice("the page", *PAGES)

    def _look(self, moment: Moment) -> Judgement:
        return Judgement(moment.page == self.shown)


@dataclass(frozen=True)
class Happened(Goal):
    name: ClassVar[str] = "happened"
    about: ClassVar = About.EVENT
    says: ClassVar[str] = (
        "These things happened since the step began, in this order; others may lie between. "
        '"do" is any change of the project.'
    )
    required: ClassVar = ("events",)

    events: tuple[str, ...] = choices("what happened", "do", "undo", "redo", "played", "paused", most=6)
    newest: bool = yes("whether the last of them must be the newest of all, playing and pages aside")

    def _look(self, moment: Moment) -> Judgement:
        if self.newest and _newest_change(moment) != self.events[-1]:
            return Judgement(False)
        wanted = iter(self.events)
        waiting = next(wanted)
        for fact in moment.facts:
            if fact.kind == waiting:
                following = next(wanted, None)
                if following is None:
                    return Judgement(True)
                waiting = following
        return Judgement(False)


def _newest_change(moment: Moment) -> str:
    changes = ("do", "undo", "redo")
    return next((fact.kind for fact in reversed(moment.facts) if fact.kind in changes), "")


@dataclass(frozen=True)
class Exported(SecondsRange):
    name: ClassVar[str] = "exported"
    about: ClassVar = About.EVENT
    says: ClassVar[str] = "A video was finished and verified; its measured length counts."
    measures: ClassVar = {"seconds": Unit.SECONDS, "file": Unit.NAME, "preset": Unit.NAME}

    preset: str | None = choice("where it is for; any place when left out", *_PRESETS)

    def check(self, where: str) -> None:
        if self.at_least is not None or self.at_most is not None:
            super().check(where)

    def _look(self, moment: Moment) -> Judgement:
        """The newest export that passes counts, else the newest at all."""
        exports = [fact for fact in reversed(moment.facts) if fact.kind == "exported"]
        if not exports:
            return Judgement(False)
        passing = [
            fact for fact in exports if self.preset in (None, fact.about) and self._within(fact.seconds)
        ]
        shown = (passing or exports)[0]
        return Judgement(
            bool(passing),
            {
                "seconds": Measure(Unit.SECONDS, shown.seconds),
                "file": Measure(Unit.NAME, shown.file),
                "preset": Measure(Unit.NAME, _PRESETS.get(shown.about, shown.about)),
            },
        )
