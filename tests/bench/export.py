"""How long does an export take, beside other ways to the same video?

    python -m tests.bench.export [--edit full] [--clips 5] [--seconds 12] [--rounds 3] [--folder FOLDER]
                                 [--media CLIP CLIP ...]

Films phone-like clips (once, into the folder; ``--media`` takes real ones instead, each a
second longer than what is shown of it), puts a stretch of each on the timeline (``--edit
full``: with titles, captions, dissolves, voice and music, see ``full_edit``), and makes
the same video again and again, in turn:

    graph     one hand-written ffmpeg filter graph with the bundled ffmpeg
    cold      an export of which no chunk is stored
    warm      the same export once more
    changed   after one clip was slipped by ten frames; after one caption was changed
    moviepy   stock MoviePy: subclips, one after the other (of the plain edit only)

with the same encoder settings and at the same priority.  Printed are the medians,
the speed against real time, how fast each is beside the graph, and the seconds of
processors: those hardly change when the computer has other work, too.  Ours include
the start of the render process and the check, which decodes the whole file; ``cold,
unchecked`` is the time until the check begins.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench import full_edit

ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT, RATE = 1080, 1920, 30
SKIPPED = 15
"""Frames at the start of each clip that are not shown."""
NICE = 10
"""Priority of every contender; our own render process lowers itself by as much."""


def ffmpeg() -> str:
    import imageio_ffmpeg

    program: str = imageio_ffmpeg.get_ffmpeg_exe()
    return program


def filmed(folder: Path, clips: int, seconds: int) -> list[Path]:
    """Upright clips that move, with the grain of a phone's camera and a sound."""
    files = []
    for number in range(clips):
        file = folder / f"clip-{number}-{seconds}s.mp4"
        files.append(file)
        if file.exists():
            continue
        beside = file.with_suffix(".beside.mp4")
        length = seconds + 1
        subprocess.run(
            [
                ffmpeg(), "-nostdin", "-loglevel", "error", "-y",
                "-f", "lavfi", "-i",
                f"testsrc2=s={WIDTH}x{HEIGHT}:r={RATE}:d={length},hue=h={number * 60},"
                f"gblur=sigma=3,noise=alls=7:allf=t",
                "-f", "lavfi", "-i", f"sine=f={220 + 110 * number}:r=48000:d={length}",
                "-c:v", "libx264", "-preset", "veryfast", "-b:v", "14M", "-g", "30", "-pix_fmt", "yuv420p",
                "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
                "-color_range", "tv", "-c:a", "aac", "-ac", "2", str(beside),
            ],
            check=True,
        )  # fmt: skip
        os.replace(beside, file)
    return files


