"""Records a voice while the video plays: from the countdown to a take that is kept or done again.

::

    RESTING --ready--> READY --begin--> COUNTING 3 2 1 --> RECORDING --finish--> REVIEW
       ^                ^                   |cancel            |                  | again
       +---- rest ------+-------------------+------------------+------ keep, drop -+

The recorder knows neither the player nor the timeline.  When the countdown is over it
asks for the video to be played (``play_wanted``); the sound that comes from the moment
on that ``running`` is told belongs to the take.  A writer in a thread of its own puts
each piece on the disk as it comes (``media.recording``).
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.media import recording
from trainer.media.recording import Progress, Take
from trainer.ui.jobs import Job, Jobs
from trainer.ui.microphone import Input, Microphone

COUNT = 3
TICK_MS = 1_000


class State(StrEnum):
    RESTING = "resting"
    READY = "ready"
    COUNTING = "counting"
    RECORDING = "recording"
    REVIEW = "review"


class Recorder(QObject):
    """One recording after the other."""

    state_changed = Signal(str)
    counted = Signal(int)
    """3, 2, 1 before the recording."""
    level_changed = Signal(float)
    """The peak of what is heard now, 0 to 1."""
    progressed = Signal(float)
    """Seconds recorded."""
    play_wanted = Signal()
    """The countdown is over: let the video play, and tell ``running`` when it does."""
    failed = Signal(object)

    def __init__(
        self,
        project: Path,
        jobs: Jobs,
        microphone: Callable[[QObject], Microphone],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._project, self._jobs = project, jobs
        self._make_microphone = microphone
        self._microphone: Microphone | None = None
        self._chosen = ""
        self._frame = 0
        self._left = COUNT
        self._chunks: queue.SimpleQueue[NDArray[np.int16] | None] | None = None
        self._writing: Job | None = None
        self.state = State.RESTING
        self.take: Take | None = None
        """What was recorded last, until it is kept or dropped."""
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self.tick)

    # --- what a person does -----------------------------------------------------------------

    def inputs(self) -> list[Input]:
        """The microphones there are now."""
        return self._hearing().inputs()

    def ready(self, chosen: str = "") -> None:
        """Listen, so that the level can be seen; a take that was left behind comes first."""
        self._chosen = chosen or self._chosen
        if self.take is None:
            left = recording.takes(self._project)
            self.take = left[-1] if left else None
        if self.take is not None:
            self._become(State.REVIEW)
        elif self._hearing().inputs():
            self._hearing().open(self._chosen)
            self._become(State.READY)
        else:
            self.rest()

    def begin(self, frame: int) -> None:
        """Count down, then record from ``frame`` of the timeline on."""
        if self.state is not State.READY:
            return
        self._frame, self._left = frame, COUNT
        self._become(State.COUNTING)
        self.counted.emit(self._left)
        self._ticking.start()

    def tick(self) -> None:
        """One second of the countdown is over."""
        if self.state is not State.COUNTING:
            return
        self._left -= 1
        if self._left > 0:
            self.counted.emit(self._left)
            return
        self._ticking.stop()
        self._become(State.RECORDING)
        self.play_wanted.emit()

    def running(self, frame: int) -> None:
        """The video runs from ``frame`` on: what is heard from now on belongs to the take."""
        if self.state is not State.RECORDING or self._writing is not None:
            return
        self._frame = frame
        try:
            file = recording.new_take(self._project, frame)
        except TrainerError as fault:
            self._give_up(fault)
            return
        self._chunks = queue.SimpleQueue()
        work = recording.write(file, frame, self._hearing().rate, self._chunks)
        self._writing = self._jobs.run(
            work, progress=self._progress, done=self._written, failed=self._not_written
        )

    def finish(self) -> None:
        """End the recording; the take is there a moment later."""
        if self.state is not State.RECORDING:
            return
        self._hearing().close()
        if self._chunks is None:
            self.ready()
        else:
            self._chunks.put(None)

    def cancel(self) -> None:
        """Give up the countdown; a recording is finished, never thrown away."""
        self._ticking.stop()
        if self.state is State.COUNTING:
            self._become(State.READY)
        else:
            self.finish()

    def again(self) -> None:
        """Drop the take and be ready for another."""
        self.drop()
        self.ready()

    def drop(self) -> None:
        """Throw the take away."""
        if self.take is not None:
            recording.throw_away(self.take)
        self.take = None

    def rest(self) -> None:
        """Listen no longer; a take that was neither kept nor dropped waits on the disk."""
        self._ticking.stop()
        if self._microphone is not None:
            self._microphone.close()
        if self._chunks is not None:
            self._chunks.put(None)
            self._chunks = None
        if self.state is not State.RECORDING or self._writing is None:
            self._become(State.RESTING)

    def stop(self) -> None:
        """For the end of the page: finish what is being written, and wait until it is on the disk."""
        self._ticking.stop()
        if self._microphone is not None:
            self._microphone.close()
        if self._chunks is not None:
            self._chunks.put(None)
        if self._writing is not None:
            self._writing.wait()

    # --- what comes ---------------------------------------------------------------------------

    def _hearing(self) -> Microphone:
        if self._microphone is None:
            self._microphone = self._make_microphone(self)
            self._microphone.heard.connect(self._heard)
            self._microphone.lost.connect(self._lost)
        return self._microphone

    def _heard(self, chunk: NDArray[np.int16]) -> None:
        if self._chunks is not None and self.state is State.RECORDING:
            self._chunks.put(chunk)
        else:
            self.level_changed.emit(float(np.abs(chunk.astype(np.int32)).max(initial=0)) / 32768)

    def _lost(self, fault: TrainerError) -> None:
        self.failed.emit(fault)
        if self.state is State.RECORDING:
            self.finish()
        else:
            self.rest()

    def _progress(self, progress: Progress) -> None:
        self.level_changed.emit(progress.peak)
        self.progressed.emit(progress.seconds)

    def _written(self, take: Take) -> None:
        self._chunks, self._writing = None, None
        self._hearing().close()
        if take.seconds < 0.1:
            recording.throw_away(take)
            self._become(State.RESTING)
            self.ready()
        else:
            self.take = take
            self._become(State.REVIEW)

    def _not_written(self, fault: TrainerError) -> None:
        self._chunks, self._writing = None, None
        self._give_up(fault)

    def _give_up(self, fault: TrainerError) -> None:
        self.failed.emit(fault)
        self._hearing().close()
        self._become(State.RESTING)
        self.ready()

    def _become(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state.value)
