"""The encoded pictures of a timeline, chunk after chunk: from the store, or made now.

::

    chunks      0       1       2       3       4       5
    in store    yes     -       -       yes     -       -
                load  |--- one run ---| load  |--- one run ---|

Missing chunks that follow each other are encoded in one run, so an export of which
nothing is stored costs what an export without chunks costs, and gives the same
pictures.  Each chunk is kept as soon as it is complete: whoever is cut off, by a
cancel, a crash or a power cut, goes on from there next time.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

from trainer.errors import FileMissing, FileUnreadable, MediaGone
from trainer.media import chunks, proof
from trainer.media.chunk_store import ChunkStore, VideoChunk
from trainer.media.chunks import Chunk
from trainer.media.compositor import Composition
from trainer.media.encoder import Converter, Encoding, Packet
from trainer.media.encoding_line import Encoded, EncodingLine
from trainer.model import media_folder
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaReference, Timeline


class ChunkMaker:
    """Makes the chunks of ``timeline`` (of the project in the folder ``project``).

    Without ``store`` everything is made anew and nothing is kept.  ``tell`` hears
    of each frame before it is made, and may raise to stop the work.  ``proving``
    decodes each chunk at once, for nobody will check a video that it is in.
    """

    def __init__(
        self,
        timeline: Timeline,
        project: Path,
        encoding: Encoding,
        store: ChunkStore | None,
        tell: Callable[[int], None],
        *,
        proving: bool = False,
    ) -> None:
        self._timeline = timeline if store is None else recognised(timeline, project)
        self._project = project
        self._encoding = encoding
        self._store = store
        self._tell = tell
        self._proving = proving
        self.made = 0
        """Chunks that were not in the store."""
        self.unproven: list[tuple[str, str]] = []
        """What the store calls the chunks that are still to be proven, and their checksums."""

    def chunks(self) -> Generator[VideoChunk, None, None]:
        """Every chunk in order.  Raises MediaGone and the errors of ``probe``, and what ``tell`` raises."""
        with Composition(self._timeline, self._project, self._encoding.size, strict=True) as composition:
            for missing, frames, found in self._runs():
                if missing:
                    with contextlib.closing(_Run(composition, self._encoding, self._keep)) as run:
                        yield from self._made(run, missing)
                if found is not None:
                    self._tell(frames.start)
                    yield found

    def _runs(self) -> Iterator[tuple[list[tuple[Chunk, str]], TimeRange, VideoChunk | None]]:
        """Chunks to make in one run, with their keys; then the stored one behind them, and its frames."""
        missing: list[tuple[Chunk, str]] = []
        for chunk in chunks.cut(self._timeline):
            key = self._key(chunk)
            found = self._found(chunk, key)
            if found is None:
                missing.append((chunk, key))
            else:
                yield missing, chunk.frames, found
                missing = []
        yield missing, TimeRange(self._timeline.duration, 0), None

    def _made(self, run: _Run, missing: list[tuple[Chunk, str]]) -> Iterator[VideoChunk]:
        for chunk, key in missing:
            run.expect(chunk, key)
            for frame in range(chunk.frames.start, chunk.frames.end):
                self._tell(frame)
                yield from run.add(frame)
        yield from run.finish()

    def _key(self, chunk: Chunk) -> str:
        return "" if self._store is None else chunks.key(self._timeline, chunk, self._encoding)

    def _found(self, chunk: Chunk, key: str) -> VideoChunk | None:
        found = None if self._store is None else self._store.load(key)
        if found is None or not len(found.packets) == len(found.brightness) == chunk.frames.duration:
            return None
        if not found.proven:
            self._prove(key, found.checksum, found)
        return found

    def _keep(self, key: str, made: VideoChunk) -> None:
        self.made += 1
        if self._store is not None and (checksum := self._store.keep(key, made)):
            self._prove(key, checksum, made)

    def _prove(self, key: str, checksum: str, chunk: VideoChunk) -> None:
        assert self._store is not None
        if self._proving and proof.holds(chunk, self._encoding.size):
            self._store.prove(key, checksum)
        else:
            self.unproven.append((key, checksum))


class _Run:
    """One encoder, for chunks that follow each other; to be closed."""

    def __init__(
        self, composition: Composition, encoding: Encoding, keep: Callable[[str, VideoChunk], None]
    ) -> None:
        self._composition = composition
        self._line = EncodingLine(encoding)
        self._converter = Converter()
        self._keep = keep
        self._waiting: list[tuple[Chunk, str]] = []
        self._packets: list[Packet] = []
        self._brightness: list[float] = []

    def expect(self, chunk: Chunk, key: str) -> None:
        """The frames of ``chunk`` come next."""
        self._waiting.append((chunk, key))

    def add(self, frame: int) -> Iterator[VideoChunk]:
        """Encode a frame; gives the chunk that it completed, some frames after that chunk's last."""
        picture = self._composition.stored(frame)
        if picture is None:
            picture = self._converter.stored(self._composition.frame(frame))
        return self._ready(self._line.add(picture))

    def finish(self) -> Iterator[VideoChunk]:
        return self._ready(self._line.finish())

    def close(self) -> None:
        self._line.close()

    def _ready(self, encoded: list[Encoded]) -> Iterator[VideoChunk]:
        for one in encoded:
            self._brightness += [] if one.brightness is None else [one.brightness]
            self._packets += one.packets
        while self._waiting and len(self._packets) >= self._waiting[0][0].frames.duration:
            chunk, key = self._waiting.pop(0)
            length = chunk.frames.duration
            made = VideoChunk(
                self._line.header, tuple(self._packets[:length]), tuple(self._brightness[:length])
            )
            del self._packets[:length], self._brightness[:length]
            self._keep(key, made)
            yield made


def recognised(timeline: Timeline, project: Path) -> Timeline:
    """``timeline`` with the fingerprints that the files of its clips have now, for the keys.

    A fingerprint was noted when the file was brought in; the file may be another
    one today.  Raises MediaGone.
    """
    used = {clip.media for track in timeline.tracks for clip in track.children}
    return replace(
        timeline,
        media=tuple(
            _recognised(reference, project) if reference.id in used else reference
            for reference in timeline.media
        ),
    )


def _recognised(reference: MediaReference, project: Path) -> MediaReference:
    try:
        file = media_folder.located(project, reference)
        return replace(reference, fingerprint=media_folder.fingerprint(file))
    except (FileMissing, FileUnreadable) as fault:
        raise MediaGone(name=reference.name) from fault
