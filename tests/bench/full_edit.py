"""The edit that the design's table speaks of, and one hand-written filter graph of the same video.

    title over the first 3 s, captions all through, a logo in the corner, a dissolve at
    each cut, a voice, music that makes way for it, black at both ends, -14 LUFS

``timeline`` makes it for ``bench.export``, ``graph`` says it to ffmpeg.  The graph is
given what the editor has ready before an export too: each text as a picture, and the
gain that brings the sound to its loudness.  Its compressor ducks by ear, not by ours:
the sounds are alike, not the same.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from trainer.media.imports import bring_in
from trainer.media.probe import probe
from trainer.media.text_clip import REFERENCE_SIDE
from trainer.model import commands
from trainer.model.canvas import Box
from trainer.model.captions import SIZE, STYLE, Cue, Look, made
from trainer.model.history import History
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Text, Timeline
from trainer.model.transition import Transition
from trainer.paths import ASSETS
from trainer.typeset.drawing import typeset
from trainer.typeset.styles import style

WIDTH, HEIGHT, RATE = 1080, 1920, 30
CROSS = 16
"""Frames of each dissolve: half a second, and even, so that both sides are equal."""
BLACK = 15
"""Frames out of black at the start and into it at the end."""
CAPTIONS = 24
GAIN_CENTIBELS = 40
LOGO, VOICE, MUSIC = "stickers/bintang.png", "samples/narasi-semenit.ogg", "music/cerita-hangat.ogg"
TITLE = Text(
    "Batik tulis\ndari Desa Lor", Anchor(0), 3 * RATE, purpose=Purpose.JUDUL, size=96, box=Box(467, 300, 711)
)
CAPTION_BOX = Box(467, 640, 711)
LOGO_BOX = Box(150, 130, 140)


def timeline(files: list[Path], frames: int, skipped: int, project: Path) -> Timeline:
    """The edit as a timeline; what it needs is copied into ``project``."""
    history = History(Timeline("Bench"))
    (project / "media").mkdir(parents=True, exist_ok=True)

    def bring(file: Path, kind: MediaKind, available: int, sound: bool) -> str:
        shutil.copy(file, project / "media" / file.name)
        size = Image.open(file).size if kind is MediaKind.PHOTO else (0, 0)
        reference = MediaReference(
            "", file.name, f"media/{file.name}", kind, available, "", *size, has_sound=sound
        )
        return history.do(commands.AddMedia(reference)).media[-1].id

    for file in files:
        media = history.do(commands.AddMedia(brought(file, project))).media[-1].id
        history.do(commands.AppendClip(media, TimeRange(skipped, frames)))
    for clip in history.timeline.picture.children:
        history.do(commands.SetVolume(clip.id, 20))
    whole = history.timeline.duration
    history.do(commands.SetAllTransitions(Transition(frames=CROSS)))
    history.do(commands.FadeEnds(BLACK, BLACK))
    logo = bring(ASSETS / LOGO, MediaKind.PHOTO, 600 * RATE, sound=False)
    history.do(commands.PlaceClip(Role.OVERLAY, logo, Anchor(0), TimeRange(0, whole), LOGO_BOX))
    voice = bring(ASSETS / VOICE, MediaKind.AUDIO, min(whole, 1600), sound=True)
    history.do(commands.PutSound(Role.VOICE, Anchor(0), voice))
    music = bring(ASSETS / MUSIC, MediaKind.AUDIO, min(whole, 840), sound=True)
    history.do(commands.PutSound(Role.MUSIC, Anchor(0), music, fit=True, volume=60))
    history.do(commands.AddText(Role.TITLE, TITLE))
    each = whole // CAPTIONS
    cues = [Cue(words(number), number * each, each - 2) for number in range(CAPTIONS)]
    history.do(commands.ReplaceTexts(Role.CAPTION, made(history.timeline, cues, Look(box=CAPTION_BOX))))
    return history.do(commands.LevelSound(GAIN_CENTIBELS))


def brought(file: Path, project: Path) -> MediaReference:
    """``file``, brought into ``project`` as the window does."""
    bringing = bring_in(file, project, RATE)
    while True:
        try:
            next(bringing)
        except StopIteration as end:
            reference: MediaReference = end.value
            return reference


def upright(number: int, file: Path) -> str:
    """Input ``number`` of a graph, its pictures as they are shown: nothing to do, or cut out and scaled."""
    facts = probe(file)
    if (facts.width, facts.height) == (WIDTH, HEIGHT):
        return f"[{number}:v]"
    cut = f"crop='min(iw,ih*{WIDTH}/{HEIGHT})':'min(ih,iw*{HEIGHT}/{WIDTH})'"
    return f"[{number}:v]fps={RATE},{cut},scale={WIDTH}:{HEIGHT}:flags=bilinear,setsar=1,format=yuv420p,"


def words(number: int) -> str:
    return f"Kalimat nomor {number + 1}\nyang dibaca semua orang"


@dataclass(frozen=True)
class Laid:
    """A picture that the graph lays over: the file, where its corner is, and when it is seen."""

    file: Path
    x: int
    y: int
    frames: TimeRange


def laid(folder: Path, whole: int) -> list[Laid]:
    """Every text and the logo as pictures of their final size."""
    each = whole // CAPTIONS
    found = [_text(folder / "title.png", TITLE.words, TITLE.style, TITLE.size, TITLE.box, 0, TITLE.duration)]
    found += [
        _text(folder / f"caption-{n}.png", words(n), STYLE, SIZE, CAPTION_BOX, n * each, each - 2)
        for n in range(CAPTIONS)
    ]
    logo = Image.open(ASSETS / LOGO).convert("RGBA")
    side = LOGO_BOX.width * WIDTH // 1000
    logo = logo.resize((side, side * logo.height // logo.width))
    logo.save(folder / "logo.png")
    x, y = LOGO_BOX.x * WIDTH // 1000 - logo.width // 2, LOGO_BOX.y * HEIGHT // 1000 - logo.height // 2
    return [Laid(folder / "logo.png", x, y, TimeRange(0, whole)), *found]


def _text(file: Path, said: str, look: str, size: int, box: Box, start: int, frames: int) -> Laid:
    drawn = typeset(said, style(look), size * WIDTH / REFERENCE_SIDE, box.width * WIDTH // 1000)
    colours = drawn.pixels.astype("float32")
    alpha = colours[..., 3:].clip(1)
    colours[..., :3] = (colours[..., :3] * 255 / alpha).clip(0, 255)  # PNG's colours are not premultiplied
    Image.fromarray(colours.astype("uint8"), "RGBA").save(file)
    across, down = drawn.middle
    x, y = round(box.x * WIDTH / 1000 - across), round(box.y * HEIGHT / 1000 - down)
    return Laid(file, x, y, TimeRange(start, frames))


def graph(files: list[Path], frames: int, skipped: int, folder: Path) -> tuple[list[str], str]:
    """The arguments for its inputs, and the filter graph, with the outputs ``[v]`` and ``[a]``."""
    count, whole, half = len(files), len(files) * frames, CROSS // 2
    seconds, cross = whole / RATE, CROSS / RATE
    parts: list[str] = []
    for number in range(count):
        first = skipped - (half if number else 0)
        last = skipped + frames + (half if number < count - 1 else 0)
        parts.append(
            f"{upright(number, files[number])}trim=start_frame={first}:end_frame={last},setpts=PTS-STARTPTS,"
            f"fps={RATE}[v{number}]"
        )
        times = f"start={first / RATE}:end={last / RATE}"
        parts.append(f"[{number}:a]atrim={times},asetpts=PTS-STARTPTS,volume=0.2[a{number}]")
    picture, sound = "v0", "a0"
    for number in range(1, count):
        offset = (number * frames - half) / RATE
        parts.append(
            f"[{picture}][v{number}]xfade=transition=fade:duration={cross}:offset={offset}[x{number}]"
        )
        parts.append(f"[{sound}][a{number}]acrossfade=d={cross}[y{number}]")
        picture, sound = f"x{number}", f"y{number}"
    inputs = [argument for file in files for argument in ("-i", str(file))]
    over = laid(folder, whole)
    for number, one in enumerate(over, count):
        inputs += ["-i", str(one.file)]
        begin, end = one.frames.start, one.frames.end - 1
        parts.append(
            f"[{picture}][{number}:v]overlay={one.x}:{one.y}:enable='between(n,{begin},{end})'[o{number}]"
        )
        picture = f"o{number}"
    black = BLACK / RATE
    parts.append(f"[{picture}]fade=in:d={black},fade=out:st={seconds - black}:d={black},format=yuv420p[v]")
    voice, music = count + len(over), count + len(over) + 1
    inputs += ["-i", str(ASSETS / VOICE), "-stream_loop", "-1", "-i", str(ASSETS / MUSIC)]
    stereo = "aresample=48000,aformat=channel_layouts=stereo"
    parts.append(f"[{voice}:a]{stereo},apad,atrim=end={seconds},asplit[speech][key]")
    parts.append(f"[{music}:a]{stereo},volume=0.6,atrim=end={seconds}[tune]")
    parts.append("[tune][key]sidechaincompress=threshold=0.02:ratio=8:attack=50:release=400[under]")
    parts.append(
        f"[{sound}][speech][under]amix=inputs=3:normalize=0,volume={GAIN_CENTIBELS / 10}dB,"
        f"alimiter=limit=0.89:level=0,afade=in:d={black},afade=out:st={seconds - black}:d={black}[a]"
    )
    return inputs, ";".join(parts)
