"""The timeline as OpenTimelineIO's own library reads it."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.model.strategies import strip, timelines
from trainer.errors import ExportOverProject
from trainer.model import otio
from trainer.model.commands import (
    AddText,
    FreezeFrame,
    MoveClip,
    PlaceClip,
    SetCanvas,
    SetMarker,
    SetSpeed,
    SetTransition,
)
from trainer.model.invariants import check
from trainer.model.plain import to_plain
from trainer.model.schema import Anchor, Role, Text, Timeline
from trainer.model.transition import Transition, TransitionKind

library: Any = pytest.importorskip("opentimelineio", reason="OpenTimelineIO has no wheel for this Python")

ABC = strip("A[10:40]", "B[10:30]", "C[0:50]")


def layered() -> Timeline:
    timeline = ABC
    for command in (
        PlaceClip(Role.MUSIC, "S", Anchor(5)),
        PlaceClip(Role.OVERLAY, "D", Anchor(0)),
        PlaceClip(Role.OVERLAY, "E", Anchor(20)),
        AddText(Role.TITLE, Text("Batik tulis", Anchor(12), 30)),
    ):
        timeline = command.apply(timeline)
    return check(timeline)


def read(timeline: Timeline, tmp_path: Path) -> Any:
    otio.write(timeline, tmp_path / "none", tmp_path / "t.otio")
    return library.adapters.read_from_file(str(tmp_path / "t.otio"))


def frames(span: Any) -> tuple[float, float]:
    return span.start_time.value, span.duration.value


def test_every_clip_is_where_it_was(tmp_path: Path) -> None:
    found = read(ABC, tmp_path)
    picture = found.video_tracks()[0]
    clips = list(picture.find_clips())
    assert [frames(clip.source_range) for clip in clips] == [(10, 30), (10, 20), (0, 50)]
    assert [frames(picture.range_of_child(clip)) for clip in clips] == [(0, 30), (30, 20), (50, 50)]
    assert frames(clips[0].media_reference.available_range) == (0, 100)
    assert found.duration() == library.opentime.RationalTime(100, ABC.rate)


def test_layers_keep_their_places_and_never_overlap(tmp_path: Path) -> None:
    timeline = layered()
    found = read(timeline, tmp_path)
    assert [track.name for track in found.video_tracks()] == ["picture", "overlay 1", "overlay 2", "title 1"]
    assert [track.name for track in found.audio_tracks()] == ["sound", "music 1"]
    starts = {
        clip.name: track.range_of_child(clip).start_time.value
        for track in (*found.video_tracks()[1:], *found.audio_tracks()[1:])
        for clip in track.find_clips()
    }
    assert starts == {"D.mp4": 0, "E.mp4": 20, "Batik tulis": 12, "S.mp4": 5}
    assert found.duration().value == timeline.duration  # the music goes on in ours, and ends with the picture
    (title,) = found.video_tracks()[3].find_clips()
    assert title.media_reference.generator_kind == "Text"


def test_markers_are_where_they_were(tmp_path: Path) -> None:
    timeline = ABC
    for command in (SetMarker(72, "Harga"), SetMarker(30, "Bu Sri"), SetMarker(99), MoveClip("c2", 0)):
        timeline = command.apply(timeline)
    found = read(timeline, tmp_path).tracks.markers
    assert [(one.name, frames(one.marked_range)) for one in found] == [
        ("Bu Sri", (0, 1)), ("Harga", (72, 1)), ("", (99, 1))
    ]  # fmt: skip
    assert {one.color for one in found} == {library.schema.MarkerColor.YELLOW}
    assert found[0].metadata["semenit"]["words"] == "Bu Sri"


def test_the_other_shapes_travel_along(tmp_path: Path) -> None:
    for timeline in (SetCanvas("16:9").apply(ABC), ABC):
        found = read(timeline, tmp_path)
        told = json.loads(library.adapters.write_to_string(found, "otio_json"))["metadata"]["semenit"]
        assert told == {"canvas": to_plain(timeline.canvas)} | (
            {"shelved": to_plain(timeline.shelved)} if timeline.shelved else {}
        )


def test_speed_and_transitions_are_those_of_the_library(tmp_path: Path) -> None:
    timeline = ABC
    for command in (
        SetSpeed("c2", 200, backwards=True),
        SetTransition("c3", Transition(TransitionKind.DISSOLVE, 7)),
        FreezeFrame(20, 30),
    ):
        timeline = check(command.apply(timeline))
    found = read(timeline, tmp_path)
    picture = found.video_tracks()[0]
    assert sum(clip.duration().value for clip in picture.find_clips()) == timeline.duration
    effects = [type(effect).__name__ for clip in picture.find_clips() for effect in clip.effects]
    assert effects == ["FreezeFrame", "LinearTimeWarp"]
    (fast,) = [clip for clip in picture.find_clips() if clip.name == "B.mp4"]
    assert fast.effects[0].time_scalar == -2
    (dissolve,) = [one for one in picture if isinstance(one, library.schema.Transition)]
    assert (dissolve.in_offset.value, dissolve.out_offset.value) == (3, 4)
    assert dissolve.transition_type == "SMPTE_Dissolve"


@given(timelines())
@settings(max_examples=15)
def test_any_timeline_is_read_and_is_as_long(timeline: Timeline) -> None:
    text = json.dumps(otio.document(timeline, lambda reference: f"media/{reference.id}"))
    found = library.adapters.read_from_string(text, "otio_json")
    assert sum(clip.duration().value for clip in found.video_tracks()[0].find_clips()) == timeline.duration
    assert library.adapters.write_to_string(found, "otio_json")


def test_clips_are_named_where_they_lie_and_missing_ones_as_missing(tmp_path: Path) -> None:
    folder = tmp_path / "Proyek saya"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "A.mp4").write_bytes(b"a")
    otio.write(ABC, folder, tmp_path / "t.otio")
    clips = list(library.adapters.read_from_file(str(tmp_path / "t.otio")).find_clips())
    assert clips[0].media_reference.target_url == (folder / "media" / "A.mp4").as_uri()
    assert isinstance(clips[1].media_reference, library.schema.MissingReference)


def test_the_bundle_opens_with_its_clips(tmp_path: Path) -> None:
    folder = tmp_path / "Proyek"
    (folder / "media").mkdir(parents=True)
    for letter in "ABCD":
        (folder / "media" / f"{letter}.mp4").write_bytes(letter.encode() * 2000)
    target = tmp_path / "t.otioz"
    for share in otio.bundle(ABC, folder, target):
        assert 0 <= share <= 1
    out = tmp_path / "out"
    out.mkdir()
    found = library.adapters.read_from_file(str(target), extract_to_directory=str(out))
    assert len(list(found.video_tracks()[0].find_clips())) == 3
    assert (out / "media" / "B.mp4").read_bytes() == b"B" * 2000
    with zipfile.ZipFile(target) as zipped:
        assert "media/D.mp4" not in zipped.namelist()  # not on the timeline
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Proyek", "out", "t.otioz"]


def test_nothing_is_written_into_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "Proyek"
    folder.mkdir()
    with pytest.raises(ExportOverProject):
        otio.write(replace(ABC, name="x"), folder, folder / "project.otio")
