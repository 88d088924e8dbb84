"""A project in one file and out of it again, without the window."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_packed_carried_and_unpacked_it_is_the_same(ask: Run, project: Path, tmp_path: Path) -> None:
    assert ask("pack", project, "-o", tmp_path / "b.zip").status == 0
    assert ask("unpack", tmp_path / "b.zip", tmp_path / "lain" / "Batik").status == 0
    before, after = (
        ask("show", folder, "--json").lines[0] for folder in (project, tmp_path / "lain" / "Batik")
    )
    assert after == before
    assert not any(media["missing"] for media in after["media"])


@pytest.mark.parametrize("ending", ["otio", "otioz"])
def test_a_timeline_for_other_editors(ask: Run, project: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"b.{ending}"
    assert ask("pack", project, "-o", file).status == 0
    assert zipfile.is_zipfile(file) is (ending == "otioz")


def test_what_cannot_be_done_is_one_sentence(ask: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no")
    assert ask("pack", project, "-o", tmp_path / "b.mp4").sentence
    assert ask("pack", project, "-o", project / "b.zip").sentence
    assert ask("unpack", tmp_path / "x.zip", tmp_path / "P").sentence
    assert ask("unpack", tmp_path / "none.zip", tmp_path / "P").sentence
    assert ask("unpack", tmp_path / "x.zip", project).sentence
    assert not (tmp_path / "P").exists()
