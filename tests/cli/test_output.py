"""Pictures and videos come out of a project, or one sentence does."""

from __future__ import annotations

import math
import os
import subprocess
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Run
from tests.media.filmed import read_number
from trainer import paths
from trainer.media.presets import presets


def number(file: Path) -> int:
    """The number that is burned into the picture in ``file``."""
    with Image.open(file) as image:
        return read_number(np.asarray(image.convert("RGB").resize((90, 160))))


def shown(video: Path) -> list[int]:
    """The numbers that are burned into the pictures of ``video``, one after the other."""
    with av.open(str(video)) as container:
        pictures = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    return [read_number(np.asarray(Image.fromarray(picture).resize((90, 160)))) for picture in pictures]


# --- frame -------------------------------------------------------------------------------


def test_a_frame_is_as_large_as_the_canvas(run: Run, project: Path, tmp_path: Path) -> None:
    answer = run("frame", project, "--at", "1", "-o", "a.png")
    assert (answer.status, answer.out) == (0, "")
    with Image.open(tmp_path / "a.png") as image:
        assert (image.format, image.size, image.mode) == ("PNG", (1080, 1920), "RGB")


@pytest.mark.parametrize(
    ("shape", "size", "small"),
    [
        ("9:16", (1080, 1920), (540, 960)),
        ("16:9", (1920, 1080), (960, 540)),
        ("1:1", (1080, 1080), (540, 540)),
    ],
)
def test_every_shape_large_and_small(
    ask: Run, clip: Path, tmp_path: Path, shape: str, size: tuple[int, int], small: tuple[int, int]
) -> None:
    ask("new", tmp_path / "P", "--canvas", shape, "--clip", clip)
    for options, expected in (([], size), (["--proxy"], small)):
        ask("frame", tmp_path / "P", "--at", "0", "-o", tmp_path / "a.png", *options)
        with Image.open(tmp_path / "a.png") as image:
            assert image.size == expected


@pytest.mark.parametrize("at", "0 0.01 0,033333 0.034 0.066 0.1 0.7 0.99 1.49 1.5 2.9999 3 999999".split())
def test_the_frame_is_the_one_on_screen_then(ask: Run, project: Path, tmp_path: Path, at: str) -> None:
    """Not the nearest: what begins at 1.5 s is not seen before."""
    assert ask("frame", project, "--at", at, "-o", tmp_path / "a.png", "--proxy").status == 0
    on_screen = math.floor(float(at.replace(",", ".")) * 30 + 1e-9)
    assert number(tmp_path / "a.png") == min(on_screen, 89)


def test_the_frame_counts_on_the_timeline_not_in_the_clip(ask: Run, clip: Path, tmp_path: Path) -> None:
    ask("new", tmp_path / "P", "--clip", f"{clip}@1-2", "--clip", f"{clip}@0-1")
    found = []
    for at in ("0", "0.99", "1", "1.99"):
        ask("frame", tmp_path / "P", "--at", at, "-o", tmp_path / "a.png", "--proxy")
        found.append(number(tmp_path / "a.png"))
    assert found == [30, 59, 0, 29]


def test_an_empty_project_has_no_frame(ask: Run, tmp_path: Path) -> None:
    ask("new", tmp_path / "P")
    assert ask("frame", tmp_path / "P", "--at", "0", "-o", tmp_path / "a.png").sentence
    assert ask("render", tmp_path / "P", "-o", tmp_path / "a.mp4").sentence
    assert os.listdir(tmp_path) == ["P"]


def test_a_clip_that_is_gone_is_named(ask: Run, project: Path, tmp_path: Path) -> None:
    (project / "media/hitung.mp4").unlink()
    for verb in (["frame", "--at", "0", "-o", "a.png"], ["render", "-o", "a.mp4"]):
        assert "hitung.mp4" in ask(verb[0], project, *verb[1:-1], tmp_path / verb[-1]).sentence
    assert os.listdir(tmp_path) == [project.name]


def test_a_clip_that_was_swapped_for_a_bad_one(ask: Run, project: Path, tmp_path: Path) -> None:
    (project / "media/hitung.mp4").write_text("bukan video")
    for verb in (["frame", "--at", "0", "-o", "a.png"], ["render", "-o", "a.mp4"]):
        assert "hitung.mp4" in ask(verb[0], project, *verb[1:-1], tmp_path / verb[-1]).sentence
    assert os.listdir(tmp_path) == [project.name]


@pytest.mark.parametrize("verb", [["frame", "--at", "0"], ["render"]])
def test_what_may_not_be_written_to_is_not(ask: Run, project: Path, tmp_path: Path, verb: list[str]) -> None:
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "putaran").symlink_to("putaran")
    kept = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    for target in (
        project / "project.json",
        project / "media/hitung.mp4",
        project / "media/baru.png",
        project,
        tmp_path,
        tmp_path / "pipa",
        tmp_path / "putaran",
        Path(os.devnull),
        tmp_path / "tidak ada" / "a.mp4",
    ):
        assert ask(verb[0], project, *verb[1:], "-o", target).sentence
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == kept
    assert sorted(os.listdir(tmp_path)) == sorted([project.name, "pipa", "putaran"])
    assert Path(os.devnull).is_char_device()


