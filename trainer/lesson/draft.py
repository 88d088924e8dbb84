"""A recorded lesson with the teacher's words: every file of its pack, as data.

The teacher types a title, what learners will have, and one sentence for each step and
each mistake.  What else a pack must say is taken from the recording: titles are the
names of what was done, hints are the goals, in both languages.  Where the teacher gave
no English, the goals speak for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer import words
from trainer.lesson import script
from trainer.lesson.gestures import gesture
from trainer.lesson.goal_words import sentence
from trainer.lesson.goals import Goal
from trainer.lesson.goals.happening import Exported
from trainer.lesson.goals.timeline import CanvasIs, ClipCount, Duration, MediaCount, Renamed
from trainer.lesson.goals.words import TextCount
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import Fact, Moment
from trainer.lesson.pack import EXAMPLE, FILE, FORMAT, START
from trainer.lesson.player import OWN, mistake, solution
from trainer.lesson.proposals import ANY_CHANGE, MOST_PARTS, Proposal, joined, proposals, recognises
from trainer.lesson.recorder import Recording
from trainer.lesson.retold import Retold, RetoldLesson, restore, retold
from trainer.lesson.script import Action, Bring, Event
from trainer.lesson.targets import is_known
from trainer.lesson.texts import LONGEST_TITLE
from trainer.lesson.toml_text import Inline, document
from trainer.model.canvas import CANVASES
from trainer.model.commands import Command, RestoreTimeline
from trainer.model.media_folder import is_device
from trainer.words import QT_TRANSLATE_NOOP, translate

MINUTES_A_STEP = 3
USUAL_TARGETS = ("timeline.track.picture",)
_ODD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class About:
    """What the teacher says of the lesson as a whole; ``author`` may be empty.

    ``number`` is its place on the path, ``licence`` that of its own clips.
    """

    title: str
    outcome: str
    author: str = ""
    version: str = "1.0.0"
    number: int = 200
    licence: str = "CC-BY-4.0"


class Draft:
    """The pack that ``recording`` leads to; made anew whenever something changes."""

    def __init__(
        self,
        recording: Recording,
        about: About,
        shelved: Mapping[str, str] | None = None,
        taken: Collection[str] = (),
    ) -> None:
        """``shelved``: names of shipped clips by their fingerprints; they are not packed.

        ``taken``: ids of shipped lessons, which no other may have.
        """
        self.recording, self.about = recording, about
        self._taken = taken
        self.shelved = dict(shelved or {})
        self.lesson: RetoldLesson = retold(recording, self.shelved)
        self.first_name = self.lesson.start.name

    # --- goals ----------------------------------------------------------------------------

    def proposed(self, index: int) -> list[Proposal]:
        """The goals from which the teacher may choose for a step."""
        found = proposals(self.lesson.steps[index].take, self.first_name)
        if self._restored_until(index):  # which brings the teacher's own name of the project along
            found = [one for one in found if not isinstance(one.goal, Renamed)]
        return found or [Proposal(ANY_CHANGE, True)]

    def _restored_until(self, index: int) -> bool:
        takes = (step.take for step in self.lesson.steps[: index + 1])
        return any(isinstance(one, RestoreTimeline) for take in takes for one in take.actions)

    def chosen(self, index: int) -> list[Goal]:
        """The goals of a step: those that were ticked, else the usual ones.

        To the usual ones come more, until no recorded mistake reaches all of them.
        """
        offered = self.proposed(index)
        ticked = self.recording.steps[index].chosen
        picked = [one.goal for one in offered if ticked is not None and plain(one.goal) in ticked]
        if picked:
            return picked[:MOST_PARTS]
        usual = [one.goal for one in offered if one.usual] or [offered[0].goal]
        for mistaken in self.lesson.steps[index].mistakes:
            end = mistaken.end(self.first_name)
            if all(goal.judge(end).passed for goal in usual):
                usual += [one.goal for one in offered if not one.goal.judge(end).passed][:1]
        return usual[:MOST_PARTS]

    def goal(self, index: int) -> Goal:
        return joined(self.chosen(index))

    def targets(self, index: int) -> tuple[str, ...]:
        """What the window rings: what the teacher clicked, else where a hand would begin."""
        step = self.recording.steps[index]
        take = self.lesson.steps[index].take
        if step.targets:
            return step.targets
        for action in take.actions:
            pressed = gesture(action, take.before, take.after, ()).press
            known = tuple(name for name in pressed if is_known(name))
            if known:
                return known[:2]
        return USUAL_TARGETS

    # --- files ----------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The lesson's short name, made of its title."""
        made = _ODD.sub("-", self.about.title.casefold()).strip("-")[:40].strip("-")
        plain = made[:1].isalpha() and made not in self._taken and not is_device(made)
        return made if plain else f"pelajaran-{made}"[:40].strip("-")

    @property
    def own_files(self) -> tuple[str, ...]:
        """The names of the clips that the pack has to bring along, in the order of the recording."""
        shipped = set(self.shelved.values())
        return tuple(one.name for one in self.lesson.files if one.name not in shipped)

    def clips(self, folder: Path) -> dict[str, Path]:
        """Where the clips of ``own_files`` lie, for a project in ``folder``."""
        own = set(self.own_files)
        found = {}
        for media, packed in zip(self.recording.seen.items(), self.lesson.files, strict=True):
            if packed.name in own:
                found[packed.name] = folder / media[1].reference(media[0]).path
        return found

    def files(self) -> dict[str, str]:
        """Every text of the pack by its place in the folder."""
        lesson = self.lesson
        bring: list[Action] = [Bring(one.name) for one in lesson.files]
        made = {
            FILE: document(self._facts()),
            **{f"text/{one}.toml": document(self._texts(one)) for one in words.LANGUAGES},
            START: _lines([*bring, restore(lesson.start)]),
            OWN: _lines(self._own_actions(bring)),
        }
        if lesson.end.duration:
            made[EXAMPLE] = _lines([*bring, restore(lesson.end)])
        for index, step in enumerate(lesson.steps):
            made[solution(step_id(index))] = _lines(step.take.actions)
            for number, one in enumerate(step.mistakes):
                made[mistake(step_id(index), saying_id(number))] = _lines(one.actions)
        return made

    def _facts(self) -> dict[str, Any]:
        about = self.about
        facts: dict[str, Any] = {
            "format": FORMAT,
            "id": self.id,
            "version": about.version,
            "number": about.number,
            "minutes": min(240, MINUTES_A_STEP * max(1, len(self.lesson.steps))),
            "needs": [],
            "licence": about.licence,
            "authors": [about.author or "Semenit"],
            "steps": [self._step(index) for index in range(len(self.lesson.steps))],
            "own": [{"id": name, "goal": _written(goal)} for name, goal in self._own()],
        }
        source = about.author or "Semenit"
        media = [{"file": name, "licence": about.licence, "source": source} for name in self.own_files]
        return {**facts, "media": media} if media else facts

    def _step(self, index: int) -> dict[str, Any]:
        step: dict[str, Any] = {
            "id": step_id(index),
            "targets": list(self.targets(index)),
            "goal": _written(self.goal(index)),
        }
        sayings = [
            {"id": saying_id(number), "tone": "mistake", "when": _written(when)}
            for number, when in enumerate(self._recognised(index))
        ]
        return {**step, "sayings": sayings} if sayings else step

    def _recognised(self, index: int) -> Iterator[Goal]:
        step = self.lesson.steps[index]
        for number, one in enumerate(step.mistakes):
            others = [other for at, other in enumerate(step.mistakes) if at != number]
            yield recognises(self.goal(index), step.take, one, others, self.first_name)

    # --- the task on own clips --------------------------------------------------------------

    def _own(self) -> list[tuple[str, Goal]]:
        end = self.lesson.end
        reached = Moment(end, end, "export", self._export_facts(), "")
        length = end.duration / end.rate
        offered: list[tuple[str, Goal]] = [
            ("clips", ClipCount(at_least=max(1, min(3, len(end.picture.children))))),
            ("texts", TextCount(at_least=1)),
        ]
        if length >= 1:
            offered.append(("length", Duration(at_least=round(length / 2, 1), at_most=round(length * 2, 1))))
        if any(fact.kind == "exported" for fact in self._export_facts()):
            offered.append(("export", Exported()))
        shape = next((name for name, canvas in CANVASES.items() if canvas == end.canvas), "9:16")
        spare: list[tuple[str, Goal]] = [("files", MediaCount(at_least=1)), ("shape", CanvasIs(shape=shape))]
        found = [one for one in offered if one[1].judge(reached).passed]
        return found or [one for one in spare if one[1].judge(reached).passed][:1] or spare[1:]

    def _export_facts(self) -> tuple[Fact, ...]:
        exports = (fact for step in self.lesson.steps for fact in step.take.facts if fact.kind == "exported")
        return tuple(exports) if self.lesson.end.duration else ()

    def _own_actions(self, bring: list[Action]) -> list[Action]:
        end = self.lesson.end
        shape = next((name for name, canvas in CANVASES.items() if canvas == end.canvas), "9:16")
        begin: list[Action] = [Event("page", "new"), Event("shape_chosen", shape), *bring, restore(end)]
        exports = [fact.about for fact in self._export_facts()][-1:]
        return [*begin, *(Event("exported", about) for about in exports)]

    # --- words ------------------------------------------------------------------------------

    def _texts(self, language: str) -> dict[str, Any]:
        with words.speaking(language):
            return self._said(language)

    def _said(self, language: str) -> dict[str, Any]:
        about, original = self.about, language == words.DEFAULT_LANGUAGE
        title, outcome = about.title.strip(), about.outcome.strip()
        if not original:
            title = translate("LessonRecorded", "Lesson: {title}", title=title)[:LONGEST_TITLE]
            outcome = translate("LessonRecorded", "You will have done this once yourself.")
        steps = {step_id(index): self._step_said(index, language) for index in range(len(self.lesson.steps))}
        said: dict[str, Any] = {
            "title": title,
            "outcome": outcome,
            "calm": translate("LessonRecorded", "Nothing can break. Undo brings everything back."),
            "seed": {
                "who": translate("LessonRecorded", "For everybody who learns in this class."),
                "idea": translate("LessonRecorded", "A teacher recorded this lesson while doing it."),
            },
            "words": [
                {"word": translate("LessonRecorded", word), "meaning": translate("LessonRecorded", meaning)}
                for word, meaning in _WORDS
            ],
            "steps": steps,
            "finish": {
                "title": translate("LessonRecorded", "You have done it"),
                "body": translate("LessonRecorded", "All steps are done. Now try it with your own clips."),
            },
            "own": {
                "title": translate("LessonRecorded", "Now with your own clips"),
                "body": translate("LessonRecorded", "Make a video like this one with your own clips."),
                "praise": translate("LessonRecorded", "Well done. Your own video is ready."),
                "goals": {name: sentence(goal) for name, goal in self._own()},
            },
        }
        if self.lesson.end.duration:
            said["example"] = {
                "title": translate("LessonRecorded", "Watch the finished example"),
                "body": translate("LessonRecorded", "Press **Space** and watch the video to its end."),
                "notice": [translate("LessonRecorded", "Notice the order and the length of the pictures.")],
            }
        return said

    def _step_said(self, index: int, language: str) -> dict[str, Any]:
        step, goals_here = self.recording.steps[index], self.chosen(index)
        asked = [sentence(goal) for goal in goals_here]
        said: dict[str, Any] = {
            "title": title_of(self.lesson.steps[index].take),
            "body": step.said.get(language, "").strip() or asked[0],
            "praise": translate("LessonRecorded", "Good. This step is done."),
            "hints": asked[:4],
        }
        if step.mistakes:
            usual = translate("LessonRecorded", "Look at the task once more.")
            said["sayings"] = {
                saying_id(number): one.said.get(language, "").strip() or usual
                for number, one in enumerate(step.mistakes)
            }
        return said


