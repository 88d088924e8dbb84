"""``frame`` and ``render``: pictures and videos out of a project."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import json
from typing import Any

from trainer.cli.status import DONE
from trainer.errors import BadRequest
from trainer.words import translate


def frame(options: argparse.Namespace) -> int:
    from trainer.media.still import write_still
    from trainer.model.project import read

    timeline = read(options.project)
    write_still(timeline, options.project, float(options.at), options.output, preview=options.proxy)
    return DONE


def render(options: argparse.Namespace) -> int:
    from trainer.media import presets
    from trainer.media import render as export
    from trainer.model.project import read

    preset = presets.presets().get(options.preset)
    if preset is None:
        raise BadRequest(what=f"“{options.preset[:80]}”")
    timeline = read(options.project)
    request = export.RenderRequest(timeline, options.project, options.output, preset)
    steps = export.render(request)
    with contextlib.closing(steps):
        while True:
            try:
                progress = next(steps)
            except StopIteration as end:
                report: export.Report = end.value
                break
            if options.progress == "json":
                _print_line(progress)
    if options.progress == "json":
        _print_line(report, stage="done")
    else:
        print(translate("CLI", "Done and checked: {file}", file=report.file))
    return DONE


def _print_line(values: Any, **more: str) -> None:
    """A dataclass as one line of JSON, at once: somebody is waiting for it."""
    print(json.dumps({**more, **dataclasses.asdict(values)}, ensure_ascii=False, default=str), flush=True)
