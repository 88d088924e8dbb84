"""From a recording to a pack: it is written and played once by a job, and may then be tried.

And where in the recording a fault of the written pack belongs.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer import paths
from trainer.errors import TrainerError
from trainer.lesson import installed, pack_writer, shelf
from trainer.lesson.draft import Draft
from trainer.lesson.pack import Pack, load, shipped
from trainer.lesson.pack_writer import Written
from trainer.lesson.strict import Fault
from trainer.model import media_folder
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.words import translate


@dataclass(frozen=True)
class Shelved:
    """What is there already: shipped clips by fingerprint, ids of shipped lessons."""

    clips: dict[str, str]
    lessons: frozenset[str]


class LessonWriter(QObject):
    """Writes one lesson, as often as it is changed.  ``shelved`` is complete soon after ``begin``."""

    known = Signal()
    """``shelved`` is complete."""
    ended = Signal()
    """``written`` is new, or what was not written was said."""
    installed = Signal(object)
    """Carries the Pack."""

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._jobs, self._messages = jobs, messages
        self._job: Job | None = None
        self.shelved = Shelved({}, frozenset())
        self.written: Written | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def begin(self) -> None:
        """Another lesson; find out what of it is there already."""
        self.stop()
        self.written = None
        self._jobs.run(_shelved(), done=self._know, failed=self._messages.error, owner=self)

    def write(self, draft: Draft, folder: Path) -> None:
        """Write the pack of ``draft``, whose clips lie in the project ``folder``, and play it once."""
        self._job = self._jobs.run(
            _writing(draft, folder), done=self._wrote, failed=self._not_written, owner=self
        )

    def install(self) -> None:
        """Install the lesson that was written."""
        if self.written is not None and not self.busy:
            self._job = self._jobs.run(
                installed.install(self.written.zip),
                done=self._installed,
                failed=self._not_installed,
                owner=self,
            )

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _know(self, shelved: Shelved) -> None:
        self.shelved = shelved
        self.known.emit()

    def _wrote(self, written: Written) -> None:
        self._job = None
        self.written = written
        self.ended.emit()

    def _installed(self, pack: Pack) -> None:
        self._job = None
        self.installed.emit(pack)

    def _not_installed(self, fault: TrainerError) -> None:
        self._job = None
        self._messages.error(fault)

    def _not_written(self, fault: Exception) -> None:
        self._job = None
        self.written = None
        self._jobs.failed.emit(fault)
        self.ended.emit()


def _shelved() -> Generator[None, None, Shelved]:
    yield
    clips: dict[str, str] = {}
    for place in shelf.PLACES:
        for file in sorted((paths.ASSETS / place).iterdir()):
            if shelf.is_name(file.name):
                clips[media_folder.fingerprint(file)] = file.name
                yield
    return Shelved(clips, frozenset(pack.id for pack in shipped()))


def _writing(draft: Draft, folder: Path) -> Generator[float, None, Written]:
    yield 0.0
    place = paths.made_lessons() / draft.id
    versions = [pack.version for pack in installed.versions(draft.id)]
    if (place / "lesson.toml").is_file():
        versions.append(load(place).version)
    highest = max((tuple(int(part) for part in one.split(".")) for one in versions), default=(1, 0, -1))
    draft.about = replace(draft.about, version=f"{highest[0]}.{highest[1]}.{highest[2] + 1}")
    return (yield from pack_writer.write(draft.files(), draft.clips(folder), place))


def place_of(fault: Fault) -> int | None:
    """Which step a fault is about, from 0; None when it is about the whole."""
    numbered = re.search(r"langkah-(\d+)", fault.where)
    if numbered is None:
        numbered = re.search(r"steps\[(\d+)\]", fault.where)
    return int(numbered[1]) - 1 if numbered is not None else None


def in_words(fault: Fault) -> str:
    """The fault without its place in the files."""
    return translate("LessonFaults", fault.what, **fault.facts)
