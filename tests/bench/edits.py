"""What the benchmarks of the window work on: clips as phones film them, and an edit with three layers."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from trainer.media import proxies
from trainer.model import edits
from trainer.model.canvas import Box
from trainer.model.media_folder import fingerprint
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import (
    Anchor,
    Clip,
    MediaKind,
    MediaReference,
    Role,
    Text,
    TextTrack,
    Timeline,
    Track,
)

RATE = 30


def bin_of(files: list[Path], seconds: int) -> Timeline:
    """A timeline with ``files`` in its bin, ``seconds`` of each usable, and nothing on its tracks."""
    timeline = Timeline("Bench")
    for number, file in enumerate(files):
        reference = MediaReference(
            f"m{number}", file.name, f"media/{file.name}", MediaKind.VIDEO, seconds * RATE,
            fingerprint(file), 1080, 1920, has_sound=True,
        )  # fmt: skip
        timeline = edits.add_media(timeline, reference)
    return timeline


def project_of(folder: Path, timeline: Timeline, files: list[Path]) -> Project:
    """A new project in ``folder`` with copies of ``files``."""
    project = Project.create(folder, timeline)
    (folder / "media").mkdir()
    for file in files:
        shutil.copy(file, folder / "media" / file.name)
    return project


def prepare(project: Project) -> None:
    """Make every proxy of ``project`` as the window does, and wait for it."""
    for reference in project.timeline.media:
        for _ in proxies.prepare(project.folder / reference.path, reference.fingerprint, Never()):
            pass


class Never:
    """Nobody else needs the computer."""

    held = False


def layered(timeline: Timeline, seconds: int) -> Timeline:
    """Every clip of the bin after the other, two pictures over them all through, a title, captions, music."""
    frames = seconds * RATE
    bin_ = timeline.media
    for reference in bin_:
        timeline = edits.append(timeline, reference.id, TimeRange(0, frames))
    whole = len(bin_) * frames
    over, captions = [], []
    for number, start in enumerate(range(0, whole, frames)):
        one, other = bin_[(number + 1) % len(bin_)].id, bin_[(number + 2) % len(bin_)].id
        part = TimeRange(0, min(frames, whole - start))
        over.append(Clip(f"a{number}", one, part, anchor=Anchor(start), box=Box(260, 260, 420)))
        over.append(Clip(f"b{number}", other, part, anchor=Anchor(start), box=Box(720, 700, 420)))
    for number, start in enumerate(range(0, whole, RATE)):
        words = f"Motif ke-{number + 1} dikerjakan lima hari"
        captions.append(Text(words, Anchor(start), RATE, id=f"k{number}", size=60, box=Box(500, 820, 800)))
    title = Text("Batik tulis dari Lasem", Anchor(0), 3 * RATE, id="judul")
    song = Clip("lagu", bin_[0].id, TimeRange(0, frames), anchor=Anchor(0), volume=40)
    return replace(
        timeline,
        tracks=(timeline.picture, Track(Role.OVERLAY, tuple(over)), Track(Role.MUSIC, (song,))),
        texts=(TextTrack(Role.TITLE, (title,)), TextTrack(Role.CAPTION, tuple(captions))),
    )
