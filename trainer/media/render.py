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

import os
import shutil
import subprocess
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.errors import (
    DiskFull,
    ExportFailed,
    FileMissing,
    MediaGone,
    NothingHeard,
    NothingToExport,
    PlaceEmpty,
)
from trainer.media import child, leftovers, levelling, order
from trainer.media.child import LOG
from trainer.media.destination import check_destination
from trainer.media.order import Order, Stage
from trainer.media.presets import Preset
from trainer.media.time_left import TimeLeft
from trainer.media.verify import Report
from trainer.model import media_folder, safe_file
from trainer.model.schema import Role, Timeline

__all__ = ["LOG", "Progress", "RenderRequest", "Report", "Stage", "preflight", "render"]

# How the time is spent, measured on a 12 s video of three clips at 1080 x 1920.
_SPANS = {Stage.PREPARING: (0.0, 0.02), Stage.RENDERING: (0.02, 0.88), Stage.CHECKING: (0.88, 1.0)}


@dataclass(frozen=True)
class RenderRequest:
    """What to make: ``timeline`` of the project in ``project`` (its folder), as the file ``target``.

    Without ``cache`` everything is rendered anew and no chunk is kept.  Without
    ``music`` the music is left away: songs of the day are added on the platform
    itself, which pays for them.
    """

    timeline: Timeline
    project: Path
    target: Path
    preset: Preset
    cache: bool = True
    music: bool = True


@dataclass(frozen=True)
class Progress:
    """How far it is: ``share`` from 0 to 1, ``seconds_left`` as estimated, None while nobody can know."""

    stage: Stage
    share: float
    seconds_left: float | None = None


def preflight(request: RenderRequest) -> None:
    """See whether the video can be made at all, before anything is begun.

    Raises NothingToExport, PlaceEmpty, MediaGone, ExportOverProject, TargetTaken, FolderReadOnly or
    DiskFull.
    """
    timeline, target = request.timeline, request.target
    if timeline.duration < 1:
        raise NothingToExport()
    missing = timeline.still_missing()
    if missing:
        raise PlaceEmpty(what=_listed(missing))
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
    FolderReadOnly, ExportOverProject, TargetTaken, PlaceEmpty, ExportFailed, ExportUnverified,
    or the error of ``probe`` for a clip that turns out to be damaged.
    """
    preflight(request)
    target = request.target.absolute()
    leftovers.sweep_jobs()
    leftovers.sweep_folder(target.parent)
    part = leftovers.part_beside(target)
    timeline = request.timeline
    if not request.music:
        timeline = yield from _without_music(timeline, request.project)
    wanted = Order(request.project.absolute(), part, timeline, request.preset, request.cache)
    with leftovers.claimed(part), child.worker(wanted) as process:
        report = yield from _followed(process)
        with safe_file.writing_in(target.parent):
            os.replace(part, target)
            safe_file.sync_folder(target.parent)
        child.dismiss(process)
    return replace(report, file=request.target)


_MOST_NAMED = 3


def _listed(missing: Sequence[str]) -> str:
    """The first of them by name; a list of ten would not be read."""
    names = ", ".join(missing[:_MOST_NAMED])
    return f"{names}, …" if len(missing) > _MOST_NAMED else names


def prepare(timeline: Timeline, project: Path, preset: Preset) -> Generator[float, None, None]:
    """Render, at the lowest priority, what an export of ``timeline`` with ``preset`` would have to render.

    Yields the share that is ready, again and again; closing the generator ends the
    process at once, and what is finished stays in the store.  Raises what ``render``
    raises while it renders.
    """
    share = 0.0
    wanted = Order(project.absolute(), None, timeline, preset)
    with child.worker(wanted) as process:
        for said in child.heard(process):
            if "prepared" in said:
                child.dismiss(process)
                return
            if "failed" in said:
                raise order.error_from(said["failed"], said["facts"])
            share = said.get("share", share)
            yield share
        raise ExportFailed() from RuntimeError(f"the process ended with {process.wait()}; see {LOG}")


def _without_music(timeline: Timeline, project: Path) -> Generator[Progress, None, Timeline]:
    """``timeline`` without its music; levelled anew where it was levelled, for music is heard in that."""
    tracks = tuple(track for track in timeline.tracks if track.role is not Role.MUSIC)
    silent = replace(timeline, tracks=tracks)
    if silent.levelled is None or tracks == timeline.tracks:
        return silent
    measuring = levelling.measure(silent, project)
    while True:
        try:
            next(measuring)
            yield Progress(Stage.PREPARING, 0.0)
        except StopIteration as end:
            return replace(silent, levelled=end.value)
        except NothingHeard:
            return replace(silent, levelled=None)


def _followed(process: subprocess.Popen[bytes]) -> Generator[Progress, None, Report]:
    """Pass on what the worker says, until it is finished."""
    progress, left = Progress(Stage.PREPARING, 0.0), TimeLeft()
    yield progress
    for said in child.heard(process):
        if "finished" in said:
            return order.report_from(said["finished"])
        if "failed" in said:
            raise order.error_from(said["failed"], said["facts"])
        if "stage" in said:
            stage = Stage(said["stage"])
            start, end = _SPANS[stage]
            share = max(progress.share, start + (end - start) * said["share"])
            progress = Progress(stage, share, left.seconds_left(share))
        yield progress
    code = process.wait()
    raise ExportFailed() from RuntimeError(f"the render process ended with {code}; see {LOG}")
