"""What the panel shows around the steps: the introduction, the example, the probe, the own task."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from trainer.lesson.goals import AllOf, AnyOf
from trainer.lesson.help import Rung
from trainer.lesson.progress import Mark
from trainer.lesson.session import Session
from trainer.ui import pieces, theme
from trainer.ui.lesson_words import note, paragraph
from trainer.words import translate


def introduction(session: Session) -> Iterator[QWidget]:
    text, tokens = session.pack.text, theme.current()
    yield paragraph(text.title, "heading")
    yield paragraph(text.outcome)
    yield note("soft", "heart", tokens.primary, text.calm)
    yield paragraph(translate("LessonPanel", "Words to know"), "subheading")
    for word in text.words:
        yield paragraph(f"**{word.word}**: {word.meaning}")
    yield paragraph(f"{text.who} {text.idea}", "small")


def preparing(session: Session, stuck: bool, again: Callable[[], object]) -> Iterator[QWidget]:
    """The learner's project is being made; ``stuck`` when it could not be."""
    yield paragraph(session.pack.title, "heading")
    if not stuck:
        yield paragraph(translate("LessonPanel", "One moment, your project is being prepared."))
        return
    said = translate("LessonPanel", "The project could not be prepared.")
    yield note("note-amber", "info", theme.current().ink, said)
    yield pieces.button(translate("LessonPanel", "Try again"), again, "primary", "rotate-ccw")


def rule(session: Session, rung: Rung, told: bool) -> str:
    """What opens the next rung of help, once the learner has begun to climb."""
    match rung:
        case Rung.SHOW if told:
            return ""
        case Rung.SHOW:
            return translate("LessonPanel", "**Show me** does it on a copy. Your project stays as it is.")
        case Rung.DO:
            return translate("LessonPanel", "**Do it for me** does the step. It then earns no badge.")
        case _ if session.hints:
            return translate("LessonPanel", "After the hints, **Show me** opens.")
    return ""


def example(session: Session, astray: QWidget | None) -> Iterator[QWidget]:
    """What to look for while the finished example plays."""
    text, tokens = session.pack.text.example, theme.current()
    if text is None:
        return
    yield paragraph(translate("LessonPanel", "1. Watch"), "overline")
    yield paragraph(text.title, "heading")
    if astray is not None:
        yield astray
        return
    yield paragraph(text.body)
    for noticed in text.notice:
        yield note("clear", "eye", tokens.primary, noticed)
    if session.watched:
        seen = translate("LessonPanel", "You have seen where it leads. Now you do it.")
        yield note("note-green", "circle-check", tokens.green, seen)
    else:
        yield note(
            "note-tip", "play", tokens.primary, translate("LessonPanel", "Press **Space** to play it.")
        )


def probe(session: Session, astray: QWidget | None) -> Iterator[QWidget]:
    """What the learner can show at once, without help."""
    yield paragraph(translate("LessonPanel", "Show what you know"), "heading")
    if astray is not None:
        yield astray
        return
    yield paragraph(translate("LessonPanel", "Do these in this project, in any order. Then you skip ahead."))
    steps = session.pack.text.steps
    for step, judgement in session.probe_outcomes.items():
        yield _tick(steps[step].title, judgement.passed)
        if not judgement.passed:  # a title alone does not say how long, how loud or how many
            yield paragraph(steps[step].body, "small")


def end(session: Session) -> Iterator[QWidget]:
    """The steps are behind the learner; own clips are next."""
    text, tokens = session.pack.text, theme.current()
    yield paragraph(text.finish_title, "heading")
    yield paragraph(text.finish_body)
    if session.progress.exported:
        saved = translate("LessonPanel", "Saved as {file}.", file=session.progress.exported)
        yield note("note-green", "circle-check", tokens.green, saved)
    if session.unassisted and session.pack.own:
        earned = translate("LessonPanel", "You did every step yourself. The badge is yours.")
        yield note("note-green", "badge-check", tokens.green, earned)
    skipped = sum(mark is Mark.SKIPPED for mark in session.progress.marks.values())
    if skipped:
        words = translate("LessonPanel", "Skipped: {count}. You can come back any time.", count=skipped)
        yield paragraph(words, "small")
    if session.pack.own:
        yield paragraph(text.own.title, "subheading")
        yield paragraph(text.own.body)


def own_task(session: Session, astray: QWidget | None) -> Iterator[QWidget]:
    text, tokens = session.pack.text, theme.current()
    yield paragraph(text.own.title, "heading")
    yield paragraph(text.own.body)
    if astray is not None:
        yield astray
        return
    if not session.progress.folder:
        words = translate("LessonPanel", "Begin with a new project, on the home page.")
        yield note("note-tip", "house", tokens.primary, words)
    for goal, sentence in text.own.goals.items():
        outcome = session.own_outcomes[goal]
        yield _tick(sentence, outcome.passed)
        now = "" if outcome.passed else _as_it_is(session, goal)
        if now:
            yield paragraph(now, "small")


def _as_it_is(session: Session, goal: str) -> str:
    """What was measured of a part of the own task; empty where one number tells nothing."""
    wanted = next(own.goal for own in session.pack.own if own.id == goal)
    measured = session.own_outcomes[goal].measured
    if isinstance(wanted, AllOf | AnyOf):
        return ""
    match measured:
        case {"seconds": seconds, "clip": clip}:
            return translate(
                "LessonPanel", "Now: the {clip} clip has {seconds} seconds.", clip=clip, seconds=seconds
            )
        case {"seconds": seconds}:
            return translate("LessonPanel", "Now: {seconds} seconds.", seconds=seconds)
        case {"decibels": decibels}:
            return translate("LessonPanel", "Now: {decibels} dB below the voice.", decibels=decibels)
    return ""


def own_end(session: Session) -> Iterator[QWidget]:
    text, tokens = session.pack.text, theme.current()
    yield paragraph(text.own.title, "heading")
    yield note("note-green", "badge-check", tokens.green, text.own.praise)
    if session.progress.exported:
        saved = translate("LessonPanel", "Saved as {file}.", file=session.progress.exported)
        yield paragraph(saved)


def _tick(sentence: str, done: bool) -> QWidget:
    tokens = theme.current()
    if done:
        return note("note-green", "circle-check", tokens.green, sentence)
    return note("clear", "circle", tokens.quiet, sentence)