_WORDS = (
    (
        QT_TRANSLATE_NOOP("LessonRecorded", "Timeline"),
        QT_TRANSLATE_NOOP("LessonRecorded", "The row at the bottom in which the clips stand."),
    ),
    (
        QT_TRANSLATE_NOOP("LessonRecorded", "Clip"),
        QT_TRANSLATE_NOOP("LessonRecorded", "One piece of video or one photo on the timeline."),
    ),
    (
        QT_TRANSLATE_NOOP("LessonRecorded", "Undo"),
        QT_TRANSLATE_NOOP("LessonRecorded", "Takes the last change back."),
    ),
)


def step_id(index: int) -> str:
    return f"langkah-{index + 1}"


def saying_id(number: int) -> str:
    return f"kekeliruan-{number + 1}"


def title_of(take: Retold) -> str:
    """What a step is called: the first thing that is done in it."""
    for action in take.actions:
        if isinstance(action, Command) and not isinstance(action, RestoreTimeline):
            return translate("Commands", action.title)
    kinds = {action.kind for action in take.actions if isinstance(action, Event)}
    if "exported" in kinds:
        return translate("LessonRecorded", "Export the video")
    if "played" in kinds:
        return translate("LessonRecorded", "Watch the video")
    if "page" in kinds:
        return translate("LessonRecorded", "Open the export page")
    return translate("LessonRecorded", "Do this step")


def _written(goal: Goal) -> Inline:
    return Inline(plain(goal))


def _lines(actions: list[Action] | tuple[Action, ...]) -> str:
    return "".join(f"{script.line(action)}\n" for action in actions)
