"""Speech to words, by a program that somebody has put on this computer: whisper.cpp.

Nothing of it is shipped and nothing is ever downloaded.  A teacher who has the
program and a model copies both into one folder of the person's own data
(``folder``), as ``docs/speech-recognition.md`` says::

    pengenal-suara/
      whisper-cli          (whisper-cli.exe on Windows, with the .dll files beside it)
      ggml-small.bin       any model of whisper.cpp; the largest one is used

It runs as a child of the lowest priority, hears the video's speech as a 16 kHz
file in the cache, writes its answer beside it, and is gone when the work is called
off.  What it answers is a stranger's file as any other: bounded and checked.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import wave
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer import paths
from trainer.errors import FileUnreadable, NobodySpeaks, NoRecogniser, RecogniserFailed
from trainer.media.mix import Mix
from trainer.model import safe_file, script
from trainer.model.canvas import Canvas
from trainer.model.caption_rules import rules
from trainer.model.captions import Cue
from trainer.model.opentime import SAMPLE_RATE
from trainer.model.plain import writable
from trainer.model.schema import Role, Timeline
from trainer.model.spreading import HOLD_SECONDS

PROGRAMS = ("whisper-cli", "whisper-cpp", "main")
"""What the program has been called, the newest name first."""
MODELS = ("ggml-*.bin", "*.gguf")

RATE = 16_000
"""Samples a second that the program hears."""
LARGEST_ANSWER = 32 * 1024 * 1024
MOST_WORDS = 30_000
PREPARING = 0.1
"""Share of the work after which the sound is written."""
_PATIENCE = 0.2

_HALF = 24
_STEP = SAMPLE_RATE // RATE
_TAPS = np.sinc(np.arange(-_HALF, _HALF + 1) / _STEP) * np.hamming(2 * _HALF + 1)
_LOW_PASS = (_TAPS / _TAPS.sum()).astype(np.float32)


@dataclass(frozen=True)
class Engine:
    """A program that recognises speech, and what it knows."""

    program: Path
    model: Path


@dataclass(frozen=True)
class Word:
    """A word that was heard, and when, in milliseconds."""

    said: str
    start: int
    end: int


def folder() -> Path:
    """Where a teacher puts the program and its model."""
    return paths.data() / "pengenal-suara"


def engine() -> Engine:
    """The program of this computer.  Raises NoRecogniser that says where it belongs."""
    place = folder()
    ending = ".exe" if os.name == "nt" else ""
    programs = [place / f"{name}{ending}" for name in PROGRAMS]
    program = next((file for file in programs if file.is_file() and os.access(file, os.X_OK)), None)
    models = [file for pattern in MODELS for file in place.glob(pattern) if file.is_file()]
    if program is None or not models:
        raise NoRecogniser(folder=place)
    return Engine(program, max(models, key=lambda file: (file.stat().st_size, file.name)))


def recognised(
    timeline: Timeline, project: Path, found: Engine, language: str
) -> Generator[float, None, tuple[Cue, ...]]:
    """What is said in ``timeline`` as captions, for a person to check.

    ``language`` is two letters, or "auto".  Yields the share that is done; closing it
    early ends the program.  Raises NobodySpeaks and RecogniserFailed.
    """
    with tempfile.TemporaryDirectory(prefix="hearing-", dir=paths.cache()) as place:
        sound, answer = Path(place) / "speech.wav", Path(place) / "words.json"
        yield from _written(timeline, project, sound)
        yield from _run(found, sound, answer, language)
        try:
            words = tuple(_words(json.loads(safe_file.read(answer, LARGEST_ANSWER))))
        except (
            OSError, FileUnreadable, ValueError, TypeError, KeyError, AttributeError, OverflowError,
            RecursionError,
        ) as fault:  # fmt: skip
            raise RecogniserFailed(program=found.program.name) from fault
    cues = as_captions(words, timeline.canvas, timeline.rate, timeline.duration)
    if not cues:
        raise NobodySpeaks
    return cues


def _written(timeline: Timeline, project: Path, target: Path) -> Generator[float, None, None]:
    """The speech of the timeline, without its music, as 16 kHz mono."""
    spoken = replace(
        timeline, tracks=tuple(track for track in timeline.tracks if track.role is not Role.MUSIC)
    )
    with Mix(spoken, project) as mix, wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for start in range(0, mix.duration, SAMPLE_RATE):
            count = min(SAMPLE_RATE, mix.duration - start) // _STEP * _STEP
            around = mix.samples(start - _HALF, count + 2 * _HALF)
            file.writeframes(_narrow(around))
            yield PREPARING * start / mix.duration


def _narrow(samples: NDArray[np.float32]) -> bytes:
    """Every third sample of both channels together, with what 16 kHz cannot hold taken out before."""
    low = np.convolve(samples.mean(axis=1), _LOW_PASS, "valid")[::_STEP]
    return (np.clip(low, -1, 1) * 32767).round().astype("<i2").tobytes()


def _run(found: Engine, sound: Path, answer: Path, language: str) -> Generator[float, None, None]:
    """Let the program hear ``sound``; it is gone at the end, however that comes."""
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.IDLE_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    else:
        options["start_new_session"] = True
    try:
        process = subprocess.Popen(
            [
                str(found.program),
                *("--model", str(found.model)),
                *("--file", str(sound)),
                *("--language", language),
                *("--threads", str(max(1, (os.cpu_count() or 2) - 1))),
                *("--output-file", str(answer.with_suffix(""))),
                *("--output-json-full", "--print-progress"),
            ],
            cwd=found.program.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            **options,
        )
    except OSError as fault:
        raise RecogniserFailed(program=found.program.name) from fault
    progress = _Progress(process)
    try:
        while process.poll() is None:
            progress.waited()
            yield PREPARING + (1 - PREPARING) * progress.share
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        progress.close()
    # On an option that it does not know the program prints its help and says that all went well.
    if process.returncode != 0 or not answer.is_file():
        raise RecogniserFailed(program=found.program.name)


class _Progress:
    """How far the program says it is; reading its words waits, so a thread does it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.share = 0.0
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="recogniser-ear", daemon=True)
        self._thread.start()

    def waited(self) -> None:
        """Wait a moment, or until the program says no more."""
        self._ended.wait(_PATIENCE)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        with contextlib.suppress(OSError, ValueError):
            for line in self._process.stderr:
                head, _, rest = line[:400].partition(b"progress =")
                if head != line[:400] and rest.strip(b" %\r\n").isdigit():
                    self.share = min(1.0, int(rest.strip(b" %\r\n")) / 100)
        self._ended.set()

    def close(self) -> None:
        self._thread.join()
        if self._process.stderr is not None:
            self._process.stderr.close()


