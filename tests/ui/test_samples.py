"""The clips that come with Semenit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from trainer.ui import samples


def test_every_listed_clip_is_there() -> None:
    listed = json.loads((samples.FOLDER / "samples.json").read_text(encoding="utf-8"))["samples"]
    assert [file.name for file in samples.sample_files()] == [row["file"] for row in listed]


def test_a_list_cannot_point_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "FOLDER", tmp_path / "samples")
    assert samples.sample_files() == []
    (tmp_path / "samples").mkdir()
    (tmp_path / "rahasia.mp4").write_bytes(b"x")
    rows = {"samples": [{"file": "../rahasia.mp4"}]}
    (tmp_path / "samples" / "samples.json").write_text(json.dumps(rows))
    assert samples.sample_files() == []