def encoder_settings() -> list[str]:
    """What ``trainer.media.encoder`` tells libx264, as arguments of the ffmpeg program."""
    from trainer.media.presets import preset

    chosen = preset()
    return [
        "-preset", "veryfast", "-profile:v", "high", "-crf", str(chosen.crf),
        "-maxrate", f"{chosen.video_kbps}k", "-bufsize", f"{chosen.video_kbps}k",
        "-g", str(RATE // 2), "-keyint_min", str(RATE // 2), "-sc_threshold", "0", "-bf", "0",
        "-flags", "+cgop", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
    ]  # fmt: skip


def waited(command: list[str]) -> None:
    politely = ["nice", "-n", str(NICE)] if os.name == "posix" else []
    subprocess.run([*politely, *command], check=True, stdout=subprocess.DEVNULL)


def graph(files: list[Path], frames: int, target: Path, full: bool) -> None:
    """The whole edit as one filter graph."""
    inputs, said = full_edit.graph(files, frames, SKIPPED, target.parent) if full else plain(files, frames)
    waited(
        [
            ffmpeg(), "-nostdin", "-loglevel", "error", "-y", *inputs,
            "-filter_complex", said, "-map", "[v]", "-map", "[a]", "-r", str(RATE),
            "-c:v", "libx264", *encoder_settings(), "-c:a", "aac", "-b:a", "192k", "-ar", "48000",
            str(target),
        ]
    )  # fmt: skip


def plain(files: list[Path], frames: int) -> tuple[list[str], str]:
    """The clips one after the other: inputs, and the graph."""
    parts, names = [], ""
    for number in range(len(files)):
        first, last = SKIPPED, SKIPPED + frames
        shaped = full_edit.upright(number, files[number])
        parts.append(f"{shaped}trim=start_frame={first}:end_frame={last},setpts=PTS-STARTPTS[v{number}]")
        times = f"start={first / RATE}:end={last / RATE}"
        parts.append(f"[{number}:a]atrim={times},asetpts=PTS-STARTPTS[a{number}]")
        names += f"[v{number}][a{number}]"
    parts.append(f"{names}concat=n={len(files)}:v=1:a=1[v][a]")
    return [argument for file in files for argument in ("-i", str(file))], ";".join(parts)


MOVIEPY = """
import json, sys
from moviepy import VideoFileClip, concatenate_videoclips
files, first, last, target, settings = json.loads(sys.argv[1])
clips = [VideoFileClip(file, audio_fps=48000).subclipped(first, last) for file in files]
concatenate_videoclips(clips).write_videofile(
    target, codec="libx264", preset="veryfast", audio_codec="aac", audio_bitrate="192k", audio_fps=48000,
    ffmpeg_params=settings, temp_audiofile_path=sys.argv[2], logger=None)
"""


def moviepy(files: list[Path], frames: int, target: Path) -> None:
    first, last = SKIPPED / RATE, (SKIPPED + frames) / RATE
    given = json.dumps([[str(file) for file in files], first, last, str(target), encoder_settings()[2:]])
    waited([sys.executable, "-c", MOVIEPY, given, str(target.parent)])


PROFILE = f"""description=Upright
frame_rate_num={RATE}
frame_rate_den=1
width={WIDTH}
height={HEIGHT}
progressive=1
sample_aspect_num=1
sample_aspect_den=1
display_aspect_num={WIDTH}
display_aspect_den={HEIGHT}
colorspace=709
"""


def melt(program: str, files: list[Path], frames: int, target: Path) -> None:
    """The clips one after the other; MLT's last frame of a clip is part of it."""
    profile = target.with_suffix(".profile")
    profile.write_text(PROFILE, encoding="utf-8")
    stretch = [f"in={SKIPPED}", f"out={SKIPPED + frames - 1}"]
    told = encoder_settings()
    names = [name[1:].replace("profile:v", "vprofile") for name in told[::2]]
    settings = [f"{name}={value}" for name, value in zip(names, told[1::2], strict=True)]
    waited(
        [
            program, "-silent", "-profile", str(profile),
            *(word for file in files for word in (str(file), *stretch)),
            "-consumer", f"avformat:{target}", "vcodec=libx264", *settings,
            "acodec=aac", "ab=192k", "ar=48000", "real_time=-2",
        ]
    )  # fmt: skip


class Ours:
    """A project of the same edit."""

    def __init__(self, files: list[Path], frames: int, folder: Path, full: bool) -> None:
        from trainer.model import edits
        from trainer.model.opentime import TimeRange
        from trainer.model.schema import Timeline

        self.project = folder / "project"
        (self.project / "media").mkdir(parents=True)
        self.folder, self.full = folder, full
        self.unchecked: list[float] = []
        if full:
            self.timeline = full_edit.timeline(files, frames, SKIPPED, self.project)
            return
        timeline = Timeline("Bench")
        for file in files:
            reference = replace(full_edit.brought(file, self.project), id=file.stem)
            timeline = edits.add_media(timeline, reference)
            timeline = edits.append(timeline, reference.id, TimeRange(SKIPPED, frames))
        self.timeline = timeline

    def changed(self, by: int) -> None:
        """Slip the clip in the middle; in the full edit, change the words of a caption there."""
        from trainer.model import edits
        from trainer.model.commands import ChangeText
        from trainer.model.schema import Role

        if self.full:
            captions = self.timeline.words(Role.CAPTION)
            text = captions[len(captions) // 2]
            self.timeline = ChangeText(replace(text, words=f"Diubah {by}")).apply(self.timeline)
            return
        middle = self.timeline.picture.children[len(self.timeline.picture.children) // 2]
        self.timeline = edits.slip(self.timeline, middle.id, by)

    def forget(self) -> None:
        from trainer.media.chunk_store import ChunkStore

        shutil.rmtree(ChunkStore().folder, ignore_errors=True)

    def export(self, cache: bool = True) -> None:
        from trainer.media.order import Stage
        from trainer.media.presets import preset
        from trainer.media.render import RenderRequest, render

        begun = time.monotonic()
        target = self.folder / "ours.mp4"
        checking = None
        for progress in render(RenderRequest(self.timeline, self.project, target, preset(), cache)):
            if checking is None and progress.stage is Stage.CHECKING:
                checking = time.monotonic() - begun
        self.unchecked.append(checking or time.monotonic() - begun)


Cost = tuple[float, float]
"""Seconds on the wall, and seconds of processors in child processes (0 where the system does not tell)."""


def timed(work: Callable[[], None]) -> Cost:
    begun, used = time.monotonic(), _processors()
    work()
    return time.monotonic() - begun, _processors() - used


def _processors() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--edit", choices=["plain", "full"], default="plain")
    parser.add_argument("--clips", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--media", type=Path, nargs="+", help="a phone's clips; default: filmed ones")
    parser.add_argument("--folder", type=Path, help="keeps the filmed clips; default: a temporary one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["SEMENIT_HOME"] = str(Path(temporary) / "home")
        kept = options.folder or Path(temporary)
        kept.mkdir(parents=True, exist_ok=True)
        files = options.media or filmed(kept, options.clips, options.seconds)
        options.clips = len(files)
        full = options.edit == "full"
        report(measured(files, options.seconds * RATE, Path(temporary), options.rounds, full), options)


def measured(files: list[Path], frames: int, folder: Path, rounds: int, full: bool) -> dict[str, list[Cost]]:
    ours, costs = Ours(files, frames, folder, full), dict[str, list[Cost]]()

    def note(name: str, cost: Cost) -> None:
        costs.setdefault(name, []).append(cost)
        print(f"  {name:16} {cost[0]:7.2f} s {cost[1]:7.2f} s of processors", flush=True)

    for number in range(rounds):
        print(f"round {number + 1}, load {os.getloadavg()[0]:.1f}" if os.name == "posix" else "round")
        note("graph", timed(lambda: graph(files, frames, folder / "graph.mp4", full)))
        ours.forget()
        note("cold", timed(ours.export))
        note("cold, unchecked", (ours.unchecked[-1], 0.0))
        note("warm", timed(ours.export))
        note("warm, unchecked", (ours.unchecked[-1], 0.0))
        ours.changed(10 if number % 2 == 0 else -10)
        note("changed", timed(ours.export))
        if not full:
            note("moviepy", timed(lambda: moviepy(files, frames, folder / "moviepy.mp4")))
            if program := shutil.which("melt"):
                note("melt", timed(lambda: melt(program, files, frames, folder / "melt.mp4")))
    return costs


def report(costs: dict[str, list[Cost]], options: argparse.Namespace) -> None:
    length = options.clips * options.seconds
    walls = {name: statistics.median(wall for wall, _ in found) for name, found in costs.items()}
    print(f"\n{options.clips} clips of {options.seconds} s, {WIDTH} x {HEIGHT}, {options.rounds} rounds")
    print(f"{'':16} {'median s':>8} {'x real time':>12} {'x graph':>8} {'of cold':>8} {'processors s':>13}")
    for name, wall in walls.items():
        processors = statistics.median(used for _, used in costs[name])
        print(
            f"{name:16} {wall:8.2f} {length / wall:12.2f} {walls['graph'] / wall:8.2f}"
            f" {wall / walls['cold']:8.0%} {processors or math.nan:13.2f}"
        )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