def _words(answer: dict[str, Any]) -> Iterator[Word]:
    """The words of an answer: pieces that begin with a space begin a word."""
    count = 0
    for segment in answer["transcription"]:
        going: Word | None = None
        for token in segment.get("tokens") or [segment]:
            said = writable(str(token["text"]))
            if said.strip().startswith(("[_", "<|")):
                continue  # marks of the model's own
            start, end = int(token["offsets"]["from"]), int(token["offsets"]["to"])
            if going is not None and not said.startswith(" "):
                going = Word(going.said + said.strip(), going.start, max(going.end, end))
                continue
            if going is not None:
                yield going
            going = Word(said.strip(), max(0, start), max(start, end)) if said.strip() else None
            count += 1
            if count > MOST_WORDS:
                raise ValueError("more words than anybody says")
        if going is not None:
            yield going


def as_captions(words: tuple[Word, ...], canvas: Canvas, rate: int, whole: int) -> tuple[Cue, ...]:
    """Words with their times as captions with theirs, cut as a script is.

    What is in brackets is no speech but a note of the program ("[musik]") and stays out.
    """
    said = [
        (piece, word)
        for word in words
        for piece in word.said.split()
        if not (piece.startswith(("[", "(")) and piece.endswith(("]", ")")))
    ]
    cues: list[Cue] = []
    place = 0
    for caption in script.captions(" ".join(piece for piece, _ in said), rules(canvas).wanted_line):
        count = len(caption.split())
        heard = said[place : place + count]
        place += count
        first = min(heard[0][1].start * rate // 1000, whole - 1)
        last = min(-(-heard[-1][1].end * rate // 1000) + round(HOLD_SECONDS * rate), whole)
        if cues and first < cues[-1].end:
            before = cues[-1]
            first = max(first, before.start + 1)
            cues[-1] = Cue(before.words, before.start, first - before.start)
        if first < whole:
            cues.append(Cue(caption, first, max(1, last - first)))
    return tuple(cues)
