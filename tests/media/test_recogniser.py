"""Speech recognition by a program that somebody has put on this computer.

No recogniser and no model are shipped, so a small program stands in for one here.  It
takes the arguments that whisper-cli takes, reads the sound that it is given, and
answers as whisper-cli answers.
"""

from __future__ import annotations

import json
import os
import sys
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.media.exporting import photo_project
from tests.media.listening import both_sides, record
from trainer import paths
from trainer.errors import NoRecogniser, RecogniserFailed
from trainer.media import recogniser
from trainer.media.recogniser import Word, as_captions, engine, folder, recognised
from trainer.model import edits, layers
from trainer.model.canvas import DEFAULT_CANVAS
from trainer.model.captions import Cue
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script cannot stand in for a program there")

PROGRAM = """#!{python}
import json, shutil, sys, time
args = dict(zip(sys.argv[1::2], sys.argv[2::2]))
assert args["--model"].endswith("ggml-small.bin"), args
flags = [arg for arg in sys.argv if arg.startswith("--output-json")]
assert flags == ["--output-json-full"]
shutil.copy(args["--file"], {heard!r})
for share in (25, 50, 100):
    print(f"whisper_print_progress_callback: progress = {{share:3d}}%", file=sys.stderr, flush=True)
{rest}
"""
ANSWER = {
    "result": {"language": "id"},
    "transcription": [
        {
            "offsets": {"from": 500, "to": 1900},
            "text": " Batik tulis, Rp25.000.",
            "tokens": [
                {"text": "[_BEG_]", "offsets": {"from": 0, "to": 0}},
                {"text": " Bat", "offsets": {"from": 500, "to": 700}},
                {"text": "ik", "offsets": {"from": 700, "to": 900}},
                {"text": " tulis", "offsets": {"from": 900, "to": 1300}},
                {"text": ",", "offsets": {"from": 1300, "to": 1300}},
                {"text": " Rp25.000", "offsets": {"from": 1400, "to": 1900}},
                {"text": ".", "offsets": {"from": 1900, "to": 1900}},
            ],
        },
        {"offsets": {"from": 2500, "to": 3200}, "text": " [musik] Mari mampir!"},
    ],
}


def installed(rest: str) -> Path:
    """The stand-in, where a teacher would put it; the file that it will have heard."""
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    heard = place / "heard.wav"
    program = place / "whisper-cli"
    program.write_text(PROGRAM.format(python=sys.executable, heard=str(heard), rest=rest), encoding="utf-8")
    program.chmod(0o755)
    (place / "ggml-tiny.bin").write_bytes(b"x")
    (place / "ggml-small.bin").write_bytes(b"xx")
    return heard


@pytest.fixture
def spoken(tmp_path: Path) -> tuple[Timeline, Path]:
    """Four seconds with a voice of 400 Hz, and music of 3 kHz."""
    request = photo_project(tmp_path, 4)
    timeline = request.timeline
    clock = np.arange(4 * 48_000) / 48_000
    for name, frequency in (("voice", 400), ("music", 3_000)):
        record(
            request.project / "media" / f"{name}.wav", both_sides(0.2 * np.sin(2 * np.pi * frequency * clock))
        )
        file = f"media/{name}.wav"
        reference = MediaReference(name, name, file, MediaKind.AUDIO, 120, has_sound=True)
        timeline = layers.place(edits.add_media(timeline, reference), Role(name), name, Anchor(0))
    return timeline, request.project


def result(spoken: tuple[Timeline, Path], shares: list[float] | None = None) -> tuple[Cue, ...]:
    work = recognised(*spoken, engine(), "id")
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            cues: tuple[Cue, ...] = end.value
            return cues
        if shares is not None:
            shares.append(share)


def test_without_a_program_it_says_where_one_belongs() -> None:
    with pytest.raises(NoRecogniser) as caught:
        engine()
    assert str(folder()) in str(caught.value)
    installed("")
    (folder() / "whisper-cli").chmod(0o644)
    with pytest.raises(NoRecogniser):
        engine()


def test_what_it_hears_and_what_it_answers(spoken: tuple[Timeline, Path]) -> None:
    heard = installed(f"open(args['--output-file'] + '.json', 'w').write({json.dumps(ANSWER)!r})")
    assert engine().model.name == "ggml-small.bin"
    shares: list[float] = []
    cues = result(spoken, shares)
    assert cues == (
        Cue("Batik tulis, Rp25.000.", 15, 54),
        Cue("Mari mampir!", 75, 33),
    )
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    with wave.open(str(heard), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(float)
    assert abs(len(samples) - 4 * 16_000) <= 16
    power = np.abs(np.fft.rfft(samples))
    strongest = np.argmax(power) * 16_000 / len(samples)
    assert abs(strongest - 400) < 5
    assert power[round(3_000 * len(samples) / 16_000)] < power.max() / 1_000  # no music
    assert list(paths.cache().glob("hearing-*")) == []


@pytest.mark.parametrize(
    "rest",
    [
        "sys.exit(3)",
        "print('usage: whisper-cli [options]')",
        "open(args['--output-file'] + '.json', 'w').write('{\"transcription\": [{}]}')",
        "open(args['--output-file'] + '.json', 'w').write('[' * 100_000)",
        "open(args['--output-file'] + '.json', 'w').write("
        '\'{"transcription": [{"text": "a", "offsets": {"from": Infinity, "to": 1}}]}\')',
        "open(args['--output-file'] + '.json', 'wb').write(bytes(range(256)))",
    ],
)
def test_an_answer_that_is_none(spoken: tuple[Timeline, Path], rest: str) -> None:
    installed(rest)
    with pytest.raises(RecogniserFailed):
        result(spoken)
    assert list(paths.cache().glob("hearing-*")) == []


def test_called_off_it_is_gone(spoken: tuple[Timeline, Path]) -> None:
    mark = folder() / "pid"
    installed(f"import os; open({str(mark)!r}, 'w').write(str(os.getpid())); time.sleep(600)")
    work = recognised(*spoken, engine(), "id")
    while not (mark.exists() and mark.read_text()):
        next(work)
    work.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)
    assert list(paths.cache().glob("hearing-*")) == []


def test_words_become_captions_in_order() -> None:
    words = tuple(Word(f"kata{n}", n * 300, n * 300 + 900) for n in range(30))
    cues = as_captions(words, DEFAULT_CANVAS, 30, 200)
    assert all(one.end <= two.start for one, two in pairwise(cues))
    assert cues[-1].end <= 200
    assert as_captions((), DEFAULT_CANVAS, 30, 200) == ()
    assert recogniser.RATE == 16_000
