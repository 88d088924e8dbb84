"""A project on disk: opened, saved, damaged, from a stranger, on a bad disk, by two at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.model.conftest import Disk, read_only
from tests.model.strategies import drawn, strip, video
from trainer.errors import (
    DiskFull,
    EditImpossible,
    FileUnreadable,
    FolderNotEmpty,
    FolderReadOnly,
    ProjectDamaged,
    ProjectInUse,
    ProjectMissing,
    ProjectTooNew,
    TrainerError,
)
from trainer.model import backups, project
from trainer.model.canvas import CANVASES, Canvas, Framing
from trainer.model.commands import (
    AppendClip,
    Command,
    DeleteClip,
    FrameClip,
    RenameProject,
    SetCanvas,
    SplitClip,
)
from trainer.model.history import Change, History, Move
from trainer.model.invariants import (
    LONGEST_FINGERPRINT,
    LONGEST_ID,
    LONGEST_NAME,
    LONGEST_PATH,
    LONGEST_WORDS,
    MOST_SHELVED,
    check,
)
from trainer.model.journal import Entry
from trainer.model.opentime import TimeRange
from trainer.model.plain import to_plain
from trainer.model.project import Project, Snapshot, decode, encode, read
from trainer.model.reshape import on_canvas
from trainer.model.schema import (
    MOST_CLIPS,
    MOST_MEDIA,
    MOST_TEXTS,
    Anchor,
    Clip,
    Role,
    Text,
    TextTrack,
    Timeline,
)

posix_only = pytest.mark.skipif(os.name != "posix", reason="there are no pipes or links like these")

AB = strip("A[0:40]", "B[0:20]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A saved project with two steps done, one undone."""
    place = tmp_path / "Batik Bu Sri"
    with Project.create(place, AB) as made:
        made.do(SplitClip(10))
        made.do(AppendClip("C", TimeRange(0, 5)))
        made.do(SplitClip(20))
        made.undo()
        made.save()
    return place


SHOWN = ["A[0:10]", "A[10:40]", "B[0:20]", "C[0:5]"]


def change_file(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    file = folder / project.FILE
    data = json.loads(file.read_bytes())
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    }


# --- making, opening, closing -----------------------------------------------------------


def test_a_new_project_is_on_disk_at_once(tmp_path: Path) -> None:
    place = tmp_path / "Proyek" / "ꦧꦠꦶꦏ꧀ 🌾"
    with Project.create(place, AB) as made:
        assert made.saved
        assert made.timeline == AB
        assert project.is_project(place)
    assert read(place) == AB


