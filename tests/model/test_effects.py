"""The table of effects, and the values that stand on a clip."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import randoms, some_effect
from trainer import paths
from trainer.model.effects import KINDS, MOST_EFFECTS, Effect, Group, divided, effect_faults
from trainer.model.plain import from_plain, to_plain


def faults(*effects: Effect) -> list[str]:
    return list(effect_faults(effects))


def test_the_table_is_whole() -> None:
    assert list(KINDS) == [kind.name for kind in KINDS.values()]
    for kind in KINDS.values():
        assert kind.title
        assert kind.tip
        assert (paths.ASSETS / "icons" / f"{kind.icon}.svg").is_file(), kind.icon
        assert all(one.lowest <= one.default <= one.highest for one in kind.parameters)
        assert len({one.name for one in kind.parameters}) == len(kind.parameters)
    assert len([kind for kind in KINDS.values() if kind.group is Group.LOOK]) == 8


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.group is not Group.TIME])
def test_each_effect_may_stand_on_a_clip(name: str) -> None:
    assert faults(Effect(name)) == []


def test_a_value_at_its_default_is_left_out() -> None:
    assert Effect.of("light", brightness=20, warmth=0) == Effect("light", (("brightness", 20),))
    assert Effect.of("light", brightness=20).having("brightness", 0) == Effect("light")
    assert Effect.of("light", warmth=5).having("contrast", 7).values == (("contrast", 7), ("warmth", 5))
    assert Effect("light").value("warmth") == 0
    with pytest.raises(KeyError):
        Effect("light").value("gone")


@pytest.mark.parametrize(
    "effect",
    [
        Effect("gone"),
        Effect("speed"),
        Effect("own:"),
        Effect("own:../x"),
        Effect("own:a.b"),
        Effect("light", (("brightness", 101),)),
        Effect("light", (("brightness", 0),)),
        Effect("light", (("warmth", 3), ("brightness", 2))),
        Effect("light", (("warmth", 3), ("warmth", 4))),
        Effect("mirror", (("brightness", 2),)),
        Effect("own:hujan", (("brightness", 2),)),
    ],
)
def test_what_no_file_may_hold(effect: Effect) -> None:
    assert faults(effect)


def test_what_a_clip_may_have_together() -> None:
    assert faults(Effect("light"), Effect("look_warm"), Effect("blur_box"), Effect("blur_box")) == []
    assert faults(Effect("light"), Effect("light"))
    assert faults(Effect("look_warm"), Effect("look_cool"))
    assert faults(*[Effect("blur_box")] * (MOST_EFFECTS + 1))


@given(randoms())
def test_effects_come_back_from_a_file(random: Random) -> None:
    effect = some_effect(random)
    assert from_plain(Effect, json.loads(json.dumps(to_plain(effect)))) == effect


@given(st.integers(1, 200), st.integers(1, 200))
def test_a_slow_zoom_goes_on_over_a_cut(before: int, after: int) -> None:
    whole = Effect.of("zoom", from_size=100, to_size=300, from_x=0, to_x=1000)
    (left,), (right,) = divided((whole,), before, after)
    for way in ("size", "x", "y"):
        assert left.value(f"to_{way}") == right.value(f"from_{way}")
        assert left.value(f"from_{way}") == whole.value(f"from_{way}")
        assert right.value(f"to_{way}") == whole.value(f"to_{way}")
    assert faults(left) == faults(right) == []
