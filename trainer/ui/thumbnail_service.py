"""Small pictures of the files, for posters and the filmstrip.

One worker thread makes them; whoever paints asks and gets what is at hand,
never waiting.  What was asked for last is made first, because it is what can be
seen now; a wish that fell behind a few hundred newer ones is forgotten and asked
for again when its place is painted.  ``media.thumbnails`` keeps them on disk, so a
project that was open before shows its strip at once.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from contextlib import closing
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from trainer.errors import TrainerError
from trainer.media.canvas_clip import Picture
from trainer.media.thumbnails import filmstrip, poster
from trainer.model import media_folder
from trainer.model.schema import MediaReference
from trainer.ui.frame_service import image_of

log = logging.getLogger(__name__)

KEPT_BYTES = 32 * 1024 * 1024
"""Pictures kept: a piece of a filmstrip has some 20 KB, a poster 230 KB, or 730 where it is wide."""

MOST_WISHES = 240

AT_ONCE = 8
"""Pictures that are made of one file before others may have their turn."""

_Key = tuple[str, str, int | None, int]
"""Path, fingerprint, frame (None for the poster), height: a changed file is another picture."""


class ThumbnailService(QObject):
    """Pictures of media files at frames, at a height in pixels."""

    arrived = Signal(str)
    """A new picture of the media with this id is at hand."""

    _made = Signal(object, str, QImage)

    def __init__(self, folder: Path, rate: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._rate = rate
        self._pictures: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wishes: OrderedDict[_Key, MediaReference] = OrderedDict()
        self._given: set[_Key] = set()
        self._changed = threading.Condition()
        self._ending = False
        self.made = 0
        """Pictures made so far; tests count work with it."""
        self._made.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="thumbnails", daemon=True)
        # The page that shows them is still being made, and two at work would only delay it.
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self._ending:
            self._thread.start()

    def picture(self, reference: MediaReference, frame: int | None, height: int) -> QPixmap | None:
        """The picture of the file at ``frame`` (None: its poster), ``height`` pixels high, if it is at hand.

        If it is not, it will be made, and ``arrived`` says so.
        """
        if not reference.width or not reference.height:
            return None  # a sound
        key = (reference.path, reference.fingerprint, frame, height)
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
            return picture
        with self._changed:
            if key not in self._given:
                self._wishes[key] = reference
                self._wishes.move_to_end(key)
                while len(self._wishes) > MOST_WISHES:
                    self._wishes.popitem(last=False)
                self._changed.notify()
        return None

    def forget_failures(self) -> None:
        """Try again what could not be made: files were found again."""
        with self._changed:
            self._given.clear()

    def stop(self) -> None:
        """End the thread and close its files.  Waits for the picture that is being made."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        if self._thread.ident is not None:
            self._thread.join()

    @Slot(object, str, QImage)
    def _keep(self, key: _Key, media: str, picture: QImage) -> None:
        self._bytes += _bytes_of(picture) - _bytes_of(self._pictures.get(key))
        self._pictures[key] = QPixmap.fromImage(picture)
        while self._bytes > KEPT_BYTES and len(self._pictures) > 1:
            old, gone = self._pictures.popitem(last=False)
            self._bytes -= _bytes_of(gone)
            with self._changed:
                self._given.discard(old)
        self.arrived.emit(media)

    # --- in the worker's thread -------------------------------------------------------

    def _work(self) -> None:
        while (wishes := self._next()) is not None:
            try:
                self._make(*wishes)
            except TrainerError:
                pass  # the panel says which files are missing
            except Exception:
                log.exception("a small picture could not be made")

    def _next(self) -> tuple[MediaReference, list[_Key]] | None:
        """The newest wish, with others for the same file at the same height, by time.  None at the end."""
        with self._changed:
            while not self._ending:
                if self._wishes:
                    newest, reference = self._wishes.popitem(last=True)
                    keys = [newest]
                    for key in reversed(self._wishes):
                        if len(keys) < AT_ONCE and _same_strip(key, newest):
                            keys.append(key)
                    for key in keys[1:]:
                        del self._wishes[key]
                    self._given.update(keys)  # made or failed: not to be tried at every repaint
                    return reference, sorted(keys, key=lambda key: key[2] or 0)
                self._changed.wait()
            return None

    def _make(self, reference: MediaReference, keys: list[_Key]) -> None:
        file = media_folder.located(self._folder, reference)
        height = keys[0][3]
        if keys[0][2] is None:
            self._give(keys[0], reference, poster(file, height))
            return
        pictures = filmstrip(file, [Fraction(key[2] or 0, self._rate) for key in keys], height)
        with closing(pictures):
            for key, pixels in zip(keys, pictures, strict=True):
                self._give(key, reference, pixels)
                if self._ending:
                    return

    def _give(self, key: _Key, reference: MediaReference, pixels: Picture) -> None:
        self.made += 1
        self._made.emit(key, reference.id, image_of(pixels))


def _same_strip(one: _Key, other: _Key) -> bool:
    return one[:2] == other[:2] and one[3] == other[3] and None not in (one[2], other[2])


def _bytes_of(picture: QImage | QPixmap | None) -> int:
    return 0 if picture is None else picture.width() * picture.height() * 4