# --- render ------------------------------------------------------------------------------


@pytest.fixture
def short(ask: Run, clip: Path, tmp_path: Path) -> Path:
    """A project of half a second."""
    ask("new", tmp_path / "P", "--clip", f"{clip}@1-1.5")
    return tmp_path / "P"


def test_a_video_comes_out(run: Run, short: Path, tmp_path: Path) -> None:
    answer = run("render", short, "-o", "film.mp4")
    assert (answer.status, answer.out) == (0, "Selesai dan sudah diperiksa: film.mp4\n")
    assert shown(tmp_path / "film.mp4") == list(range(30, 45))
    assert sorted(os.listdir(tmp_path)) == ["P", "film.mp4"]


def test_another_shape_of_the_same_edit_comes_out(ask: Run, short: Path, tmp_path: Path) -> None:
    kept = (short / "project.json").read_bytes()
    options = ("--preset", "whatsapp", "--canvas", "16:9", "--progress", "json")
    done = ask("render", short, "-o", tmp_path / "lebar.mp4", *options).lines[-1]
    assert (done["width"], done["height"]) == (1280, 720)
    with av.open(str(tmp_path / "lebar.mp4")) as video:
        assert (video.streams.video[0].width, video.streams.video[0].height) == (1280, 720)
    assert (short / "project.json").read_bytes() == kept
    assert ask("render", short, "-o", tmp_path / "a.mp4", "--canvas", "4:3").sentence


def test_progress_for_programs(run: Run, short: Path, tmp_path: Path) -> None:
    answer = run("render", short, "-o", "film.mp4", "--preset", "whatsapp", "--progress", "json")
    *steps, done = answer.lines
    shares = [step["share"] for step in steps]
    assert shares == sorted(shares)
    assert all(list(step) == ["stage", "share", "seconds_left"] for step in steps)
    assert steps[0]["stage"] == "preparing"
    assert {step["stage"] for step in steps} <= {"preparing", "rendering", "checking"}
    assert done.pop("loudness") is None  # the beep is at 0.5 s
    assert done.pop("true_peak") is None
    assert done == {
        "stage": "done",
        "file": "film.mp4",
        "duration": 0.5,
        "width": 720,
        "height": 1280,
        "preset": "whatsapp",
        "bytes": (tmp_path / "film.mp4").stat().st_size,
    }


def test_without_the_cache_the_same_video_comes_out_and_nothing_is_kept(
    run: Run, short: Path, tmp_path: Path
) -> None:
    assert run("render", short, "-o", "anew.mp4", "--preset", "whatsapp", "--no-cache").status == 0
    chunks = paths.cache() / "chunks"
    assert not chunks.exists()
    assert run("render", short, "-o", "film.mp4", "--preset", "whatsapp").status == 0
    assert sorted(file.suffix for file in chunks.iterdir()) == [".chunk", ".sound"]
    assert shown(tmp_path / "anew.mp4") == shown(tmp_path / "film.mp4") == list(range(30, 45))


def test_every_preset_that_the_help_names_is_there(ask: Run, short: Path, tmp_path: Path) -> None:
    assert set(presets()) == {"tiktok", "reels", "shorts", "youtube", "whatsapp"}
    assert "vimeo" in ask("render", short, "-o", tmp_path / "a.mp4", "--preset", "vimeo").sentence
    assert os.listdir(tmp_path) == ["P"]


def test_an_older_video_is_replaced(ask: Run, short: Path, tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"older")
    assert ask("render", short, "-o", tmp_path / "film.mp4", "--preset", "whatsapp").status == 0
    assert (tmp_path / "film.mp4").stat().st_size > 1000
    assert sorted(os.listdir(tmp_path)) == ["P", "film.mp4"]


def test_a_video_may_stand_in_the_folder_of_its_project(ask: Run, short: Path) -> None:
    assert ask("render", short, "-o", short / "film.mp4", "--preset", "whatsapp").status == 0
    assert ask("show", short).status == 0


def test_whoever_asked_for_the_video_has_left(run: Run, project: Path, tmp_path: Path) -> None:
    """A program that reads the progress and dies takes the export with it."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        answer = run(
            "render",
            project,
            "-o",
            "film.mp4",
            "--progress",
            "json",
            capture_output=False,
            stdout=writing,
            stderr=subprocess.PIPE,
        )
    finally:
        os.close(writing)
    assert answer.sentence
    assert os.listdir(tmp_path) == [project.name]
