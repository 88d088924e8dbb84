"""A recording on disk comes back as it was, or not at all."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from tests.lesson.test_recorder import ABOUT, Teacher, clip, three_steps
from tests.model.strategies import randoms
from trainer import paths
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import Fact
from trainer.lesson.recording_file import Keeper, Kept, _plain, home, load, unfinished
from trainer.model.commands import AppendClip, DeleteClip
from trainer.model.project import Project
from trainer.model.schema import Timeline


def whole() -> Kept:
    """Three steps with their mistakes, goals that were ticked, and a fourth under way."""
    teacher = three_steps()
    draft = teacher.draft()
    step = teacher.recording.steps[1]
    step.chosen = tuple(plain(goal) for goal in draft.chosen(1))
    step.targets = ("editor.delete",)
    step.said["en"] = ""
    teacher.recording.begin(teacher.timeline)
    teacher.history.do(DeleteClip(clip(teacher, 1)))
    teacher.recording.happened(Fact("exported", "whatsapp", 4.5, "Batik Bu Sri.mp4"))
    return Kept("Proyek/Kelas", ABOUT, "step", 2, True, teacher.recording.as_it_is())


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    kept = whole()
    keeper = Keeper(tmp_path / "1.json")
    keeper.keep(kept, 1)
    found = load(keeper.file)
    assert found is not None
    assert _plain(found) == _plain(kept)
    assert replace(found, recording=None) == replace(kept, recording=None)
    assert found.recording is not None
    assert kept.recording is not None
    assert found.recording.take == kept.recording.take
    assert found.recording.steps == kept.recording.steps
    assert found.recording.seen == kept.recording.seen


def test_a_lesson_can_be_written_from_what_came_back(tmp_path: Path) -> None:
    teacher = three_steps()
    keeper = Keeper(tmp_path / "1.json")
    keeper.keep(Kept("x", ABOUT, "overview", 0, False, teacher.recording.as_it_is()), 1)
    found = load(keeper.file)
    assert found is not None
    assert found.recording is not None
    before = teacher.draft().files()
    teacher.recording = found.recording
    assert teacher.draft().files() == before
    assert [str(fault) for fault in teacher.write(tmp_path).faults] == []


def test_a_title_alone_is_kept_as_well(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "1.json")
    kept = Kept("Proyek/Kelas", replace(ABOUT, outcome=""), "prepare")
    keeper.keep(kept, 1)
    assert load(keeper.file) == kept


def test_a_copy_stays_as_it_is() -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"))
    teacher.recording.begin(teacher.timeline)
    copy = teacher.recording.as_it_is()
    teacher.history.do(AppendClip("m2"))
    teacher.recording.keep_step()
    assert copy.take is not None
    assert copy.take.empty
    assert copy.steps == []


def test_an_older_state_never_takes_the_place_of_a_newer_one(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "1.json")
    newer, older = Kept("b", ABOUT, "prepare"), Kept("a", ABOUT, "prepare")
    keeper.keep(newer, 2)
    keeper.keep(older, 1)
    assert load(keeper.file) == newer
    keeper.forget()
    keeper.keep(newer, 3)
    assert not keeper.file.exists()


def test_only_one_whose_project_is_there_and_closed_is_offered() -> None:
    assert unfinished() is None
    Keeper().keep(Kept(str(paths.projects() / "Hilang"), ABOUT, "prepare"), 1)
    assert unfinished() is None
    folder = paths.projects() / "Kelas"
    with Project.create(folder, Timeline("Kelas")):
        keeper = Keeper()
        keeper.keep(Kept(str(folder), ABOUT, "prepare"), 1)
        assert unfinished() is None, "it is being recorded now"
    found = unfinished()
    assert found is not None
    assert (found.file, found.folder) == (keeper.file, folder)
    (home() / "9999999999999999999.json").write_text("{", encoding="utf-8")
    assert unfinished() == found, "a torn file counts as none"


@pytest.mark.parametrize("name", ["n" * 450, " dua ", "caf\udce9"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    kept = Kept(f"/rumah/{name}", ABOUT, "prepare")
    keeper = Keeper(tmp_path / "1.json")
    keeper.keep(kept, 1)
    assert load(keeper.file) == kept


def test_another_project_under_the_same_name_is_not_mistaken_for_it() -> None:
    folder = paths.projects() / "Kelas"
    recording = whole().recording
    assert recording is not None
    Keeper().keep(Kept(str(folder), ABOUT, "step", 2, True, recording), 1)
    Project.create(folder, Timeline("Lain")).close()
    assert unfinished() is None
    shutil.rmtree(folder)
    Project.create(folder, recording.start).close()
    assert unfinished() is not None


def test_looking_for_recordings_does_not_disturb_one_that_is_being_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another window, or the home page of this one, may look at any moment."""
    pushed = os.fsync

    def meanwhile(handle: int) -> None:
        unfinished()
        pushed(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    keeper = Keeper()
    home().mkdir(exist_ok=True)
    keeper.keep(Kept("Kelas", ABOUT, "prepare"), 1)
    assert keeper.file.is_file()


def damaged(content: bytes, dice: Random) -> bytes:
    """``content`` cut off, with a value changed, or with a field left out."""
    chance = dice.random()
    if chance < 0.3:
        return content[: dice.randrange(len(content))]
    data = json.loads(content)
    at = data
    while True:
        key = dice.choice(list(at) if isinstance(at, dict) else list(range(len(at))))
        inside = at[key]
        if isinstance(inside, dict | list) and inside and dice.random() < 0.8:
            at = inside
            continue
        if chance < 0.6:
            del at[key]
        else:
            at[key] = dice.choice([None, -1, 2**70, "x", [], {}, True])
        return json.dumps(data).encode()


CONTENT = json.dumps(_plain(whole())).encode()


@settings(max_examples=60, deadline=None)
@given(randoms())
def test_a_damaged_file_counts_as_none_or_is_a_recording(
    tmp_path_factory: pytest.TempPathFactory, dice: Random
) -> None:
    file = tmp_path_factory.getbasetemp() / "damaged.json"
    file.write_bytes(damaged(CONTENT, dice))
    found = load(file)
    if found is not None:
        _plain(found)
