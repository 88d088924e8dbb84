"""``pack`` and ``unpack``: a project as one file, or as a timeline for other editors."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Generator
from typing import Any

from trainer.cli.status import DONE
from trainer.cli.terminal import say
from trainer.errors import BadRequest, FolderNotEmpty
from trainer.words import translate


def pack(options: argparse.Namespace) -> int:
    from trainer.model import otio, package
    from trainer.model.history import History
    from trainer.model.project import Snapshot, read

    target, folder = options.output, options.project
    ending = target.suffix.lower()
    timeline = read(folder)
    missing: list[str] = []
    if ending == ".zip":
        missing = _finished(package.pack(folder, Snapshot.of(History(timeline), 0), target))
    elif ending == ".otioz":
        missing = _finished(otio.bundle(timeline, folder, target))
    elif ending == ".otio":
        otio.write(timeline, folder, target)
    else:
        raise BadRequest(what=f"“{target.name[-80:]}”")
    for name in missing:
        say(translate("CLI", "Not packed, for it is missing: {name}", name=name))
    say(translate("CLI", "Packed: {file}", file=target))
    return DONE


def unpack(options: argparse.Namespace) -> int:
    from trainer.model import package

    folder = options.folder
    if folder.exists():
        raise FolderNotEmpty(name=folder.name or str(folder))
    made = _finished(package.unpack(options.file, lambda _: folder))
    say(translate("CLI", "The project is in {folder}.", folder=made))
    return DONE


def _finished(steps: Generator[float, None, Any]) -> Any:
    """Run a generator to its end and return its result; what it began goes when it is cut off."""
    with contextlib.closing(steps):
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value
