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
import contextlib
import io
import logging
import sys
from collections.abc import Callable, Sequence

from trainer import paths, settings, words
from trainer.cli.parser import parser
from trainer.cli.status import DONE, OUR_FAULT, THEIR_TURN
from trainer.errors import TrainerError

log = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    """Run one command line, without the program's name.  Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        words.use(settings.load().language)
        if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
            from trainer.ui.app import run

            return run(list(arguments))
        options = parser().parse_args(arguments)
        verb: Callable[[argparse.Namespace], int] = options.verb
        return verb(options)
    except TrainerError as error:
        _log_quietly()
        log.info("%s", type(error).__name__, exc_info=error)
        print(error, file=sys.stderr)
        return THEIR_TURN
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        return THEIR_TURN
    except Exception as fault:
        _log_quietly()
        log.exception("unexpected", exc_info=fault)
        print(TrainerError(), file=sys.stderr)
        return OUR_FAULT


def _log_quietly() -> None:
    """Send the log to a file; the terminal belongs to the person."""
    with contextlib.suppress(OSError):
        logging.basicConfig(
            filename=paths.logs() / "commands.log",
            level=logging.INFO,
            format="%(asctime)s %(levelname)s %(name)s %(message)s",
            encoding="utf-8",
        )
