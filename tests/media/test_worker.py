"""The render process lives exactly as long as somebody wants its video."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import pytest

from tests.media.drawn import as_seen, overlay, project, psnr, text, timeline
from tests.media.exporting import photo_project
from trainer.media.compositor import Composition
from trainer.media.order import Order
from trainer.media.presets import preset
from trainer.model.canvas import Box
from trainer.model.schema import Role

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def worker() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-m", "trainer.media.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def give(process: subprocess.Popen[bytes], tmp_path: Path, seconds: float) -> Path:
    request = photo_project(tmp_path, seconds)
    part = request.target.with_name(".semenit-0123456789abcdef.part")
    part.touch()
    assert process.stdin is not None
    process.stdin.write(Order(request.project, part, request.timeline, request.preset).to_line())
    process.stdin.flush()
    return part


def last_word(process: subprocess.Popen[bytes]) -> dict[str, object]:
    assert process.stdout is not None
    for line in process.stdout:
        said: dict[str, object] = json.loads(line)
        if "stage" not in said:
            return said
    raise AssertionError("it ended without a word")


def test_a_video_with_title_captions_and_overlays_is_rendered_and_verified(tmp_path: Path) -> None:
    folder = project(tmp_path / "Proyek")
    made = timeline(
        (Role.TITLE, text("Batik tulis mulai Rp150.000", 0, 30, size=100, box=Box(500, 250, 900))),
        (Role.CAPTION, text("ꦧꦠꦶꦏ꧀ dari sanggar", 0, 20, style="takarir", box=Box(500, 650, 800))),
        (Role.CAPTION, text("Bu Sri 😀", 20, 25, style="takarir", box=Box(500, 650, 800))),
        overlays=(overlay("sticker", 0, 45, Box(800, 100, 300)), overlay("wide", 15, 20, Box(300, 850, 400))),
        frames=45,
    )
    part = tmp_path / ".semenit-0123456789abcdef.part"
    part.touch()
    with worker() as process:
        assert process.stdin is not None
        process.stdin.write(Order(folder, part, made, preset()).to_line())
        process.stdin.flush()
        assert "finished" in last_word(process), "verified by the worker itself"
        with av.open(str(part)) as video:
            pictures = [as_seen(frame) for frame in video.decode(video=0)]
        process.stdin.close()
        process.wait(20)
    assert len(pictures) == 45
    with Composition(made, folder) as composition:
        for index in (0, 18, 30, 44):
            assert psnr(pictures[index], composition.frame(index)) >= 28, index


def test_it_waits_until_its_video_was_taken(tmp_path: Path) -> None:
    with worker() as process:
        part = give(process, tmp_path, 0.2)
        assert "finished" in last_word(process)
        assert part.stat().st_size > 500
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.3)
        part.rename(part.with_name("film.mp4"))
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(20) == 0
    assert [file.name for file in part.parent.iterdir()] == ["film.mp4"]


def test_a_video_that_nobody_takes_is_removed(tmp_path: Path) -> None:
    with worker() as process:
        part = give(process, tmp_path, 0.2)
        assert "finished" in last_word(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(20)
    assert list(part.parent.iterdir()) == []


def test_it_stops_in_the_middle_when_nobody_is_there_any_more(tmp_path: Path) -> None:
    with worker() as process:
        part = give(process, tmp_path, 300)
        assert process.stdout is not None
        process.stdout.readline()
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(20) == 1
    assert list(part.parent.iterdir()) == []


def test_a_fault_is_told_by_name_and_explained_in_the_log(tmp_path: Path) -> None:
    with worker() as process:
        request = photo_project(tmp_path, 1)
        (request.project / "media/foto-0.png").write_bytes(b"\x89PNG\r\n\x1a\nrusak")
        part = request.target.with_name(".semenit-0123456789abcdef.part")
        assert process.stdin is not None
        process.stdin.write(Order(request.project, part, request.timeline, request.preset).to_line())
        process.stdin.flush()
        assert last_word(process) == {"failed": "MediaDamaged", "facts": {"name": "foto-0.png"}}
        process.stdin.close()
        process.wait(20)
        assert process.stderr is not None
        assert b"Traceback" in process.stderr.read()
    assert not part.exists()


def test_words_that_are_no_order_end_it(tmp_path: Path) -> None:
    for words in (b"", b"halo\n", b"{}\n"):
        with worker() as process:
            out, log = process.communicate(words, 20)
            assert (process.returncode, out) == (1, b"")
            assert log
