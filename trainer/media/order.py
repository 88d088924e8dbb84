"""What the window and the render process say to each other: one line of JSON each.

::

    window  ->  {"project": ..., "part": ..., "timeline": {...}, "preset": {...}, "cache": true}
    worker  ->  {"stage": "rendering", "share": 0.25}       again and again
    worker  ->  {"finished": {...}}                         or
    worker  ->  {"prepared": true}                          or
    worker  ->  {"failed": "MediaGone", "facts": {...}}

Without a part it only makes the chunks that are missing, and what is finished is
nothing.  The worker lives as long as the other end of its standard input is open.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from trainer import errors
from trainer.errors import ExportFailed, TrainerError
from trainer.media.encoder import Encoding
from trainer.media.presets import LEAST_VIDEO_KBPS, Preset
from trainer.media.verify import Report
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Timeline

_CAP_STEP = 100
"""Thousands of bits a second."""


class Stage(StrEnum):
    """What the render process is doing."""

    PREPARING = "preparing"
    RENDERING = "rendering"
    CHECKING = "checking"


@dataclass(frozen=True)
class Order:
    """What to make, and the file to make it in; both paths absolute.

    Without ``part`` only the chunks are made, for later.  Without ``cache`` none is
    taken from the store and none is put there.
    """

    project: Path
    part: Path | None
    timeline: Timeline
    preset: Preset
    cache: bool = True

    @property
    def encoding(self) -> Encoding:
        """How the video is written so that it fits in any case, whatever is seen in it.

        Where the length decides how much a picture may cost, the cost goes in steps:
        a clip that was trimmed by a moment leaves the other chunks as they are.
        """
        timeline, preset = self.timeline, self.preset
        cap = preset.cap_kbps(timeline.duration, timeline.rate)
        if preset.target_bytes is not None and cap < preset.video_kbps:
            cap = max(LEAST_VIDEO_KBPS, cap // _CAP_STEP * _CAP_STEP)
        return Encoding(preset.size(timeline.canvas), timeline.rate, preset.crf, cap, preset.audio_kbps)

    @property
    def encodings(self) -> tuple[Encoding, ...]:
        """How the video may be written, the best first; the last one is ``encoding``.

        An average is not the whole truth about a size: a video that stands still for half
        of its time may spend more on the other half.
        """
        best = replace(self.encoding, video_kbps=self.preset.video_kbps)
        return (self.encoding,) if best == self.encoding else (best, self.encoding)

    def to_line(self) -> bytes:
        return _line(
            {
                "project": str(self.project),
                "part": None if self.part is None else str(self.part),
                "timeline": to_plain(self.timeline),
                "preset": to_plain(self.preset),
                "cache": self.cache,
            }
        )

    @staticmethod
    def from_line(line: bytes) -> Order:
        """Raises ValueError or KeyError when ``line`` is none of ``to_line``."""
        data = json.loads(line)
        return Order(
            Path(data["project"]),
            None if data["part"] is None else Path(data["part"]),
            from_plain(Timeline, data["timeline"]),
            from_plain(Preset, data["preset"]),
            bool(data["cache"]),
        )


def progress_line(stage: Stage, share: float) -> bytes:
    return _line({"stage": stage.value, "share": round(share, 5)})


def finished_line(report: Report) -> bytes:
    return _line({"finished": {**asdict(report), "file": str(report.file)}})


def prepared_line() -> bytes:
    return _line({"prepared": True})


def failed_line(error: TrainerError) -> bytes:
    return _line({"failed": type(error).__name__, "facts": error.facts})


def report_from(data: dict[str, Any]) -> Report:
    """The report of a ``finished`` line."""
    return Report(**{**data, "file": Path(data["file"])})


def error_from(name: str, facts: dict[str, object]) -> TrainerError:
    """The error of a ``failed`` line."""
    kind = getattr(errors, name, None)
    return kind(**facts) if isinstance(kind, type) and issubclass(kind, TrainerError) else ExportFailed()


def _line(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str).encode() + b"\n"
