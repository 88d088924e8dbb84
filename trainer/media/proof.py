"""What was decoded once and found good need not be decoded again: the same bytes give the same pictures.

Decoding a minute to its end takes most of the time of an export whose chunks are all
there.  So a chunk is decoded when it is made, or by the check of the first video that
holds it, and from then on its bytes stand for it.  The check of a later video reads
each of its packets back from the finished file and compares::

    made ── decoded, as bright as it was drawn ── proven ── in the store
                                                    │
    finished file ── packet by packet, read back ── the same bytes? ── nothing to decode

The bytes in a file are not quite those of the encoder: MP4 writes the length of each
unit before it, the encoder a mark (ITU-T H.264 annex B; ISO/IEC 14496-15, 5.3).
"""

from __future__ import annotations

import av
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from trainer.media.chunk_store import VideoChunk
from trainer.media.verify import MOST_UNLIKE, is_unlike, mark
from trainer.model.canvas import Canvas

_MARK = b"\0\0\1"


def in_file(data: bytes) -> bytes:
    """The packet of an encoder (annex B) as an MP4 holds it: each unit behind its length in four bytes."""
    units = data.split(_MARK)[1:]
    # A mark may be four bytes long; its first zero is not of the unit before it.
    whole = [unit.removesuffix(b"\0") for unit in units[:-1]] + units[-1:]
    return b"".join(len(unit).to_bytes(4, "big") + unit for unit in whole)


def marks(chunk: VideoChunk) -> tuple[bytes, ...]:
    """What the packets of ``chunk`` are called when they are read back from a finished file."""
    return tuple(mark(in_file(packet.data)) for packet in chunk.packets)


def holds(chunk: VideoChunk, size: Canvas) -> bool:
    """Whether ``chunk`` decodes to all of its pictures, each of ``size`` and as bright as it was."""
    decoder = av.CodecContext.create("h264", "r")
    assert isinstance(decoder, VideoCodecContext)
    decoder.extradata = chunk.header
    pictures = unlike = 0
    try:
        for packet in (*(av.Packet(packet.data) for packet in chunk.packets), None):
            for frame in decoder.decode(packet):
                if not _is_whole(frame, size) or pictures == len(chunk.brightness):
                    return False
                unlike += is_unlike(frame, chunk.brightness[pictures])
                pictures += 1
    except (OSError, ValueError):  # av's errors are one of these
        return False
    return pictures == len(chunk.brightness) and unlike <= MOST_UNLIKE * pictures


def _is_whole(frame: VideoFrame, size: Canvas) -> bool:
    return not frame.is_corrupt and (frame.width, frame.height) == (size.width, size.height)
