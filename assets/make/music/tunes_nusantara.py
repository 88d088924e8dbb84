"""Tunes with the colours of the islands: gamelan in slendro and pelog, angklung, kacapi and suling.

The melodies are new.  They keep the grammar of their kind: a skeleton of four
beats (gatra) on the saron, twice as many notes above it that lead to its next
tone, a kenong at each half phrase, the great gong where the phrase is whole.
"""

from __future__ import annotations

from instruments import (
    angklung,
    bass,
    block,
    bonang,
    gender,
    gong,
    kendang,
    kenong,
    pluck,
    saron,
    shaker,
    suling,
)
from studio import DEGUNG, PELOG, SLENDRO, Song, hertz


def _tones(line: str) -> list[int]:
    return [int(tone) for tone in line.split()]


def _skeleton(song: Song, tones: dict[int, float], line: list[int], gain: float, hard: float) -> None:
    for beat, tone in enumerate(line):
        if tone:
            song.play(saron(tones[tone], 1.9, hard), beat, gain, -0.25, 0.3)


def _phrases(song: Song, tones: dict[int, float], line: list[int], every: int, low: float = 68.0) -> None:
    """Kenong and gong mark the phrases of ``every`` beats; each falls on its last beat."""
    for beat in range(every - 1, len(line), every):
        song.play(kenong(tones[line[beat]]), beat, 0.35, 0.35, 0.4)
    for beat in range(2 * every - 1, len(line), 2 * every):
        song.play(gong(low), beat, 0.5, 0.0, 0.35)


def _sing(song: Song, tones: dict[int, float], notes: str, gain: float, pan: float) -> None:
    """A flute's line, "beat tone beats | ..."; each note slides out of the one before."""
    before = 0.0
    for note in notes.split("|"):
        at, name, long = note.split()
        beat, tone, length = float(at), int(name), float(long)
        song.play(suling(tones[tone], song.seconds(length), before), beat, gain, pan, 0.45)
        before = tones[tone] if length <= 1.5 else 0.0


def pagi_di_desa() -> Song:
    """Slendro, slow: gender like dripping dew, a flute above, the gong far away."""
    song = Song(76, 40, seed=11, room=2.4, loose=0.012)
    line = _tones("3 2 1 2 3 5 3 2 1 2 3 5 4 3 2 1 2 3 5 4 5 4 3 2 3 5 4 3 2 3 2 1 5 4 3 2 3 2 1 1")
    for beat, tone in enumerate(line):
        follow = line[(beat + 1) % len(line)]
        song.play(gender(SLENDRO[tone]), beat, 0.42, -0.3)
        song.play(gender(SLENDRO[tone + 10], 1.8), beat + 0.5, 0.20, 0.3)
        if beat % 2:
            song.play(gender(SLENDRO[follow + 10], 1.8), beat + 0.75, 0.14, 0.15)
        if beat % 4 == 0:
            song.play(gender(SLENDRO[-tone], 4.0), beat, 0.30, -0.1)
    _phrases(song, SLENDRO, line, 4)
    _sing(
        song,
        SLENDRO,
        "4 13 1.5 | 5.5 15 0.5 | 6 14 1 | 7 12 2.5 | 12 13 1 | 13 15 2 | "
        "15 13 0.5 | 15.5 12 0.5 | 16 11 3 | 20 15 1.5 | 21.5 14 0.5 | 22 13 1 | "
        "23 12 3 | 28 14 1 | 29 13 0.5 | 29.5 12 0.5 | 30 11 4",
        0.30,
        0.2,
    )
    return song


def pasar_pagi() -> Song:
    """Slendro, quick: two bonang that fill each other's gaps, drums that hurry them on."""
    song = Song(126, 64, seed=12, room=1.1)
    gatras = (
        [3, 5, 3, 2],
        [3, 5, 3, 2],
        [5, 3, 2, 1],
        [2, 3, 2, 1],
        [1, 2, 3, 5],
        [4, 5, 4, 3],
        [5, 4, 3, 2],
        [3, 2, 3, 1],
    )
    line = [tone for gatra in (*gatras, *gatras) for tone in gatra]
    _skeleton(song, SLENDRO, line, 0.42, 1.0)
    for beat, tone in enumerate(line):
        one, other = SLENDRO[tone + 10], SLENDRO[min(15, tone + 11)]
        for quarter in range(4):
            pitch, pan = (one, -0.55) if quarter % 2 == 0 else (other, 0.55)
            song.play(bonang(pitch), beat + quarter / 4, 0.20 if quarter else 0.26, pan, 0.15)
        song.play(saron(SLENDRO[tone] / 2, 1.2, 0.5), beat, 0.30, 0.1, 0.2)
    _phrases(song, SLENDRO, line, 8)
    pattern = (
        "dung",
        "",
        "ket",
        "tak",
        "ket",
        "tung",
        "dung",
        "ket",
        "tak",
        "ket",
        "dung",
        "dung",
        "ket",
        "tak",
        "tung",
        "ket",
    )
    for beat in range(0, 64, 4):
        for step, stroke in enumerate(pattern):
            if stroke:
                song.play(kendang(stroke), beat + step / 4, 0.34 if stroke == "ket" else 0.55, 0.12, 0.12)
    for beat in range(64):
        song.play(shaker(beat % 3), beat + 0.5, 0.5, -0.35, 0.1)
    return song


