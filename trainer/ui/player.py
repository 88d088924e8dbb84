"""Plays the timeline: picture and sound in time, and every way to move in it.

::

    Speaker --what is heard--> clock --position--> FramePolicy --> FrameService
                                 |                                     |
                                 +---- every 8 ms ----> Player <---pictures

The sound is the clock; where there is no sound device the wall clock is (see
``media.playback``).  The window's thread only looks at the clock and shows the
picture whose turn it is; it never makes one and never waits for one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from trainer.media.playback import FramePolicy, HeardClock, HeldClock, SilentClock
from trainer.model.canvas import Canvas
from trainer.model.posting import Posting
from trainer.model.schema import Timeline
from trainer.ui.frame_service import FrameService
from trainer.ui.speaker import Speaker

LOOK_MS = 8
"""How often the clock is looked at; half a picture at 60 a second."""

LONGEST_WAIT_MS = 3_000
"""How long the sound waits for the first picture; then it is heard without."""


class Player(QObject):
    """The present moment of the timeline, standing or running.

    ``position`` is a frame from 0 to the duration; at the duration, the end, the
    last picture stays.
    """

    playing_changed = Signal(bool)
    position_changed = Signal(int)
    picture_changed = Signal(QImage)
    """The picture to show; an empty one when there is none."""
    running = Signal(int)
    """Time has begun to run, from this frame on: what is recorded now belongs to it."""

    def __init__(
        self,
        folder: Path,
        frames: FrameService,
        open_speaker: Callable[[], Speaker | None],
        parent: QObject | None = None,
    ) -> None:
        """``open_speaker`` is called when it is first played: a sound device takes a moment to open."""
        super().__init__(parent)
        self._folder = folder
        self._frames = frames
        self._open_speaker: Callable[[], Speaker | None] | None = open_speaker
        self._speaker: Speaker | None = None
        self._timeline = Timeline("")
        self._size = Canvas(304, 540)
        self._position = 0
        self._muted = False
        self._clock: HeldClock | None = None
        self._policy: FramePolicy | None = None
        self._pace = 100
        self._run = 0
        """The ticket of the pictures that are played."""
        self._since = 0
        """Pictures of older tickets are of something that is no longer shown."""
        self._ready: dict[int, QImage] = {}
        self.shown = 0
        """Pictures shown while playing; tests count work with it."""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(LONGEST_WAIT_MS)
        self._waiting.timeout.connect(self._release)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._request)
        frames.ready.connect(self._arrived)

    @property
    def playing(self) -> bool:
        return self._clock is not None

    @property
    def position(self) -> int:
        return self._position

    @property
    def duration(self) -> int:
        """Frames of the timeline."""
        return self._timeline.duration

    @property
    def rate(self) -> int:
        """Frames a second."""
        return self._timeline.rate

    @property
    def dropped(self) -> int:
        """Pictures that were left out since playing last began."""
        return self._policy.dropped if self._policy else 0

    # --- what is shown ----------------------------------------------------------------

    def set_timeline(self, timeline: Timeline) -> None:
        """Play ``timeline`` from now on; playing stops when something else is to be seen or heard."""
        before, self._timeline = self._timeline, timeline
        if _plays_alike(before, timeline):
            return  # another name, or one more file in the bin
        self.pause()
        self._set_position(min(self._position, timeline.duration))
        self._show()

    def set_pace(self, percent: int) -> None:
        """Play at ``percent`` of the speed from now on (75 to 100), voices at their own pitch."""
        if percent == self._pace:
            return
        self._pace = percent
        if self.playing:
            self._halt()
            self._begin()

    def set_size(self, size: Canvas) -> None:
        """Make pictures of that size: no larger than what is seen of them."""
        if size != self._size:
            self._size = size
            self._show()

    def look_at(self, timeline: Timeline, frame: int) -> None:
        """Show a frame of a timeline that is only tried out, as while an edge is dragged."""
        self.pause()
        self._frames.show(timeline, self._size)
        self._frames.request(frame)

    def look_back(self) -> None:
        """Show the present moment again."""
        self._show()

    def _show(self) -> None:
        self._frames.show(self._timeline, self._size)
        self._since = self._frames.next_ticket
        if not self._timeline.duration:
            self._frames.pause()
            self.picture_changed.emit(QImage())
        elif not self.playing:
            # Two threads that want Python at once only hold each other up: first the window is painted.
            self._soon.start(0)

    def _request(self) -> None:
        """Ask for the present moment, unless something else was asked for meanwhile."""
        if not self.playing and self._frames.next_ticket == self._since:
            self._frames.request(self._position)

    # --- moving -------------------------------------------------------------------------

    def seek(self, frame: int) -> None:
        """Go to ``frame``, held inside the timeline; playing goes on from there."""
        frame = max(0, min(frame, self._timeline.duration))
        going_on = self.playing
        if going_on:
            self._halt()
        self._set_position(frame)
        if going_on and frame < self._timeline.duration:
            self._begin()
        elif going_on:
            self.playing_changed.emit(False)
            self._show()
        else:
            self._frames.request(frame)

    def step(self, by: int) -> None:
        """Stand still ``by`` frames further on (back when negative)."""
        self.pause()
        self.seek(self._position + by)

    def play(self, muted: bool = False) -> None:
        """Play from here; from the beginning when this is the end.

        ``muted`` is for recording: what comes out of the loudspeaker would be recorded, too.
        """
        if self.playing or not self._timeline.duration:
            return
        self._muted = muted
        if self._position >= self._timeline.duration:
            self._set_position(0)
        self._begin()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        if self.playing:
            self._halt()
            self.playing_changed.emit(False)
            self._show()

    def toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Let go of the sound device; for the end of the page."""
        if self.playing:
            self._halt()
        if self._speaker is not None:
            self._speaker.close()

    # --- running ---------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._open_speaker is not None and not self._muted:
            self._speaker, self._open_speaker = self._open_speaker(), None
        self._clock = HeldClock(self._position / self._timeline.rate)
        self._policy = FramePolicy(self._timeline.rate, self._position)
        self._ready.clear()
        self._frames.show(self._timeline, self._size)
        self._run = self._frames.play(self._policy, self._clock)
        self._waiting.start()
        self._timer.start()

    def _release(self) -> None:
        """The first picture is there, or was waited for long enough: let time run."""
        self._waiting.stop()
        if self._clock is None or not self._clock.held:
            return
        first, now = self._position / self._timeline.rate, time.monotonic()
        if self._speaker is not None and not self._muted:
            heard = HeardClock(first, now, self._pace / 100)
            self._speaker.start(self._timeline, self._folder, self._position, heard, self._pace)
            self._clock.release(heard)
        else:
            self._clock.release(SilentClock(first, now, self._pace / 100))
        self.running.emit(self._position)

    def _halt(self) -> None:
        self._timer.stop()
        self._waiting.stop()
        self._clock = None
        self._ready.clear()
        self._frames.pause()
        if self._speaker is not None:
            self._speaker.halt()

    def _look(self) -> None:
        if self._clock is None or self._policy is None:
            return
        seconds = self._clock.position(time.monotonic())
        due = self._policy.due(self._ready, seconds)
        if due is not None:
            picture = self._ready.pop(due)
            for late in [frame for frame in self._ready if frame < due]:
                del self._ready[late]
            self.shown += 1
            self.picture_changed.emit(picture)
        position = int(seconds * self._timeline.rate + 1e-6)  # 7 / 30 * 30 is a hair below 7
        if position >= self._timeline.duration:
            self._set_position(self._timeline.duration)
            self.pause()
        else:
            self._set_position(position)

    def _arrived(self, ticket: int, frame: int, picture: QImage) -> None:
        if self.playing:
            if ticket == self._run:
                self._ready[frame] = picture
                self._release()
        elif ticket >= self._since:
            # While scrubbing, also pictures on the way to the newest wish are worth seeing.
            self.picture_changed.emit(picture)

    def _set_position(self, frame: int) -> None:
        if frame != self._position:
            self._position = frame
            self.position_changed.emit(frame)


def _plays_alike(one: Timeline, other: Timeline) -> bool:
    """Whether the two look and sound the same: only what is not in the video may differ."""
    if one is other:
        return True
    relinked = any(
        other.has_media(reference.id) and other.reference(reference.id) != reference
        for reference in one.media
    )
    nameless = (
        replace(timeline, name="", media=(), minted=0, posting=Posting(), markers=())
        for timeline in (one, other)
    )
    return not relinked and next(nameless) == next(nameless)
