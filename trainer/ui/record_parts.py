"""Parts of the panel in which a lesson is recorded: cards, faults, and what was done in words.

They show what they are given and know nothing of the recording; the panel says what a
press on them does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.lesson.recorder import Take
from trainer.lesson.strict import Fault
from trainer.ui import icons, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.lesson_words import note, paragraph
from trainer.ui.lesson_writing import in_words
from trainer.words import translate


def goal_card(words: str, on: bool) -> CardButton:
    """A proposed goal; ``on``: it was chosen."""
    inside = _inside()
    inside.addWidget(icons.label("circle-check" if on else "circle", theme.current().primary, 20))
    inside.addWidget(paragraph(words), 1)
    state = translate("RecordLesson", "chosen") if on else translate("RecordLesson", "not chosen")
    return CardButton(inside, f"{words} {state}", "chosen" if on else "card")


def step_card(number: int, words: str) -> CardButton:
    """The step ``number``, from 1, to be changed by a press."""
    inside = _inside()
    inside.addWidget(paragraph(f"**{number}.** {words}"), 1)
    inside.addWidget(icons.label("pencil", theme.current().quiet, 18))
    name = translate("RecordLesson", "Change step {number}: {words}", number=number, words=words)
    return CardButton(inside, name, "card")


def fault_note(faults: list[Fault]) -> Iterator[QWidget]:
    """What the linter found, each once; nothing where it found nothing."""
    if faults:
        lines = dict.fromkeys(in_words(fault) for fault in faults)
        yield note("note-amber", "info", theme.current().ink, *lines)


def lines_of(take: Take) -> list[str]:
    """What was done in ``take``, a line for each thing: the commands, then what else happened."""
    lines = [translate("Commands", command.title) for command in take.commands]
    return lines + [_FACTS[fact.kind]() for fact in take.facts if fact.kind in _FACTS]


def _inside() -> QHBoxLayout:
    inside = pieces.row(8)
    inside.setContentsMargins(*(theme.px(10),) * 4)
    return inside


_FACTS: dict[str, Callable[[], str]] = {
    "played": lambda: translate("RecordLesson", "Video played"),
    "page": lambda: translate("RecordLesson", "Another page opened"),
    "exported": lambda: translate("RecordLesson", "Video exported"),
}
