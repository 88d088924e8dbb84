"""The sample clips that come with Semenit, for whoever has none at hand."""

from __future__ import annotations

import json
from pathlib import Path

from trainer import paths

FOLDER = paths.ASSETS / "samples"


def sample_files() -> list[Path]:
    """The clips that ``samples.json`` lists and that are there, in its order."""
    listed = FOLDER / "samples.json"
    if not listed.is_file():
        return []
    rows = json.loads(listed.read_text(encoding="utf-8"))["samples"]
    files = [FOLDER / Path(row["file"]).name for row in rows]
    return [file for file in files if file.is_file()]
