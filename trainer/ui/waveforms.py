"""How loud each file is, for the timeline: read from what was prepared, never on the window's thread."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.media.preview_pool import known_mark
from trainer.media.proxy_store import ProxyStore
from trainer.media.waveform import Peaks
from trainer.model import media_folder
from trainer.model.schema import MediaKind, MediaReference
from trainer.ui.jobs import Jobs

_Key = tuple[str, str]
"""Path and fingerprint."""

_Wishes = dict[_Key, MediaReference]


class Waveforms(QObject):
    """The peaks of the files of the project in ``folder``."""

    arrived = Signal(str)
    """The peaks of the media with this id are at hand."""

    def __init__(self, folder: Path, jobs: Jobs) -> None:
        super().__init__()
        self._folder, self._jobs = folder, jobs
        self._known: dict[_Key, Peaks] = {}
        self._asked: set[_Key] = set()
        self._wishes: _Wishes = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)

    def peaks(self, reference: MediaReference) -> Peaks | None:
        """The peaks of a file if they are at hand; if not, they are looked for once."""
        key = (reference.path, reference.fingerprint)
        if key not in self._known and key not in self._asked and _sounds(reference):
            self._asked.add(key)
            self._wishes[key] = reference
            self._soon.start()  # what one repaint asks for is one job
        return self._known.get(key)

    def look_again(self) -> None:
        """A clip was prepared: what was not there may be there now."""
        self._asked.clear()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._soon.stop()
        self._wishes.clear()

    def _read(self) -> None:
        wishes, self._wishes = self._wishes, {}
        self._jobs.run(_found(self._folder, wishes), progress=self._arrived, owner=self)

    def _arrived(self, found: tuple[_Key, str, Peaks]) -> None:
        key, media, peaks = found
        self._known[key] = peaks
        self.arrived.emit(media)


def _sounds(reference: MediaReference) -> bool:
    return reference.has_sound or reference.kind is MediaKind.AUDIO


def _found(folder: Path, wishes: _Wishes) -> Generator[tuple[_Key, str, Peaks], None, None]:
    store = ProxyStore()
    for key, reference in wishes.items():
        try:
            proxy = store.find(known_mark(media_folder.located(folder, reference)))
        except TrainerError:
            continue  # the panel says which files are missing
        peaks = None if proxy is None else proxy.peaks()
        if peaks is not None:
            yield key, reference.id, peaks
