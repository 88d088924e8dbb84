"""Do sound and picture stay together for minutes?

    python -m tests.bench.in_time [--minutes 5] [--exported]

Plays a clip that flashes and beeps once a second, again and again, in a real editor page,
and records with ``parec`` what the sound device is given (PulseAudio or PipeWire; a sink
that goes nowhere will do).  Printed is by how much the flash is painted later than the beep
is heard: the median of each minute, and the median, the 95th percentile and the worst of
all.  With ``--exported`` it looks at the same in an exported file instead.
This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
RATE = 48_000
SECONDS = 10
"""Of the clip that is filmed; one flash and one beep at the middle of each second."""
LOUD = 3000
"""Of 32767: the beep has 16000, and nothing else is heard."""


@dataclass
class Recording:
    """What the device was given: when each beep began, on the clock of ``time.monotonic``."""

    begun: list[int] = field(default_factory=list)
    """Samples since the recording began."""
    pieces: list[tuple[int, float]] = field(default_factory=list)
    """How many samples there were when each piece came, and when that was."""

    def record(self, process: subprocess.Popen[bytes]) -> None:
        stream = process.stdout
        assert isinstance(stream, io.BufferedReader)
        count, quiet_since = 0, 0
        while piece := stream.read1(4096):
            now = time.monotonic()
            sound = np.abs(np.frombuffer(piece[: len(piece) // 2 * 2], np.int16).astype(int))
            for place in np.flatnonzero(sound > LOUD):
                if count + place - quiet_since > RATE // 4:
                    self.begun.append(count + int(place))
                quiet_since = count + int(place)
            count += len(sound)
            self.pieces.append((count, now))

    @property
    def times(self) -> list[float]:
        """By the earliest that pieces came near the start and near the end: a device has its own clock."""

        def earliest(pieces: list[tuple[int, float]]) -> tuple[int, float]:
            return min(pieces, key=lambda piece: piece[1] - piece[0] / RATE)

        part = max(1, len(self.pieces) // 5)
        (first, began), (last, ended) = earliest(self.pieces[:part]), earliest(self.pieces[-part:])
        pace = (ended - began) / (last - first) if last > first else 1 / RATE
        return [began + (place - first) * pace for place in self.begun]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--exported", action="store_true", help="look at an export instead of the preview")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["SEMENIT_HOME"] = str(Path(temporary) / "home")
        if options.exported:
            report(exported(options.minutes, Path(temporary)))
        else:
            report(played(options.minutes, Path(temporary)))


def project_of(folder: Path, minutes: float) -> object:
    """A project of the flashing clip, one after the other for so many minutes."""
    from tests.bench import edits as bench_edits
    from tests.media.filmed import Picture, beep, film, steady
    from trainer.model import edits
    from trainer.model.media_folder import fingerprint
    from trainer.model.schema import MediaKind, MediaReference, Timeline

    def flash(number: int, _: float) -> Picture:
        return np.full((960, 540, 3), 235 if 15 <= number % 30 < 18 else 20, np.uint8)

    at = [second + 0.5 for second in range(SECONDS)]
    file = film(folder / "kilat.mp4", steady(SECONDS), flash, sound=beep(SECONDS, at))
    reference = MediaReference(
        "m", file.name, f"media/{file.name}", MediaKind.VIDEO, SECONDS * 30, fingerprint(file), 540, 960,
        has_sound=True,
    )  # fmt: skip
    timeline = edits.add_media(Timeline("In time"), reference)
    for _ in range(round(minutes * 60 / SECONDS)):
        timeline = edits.append(timeline, "m")
    project = bench_edits.project_of(folder / "project", timeline, [file])
    bench_edits.prepare(project)
    return project


def played(minutes: float, folder: Path) -> list[tuple[float, float]]:
    """When each flash was painted, in seconds since Play, and how much later than its beep."""
    from PySide6.QtGui import QImage

    from tests.bench.window import application, opened, wait
    from trainer.model.project import Project

    application()
    project = project_of(folder, minutes)
    assert isinstance(project, Project)
    painted: list[float] = []
    state = {"bright": False, "waits": False}

    with opened(project) as bench:

        def shown(picture: QImage) -> None:
            bright = picture.pixelColor(picture.rect().center()).lightness() > 128
            state["waits"] = bright and not state["bright"]
            state["bright"] = bright
            if state["waits"]:
                bench.page.preview.repaint()  # so that what is timed is this picture
                painted.append(time.monotonic())

        recorder = subprocess.Popen(
            [
                *("parec", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"),
                *("--raw", "-d", "@DEFAULT_MONITOR@"),
            ],
            stdout=subprocess.PIPE,
        )
        recording = Recording()
        listener = threading.Thread(target=recording.record, args=(recorder,))
        listener.start()
        wait(1.0)
        bench.page.player.picture_changed.connect(shown)
        begun = time.monotonic()
        bench.page.player.play()
        wait(minutes * 60 - 1)
        bench.page.player.pause()
        recorder.terminate()
        listener.join()
        recorder.wait()
    heard = np.array(recording.times)
    if not len(heard):
        print("nothing was heard: is there a sound device?")
        return []
    return [(at - begun, at - float(heard[np.abs(heard - at).argmin()])) for at in painted]


def exported(minutes: float, folder: Path) -> list[tuple[float, float]]:
    """The same of an exported file, by its own times."""
    import av

    from trainer.media.presets import preset
    from trainer.media.render import RenderRequest, render
    from trainer.model.project import Project

    project = project_of(folder, minutes)
    assert isinstance(project, Project)
    target = folder / "video.mp4"
    for _ in render(RenderRequest(project.timeline, project.folder, target, preset("whatsapp"))):
        pass
    flashes, beeps, bright, last = list[float](), list[float](), False, -1.0
    with av.open(str(target)) as container:
        for frame in container.decode(video=0):
            is_bright = bool(frame.to_ndarray(format="gray")[::64, ::64].mean() > 128)
            if is_bright and not bright:
                flashes.append(float(frame.time or 0))
            bright = is_bright
    with av.open(str(target)) as container:
        for sound in container.decode(audio=0):
            loud = np.flatnonzero(np.abs(sound.to_ndarray()[0]) > LOUD / 32768)
            if len(loud):
                at = float(sound.time or 0) + float(loud[0]) / RATE
                if at - last > 0.25:
                    beeps.append(at)
                last = float(sound.time or 0) + float(loud[-1]) / RATE
    heard = np.array(beeps)
    return [(at, at - float(heard[np.abs(heard - at).argmin()])) for at in flashes]


def report(found: list[tuple[float, float]]) -> None:
    if not found:
        return
    load = f", load {os.getloadavg()[0]:.1f}" if os.name == "posix" else ""
    print(f"{len(found)} flashes; later than their beeps by, in ms{load}:")
    for minute in range(int(found[-1][0] // 60) + 1):
        here = [late for at, late in found if at // 60 == minute]
        if here:
            print(f"  minute {minute + 1}: {statistics.median(here) * 1000:7.1f}")
    lates = sorted(late * 1000 for _, late in found)
    apart = sorted(abs(late) for late in lates)
    print(
        f"  median {statistics.median(lates):.1f}, 95 % within {apart[int(len(apart) * 0.95)]:.1f},"
        f" worst {apart[-1]:.1f}; goal: 40"
    )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
