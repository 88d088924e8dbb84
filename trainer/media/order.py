"""What the window and the render process say to each other: one line of JSON each.

::

    window  ->  {"project": ..., "part": ..., "timeline": {...}, "preset": {...}}
    worker  ->  {"stage": "rendering", "share": 0.25}       again and again
    worker  ->  {"finished": {...}}                         or
    worker  ->  {"failed": "MediaGone", "facts": {...}}

The worker lives as long as the other end of its standard input is open.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from trainer import errors
from trainer.errors import ExportFailed, TrainerError
from trainer.media.presets import Preset
from trainer.media.verify import Report
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Timeline


class Stage(StrEnum):
    """What the render process is doing."""

    PREPARING = "preparing"
    RENDERING = "rendering"
    CHECKING = "checking"


@dataclass(frozen=True)
class Order:
    """What to make, and the file to make it in; both paths absolute."""

    project: Path
    part: Path
    timeline: Timeline
    preset: Preset

    def to_line(self) -> bytes:
        return _line(
            {
                "project": str(self.project),
                "part": str(self.part),
                "timeline": to_plain(self.timeline),
                "preset": to_plain(self.preset),
            }
        )

    @staticmethod
    def from_line(line: bytes) -> Order:
        """Raises ValueError or KeyError when ``line`` is none of ``to_line``."""
        data = json.loads(line)
        return Order(
            Path(data["project"]),
            Path(data["part"]),
            from_plain(Timeline, data["timeline"]),
            from_plain(Preset, data["preset"]),
        )


def progress_line(stage: Stage, share: float) -> bytes:
    return _line({"stage": stage.value, "share": round(share, 5)})


def finished_line(report: Report) -> bytes:
    return _line({"finished": {**asdict(report), "file": str(report.file)}})


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
