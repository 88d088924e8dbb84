"""Make the spoken samples again: sentences for the lessons about voice, music and captions.

::

    python assets/make/narration.py

Needs espeak-ng and ffmpeg on the PATH; espeak-ng 1.51 made the files that are here.
A speaking machine is plain to hear, and that is on purpose: a lesson's voice should
be nobody's, and soon the learner's own.  Writes ``assets/samples/narasi-*.ogg`` and
``narration.json``, which says when each sentence is spoken.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

FOLDER = Path(__file__).resolve().parent.parent / "samples"
RATE = 48_000
LICENCE = "CC0-1.0"

Samples = npt.NDArray[np.float64]
"""Mono, -1 to 1."""


@dataclass(frozen=True)
class Said:
    """A sentence, and the silence after it in seconds."""

    words: str
    rest: float = 0.35


@dataclass(frozen=True)
class Narration:
    """One file.  ``hiss``: how loud the room's steady noise is, in decibels below full scale."""

    name: str
    title: dict[str, str]
    said: Sequence[Said]
    hiss: float | None = None
    gain: float = -3.0
    """Peak in decibels."""


BATIK = (
    "Kain ini dikerjakan lima hari.",
    "Bu Sri menggambar motifnya dengan canting.",
    "Malam panas menjaga warna tetap di tempatnya.",
    "Lalu kain dicelup, dijemur, dan dicelup lagi.",
    "Datang dan lihat sendiri di Desa Lor.",
)

SEMENIT = (
    "Berapa lama membuat selembar kain batik?",
    "Jawabannya lima hari.",
    "Ini Bu Sri, perajin di Desa Lor.",
    "Hari pertama, ia menggambar motif di atas kain putih.",
    "Hari kedua dan ketiga, ia menutup motif dengan malam panas.",
    "Tangannya harus tenang, karena setetes malam tidak bisa dihapus.",
    "Hari keempat, kain masuk ke celupan warna.",
    "Setelah itu kain dijemur di halaman desa.",
    "Hari kelima, malam dilepas dengan air mendidih.",
    "Baru sekarang motifnya terlihat.",
    "Sambil menunggu, pengunjung bisa minum kopi di sanggar.",
    "Selembar kain dijual mulai seratus lima puluh ribu rupiah.",
    "Datang hari Sabtu, dan coba membatik sendiri.",
    "Alamat dan nomornya ada di keterangan video.",
)

NARRATIONS = (
    Narration(
        "narasi-batik",
        {"id": "Narasi batik, lima kalimat", "en": "Batik narration, five sentences"},
        [Said(words) for words in BATIK],
    ),
    Narration(
        "narasi-mentah",
        {"id": "Narasi batik yang belum dirapikan", "en": "Batik narration, not tidied yet"},
        [
            Said(BATIK[0], 2.2),
            Said("eee", 0.5),
            Said(BATIK[1], 1.9),
            Said(BATIK[2], 0.4),
            Said(BATIK[3], 2.4),
            Said(BATIK[4], 0.6),
        ],
        hiss=-46,
        gain=-14,
    ),
    Narration(
        "narasi-semenit",
        {"id": "Narasi satu menit", "en": "One minute of narration"},
        [Said(words, 0.55) for words in SEMENIT],
    ),
)


def spoken(words: str) -> Samples:
    """``words`` as the machine speaks them, without the silence around them."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "said.wav"
        subprocess.run(["espeak-ng", "-v", "id", "-s", "150", "-p", "42", "-w", file, words], check=True)
        with wave.open(str(file)) as sound:
            rate, raw = sound.getframerate(), sound.readframes(sound.getnframes())
    samples = np.frombuffer(raw, np.int16).astype(np.float64) / 32768
    at = np.arange(round(len(samples) / rate * RATE)) / RATE * rate
    samples = np.interp(at, np.arange(len(samples)), samples)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


def make(narration: Narration) -> dict[str, object]:
    """Write the file; returns its line in the list."""
    parts: list[Samples] = [np.zeros(round(0.3 * RATE))]
    lines: list[dict[str, object]] = []
    for said in narration.said:
        begin = sum(map(len, parts)) / RATE
        voice = spoken(said.words)
        lines.append(
            {"words": said.words, "begin": round(begin, 2), "end": round(begin + len(voice) / RATE, 2)}
        )
        parts += [voice, np.zeros(round(said.rest * RATE))]
    samples = np.concatenate(parts)
    samples *= 10 ** (narration.gain / 20) / np.abs(samples).max()
    if narration.hiss is not None:
        noise = np.random.default_rng(2026).standard_normal(len(samples))
        samples = samples + noise * 10 ** (narration.hiss / 20)
    file = FOLDER / f"{narration.name}.ogg"
    _encode(samples, file)
    return {
        "file": file.name,
        "title": narration.title,
        "seconds": round(len(samples) / RATE, 2),
        "licence": LICENCE,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "lines": lines,
    }


def _encode(samples: Samples, file: Path) -> None:
    data = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    raw = ["-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-"]
    exact = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    coded = ["-c:a", "libvorbis", "-q:a", "2"]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *raw, *coded, *exact, file], input=data, check=True)


def main() -> None:
    rows = [make(narration) for narration in NARRATIONS]
    data = {"version": 1, "narrations": rows}
    (FOLDER / "narration.json").write_text(
        json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
