"""Everything that a lesson says, in one language.

A text file has the same ids as ``lesson.toml`` and nothing else, so a sentence
can neither be forgotten nor be left behind.  ``**words**`` are bold; there is no
other markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.lesson.strict import Section

LONGEST_TITLE = 60
MOST_HINTS = 4
FEWEST_WORDS, MOST_WORDS = 3, 5
MOST_NOTICED = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word to know before the lesson begins."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class StepText:
    """``body`` is the instruction; ``sayings`` are sentences by the id of the saying."""

    title: str
    body: str
    praise: str
    hints: tuple[str, ...]
    sayings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExampleText:
    """The finished example; ``notice`` is what to look for while it plays."""

    title: str
    body: str
    notice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnText:
    """The task on own clips; ``goals`` are its parts in words, by their id."""

    title: str
    body: str
    praise: str
    goals: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LessonText:
    """One language of a lesson.

    ``outcome`` says what the learner will have at the end, ``calm`` that nothing
    can break, ``who`` and ``idea`` where the lesson comes from: who in the field
    needs it, and for what.
    """

    title: str
    outcome: str
    calm: str
    who: str
    idea: str
    words: tuple[Word, ...]
    steps: Mapping[str, StepText]
    finish_title: str
    finish_body: str
    own: OwnText
    example: ExampleText | None = None


def read(
    data: object,
    where: str,
    sayings: Mapping[str, tuple[str, ...]],
    own_goals: tuple[str, ...],
    example: bool = False,
) -> LessonText:
    """The texts in ``data``, the content of a text file.

    ``sayings`` gives the ids of the lesson's steps with the ids of their sayings,
    ``own_goals`` the ids of the parts of the own task, ``example`` whether there is
    one to watch.  Raises Fault.
    """
    section = Section(data, where)
    seed = section.section("seed")
    finish = section.section("finish")
    steps = section.section("steps")
    text = LessonText(
        title=section.text("title", LONGEST_TITLE),
        outcome=section.text("outcome"),
        calm=section.text("calm"),
        who=seed.text("who"),
        idea=seed.text("idea"),
        words=tuple(_word(one) for one in section.sections("words", FEWEST_WORDS, MOST_WORDS)),
        steps={step: _step(steps.section(step), ids) for step, ids in sayings.items()},
        finish_title=finish.text("title", LONGEST_TITLE),
        finish_body=finish.text("body"),
        own=_own(section.section("own"), own_goals),
        example=_example(section.section("example")) if example else None,
    )
    for part in (section, seed, finish, steps):
        part.end()
    return text


def _word(section: Section) -> Word:
    word = Word(section.text("word", 40), section.text("meaning"))
    section.end()
    return word


def _example(section: Section) -> ExampleText:
    example = ExampleText(
        title=section.text("title", LONGEST_TITLE),
        body=section.text("body"),
        notice=section.texts("notice", 1, MOST_NOTICED),
    )
    section.end()
    return example


def _step(section: Section, sayings: tuple[str, ...]) -> StepText:
    step = StepText(
        title=section.text("title", LONGEST_TITLE),
        body=section.text("body"),
        praise=section.text("praise"),
        hints=section.texts("hints", 1, MOST_HINTS),
        sayings=_sentences(section, "sayings", sayings),
    )
    section.end()
    return step


def _own(section: Section, goals: tuple[str, ...]) -> OwnText:
    own = OwnText(
        title=section.text("title", LONGEST_TITLE),
        body=section.text("body"),
        praise=section.text("praise"),
        goals=_sentences(section, "goals", goals),
    )
    section.end()
    return own


def _sentences(section: Section, field: str, ids: tuple[str, ...]) -> Mapping[str, str]:
    if not ids and not section.has(field):
        return {}
    table = section.section(field)
    sentences = {one: table.text(one) for one in ids}
    table.end()
    return sentences
