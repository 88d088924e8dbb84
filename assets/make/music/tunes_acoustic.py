"""Tunes with guitar, piano, mallets and light drums: for stories, information and shops."""

from __future__ import annotations

from instruments import (
    bass,
    block,
    brush,
    clap,
    epiano,
    kalimba,
    kick,
    marimba,
    piano,
    pluck,
    shaker,
    strings,
    suling,
)
from studio import Song, hertz


def _line(song: Song, notes: str, start: float = 0.0) -> list[tuple[float, float, float]]:
    """A melody written "C5 1.5 | E5 .5 | - 2": (beat, hertz, seconds); "-" is a rest."""
    heard, beat = [], start
    for note in notes.split("|"):
        name, length = note.split()
        if name != "-":
            heard.append((beat, hertz(name), song.seconds(float(length))))
        beat += float(length)
    return heard


def jalan_kampung() -> Song:
    """A guitar walks through the village: alternating bass, a tune on top, a shaker."""
    song = Song(96, 48, seed=21, room=1.2, loose=0.008)
    chords = ["C3 G3 C4 E4 G4", "A2 E3 A3 C4 E4", "F2 C3 A3 C4 F4", "G2 D3 G3 B3 D4"] * 2 + [
        "E2 B2 G3 B3 E4",
        "A2 E3 A3 C4 E4",
        "F2 C3 A3 C4 F4",
        "G2 D3 G3 B3 F4",
    ]
    for bar, chord in enumerate(chords):
        low, fifth, *top = (hertz(name) for name in chord.split())
        for beat, pitch in ((0, low), (1, fifth), (2, low), (3, fifth)):
            song.play(pluck(pitch, 1.6, 0.6), bar * 4 + beat, 0.50, -0.1, 0.15)
        for step, string in ((0.5, 1), (1.0, 2), (1.5, 0), (2.5, 1), (3.0, 2), (3.5, 0)):
            song.play(pluck(top[string], 1.8, 0.4), bar * 4 + step, 0.30, -0.35, 0.2)
        for eighth in range(8):
            song.play(shaker(eighth % 3, eighth % 4 == 2), bar * 4 + eighth / 2, 0.55, 0.4, 0.1)
        song.play(kick(), bar * 4, 0.35, 0.0, 0.05)
        song.play(kick(), bar * 4 + 2, 0.30, 0.0, 0.05)
    for beat, pitch, length in _line(
        song,
        "E5 1|G5 1|E5 .5|D5 .5|C5 1|E5 3|- 1|F5 1|A5 1|G5 .5|F5 .5|E5 1|D5 3|- 1|"
        "E5 1|G5 1|A5 .5|G5 .5|E5 1|C5 2|E5 1|- 1|F5 .5|G5 .5|A5 1|C6 1|A5 1|G5 3|- 1|"
        "B5 1.5|A5 .5|G5 1|E5 1|A5 1.5|G5 .5|E5 2|F5 1|E5 1|D5 1|C5 1|D5 2|B4 1|- 1",
    ):
        song.play(pluck(pitch, length + 0.9, 0.3, 0.9975), beat, 0.60, 0.3, 0.3)
    return song


