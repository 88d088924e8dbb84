"""A marker stays with the moment that was marked."""

from __future__ import annotations

import json

import pytest

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model import markers
from trainer.model.commands import (
    Command,
    DeleteClip,
    MoveClip,
    RemoveMarker,
    SetMarker,
    SetSpeed,
    SplitClip,
    TrimClip,
)
from trainer.model.invariants import check
from trainer.model.markers import MOST_MARKERS
from trainer.model.opentime import TimeRange
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Timeline

ABC = strip("A[0:40]", "B[10:50]", "C[0:30]")


def after(timeline: Timeline, *steps: Command) -> Timeline:
    for step in steps:
        timeline = check(step.apply(timeline))
    return timeline


def standing(timeline: Timeline) -> list[tuple[int, str]]:
    return [(frame, marker.words) for frame, marker in markers.placed(timeline)]


def test_markers_are_set_named_and_taken_away() -> None:
    marked = after(ABC, SetMarker(50), SetMarker(5, "  judul \n baru "))
    assert standing(marked) == [(5, "judul baru"), (50, "")]
    assert standing(after(marked, SetMarker(50, "harga"))) == [(5, "judul baru"), (50, "harga")]
    assert standing(after(marked, RemoveMarker(5))) == [(50, "")]
    for wrong in (SetMarker(-1), SetMarker(ABC.duration), SetMarker(3, "x" * 81), RemoveMarker(6)):
        with pytest.raises(EditImpossible):
            wrong.apply(marked)


def test_a_marker_goes_where_its_picture_goes() -> None:
    marked = after(ABC, SetMarker(50, "harga"))  # ten frames into B
    assert standing(after(marked, MoveClip("c2", 0))) == [(10, "harga")]
    assert standing(after(marked, DeleteClip("c1"))) == [(10, "harga")]
    assert standing(after(marked, SplitClip(45), MoveClip("c2", 2))) == [(45, "harga")]
    assert standing(after(marked, TrimClip("c2", TimeRange(30, 20)))) == [(40, "harga")]
    assert standing(after(marked, SetSpeed("c2", 200))) == [(45, "harga")]
    assert standing(after(marked, DeleteClip("c2"))) == []


def test_a_project_cannot_be_filled_with_markers() -> None:
    full = after(strip(*["A[0:100]"] * 6))
    for frame in range(MOST_MARKERS):
        full = markers.put(full, frame)
    with pytest.raises(EditImpossible):
        SetMarker(MOST_MARKERS + 1).apply(full)
    assert len(after(full, SetMarker(3, "harga")).markers) == MOST_MARKERS


def test_markers_come_back_from_a_file_and_an_older_file_has_none() -> None:
    marked = after(ABC, SetMarker(50, "harga"))
    assert from_plain(Timeline, json.loads(json.dumps(to_plain(marked)))) == marked
    assert "markers" not in to_plain(ABC)
