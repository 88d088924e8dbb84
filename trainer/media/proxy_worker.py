"""The process that prepares one clip: reads it from front to back once, at the lowest priority.

::

    sound     --- decoded once --- peaks
    pictures  --- decoded once --- made small --- poster and filmstrip, from the small ones

It waits while its parent says so, and it is gone with its parent: when the other end
of standard input closes, the folder that it was filling is removed.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path

from PIL import Image

from trainer.errors import DiskFull, ExportFailed, TrainerError
from trainer.media import proxy_store, waveform
from trainer.media.facts import MediaFacts
from trainer.media.photo import PhotoSource
from trainer.media.probe import probe
from trainer.media.proxy_file import ProxyWriter, proxy_size
from trainer.media.proxy_store import ProxyStore
from trainer.media.sound import SoundSource
from trainer.media.thumbnails import STRIP_HEIGHT, filmstrip, poster
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import media_folder
from trainer.model.opentime import SAMPLE_RATE

PHOTO_SHORT_SIDE = 1080
"""Pixels; twice the preview's, so that a slow zoom into a photo stays sharp."""

STRIP_SECONDS = 1
MOST_IN_STRIP = 120
"""Pictures of a filmstrip; of a longer clip they lie further apart."""

_SOUND_SHARE = 0.1
_PICTURES_SHARE = 0.97
_SOUND_AT_ONCE = SAMPLE_RATE
_TELL_EVERY = 0.1
_LOOK_EVERY = 300
"""Pictures between two looks at how full the disk is."""

Tell = Callable[[float], None]
"""Takes the share that is done; waits while it should, and raises ``Stopped`` at the end."""


class Stopped(Exception):
    """The parent is gone or no longer wants the proxy."""


def make(file: Path, mark: str, store: ProxyStore, tell: Tell) -> None:
    """Prepare ``file`` and keep what comes of it in ``store`` as ``mark``.

    Raises the errors of ``probe``, DiskFull, OSError, and what ``tell`` raises.
    """
    if media_folder.fingerprint(file) != mark:
        return  # another file is there by now; it has a fingerprint of its own
    facts = probe(file)
    with store.making() as folder:
        if facts.kind == "photo":
            _small_photo(file, facts, folder / proxy_store.PHOTO)
        if facts.audio is not None:
            (folder / proxy_store.PEAKS).write_bytes(_peaks(file, facts, tell))
        if facts.kind == "video":
            _small_pictures(file, facts, folder / proxy_store.PICTURES, store, tell)
        if not store.keep(mark, facts, folder):
            raise DiskFull()
    if facts.kind != "audio":
        _strip(file, facts, tell)


def _peaks(file: Path, facts: MediaFacts, tell: Tell) -> bytes:
    count = ceil(facts.duration * waveform.PEAKS_A_SECOND) * waveform.SAMPLES_A_PEAK
    found = []
    with SoundSource(file, facts) as sound:
        for start in range(0, count, _SOUND_AT_ONCE):
            tell(_SOUND_SHARE * start / count)
            found.append(waveform.peaks(sound.samples(start, min(_SOUND_AT_ONCE, count - start))).tobytes())
    return b"".join(found)


def _small_pictures(file: Path, facts: MediaFacts, target: Path, store: ProxyStore, tell: Tell) -> None:
    size = proxy_size(facts.width, facts.height)
    expected = max(1.0, facts.duration * facts.fps)
    view = View.whole(facts.width, facts.height, size)
    with VideoSource(file, facts) as source, target.open("wb") as stream:
        writer = ProxyWriter(stream, size, source.tick, source.shift)
        for number, (shown_from, picture) in enumerate(source.pictures(view)):
            tell(_SOUND_SHARE + (_PICTURES_SHARE - _SOUND_SHARE) * min(1.0, number / expected))
            if number % _LOOK_EVERY == 0 and not store.make_room(stream.tell()):
                raise DiskFull()
            writer.add(shown_from, picture)
        writer.finish()


def _small_photo(file: Path, facts: MediaFacts, target: Path) -> None:
    """Of a large, opaque photo; others are quick enough as they are."""
    share = PHOTO_SHORT_SIDE / min(facts.width, facts.height)
    if share >= 1:
        return
    view = View.whole(facts.width, facts.height, (round(facts.width * share), round(facts.height * share)))
    with PhotoSource(file, facts) as photo:
        if photo.alpha(view) is None:
            Image.fromarray(photo.frame(0, view)).save(target, "JPEG", quality=92, subsampling=0)


def _strip(file: Path, facts: MediaFacts, tell: Tell) -> None:
    """Poster and filmstrip, from what was made small a moment ago."""
    poster(file)
    if facts.kind == "video":
        step = STRIP_SECONDS
        while facts.duration / step > MOST_IN_STRIP:
            step *= 2
        times = [Fraction(second) for second in range(0, ceil(facts.duration), step)]
        for _ in filmstrip(file, times, STRIP_HEIGHT):
            tell(_PICTURES_SHARE)


# --- the process ---------------------------------------------------------------------


class _Parent:
    """The other end of standard input and output."""

    def __init__(self) -> None:
        # Whatever a library prints goes to the log, not into the conversation.
        self._out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        self._lines = _lines()
        self._go, self.gone = threading.Event(), threading.Event()
        self._go.set()
        self._told = 0.0

    def order(self) -> dict[str, str]:
        """The first line."""
        wanted: dict[str, str] = json.loads(next(self._lines))
        threading.Thread(target=self._listen, daemon=True).start()
        return wanted

    def tell(self, share: float) -> None:
        if not self._go.is_set():
            self._go.wait()
        if self.gone.is_set():
            raise Stopped
        if time.monotonic() - self._told >= _TELL_EVERY:
            self._told = time.monotonic()
            self.say({"share": round(share, 4)})

    def say(self, what: object) -> None:
        self._out.write(json.dumps(what, default=str).encode() + b"\n")

    def _listen(self) -> None:
        for line in self._lines:
            if line == b"hold":
                self._go.clear()
            else:
                self._go.set()
        self.gone.set()
        self._go.set()


def _lines() -> Iterator[bytes]:
    """The lines of standard input, until its other end is closed."""
    # Not through sys.stdin: a thread that waits in its buffer disturbs the end of the process.
    rest = b""
    with contextlib.suppress(OSError):
        while block := os.read(0, 4096):
            *lines, rest = (rest + block).split(b"\n")
            yield from lines


def main() -> int:
    """Serve one order from standard input.  Returns the exit code: 0 when it was answered."""
    parent = _Parent()
    wanted = parent.order()
    with contextlib.suppress(OSError, AttributeError):  # on Windows the parent sees to it
        os.nice(19)
    try:
        make(Path(wanted["file"]), wanted["mark"], ProxyStore(), parent.tell)
        parent.say({"made": True})
        parent.gone.wait()
    except (Stopped, BrokenPipeError):
        return 1
    except TrainerError as error:
        traceback.print_exc()
        _answer(parent, error)
    except OSError:
        traceback.print_exc()
        _answer(parent, DiskFull())
    except Exception:
        traceback.print_exc()
        _answer(parent, ExportFailed())
    return 0


def _answer(parent: _Parent, error: TrainerError) -> None:
    with contextlib.suppress(OSError):
        parent.say({"failed": type(error).__name__, "facts": error.facts})


if __name__ == "__main__":
    sys.exit(main())
