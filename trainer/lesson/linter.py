"""Whether a lesson works, before anyone sees it.

A pack that loads is sound in form.  The linter then plays it: no step may be
reached before its solution begins, each solution must reach its step, and each
recorded mistake must be recognised as itself.  It also reads every sentence as
a beginner would: short, plain, in every language, never blaming.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from trainer import words
from trainer.errors import LessonFaulty
from trainer.lesson import script, shelf
from trainer.lesson.goals import About
from trainer.lesson.measures import blanks
from trainer.lesson.moment import Moment
from trainer.lesson.pack import EXAMPLE, FILE, START, Pack, Step, find, load
from trainer.lesson.player import OWN, Rehearsal, made, mistake, solution
from trainer.lesson.progress import Phase
from trainer.lesson.strict import UNKNOWN, Fault, shortened
from trainer.words import QT_TRANSLATE_NOOP, translate

MOST_WORDS = 12
"""Words in one sentence (research: plain Indonesian for readers of every age)."""
MOST_SENTENCES = 2
"""Sentences in one instruction."""
MOST_FILES = 200

BLAMING: Mapping[str, tuple[str, ...]] = {
    "id": ("salah", "gagal", "keliru", "bodoh"),
    "en": ("wrong", "failed", "mistake", "error", "stupid", "incorrect"),
}
"""Words that a learner never hears about their own work."""

_SENTENCE_END = re.compile(r"(?<=[.!?…:])\s+")

_TOO_LONG = QT_TRANSLATE_NOOP("LessonFaults", "This sentence has more than {most} words: {sentence}")
_TOO_MANY = QT_TRANSLATE_NOOP("LessonFaults", "The instruction has more than {most} sentences.")
_BLAMES = QT_TRANSLATE_NOOP("LessonFaults", "“{word}” sounds like blame.")
_HALF_BOLD = QT_TRANSLATE_NOOP("LessonFaults", "A bold word is not closed with **.")
_NOT_MEASURED = QT_TRANSLATE_NOOP("LessonFaults", "{{{blank}}} is not measured here.")
_OTHER_BLANKS = QT_TRANSLATE_NOOP("LessonFaults", "The languages do not say the same measured values.")
_UNTRANSLATED = QT_TRANSLATE_NOOP("LessonFaults", "The sentence is the same in two languages.")
_PASSES_AT_ONCE = QT_TRANSLATE_NOOP("LessonFaults", "The step is reached before anything was done.")
_OWN_AT_ONCE = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is reached before anything was done.")
_OWN_NOT_REACHED = QT_TRANSLATE_NOOP("LessonFaults", "The solution does not reach “{field}”.")
_ACCEPTED = QT_TRANSLATE_NOOP("LessonFaults", "The recorded mistake is accepted as reached.")
_NOT_RECOGNISED = QT_TRANSLATE_NOOP("LessonFaults", "The recorded mistake is not recognised.")
_EMPTY_EXAMPLE = QT_TRANSLATE_NOOP("LessonFaults", "The example has nothing to watch.")
_EXAMPLE_MISSES = QT_TRANSLATE_NOOP("LessonFaults", "The example does not reach “{field}”.")
_NO_FILE = QT_TRANSLATE_NOOP("LessonFaults", "The file is missing.")
_NO_START = QT_TRANSLATE_NOOP("LessonFaults", "This needs a prepared project, start.jsonl.")
_NOT_ON_TIMELINE = QT_TRANSLATE_NOOP(
    "LessonFaults", "“{field}” looks at more than the timeline, so it cannot stand here."
)
_PROBE_AT_ONCE = QT_TRANSLATE_NOOP("LessonFaults", "Everything here is reached before anything was done.")
_PROBE_UNREACHED = QT_TRANSLATE_NOOP("LessonFaults", "At the end of the solutions “{field}” is not reached.")
_TAKEN_FOR = QT_TRANSLATE_NOOP("LessonFaults", "The recorded mistake is taken for “{other}”.")


def lint(folder: Path) -> Iterator[str]:
    """Check the lesson in ``folder``; one line for each finding, or one that it is sound.

    Raises LessonMissing, or LessonFaulty at the end when there were findings.
    """
    folder = find(folder)
    found = findings(folder)
    yield from (str(fault) for fault in found)
    if found:
        count = translate("LessonReport", "{count} things to put right.", count=len(found))
        raise LessonFaulty(name=folder.resolve().name, fault=count)
    yield translate("LessonReport", "{name}: nothing to put right.", name=folder.resolve().name)


def findings(folder: Path) -> list[Fault]:
    """Everything that keeps the lesson in ``folder`` from being shown to a learner."""
    try:
        pack = load(folder)
    except LessonFaulty as error:
        cause = error.__cause__
        return [cause if isinstance(cause, Fault) else Fault(FILE, str(error.facts.get("fault", "")))]
    return [*_files(pack), *_sentences(pack), *_plays(pack)]


# --- files ----------------------------------------------------------------------------


def _files(pack: Pack) -> Iterator[Fault]:
    expected = {FILE, EXAMPLE, START, OWN, *(f"text/{language}.toml" for language in words.LANGUAGES)}
    for media in pack.media:
        expected.add(f"{shelf.FOLDER}/{media.file}")
        if not (pack.folder / shelf.FOLDER / media.file).is_file():
            yield Fault(f"{shelf.FOLDER}/{media.file}", _NO_FILE)
    for step in pack.steps:
        expected.add(solution(step.id))
        expected.update(mistake(step.id, saying.id) for saying in step.sayings)
    for number, name in enumerate(sorted(_names(pack.folder))):
        if number >= MOST_FILES:
            return
        if name not in expected:
            yield Fault(shortened(name), UNKNOWN, field=shortened(name.rpartition("/")[2]))


def _names(folder: Path) -> Iterator[str]:
    for place, _, files in os.walk(folder):
        for file in files:
            yield (Path(place) / file).relative_to(folder).as_posix()


# --- sentences ------------------------------------------------------------------------


def _sentences(pack: Pack) -> Iterator[Fault]:
    told = {language: dict(_told(pack, language)) for language in pack.texts}
    allowed = _measured(pack)
    for language, texts in told.items():
        file = f"text/{language}.toml"
        for name, text in texts.items():
            where = f"{file}.{name}"
            yield from sentence_faults(text, where, language)
            for blank in sorted(blanks(text) - allowed.get(name, frozenset())):
                yield Fault(where, _NOT_MEASURED, blank=blank)
            if name.endswith(".body") and len(_split(text)) > MOST_SENTENCES:
                yield Fault(where, _TOO_MANY, most=MOST_SENTENCES)
    first, *others = told
    for language in others:
        for name, text in told[language].items():
            where = f"text/{language}.toml.{name}"
            other = told[first].get(name, "")
            if other and blanks(text) != blanks(other):
                yield Fault(where, _OTHER_BLANKS)
            if other == text and len(text.split()) > 3:
                yield Fault(where, _UNTRANSLATED)


def _told(pack: Pack, language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language with its place in the file."""
    text = pack.texts[language]
    yield from (("title", text.title), ("outcome", text.outcome), ("calm", text.calm))
    yield from (("seed.who", text.who), ("seed.idea", text.idea))
    for number, word in enumerate(text.words, 1):
        yield f"words[{number}].word", word.word
        yield f"words[{number}].meaning", word.meaning
    if text.example is not None:
        yield from (("example.title", text.example.title), ("example.body", text.example.body))
        notice = enumerate(text.example.notice, 1)
        yield from ((f"example.notice[{number}]", noticed) for number, noticed in notice)
    for step_id, step in text.steps.items():
        place = f"steps.{step_id}"
        yield f"{place}.title", step.title
        yield f"{place}.body", step.body
        yield f"{place}.praise", step.praise
        yield from ((f"{place}.hints[{number}]", hint) for number, hint in enumerate(step.hints, 1))
        yield from ((f"{place}.sayings.{saying}", said) for saying, said in step.sayings.items())
    yield from (("finish.title", text.finish_title), ("finish.body", text.finish_body))
    own = text.own
    yield from (("own.title", own.title), ("own.body", own.body), ("own.praise", own.praise))
    yield from ((f"own.goals.{goal}", said) for goal, said in own.goals.items())


