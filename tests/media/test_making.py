"""What is made beside each other ends with each other, whatever ends it."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.media.test_chunk_maker import Studio, films, studio
from trainer.errors import ExportFailed
from trainer.media import making, presets
from trainer.media.encoded_sound import EncodedSound
from trainer.media.order import Order, Stage

__all__ = ["films", "studio"]

LONGEST = 5.0
"""Seconds after which a sound that nobody stopped gives up."""


class Stopped(Exception):
    """Whoever ordered the video wants it no more."""


def endless(_: Order) -> Generator[float, None, EncodedSound]:
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        time.sleep(0.005)
        yield 0.0
    raise ExportFailed


def workers() -> list[str]:
    return [one.name for one in threading.enumerate() if one.name.startswith(("encoding", "sound"))]


def test_pictures_that_wait_for_the_sound_can_be_stopped(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares = [-1.0]

    def tell(stage: Stage, share: float) -> None:
        if len(shares) > 3 and share <= shares[-1]:
            raise Stopped  # a picture more, and the share would be higher
        shares.append(share)

    monkeypatch.setattr(making, "_sound", endless)
    monkeypatch.setattr(making, "MOST_WAITING", 1)
    part = tmp_path / "film.mp4"
    with pytest.raises(Stopped):
        making.make(Order(studio.project, part, studio.timeline, presets.preset(), False), part, tell)
    assert shares[-1] < 0.9
    assert workers() == []