def ombak_pantai() -> Song:
    """A ukulele strums on the beach, a marimba answers."""
    song = Song(108, 64, seed=22, room=1.4)
    chords = (
        ["G4 C4 E4 C5", "G4 C4 E4 A4", "A4 C4 F4 A4", "G4 D4 G4 B4"] * 2
        + ["A4 C4 F4 A4", "G4 C4 E4 C5", "A4 D4 F4 A4", "G4 D4 G4 B4"]
        + ["A4 C4 F4 A4", "G4 D4 F4 B4", "G4 C4 E4 C5", "G4 C4 E4 C5"]
    )
    roots = "C3 A2 F2 G2 C3 A2 F2 G2 F2 C3 D3 G2 F2 G2 C3 C3".split()
    for bar, (chord, root) in enumerate(zip(chords, roots, strict=True)):
        strung = [hertz(name) for name in chord.split()]
        for step, down, loud in (
            (0, True, 0.24),
            (1, True, 0.20),
            (1.5, False, 0.14),
            (2.5, False, 0.17),
            (3, True, 0.2),
            (3.5, False, 0.13),
        ):
            for place, pitch in enumerate(strung if down else strung[::-1]):
                song.play(pluck(pitch, 0.8, 0.35, 0.990), bar * 4 + step + 0.025 * place, loud, -0.3, 0.12)
        song.play(bass(hertz(root), 0.9), bar * 4, 0.48, 0.0, 0.05)
        song.play(bass(hertz(root) * 1.5, 0.5), bar * 4 + 1.5, 0.30, 0.0, 0.05)
        song.play(bass(hertz(root), 0.6), bar * 4 + 2.5, 0.36, 0.0, 0.05)
        for beat in (1, 3):
            song.play(brush(beat), bar * 4 + beat, 0.5, 0.15, 0.15)
        for eighth in range(8):
            song.play(shaker(eighth % 2), bar * 4 + eighth / 2, 0.5 if eighth % 2 else 0.3, 0.5, 0.1)
    for beat, pitch, _ in _line(
        song,
        "- 2|E5 .5|G5 .5|C6 1|B5 .5|A5 .5|E5 1|- 2|- 1|F5 .5|A5 .5|C6 1|A5 1|G5 1.5|D5 .5|- 2|"
        "- 2|E5 .5|G5 .5|C6 1|D6 .5|C6 .5|A5 1|- 2|- 1|F5 .5|A5 .5|C6 1|D6 1|B5 2|G5 1|- 1|"
        "A5 1|C6 .5|A5 .5|F5 1|A5 1|G5 1|E5 .5|G5 .5|C5 2|F5 1|A5 .5|F5 .5|D5 1|F5 1|G5 1|B5 1|D6 1|- 1|"
        "C6 1|A5 .5|F5 .5|A5 1|C6 1|B5 1|G5 .5|F5 .5|D5 1|B4 1|C5 1|E5 .5|G5 .5|C6 2|- 4",
    ):
        song.play(marimba(pitch), beat, 0.46, 0.3, 0.3)
        song.play(marimba(pitch / 2), beat, 0.20, 0.1, 0.3)
    return song


def cerita_hangat() -> Song:
    """A soft piano tells, strings listen."""
    song = Song(68, 32, seed=23, room=2.2, loose=0.012)
    chords = [
        "F2 C3 A3 C4",
        "E2 C3 G3 C4",
        "D2 A2 F3 C4",
        "Bb2 F3 A3 D4",
        "F2 C3 A3 C4",
        "A2 E3 G3 C4",
        "Bb2 F3 D4 F4",
        "C3 G3 Bb3 E4",
    ]
    for bar, chord in enumerate(chords):
        notes = [hertz(name) for name in chord.split()]
        for step in range(8):
            song.play(
                piano(notes[(0, 1, 2, 3, 2, 3, 1, 2)[step]], 2.6),
                bar * 4 + step / 2,
                0.42 if step == 0 else 0.24,
                -0.2,
                0.3,
            )
        for place, pitch in enumerate(notes[1:]):
            song.play(strings(pitch, song.seconds(4)), bar * 4 - 0.3, 0.22, (-0.6, 0.0, 0.6)[place], 0.5)
    for beat, pitch, length in _line(
        song,
        "- 1|C5 1|F5 1|A5 1|G5 1.5|F5 .5|E5 2|- 1|D5 1|F5 1|A5 1|Bb5 1.5|A5 .5|F5 2|"
        "- 1|C5 1|F5 1|C6 1|A5 1.5|G5 .5|E5 2|- 1|F5 1|Bb5 1|A5 1|G5 2|E5 2",
    ):
        song.play(piano(pitch, length + 1.8, 0.6), beat, 0.50, 0.25, 0.4)
    return song


def info_jelas() -> Song:
    """For information: an even pulse of kalimba and electric piano that asks for nothing."""
    song = Song(100, 48, seed=24, room=1.5)
    chords = ["D3 A3 D4 F#4", "B2 F#3 B3 D4", "G2 D3 B3 D4", "A2 E3 A3 C#4"] * 2 + [
        "E3 B3 E4 G4",
        "G2 D3 B3 D4",
        "D3 A3 D4 F#4",
        "A2 E3 A3 E4",
    ]
    for bar, chord in enumerate(chords):
        notes = [hertz(name) for name in chord.split()]
        for step in range(8):
            pitch = notes[(1, 3, 2, 3, 1, 3, 2, 3)[step]] * 2
            song.play(
                kalimba(pitch),
                bar * 4 + step / 2,
                0.36 if step % 4 == 0 else 0.24,
                0.35 if step % 2 else -0.35,
                0.3,
            )
        for pitch in notes[1:]:
            song.play(epiano(pitch, 2.2), bar * 4, 0.20, -0.1, 0.3)
            song.play(epiano(pitch, 1.0), bar * 4 + 2.5, 0.13, 0.1, 0.3)
            song.play(strings(pitch, song.seconds(4), 0.6), bar * 4 - 0.2, 0.10, 0.5, 0.5)
        song.play(bass(notes[0], 1.4), bar * 4, 0.44, 0.0, 0.05)
        song.play(bass(notes[0], 0.7), bar * 4 + 2.5, 0.34, 0.0, 0.05)
        song.play(kick(), bar * 4, 0.40, 0.0, 0.05)
        song.play(kick(), bar * 4 + 2.5, 0.28, 0.0, 0.05)
        for beat in (1, 3):
            song.play(block(820), bar * 4 + beat, 0.14, 0.2, 0.3)
        for eighth in range(8):
            song.play(shaker(eighth % 3), bar * 4 + eighth / 2, 0.45 if eighth % 2 else 0.25, -0.45, 0.1)
    return song


