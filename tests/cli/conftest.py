"""What the tests of the command line share: a terminal, and a clip that counts.

``run`` starts the program as a stranger would, in a process of its own, and
holds every answer to the promise of the command line: exit status 0 or 2, no
traceback, and on standard error nothing but plain sentences.  ``ask`` does the
same inside this process, where only the words matter.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.media.filmed import beep, film, numbered, steady
from trainer import cli, paths
from trainer.model.project import read

ROOT = Path(__file__).resolve().parents[2]

SIZE = (90, 160)
"""Of the clip that counts: upright, 9:16."""

PATIENCE = 30.0
"""Seconds after which an answer counts as a hang."""


@dataclass(frozen=True)
class Answer:
    """How one command line ended."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output, as the lines of JSON that it must be."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one line on standard error of a command that asks the person to do something."""
        assert self.status == 2, self
        assert self.err.count("\n") == 1, self
        assert self.err.endswith("\n"), self
        return self.err.strip()


def checked(answer: Answer) -> Answer:
    """``answer``, if it is one that a person may get."""
    assert answer.status in (0, 2), answer
    assert "Traceback" not in answer.out + answer.err, answer
    assert all(sign.isprintable() or sign == "\n" for sign in answer.err), answer
    assert (answer.status == 0) == (not answer.err), answer
    return answer


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs ``main.py`` in a process of its own, in the test's folder; options go to ``subprocess.run``."""

    def start(*arguments: str | Path, stdin: bytes = b"", **options: Any) -> Answer:
        ended = subprocess.run(
            [sys.executable, ROOT / "main.py", *arguments],
            **{"input": stdin, "capture_output": True, "timeout": PATIENCE, "cwd": tmp_path, **options},
        )
        out, err = ((stream or b"").decode() for stream in (ended.stdout, ended.stderr))
        return Answer(ended.returncode, out, err)

    return lambda *arguments, **options: checked(start(*arguments, **options))


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line inside this process."""

    def answer(*arguments: str | Path) -> Answer:
        capsys.readouterr()
        status = cli.main([str(argument) for argument in arguments])
        return checked(Answer(status, *capsys.readouterr()))

    return answer


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds, 30 pictures a second, each with its number; a beep at 0.5 s."""
    file = tmp_path_factory.mktemp("clip") / "hitung.mp4"
    return film(file, steady(3), lambda i, t: numbered(i, SIZE), sound=beep(3, [0.5]), seconds=3)


@pytest.fixture
def project(ask: Run, clip: Path, tmp_path: Path) -> Path:
    """A project with the whole clip on its timeline."""
    folder = tmp_path / "Proyek Batik"
    assert ask("new", folder, "--clip", clip).status == 0
    return folder


@pytest.fixture
def english() -> None:
    """The settings of a person who chose English."""
    (paths.data() / "settings.json").write_text('{"language": "en"}')


def clips(project: Path) -> list[tuple[str, int, int]]:
    """The clips of the picture track: name of the file, first frame and length inside it."""
    timeline = read(project)
    return [
        (timeline.reference(clip.media).name, clip.source_range.start, clip.source_range.duration)
        for clip in timeline.picture.children
    ]


def processes_of(home: Path) -> list[str]:
    """The command lines of the processes that work for this test's home (Linux), but for this one."""
    found = []
    marker = f"SEMENIT_HOME={home}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if int(process.name) != os.getpid() and marker in (process / "environ").read_bytes().split(b"\0"):
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue  # it has just ended
    return found
