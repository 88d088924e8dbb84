"""Lessons are listed, checked and played without a window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from trainer import paths


def packs() -> list[str]:
    return sorted(pack.name for pack in paths.LESSONS.iterdir() if (pack / "lesson.toml").is_file())


def test_every_shipped_lesson_is_listed(run: Run) -> None:
    listed = run("lesson", "list").out.splitlines()
    assert [line.split()[0] for line in listed] == packs()
    assert listed[0] == "010-video-pertama  Video pertama Anda  25 menit"


def test_the_list_speaks_english(ask: Run, english: None) -> None:
    assert ask("lesson", "list").out.splitlines()[0].endswith(" minutes")


@pytest.mark.parametrize("verb", ["lint", "play"])
def test_a_lesson_by_its_name_or_by_its_folder(ask: Run, verb: str) -> None:
    by_name = ask("lesson", verb, "010-video-pertama")
    assert by_name.status == 0
    assert by_name.out
    assert ask("lesson", verb, paths.LESSONS / "010-video-pertama") == by_name


@pytest.mark.parametrize("verb", ["lint", "play"])
def test_what_is_no_lesson(ask: Run, run: Run, tmp_path: Path, verb: str) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "putaran").symlink_to("putaran")
    os.mkfifo(tmp_path / "pipa")
    for name in ("tidak ada", "kosong", "putaran", "/dev/zero", "a\nb", "x" * 5000):
        answer = ask("lesson", verb, tmp_path / name)
        assert answer.sentence
        assert answer.out == ""
    assert run("lesson", verb, "pipa").sentence


@pytest.mark.parametrize("verb", ["lint", "play"])
@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"title = 1", b"[[" * 50_000, b"a = 1\na = 2"])
def test_a_lesson_that_cannot_be_read(ask: Run, tmp_path: Path, verb: str, text: bytes) -> None:
    (tmp_path / "rusak").mkdir()
    (tmp_path / "rusak" / "lesson.toml").write_bytes(text)
    assert "rusak" in ask("lesson", verb, tmp_path / "rusak").sentence
