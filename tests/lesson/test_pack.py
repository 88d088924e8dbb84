"""A pack is read strictly, whoever made it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lesson.made import FIRST, copied, first_lesson, replaced
from trainer import words
from trainer.errors import LessonFaulty, LessonMissing
from trainer.lesson import pack
from trainer.lesson.pack import FILE, LARGEST, find, load, shipped


def test_the_shipped_lessons_come_in_their_order() -> None:
    packs = shipped()
    assert [one.number for one in packs] == sorted(one.number for one in packs)
    assert packs[0].slug == "010-video-pertama"
    assert packs[0].minutes == 25


def test_it_speaks_the_language_in_use() -> None:
    lesson = first_lesson()
    assert lesson.title == "Video pertama Anda"
    words.use("en")
    assert lesson.title == "Your first video"


def test_a_lesson_is_found_by_folder_and_by_name() -> None:
    assert find(FIRST) == FIRST
    assert find("010-video-pertama") == FIRST
    with pytest.raises(LessonMissing):
        find("999-nothing")


def test_a_step_is_found_by_its_id() -> None:
    lesson = first_lesson()
    assert lesson.index("shape") == 0
    assert lesson.index("gone") is None


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (FILE, "format = 1", "format = 2"),
        (FILE, "format = 1", 'format = "1"'),
        (FILE, 'version = "1.1.0"', 'version = "newest"'),
        (FILE, "minutes = 25", "minutes = 0"),
        (FILE, "minutes = 25", f"minutes = {'9' * 5000}"),
        (FILE, "minutes = 25", "minutes = 25\nrun = 'rm'"),
        (FILE, 'id = "trim"', 'id = "../trim"'),
        (FILE, 'id = "trim"', 'id = "nul"'),
        (FILE, 'id = "trim"', 'id = "play"'),
        (FILE, '"timeline.clip.1.end"', '"timeline.clip.0.end"'),
        (FILE, '"editor.undo"', '"editor.everything"'),
        (FILE, "renamed = {}", "python = {}"),
        (FILE, "renamed = {}", "renamed = { like = 'x' }"),
        (FILE, 'tone = "mistake"', 'tone = "angry"'),
        (FILE, "at_least = 3.5, at_most = 4.5", "at_least = 4.5, at_most = 3.5"),
        (FILE, "needs = []", "needs = ["),
        ("text/id.toml", 'praise = "Tiga klip sudah siap dipakai."', ""),
        ("text/id.toml", "[finish]", "[end]"),
        ("text/en.toml", "[steps.undo]", "[steps.redo]"),
        ("text/en.toml", 'title = "Your first video"', 'title = ""'),
        ("text/en.toml", "some = ", "sum = "),
    ],
)
def test_a_changed_pack_is_refused_in_one_sentence(tmp_path: Path, name: str, old: str, new: str) -> None:
    folder = copied(tmp_path, replaced(name, old, new))
    with pytest.raises(LessonFaulty) as caught:
        load(folder)
    assert name in str(caught.value)
    assert len(str(caught.value)) < 500


def test_a_missing_language_a_link_out_and_a_giant_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text('title = "x"', encoding="utf-8")

    def link(folder: Path) -> None:
        (folder / "text/en.toml").unlink()
        (folder / "text/en.toml").symlink_to(outside)

    changes: tuple[Callable[[Path], object], ...] = (
        lambda folder: (folder / "text/en.toml").unlink(),
        link,
        lambda folder: (folder / FILE).write_bytes(b"#" * (LARGEST + 1)),
        lambda folder: (folder / FILE).write_bytes(b"\xff\xfe\x00"),
        lambda folder: (folder / FILE).write_text("a = " + "[" * 5000, encoding="utf-8"),
    )
    for number, change in enumerate(changes):
        folder = copied(tmp_path / str(number), change)
        with pytest.raises(LessonFaulty):
            load(folder)


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    def loop(folder: Path) -> None:
        (folder / "text/en.toml").unlink()
        (folder / "text/en.toml").symlink_to("en.toml")

    with pytest.raises(LessonFaulty):
        load(copied(tmp_path, loop))


def test_loading_reads_only_what_it_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = pack.content

    def content(folder: Path, name: str) -> bytes:
        read.append(name)
        return real(folder, name)

    monkeypatch.setattr(pack, "content", content)
    load(FIRST)  # also where this is known already: it is looked at each time
    assert sorted(read) == [FILE, "text/en.toml", "text/id.toml"]


def test_what_was_read_is_kept_until_a_file_says_something_else(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = load(folder)
    assert load(folder) is before
    replaced(FILE, 'version = "1.1.0"', 'version = "1.1.1"')(folder)  # as long as it was, a moment later
    assert load(folder).version == "1.1.1"
    (folder / "text/en.toml").unlink()
    with pytest.raises(LessonFaulty):
        load(folder)
