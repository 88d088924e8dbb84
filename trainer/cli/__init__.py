"""Every job without a window; with no verb, the window.

A verb is one function here: it reads its arguments, calls the layer that does
the work, and prints.  What goes wrong below arrives as a TrainerError and leaves
as one plain line on standard error, in the chosen language, with exit status 2;
anything else is our own fault, goes to the log with its traceback, and leaves
with status 1.  Layers are imported when their verb runs, so ``probe`` never
loads Qt and the window never waits for a codec.
"""

from __future__ import annotations

import argparse
import errno
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from trainer import paths, settings, words
from trainer.cli import ending, parser, terminal
from trainer.cli.status import DONE, OUR_FAULT, THEIR_TURN
from trainer.errors import DiskFull, FileMissing, FolderReadOnly, TrainerError
from trainer.words import translate

log = logging.getLogger(__name__)

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_NAME = {errno.ENAMETOOLONG, errno.ELOOP}


_LONGEST_NAME = 40
"""Letters of a name that no file can have."""


def main(arguments: Sequence[str]) -> int:
    """Run one command line, without the program's name.  Returns the exit status."""
    terminal.prepare()
    words.use(_language())
    try:
        return _run(list(arguments))
    except KeyboardInterrupt:
        terminal.complain(translate("CLI", "Stopped before it was done."))
        return THEIR_TURN
    except BrokenPipeError:  # the reader of our output has seen enough
        terminal.give_up()
        return DONE
    except Exception as fault:
        error = _named(fault)
        _note(fault)
        terminal.complain(str(error or TrainerError()))
        try:
            terminal.finish()
        except OSError:  # Python would try once more at its end, and complain in its own words
            terminal.give_up()
        return OUR_FAULT if error is None else THEIR_TURN


def _run(arguments: list[str]) -> int:
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        from trainer.ui.app import run

        return run(arguments)
    with ending.tidy():
        options = parser.read(arguments)
        verb: Callable[[argparse.Namespace], int] = options.verb
        status = verb(options)
        terminal.finish()
        return status


def _language() -> str:
    try:
        return settings.load().language
    except OSError:  # a home that cannot be made keeps nobody from looking at a file
        return words.DEFAULT_LANGUAGE


def _named(fault: Exception) -> TrainerError | None:
    """What to tell the person about ``fault``; None when it is our own."""
    if isinstance(fault, TrainerError):
        return fault
    if not isinstance(fault, OSError):
        return None
    if fault.errno in _FULL:
        return DiskFull()
    if fault.filename is None:
        return None
    place = Path(str(fault.filename))
    if fault.errno in _REFUSED:
        return FolderReadOnly(name=place.parent.name or str(place.parent))
    if fault.errno in _NO_NAME:
        return FileMissing(name=f"{place.name[:_LONGEST_NAME]}…")
    return None


def _note(fault: Exception) -> None:
    """Write ``fault`` to a log file; the terminal belongs to the person."""
    try:
        logging.basicConfig(
            filename=paths.logs() / "commands.log",
            level=logging.INFO,
            format="%(asctime)s %(levelname)s %(name)s %(message)s",
            encoding="utf-8",
        )
    except OSError:
        return  # without a file, logging would print to the terminal
    level = logging.INFO if isinstance(fault, TrainerError) else logging.ERROR
    log.log(level, "%s", type(fault).__name__, exc_info=fault)
