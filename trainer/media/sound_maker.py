"""The encoded sound of a timeline: from the store, or made now, beside the pictures.

Sound is one piece from its first sample to its last (``encoded_sound``), so it is made
whole, in a thread of its own, while the first pictures are made; then it is handed out
in step with the pictures of the file that it is written into.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from trainer.media import encoded_sound, soundcheck
from trainer.media.chunk_maker import recognised
from trainer.media.chunk_store import ChunkStore
from trainer.media.encoded_sound import EncodedSound
from trainer.media.sound_encoder import SoundPacket
from trainer.model.schema import Timeline


def made(
    timeline: Timeline, project: Path, kbps: int, store: ChunkStore | None
) -> Generator[float, None, EncodedSound]:
    """The sound of ``timeline`` (of the project in the folder ``project``) as AAC of ``kbps``.

    Without ``store`` it is made anew and not kept.  Yields the share that is done.
    Raises what ``soundcheck.encoded`` raises.
    """
    if store is None:
        return (yield from soundcheck.encoded(timeline, project, kbps))
    name = encoded_sound.key(recognised(timeline, project), kbps)
    sound = store.load_sound(name)
    if sound is None:
        sound = yield from soundcheck.encoded(timeline, project, kbps)
        store.keep_sound(name, sound)
    return sound


class Beside:
    """Does the work of ``made`` in a thread; to be closed."""

    def __init__(self, work: Generator[float, None, EncodedSound]) -> None:
        self._closed = threading.Event()
        self._thread = ThreadPoolExecutor(1, "sound")
        self._sound = self._thread.submit(self._run, work)

    def wait(self, seconds: float) -> bool:
        """Whether it is done, after waiting for at most ``seconds``."""
        return bool(wait([self._sound], seconds).done)

    def sound(self) -> EncodedSound:
        """The whole sound, as soon as there is one.  Raises what the work raised."""
        sound = self._sound.result()
        assert sound is not None, "closed"
        return sound

    def close(self) -> None:
        """Stop the work at its next step, and wait for that."""
        self._closed.set()
        self._thread.shutdown()

    def _run(self, work: Generator[float, None, EncodedSound]) -> EncodedSound | None:
        while not self._closed.is_set():
            try:
                next(work)
            except StopIteration as end:
                sound: EncodedSound = end.value
                return sound
        work.close()
        return None


class Handed:
    """A sound handed out from its start, in steps of ``samples_a_frame``."""

    def __init__(self, sound: EncodedSound, samples_a_frame: int) -> None:
        self._left = deque(sound.packets)
        self._frame = samples_a_frame

    def until(self, frame: int) -> list[SoundPacket]:
        """The next packets, up to the end of that many frames."""
        packets = list[SoundPacket]()
        while self._left and self._left[0].place < frame * self._frame:
            packets.append(self._left.popleft())
        return packets

    def rest(self) -> list[SoundPacket]:
        """The last packets."""
        return list(self._left)
