"""What devices give becomes mono samples of 16 bits; without a device there is none to choose."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from trainer.errors import MicrophoneLost
from trainer.ui import microphone
from trainer.ui.microphone import SystemMicrophone, mono

WAVE = np.array([[0.5, -0.25], [0.0, 1.0], [-1.0, -1.0]])
MONO = np.array([4_096, 16_384, -32_768], np.int16)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("Float", WAVE.astype(np.float32).tobytes()),
        ("Int16", np.clip(WAVE * 32_768, -32_768, 32_767).astype(np.int16).tobytes()),
        ("Int32", np.clip(WAVE * 2**31, -(2**31), 2**31 - 1).astype(np.int32).tobytes()),
        ("UInt8", np.clip(WAVE * 128 + 128, 0, 255).astype(np.uint8).tobytes()),
    ],
)
def test_every_kind_of_sample(kind: str, data: bytes) -> None:
    np.testing.assert_allclose(mono(data, kind, 2), MONO, atol=256 if kind == "UInt8" else 1)


def test_one_channel_stays_as_it_is() -> None:
    np.testing.assert_array_equal(mono(MONO.tobytes(), "Int16", 1), MONO)


def test_without_a_device_it_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone, "_devices", list)
    made = SystemMicrophone()
    assert made.inputs() == []
    with qtbot.waitSignal(made.lost) as lost:
        made.open("")
    assert isinstance(lost.args[0], MicrophoneLost)
    made.close()
