"""Files that are open for reading: few at a time, and closed by whoever opened them.

A reader of a phone clip holds tens of megabytes.  A timeline shows one clip at a
time and mostly the next one soon, so the few that were used last stay open and
the others are opened again when their turn comes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from trainer.errors import FileMissing
from trainer.media.facts import MediaFacts
from trainer.media.photo import PhotoSource
from trainer.media.probe import probe
from trainer.media.sound import SoundSource
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import media_folder
from trainer.model.schema import MediaReference

MOST_PICTURES = 4
MOST_SOUNDS = 4


class Closable(Protocol):
    def close(self) -> None: ...


class Pictures(Protocol):
    """What ``VideoSource`` and ``PhotoSource`` have in common."""

    @property
    def facts(self) -> MediaFacts: ...
    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]: ...
    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame: ...
    def alpha(self, view: View) -> NDArray[np.uint8] | None: ...
    def close(self) -> None: ...


S = TypeVar("S", bound=Closable)


class Pool(Generic[S]):
    """Open sources of one project, at most ``at_most`` at once; belongs to one thread."""

    def __init__(self, project: Path, opener: Callable[[Path], S], at_most: int) -> None:
        self._project = project
        self._opener = opener
        self._at_most = at_most
        self._open: OrderedDict[tuple[str, str, str], S] = OrderedDict()

    def get(self, reference: MediaReference, reader: str = "") -> S:
        """The source of ``reference``; it may be closed again by a later ``get``.

        Two ``reader`` get a source each: a file that is on the picture track and
        over it at once would be sought to and fro.

        Raises FileMissing and the errors of ``probe``.
        """
        key = (reference.path, reference.fingerprint, reader)
        source = self._open.get(key)
        if source is None:
            file = media_folder.located(self._project, reference)
            while len(self._open) >= self._at_most:
                self._open.popitem(last=False)[1].close()
            source = self._open[key] = self._opener(file)
        self._open.move_to_end(key)
        return source

    def __len__(self) -> int:
        return len(self._open)

    def close(self) -> None:
        """Close every source; the pool can be used again afterwards."""
        while self._open:
            self._open.popitem()[1].close()


def picture_pool(project: Path) -> Pool[Pictures]:
    """A pool of what is seen."""
    return Pool(project, open_pictures, MOST_PICTURES)


def sound_pool(project: Path) -> Pool[SoundSource]:
    """A pool of what is heard."""
    return Pool(project, open_sound, MOST_SOUNDS)


def open_pictures(file: Path, threads: int = 0) -> Pictures:
    """The pictures of a photo or a video; ``threads`` as in ``VideoSource``.

    Raises the errors of ``probe``.
    """
    facts = known_facts(file)
    return PhotoSource(file, facts) if facts.kind == "photo" else VideoSource(file, facts, threads=threads)


def open_sound(file: Path) -> SoundSource:
    """The sound of a file.  Raises the errors of ``probe``."""
    return SoundSource(file, known_facts(file))


def known_facts(file: Path) -> MediaFacts:
    """The facts of ``file``; looked for once, for a file is opened and closed many times."""
    try:
        state = file.stat()
    except OSError as fault:
        raise FileMissing(name=file.name) from fault
    return _facts_of(file, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=256)
def _facts_of(file: Path, size: int, changed: int) -> MediaFacts:
    return probe(file)
