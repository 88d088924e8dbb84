"""Names that every system takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.ui import file_names


@given(st.text())
def test_any_text_becomes_a_name_that_every_system_takes(text: str) -> None:
    name = file_names.safe(text)
    assert name
    assert len(name) <= file_names.LONGEST + len(" video")
    assert not set(name) & set('<>:"/\\|?*\0\n\t')
    assert name == name.strip(". ")
    assert name.casefold() not in {"con", "nul", "com1"}
    assert file_names.safe(name) == name


@pytest.mark.parametrize(
    ("project", "proposed"),
    [
        ("Batik Bu Sri", "batik-bu-sri"),
        ("ꦧꦠꦶꦏ꧀", "ꦧꦠꦶꦏ꧀"),
        ("Pasar: pagi/sore?", "pasar-pagi-sore"),
        ("...", "video"),
        ("CON", "con-video"),
    ],
)
def test_the_proposed_name(project: str, proposed: str) -> None:
    assert file_names.proposed(project) == proposed


@pytest.mark.parametrize("name", ["aux", "Aux.tar", "con .mp4", "com¹", "CONIN$"])
def test_what_windows_keeps_for_devices_is_no_name(name: str) -> None:
    made = file_names.safe(name)
    assert "video" in made
    assert file_names.safe(made) == made
