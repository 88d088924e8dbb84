"""``frame`` and ``render``: pictures and videos out of a project."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
from typing import TYPE_CHECKING

from trainer.cli.status import DONE
from trainer.cli.terminal import say, say_json
from trainer.errors import BadRequest, ExportFailed
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.media.render import Progress


def frame(options: argparse.Namespace) -> int:
    from trainer.media.still import write_still
    from trainer.model.project import read

    timeline = read(options.project)
    write_still(timeline, options.project, options.at, options.output, preview=options.proxy)
    return DONE


def render(options: argparse.Namespace) -> int:
    from trainer.media import presets
    from trainer.media import render as export
    from trainer.model.canvas import CANVASES
    from trainer.model.project import read
    from trainer.model.reshape import as_seen
    from trainer.template.publishing import expired

    preset = presets.presets().get(options.preset)
    if preset is None:
        raise BadRequest(what=f"“{options.preset[:80]}”")
    timeline = read(options.project)
    timeline = as_seen(timeline, CANVASES[options.canvas] if options.canvas else timeline.canvas)
    cache = not options.no_cache
    request = export.RenderRequest(
        timeline, options.project, options.output, preset, cache, not options.no_music
    )
    steps = export.render(request)
    with contextlib.closing(steps):
        while True:
            try:
                progress = next(steps)
            except StopIteration as end:
                report: export.Report = end.value
                break
            if options.progress == "json":
                _report(progress)
    if options.progress == "json":
        say_json({"stage": "done", **dataclasses.asdict(report)})
    else:
        say(translate("CLI", "Done and checked: {file}", file=report.file))
        if old := expired(options.project):
            say(old)
    return DONE


def _report(progress: Progress) -> None:
    try:
        say_json(dataclasses.asdict(progress))
    except BrokenPipeError as fault:  # the program that asked for the video is gone
        raise ExportFailed() from fault
