"""``new``, ``apply`` and ``show``: projects as folders and lists of commands."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.status import DONE
from trainer.cli.terminal import say, say_json
from trainer.cli.typed import seconds
from trainer.errors import BadRequest, CommandUnknown, FileMissing, FileUnreadable
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.model.commands import Command
    from trainer.model.project import Project
    from trainer.model.schema import MediaReference

LONGEST_COMMAND_LIST = 16 * 1024 * 1024


@dataclass(frozen=True)
class _ClipArgument:
    file: Path
    stretch: tuple[Fraction, Fraction] | None

    @classmethod
    def read(cls, text: str) -> _ClipArgument:
        """``FILE`` or ``FILE@IN-OUT``; a file whose own name looks like that wins."""
        match = re.fullmatch(r"(.+)@([\d.,]+)-([\d.,]+)", text, re.DOTALL)
        if match is None or os.path.lexists(text):
            return cls(Path(text), None)
        try:
            start, end = seconds(match[2]), seconds(match[3])
        except ValueError:
            raise BadRequest(what=f"“{text[-80:]}”") from None
        if end <= start:
            raise BadRequest(what=f"“{text[-80:]}”")
        return cls(Path(match[1]), (start, end))


def new(options: argparse.Namespace) -> int:
    from trainer.model.canvas import CANVASES
    from trainer.model.project import Project
    from trainer.model.schema import Timeline

    folder: Path = options.folder
    clips = [_ClipArgument.read(text) for text in options.clip]
    for clip in clips:
        if not os.path.lexists(clip.file):
            raise FileMissing(name=clip.file.name)
    timeline = Timeline(Path(os.path.realpath(folder)).name, canvas=CANVASES[options.canvas])
    with unmade_on_failure(folder), Project.create(folder, timeline) as project:
        for clip in clips:
            _append_file(project, clip)
        project.save()
    say(translate("CLI", "The project is in {folder}.", folder=folder))
    return DONE


@contextlib.contextmanager
def unmade_on_failure(folder: Path) -> Iterator[None]:
    """When the block fails, remove what it put into ``folder``, and every folder that was made for it."""
    missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    before = () if missing else _content(folder)
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            for name in set(os.listdir(folder)).difference(before):
                made = folder / name
                shutil.rmtree(made) if made.is_dir() else made.unlink(missing_ok=True)
            for place in missing:
                place.rmdir()
        raise


def _content(folder: Path) -> list[str]:
    from trainer.model import safe_file

    with safe_file.writing_in(folder):
        return os.listdir(folder)


def _append_file(project: Project, clip: _ClipArgument) -> None:
    from trainer.media.imports import bring_in
    from trainer.model.commands import AddMedia, AppendClip
    from trainer.model.opentime import TimeRange, nearest_frame

    timeline = project.timeline
    reference = _finished(bring_in(clip.file, project.folder, timeline.rate))
    media = next((known for known in timeline.media if known.path == reference.path), None)
    if media is None:  # two clips of one file are one file in the project
        media = project.do(AddMedia(reference)).media[-1]
    stretch = None
    if clip.stretch is not None:
        start = nearest_frame(clip.stretch[0], timeline.rate)
        end = min(nearest_frame(clip.stretch[1], timeline.rate), media.available)
        stretch = TimeRange(start, end - start)
    project.do(AppendClip(media.id, stretch))


def _finished(steps: Iterator[float]) -> MediaReference:
    """Run a generator to its end and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: MediaReference = end.value
            return result


def apply(options: argparse.Namespace) -> int:
    from trainer.model.project import Project

    commands = list(_commands(options.commands))
    with Project.open(options.project) as project:
        timeline = project.timeline
        for command in commands:  # all of them fit, or none is done
            timeline = command.apply(timeline)
        for command in commands:
            project.do(command)
        project.save()
    say(translate("CLI", "Commands applied: {count}.", count=len(commands)))
    return DONE


def _commands(source: str) -> Iterator[Command]:
    from trainer.model import commands, safe_file
    from trainer.model.plain import Malformed

    if source == "-":
        content = sys.stdin.buffer.read(LONGEST_COMMAND_LIST + 1)
        if len(content) > LONGEST_COMMAND_LIST:
            raise FileUnreadable(name="-")
    else:
        try:
            content = safe_file.read(Path(source), LONGEST_COMMAND_LIST)
        except FileNotFoundError:
            raise FileMissing(name=Path(source).name) from None
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            try:
                yield commands.read(json.loads(line))
            except (ValueError, Malformed, RecursionError) as fault:
                raise CommandUnknown(line=number) from fault


def show(options: argparse.Namespace) -> int:
    from trainer.cli import telling
    from trainer.model import media_folder
    from trainer.model.project import read

    timeline = read(options.project)
    gone = {reference.id for reference in media_folder.missing(options.project, timeline)}
    if options.json:
        say_json(telling.facts(timeline, gone))
    else:
        for line in telling.lines(timeline, gone):
            say(line)
    return DONE
