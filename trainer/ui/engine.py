"""Loading the engine behind the pictures, once, by whoever needs it first.

It takes most of a second, so the window does not wait for it; a job loads it while
the person looks at the first page.  Whoever needs it before that job is done calls
``load`` and waits for the rest.  It must not be imported from two threads at once:
MoviePy's modules import each other in a circle, which two threads enter at
different places and then never get round.

The pages that need the engine are loaded behind it: two hundred modules, which the
first project that is opened would have to wait for.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Generator
from contextlib import suppress

PARTS = ("numpy", "av", "trainer.media.compositor", "trainer.media.render")
"""In the order of their needs, so that each step is short."""

PAGES = ("trainer.ui.editor_page", "trainer.ui.export_page", "trainer.ui.publishing_page")
"""What is built of the engine; in no circle, so two threads may want them at once."""

_LOADING = threading.Lock()


def load() -> None:
    """Return when the engine can be imported from any thread."""
    for part in PARTS:
        _load(part)


def get_ready() -> Generator[str, None, None]:
    """Remove what dead exports left, then load the engine; a generator for ``Jobs``.

    Yields the name of each part that was loaded.
    """
    from trainer.media import leftovers

    leftovers.sweep_jobs()
    for part in (*PARTS, *PAGES):
        _load(part)
        yield part
    with suppress(ImportError):  # the first Play need not wait for it; without it, it is silent
        _load("PySide6.QtMultimedia")


def _load(part: str) -> None:
    with _LOADING:
        importlib.import_module(part)