def kerja_bareng() -> Song:
    """Everybody lends a hand: strummed guitar, claps, a bass that steps up."""
    song = Song(118, 64, seed=25, room=1.0)
    chords = ["G2 D3 G3 B3 D4 G4", "D3 A3 D4 F#4 A4", "E2 B2 E3 G3 B3 E4", "C3 G3 C4 E4 G4"] * 4
    for bar, chord in enumerate(chords):
        notes = [hertz(name) for name in chord.split()]
        for step, down, loud in (
            (0, True, 0.24),
            (1, True, 0.17),
            (1.5, False, 0.13),
            (2, True, 0.20),
            (2.5, False, 0.13),
            (3, True, 0.17),
            (3.5, False, 0.15),
        ):
            for place, pitch in enumerate(notes if down else notes[:1:-1]):
                song.play(pluck(pitch, 1.0, 0.25, 0.994), bar * 4 + step + 0.02 * place, loud, -0.4, 0.1)
                song.play(
                    pluck(pitch * 1.002, 1.0, 0.35, 0.994),
                    bar * 4 + step + 0.024 * place + 0.01,
                    loud * 0.8,
                    0.4,
                    0.1,
                )
        for step in (0, 1.5, 2, 3.5):
            song.play(
                bass(notes[0] if notes[0] < 120 else notes[0] / 2, 0.5), bar * 4 + step, 0.44, 0.0, 0.03
            )
        for step in (0, 2, 2.5):
            song.play(kick(), bar * 4 + step, 0.55, 0.0, 0.03)
        for step in (1, 3):
            song.play(clap(bar % 3), bar * 4 + step, 0.9, 0.1, 0.25)
        for eighth in range(8):
            song.play(shaker(eighth % 3), bar * 4 + eighth / 2, 0.65 if eighth % 2 else 0.4, 0.5, 0.08)
    for beat, pitch, length in _line(
        song,
        "- 1|D5 1|B5 1.5|A5 .5|A5 2|F#5 1|D5 1|G5 1.5|A5 .5|B5 1|G5 1|E5 3|- 1|"
        "- 1|D5 1|B5 1.5|C6 .5|D6 2|A5 2|B5 1.5|A5 .5|G5 1|E5 1|G5 3|- 1",
        32,
    ):
        song.play(kalimba(pitch, length + 0.8), beat, 0.40, 0.15, 0.35)
        song.play(marimba(pitch), beat, 0.26, -0.15, 0.3)
    return song


