"""Make the tunes and effects again: compose, play, mix, encode, list.

::

    python assets/make/music/make.py                   all, with music.json and effects.json
    python assets/make/music/make.py pagi-di-desa ...  only these
    python assets/make/music/make.py --look DIR ...    and a picture of each: waveform and spectrogram

The same versions of numpy and ffmpeg make the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import effects as fx
import imageio_ffmpeg
import numpy as np
import tunes_acoustic as acoustic
import tunes_nusantara as nusantara
from numpy.typing import NDArray
from PIL import Image
from studio import RATE, Song, Sound, levelled, loudness

from trainer.media.true_peak import PeakMeter

ASSETS = Path(__file__).resolve().parents[2]
LICENCE = "CC0-1.0"
QUALITY = "2"
"""libvorbis' scale: about 96 kb/s of stereo."""
_FADE = 240


class Tune(NamedTuple):
    title: tuple[str, str]
    mood: tuple[str, str]
    song: Callable[[], Song]


class Effect(NamedTuple):
    title: tuple[str, str]
    sound: Callable[[], Sound]


CALM, CHEERFUL, WARM = ("tenang", "calm"), ("ceria", "cheerful"), ("hangat", "warm")
LIVELY, NEUTRAL, WISTFUL = ("semangat", "lively"), ("netral", "neutral"), ("syahdu", "wistful")
PLAYFUL, HOPEFUL = ("jenaka", "playful"), ("penuh harapan", "hopeful")

TUNES = {
    "pagi-di-desa": Tune(("Pagi di desa", "Morning in the village"), CALM, nusantara.pagi_di_desa),
    "pasar-pagi": Tune(("Pasar pagi", "Morning market"), LIVELY, nusantara.pasar_pagi),
    "angklung-riang": Tune(("Angklung riang", "Merry angklung"), CHEERFUL, nusantara.angklung_riang),
    "bambu-senja": Tune(("Bambu di kala senja", "Bamboo at dusk"), WISTFUL, nusantara.bambu_senja),
    "malam-gamelan": Tune(("Malam gamelan", "Gamelan at night"), CALM, nusantara.malam_gamelan),
    "tari-bali": Tune(("Menari di pura", "Dance at the temple"), LIVELY, nusantara.tari_bali),
    "jalan-kampung": Tune(("Jalan kampung", "A walk through the village"), CHEERFUL, acoustic.jalan_kampung),
    "ombak-pantai": Tune(("Ombak pantai", "Waves on the beach"), CHEERFUL, acoustic.ombak_pantai),
    "cerita-hangat": Tune(("Cerita hangat", "A warm story"), WARM, acoustic.cerita_hangat),
    "info-jelas": Tune(("Info jelas", "Clear information"), NEUTRAL, acoustic.info_jelas),
    "kerja-bareng": Tune(("Kerja bareng", "Working together"), LIVELY, acoustic.kerja_bareng),
    "dapur-ibu": Tune(("Dapur Ibu", "Mother's kitchen"), PLAYFUL, acoustic.dapur_ibu),
    "harapan": Tune(("Harapan", "Hope"), HOPEFUL, acoustic.harapan),
    "langkah-ringan": Tune(("Langkah ringan", "Light steps"), LIVELY, acoustic.langkah_ringan),
    "kenangan": Tune(("Kenangan", "Memories"), WISTFUL, acoustic.kenangan),
}

EFFECTS = {
    "klik": Effect(("Klik", "Click"), fx.klik),
    "pop": Effect(("Pop", "Pop"), fx.pop),
    "wus": Effect(("Wus", "Whoosh"), fx.wus),
    "kibas": Effect(("Kibas cepat", "Quick swish"), fx.kibas),
    "ding": Effect(("Ding", "Ding"), fx.ding),
    "benar": Effect(("Tepat", "Well done"), fx.benar),
    "belum": Effect(("Belum tepat", "Not yet"), fx.belum),
    "kamera": Effect(("Jepretan kamera", "Camera shutter"), fx.kamera),
    "halaman": Effect(("Balik halaman", "Page turn"), fx.halaman),
    "tetes": Effect(("Tetes air", "Water drop"), fx.tetes),
    "kilau": Effect(("Kilau", "Sparkle"), fx.kilau),
    "gong": Effect(("Gong", "Gong"), fx.gong_besar),
    "tepuk-tangan": Effect(("Tepuk tangan", "Applause"), fx.tepuk_tangan),
    "ketik": Effect(("Mengetik", "Typing"), fx.ketik),
    "kentongan": Effect(("Kentongan", "Bamboo alarm"), fx.kentongan),
    "angklung": Effect(("Kocokan angklung", "Angklung shake"), fx.kocok_angklung),
    "cucuran-slendro": Effect(("Cucuran gamelan", "Gamelan cascade"), fx.cucuran_slendro),
    "kendang": Effect(("Pukulan kendang", "Drum fill"), fx.pukulan_kendang),
    "naik": Effect(("Naik menegang", "Riser"), fx.naik),
    "pembuka": Effect(("Pembuka gamelan", "Gamelan opening"), fx.pembuka),
    "koin": Effect(("Koin", "Coin"), fx.koin),
}


