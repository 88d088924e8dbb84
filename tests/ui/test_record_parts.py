"""What was done in a take is listed in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Dress
from trainer.lesson.moment import Fact
from trainer.lesson.recorder import Take
from trainer.lesson.strict import NOT_A_TABLE, Fault
from trainer.model.commands import RenameProject, SetCanvas
from trainer.model.schema import Timeline
from trainer.ui.record_parts import fault_note, lines_of


def test_commands_come_first_and_a_fact_that_says_nothing_is_left_out(dress: Dress) -> None:
    dress(language="en")
    take = Take(Timeline("a"), Timeline("b"), [SetCanvas("1:1"), RenameProject("b")])
    take.facts += [Fact("played"), Fact("paused"), Fact("exported", "whatsapp")]
    assert lines_of(take)[2:] == ["Video played", "Video exported"]
    assert len(set(lines_of(take))) == 4


@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_fault_is_said_once(dress: Dress, times: int) -> None:
    dress(language="en")
    notes = list(fault_note([Fault("langkah-1", NOT_A_TABLE)] * times))
    assert len(notes) == min(times, 1)
    for note in notes:
        assert len([one for one in note.findChildren(QLabel) if one.text()]) == 1
