"""Lines of data: commands, moves and events, and nothing that a learner could not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.lesson import script
from trainer.lesson.script import MOST_LINES, Event
from trainer.lesson.strict import Fault
from trainer.model.commands import RenameProject
from trainer.model.history import Move


def _written(folder: Path, text: str) -> Path:
    (folder / "x.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_each_kind_of_line_survives_a_round_trip(tmp_path: Path) -> None:
    actions = (
        RenameProject("Batik Bu Sri"),
        Move.UNDO,
        Move.REDO,
        Event("played"),
        Event("page", "export"),
        Event("shape_chosen", "9:16"),
        Event("exported", "whatsapp"),
    )
    text = "\n".join(script.line(action) for action in actions)
    assert script.read(_written(tmp_path, text + "\n\n"), "x.jsonl") == actions


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "{}",
        "[" * 100_000,
        '{"command": "format_disk"}',
        '{"command": "append_clip"}',
        '{"command": "append_clip", "media": 7}',
        '{"move": "do"}',
        '{"move": "undo", "times": 3}',
        '{"event": "undo"}',
        '{"event": "page"}',
        '{"event": "page", "about": "settings"}',
        '{"event": "played", "about": "loudly"}',
        '{"event": "exported", "about": "../../x"}',
    ],
)
def test_any_other_line_is_a_fault_with_its_number(tmp_path: Path, line: str) -> None:
    folder = _written(tmp_path, '{"move": "undo"}\n' + line)
    with pytest.raises(Fault, match=r"x\.jsonl:2"):
        script.read(folder, "x.jsonl")


def test_a_list_is_bounded_and_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(Fault):
        script.read(_written(tmp_path, '{"move": "undo"}\n' * (MOST_LINES + 1)), "x.jsonl")
    with pytest.raises(Fault):
        script.read(tmp_path, "missing.jsonl")
