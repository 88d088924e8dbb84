"""Sound of any sample format and any number of channels as two float channels.

Levels follow Rec. ITU-R BS.775-4, table 2 (centre and surrounds at -3 dB, no
LFE), scaled down so that full scale stays full scale.  A mono voice is heard at
its own level on both sides, as phones play it.
"""

from __future__ import annotations

import math

import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

Stereo = NDArray[np.float32]
"""Samples of shape (count, 2), about -1..1."""

_HALF = math.sqrt(0.5)

_SIDES: dict[str, tuple[float, float]] = {
    "FL": (1, 0),
    "FR": (0, 1),
    "FC": (_HALF, _HALF),
    "LFE": (0, 0),
    "LFE2": (0, 0),
    "SL": (_HALF, 0),
    "SR": (0, _HALF),
    "BL": (_HALF, 0),
    "BR": (0, _HALF),
    "BC": (0.5, 0.5),
    "FLC": (1, 0),
    "FRC": (0, 1),
    "WL": (_HALF, 0),
    "WR": (0, _HALF),
    "DL": (1, 0),
    "DR": (0, 1),
    "TFL": (_HALF, 0),
    "TFR": (0, _HALF),
    "TFC": (0.5, 0.5),
    "TC": (0.5, 0.5),
    "TBL": (0.5, 0),
    "TBR": (0, 0.5),
    "TBC": (0.35, 0.35),
}
"""Share of each named channel in left and right."""


def stereo(frame: AudioFrame) -> Stereo:
    """A decoded piece of sound as two channels at its own sample rate."""
    channels = _as_float(frame)
    count = channels.shape[0]
    if count == 1:
        return np.repeat(channels.T, 2, axis=1)
    if count == 2:
        return np.ascontiguousarray(channels.T)
    names = [channel.name for channel in frame.layout.channels]
    return np.ascontiguousarray(channels.T @ _shares(names, count))


def _as_float(frame: AudioFrame) -> NDArray[np.float32]:
    """Shape (channels, samples)."""
    samples = frame.to_ndarray()
    if not frame.format.is_planar:
        samples = samples.reshape(-1, frame.layout.nb_channels).T
    if samples.dtype == np.uint8:
        return ((samples.astype(np.float32) - 128) / 128).astype(np.float32)
    if samples.dtype.kind == "i":
        return (samples / float(2 ** (8 * samples.dtype.itemsize - 1))).astype(np.float32)
    return np.nan_to_num(samples.astype(np.float32), posinf=0.0, neginf=0.0)


def _shares(names: list[str], count: int) -> NDArray[np.float32]:
    """Shape (channels, 2): how much of each channel goes left and right.

    Channels without names (recorders with many inputs) go left and right in turn.
    """
    if len(names) == count and any(name in _SIDES for name in names):
        shares = np.array([_SIDES.get(name, (0, 0)) for name in names], dtype=np.float32)
    else:
        shares = np.array([(1, 0) if index % 2 == 0 else (0, 1) for index in range(count)], dtype=np.float32)
    loudest = shares.sum(axis=0).max()
    return (shares / max(1.0, float(loudest))).astype(np.float32)
