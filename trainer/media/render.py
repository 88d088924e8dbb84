"""From a project to a finished video, in a process of its own.

``render`` is a generator: it yields how far the video is, and whoever closes it
cancels.  The work is done by ``worker`` in a child process; here is what stands
around it, in this order::

    preflight    is there something to make, are the clips there, has the disk room?
    part         a hidden file beside the target, on record in case all dies (leftovers)
    worker       fills the part, checks it, reports
    replace      only now, and in one step, the part becomes the target

Whatever goes wrong in between, the part and the worker are gone afterwards and
an older file at the target is as it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from trainer import paths
from trainer.errors import DiskFull, ExportFailed, FileMissing, MediaGone, NothingToExport
from trainer.media import leftovers, order
from trainer.media.destination import check_destination
from trainer.media.order import Order, Stage
from trainer.media.pace import Pace
from trainer.media.presets import Preset
from trainer.media.verify import Report
from trainer.model import media_folder, safe_file
from trainer.model.schema import Timeline

__all__ = ["Progress", "RenderRequest", "Report", "Stage", "preflight", "render"]

LOG = "render.log"
_LARGEST_LOG = 1_000_000
_HEARTBEAT = 0.2
"""Seconds between two yields at most, so that cancelling never waits for the worker."""
_LAST_WORD = 10.0
"""Seconds that a worker whose work is done may take to end."""

# How the time is spent, measured on a 12 s video of three clips at 1080 x 1920.
_SPANS = {Stage.PREPARING: (0.0, 0.02), Stage.RENDERING: (0.02, 0.88), Stage.CHECKING: (0.88, 1.0)}


@dataclass(frozen=True)
class RenderRequest:
    """What to make: ``timeline`` of the project in ``project`` (its folder), as the file ``target``."""

    timeline: Timeline
    project: Path
    target: Path
    preset: Preset


@dataclass(frozen=True)
class Progress:
    """How far it is: ``share`` from 0 to 1, ``seconds_left`` as estimated, None while nobody can know."""

    stage: Stage
    share: float
    seconds_left: float | None = None


def preflight(request: RenderRequest) -> None:
    """See whether the video can be made at all, before anything is begun.

    Raises NothingToExport, MediaGone, ExportOverProject, TargetTaken, FolderReadOnly or DiskFull.
    """
    timeline, target = request.timeline, request.target
    if timeline.duration < 1:
        raise NothingToExport()
    clips = {clip.media for track in timeline.tracks for clip in track.children}
    for reference in timeline.media:
        if reference.id in clips:
            try:
                media_folder.located(request.project, reference)
            except FileMissing as fault:
                raise MediaGone(name=reference.name) from fault
    check_destination(target, request.project, ".mp4")
    with safe_file.writing_in(target.parent):
        free = shutil.disk_usage(target.parent).free
    if free < request.preset.most_bytes(timeline.duration, timeline.rate):
        raise DiskFull()


def render(request: RenderRequest) -> Generator[Progress, None, Report]:
    """Make the video; yields how far it is and returns what was made.

    Closing the generator cancels: nothing is left at the target, no temporary
    file, no process.  A file that was at the target stays until the new one is
    finished and verified.  Raises NothingToExport, MediaGone, DiskFull,
    FolderReadOnly, ExportOverProject, TargetTaken, ExportFailed, ExportUnverified, or the
    error of ``probe`` for a clip that turns out to be damaged.
    """
    preflight(request)
    target = request.target.absolute()
    leftovers.sweep_jobs()
    leftovers.sweep_folder(target.parent)
    part = leftovers.part_beside(target)
    wanted = Order(request.project.absolute(), part, request.timeline, request.preset)
    with leftovers.claimed(part), _worker() as process:
        report = yield from _followed(process, wanted)
        with safe_file.writing_in(target.parent):
            os.replace(part, target)
            safe_file.sync_folder(target.parent)
        _dismiss(process)
    return replace(report, file=request.target)


def _followed(process: subprocess.Popen[bytes], wanted: Order) -> Generator[Progress, None, Report]:
    """Give the worker its order and pass on what it says, until it is finished."""
    progress, pace = Progress(Stage.PREPARING, 0.0), Pace()
    yield progress
    with contextlib.suppress(OSError):  # a worker that died at once is noticed below
        assert process.stdin is not None
        process.stdin.write(wanted.to_line())
        process.stdin.flush()
    for said in _heard(process):
        if "finished" in said:
            return order.report_from(said["finished"])
        if "failed" in said:
            raise order.error_from(said["failed"], said["facts"])
        if "stage" in said:
            stage = Stage(said["stage"])
            start, end = _SPANS[stage]
            share = max(progress.share, start + (end - start) * said["share"])
            progress = Progress(stage, share, pace.seconds_left(share))
        yield progress
    code = process.wait()
    raise ExportFailed() from RuntimeError(f"the render process ended with {code}; see {LOG}")


@contextlib.contextmanager
def _worker() -> Iterator[subprocess.Popen[bytes]]:
    """A render process; at the end of the block it is gone, in whichever way the block ends."""
    search = os.pathsep.join(filter(None, (str(paths.ROOT), os.environ.get("PYTHONPATH"))))
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    else:
        options["start_new_session"] = True  # Ctrl+C is for the parent, which then ends the worker
    with _log_file() as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "trainer.media.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "PYTHONPATH": search},
            **options,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


def _dismiss(process: subprocess.Popen[bytes]) -> None:
    """Let a worker that has finished end by itself."""
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_LAST_WORD)


def _heard(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """What the worker says, until it ends; an empty answer when it says nothing for a moment.

    Reading waits as long as the worker likes, so a thread does it.  It ends with
    the worker.
    """
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def listen() -> None:
        assert process.stdout is not None
        with contextlib.suppress(OSError, ValueError):  # the pipe was closed by a cancel
            for line in process.stdout:
                lines.put(line)
        lines.put(None)

    threading.Thread(target=listen, name="render-ear", daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_HEARTBEAT)
        except queue.Empty:
            yield {}
            continue
        if line is None:
            return
        with contextlib.suppress(ValueError):  # the last line of a worker that was killed
            yield json.loads(line)


def _log_file() -> IO[bytes]:
    """The log of render processes, begun anew when it has grown large."""
    file = paths.logs() / LOG
    with contextlib.suppress(OSError):
        if file.stat().st_size > _LARGEST_LOG:
            file.unlink()
    with safe_file.writing_in(file.parent):
        return file.open("ab")