def dapur_ibu() -> Song:
    """Something is bubbling in the kitchen: a swung marimba, plucked low strings, a knock now and then."""
    song = Song(112, 48, seed=26, room=0.9)
    chords = [
        "F2 A3 C4 E4",
        "D2 A3 C4 F4",
        "G2 Bb3 D4 F4",
        "C3 G3 Bb3 E4",
        "F2 A3 C4 E4",
        "D2 F#3 A3 C4",
        "G2 Bb3 D4 F4",
        "C3 G3 Bb3 E4",
        "Bb2 F3 A3 D4",
        "A2 E3 G3 C4",
        "G2 D3 F3 Bb3",
        "C3 E3 G3 Bb3",
    ]
    for bar, chord in enumerate(chords):
        root, *rest = (hertz(name) for name in chord.split())
        for beat, pitch in ((0, root), (1, root * 2), (2, root * 1.5), (3, root * 2)):
            song.play(pluck(pitch, 0.35, 0.7, 0.985), bar * 4 + beat, 0.55, -0.15, 0.12)
        for beat in (1, 3):
            for pitch in rest:
                song.play(pluck(pitch * 2, 0.25, 0.4, 0.98), bar * 4 + beat, 0.20, 0.35, 0.15)
        for beat in range(4):
            song.play(brush(beat % 2), bar * 4 + beat, 0.5 if beat % 2 else 0.3, 0.1, 0.1)
            song.play(shaker(beat % 3), bar * 4 + beat + 0.667, 0.5, -0.4, 0.1)
        song.play(block(700), bar * 4 + 1.667, 0.16, 0.5, 0.2)
        if bar % 2:
            song.play(block(1_050), bar * 4 + 3.667, 0.18, 0.55, 0.2)
    swung = (
        "A5 .667|C6 .333|A5 1|F5 .667|E5 .333|C5 1|D5 .667|F5 .333|A5 .667|F5 .333|D5 1|- 1|"
        "Bb5 .667|A5 .333|G5 1|D5 .667|F5 .333|G5 1|"
        "E5 .667|G5 .333|Bb5 .667|G5 .333|C5 1|- 1|A5 .667|C6 .333|A5 1|F5 .667|E5 .333|C5 1|"
        "F#5 .667|A5 .333|C6 .667|A5 .333|D5 1|- 1|"
        "Bb5 .667|A5 .333|G5 1|D5 .667|F5 .333|G5 1|E5 .667|D5 .333|E5 .667|G5 .333|C5 1|- 1|D6 1|"
        "A5 .667|F5 .333|D5 1|F5 1|"
        "C6 1|G5 .667|E5 .333|C5 1|E5 1|Bb5 1|F5 .667|D5 .333|Bb4 1|D5 1|C5 .667|E5 .333|G5 .667|"
        "Bb5 .333|C6 1|- 1"
    )
    for beat, pitch, _ in _line(song, swung):
        song.play(marimba(pitch, 0.7), beat, 0.48, 0.2, 0.22)
    return song


def harapan() -> Song:
    """It grows: a piano that repeats and rises, strings below, in the end soft drums."""
    song = Song(84, 48, seed=27, room=2.0)
    chords = ["A2 E3 C4 E4", "F2 C3 A3 E4", "C3 G3 C4 E4", "G2 D3 B3 D4"] * 3
    for bar, chord in enumerate(chords):
        notes = [hertz(name) for name in chord.split()]
        grown = 0.6 + 0.4 * min(bar, 8) / 8
        for step in range(8):
            pitch = notes[(1, 2, 3, 2, 1, 2, 3, 2)[step]] * 2
            song.play(piano(pitch, 2.0, 0.8), bar * 4 + step / 2, 0.28 * grown, 0.2, 0.35)
        song.play(piano(notes[0], 3.5), bar * 4, 0.50, -0.2, 0.25)
        song.play(piano(notes[0] * 2, 3.0), bar * 4, 0.24, -0.2, 0.25)
        for place, pitch in enumerate(notes[1:]):
            song.play(
                strings(pitch, song.seconds(4), 1.3),
                bar * 4 - 0.3,
                0.30 * grown,
                (-0.7, 0.1, 0.7)[place],
                0.5,
            )
        if bar >= 4:
            for beat in range(4):
                song.play(kick(), bar * 4 + beat, 0.40 * grown, 0.0, 0.1)
            song.play(bass(notes[0], 1.2), bar * 4, 0.36, 0.0, 0.05)
            song.play(bass(notes[0], 0.9), bar * 4 + 2, 0.30, 0.0, 0.05)
        if bar >= 8:
            for beat in (1, 3):
                song.play(clap(beat), bar * 4 + beat, 0.6, 0.0, 0.5)
            for eighth in range(8):
                song.play(shaker(eighth % 3), bar * 4 + eighth / 2, 0.5, -0.4, 0.15)
    for beat, pitch, length in _line(
        song,
        "E5 2|C5 1|D5 1|E5 3|- 1|G5 2|E5 1|C5 1|D5 3|- 1|A5 2|G5 1|E5 1|C6 2|A5 1|- 1|G5 1.5|"
        "A5 .5|G5 1|E5 1|D5 3|- 1",
        16,
    ):
        song.play(strings(pitch, length * 0.95, 1.6), beat, 0.34, 0.0, 0.5)
        song.play(piano(pitch, length + 1.5, 0.5), beat, 0.34, 0.1, 0.4)
    return song


