"""The timeline gets the waveforms of what was prepared, and asks the disk once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editing import brought_in
from tests.ui.projects import SAMPLES
from trainer.media.facts import MediaFacts
from trainer.media.proxy_store import PEAKS, ProxyStore
from trainer.model.schema import MediaReference
from trainer.ui import waveforms as module
from trainer.ui.jobs import Jobs
from trainer.ui.waveforms import Waveforms


def prepare(reference: MediaReference) -> None:
    store, facts = ProxyStore(), MediaFacts("", "audio", 0, 0, 0, 0, False, False, 1, None, False)
    with store.making() as folder:
        (folder / PEAKS).write_bytes(bytes([0, 9, 255]))
        store.keep(reference.fingerprint, facts, folder)


@pytest.fixture
def reference(tmp_path: Path) -> MediaReference:
    (tmp_path / "media").mkdir()
    return brought_in(SAMPLES[0], tmp_path)


def test_peaks_come_once_they_are_prepared(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, reference: MediaReference, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[int] = []
    found = module._found
    monkeypatch.setattr(module, "_found", lambda *given: reads.append(1) or found(*given))  # type: ignore[func-returns-value]
    waveforms = Waveforms(tmp_path, jobs)
    assert waveforms.peaks(reference) is None
    assert waveforms.peaks(reference) is None
    qtbot.waitUntil(lambda: reads == [1] and not jobs._alive)  # it has looked, and found nothing
    prepare(reference)
    assert waveforms.peaks(reference) is None
    waveforms.look_again()
    with qtbot.waitSignal(waveforms.arrived):
        waveforms.peaks(reference)
    assert np.array_equal(waveforms.peaks(reference), [0, 9, 255])  # type: ignore[arg-type]
    assert reads == [1, 1]


def test_missing_files_are_somebody_else_s_news(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, reference: MediaReference
) -> None:
    prepare(reference)
    (tmp_path / reference.path).unlink()
    waveforms = Waveforms(tmp_path, jobs)
    with qtbot.assertNotEmitted(waveforms.arrived, wait=60):
        waveforms.peaks(reference)
    waveforms.stop()
