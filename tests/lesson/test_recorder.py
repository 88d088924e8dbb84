"""Whatever a teacher does becomes a lesson that lints and plays."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Generator
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.strategies import randoms, some_command
from trainer import paths, words
from trainer.errors import EditImpossible, FileMissing, FolderReadOnly
from trainer.lesson import pack_writer, player, shelf
from trainer.lesson.draft import About, Draft
from trainer.lesson.goals.arrangement import Footage
from trainer.lesson.goals.written import plain
from trainer.lesson.installed import install
from trainer.lesson.linter import findings
from trainer.lesson.moment import Fact
from trainer.lesson.pack import load
from trainer.lesson.pack_writer import Written
from trainer.lesson.recorder import Recording
from trainer.model.commands import (
    AddMedia,
    AddText,
    AppendClip,
    Command,
    CutPauses,
    DeleteClip,
    MoveClip,
    PlaceClip,
    RelinkMedia,
    RemoveMedia,
    RestoreTimeline,
    SetMarker,
    SplitClip,
    TrimClip,
)
from trainer.model.history import History
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline

ABOUT = About("Belajar memotong klip", "Klip menjadi pendek dan rapi.", "Bu Ratna")
SAMPLES = ("batik-canting.mp4", "kopi-sanggar.mp4", "lapak-batik.mp4")
Result = TypeVar("Result")


def done(work: Generator[object, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def shelved() -> dict[str, str]:
    return {shelf.reference(paths.ASSETS / "samples" / name, 30).fingerprint: name for name in SAMPLES}


class Teacher:
    """Hands in the editor: a history, and a recording that listens to it."""

    def __init__(self) -> None:
        self.history = History(Timeline("Proyek Bu Ratna"))
        for name in SAMPLES:
            self.history.do(AddMedia(shelf.reference(paths.ASSETS / "samples" / name, 30)))
        self.recording = Recording(self.timeline)

    @property
    def timeline(self) -> Timeline:
        return self.history.timeline

    def prepare(self, *commands: Command) -> None:
        """What stands there before the lesson is recorded."""
        for command in commands:
            self.history.do(command)
        self.recording = Recording(self.timeline)
        self.history.on_change = self.recording.changed

    def step(self, *commands: Command, said: str = "Kerjakan langkah ini.") -> None:
        self.recording.begin(self.timeline)
        for command in commands:
            self.history.do(command)
        kept = self.recording.keep_step()
        assert kept is not None
        kept.said["id"] = said

    def mistake(self, *commands: Command, said: str = "Lihat tugasnya sekali lagi.") -> None:
        """As the window does it: back to the beginning of the step, the mistake, and forward again."""
        step, end = self.recording.steps[-1], self.timeline
        self.turn_to(step.take.before)
        self.recording.begin(self.timeline)
        for command in commands:
            self.history.do(command)
        kept = self.recording.keep_mistake(step)
        assert kept is not None
        kept.said["id"] = said
        self.turn_to(end)

    def turn_to(self, timeline: Timeline) -> None:
        self.history.on_change = None
        self.history.do(RestoreTimeline(timeline))
        self.history.on_change = self.recording.changed

    def draft(self, about: About = ABOUT) -> Draft:
        return Draft(self.recording, about, shelved())

    def write(self, folder: Path, about: About = ABOUT) -> Written:
        draft = self.draft(about)
        clips = {name: paths.ASSETS / "samples" / name for name in draft.own_files}
        return done(pack_writer.write(draft.files(), clips, folder / draft.id))


def clip(teacher: Teacher, place: int) -> str:
    return teacher.timeline.picture.children[place - 1].id


def three_steps() -> Teacher:
    """Cut in two, throw the second part away, write a title; one mistake each in the first two."""
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"), AppendClip("m2", TimeRange(0, 120)))
    teacher.step(SplitClip(60), said="Potong klip pertama di detik kedua.")
    teacher.mistake(DeleteClip(clip(teacher, 1)), said="Klipnya hilang. Tekan Urungkan, lalu potong.")
    teacher.step(DeleteClip(clip(teacher, 2)), said="Hapus potongan yang kedua.")
    teacher.mistake(DeleteClip(clip(teacher, 1)), said="Yang terhapus potongan pertama. Tekan Urungkan.")
    teacher.step(AddText(Role.TITLE, Text("Batik Bu Sri", Anchor(0), 90)), said="Tulis judul videonya.")
    return teacher


def test_a_recorded_lesson_lints_plays_and_can_be_handed_on(tmp_path: Path) -> None:
    written = three_steps().write(tmp_path)
    assert [str(fault) for fault in written.faults] == []
    pack = load(written.folder)
    assert (pack.id, pack.prepared, pack.example, len(pack.steps)) == ("belajar-memotong-klip", True, True, 3)
    assert pack.texts["id"].steps["langkah-1"].body == "Potong klip pertama di detik kedua."
    assert len(list(player.play(written.folder))) == 4
    assert install_zip(written.zip) == pack.id
    assert not pack.media, "shipped clips are not packed"


def install_zip(file: Path) -> str:
    return done(install(file)).id


def test_ids_that_mistakes_used_up_do_not_matter(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"))
    teacher.step(SplitClip(60))
    teacher.mistake(SplitClip(30), SplitClip(90), SplitClip(120))
    teacher.step(
        DeleteClip(clip(teacher, 2)),
        AppendClip("m3"),
        SplitClip(70),
    )
    teacher.step(MoveClip(clip(teacher, 3), 0))
    written = teacher.write(tmp_path)
    assert [str(fault) for fault in written.faults] == []


def test_an_undo_takes_out_what_it_takes_back(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"), AppendClip("m2"))
    teacher.recording.begin(teacher.timeline)
    teacher.history.do(DeleteClip(clip(teacher, 1)))
    teacher.history.undo()
    teacher.history.do(SplitClip(45))
    step = teacher.recording.keep_step()
    assert step is not None
    assert [one.name for one in step.take.commands] == ["split_clip"]
    teacher.recording.begin(teacher.timeline)
    teacher.history.undo()
    teacher.history.undo()  # what was there before the lesson
    assert teacher.recording.keep_step() is not None
    written = teacher.write(tmp_path)
    assert [str(fault) for fault in written.faults] == []


def test_nothing_done_is_no_step() -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"))
    teacher.recording.begin(teacher.timeline)
    teacher.history.do(SplitClip(45))
    teacher.history.undo()
    assert teacher.recording.keep_step() is None
    assert teacher.recording.take is None


def test_a_clip_that_comes_while_recording_is_there_from_the_beginning(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"))
    late = shelf.reference(paths.ASSETS / "samples" / "batik-celup.mp4", 30)
    teacher.step(AddMedia(late), AppendClip("m4"))
    draft = teacher.draft()
    assert draft.own_files == ("batik-celup-2.mp4",), "no shipped clip is found in its place"
    clips = {draft.own_files[0]: paths.ASSETS / "samples" / "batik-celup.mp4"}
    written = done(pack_writer.write(draft.files(), clips, tmp_path / draft.id))
    assert [str(fault) for fault in written.faults] == []
    assert load(written.folder).media[0].source == "Bu Ratna"
    assert install_zip(written.zip) == draft.id


def test_a_lesson_that_cannot_take_its_place_leaves_the_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1", TimeRange(0, 150)))
    teacher.step(TrimClip(clip(teacher, 1), TimeRange(0, 120)))
    folder = teacher.write(tmp_path).folder
    before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    replace = os.replace

    def refused(source: Path, target: Path) -> None:
        if Path(target) == folder and ".old" not in Path(source).name:
            raise PermissionError(13, "a file in it is open")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(FolderReadOnly):
        teacher.write(tmp_path)
    assert {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()} == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_playing_exporting_and_pages_are_steps_too(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1", TimeRange(0, 150)))
    for facts in (
        [Fact("played"), Fact("paused")],
        [Fact("page", "export")],
        [Fact("exported", "whatsapp", 5.0, "Batik.mp4")],
    ):
        teacher.recording.begin(teacher.timeline)
        for fact in facts:
            teacher.recording.happened(fact)
        step = teacher.recording.keep_step()
        assert step is not None
        step.said["id"] = "Ikuti langkah ini."
    written = teacher.write(tmp_path)
    assert [str(fault) for fault in written.faults] == []
    assert [one.goal.name for one in load(written.folder).steps] == ["happened", "page", "exported"]


def test_the_teacher_chooses_among_plain_sentences() -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1", TimeRange(0, 150)))
    teacher.step(TrimClip(clip(teacher, 1), TimeRange(0, 120)))
    draft = teacher.draft()
    offered = draft.proposed(0)
    assert len(offered) > 1
    assert draft.goal(0) == next(one.goal for one in offered if one.usual)
    length = plain(draft.goal(0))["clip_length"]
    assert length["at_least"] <= 4 <= length["at_most"] < 5, "with room, but not as it was before"
    teacher.recording.steps[0].chosen = (plain(offered[-1].goal),)
    assert draft.goal(0) == offered[-1].goal


def test_a_split_is_one_of_that_clip_and_a_pause_one_of_that_voice() -> None:
    teacher = Teacher()
    voice = shelf.reference(paths.ASSETS / "samples" / "narasi-mentah.ogg", 30)
    teacher.prepare(
        AddMedia(voice), AppendClip("m1"), AppendClip("m2"), PlaceClip(Role.VOICE, "m4", Anchor(0))
    )
    teacher.step(SplitClip(60))
    teacher.step(CutPauses((TimeRange(80, 50),), teacher.timeline.clips(Role.VOICE)[0].id))
    draft = teacher.draft()
    assert plain(draft.goal(0)) == {"file_clips": {"at_least": 2, "file": SAMPLES[0]}}
    (told,) = (goal for goal in draft.chosen(1) if isinstance(goal, Footage))
    assert (told.track, told.begin, told.end, told.at_most) == ("voice", 2.67, 4.33, 0.5)


def test_a_mistake_is_known_by_the_limit_that_it_missed(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1", TimeRange(0, 200)))
    teacher.step(TrimClip(clip(teacher, 1), TimeRange(0, 120)))
    teacher.mistake(TrimClip(clip(teacher, 1), TimeRange(0, 30)), said="Terlalu pendek. Panjangkan sedikit.")
    written = teacher.write(tmp_path)
    assert [str(fault) for fault in written.faults] == []
    (step,) = load(written.folder).steps
    (saying,) = step.sayings
    assert plain(saying.when)["clip_length"]["at_most"] == plain(step.goal)["clip_length"]["at_least"]


def test_what_cannot_be_told_apart_is_a_fault_of_its_step(tmp_path: Path) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1"))
    teacher.step(
        SplitClip(60), said="Ini salah besar {x} dan kalimat ini jauh terlalu panjang untuk pemula di desa."
    )
    teacher.mistake(SplitClip(60))
    written = teacher.write(tmp_path)
    places = {fault.where for fault in written.faults}
    assert "mistakes/langkah-1.kekeliruan-1.jsonl" in places
    assert "text/id.toml.steps.langkah-1.body" in places
    assert not written.folder.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_newer_version_takes_the_place_and_a_faulty_one_does_not(tmp_path: Path) -> None:
    teacher = three_steps()
    first = teacher.write(tmp_path)
    newer = About(ABOUT.title, ABOUT.outcome, ABOUT.author, "1.0.1")
    assert teacher.write(tmp_path, newer).faults == ()
    assert load(first.folder).version == "1.0.1"
    teacher.recording.steps[0].said["id"] = "Ini salah."
    assert teacher.write(tmp_path, newer).faults
    assert findings(first.folder) == []
    with zipfile.ZipFile(first.zip) as archive:
        assert "lesson.toml" in archive.namelist()


def test_clips_that_no_lesson_can_hold_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / "klip.avi"
    odd.write_bytes(b"x")
    (fault,) = done(pack_writer.write({}, {"klip.avi": odd}, tmp_path / "a")).faults
    assert "klip.avi" in str(fault)
    monkeypatch.setattr(pack_writer, "LARGEST_CLIP", 0)
    (fault,) = done(pack_writer.write({}, {"klip.mp4": odd}, tmp_path / "a")).faults
    assert "klip.avi" in str(fault)
    with pytest.raises(FileMissing):
        done(pack_writer.write({}, {"klip.mp4": tmp_path / "gone.mp4"}, tmp_path / "a"))


def walk(teacher: Teacher, random: Random, count: int) -> None:
    """``count`` commands of any kind that fit, with some steps back and forward."""
    for _ in range(count * 6):
        move = random.random()
        if move < 0.1:
            teacher.history.undo()
        elif move < 0.15:
            teacher.history.redo()
        else:
            try:
                command = some_command(random, teacher.timeline)
                brings = {one.name for one in command.apply(teacher.timeline).media} - set(SAMPLES)
                if brings or isinstance(command, RemoveMedia | RelinkMedia):
                    continue  # the walk's files are only names
                teacher.history.do(command)
            except (EditImpossible, LookupError, ValueError):
                continue
        count -= 1
        if count <= 0:
            return


@settings(max_examples=12)
@given(randoms(), st.integers(1, 3))
def test_any_recorded_commands_give_a_pack_that_lints_and_plays(
    tmp_path_factory: pytest.TempPathFactory, random: Random, steps: int
) -> None:
    teacher = Teacher()
    teacher.prepare(AppendClip("m1", TimeRange(0, 90)), AppendClip("m2", TimeRange(0, 60)))
    for _ in range(steps):
        teacher.recording.begin(teacher.timeline)
        walk(teacher, random, random.randint(1, 4))
        step = teacher.recording.keep_step()
        if step is not None:
            step.said["id"] = "Kerjakan seperti contoh."
    if not teacher.recording.steps:
        teacher.step(SetMarker(0, "di sini") if not teacher.timeline.markers else SplitClip(5))
    folder = tmp_path_factory.mktemp("pack")
    written = teacher.write(folder)
    assert [str(fault) for fault in written.faults] == []
    assert len(list(player.play(written.folder))) == len(teacher.recording.steps) + 1


def test_one_thread_can_speak_another_language() -> None:
    with words.speaking("en"):
        assert (words.language(), words.translate("Commands", "Split clip")) == ("en", "Split clip")
        assert words.decimal(1.5) == "1.5"
    assert words.language() == "id"
    assert words.translate("Commands", "Split clip") != "Split clip"