def angklung_riang() -> Song:
    """A major key and a choir of angklung, as a school's band plays; ukulele-like chords below."""
    song = Song(104, 48, seed=13, room=1.3)
    chords = [
        "C E G",
        "A C E",
        "F A C",
        "G B D",
        "C E G",
        "F A C",
        "G B D",
        "C E G",
        "F A C",
        "G B D",
        "E G B",
        "A C E",
    ]
    roots = ["C3", "A2", "F2", "G2", "C3", "F2", "G2", "C3", "F2", "G2", "E2", "A2"]
    melody = [
        "E5 1",
        "G5 1",
        "C6 1.5",
        "B5 .5",
        "A5 1",
        "C6 1",
        "E5 2",
        "F5 1",
        "A5 1",
        "G5 .5",
        "F5 .5",
        "E5 1",
        "D5 1.5",
        "E5 .5",
        "D5 2",
        "E5 1",
        "G5 1",
        "C6 1",
        "G5 1",
        "A5 1",
        "F5 1",
        "A5 2",
        "G5 1",
        "F5 1",
        "D5 1",
        "B4 1",
        "C5 3",
        "G4 1",
        "A4 1",
        "C5 1",
        "F5 1",
        "A5 1",
        "G5 1.5",
        "F5 .5",
        "D5 2",
        "E5 1",
        "G5 1",
        "B5 1",
        "G5 1",
        "A5 2",
        "C6 1",
        "B5 1",
    ]
    beat = 0.0
    for number, note in enumerate(melody):
        name, length = note.split()
        song.play(
            angklung(hertz(name), song.seconds(float(length)) * 0.9, number % 3),
            beat,
            0.55,
            0.25 * (-1) ** number,
            0.3,
        )
        beat += float(length)
    for bar, (chord, root) in enumerate(zip(chords, roots, strict=True)):
        names = chord.split()
        for stroke in (0, 1, 1.5, 2.5, 3):
            for string, name in enumerate(names):
                pitch = hertz(name + "4")
                song.play(
                    pluck(pitch, 0.9, 0.4, 0.992),
                    bar * 4 + stroke + 0.03 * string,
                    0.17,
                    0.35 - 0.2 * string,
                    0.15,
                )
        for name, step in zip(names, (0.0, 1.0, 2.0), strict=True):
            song.play(angklung(hertz(name + "4"), 0.5, 5), bar * 4 + step + 1, 0.16, -0.5, 0.3)
        song.play(bass(hertz(root), 1.0), bar * 4, 0.42, 0.0, 0.05)
        song.play(bass(hertz(root) * 1.5, 0.8), bar * 4 + 2, 0.32, 0.0, 0.05)
        for eighth in range(8):
            song.play(shaker(eighth % 3, eighth % 4 == 2), bar * 4 + eighth / 2, 0.7, 0.45, 0.1)
        song.play(kendang("tung"), bar * 4 + 1, 0.3, -0.2, 0.15)
        song.play(kendang("tung"), bar * 4 + 3, 0.3, -0.2, 0.15)
    return song


