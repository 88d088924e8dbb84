"""An export ends in a verified video or in nothing at all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import av
import pytest

from tests.media.exporting import (
    CANVAS,
    finished,
    nothing_left,
    photo_project,
    rendering,
    soon,
    workers,
)
from tests.media.filmed import film, numbered, steady
from trainer import paths
from trainer.errors import (
    DiskFull,
    ExportFailed,
    ExportOverProject,
    FolderReadOnly,
    MediaDamaged,
    MediaGone,
    NothingToExport,
    PlaceEmpty,
)
from trainer.media import presets
from trainer.media.chunk_store import FOLDER
from trainer.media.leftovers import sweep_jobs
from trainer.media.order import Stage
from trainer.media.render import LOG, RenderRequest, preflight, prepare, render
from trainer.model import edits
from trainer.model.canvas import Canvas
from trainer.model.schema import MediaKind, MediaReference, Timeline

LINUX = sys.platform.startswith("linux")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 300 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not LINUX or shutil.which("mount") is None:
        pytest.skip("a small disk can only be made on Linux")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("making a small disk needs the right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


# --- success ---------------------------------------------------------------------------


def test_a_timeline_becomes_a_verified_video(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 2, photos=2)
    report, said = finished(render(request))
    assert report.file == request.target
    assert (report.duration, report.width, report.height, report.preset) == (2.0, 108, 192, "tiktok")
    assert report.bytes == request.target.stat().st_size
    assert report.loudness is None
    shares = [progress.share for progress in said]
    assert shares == sorted(shares)
    assert (shares[0], said[0].stage) == (0.0, Stage.PREPARING)
    assert {progress.stage for progress in said} >= {Stage.PREPARING, Stage.RENDERING}
    assert all(0 <= share <= 1 for share in shares)
    assert list(request.target.parent.iterdir()) == [request.target]
    assert list((paths.cache() / "jobs").iterdir()) == []


@pytest.mark.parametrize("name", ["film saya.mp4", "ꦥꦺꦤꦶꦠ꧀ 🎬 «é».mp4", "-i.mp4", "a;b'c\"d%03d.mp4"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "Ruang kelas 📁 ꦗꦮ"
    folder.mkdir()
    request = photo_project(folder, 0.2)
    request = replace(request, target=request.target.with_name(name))
    report, _ = finished(render(request))
    assert report.file.name == name
    with av.open(str(report.file)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 6


@pytest.mark.parametrize("name", presets.presets())
def test_every_preset_makes_its_size(tmp_path: Path, name: str) -> None:
    request = replace(photo_project(tmp_path, 0.1), preset=presets.preset(name))
    request = replace(request, timeline=replace(request.timeline, canvas=Canvas(1080, 1080)))
    report, _ = finished(render(request))
    assert (report.width, report.height) == ((720, 720) if name == "whatsapp" else (1080, 1080))


@pytest.mark.parametrize(("name", "target"), [("whatsapp", 400_000), ("tiktok", None)])
def test_a_video_is_made_smaller_until_the_place_takes_it(
    tmp_path: Path, name: str, target: int | None
) -> None:
    """Noise is the hardest thing to encode: the cap alone does not hold it."""
    request = photo_project(tmp_path, 3, photos=90)
    cap = 1_000 if target is None else presets.preset(name).video_kbps
    tight = replace(presets.preset(name), target_bytes=target, largest_bytes=230_000, crf=10, video_kbps=cap)
    report, _ = finished(render(replace(request, preset=tight)))
    assert report.bytes <= 230_000


def test_an_older_video_is_replaced_only_by_a_finished_one(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 4)
    request.target.write_bytes(b"yang lama")
    work = render(request)
    rendering(work)
    work.close()
    assert request.target.read_bytes() == b"yang lama"
    finished(render(request))
    assert request.target.stat().st_size > 1000
    assert list(request.target.parent.iterdir()) == [request.target]


def test_the_worker_steps_aside_for_others(tmp_path: Path) -> None:
    work = render(photo_project(tmp_path, 20))
    rendering(work)
    if LINUX:
        (worker,) = workers()
        assert os.getpriority(os.PRIO_PROCESS, worker) >= 10
    work.close()


# --- before it begins --------------------------------------------------------------------


def test_an_empty_timeline_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport):
        preflight(RenderRequest(Timeline(""), tmp_path, tmp_path / "a.mp4", presets.preset()))


def test_a_place_that_is_still_empty_is_told_by_its_name(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 1, photos=4)
    media = tuple(replace(one, stands_for=f"Tempat {one.id}") for one in request.timeline.media)
    held = replace(request, timeline=replace(request.timeline, media=media))
    with pytest.raises(PlaceEmpty) as caught:
        finished(render(held))
    assert caught.value.facts["what"] == "Tempat p0, Tempat p1, Tempat p2, …"
    assert nothing_left(request)


def test_a_clip_that_is_gone_is_told_before_anything_begins(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 1)
    (request.project / "media" / "foto-0.png").unlink()
    with pytest.raises(MediaGone) as caught:
        finished(render(request))
    assert caught.value.facts["name"] == "foto-0.png"
    assert nothing_left(request)


def test_a_file_that_no_clip_shows_may_be_gone(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.2)
    unused = MediaReference("x", "x.mp4", "media/x.mp4", MediaKind.VIDEO, 30)
    preflight(replace(request, timeline=edits.add_media(request.timeline, unused)))


def test_a_folder_that_is_gone_or_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.2)
    with pytest.raises(FolderReadOnly):
        finished(render(replace(request, target=tmp_path / "tidak ada" / "a.mp4")))
    (request.target).mkdir()
    with pytest.raises(FolderReadOnly):
        finished(render(request))


def test_a_read_only_folder_is_told(small_disk: Path, tmp_path: Path) -> None:
    request = replace(photo_project(tmp_path, 0.2), target=small_disk / "a.mp4")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    lenient = replace(request, preset=replace(request.preset, video_kbps=250, audio_kbps=64))
    with pytest.raises(FolderReadOnly) as caught:
        finished(render(lenient))
    assert caught.value.facts["name"] == "disk"


def test_a_disk_without_room_is_told_before_anything_begins(small_disk: Path, tmp_path: Path) -> None:
    request = replace(photo_project(tmp_path, 60), target=small_disk / "a.mp4")
    with pytest.raises(DiskFull):
        finished(render(request))
    assert nothing_left(request)


@pytest.mark.parametrize("inside", ["media/foto-0.png", "media/baru.mp4", "project.json", "backups/a.mp4"])
def test_what_belongs_to_the_project_is_never_written_to(tmp_path: Path, inside: str) -> None:
    request = photo_project(tmp_path, 0.2)
    link = tmp_path / "pintas"
    link.symlink_to(request.project)
    before = (request.project / "media/foto-0.png").read_bytes()
    for project in (request.project, link):
        with pytest.raises(ExportOverProject):
            finished(render(replace(request, target=project / inside)))
    assert (request.project / "media/foto-0.png").read_bytes() == before
    preflight(replace(request, target=request.project / "film.mp4"))


# --- on the way --------------------------------------------------------------------------


def test_a_disk_that_fills_up_on_the_way_is_told(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = replace(photo_project(tmp_path, 10, photos=60), target=small_disk / "a.mp4")
    # Another program takes the room after the preflight has looked.
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=10**12))
    with pytest.raises(DiskFull):
        finished(render(request))
    assert nothing_left(request)


def test_a_clip_that_vanishes_on_the_way_is_told(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 40, photos=2)
    work = render(request)
    rendering(work)
    (request.project / "media/foto-1.png").unlink()
    with pytest.raises(MediaGone) as caught:
        finished(work)
    assert caught.value.facts["name"] == "foto-1.png"
    assert nothing_left(request)


def test_a_clip_that_was_cut_off_is_named(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.2)
    whole = film(tmp_path / "a.mp4", steady(3), lambda i, t: numbered(i, (108, 192))).read_bytes()
    (request.project / "media/a.mp4").write_bytes(whole[: len(whole) // 2])
    reference = MediaReference("v", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 90, "", 108, 192)
    timeline = edits.append(edits.add_media(request.timeline, reference), "v")
    with pytest.raises(MediaDamaged) as caught:
        finished(render(replace(request, timeline=timeline)))
    assert caught.value.facts["name"] == "a.mp4"
    assert nothing_left(request)


@pytest.mark.skipif(not LINUX, reason="needs signals and /proc")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV", "SIGTERM"])
def test_a_worker_that_crashes_is_an_export_that_failed(tmp_path: Path, name: str) -> None:
    request = photo_project(tmp_path, 30)
    work = render(request)
    rendering(work)
    os.kill(workers()[0], getattr(signal, name))
    with pytest.raises(ExportFailed) as caught:
        finished(work)
    assert LOG in str(caught.value.__cause__)
    assert nothing_left(request)


@pytest.mark.parametrize("times", [4, pytest.param(20, marks=pytest.mark.heavy)])
def test_cancelling_at_any_moment_leaves_nothing(tmp_path: Path, times: int) -> None:
    request = photo_project(tmp_path, 3)
    began = time.monotonic()
    finished(render(request))
    length = time.monotonic() - began
    request.target.unlink()
    chance = random.Random(20)
    for _ in range(times):
        end = time.monotonic() + chance.uniform(0, length * 0.8)
        work = render(request)
        try:
            for _progress in work:
                if time.monotonic() >= end:
                    break
        finally:
            work.close()
        if request.target.exists():
            request.target.unlink()  # it was finished before its moment came
        assert not workers()
        assert list(request.target.parent.iterdir()) == []
        assert list((paths.cache() / "jobs").iterdir()) == []


def test_a_cancel_does_not_wait_for_a_worker_that_hangs(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 30)
    work = render(request)
    rendering(work)
    if LINUX:
        os.kill(workers()[0], signal.SIGSTOP)
    for _ in range(3):
        assert next(work).share >= 0.05  # it still says something, so whoever drives it can cancel
    work.close()
    assert nothing_left(request)


# --- when the window dies ----------------------------------------------------------------

_WINDOW = """
import pickle, sys
from trainer.media.render import render
print("here", flush=True)
for progress in render(pickle.load(open(sys.argv[1], "rb"))):
    print(progress.share, flush=True)
