"""What the program does in the background as soon as its window is seen.

The engine behind the preview takes most of a second to load.  Loaded now, while
the person looks at the first page, it does not hold up the first project.
"""

from __future__ import annotations

import importlib
from collections.abc import Generator

ENGINE = ("numpy", "av", "moviepy", "trainer.media.compositor", "trainer.media.render")
"""In the order of their needs, so that each step is short."""


def get_ready() -> Generator[str, None, None]:
    """Remove what dead exports left, then load the engine; a generator for ``Jobs``.

    Yields the name of what was loaded.
    """
    from trainer.media import leftovers

    leftovers.sweep_jobs()
    for name in ENGINE:
        importlib.import_module(name)
        yield name
