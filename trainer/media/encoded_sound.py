"""The whole sound of a video, encoded, kept under a name for what is heard.

Mixing and encoding a minute, and trying first how high its peaks come out of AAC,
takes longer than all the rest of an export whose pictures are there.  Unlike the
pictures the sound is one piece: ducking, levelling and the encoder all look far around.
So it is kept whole, and made anew when anything that is heard changes; a caption, a
sticker or a colour changes nothing.

Only a sound that was decoded to its end and measured is kept.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import av

from trainer.media.chunks import program
from trainer.media.pieces import Piece, pieces
from trainer.media.sound_encoder import SoundPacket
from trainer.model.plain import to_plain
from trainer.model.schema import Timeline

VERSION = 1
"""Raise it when the same timeline sounds different for a reason that ``program`` does not see."""

_NOT_HEARD = {"name", "canvas", "media", "tracks", "texts", "minted", "posting", "markers", "shelved"}
"""Of a timeline.  What is heard of its tracks is in its ``pieces``; a part that is not named here counts."""


@dataclass(frozen=True)
class EncodedSound:
    """All of it, and what was measured when it was decoded.

    ``header`` is the encoder's; ``loudness`` in LUFS and ``true_peak`` in dBTP, None
    when nothing is heard.
    """

    header: bytes
    packets: tuple[SoundPacket, ...]
    loudness: float | None
    true_peak: float | None


def key(timeline: Timeline, kbps: int) -> str:
    """The name of what is heard in ``timeline`` as AAC of ``kbps``, 64 letters of 0-9a-f.

    Files count by their fingerprint; see to it that they have one.
    """
    plain = to_plain(timeline)
    heard = {
        "version": ["sound", VERSION, av.__version__, program()],
        "kbps": kbps,
        "length": timeline.duration,
        "pieces": [_told(piece) for piece in pieces(timeline)],
        "whole": {name: value for name, value in plain.items() if name not in _NOT_HEARD},
    }
    return hashlib.sha256(json.dumps(heard, sort_keys=True).encode()).hexdigest()


def _told(piece: Piece) -> Any:
    told = to_plain(piece)
    told["reference"] = piece.reference.fingerprint or piece.reference.path
    return told


def packed(sound: EncodedSound) -> bytes:
    facts = {
        "header": base64.b64encode(sound.header).decode(),
        "packets": [[len(packet.data), packet.place, packet.length] for packet in sound.packets],
        "loudness": sound.loudness,
        "true_peak": sound.true_peak,
    }
    return json.dumps(facts).encode() + b"\n" + b"".join(packet.data for packet in sound.packets)


def unpacked(content: bytes) -> EncodedSound:
    """The other way; ``content`` is what ``packed`` gave (the store's checksum says so)."""
    line, _, rest = content.partition(b"\n")
    facts = json.loads(line)
    packets, start = list[SoundPacket](), 0
    for size, place, length in facts["packets"]:
        packets.append(SoundPacket(rest[start : start + size], place, length))
        start += size
    header = base64.b64decode(facts["header"])
    return EncodedSound(header, tuple(packets), facts["loudness"], facts["true_peak"])
