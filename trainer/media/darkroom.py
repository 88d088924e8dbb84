"""From a decoded picture, as its file stores it, to the pixels that a view asks for.

libavfilter does everything, in the order that costs least:

    stored picture
      -> crop         the view's rectangle, in stored pixels
      -> scale        to the wanted size, still in the file's own format: scaling
                      and converting to RGB in one step costs nearly three times as much
      -> flip, turn   the file's own orientation and the quarter turns by hand
      -> tone table   HDR only
      -> convert      explicit matrix and range in, RGB or BT.709 out

It is one graph; only the tone table begins a second one, which is the same for
all crops, so that a slow zoom does not load the table again at every step.
Graphs are kept for the last few combinations, so that a cut back and forth does
not build them again.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from av.filter.graph import Graph
from av.video.format import VideoFormat
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from trainer.media import tone
from trainer.media.orientation import Orientation
from trainer.media.view import Rectangle, View

Output = Literal["rgb24", "yuv420p"]

_KEPT_GRAPHS = 6

_MATRICES: dict[int, tuple[str, str]] = {
    # Rec. ITU-T H.273, table 4: (name for the scale filter, name for the buffer).
    1: ("bt709", "bt709"),
    4: ("fcc", "fcc"),
    5: ("bt470bg", "bt470bg"),
    6: ("smpte170m", "smpte170m"),
    7: ("smpte240m", "smpte240m"),
    9: ("bt2020", "bt2020nc"),
    10: ("bt2020", "bt2020c"),
}


@dataclass(frozen=True)
class Stored:
    """What must be known of a stored picture to develop it; one graph serves all that are equal."""

    width: int
    height: int
    format: str
    matrix: int
    full_range: bool
    curve: int
    shape: Fraction
    orientation: Orientation

    @staticmethod
    def of(picture: VideoFrame, shape: Fraction, orientation: Orientation) -> Stored:
        """What ``picture`` says of itself, and what holds for phones where it says nothing."""
        name = picture.format.name
        return Stored(
            picture.width,
            picture.height,
            name,
            _matrix(picture),
            picture.color_range == ColorRange.JPEG or name.startswith("yuvj"),
            picture.color_trc,
            shape,
            orientation,
        )

    @property
    def is_rgb(self) -> bool:
        """Whether the picture is stored as red, green and blue, so that no matrix applies."""
        return bool(VideoFormat(self.format).is_rgb) or self.format == "pal8"

    @property
    def is_transparent(self) -> bool:
        """Whether the picture has an alpha channel."""
        return self.format == "pal8" or any(part.is_alpha for part in VideoFormat(self.format).components)


def _matrix(picture: VideoFrame) -> int:
    """The colour matrix of a picture, by its H.273 number.

    Untagged pictures: BT.709 from 720 lines on, else BT.601.  That is what the
    encoders of phones mean: Android's default for an untagged stream is BT.601
    up to 720x576 either way up and BT.709 above (AOSP
    media/libstagefright/foundation/ColorUtils.cpp,
    setDefaultCodecColorAspectsIfNeeded), and players guess alike.
    """
    if picture.colorspace in _MATRICES:
        return picture.colorspace
    if picture.color_trc in (tone.PQ, tone.HLG):
        return 9
    return 1 if picture.height >= 720 else 6


class Darkroom:
    """Develops pictures; keeps the graphs that it built.  Not thread-safe."""

    def __init__(self) -> None:
        self._graphs: OrderedDict[Steps, Graph] = OrderedDict()

    def develop(self, picture: VideoFrame, stored: Stored, view: View, output: Output) -> VideoFrame:
        """``picture`` as ``view`` asks, as rgb24 (full range) or yuv420p (BT.709, limited range).

        Raises av.error.FFmpegError when the picture cannot be converted.
        """
        # The graph was told what holds; a picture that says something else would confuse it.
        picture.colorspace = Colorspace.ITU709 if stored.is_rgb else stored.matrix
        picture.color_range = ColorRange.JPEG if stored.full_range or stored.is_rgb else ColorRange.MPEG
        result = picture
        for steps in _stages(stored, view, output):
            graph = self._graph(steps)
            graph.push(result)
            pulled = graph.pull()
            assert isinstance(pulled, VideoFrame)
            result = pulled
        if output == "yuv420p":
            result.colorspace = Colorspace.ITU709
            result.color_range = ColorRange.MPEG
            result.color_primaries = ColorPrimaries.BT709
            result.color_trc = ColorTrc.BT709
        return result

    def _graph(self, steps: Steps) -> Graph:
        graph = self._graphs.get(steps)
        if graph is None:
            graph = Graph()
            graph.link_nodes(*(graph.add(name, **dict(options)) for name, options in steps)).configure()
            self._graphs[steps] = graph
            while len(self._graphs) > _KEPT_GRAPHS:
                self._graphs.popitem(last=False)
        else:
            self._graphs.move_to_end(steps)
        return graph

    def clear(self) -> None:
        """Let go of all graphs."""
        self._graphs.clear()


def stored_rectangle(stored: Stored, view: View) -> Rectangle:
    """Where the view's crop lies in the stored picture: left, top, width, height in stored pixels.

    Undoes, from the end, what brings the picture upright: the turn, the
    mirroring, the shape of the pixels.
    """
    square = stored.width * stored.shape
    across, down = float(square), float(stored.height)
    turn = stored.orientation.rotation
    upright = (down, across) if stored.orientation.sideways else (across, down)
    left, top, width, height = view.within(round(upright[0]), round(upright[1]))
    if turn == 90:
        left, top, width, height = top, down - left - width, height, width
    elif turn == 180:
        left, top = across - left - width, down - top - height
    elif turn == 270:
        left, top, width, height = across - top - height, left, height, width
    if stored.orientation.mirrored:
        left = across - left - width
    pixel = stored.width / across
    return left * pixel, top, width * pixel, height


def _whole_pixels(rectangle: Rectangle, stored: Stored) -> tuple[int, int, int, int]:
    """The rectangle on whole pixels, beginning on a whole colour sample, inside the picture."""
    left, top, width, height = rectangle
    parts = VideoFormat(stored.format).components
    subsampled = len(parts) > 1 and not stored.is_rgb
    across = 2 if subsampled and parts[1].width < stored.width else 1
    down = 2 if subsampled and parts[1].height < stored.height else 1
    x = min(max(0, round(left / across) * across), stored.width - 1)
    y = min(max(0, round(top / down) * down), stored.height - 1)
    return x, y, max(1, min(round(width), stored.width - x)), max(1, min(round(height), stored.height - y))


Step = tuple[str, tuple[tuple[str, str], ...]]
"""A filter and its options."""

Steps = tuple[Step, ...]
"""The filters of one graph, from the buffer to the sink."""


def _step(name: str, options: dict[str, str] | None = None, **more: str) -> Step:
    return name, tuple({**(options or {}), **more}.items())


def _buffer(width: int, height: int, form: str, matrix: str, full_range: bool) -> Step:
    return _step(
        "buffer",
        video_size=f"{width}x{height}",
        pix_fmt=form,
        time_base="1/90000",
        pixel_aspect="1/1",
        colorspace=matrix,
        range="pc" if full_range else "tv",
    )


def _stages(stored: Stored, view: View, output: Output) -> list[Steps]:
    """The graphs that a picture goes through, one or, for HDR, two."""
    scale_matrix, buffer_matrix = _MATRICES[stored.matrix]
    if stored.is_rgb:
        buffer_matrix = "bt709"
    full = stored.full_range or stored.is_rgb
    steps = [_buffer(stored.width, stored.height, stored.format, buffer_matrix, full)]
    form = stored.format
    matrix = {} if stored.is_rgb else {"in_color_matrix": scale_matrix, "in_range": "pc" if full else "tv"}

    if stored.is_transparent:
        # Premultiplied before scaling, or the colour hidden under transparency bleeds into the edges.
        steps += [
            _step("scale", matrix),
            _step("format", pix_fmts="gbrap"),
            _step("premultiply", inplace="1"),
            _step("format", pix_fmts="gbrp"),
        ]
        form, matrix = "gbrp", {}

    x, y, width, height = _whole_pixels(stored_rectangle(stored, view), stored)
    if (x, y, width, height) != (0, 0, stored.width, stored.height):
        steps.append(_step("crop", w=str(width), h=str(height), x=str(x), y=str(y), exact="1"))

    turn = (stored.orientation.rotation // 90 + view.turns) % 4
    size = (view.size[1], view.size[0]) if turn % 2 else view.size
    if size != (width, height):
        steps += [
            _step("scale", w=str(size[0]), h=str(size[1]), flags="bicubic"),
            _step("format", pix_fmts=form),
        ]
    if stored.orientation.mirrored:
        steps.append(_step("hflip"))
    steps += _turn(turn)

    stages: list[Steps] = []
    if stored.curve in (tone.PQ, tone.HLG) and not stored.is_rgb:
        stages.append((*steps, _step("format", pix_fmts=form), _step("buffersink")))
        steps = [
            _buffer(*view.size, form, buffer_matrix, full),
            _step("scale", matrix, flags=_EXACT),
            _step("format", pix_fmts="gbrp16le"),
            _step("lut3d", file=str(tone.table_file(stored.curve)), interp="tetrahedral"),
        ]
        form, matrix = "gbrp16le", {}
    # The fast converter for 8-bit 4:2:0 is within three levels; all else swscale must be told to do exactly.
    exact = {} if form in ("yuv420p", "yuvj420p") else {"flags": _EXACT}
    steps.append(_step("scale", {**matrix, **_OUT[output], **exact}))
    return [*stages, (*steps, _step("format", pix_fmts=output), _step("buffersink"))]


_OUT: dict[Output, dict[str, str]] = {
    "rgb24": {"out_range": "pc"},
    "yuv420p": {"out_color_matrix": "bt709", "out_range": "tv"},
}


_EXACT = "bicubic+accurate_rnd+full_chroma_int"


def _turn(quarters: int) -> list[Step]:
    if quarters == 1:
        return [_step("transpose", dir="clock")]
    if quarters == 2:
        return [_step("hflip"), _step("vflip")]
    return [_step("transpose", dir="cclock")] if quarters == 3 else []
