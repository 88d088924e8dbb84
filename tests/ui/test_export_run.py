"""The export that goes on whichever page is shown."""

from __future__ import annotations

import threading
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.errors import DiskFull, TrainerError
from trainer.media.presets import preset
from trainer.media.render import Progress, RenderRequest, Stage
from trainer.media.verify import Report
from trainer.model.schema import Timeline
from trainer.ui.export_run import ExportRun, State
from trainer.ui.jobs import Jobs

REQUEST = RenderRequest(Timeline("Batik"), Path("/p"), Path("/v/batik.mp4"), preset("whatsapp"))


def report(request: RenderRequest) -> Report:
    return Report(
        file=request.target, duration=42.0, width=720, height=1280, bytes=14_200_000, loudness=-14.1,
        preset=request.preset.name,
    )  # fmt: skip


class Renderer:
    """Stands for the render process: goes on when it is told to."""

    def __init__(self, fault: TrainerError | None = None) -> None:
        self.go, self.closed = threading.Event(), threading.Event()
        self.requests: list[RenderRequest] = []
        self._fault = fault

    def __call__(self, request: RenderRequest) -> Generator[Progress, None, Report]:
        self.requests.append(request)
        try:
            yield Progress(Stage.PREPARING, 0.0)
            while not self.go.wait(0.002):
                yield Progress(Stage.RENDERING, 0.84, 43.0)
            if self._fault is not None:
                raise self._fault
            return report(request)
        finally:
            self.closed.set()


@pytest.fixture
def renderer() -> Renderer:
    return Renderer()


def test_from_start_to_verified_report(qtbot: QtBot, jobs: Jobs, renderer: Renderer) -> None:
    run = ExportRun(jobs, renderer)
    run.start(REQUEST)
    qtbot.waitUntil(lambda: run.progress is not None and run.progress.share > 0)
    assert run.running
    with qtbot.waitSignal(run.finished) as finished:
        renderer.go.set()
    assert finished.args == [report(REQUEST)]
    assert (run.state, run.report) == (State.FINISHED, report(REQUEST))
    run.forget()
    assert (run.state, run.report) == (State.IDLE, None)


def test_one_at_a_time(qtbot: QtBot, jobs: Jobs, renderer: Renderer) -> None:
    run = ExportRun(jobs, renderer)
    run.start(REQUEST)
    run.start(replace(REQUEST, target=Path("/v/other.mp4")))
    run.forget()  # not while it is running
    renderer.go.set()
    qtbot.waitUntil(lambda: run.state is State.FINISHED)
    assert renderer.requests == [REQUEST]


def test_cancelling_closes_the_work_and_nothing_is_finished(
    qtbot: QtBot, jobs: Jobs, renderer: Renderer
) -> None:
    run = ExportRun(jobs, renderer)
    run.start(REQUEST)
    qtbot.waitUntil(lambda: run.progress is not None)
    with qtbot.assertNotEmitted(run.finished, wait=50), qtbot.assertNotEmitted(run.failed):
        run.cancel()
        renderer.go.set()
        assert renderer.closed.wait(5)
    assert run.state is State.IDLE
    run.start(REQUEST)
    qtbot.waitUntil(lambda: run.state is State.FINISHED)


def test_a_fault_is_told_and_the_next_attempt_is_free(qtbot: QtBot, jobs: Jobs) -> None:
    renderer = Renderer(DiskFull())
    run = ExportRun(jobs, renderer)
    run.start(REQUEST)
    with qtbot.waitSignal(run.failed) as failed:
        renderer.go.set()
    assert failed.args is not None
    assert isinstance(failed.args[0], DiskFull)
    assert run.state is State.IDLE
