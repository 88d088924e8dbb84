"""HDR to ordinary screens."""

from __future__ import annotations

from av.video.frame import VideoFrame
from av.video.reformatter import ColorTrc

PQ = int(ColorTrc.SMPTE2084)
HLG = int(ColorTrc.ARIB_STD_B67)


def is_hdr(picture: VideoFrame) -> bool:
    """Whether a decoded picture is HDR: its curve is PQ or HLG (Rec. ITU-R BT.2100)."""
    return picture.color_trc in (PQ, HLG)
