"""Importing MoviePy looks for nothing, starts nothing and reads no stranger's settings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import os, subprocess, sys

def refuse(*arguments, **options):
    raise SystemExit("a program was started")

subprocess.Popen = refuse
import trainer.media.moviepy_door
import moviepy
from moviepy.video.io import ffmpeg_reader, ffplay_previewer

assert ffmpeg_reader.FFMPEG_BINARY == ffplay_previewer.FFPLAY_BINARY == "unset"
assert "SEMENIT_STRAY" not in os.environ
assert "dotenv" not in sys.modules
"""


def test_importing_moviepy_starts_nothing_and_reads_no_env_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("FFMPEG_BINARY=/bin/false\nSEMENIT_STRAY=1\n")
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_only_the_door_imports_moviepy() -> None:
    package = Path(__file__).resolve().parents[2] / "trainer"
    imports = re.compile(r"^\s*(import|from) moviepy", re.MULTILINE)
    files = {file.name for file in package.rglob("*.py") if imports.search(file.read_text(encoding="utf-8"))}
    assert files == {"moviepy_door.py"}