def tune(song: Song) -> NDArray[np.float32]:
    """A finished tune."""
    return song.mixed()


def effect(sound: Sound) -> NDArray[np.float32]:
    """A finished effect: with level ends, at its level."""
    ends = np.minimum(1, np.arange(len(sound)) / 24) * np.minimum(1, np.arange(len(sound))[::-1] / _FADE)
    return levelled(sound * ends[:, np.newaxis])


def encode(sound: NDArray[np.float32], file: Path) -> None:
    """Write ``sound`` as Ogg Vorbis, about 96 kb/s, with nothing in it that changes from day to day."""
    file.parent.mkdir(exist_ok=True)
    subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-loglevel",
            "error",
            "-y",
            "-f",
            "f32le",
            "-ar",
            str(RATE),
            "-ac",
            "2",
            "-i",
            "-",
            "-c:a",
            "libvorbis",
            "-q:a",
            QUALITY,
            "-fflags",
            "+bitexact",
            "-flags:a",
            "+bitexact",
            str(file),
        ],
        input=sound.tobytes(),
        check=True,
    )


def picture(sound: NDArray[np.float32], file: Path) -> None:
    """The waveform of both sides, and below it the spectrogram: 40 Hz to 16 kHz, 80 dB."""
    wide, high = 1200, 300
    rows = []
    for side in (0, 1):
        parts = np.array_split(sound[:, side], wide)
        wave = np.zeros((120, wide), np.uint8)
        for column, part in enumerate(parts):
            top, bottom = (round(60 - 59 * float(np.clip(edge, -1, 1))) for edge in (part.max(), part.min()))
            wave[top : bottom + 1, column] = 220
        rows.append(wave)
    middle = sound.mean(axis=1)
    starts = np.linspace(0, max(0, len(middle) - 4_096), wide).astype(int)
    padded = np.pad(middle, (0, 4_096))
    frames = np.stack([padded[start : start + 4_096] for start in starts]) * np.hanning(4_096)
    level = 20 * np.log10(np.abs(np.fft.rfft(frames, axis=1)) / 1_000 + 1e-9)
    bins = (np.geomspace(16_000, 40, high) * 4_096 / RATE).astype(int)
    shade = np.clip((level[:, bins].T + 100) / 80 * 255, 0, 255).astype(np.uint8)
    Image.fromarray(np.concatenate([*rows, shade])).save(file)


def row(slug: str, file: Path, title: tuple[str, str], seconds: float) -> dict[str, object]:
    return {
        "id": slug,
        "file": file.name,
        "title": {"id": title[0], "en": title[1]},
        "seconds": round(seconds, 3),
        "licence": LICENCE,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
    }


def report(slug: str, sound: NDArray[np.float32], file: Path) -> None:
    meter = PeakMeter()
    meter.listen(sound)
    sides = np.corrcoef(sound.T)[0, 1]
    print(
        f"{slug:18} {len(sound) / RATE:6.2f} s {loudness(sound):6.1f} LUFS {meter.true_peak():6.1f} dBTP"
        f"  sides {sides:4.2f} {file.stat().st_size // 1000:5} kB",
        flush=True,
    )


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Make Semenit's music and sound effects.")
    parser.add_argument("slugs", nargs="*", metavar="NAME", help="only these; all when none is named")
    parser.add_argument("--look", type=Path, metavar="DIR", help="write pictures of the sounds there")
    wish = parser.parse_args()
    unknown = set(wish.slugs) - TUNES.keys() - EFFECTS.keys()
    if unknown:
        sys.exit(f"Unknown: {' '.join(sorted(unknown))}")
    for folder, kind in (("music", TUNES), ("effects", EFFECTS)):
        listed = ASSETS / folder / f"{folder}.json"
        rows = {one["id"]: one for one in json.loads(listed.read_text())[folder]} if listed.exists() else {}
        for slug, entry in kind.items():
            if wish.slugs and slug not in wish.slugs:
                continue
            file = ASSETS / folder / f"{slug}.ogg"
            if isinstance(entry, Tune):
                song = entry.song()
                sound = tune(song)
            else:
                sound = effect(entry.sound())
            encode(sound, file)
            rows[slug] = row(slug, file, entry.title, len(sound) / RATE)
            if isinstance(entry, Tune):
                rows[slug] |= {"mood": {"id": entry.mood[0], "en": entry.mood[1]}, "bpm": song.bpm}
            report(slug, sound, file)
            if wish.look:
                wish.look.mkdir(exist_ok=True)
                picture(sound, wish.look / f"{slug}.png")
        text = json.dumps(
            {"version": 1, folder: [rows[slug] for slug in kind if slug in rows]},
            ensure_ascii=False,
            indent=2,
        )
        listed.parent.mkdir(exist_ok=True)
        listed.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
