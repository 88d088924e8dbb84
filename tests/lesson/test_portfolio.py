"""The first and the newest video of each lesson are kept, bounded, whole and deletable."""

from __future__ import annotations

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer import paths
from trainer.errors import FileMissing, PortfolioFull
from trainer.lesson import portfolio
from trainer.lesson.portfolio import FACTS, LAST, Work, keep, remove, works
from trainer.model import safe_file

NOW = datetime(2026, 8, 17, 9, 15, tzinfo=UTC)
Result = TypeVar("Result")


def done(work: Generator[float, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def video(folder: Path, content: bytes) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / "Batik.mp4"
    file.write_bytes(content)
    return file


def kept(tmp_path: Path, content: bytes, seconds: float = 20, days: int = 0, lesson: str = "potong") -> Work:
    file = video(tmp_path, content)
    return done(keep(lesson, "Potong dan susun", file, seconds, NOW + timedelta(days=days)))


def test_nothing_is_kept_at_first() -> None:
    assert works() == []
    assert not portfolio.home().exists()


def test_the_first_stays_and_the_last_follows(tmp_path: Path) -> None:
    assert kept(tmp_path, b"one", 42).last is None
    kept(tmp_path, b"two", 30, 1)
    made = kept(tmp_path, b"three", 20, 2)
    (found,) = works()
    assert found == made
    assert found.last is not None
    assert (found.first.file.read_bytes(), found.last.file.read_bytes()) == (b"one", b"three")
    assert (found.first.seconds, found.last.seconds, found.count) == (42, 20, 3)
    assert (found.last.made - found.first.made).days == 2
    assert found.bytes == len(b"one") + len(b"three")


def test_the_newest_work_comes_first_and_each_learner_has_their_own(tmp_path: Path) -> None:
    kept(tmp_path, b"a", lesson="a")
    kept(tmp_path, b"b", lesson="b", days=1)
    assert [work.lesson for work in works()] == ["b", "a"]
    paths.use_learner("2", "Bu Sri (2)")
    assert works() == []


def test_a_deleted_pair_is_gone_and_the_exported_file_stays(tmp_path: Path) -> None:
    kept(tmp_path, b"one")
    kept(tmp_path / "other", b"two", lesson="lain")
    remove("potong")
    assert [work.lesson for work in works()] == ["lain"]
    assert (tmp_path / "Batik.mp4").is_file()
    remove("../potong")
    remove("nothing")


def test_a_copy_that_is_called_off_leaves_what_was_there(tmp_path: Path) -> None:
    kept(tmp_path, b"one")
    kept(tmp_path, b"two")
    copying = keep("potong", "Potong", video(tmp_path, b"x" * (5 << 20)), 9)
    next(copying)
    copying.close()
    (found,) = works()
    assert found.last is not None
    assert found.last.file.read_bytes() == b"two"
    assert not list(found.last.file.parent.glob(f".*{safe_file.BESIDE}"))
    assert kept(tmp_path, b"three").count == 3, "the next one is not kept waiting"


def test_what_is_too_much_is_refused_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio, "LARGEST_ALL", 10)
    kept(tmp_path, b"12345")
    with pytest.raises(PortfolioFull):
        kept(tmp_path, b"123456", lesson="lain")
    kept(tmp_path, b"12345")
    kept(tmp_path, b"54321")  # takes the place of the last one
    monkeypatch.setattr(portfolio, "LARGEST_VIDEO", 3)
    with pytest.raises(PortfolioFull):
        kept(tmp_path, b"1234")


def test_a_video_that_is_gone_is_said_and_no_strange_id_is_taken(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        done(keep("potong", "Potong", tmp_path / "gone.mp4", 9))
    assert works() == []
    with pytest.raises(ValueError, match="id"):
        keep("../potong", "Potong", tmp_path / "gone.mp4", 9)


@settings(max_examples=30)
@given(
    st.one_of(
        st.binary(max_size=80), st.sampled_from((b"[]", b'{"count":-7,"title":3,"first":{"made":"x"}}'))
    )
)
def test_strange_facts_are_read_off_the_videos(
    tmp_path_factory: pytest.TempPathFactory, facts: bytes
) -> None:
    folder = tmp_path_factory.mktemp("video")
    kept(folder, b"one")
    made = kept(folder, b"two")
    (made.first.file.parent / FACTS).write_bytes(facts)
    (found,) = works()
    assert found.last is not None
    assert found.last.file.name == LAST
    assert found.count >= 2
    remove("potong")
