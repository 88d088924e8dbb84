"""The manual says what the vocabulary is, no more and no less."""

from __future__ import annotations

from trainer import paths
from trainer.lesson.goals import described, known

MANUAL = paths.ROOT / "docs" / "lesson-authoring.md"


def test_the_manual_holds_the_table() -> None:
    assert described.table().strip() in MANUAL.read_text(encoding="utf-8")


def test_every_goal_says_when_it_passes() -> None:
    for kind in known().values():
        assert f"**{kind.name}**" in described.table()
        assert kind.says.endswith(".")