print("done", flush=True)
"""


def _window(request: RenderRequest, folder: Path) -> subprocess.Popen[str]:
    """Another process that exports ``request``."""
    import pickle

    (folder / "request").write_bytes(pickle.dumps(request))
    return subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(folder / "request")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("times", [2, pytest.param(10, marks=pytest.mark.heavy)])
@pytest.mark.skipif(not LINUX, reason="needs signals and /proc")
def test_a_window_that_is_killed_takes_its_worker_and_its_part_along(tmp_path: Path, times: int) -> None:
    request = photo_project(tmp_path, 15)
    chance = random.Random(7)
    for _ in range(times):
        with _window(request, tmp_path) as window:
            assert window.stdout is not None
            window.stdout.readline()
            end = time.monotonic() + chance.uniform(0.3, 1.6)
            while time.monotonic() < end and window.poll() is None:
                time.sleep(0.01)
            window.kill()
        request.target.unlink(missing_ok=True)  # only if it was finished in time
        assert nothing_left(request)


@pytest.mark.skipif(not LINUX, reason="needs signals and /proc")
def test_what_a_power_cut_leaves_is_swept_at_the_next_start(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 60)
    with _window(request, tmp_path) as window:
        assert soon(lambda: bool(workers()))
        assert soon(lambda: any(file.stat().st_size for file in request.target.parent.iterdir()))
        (worker,) = workers()
        os.kill(window.pid, signal.SIGSTOP)  # so that neither sees the other die
        os.kill(worker, signal.SIGKILL)
        window.kill()
    (left,) = request.target.parent.iterdir()
    assert left.name.startswith(".semenit-")
    sweep_jobs()
    assert nothing_left(request)
    assert list((paths.cache() / "jobs").iterdir()) == []


def test_a_live_export_is_not_swept(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 3)
    work = render(request)
    rendering(work)
    sweep_jobs()
    report, _ = finished(work)
    assert report.duration == 3.0
    assert CANVAS.width == report.width


# --- chunks ------------------------------------------------------------------------------


def stored() -> dict[str, bytes]:
    """The chunks in the store by their keys: what of them stays when they are proven."""
    folder = paths.cache() / FOLDER
    files = list(folder.glob("*.chunk")) if folder.is_dir() else []
    return {file.name.partition(".")[0]: file.read_bytes() for file in files}


def test_an_export_without_the_cache_stores_nothing(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 1)
    report, _ = finished(render(replace(request, cache=False)))
    assert report.duration == 1.0
    assert not stored()


@pytest.mark.skipif(not LINUX, reason="needs signals and /proc")
def test_an_export_that_was_killed_goes_on_from_there(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 20, photos=10)
    work = render(request)
    for _ in work:
        if len(stored()) >= 3:
            break
    os.kill(workers()[0], signal.SIGKILL)
    with pytest.raises(ExportFailed):
        finished(work)
    assert nothing_left(request)
    before = stored()
    assert 3 <= len(before) < 10
    report, _ = finished(render(request))
    assert report.duration == 20.0
    assert len(stored()) == 10
    assert before.items() <= stored().items()


def test_what_was_prepared_is_not_rendered_again(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 4, photos=2)
    shares = list(prepare(request.timeline, request.project, request.preset))
    assert shares == sorted(shares)
    assert not workers()
    before = stored()
    assert len(before) == 2
    finished(render(request))
    assert stored() == before


def test_preparing_ends_at_once_and_keeps_what_is_finished(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 40, photos=20)
    work = prepare(request.timeline, request.project, request.preset)
    for _ in work:
        if stored():
            break
    if LINUX:
        (worker,) = workers()
        assert os.getpriority(os.PRIO_PROCESS, worker) == 19
    work.close()
    assert not workers()
    assert 1 <= len(stored()) < 20
    assert not list((paths.cache() / FOLDER).glob("*.beside"))


def test_what_cannot_be_prepared_is_a_named_error(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 1)
    (request.project / "media" / "foto-0.png").unlink()
    with pytest.raises(MediaGone):
        list(prepare(request.timeline, request.project, request.preset))