def test_a_folder_whose_name_is_no_text_still_takes_a_project(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a", replace(AB, name="caf\udce9")) as made:
        assert made.timeline.name == "caf?"


def test_a_project_needs_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        Project.create(tmp_path, AB)
    with pytest.raises(FolderReadOnly):
        Project.create(tmp_path / "catatan.txt", AB)
    with pytest.raises(FolderReadOnly):
        Project.create(tmp_path / ("n" * 400), AB)
    assert contents(tmp_path) == {"catatan.txt": b"mine"}


def test_only_a_sound_timeline_is_made_a_project(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="rate"):
        Project.create(tmp_path / "a", replace(AB, rate=7))
    assert not project.is_project(tmp_path / "a")


def test_a_saved_project_opens_with_its_timeline_and_its_steps(folder: Path) -> None:
    with Project.open(folder) as opened:
        assert opened.saved
        assert drawn(opened.timeline) == SHOWN
        assert opened.history.done == (SplitClip(10), AppendClip("C", TimeRange(0, 5)))
        assert opened.history.undone == (SplitClip(20),)
        assert opened.redo() == SplitClip(20)
        while opened.undo():
            pass
        assert opened.timeline == AB


def test_steps_that_were_not_saved_come_back(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(DeleteClip("c1"))
        opened.undo()
        opened.redo()
        assert not opened.saved
        left = opened.history
    assert read(folder) == left.timeline
    with Project.open(folder) as again:
        assert not again.saved
        assert again.timeline == left.timeline
        assert (again.history.done, again.history.undone) == (left.done, left.undone)


def test_reading_changes_nothing(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(DeleteClip("c1"))
    before = contents(folder)
    read(folder)
    assert contents(folder) == before


def test_a_project_survives_being_moved(folder: Path, tmp_path: Path) -> None:
    moved = folder.rename(tmp_path / "Dipindah")
    with Project.open(moved) as opened:
        assert drawn(opened.timeline) == SHOWN


def test_each_step_is_told_after_it_is_on_disk(folder: Path) -> None:
    told: list[tuple[Move, Timeline]] = []
    with Project.open(folder) as opened:

        def listen(change: Change) -> None:
            assert read(folder) == change.after == opened.timeline
            told.append((change.move, change.after))

        opened.on_change = listen
        opened.do(SplitClip(5))
        opened.undo()
        with pytest.raises(EditImpossible):
            opened.do(DeleteClip("c9"))
    assert [move for move, _ in told] == [Move.DO, Move.UNDO]


def test_what_an_interrupted_write_left_is_swept(folder: Path) -> None:
    (folder / "media").mkdir()
    for place in (folder, folder / "media", folder / "backups"):
        (place / ".a.77.beside").write_bytes(b"half")
    Project.open(folder).close()
    assert not list(folder.rglob("*.beside"))


# --- saving -------------------------------------------------------------------------------


def test_a_crash_between_project_and_journal_does_nothing_twice(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(SplitClip(5))
        opened.do(DeleteClip("c1"))
        opened.write(opened.snapshot())  # the power fails before written()
        left = opened.history
    assert (folder / project.JOURNAL).read_bytes()
    with Project.open(folder) as again:
        assert again.saved
        assert again.timeline == left.timeline
        assert again.history.done == left.done
        again.do(RenameProject("Sesudah"))
    assert read(folder).name == "Sesudah"


def test_steps_made_while_a_snapshot_is_written_stay_in_the_journal(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(SplitClip(5))
        snapshot = opened.snapshot()
        opened.write(snapshot)
        opened.do(RenameProject("Sesudah"))
        opened.written(snapshot)
        assert not opened.saved
    assert read(folder).name == "Sesudah"


def test_a_late_snapshot_does_not_win_over_a_newer_one(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(SplitClip(5))
        late = opened.snapshot()
        opened.do(RenameProject("Baru"))
        opened.save()
        opened.write(late)
        opened.written(late)
        assert opened.saved
    assert read(folder).name == "Baru"


def test_saving_keeps_a_copy_now_and_then(folder: Path) -> None:
    now = datetime.now() + timedelta(hours=1)
    with Project.open(folder) as opened:
        for number in range(5):
            opened.do(RenameProject(f"Desa {number}"))
            opened.save(now + number * timedelta(minutes=2))
    copies = backups.newest_first(folder / project.BACKUPS)
    names = [decode(copy.read_bytes(), "copy").history.timeline.name for copy in copies]
    assert names == ["Desa 4", "Desa 2", "Desa 0", "Batik"]


def test_a_copy_put_in_the_place_of_the_project_opens(folder: Path) -> None:
    with Project.open(folder) as opened:
        for _ in range(3):
            opened.do(AppendClip("D"))
            opened.save()
        opened.do(AppendClip("E"))
    (copy,) = backups.newest_first(folder / project.BACKUPS)
    (folder / project.FILE).write_bytes(copy.read_bytes())
    with Project.open(folder) as again:  # the journal's steps are of another day
        assert drawn(again.timeline) == SHOWN
        again.do(RenameProject("Kembali"))
    assert read(folder).name == "Kembali"


def test_a_copy_that_cannot_be_kept_does_not_make_a_save_fail(folder: Path) -> None:
    for copy in (folder / project.BACKUPS).iterdir():
        copy.unlink()
    (folder / project.BACKUPS).rmdir()
    (folder / project.BACKUPS).write_text("a file where the folder belongs")
    with Project.open(folder) as opened:
        opened.do(SplitClip(5))
        opened.save()
        assert opened.saved


def test_the_largest_timeline_that_can_be_made_can_be_opened_again() -> None:
    worst = "\x01"  # six letters in JSON
    media = tuple(
        replace(
            video(f"m{n}"),
            name=worst * LONGEST_NAME,
            path=worst * LONGEST_PATH,
            fingerprint=worst * LONGEST_FINGERPRINT,
        )
        for n in range(MOST_MEDIA)
    )
    framing = Framing(centre_x=1000, centre_y=1000, turn=270)
    clips = tuple(
        Clip(f"c{n}".ljust(LONGEST_ID, "c"), "m0", TimeRange(10, 90), framing, 99) for n in range(MOST_CLIPS)
    )
    texts = tuple(
        Text(worst * LONGEST_WORDS, Anchor(9), 99, f"t{n}".ljust(LONGEST_ID, "t"), style=worst * LONGEST_ID)
        for n in range(MOST_TEXTS)
    )
    tracks = (replace(AB.picture, children=clips),)
    timeline = check(replace(AB, media=media, tracks=tracks, texts=(TextTrack(Role.TITLE, texts),)))
    for canvas in (Canvas(720, 720), *CANVASES.values()):
        timeline = on_canvas(timeline, canvas)
    assert len(check(timeline).shelved) == MOST_SHELVED
    content = encode(Snapshot.of(History(timeline), 0))
    assert len(content) <= project.LARGEST
    assert decode(content, "large").history.timeline == timeline


# --- bad disks ----------------------------------------------------------------------------


def test_a_full_disk_loses_nothing(disk: Disk) -> None:
    place = disk.folder / "Batik"
    with Project.create(place, AB) as made:
        made.do(SplitClip(10))
        made.save()
        old = (place / project.FILE).read_bytes()
        with disk.full():
            refused = 0
            for number in range(60):
                try:
                    made.do(RenameProject(f"Desa {number:0100d}"))
                except DiskFull:
                    refused += 1
                assert made.timeline.name.endswith(f"{number:0100d}")
            assert refused
            with pytest.raises(DiskFull):
                made.save()
            assert (place / project.FILE).read_bytes() == old
            assert not list(place.rglob("*.beside"))
            assert not made.saved
            # A reader, or the next start, still finds a whole project.
            assert check(read(place)).duration == 60
            with pytest.raises(DiskFull):
                made.undo()
        made.do(AppendClip("C"))
        left, steps = made.timeline, made.history.done
        assert read(place) == left  # the next step took the others along
        made.save()
        assert made.saved
    with Project.open(place) as again:
        assert again.timeline == left
        assert again.history.done == steps


def test_a_step_is_told_even_when_the_disk_did_not_take_it(disk: Disk) -> None:
    told: list[Change] = []
    with Project.create(disk.folder / "Batik", AB) as made, disk.full():
        made.on_change = told.append
        refused = 0
        for number in range(60):
            try:
                made.do(RenameProject(f"Desa {number:0100d}"))
            except DiskFull:
                refused += 1
        assert refused
        assert len(told) == 60
        assert told[-1].after is made.timeline


def test_a_full_disk_makes_no_project(disk: Disk) -> None:
    with disk.full(), pytest.raises(DiskFull):
        Project.create(disk.folder / "Batik", AB)
    with Project.create(disk.folder / "Batik", AB) as made:
        assert made.timeline == AB


def test_a_folder_that_becomes_read_only_loses_nothing(folder: Path) -> None:
    with Project.open(folder) as opened:
        old = (folder / project.FILE).read_bytes()
        with read_only(folder):
            opened.do(RenameProject("Sesudah"))
            with pytest.raises(FolderReadOnly):
                opened.save()
            assert (folder / project.FILE).read_bytes() == old
            assert read(folder).name == "Sesudah"
        opened.save()
        assert opened.saved
    assert read(folder).name == "Sesudah"


def test_a_read_only_project_can_be_read_but_not_edited(folder: Path) -> None:
    (folder / ".lock").unlink()
    with read_only(folder):
        assert drawn(read(folder)) == SHOWN
        with pytest.raises(FolderReadOnly):
            Project.open(folder)
    with read_only(folder.parent), pytest.raises(FolderReadOnly):
        Project.create(folder.parent / "baru", AB)


# --- two at once ------------------------------------------------------------------------------


def test_a_project_is_open_once(folder: Path) -> None:
    with Project.open(folder) as first:
        with pytest.raises(ProjectInUse) as refusal:
            Project.open(folder)
        assert "Batik Bu Sri" in str(refusal.value)
        assert drawn(read(folder)) == drawn(first.timeline)
        first.do(SplitClip(5))
    with Project.open(folder) as second:
        second.do(SplitClip(15))


def test_closing_twice_does_not_let_a_third_in(folder: Path) -> None:
    first = Project.open(folder)
    first.close()
    with Project.open(folder):
        first.close()
        with pytest.raises(ProjectInUse):
            Project.open(folder)


def test_a_project_that_cannot_be_opened_is_let_go(folder: Path) -> None:
    good = (folder / project.FILE).read_bytes()
    (folder / project.FILE).write_bytes(good[:-10])
    with pytest.raises(ProjectDamaged):
        Project.open(folder)
    (folder / project.FILE).write_bytes(good)
    Project.open(folder).close()


HOLD = """
import sys
from pathlib import Path
from trainer.model.project import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_the_lock_goes_with_its_holder(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        with pytest.raises(ProjectInUse):
            Project.open(folder)
        holder.kill()
        holder.wait()
    with Project.open(folder) as opened:
        opened.do(SplitClip(5))


# --- what a stranger wrote -----------------------------------------------------------------------


def opens_with(folder: Path, error: type[TrainerError]) -> None:
    """Neither reading nor opening gets further than ``error``, and nothing changes."""
    before = contents(folder)
    for door in (read, Project.open):
        with pytest.raises(error) as refusal:
            door(folder)
        assert type(refusal.value) is error
        assert "{" not in str(refusal.value)
    after = contents(folder)
    after.pop(".lock", None)
    before.pop(".lock", None)
    assert after == before


def test_a_file_cut_off_at_any_length_is_damaged(folder: Path) -> None:
    whole = (folder / project.FILE).read_bytes()
    for length in [*range(0, len(whole) - 2, 97), len(whole) - 3, len(whole) - 2]:
        for tail in (b"", bytes(len(whole) - length)):
            (folder / project.FILE).write_bytes(whole[:length] + tail)
            opens_with(folder, ProjectDamaged)


SOMETHING_ELSE = {
    "nothing": b"",
    "null": b"null",
    "a list": b"[]",
    "an object": b"{}",
    "not a number": b"NaN",
    "a byte order mark": b"\xff\xfe",
    "zeros": bytes(4096),
    "three zeros": bytes(3),
    "lists in lists": b"[" * 200_000,
    "objects in objects": b'{"a":' * 100_000,
    "a head without a body": b'{"format":"semenit-project","version":1}',
    "depth in the timeline": b'{"format":"semenit-project","version":1,"step":0,"timeline":'
    + b"[" * 100_000
    + b"]" * 100_000
    + b"}",
    "a playlist": b"#EXTM3U\nfile:///etc/passwd\n",
}


@pytest.mark.parametrize("kind", SOMETHING_ELSE)
def test_a_file_of_something_else_is_damaged(folder: Path, kind: str) -> None:
    (folder / project.FILE).write_bytes(SOMETHING_ELSE[kind])
    opens_with(folder, ProjectDamaged)


def test_a_file_without_end_is_not_read(folder: Path) -> None:
    with (folder / project.FILE).open("ab") as stream:
        stream.truncate(project.LARGEST + 1)
    for door in (read, Project.open):
        with pytest.raises(FileUnreadable):
            door(folder)


def clip_with(**changes: object) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["timeline"]["tracks"][0]["children"][0].update(changes)


def media_with(**changes: object) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["timeline"]["media"][0].update(changes)


def timeline_with(**changes: object) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["timeline"].update(changes)


def file_with(**changes: object) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.update(changes)


DAMAGE: dict[str, Callable[[dict[str, Any]], None]] = {
    "another format": file_with(format="kdenlive"),
    "no version": lambda data: data.pop("version"),
    "a version in words": file_with(version="1"),
    "a version that is true": file_with(version=True),
    "a version that never was": file_with(version=0),
    "a version below 0": file_with(version=-1),
    "no step": lambda data: data.pop("step"),
    "a step that is NaN": file_with(step=float("nan")),
    "a step without end": file_with(step=float("inf")),
    "a step below 0": file_with(step=-1),
    "a step beyond numbers": file_with(step=10**300),
    "no timeline": lambda data: data.pop("timeline"),
    "a timeline that is a list": file_with(timeline=[]),
    "an unknown field": timeline_with(plugin="run.py"),
    "no tracks": timeline_with(tracks=[]),
    "an unknown track": timeline_with(tracks=[{"role": "hologram"}]),
    "a rate of NaN": timeline_with(rate=float("nan")),
    "an unknown rate": timeline_with(rate=29),
    "a canvas of a wall": timeline_with(canvas={"width": 100_000, "height": 100_000}),
    "half a letter": timeline_with(name="\ud800"),
    "a clip that ends before it begins": clip_with(source_range=[5, -3]),
    "a clip before its media": clip_with(source_range=[-5, 10]),
    "a clip past its media": clip_with(source_range=[0, 101]),
    "a clip at infinity": clip_with(source_range=[float("inf"), 1]),
    "a clip of unknown media": clip_with(media="Z"),
    "a clip of a sound": clip_with(media="S"),
    "a clip with a number for an id": clip_with(id=1),
    "two clips of one id": clip_with(id="c2"),
    "a path up": media_with(path="../x"),
    "a path up inside": media_with(path="media/../../x"),
    "an absolute path": media_with(path="/etc/passwd"),
    "a drive": media_with(path="C:\\x"),
    "a drive with a slash": media_with(path="C:/x"),
    "backslashes": media_with(path="a\\..\\b"),
    "an address": media_with(path="http://example.org/a.mp4"),
    "a path with an end": media_with(path="media/a\0.mp4"),
    "media of no kind": media_with(kind="script"),
    "media without end": media_with(available=2**50),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_does_not_hold_is_damaged(folder: Path, damage: str) -> None:
    change_file(folder, DAMAGE[damage])
    opens_with(folder, ProjectDamaged)


def rename(to: str) -> dict[str, object]:
    return RenameProject(to).to_plain()


UNDO_DAMAGE: dict[str, Callable[[dict[str, Any]], None]] = {
    "steps that lead elsewhere": file_with(done=[{"command": "append_clip", "media": "D"}]),
    "steps that do not fit": file_with(done=[{"command": "delete_clip", "clip": "c9"}]),
    "steps that are none": file_with(done=[7]),
    "steps that are a number": file_with(done=7),
    "steps that are nothing": file_with(done=None),
    "steps that are words": file_with(done="done"),
    "steps in depth": file_with(undone=[[[[[]]]]]),
    "no base": lambda data: data.pop("base"),
    "a base that is not sound": lambda data: data["base"].update(rate=7),
    "more steps than are kept": lambda data: data.update(
        done=[rename("Batik 2"), rename("Batik")] * 250 + data["done"]
    ),
}


@pytest.mark.parametrize("damage", UNDO_DAMAGE)
def test_damaged_undo_steps_are_dropped_and_the_timeline_stays(folder: Path, damage: str) -> None:
    change_file(folder, UNDO_DAMAGE[damage])
    with Project.open(folder) as opened:
        assert drawn(opened.timeline) == SHOWN
        assert opened.history.done == ()
        opened.do(SplitClip(5))
        opened.save()
    assert read(folder).duration == 65


def test_a_newer_project_is_left_alone(folder: Path) -> None:
    change_file(folder, file_with(version=project.VERSION + 1, timeline={"holograms": []}, step="forty"))
    opens_with(folder, ProjectTooNew)


def test_older_projects_are_upgraded_in_a_chain(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def from_1(data: dict[str, Any]) -> dict[str, Any]:
        asked.append(1)
        return {**data, "timeline": {**data["timeline"], "title": data["timeline"]["name"]}}

    def from_2(data: dict[str, Any]) -> dict[str, Any]:
        asked.append(2)
        timeline = {**data["timeline"], "name": data["timeline"]["title"] + " (lama)"}
        del timeline["title"]
        return {**data, "timeline": timeline}

    monkeypatch.setattr(project, "VERSION", 3)
    monkeypatch.setitem(project.UPGRADES, 1, from_1)
    monkeypatch.setitem(project.UPGRADES, 2, from_2)
    change_file(folder, file_with(version=1))
    with Project.open(folder) as opened:
        assert asked == [1, 2]
        assert opened.timeline.name == "Batik (lama)"
        opened.save()
    assert json.loads((folder / project.FILE).read_bytes())["version"] == 3
    assert read(folder).name == "Batik (lama)"
    assert asked == [1, 2]


def version_1(folder: Path) -> None:
    """Make of the project in ``folder`` what a program wrote that knew no other shapes."""

    def before(data: dict[str, Any]) -> None:
        data["version"] = 1
        data["timeline"].pop("shelved", None)

    change_file(folder, before)


def test_an_older_project_keeps_its_steps_and_finds_the_shape_that_it_left(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(FrameClip("c1", Framing(centre_x=200)))
        opened.do(SetCanvas("16:9"))
        opened.do(FrameClip("c1", Framing(centre_y=700)))
        opened.save()
    version_1(folder)
    with Project.open(folder) as opened:
        assert opened.timeline.clip("c1").framing == Framing(centre_y=700)
        assert [command.name for command in opened.history.done][-2:] == ["set_canvas", "frame_clip"]
        assert opened.do(SetCanvas("9:16")).clip("c1").framing == Framing(centre_x=200)


def test_of_an_older_project_that_went_back_the_timeline_counts_and_not_its_steps(folder: Path) -> None:
    with Project.open(folder) as opened:
        opened.do(SetCanvas("16:9"))
        opened.do(FrameClip("c1", Framing(centre_y=700)))
        opened.do(SetCanvas("9:16"))
        opened.save()
    version_1(folder)
    change_file(
        folder, lambda data: data["timeline"]["tracks"][0]["children"][0].update(framing={"turn": 90})
    )
    with Project.open(folder) as opened:
        assert opened.timeline.clip("c1").framing == Framing(turn=90)
        assert not opened.history.done
        check(opened.timeline)


@pytest.mark.parametrize("timeline", [None, [], {}, "x"])
def test_an_upgrade_that_meets_something_else_says_damaged(
    folder: Path, monkeypatch: pytest.MonkeyPatch, timeline: object
) -> None:
    monkeypatch.setitem(
        project.UPGRADES, 0, lambda data: {**data, "timeline": {"name": data["timeline"]["title"].strip()}}
    )
    change_file(folder, file_with(version=0, timeline=timeline))
    opens_with(folder, ProjectDamaged)


@pytest.mark.parametrize("width", [0, -2, 10**300])
def test_an_upgrade_that_counts_with_what_a_stranger_wrote_says_damaged(folder: Path, width: int) -> None:
    timeline = to_plain(strip("A[0:40]"))
    timeline["canvas"] = {"width": width, "height": 1920}
    timeline["tracks"][0]["children"][0]["effects"] = [{"name": "blur_box", "values": []}]
    change_file(folder, file_with(version=2, timeline=timeline))
    opens_with(folder, ProjectDamaged)


def test_where_there_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd" / project.FILE).mkdir(parents=True)
    for place in (tmp_path / "gone", tmp_path / "file", tmp_path / "empty"):
        opens_with(place, ProjectMissing)
        assert not project.is_project(place)
    with pytest.raises(FileUnreadable):
        read(tmp_path / "odd")
    with pytest.raises(ProjectMissing):
        Project.open(tmp_path / "odd")


@posix_only
@pytest.mark.parametrize("name", ["project.json", "journal.jsonl", ".lock", "backups", "media", "recordings"])
@pytest.mark.parametrize("to", ["file", "folder", "gone", "self"])
def test_a_link_in_the_place_of_an_own_file_is_not_followed(
    folder: Path, tmp_path: Path, name: str, to: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    thesis = outside / "skripsi.txt"
    thesis.write_text("three years of work")
    (outside / "project-20200101-000000.json").write_text("mine")
    own = folder / name
    if own.is_dir():
        own.rename(tmp_path / "away")
    own.unlink(missing_ok=True)
    own.symlink_to({"file": thesis, "folder": outside, "gone": outside / "new", "self": own}[to])
    before = contents(outside)
    with pytest.raises(TrainerError):
        Project.open(folder)
    with pytest.raises(TrainerError):
        read(folder)
    assert contents(outside) == before


@posix_only
@pytest.mark.parametrize("name", ["project.json", "journal.jsonl", ".lock"])
def test_a_pipe_in_the_place_of_an_own_file_is_not_waited_for(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    with pytest.raises(TrainerError):
        Project.open(folder)


def test_a_journal_from_a_stranger_does_only_what_commands_can(folder: Path) -> None:
    steps: list[Command] = [RenameProject("Dari jauh"), AppendClip("C")]
    lines = b"".join(Entry(number, Move.DO, step).line() for number, step in enumerate(steps, start=5))
    escape = (
        b'{"n":7,"do":{"command":"relink_media","media":"A","path":"../../etc/passwd","fingerprint":""}}\n'
    )
    (folder / project.JOURNAL).write_bytes(lines + escape)
    with Project.open(folder) as opened:
        assert opened.timeline.name == "Dari jauh"
        assert opened.timeline.reference("A").path == "media/A.mp4"
        check(opened.timeline)
