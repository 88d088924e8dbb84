"""The beginning of a step survives the program; a damaged file is no file."""

from __future__ import annotations

import pytest

from tests.model.strategies import strip
from trainer.lesson import checkpoints
from trainer.lesson.checkpoints import Checkpoint, file_of, load, save

KEPT = Checkpoint("tiga-tahap", "trim", "/proyek/Tiga tahap", strip("A[0:90]", "B[0:30]"))


def test_the_newest_is_found_again() -> None:
    assert load("tiga-tahap") is None
    save(KEPT)
    later = Checkpoint("tiga-tahap", "third", KEPT.folder, strip("A[0:30]"))
    save(later)
    assert load("tiga-tahap") == later


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": "semenit-checkpoint"}', b"\xff\xfe", b"[" * 99999]
)
def test_a_damaged_one_is_none(content: bytes) -> None:
    save(KEPT)
    file_of("tiga-tahap").write_bytes(content)
    assert load("tiga-tahap") is None


def test_a_torn_one_is_none_at_every_byte() -> None:
    save(KEPT)
    whole = file_of("tiga-tahap").read_bytes()
    for length in range(0, len(whole), 97):
        file_of("tiga-tahap").write_bytes(whole[:length])
        assert load("tiga-tahap") is None


def test_one_of_a_newer_program_is_none() -> None:
    save(KEPT)
    file = file_of("tiga-tahap")
    file.write_bytes(file.read_bytes().replace(b'"version": 1', b'"version": 2'))
    assert checkpoints.load("tiga-tahap") is None
