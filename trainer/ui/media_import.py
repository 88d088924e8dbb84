"""Brings files into the project, one after the other, while the person goes on working.

Each file is an ``Incoming`` with its own progress; what fails is said in one
sentence and the others go on.  A file that is already in the project is
recognised by its content and not brought in twice.  Files that were dropped on
the timeline are put there as they arrive, in the order in which they were
dropped.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer.errors import FolderWithoutMedia, TrainerError
from trainer.media.imports import bring_in
from trainer.model.commands import AddMedia, AppendClip, Command, InsertClip, PutSound
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.words import translate

VIDEO_ENDINGS = (
    ".mp4", ".mov", ".m4v", ".3gp", ".3g2", ".mkv", ".webm", ".avi", ".mts", ".m2ts",
)  # fmt: skip
PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
SOUND_ENDINGS = (".mp3", ".m4a", ".aac", ".ogg", ".opus", ".oga", ".wav", ".flac", ".amr", ".wma", ".mka")
"""Endings by which files are offered or found in a folder; what a file really is, its content says later."""

MOST_FROM_FOLDER = 200


@dataclass(eq=False)
class Incoming:
    """A file on its way in.  ``share`` is how much of it is done, 0 to 1."""

    file: Path
    share: float = 0.0
    drop: Drop | None = None
    then: Callable[[str], object] | None = None
    """What happens with the media, by its id, as soon as it is here."""


@dataclass(eq=False)
class Drop:
    """Where on the timeline the next file of one drop belongs: the frame of a cut."""

    frame: int


class MediaImport(QObject):
    """The queue of files that are being brought in."""

    began = Signal(object)
    """An Incoming was put into the queue."""
    progressed = Signal(object)
    ended = Signal(object)
    """The Incoming is no longer on its way, whatever came of it."""
    arrived = Signal(str)
    """The media with this id is in the project now (or was already)."""

    def __init__(self, document: Document, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._document = document
        self._jobs = jobs
        self._messages = messages
        self._queue: deque[Incoming] = deque()
        self._now: Incoming | None = None
        self._job: Job | None = None
        self.meant: Callable[[Command], Command | None] = lambda command: command
        """What putting a file at a cut comes to; while the lock is open it covers what lies there."""

    @property
    def busy(self) -> bool:
        return self._now is not None or bool(self._queue)

    def bring(
        self,
        files: Iterable[Path],
        frame: int | None = None,
        then: Callable[[str], object] | None = None,
    ) -> None:
        """Bring ``files`` in; with ``frame``, also put them on the timeline at that cut.

        ``then`` is called with the id of each that is here, also of one that was here before.
        """
        drop = None if frame is None else Drop(frame)
        waiting = {incoming.file for incoming in self._queue}
        if self._now is not None:
            waiting.add(self._now.file)
        for file in files:
            if file.is_dir():
                self.bring_folder(file)
            elif file not in waiting:
                waiting.add(file)
                incoming = Incoming(file, drop=drop, then=then)
                self._queue.append(incoming)
                self.began.emit(incoming)
        self._next()

    def bring_folder(self, folder: Path) -> None:
        """Bring in every video and photo that lies in ``folder``, in the order of their names."""
        self._jobs.run(clips_in(folder), done=self.bring, failed=self._messages.error, owner=self)

    def stop(self) -> None:
        """Give up what is still on its way; what was half copied is removed."""
        self._queue.clear()
        self._now = None
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if self._now is not None or not self._queue:
            return
        incoming = self._now = self._queue.popleft()
        self._job = self._jobs.run(
            bring_in(incoming.file, self._document.folder, self._document.timeline.rate),
            progress=self._on_progress,
            done=self._on_done,
            failed=self._on_failed,
            owner=self,
        )

    def _on_progress(self, share: float) -> None:
        if self._now is not None:
            self._now.share = share
            self.progressed.emit(self._now)

    def _on_failed(self, error: TrainerError) -> None:
        self._finished()
        self._messages.error(error)
        self._next()

    def _on_done(self, reference: MediaReference) -> None:
        incoming = self._finished()
        before = self._document.timeline
        known = _same_content(before, reference)
        if known is not None:
            media = known.id
            if incoming.drop is None and incoming.then is None:
                text = translate("Media", "{name} is already in the project.", name=known.name)
                self._messages.note(text)
        elif self._document.do(AddMedia(reference)):
            # Not always the last: files that a step brought come after those that only arrived.
            media = next(one.id for one in self._document.timeline.media if not before.has_media(one.id))
        else:
            self._next()
            return
        self.arrived.emit(media)
        if incoming.then is not None:
            incoming.then(media)
        if incoming.drop is not None:
            self._put(media, incoming.drop)
        self._next()

    def _finished(self) -> Incoming:
        incoming, self._now, self._job = self._now, None, None
        assert incoming is not None, "a job ended that nobody began"
        self.ended.emit(incoming)
        return incoming

    def _put(self, media: str, drop: Drop) -> None:
        timeline = self._document.timeline
        if timeline.reference(media).kind is MediaKind.AUDIO:
            if timeline.duration:
                self._document.do(PutSound(Role.MUSIC, Anchor(min(drop.frame, timeline.duration - 1)), media))
            else:
                self._messages.note(translate("Media", "A sound needs a video: put a clip down first."))
            return
        frame = min(drop.frame, timeline.duration)
        at_end = frame >= timeline.duration
        command = self.meant(AppendClip(media) if at_end else InsertClip(media, frame))
        if command is not None and self._document.do(command):
            found = self._document.timeline.picture.at(frame)
            drop.frame = frame if found is None else found[1].end  # the next one comes behind it


def _same_content(timeline: Timeline, reference: MediaReference) -> MediaReference | None:
    for known in timeline.media:
        if known.fingerprint and known.fingerprint == reference.fingerprint:
            return known
    return None


def clips_in(folder: Path) -> Generator[None, None, list[Path]]:
    """The videos and photos of ``folder``.  Raises FolderWithoutMedia."""
    found = []
    try:
        for file in folder.iterdir():
            looks_like = (
                not file.name.startswith(".") and file.suffix.lower() in VIDEO_ENDINGS + PHOTO_ENDINGS
            )
            if looks_like and file.is_file():  # a folder called x.mp4 may lead back to this one
                found.append(file)
            yield
    except OSError as fault:
        raise FolderWithoutMedia(name=folder.name) from fault
    if not found:
        raise FolderWithoutMedia(name=folder.name)
    return sorted(found, key=lambda file: file.name.casefold())[:MOST_FROM_FOLDER]
