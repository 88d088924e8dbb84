"""Make the clips that lessons mend: a wide one, a dark one, a shaky one and a bluish one.

::

    python assets/make/lesson_clips.py [lapak-biru.mp4]

They are the sample clips, filmed badly on purpose by ffmpeg: cut wide out of an
upright picture, turned down, shaken, coloured as if in the shade.  Needs ffmpeg 5 or
newer on the PATH.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "assets" / "samples"
LESSONS = ROOT / "lessons"

BT709 = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv".split()
CODED = "-c:v libx264 -preset slow -pix_fmt yuv420p -g 30 -movflags +faststart".split()
SOUND = "-c:a aac -b:a 64k".split()
PLAIN = "-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact".split()

SHAKE = (
    "crop=w=iw*0.86:h=ih*0.86"
    ":x='(iw-ow)/2*(1+0.55*sin(2*PI*t*2.3)+0.40*sin(2*PI*t*3.7+1))'"
    ":y='(ih-oh)/2*(1+0.55*sin(2*PI*t*2.9+2)+0.40*sin(2*PI*t*4.3))'"
)
"""A hand that cannot keep still: two slow waves in each direction, never beyond the picture."""


COOL = "colorchannelmixer=rr=0.92:gg=0.99:bb=1.13"
"""What a phone does that takes the sun for shade: less red, more blue, the same light."""


@dataclass(frozen=True)
class Clip:
    """One bad clip: where it goes, what it is made of, and what was done to it."""

    to: str
    source: str
    seconds: float
    picture: str
    quality: int = 31
    begin: float = 0.0
    """Seconds of the source that are left out."""


CLIPS = (
    Clip(
        "030-bingkai/media/lapak-lebar.mp4",
        "lapak-batik.mp4",
        7.0,
        "crop=560:315:0:300,scale=1280:720:flags=lanczos",
    ),
    Clip(
        "090-lebih-terang/media/kopi-gelap.mp4",
        "kopi-sanggar.mp4",
        6.0,
        "eq=brightness=-0.22:contrast=0.8:saturation=0.7,scale=720:1280",
    ),
    Clip(
        "090-lebih-terang/media/lapak-biru.mp4", "lapak-batik.mp4", 4.5, f"{COOL},scale=720:1280", begin=4.0
    ),
    Clip("090-lebih-terang/media/jemur-goyang.mp4", "kain-dijemur.mp4", 6.0, f"{SHAKE},scale=720:1280"),
)


def make(clip: Clip) -> None:
    to = LESSONS / clip.to
    to.parent.mkdir(parents=True, exist_ok=True)
    source = ["-ss", str(clip.begin), "-t", str(clip.seconds), "-i", str(SAMPLES / clip.source)]
    coded = [*CODED, "-crf", str(clip.quality), *SOUND, *BT709, *PLAIN]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *source, "-vf", clip.picture, *coded, str(to)], check=True)


def main() -> None:
    """Make all, or those whose names are given."""
    for clip in CLIPS:
        if not sys.argv[1:] or Path(clip.to).name in sys.argv[1:]:
            make(clip)


if __name__ == "__main__":
    main()
