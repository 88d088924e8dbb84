"""The verbs and their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from trainer.cli import files, lessons, output, packages, projects, templates, typed
from trainer.errors import BadRequest
from trainer.words import translate

_LONGEST_ECHO = 120


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for; ``verb`` is the function that does it.

    Raises BadRequest, and SystemExit after ``--help``.
    """
    try:
        return _parser().parse_args(arguments)
    except _NotUnderstood:
        raise BadRequest(what=f"“{' '.join(arguments)[:_LONGEST_ECHO]}”") from None


class _NotUnderstood(Exception):
    pass


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, translate("CLI", "Written like this: "))


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the chosen language, and leaves complaining to others."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help)
        self._positionals.title = translate("CLI", "what it needs")
        self._optionals.title = translate("CLI", "what may be added")
        self.add_argument("-h", "--help", action="help", help=translate("CLI", "Show this and do nothing."))

    def error(self, message: str) -> NoReturn:
        raise _NotUnderstood(message)


def _parser() -> argparse.ArgumentParser:
    top = _Parser(prog="main.py", description=translate("CLI", "Semenit without its window."))
    verbs = top.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, does: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=about, description=about)
        sub.set_defaults(verb=does)
        return sub

    sub = verb("probe", files.probe, translate("CLI", "Say what a file is."))
    sub.add_argument("files", nargs="+", metavar="FILE")
    sub.add_argument("--json", action="store_true")

    sub = verb("new", projects.new, translate("CLI", "Make a project from clips."))
    sub.add_argument("folder", type=Path, metavar="FOLDER")
    sub.add_argument("--canvas", choices=["9:16", "16:9", "1:1"], default="9:16")
    sub.add_argument("--clip", action="append", default=[], metavar="FILE[@IN-OUT]")

    sub = verb("apply", projects.apply, translate("CLI", "Apply a list of commands to a project."))
    sub.add_argument("project", type=Path, metavar="PROJECT")
    sub.add_argument("commands", metavar="COMMANDS.jsonl")

    sub = verb("show", projects.show, translate("CLI", "Tell what is on the timeline."))
    sub.add_argument("project", type=Path, metavar="PROJECT")
    sub.add_argument("--json", action="store_true")

    sub = verb("frame", output.frame, translate("CLI", "Save one picture of the video."))
    sub.add_argument("project", type=Path, metavar="PROJECT")
    sub.add_argument("--at", type=typed.seconds, required=True, metavar="SECONDS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    sub.add_argument("--proxy", action="store_true")

    sub = verb("render", output.render, translate("CLI", "Export the video."))
    sub.add_argument("project", type=Path, metavar="PROJECT")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.mp4")
    sub.add_argument("--preset", default="tiktok", metavar="tiktok|reels|shorts|youtube|whatsapp")
    about = translate("CLI", "The shape of the video; the project's own when it is left out.")
    sub.add_argument("--canvas", choices=["9:16", "16:9", "1:1"], help=about)
    sub.add_argument("--no-cache", action="store_true")
    sub.add_argument("--no-music", action="store_true")
    sub.add_argument("--progress", choices=["json"])

    sub = verb("pack", packages.pack, translate("CLI", "Put a project into one file, or its timeline."))
    sub.add_argument("project", type=Path, metavar="PROJECT")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.zip|.otioz|.otio")

    sub = verb("unpack", packages.unpack, translate("CLI", "Make a project of a packed one."))
    sub.add_argument("file", type=Path, metavar="FILE.zip")
    sub.add_argument("folder", type=Path, metavar="FOLDER")

    about = translate("CLI", "List, check or play lessons.")
    lesson = verbs.add_parser("lesson", help=about, description=about)
    kinds = lesson.add_subparsers(required=True, metavar="list|lint|play")
    sub = kinds.add_parser("list")
    sub.set_defaults(verb=lessons.list_lessons)
    for name, does in (("lint", lessons.lint), ("play", lessons.play)):
        sub = kinds.add_parser(name)
        sub.add_argument("pack", type=Path, metavar="PACK")
        sub.set_defaults(verb=does)

    about = translate("CLI", "List, fill or check templates.")
    template = verbs.add_parser("template", help=about, description=about)
    kinds = template.add_subparsers(required=True, metavar="list|fill|lint")
    sub = kinds.add_parser("list")
    sub.set_defaults(verb=templates.list_templates)
    about = translate("CLI", "Make a project from a template.")
    sub = kinds.add_parser("fill", help=about, description=about)
    sub.add_argument("template", type=Path, metavar="SLUG")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    sub.add_argument("--media", action="append", default=[], metavar="SLOT=FILE")
    sub.add_argument("--text", action="append", default=[], metavar="SLOT=TEXT")
    sub.add_argument("--style", default="", metavar="STYLE")
    sub.add_argument("--length", default="", metavar="short|long")
    sub.add_argument("--canvas", default="", metavar="9:16|16:9|1:1")
    sub.set_defaults(verb=templates.fill)
    sub = kinds.add_parser("lint")
    sub.add_argument("template", type=Path, metavar="FOLDER")
    sub.set_defaults(verb=templates.lint)
    return top
