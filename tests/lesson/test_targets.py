"""Where to look, in words, for every place that a lesson can point at."""

from __future__ import annotations

from tests.lesson.goals.test_described import MANUAL
from trainer import words
from trainer.lesson.targets import LOOK, is_known, table, where_to_look
from trainer.ui.targets import TARGETS


def test_the_names_are_those_of_the_window() -> None:
    assert set(LOOK) == set(TARGETS)


def test_numbers_and_names_are_filled_in() -> None:
    words.use("en")
    assert where_to_look("timeline.clip.1.end") == "Look for the right end of the first clip on the timeline."
    assert where_to_look("export.preset.whatsapp") == "Look for WhatsApp on the export page."
    assert where_to_look("editor.undo") == "Look for Undo at the top left."


def test_the_manual_lists_them() -> None:
    assert table() in MANUAL.read_text(encoding="utf-8")


def test_nothing_else_is_known() -> None:
    for name in ("", "home", "media.item.0", "media.item.x", "timeline.clip.1.end.x", "export.preset.A/B"):
        assert not is_known(name)
        assert where_to_look(name) == ""
