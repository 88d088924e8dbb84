"""Reading what a stranger wrote: exactly what was declared, or Malformed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import strip, timelines
from trainer.model.canvas import Fit, Framing
from trainer.model.opentime import TimeRange
from trainer.model.plain import (
    LARGEST_NUMBER,
    LONGEST_TEXT,
    MOST_ITEMS,
    Malformed,
    from_plain,
    to_plain,
    writable,
)
from trainer.model.schema import Clip, MediaReference, Timeline, Track

CLIP = {"id": "c1", "media": "A", "source_range": [0, 10]}

jsons: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "name", "media", "tracks", "children", "source_range", "role", "canvas"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(timelines())
def test_a_timeline_comes_back(timeline: Timeline) -> None:
    text = json.dumps(to_plain(timeline), allow_nan=False)
    assert from_plain(Timeline, json.loads(text)) == timeline


@given(jsons)
def test_anything_else_is_malformed(data: Any) -> None:
    try:
        timeline = from_plain(Timeline, data)
    except Malformed:
        return
    assert from_plain(Timeline, to_plain(timeline)) == timeline


def test_a_range_is_two_numbers_and_defaults_are_left_out() -> None:
    assert to_plain(Clip("c1", "A", TimeRange(0, 10))) == CLIP
    assert to_plain(Clip("c1", "A", TimeRange(0, 10), Framing(fit=Fit.BLUR), 80)) == {
        **CLIP,
        "framing": {"fit": "blur"},
        "volume": 80,
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"colour": "red"}, "unknown field 'colour'"),
        ({"id": None}, "id is not a text"),
        ({"id": 7}, "id is not a text"),
        ({"id": "x" * (LONGEST_TEXT + 1)}, "id is not a text"),
        ({"id": "\ud800"}, "id is not a text"),
        ({"volume": 1.0}, "volume is not a whole number"),
        ({"volume": float("nan")}, "volume is not a whole number"),
        ({"volume": float("inf")}, "volume is not a whole number"),
        ({"volume": True}, "volume is not a whole number"),
        ({"volume": "100"}, "volume is not a whole number"),
        ({"volume": LARGEST_NUMBER + 1}, "volume is not a whole number"),
        ({"volume": -LARGEST_NUMBER - 1}, "volume is not a whole number"),
        ({"source_range": [0]}, "1 items instead of 2"),
        ({"source_range": [0, 1, 2]}, "3 items instead of 2"),
        ({"source_range": {"start": 0, "duration": 1}}, "source_range is not a list"),
        ({"source_range": [0, 1.5]}, "source_range is not a whole number"),
        ({"framing": []}, "framing is not an object"),
        ({"framing": {"fit": "stretch"}}, "framing.fit is none of fill, fit, blur"),
        ({"framing": {"fit": ["fill"]}}, "framing.fit is none of"),
        ({"framing": {"fit": {}}}, "framing.fit is none of"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, object], words: str) -> None:
    with pytest.raises(Malformed) as refusal:
        from_plain(Clip, {**CLIP, **change}, "clip")
    assert words in str(refusal.value)


@pytest.mark.parametrize("field", CLIP)
def test_a_missing_field_is_named(field: str) -> None:
    data = {name: value for name, value in CLIP.items() if name != field}
    with pytest.raises(Malformed, match=f"clip lacks the field '{field}'"):
        from_plain(Clip, data, "clip")


def test_the_place_of_a_fault_is_named() -> None:
    data = to_plain(strip("A[0:10]", "B[0:10]"))
    data["tracks"][0]["children"][1]["media"] = 5
    with pytest.raises(Malformed, match=r"timeline\.tracks\[0\]\.children\[1\]\.media"):
        from_plain(Timeline, data, "timeline")


def test_lists_have_an_end() -> None:
    with pytest.raises(Malformed, match="not a list of up to"):
        from_plain(Track, {"role": "picture", "children": [CLIP] * (MOST_ITEMS + 1)})


def test_truth_is_not_a_number() -> None:
    data = to_plain(strip().media[0])
    with pytest.raises(Malformed, match="has_sound is not true or false"):
        from_plain(MediaReference, {**data, "has_sound": 1})


def test_a_field_of_a_kind_that_cannot_be_read_is_a_fault_of_the_program() -> None:
    @dataclass(frozen=True)
    class Speed:
        factor: float

    with pytest.raises(TypeError, match="no way to read"):
        from_plain(Speed, {"factor": 1})


@pytest.mark.parametrize(("text", "kept"), [("ꦧꦠꦶꦏ꧀ 🌾", "ꦧꦠꦶꦏ꧀ 🌾"), ("caf\udce9.mp4", "caf?.mp4"), ("", "")])
def test_half_a_letter_becomes_a_question_mark(text: str, kept: str) -> None:
    assert writable(text) == kept
