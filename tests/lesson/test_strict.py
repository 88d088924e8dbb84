"""Reading a stranger's table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.lesson.strict import Fault, Section


def test_everything_of_its_kind_is_taken() -> None:
    section = Section(
        {"t": " Batik ", "n": 3, "f": 2, "c": "b", "y": True, "i": "trim-end"}
        | {"l": ["x"], "s": {}, "m": [{}]},
        "file",
    )
    assert section.text("t") == "Batik"
    assert section.whole("n", 1, 3) == 3
    assert section.number("f", 0, 2.5) == 2.0
    assert section.choice("c", "abc") == "b"
    assert section.yes("y") is True
    assert section.id("i") == "trim-end"
    assert section.texts("l", 1, 1) == ("x",)
    assert section.section("s").where == "file.s"
    assert [one.where for one in section.sections("m", 1, 2)] == ["file.m[1]"]
    section.end()


@pytest.mark.parametrize(
    ("value", "take"),
    [
        ("", lambda section: section.text("x")),
        ("   ", lambda section: section.text("x")),
        ("a" * 401, lambda section: section.text("x")),
        (7, lambda section: section.text("x")),
        ("../up", lambda section: section.id("x")),
        ("Trim", lambda section: section.id("x")),
        (True, lambda section: section.whole("x", 0, 3)),
        (4, lambda section: section.whole("x", 0, 3)),
        (2.0, lambda section: section.whole("x", 0, 3)),
        (float("nan"), lambda section: section.number("x", 0, 3)),
        (float("inf"), lambda section: section.number("x", 0, 3)),
        (False, lambda section: section.number("x", 0, 3)),
        ("d", lambda section: section.choice("x", ("a", "b"))),
        (["a"], lambda section: section.choice("x", ("a", "b"))),
        (1, lambda section: section.yes("x")),
        ([], lambda section: section.items("x", 1, 2)),
        ([1, 2, 3], lambda section: section.items("x", 1, 2)),
        ([1], lambda section: section.texts("x", 1, 2)),
        ([1], lambda section: section.sections("x", 1, 2)),
        ("text", lambda section: section.section("x")),
    ],
)
def test_anything_else_is_a_fault_that_names_the_place(
    value: object, take: Callable[[Section], object]
) -> None:
    with pytest.raises(Fault) as caught:
        take(Section({"x": value}, "file"))
    assert str(caught.value).startswith("file")


def test_a_missing_field_and_one_too_many_are_faults() -> None:
    with pytest.raises(Fault, match="file: “x”"):
        Section({}, "file").take("x")
    with pytest.raises(Fault, match="file: “extra”"):
        Section({"extra": 1}, "file").end()


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(json)
def test_whatever_stands_there_is_read_or_a_fault(data: object) -> None:
    for take in (Section.text, Section.id, Section.yes, Section.section):
        try:
            take(Section({"x": data}, "file"), "x")
        except Fault as fault:
            assert len(str(fault)) < 300  # noqa: PT017 - either outcome is fine, a traceback is not
