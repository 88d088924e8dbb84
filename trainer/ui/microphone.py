"""The microphones of this computer.

``Microphone`` is what a recorder needs of one; ``SystemMicrophone`` is the real one,
over QtMultimedia, and hands on what any device gives (one or two channels, 16 or 32
bits or floating point) as mono samples of 16 bits at the device's own rate.

As in ``speaker``, QtMultimedia is imported late: its libraries may be missing on a
computer that has no sound at all.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QIODevice, QObject, Signal, SignalInstance

from trainer.errors import MicrophoneLost
from trainer.model.opentime import SAMPLE_RATE

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioSource

log = logging.getLogger(__name__)

BUFFER_SECONDS = 0.5
"""What the device keeps while the window is busy; the window is never busy for so long."""


@dataclass(frozen=True)
class Input:
    """A microphone that can be chosen."""

    id: str
    name: str


class Microphone(Protocol):
    """What the recorder hears with; lives on the window's thread."""

    @property
    def heard(self) -> SignalInstance:
        """Carries each piece of sound as it comes: mono int16 samples."""
        ...

    @property
    def lost(self) -> SignalInstance:
        """The device is gone or refuses; carries a TrainerError."""
        ...

    @property
    def rate(self) -> int:
        """Samples a second of what is heard, once it is open."""
        ...

    def inputs(self) -> list[Input]:
        """The microphones, the usual one first; none where there is none."""
        ...

    def open(self, chosen: str) -> None:
        """Listen with the input of that id, or the usual one."""
        ...

    def close(self) -> None:
        """Listen no longer."""
        ...


class SystemMicrophone(QObject):
    """The real one."""

    heard = Signal(object)
    lost = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rate = SAMPLE_RATE
        self._source: QAudioSource | None = None
        self._device: QIODevice | None = None
        self._left = b""

    def inputs(self) -> list[Input]:
        return [Input(_id(device), device.description()) for device in _devices()]

    def open(self, chosen: str) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QtAudio

        self.close()
        devices = _devices()
        if not devices:
            self.lost.emit(MicrophoneLost())
            return
        device = next((one for one in devices if _id(one) == chosen), devices[0])
        wanted = QAudioFormat()
        wanted.setSampleRate(SAMPLE_RATE)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        shape = wanted if device.isFormatSupported(wanted) else device.preferredFormat()
        self.rate = shape.sampleRate()
        self._source = QAudioSource(device, shape, self)
        self._source.setBufferSize(round(BUFFER_SECONDS * shape.sampleRate()) * shape.bytesPerFrame())
        self._device = self._source.start()
        if self._device is None or self._source.error() != QtAudio.Error.NoError:
            log.warning("the microphone did not start: %s", self._source.error())
            self.close()
            self.lost.emit(MicrophoneLost())
            return
        self._device.readyRead.connect(self._read)
        self._source.stateChanged.connect(self._state_changed)

    def close(self) -> None:
        self._read()  # what the device still holds was said before this
        source, self._source, self._device = self._source, None, None
        self._left = b""
        if source is not None:
            source.stop()
            source.deleteLater()

    def _read(self) -> None:
        if self._source is None or self._device is None:
            return
        shape = self._source.format()
        came = self._left + bytes(self._device.readAll().data())
        whole = len(came) // shape.bytesPerFrame() * shape.bytesPerFrame()
        self._left = came[whole:]
        if whole:
            kind = shape.sampleFormat().name
            self.heard.emit(mono(came[:whole], kind, shape.channelCount()))

    def _state_changed(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        source = self._source
        if source is not None and source.error() not in (QtAudio.Error.NoError, QtAudio.Error.UnderrunError):
            log.warning("the microphone was lost: %s", source.error())
            self.close()
            self.lost.emit(MicrophoneLost())


def mono(data: bytes, kind: str, channels: int) -> NDArray[np.int16]:
    """What a device gave, as mono int16: ``kind`` is the name of a QAudioFormat.SampleFormat."""
    match kind:
        case "UInt8":
            values = (np.frombuffer(data, np.uint8).astype(np.float64) - 128) / 128
        case "Int16":
            values = np.frombuffer(data, np.int16) / 32768
        case "Int32":
            values = np.frombuffer(data, np.int32) / 2147483648
        case _:
            values = np.frombuffer(data, np.float32).astype(np.float64)
    mixed = values.reshape(-1, max(1, channels)).mean(axis=1)
    return np.asarray(np.clip(np.round(mixed * 32768), -32768, 32767), np.int16)


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _devices() -> list[QAudioDevice]:
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        log.warning("no microphone: QtMultimedia cannot be loaded", exc_info=True)
        return []
    usual = QMediaDevices.defaultAudioInput()
    others = [device for device in QMediaDevices.audioInputs() if device.id() != usual.id()]
    return others if usual.isNull() else [usual, *others]
