"""Bringing HDR down to an ordinary screen.

Phones film in HLG (iPhone, Pixel) or PQ (Samsung) with BT.2020 colours; shown
as they are, such pictures look grey and washed out.  One table turns a stored
HDR colour into the BT.709 colour that an ordinary screen should show; libavfilter
looks colours up in it (``lut3d``).  The steps, each from its recommendation:

1. light: the HLG inverse OETF and OOTF for a 1000 nit screen, or the PQ EOTF
   (Rec. ITU-R BT.2100-2, tables 4 and 5);
2. BT.2020 to BT.709 primaries (Report ITU-R BT.2407-0, 2); colours that BT.709
   does not have are paled towards their own grey just enough to fit;
3. the ordinary screen's white is HDR reference white, 203 nits (Report ITU-R
   BT.2408-7, 2.2).  What is brighter rolls off: the EETF of Report ITU-R
   BT.2390-11, 5.4.1, from a 1000 nit source to 203 nits, on the brightest of R,
   G and B so that hues stay.  Light below 90 nits, where skin lies, is untouched;
4. the inverse of the BT.1886 curve (exponent 2.4).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorTrc
from numpy.typing import NDArray

from trainer import paths
from trainer.model import safe_file

PQ = int(ColorTrc.SMPTE2084)
HLG = int(ColorTrc.ARIB_STD_B67)

Light = NDArray[np.float64]
"""Colours of shape (..., 3): R, G, B."""

WHITE = 203.0
"""Nits of HDR reference white."""

PEAK = 1000.0
"""Nits of the brightest light that phones record; brighter is clipped."""

STEPS = 49
"""Entries of the table along each axis: a third of an 8-bit step off the formulas on average.

It is made in half a second, once, and loaded in a tenth.
"""

_VERSION = 2

_TO_BT709 = np.array(
    [
        [1.660491, -0.587641, -0.072850],
        [-0.124550, 1.132900, -0.008349],
        [-0.018151, -0.100579, 1.118730],
    ]
)
_LUMA = np.array([0.2126, 0.7152, 0.0722])

_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32


def is_hdr(picture: VideoFrame) -> bool:
    """Whether a decoded picture is HDR: its curve is PQ or HLG (Rec. ITU-R BT.2100)."""
    return picture.color_trc in (PQ, HLG)


def pq_to_nits(signal: Light) -> Light:
    """The PQ EOTF: signal 0..1 to nits 0..10000."""
    power = np.maximum(signal, 0) ** (1 / _M2)
    return 10_000 * (np.maximum(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1)


def nits_to_pq(nits: Light) -> Light:
    """The inverse of ``pq_to_nits``."""
    power = (np.maximum(nits, 0) / 10_000) ** _M1
    return ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2


def hlg_to_nits(signal: Light) -> Light:
    """HLG signal 0..1 to nits on a 1000 nit screen in a dim room (system gamma 1.2)."""
    a = 0.17883277
    b, c = 1 - 4 * a, 0.5 - a * np.log(4 * a)
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    luminance = scene @ np.array([0.2627, 0.6780, 0.0593])
    nits: Light = PEAK * scene * np.maximum(luminance, 1e-9)[..., None] ** 0.2
    return nits


def roll_off(nits: Light) -> Light:
    """The EETF from a 1000 nit source to a 203 nit screen, both with black at 0."""
    top = nits_to_pq(np.array(PEAK))
    limit = nits_to_pq(np.array(WHITE)) / top
    knee = 1.5 * limit - 0.5
    source = np.minimum(nits_to_pq(nits) / top, 1.0)
    t = (np.maximum(source, knee) - knee) / (1 - knee)
    rise = 3 * t**2 - 2 * t**3
    bent = (1 - rise) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + rise * limit
    return pq_to_nits(np.where(source < knee, source, bent) * top)


def to_screen(signal: Light, curve: int) -> Light:
    """BT.2020 HDR signal 0..1 (``curve`` PQ or HLG) to BT.709 signal 0..1, by the formulas above."""
    nits = (pq_to_nits(signal) if curve == PQ else hlg_to_nits(signal)) @ _TO_BT709.T
    grey = np.maximum(nits @ _LUMA, 0)[..., None]
    lowest = np.min(nits, axis=-1, keepdims=True)
    nits = grey + (nits - grey) * np.where(lowest < 0, grey / np.maximum(grey - lowest, 1e-9), 1.0)
    brightest = np.max(nits, axis=-1, keepdims=True)
    light = nits * (roll_off(brightest) / np.maximum(brightest, 1e-9)) / WHITE
    screen: Light = np.clip(light, 0, 1) ** (1 / 2.4)
    return screen


def table_file(curve: int) -> Path:
    """The table for ``curve`` (PQ or HLG) as a .cube file, made in the cache folder when it is not there.

    Raises DiskFull or FolderReadOnly.
    """
    name = "pq" if curve == PQ else "hlg"
    file = paths.cache() / f"hdr-{name}-{STEPS}-v{_VERSION}.cube"
    if not file.exists():
        safe_file.write(file, _cube(curve).encode())
    return file


def _cube(curve: int) -> str:
    axis = np.linspace(0, 1, STEPS)
    # In .cube files red runs fastest.
    blue, green, red = np.meshgrid(axis, axis, axis, indexing="ij")
    colours = to_screen(np.stack([red, green, blue], axis=-1), curve).reshape(-1, 3)
    lines = (f"{red:.6f} {green:.6f} {blue:.6f}" for red, green, blue in colours)
    return f"LUT_3D_SIZE {STEPS}\n" + "\n".join(lines) + "\n"
