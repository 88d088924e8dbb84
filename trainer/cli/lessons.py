"""``lesson list``, ``lint`` and ``play``: lessons without a window."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from trainer.cli.status import DONE
from trainer.cli.terminal import say
from trainer.words import translate


def list_lessons(options: argparse.Namespace) -> int:
    from trainer.lesson.pack import shipped

    for pack in shipped():
        minutes = translate("CLI", "{count} minutes", count=pack.minutes)
        say(f"{pack.slug}  {pack.title}  {minutes}")
    return DONE


def lint(options: argparse.Namespace) -> int:
    from trainer.lesson.linter import lint as findings

    return _printed(findings(options.pack))


def play(options: argparse.Namespace) -> int:
    from trainer.lesson.player import play as played

    return _printed(played(options.pack))


def _printed(lines: Iterator[str]) -> int:
    for line in lines:
        say(line)
    return DONE
