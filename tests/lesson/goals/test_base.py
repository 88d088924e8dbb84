"""Goals are read strictly, and every parameter is held to its range."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.lesson.made import goal
from trainer.lesson import goals
from trainer.lesson.goals.base import Goal, Parameter, parameters
from trainer.lesson.strict import Fault, Section

KINDS = goals.known()

ENOUGH: dict[str, dict[str, object]] = {
    "canvas": {"shape": "9:16"},
    "media_count": {"at_least": 3},
    "clip_count": {"at_least": 1},
    "clip_length": {"at_least": 3.5, "at_most": 4.5},
    "longest_clip": {"at_most": 6},
    "file_length": {"at_most": 3},
    "duration": {"at_least": 10, "at_most": 15},
    "renamed": {},
    "each_clip_length": {"at_least": 2, "at_most": 6},
    "file_count": {"at_least": 3},
    "file_clips": {"file": "A", "at_least": 2},
    "clip_order": {"files": ["a", "b.mp4"]},
    "footage": {"file": "A", "begin": 1, "end": 2, "at_most": 0.2},
    "opens_with": {"file": "A.mp4", "begin": 0, "end": 2},
    "first_cut": {"at_most": 3},
    "overlay_count": {"at_least": 1},
    "overlay_length": {"at_least": 1, "at_most": 4},
    "overlay_seen": {"file": "B", "begin": 3, "end": 5, "at_least": 1},
    "framed": {"fit": "blur"},
    "text_count": {"at_least": 1},
    "text_words": {"at_least": 3, "at_most": 8},
    "text_says": {"any_of": ["WA"]},
    "text_avoids": {"none_of": ["dirumah"]},
    "text_form": {"form": "price"},
    "text_size": {"at_least": 64},
    "text_seconds": {"at_least": 2.5},
    "text_readable": {},
    "text_begins": {"at_most": 0.5},
    "caption_speed": {"at_most": 17},
    "caption_line": {"at_most": 28},
    "caption_cover": {"at_least": 80},
    "text_inside": {},
    "caption_lines": {"at_most": 2},
    "text_over": {"edge": "top"},
    "text_contrast": {"at_least": 4},
    "sound_count": {"track": "music", "at_least": 1},
    "volume": {"at_most": 100},
    "music_under": {"at_least": 15},
    "music_cover": {"at_least": 90},
    "sound_ends": {"track": "music", "at_most": 0.5},
    "fades": {"end": "out", "at_least": 0.5},
    "ducking": {},
    "levelled": {},
    "denoise": {"at_most": 50},
    "sound_leads": {"at_least": 0.5, "at_most": 1.5},
    "effect_count": {"effect": "light", "at_least": 1},
    "effect_value": {"effect": "light", "value": "brightness", "at_least": 10},
    "clip_speed": {"at_least": 50, "at_most": 80},
    "transition_count": {"at_most": 2},
    "cover_words": {"at_least": 1, "at_most": 5},
    "posting_words": {"at_least": 3},
    "page": {"shown": "editor"},
    "happened": {"events": ["undo", "redo"]},
    "exported": {},
}
"""The least that each goal needs, as a pack writes it."""

EVERY_PARAMETER = [(kind, name) for kind in KINDS.values() for name in parameters(kind)]


def test_every_goal_of_the_vocabulary_is_tried_here() -> None:
    assert set(KINDS) == set(ENOUGH)


@pytest.mark.parametrize("name", ENOUGH)
def test_the_least_is_enough(name: str) -> None:
    assert goal(name, **ENOUGH[name]).name == name


@pytest.mark.parametrize("name", ENOUGH)
def test_an_unknown_parameter_is_refused(name: str) -> None:
    with pytest.raises(Fault, match="colour"):
        goal(name, **ENOUGH[name], colour="red")


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.required])
def test_a_required_parameter_is_required(name: str) -> None:
    with pytest.raises(Fault):
        goal(name)


def _strangers(parameter: Parameter) -> list[object]:
    wrong: list[object] = [None, {}, "x" * 5000, [], -1000]
    if parameter.kind in ("seconds", "number"):
        wrong += [parameter.highest + 1, float("nan"), "4", True]
    if parameter.kind == "number":
        wrong += [1.5]
    if parameter.kind == "choices":
        wrong += [[*parameter.choices, "other"], [parameter.choices[0]] * 99]
    return wrong


@pytest.mark.parametrize(("kind", "name"), EVERY_PARAMETER, ids=lambda value: getattr(value, "name", value))
def test_every_parameter_refuses_what_it_does_not_take(kind: type[Goal], name: str) -> None:
    for stranger in _strangers(parameters(kind)[name]):
        with pytest.raises(Fault):
            goal(kind.name, **{**ENOUGH[kind.name], name: stranger})


def test_limits_must_make_sense_together() -> None:
    with pytest.raises(Fault):
        goal("duration")
    with pytest.raises(Fault):
        goal("duration", at_least=5, at_most=4)
    with pytest.raises(Fault):
        goal("duration", at_least=4, at_most=4.1)  # no hand is that exact
    assert goal("clip_count", at_least=3, at_most=3).name == "clip_count"


def test_a_goal_has_one_known_name() -> None:
    wrong: list[object] = [{}, {"duration": {}, "renamed": {}}, {"__class__": {}}, {"duration": 4}]
    for data in wrong:
        with pytest.raises(Fault):
            goals.read(Section(data, "goal"))


def test_goals_inside_goals_are_bounded() -> None:
    data: dict[str, object] = {"renamed": {}}
    for _ in range(50):
        data = {"all": [data]}
    with pytest.raises(Fault):
        goals.read(Section(data, "goal"))
    with pytest.raises(Fault):
        goals.read(Section({"any": [{"renamed": {}}] * 99}, "goal"))
    with pytest.raises(Fault):
        goals.read(Section({"any": []}, "goal"))


def test_a_goal_is_a_value() -> None:
    once, twice = goal("duration", at_least=10), goal("duration", at_least=10)
    assert once == twice
    with pytest.raises(AttributeError):
        once.at_least = 1  # type: ignore[attr-defined]
    assert replace(once) == once