def langkah_ringan() -> Song:
    """Light steps: electric piano off the beat, a dry bass, something young."""
    song = Song(110, 64, seed=28, room=1.0)
    chords = ["F3 A3 C4 E4", "E3 G3 B3 D4", "D3 F3 A3 C4", "G3 B3 D4 F4"] * 3 + [
        "F3 A3 C4 E4",
        "G3 B3 D4 F4",
        "A3 C4 E4 G4",
        "G3 B3 D4 F4",
    ]
    for bar, chord in enumerate(chords):
        notes = [hertz(name) for name in chord.split()]
        for step, loud in ((0.5, 0.22), (1.5, 0.20), (2.25, 0.14), (3.5, 0.20)):
            for place, pitch in enumerate(notes):
                song.play(epiano(pitch, 0.45), bar * 4 + step, loud, 0.45 - 0.3 * place, 0.25)
        low = notes[0] / 2
        for step, pitch in ((0, low), (0.75, low), (2, low * 1.5), (2.5, low), (3.25, low)):
            song.play(bass(pitch, 0.4), bar * 4 + step, 0.48, 0.0, 0.03)
        for step in (0, 1.75, 2):
            song.play(kick(), bar * 4 + step, 0.55, 0.0, 0.03)
        for step in (1, 3):
            song.play(clap(bar % 4), bar * 4 + step, 0.6, 0.1, 0.2)
            song.play(brush(bar % 2), bar * 4 + step, 0.4, 0.1, 0.1)
        for sixteenth in range(16):
            song.play(
                shaker(sixteenth % 3),
                bar * 4 + sixteenth / 4,
                (0.5, 0.2, 0.4, 0.25)[sixteenth % 4],
                -0.4,
                0.06,
            )
    for beat, pitch, length in _line(
        song,
        "C6 .5|A5 .5|E5 1|- 2|B5 .5|G5 .5|D5 1|- 2|A5 .5|C6 .5|A5 .5|F5 .5|E5 1|- 1|D5 .5|F5 .5|B5 1|- 2|"
        "C6 .5|A5 .5|E5 1|- 1|E5 1|B5 .5|G5 .5|D5 1|- 2|A5 .5|C6 .5|D6 .5|C6 .5|A5 1|- 1|G5 1|B5 1|- 2|"
        "C6 1|A5 1|- 2|B5 1|D6 1|- 2|E6 1|C6 .5|A5 .5|G5 2|D5 1|F5 1|B5 1|- 1",
        16,
    ):
        song.play(kalimba(pitch, length + 0.7), beat, 0.40, 0.25, 0.35)
    return song


def kenangan() -> Song:
    """An old photograph: guitar in a minor key, a bamboo flute far behind it."""
    song = Song(72, 36, seed=29, room=2.4, loose=0.012)
    chords = [
        "D3 A3 D4 F4",
        "D3 A3 C4 F4",
        "G2 D3 Bb3 D4",
        "G2 D3 Bb3 E4",
        "Bb2 F3 Bb3 D4",
        "F2 C3 A3 C4",
        "E2 G3 Bb3 D4",
        "A2 E3 G3 C#4",
        "D3 A3 D4 F4",
        "Bb2 F3 Bb3 D4",
        "G2 D3 Bb3 D4",
        "A2 E3 G3 C#4",
    ]
    for bar, chord in enumerate(chords):  # three beats to the bar
        notes = [hertz(name) for name in chord.split()]
        for step, string in enumerate((0, 1, 2, 3, 2, 1)):
            song.play(
                pluck(notes[string], 3.0, 0.55, 0.997),
                bar * 3 + step / 2,
                0.46 if step == 0 else 0.32,
                -0.25 + 0.1 * string,
                0.3,
            )
        for pitch in notes[1:3]:
            song.play(strings(pitch, song.seconds(3), 0.7), bar * 3 - 0.2, 0.14, 0.5, 0.6)
    for beat, pitch, length in _line(
        song,
        "- 1|A5 2|F5 1|E5 .5|F5 .5|E5 1|D5 3|- 1|Bb4 1|E5 1|F5 1.5|G5 .5|A5 1|C6 2|A5 1|Bb5 1|"
        "A5 .5|G5 .5|E5 1|"
        "C#5 2|E5 1|F5 1.5|E5 .5|D5 1|D5 2|F5 1|G5 1|F5 .5|E5 .5|D5 1|C#5 1|E5 2",
    ):
        song.play(suling(pitch, length), beat, 0.25, 0.2, 0.55)
    return song
