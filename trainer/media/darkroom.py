"""From a decoded picture, as its file stores it, to the pixels that a view asks for.

One libavfilter graph does everything, in the order that costs least:

    stored picture
      -> crop         the view's rectangle, in stored pixels
      -> scale        to the wanted size, still in the file's own format: scaling
                      and converting to RGB in one step costs nearly three times as much
      -> flip, turn   the file's own orientation and the quarter turns by hand
      -> tone table   HDR only
      -> convert      explicit matrix and range in, RGB or BT.709 out

Graphs are kept for the last few combinations of source format and view, so
that a zoom or a cut back and forth does not build them again and again.
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

_KEPT_GRAPHS = 4

_MATRICES: dict[int, tuple[str, str]] = {
    # Rec. ITU-T H.273, table 4: (name for the scale filter, name for the buffer).
    1: ("bt709", "bt709"), 4: ("fcc", "fcc"), 5: ("bt470bg", "bt470bg"), 6: ("smpte170m", "smpte170m"),
    7: ("smpte240m", "smpte240m"), 9: ("bt2020", "bt2020nc"), 10: ("bt2020", "bt2020c"),
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
            picture.width, picture.height, name, _matrix(picture),
            picture.color_range == ColorRange.JPEG or name.startswith("yuvj"),
            picture.color_trc, shape, orientation,
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
        self._graphs: OrderedDict[tuple[Stored, View, Output], Graph] = OrderedDict()

    def develop(self, picture: VideoFrame, stored: Stored, view: View, output: Output) -> VideoFrame:
        """``picture`` as ``view`` asks, as rgb24 (full range) or yuv420p (BT.709, limited range).

        Raises av.error.FFmpegError when the picture cannot be converted.
        """
        key = (stored, view, output)
        graph = self._graphs.get(key)
        if graph is None:
            graph = self._graphs[key] = _graph(stored, view, output)
            while len(self._graphs) > _KEPT_GRAPHS:
                self._graphs.popitem(last=False)
        else:
            self._graphs.move_to_end(key)
        # The graph was told what holds; a picture that says something else would confuse it.
        picture.colorspace = Colorspace.ITU709 if stored.is_rgb else stored.matrix
        picture.color_range = ColorRange.JPEG if stored.full_range or stored.is_rgb else ColorRange.MPEG
        graph.push(picture)
        result = graph.pull()
        assert isinstance(result, VideoFrame)
        if output == "yuv420p":
            result.colorspace = Colorspace.ITU709
            result.color_range = ColorRange.MPEG
            result.color_primaries = ColorPrimaries.BT709
            result.color_trc = ColorTrc.BT709
        return result

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


def _graph(stored: Stored, view: View, output: Output) -> Graph:
    steps = _steps(stored, view, output)
    graph = Graph()
    nodes = [graph.add(name, **options) for name, options in steps]
    graph.link_nodes(*nodes).configure()
    return graph


Step = tuple[str, dict[str, str]]


def _steps(stored: Stored, view: View, output: Output) -> list[Step]:
    """The filters of a graph with their options, from the buffer to the sink."""
    scale_matrix, buffer_matrix = _MATRICES[stored.matrix]
    source: dict[str, str] = {
        "video_size": f"{stored.width}x{stored.height}", "pix_fmt": stored.format, "time_base": "1/90000",
        "pixel_aspect": "1/1", "colorspace": "bt709" if stored.is_rgb else buffer_matrix,
        "range": "pc" if stored.full_range or stored.is_rgb else "tv",
    }
    steps: list[Step] = [("buffer", source)]
    own_format = stored.format
    matrix_in = {} if stored.is_rgb else {"in_color_matrix": scale_matrix, "in_range": source["range"]}

    if stored.is_transparent:
        # Premultiplied before scaling, or the colour hidden under transparency bleeds into the edges.
        steps += [
            ("scale", {**matrix_in}), ("format", {"pix_fmts": "gbrap"}), ("premultiply", {"inplace": "1"}),
            ("format", {"pix_fmts": "gbrp"}),
        ]
        own_format, matrix_in = "gbrp", {}

    x, y, width, height = _whole_pixels(stored_rectangle(stored, view), stored)
    if (x, y, width, height) != (0, 0, stored.width, stored.height):
        steps.append(("crop", {"w": str(width), "h": str(height), "x": str(x), "y": str(y), "exact": "1"}))

    turn = (stored.orientation.rotation // 90 + view.turns) % 4
    size = (view.size[1], view.size[0]) if turn % 2 else view.size
    if size != (width, height):
        steps += [
            ("scale", {"w": str(size[0]), "h": str(size[1]), "flags": "bicubic"}),
            ("format", {"pix_fmts": own_format}),
        ]
    if stored.orientation.mirrored:
        steps.append(("hflip", {}))
    steps += _turn(turn)

    if stored.curve in (tone.PQ, tone.HLG) and not stored.is_rgb:
        steps += [
            ("scale", {**matrix_in, "flags": _EXACT}), ("format", {"pix_fmts": "gbrp16le"}),
            ("lut3d", {"file": str(tone.table_file(stored.curve)), "interp": "tetrahedral"}),
        ]
        matrix_in = {}
    # The fast converter for 8-bit 4:2:0 is within two levels; for all else swscale must be told to be exact.
    exact = {} if own_format in ("yuv420p", "yuvj420p") else {"flags": _EXACT}
    steps.append(("scale", {**matrix_in, **_OUT[output], **exact}))
    return [*steps, ("format", {"pix_fmts": output}), ("buffersink", {})]


_OUT: dict[Output, dict[str, str]] = {
    "rgb24": {"out_range": "pc"},
    "yuv420p": {"out_color_matrix": "bt709", "out_range": "tv"},
}


_EXACT = "bicubic+accurate_rnd+full_chroma_int"


def _turn(quarters: int) -> list[Step]:
    if quarters == 1:
        return [("transpose", {"dir": "clock"})]
    if quarters == 2:
        return [("hflip", {}), ("vflip", {})]
    return [("transpose", {"dir": "cclock"})] if quarters == 3 else []
