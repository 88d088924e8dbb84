"""A video from its end: every picture in its turn, and each decoded about once."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.media.drawn import as_seen
from tests.media.filmed import film, numbered, read_number, steady
from trainer.media import chunks
from trainer.media.compositor import Composition
from trainer.media.encoder import Encoding
from trainer.media.rewound import LONGEST_RUN, Rewound
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import edits, time_edits
from trainer.model.canvas import Canvas
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

SIZE = (144, 256)
REFERENCE = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 60, "7-a", *SIZE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("rewound")
    (made / "media").mkdir()
    film(made / "media" / "a.mp4", steady(2), lambda i, t: numbered(i, SIZE))
    return made


def clip_at(percent: int, backwards: bool = False) -> Timeline:
    timeline = edits.append(Timeline("", canvas=Canvas(*SIZE), media=(REFERENCE,)), "a")
    return time_edits.set_speed(timeline, "c1", percent, backwards)


@pytest.mark.parametrize(
    ("percent", "backwards", "wanted"),
    [
        (100, True, list(range(59, -1, -1))),
        (200, False, list(range(0, 60, 2))),
        (50, False, [number // 2 for number in range(120)]),
        (400, True, list(range(56, -1, -4))),
    ],
)
def test_each_frame_shows_its_moment(folder: Path, percent: int, backwards: bool, wanted: list[int]) -> None:
    timeline = clip_at(percent, backwards)
    with Composition(timeline, folder, strict=True) as composition:
        assert [read_number(composition.frame(index)) for index in range(timeline.duration)] == wanted
    with Composition(timeline, folder, strict=True) as composition:
        seen = []
        for index in range(timeline.duration):
            frame = composition.stored(index)
            assert frame is not None
            seen.append(read_number(as_seen(frame)))
    assert seen == wanted


def test_a_frozen_picture_is_that_picture(folder: Path) -> None:
    timeline = time_edits.freeze(clip_at(100), 20, 30)
    with Composition(timeline, folder, strict=True) as composition:
        seen = [read_number(composition.frame(index)) for index in (19, 20, 35, 49, 50, 51)]
    assert seen == [19, 20, 20, 20, 20, 21]


def test_no_picture_is_decoded_again_and_again(folder: Path) -> None:
    with VideoSource(folder / "media" / "a.mp4") as source:
        rewound, view = Rewound(Fraction(1, 30)), View.whole(*SIZE)
        for number in range(59, -1, -1):
            picture = rewound.over(source).frame(Fraction(number, 30), view)
            assert read_number(picture) == number
        assert source.decoded < 60 + 4 * LONGEST_RUN + 60
        assert source.seeks <= 6


def test_looking_about_reads_single_pictures(folder: Path) -> None:
    with VideoSource(folder / "media" / "a.mp4") as source:
        rewound, view = Rewound(Fraction(1, 30)), View.whole(*SIZE)
        for number in (50, 10, 30, 29):
            assert np.array_equal(
                rewound.over(source).frame(Fraction(number, 30), view),
                source.frame(Fraction(number, 30), view),
            )


def test_a_chunk_is_named_by_how_its_clip_runs() -> None:
    def keys(timeline: Timeline) -> list[str]:
        encoding = Encoding(timeline.canvas, timeline.rate, 20, 8000, 192)
        return [chunks.key(timeline, chunk, encoding) for chunk in chunks.cut(timeline)]

    plain = clip_at(100)
    assert len({*keys(plain), *keys(clip_at(100, True)), *keys(clip_at(200))}) == 3
    slow = clip_at(50)
    assert keys(edits.split(slow, 45)) == keys(slow), "a cut alone changes no picture"
    still = time_edits.freeze(edits.trim(plain, "c1", TimeRange(0, 1)), 0, 179)
    first, second, *_ = keys(edits.ripple_delete(still, "c1"))
    assert first == second, "all of a still picture is one"