def bambu_senja() -> Song:
    """Sunda at dusk: a kacapi walks up and down, a suling tells a story over it."""
    song = Song(66, 32, seed=14, room=2.2, loose=0.012)
    walk = [
        [1, 3, 11, 3],
        [2, 3, 12, 3],
        [3, 5, 13, 5],
        [1, 4, 11, 4],
        [5, 11, 13, 11],
        [4, 11, 12, 11],
        [2, 4, 12, 3],
        [1, 3, 11, 4],
    ]
    for bar, tones in enumerate(walk):
        for step in range(8):
            tone = tones[(0, 1, 2, 1, 3, 2, 1, 2)[step]]
            song.play(
                pluck(DEGUNG[tone] / 2, 3.0, 0.25, 0.9972),
                bar * 4 + step / 2,
                0.34,
                -0.3 + 0.1 * (step % 3),
                0.3,
            )
            if step % 2:
                song.play(pluck(DEGUNG[tone], 2.0, 0.2, 0.997), bar * 4 + step / 2 + 0.25, 0.14, 0.4, 0.35)
        song.play(pluck(DEGUNG[tones[0]] / 4, 4.0, 0.5, 0.998), bar * 4, 0.5, 0.0, 0.2)
    _sing(
        song,
        DEGUNG,
        "1 13 1.5 | 2.5 12 0.5 | 3 11 2 | 6 12 0.5 | 6.5 13 1 | 7.5 14 0.5 | "
        "8 13 3 | 12.5 11 0.5 | 13 5 0.5 | 13.5 4 2 | 17 13 1 | 18 14 0.5 | "
        "18.5 15 1.5 | 20 14 1 | 21 13 0.5 | 21.5 12 2 | 24.5 14 0.5 | 25 13 1 | "
        "26 12 0.5 | 26.5 11 1.5 | 28 5 0.5 | 28.5 11 3",
        0.24,
        0.15,
    )
    song.play(gong(82.5, 5.0), 31, 0.4, 0.0, 0.35)
    song.play(gong(82.5, 5.0), 15, 0.3, 0.0, 0.35)
    return song


def malam_gamelan() -> Song:
    """Pelog in the night: few tones, long bronze, much air between them."""
    song = Song(52, 32, seed=15, room=3.0, loose=0.015)
    line = [6, 5, 3, 2, 3, 5, 6, 5, 3, 2, 1, 2, 3, 2, 1, 6, 1, 2, 3, 2, 5, 6, 5, 3, 2, 3, 5, 6, 5, 3, 2, 1]
    for beat, tone in enumerate(line):
        follow = line[(beat + 1) % len(line)]
        song.play(gender(PELOG[tone], 4.0), beat, 0.40, -0.25, 0.4)
        song.play(saron(PELOG[tone] / 2, 3.0, 0.3, 1.4), beat, 0.32, 0.2, 0.35)
        for step, up in ((0.25, tone), (0.5, follow), (0.75, tone)):
            song.play(gender(PELOG[up + 10], 2.5), beat + step, 0.13, 0.45, 0.45)
    _phrases(song, PELOG, line, 8, 65.0)
    for beat in (7.5, 15.5, 23.5, 30, 30.5, 31.5):
        song.play(kendang("dung"), beat, 0.35, 0.0, 0.25)
    _sing(
        song,
        PELOG,
        "3.5 12 0.5 | 4 13 2 | 6.5 15 0.5 | 7 13 2.5 | 12 13 1 | 13 12 0.5 | "
        "13.5 11 2.5 | 19 13 0.5 | 19.5 15 0.5 | 20 16 2 | 22 15 0.5 | 22.5 13 2 | "
        "27 15 1 | 28 13 0.5 | 28.5 12 0.5 | 29 11 3",
        0.24,
        0.1,
    )
    return song


def tari_bali() -> Song:
    """Pelog, bright and quick: paired bronze that beats fast, patterns that lock into each other."""
    song = Song(116, 64, seed=16, room=1.2)
    line = _tones("1 0 3 0 5 0 3 0 6 0 5 0 3 0 5 0 1 0 3 0 2 0 1 0 3 0 5 0 6 0 5 0") * 2
    steps = {1: 2, 2: 3, 3: 5, 5: 6, 6: 11}
    for beat, tone in enumerate(line):
        here = tone or line[beat - 1]
        if tone:
            song.play(saron(PELOG[tone] / 2, 2.2, 0.6, 6.0), beat, 0.42, 0.0, 0.25)
            song.play(saron(PELOG[tone], 1.6, 0.8, 6.5), beat, 0.22, 0.15, 0.25)
        one, other = PELOG[here + 10], PELOG[steps[here] + 10] if steps[here] < 10 else PELOG[11] * 2
        for quarter, (pitch, pan) in enumerate(((one, -0.6), (other, 0.6), (one, -0.6), (one * 0.749, 0.6))):
            if (beat * 4 + quarter) % 7 != 3:
                song.play(saron(pitch, 0.5, 0.9, 7.5), beat + quarter / 4, 0.17, pan, 0.12)
    for beat in range(7, 64, 8):
        song.play(kenong(PELOG[5]), beat, 0.28, 0.3, 0.35)
    for beat in (31, 63):
        song.play(gong(73.0, 5.0), beat, 0.75, 0.0, 0.3)
    for beat in range(64):
        for step, stroke in ((0, "tung"), (0.5, "ket"), (0.75, "tak")):
            if (beat + round(step * 4)) % 3:
                song.play(kendang(stroke), beat + step, 0.32, -0.15, 0.12)
        song.play(block(1_500), beat + 0.5, 0.08, 0.5, 0.1)
    return song
