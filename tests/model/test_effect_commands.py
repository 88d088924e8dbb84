"""Effects on a clip: put on, changed, taken off, in their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model.command import Command
from trainer.model.effect_commands import (
    AddEffect,
    FreezeFrame,
    MoveEffect,
    RemoveEffect,
    SetEffect,
    SetEffects,
    SetSpeed,
)
from trainer.model.effects import MOST_EFFECTS, Effect
from trainer.model.history import History
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, Role, Timeline, Track

LIGHT, WARM, COOL, BOX = (
    Effect.of("light", warmth=9),
    Effect("look_warm"),
    Effect("look_cool"),
    Effect("blur_box"),
)


def after(*commands: Command) -> Timeline:
    history = History(strip("A[0:40]", "B[0:20]"))
    before = history.timeline
    for command in commands:
        history.do(command)
    result = history.timeline
    while history.undo():
        pass
    assert history.timeline == before
    return result


def effects(*commands: Command) -> tuple[Effect, ...]:
    return after(*commands).clip("c1").effects


def test_effects_come_one_after_the_other() -> None:
    assert effects(AddEffect("c1", LIGHT), AddEffect("c1", BOX), AddEffect("c1", BOX)) == (LIGHT, BOX, BOX)


def test_a_look_takes_the_place_of_another() -> None:
    put_on = AddEffect("c1", WARM), AddEffect("c1", LIGHT), AddEffect("c1", COOL)
    assert effects(*put_on) == (COOL, LIGHT)


def test_changed_moved_and_removed() -> None:
    both = AddEffect("c1", LIGHT), AddEffect("c1", WARM)
    darker = LIGHT.having("brightness", -20)
    assert effects(*both, SetEffect("c1", 0, darker)) == (darker, WARM)
    assert effects(*both, MoveEffect("c1", 0, 9)) == (WARM, LIGHT)
    assert effects(*both, RemoveEffect("c1", 0)) == (WARM,)
    assert effects(*both, SetEffects("c1", (BOX,))) == (BOX,)


@pytest.mark.parametrize(
    "command",
    [
        AddEffect("c1", LIGHT),
        AddEffect("c0", WARM),
        AddEffect("c1", Effect("gone")),
        AddEffect("c1", Effect("speed")),
        AddEffect("c1", Effect.of("light", warmth=1).having("warmth", 200)),
        SetEffect("c1", 1, WARM),
        SetEffect("c1", -1, WARM),
        RemoveEffect("c1", 1),
        MoveEffect("c1", 1, 0),
        SetEffects("c1", (WARM, COOL)),
        SetEffects("c2", (LIGHT,) * 2),
        SetSpeed("c1", 1000),
        FreezeFrame(500, 30),
    ],
    ids=str,
)
def test_refused(command: Command) -> None:
    with pytest.raises(EditImpossible):
        after(AddEffect("c1", LIGHT), command)


def test_no_more_than_twelve() -> None:
    full = [AddEffect("c1", BOX)] * MOST_EFFECTS
    assert len(effects(*full)) == MOST_EFFECTS
    with pytest.raises(EditImpossible):
        effects(*full, AddEffect("c1", BOX))


def test_a_sound_has_no_picture_to_change() -> None:
    timeline = strip("A[0:40]")
    song = Clip("c9", "S", TimeRange(0, 40), anchor=Anchor(0))
    timeline = replace(timeline, tracks=(*timeline.tracks, Track(Role.MUSIC, (song,))))
    for command in (AddEffect("c9", LIGHT), SetEffects("c9", (WARM,))):
        with pytest.raises(EditImpossible):
            command.apply(timeline)
    assert SetSpeed("c9", 200).apply(timeline).clip("c9").duration == 20


def test_both_pieces_of_a_cut_clip_keep_their_effects() -> None:
    from trainer.model.commands import SplitClip

    cut = after(AddEffect("c1", WARM), SplitClip(10))
    assert [clip.effects for clip in cut.picture.children] == [(WARM,), (WARM,), ()]


def test_a_written_list_may_name_every_value_in_any_order() -> None:
    written = Effect("light", (("warmth", 9), ("brightness", 0)))
    assert effects(AddEffect("c1", written)) == (LIGHT,)
    assert effects(SetEffects("c1", (written, BOX))) == (LIGHT, BOX)
    assert effects(AddEffect("c1", WARM), SetEffect("c1", 0, written)) == (LIGHT,)
