"""What is chosen for the whole sound stays on the timeline, within reason."""

from __future__ import annotations

import json

import pytest

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model.commands import LevelSound, SetDucking
from trainer.model.invariants import LARGEST_GAIN, check
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Timeline

ABC = strip("A[0:40]", "B[10:30]")


def test_music_makes_way_unless_somebody_says_otherwise() -> None:
    assert ABC.ducking
    off = SetDucking(False).apply(ABC)
    assert not off.ducking
    assert SetDucking(True).apply(off) == ABC


def test_levelling_keeps_what_was_measured_and_can_be_taken_away() -> None:
    assert ABC.levelled is None
    levelled = check(LevelSound(-35).apply(ABC))
    assert levelled.levelled == -35
    assert LevelSound().apply(levelled) == ABC


@pytest.mark.parametrize("gain", [LARGEST_GAIN + 1, -LARGEST_GAIN - 1])
def test_nothing_is_turned_up_or_down_without_end(gain: int) -> None:
    with pytest.raises(EditImpossible):
        LevelSound(gain).apply(ABC)


def test_both_come_back_from_a_file_and_an_older_file_has_neither() -> None:
    chosen = LevelSound(61).apply(SetDucking(False).apply(ABC))
    assert from_plain(Timeline, json.loads(json.dumps(to_plain(chosen)))) == chosen
    older = to_plain(ABC)
    assert not {"ducking", "levelled"} & older.keys()
    assert from_plain(Timeline, older) == ABC
