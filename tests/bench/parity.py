"""Does every node show the picture of stock MoviePy?

    python -m tests.bench.parity

Runs the tests that hold our pictures against compositions of stock MoviePy classes, after the
same rounding of colours, and prints for each kind of node the least alike of all the frames that
were compared, in decibels (PSNR): of the whole frame where the goal is 38, of a text's
rectangle where it is 30.  What MoviePy has no class for (looks, the hiding box, a steady
hand, a learner's own effect) is held between screen and encoder instead.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MEDIA = "tests/media/"

NODES = {
    "test_compositor.py": {
        "fill": "fill_is_moviepys_crop_and_resize",
        "fit on black": "fit_is_moviepys_resize_on_black",
        "fit on a blurred picture (30)": "blur_is_a_gaussian_behind_the_picture",
        "cuts": "cuts_fall_on_the_same_frames_as_moviepys",
        "turned by hand (28)": "a_clip_can_be_turned_by_hand",
    },
    "test_layers.py": {
        "titles and captions": "it_is_moviepys_composite_of_picture_clips",
        "texts that move, stickers, insets": "moviepy_makes_the_same_picture_of_our_own_clips",
        "texts to the encoder (30)": "what_goes_to_the_encoder_is_the_same_picture",
        "every style of text to the encoder (30)": "every_style_reaches_the_encoder_as_it_is",
    },
    "test_overlay_clip.py": {
        "picture in picture": "in_a_box_a_picture_is_whole_and_as_wide_as_the_box",
        "transparent stickers (36)": "a_sticker_keeps_its_transparency",
        "laid pictures": "it_is_moviepys_picture_and_the_encoders",
    },
    "test_join_clip.py": {
        "transitions": "it_is_moviepys_own_composition",
        "transitions to the encoder": "what_goes_to_the_encoder_is_the_same_picture",
        "out of and into black": "the_ends_are_moviepys_fades",
    },
    "effects/test_light.py": {
        "brightness": "brightness_is_moviepys_gamma_on_greys",
        "without colour": "without_colour_it_is_moviepys_black_and_white",
    },
    "effects/test_shapes.py": {
        "mirrors": "mirrors_are_moviepys",
        "closer, zoom": "closer_is_moviepys_crop_and_resize",
        "straighten": "straightening_is_moviepys_turn_without_its_corners",
    },
    "effects/test_table.py": {
        "each effect as MoviePy applies it": "it_is_a_moviepy_effect_on_any_clip",
    },
}


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        notes = Path(temporary) / "notes"
        files = [MEDIA + file for file in NODES]
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files],
            cwd=ROOT,
            env={**os.environ, "SEMENIT_PARITY": str(notes), "QT_QPA_PLATFORM": "offscreen"},
            check=True,
        )
        found = defaultdict[str, list[float]](list)
        for line in notes.read_text(encoding="utf-8").splitlines():
            test, decibels = json.loads(line)
            found[test.partition("[")[0].partition(" (")[0].removeprefix(MEDIA)].append(decibels)
    print(f"{'node':44} {'compared':>9} {'least alike, dB':>16}")
    for file, nodes in NODES.items():
        for node, test in nodes.items():
            compared = found[f"{file}::test_{test}"]
            print(f"{node:44} {len(compared):9} {min(compared):16.1f}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