def _measured(pack: Pack) -> dict[str, frozenset[str]]:
    """Which measured values a text may say, by the text's place."""
    allowed: dict[str, frozenset[str]] = {}
    for step in pack.steps:
        goal = step.goal.can_measure()
        allowed[f"steps.{step.id}.praise"] = goal
        for saying in step.sayings:
            allowed[f"steps.{step.id}.sayings.{saying.id}"] = goal | saying.when.can_measure()
    return allowed


def sentence_faults(text: str, where: str, language: str) -> Iterator[Fault]:
    """What a beginner would stumble over in ``text``."""
    if text.count("**") % 2:
        yield Fault(where, _HALF_BOLD)
    for sentence in _split(text):
        if len([word for word in sentence.split() if any(letter.isalnum() for letter in word)]) > MOST_WORDS:
            yield Fault(where, _TOO_LONG, most=MOST_WORDS, sentence=shortened(sentence))
    spoken = set(re.findall(r"\w+", text.casefold()))
    for word in BLAMING.get(language, ()):
        if word in spoken:
            yield Fault(where, _BLAMES, word=word)


def _split(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


# --- playing --------------------------------------------------------------------------


def _plays(pack: Pack) -> Iterator[Fault]:
    yield from _not_on_timeline(pack)
    try:
        yield from _example(pack)
    except Fault as fault:
        yield fault
        return
    for index, step in enumerate(pack.steps):
        try:
            rehearsal = _at(pack, index)
            if rehearsal.session.outcome.passed:
                yield Fault(f"{FILE}.steps[{index + 1}]", _PASSES_AT_ONCE)
            for blank in sorted(blanks(rehearsal.solve())):
                yield Fault(f"text.steps.{step.id}.praise", _NOT_MEASURED, blank=blank)
        except Fault as fault:
            yield fault
            return  # no later step can be reached
        for saying in step.sayings:
            yield from _recognised(pack, index, step, saying.id)
    try:
        yield from _probe(pack)
    except Fault as fault:
        yield fault
    yield from _own(pack)


def _not_on_timeline(pack: Pack) -> Iterator[Fault]:
    """Steps that are judged out of their place must not look at what happened in it."""
    steps = {step.id: step for step in pack.steps}
    for field, chosen in (("probe", pack.probe), ("review", pack.review)):
        if chosen and not pack.prepared:
            yield Fault(f"{FILE}.{field}", _NO_START)
        for one in chosen:
            if steps[one].goal.looks_at() != {About.TIMELINE}:
                yield Fault(f"{FILE}.{field}", _NOT_ON_TIMELINE, field=one)


def _example(pack: Pack) -> Iterator[Fault]:
    """The example can be watched, and it shows what the lesson leads to."""
    if not pack.example:
        return
    timeline = made(pack, script.read(pack.folder, EXAMPLE), EXAMPLE, pack.slug)
    if not timeline.duration:
        yield Fault(EXAMPLE, _EMPTY_EXAMPLE)
    shown = [(step.id, step.goal) for step in pack.steps if step.id in pack.probe]
    if not pack.prepared:  # then nothing is probed; what learners make in the end is like the example
        shown = [(own.id, own.goal) for own in pack.own if own.goal.looks_at() == {About.TIMELINE}]
    for name, goal in shown:
        if not goal.judge(Moment(timeline, timeline)).passed:
            yield Fault(EXAMPLE, _EXAMPLE_MISSES, field=name)


def _probe(pack: Pack) -> Iterator[Fault]:
    """Whoever can do it passes, and nobody passes by doing nothing."""
    if not pack.probe or not pack.prepared:
        return
    rehearsal = Rehearsal(pack)
    rehearsal.begin_probe()
    if rehearsal.session.phase is Phase.FINISHED:
        yield Fault(f"{FILE}.probe", _PROBE_AT_ONCE)
        return
    end = _at(pack, len(pack.steps)).history
    timeline = end.timeline if end is not None else None
    for step in pack.steps:
        if step.id in pack.probe and not step.goal.judge(Moment(timeline, timeline)).passed:
            yield Fault(f"{FILE}.probe", _PROBE_UNREACHED, field=step.id)


def _at(pack: Pack, index: int) -> Rehearsal:
    rehearsal = Rehearsal(pack)
    rehearsal.begin()
    rehearsal.to_step(index)
    return rehearsal


def _recognised(pack: Pack, index: int, step: Step, saying_id: str) -> Iterator[Fault]:
    name = mistake(step.id, saying_id)
    rehearsal = _at(pack, index)
    try:
        rehearsal.perform(script.read(pack.folder, name), name)
    except Fault as fault:
        yield fault
        return
    outcome = rehearsal.session.outcome
    if outcome.passed:
        yield Fault(name, _ACCEPTED)
    elif outcome.saying is None:
        yield Fault(name, _NOT_RECOGNISED)
    elif outcome.saying.id != saying_id:
        yield Fault(name, _TAKEN_FOR, other=outcome.saying.id)
    else:
        for blank in sorted(blanks(rehearsal.session.said)):
            yield Fault(name, _NOT_MEASURED, blank=blank)


def _own(pack: Pack) -> Iterator[Fault]:
    try:
        rehearsal = _at(pack, len(pack.steps))
        rehearsal.begin_own()
        session = rehearsal.session
        for goal, judgement in session.own_outcomes.items():
            if judgement.passed:
                yield Fault(f"{FILE}.own", _OWN_AT_ONCE, field=goal)
        rehearsal.perform(script.read(pack.folder, OWN), OWN)
        if session.phase is not Phase.OWN_FINISHED:
            for goal, judgement in session.own_outcomes.items():
                if not judgement.passed:
                    yield Fault(OWN, _OWN_NOT_REACHED, field=goal)
    except Fault as fault:
        yield fault
