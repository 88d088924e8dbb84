"""Steam: a field of soft noise that rises, widens and fades."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from scenes.paint import Array, noise, to_image


class Steam:
    """Wisps above a hot thing.

    The noise loops: two octaves scroll upward at different speeds and are
    thinned to wisps inside a plume that bends with the draught.
    """

    _HIGH, _WIDE = 260, 130

    def __init__(self, seed: int, tone: tuple[float, float, float] = (1.0, 0.96, 0.90)) -> None:
        self._tone = tone
        self._large, self._small = self._loop(34, seed), self._loop(15, seed + 1)
        self._y, self._x = np.mgrid[0 : self._HIGH, 0 : self._WIDE].astype(np.float32)

    @staticmethod
    def _loop(grain: float, seed: int) -> Array:
        """Noise of 520 rows whose last row leads on to the first."""
        field = noise(600, 130, grain, seed)
        blend = np.linspace(0, 1, 80, dtype=np.float32)[:, None]
        looped = field[:520].copy()
        looped[:80] = field[520:] * (1 - blend) + field[:80] * blend
        return looped

    def draw(self, painter: QPainter, time: float, x: float, y: float, high: float, alpha: float) -> None:
        """Paint the plume whose foot is at (x, y); ``high`` its height in pixels, ``alpha`` its strength."""
        rise = 1 - self._y / self._HIGH
        bend = np.sin(time * 0.8 + rise * 4) * 9 * rise + np.sin(time * 1.7 + rise * 8) * 4 * rise
        across = (self._x - self._WIDE / 2 - bend) / (self._WIDE * (0.16 + 0.30 * rise))
        column = np.clip(self._x - bend, 0, self._WIDE - 1).astype(int)
        first = self._large[(self._y + time * 58).astype(int) % 520, column]
        second = self._small[(self._y + time * 92).astype(int) % 520, column]
        thin = np.clip(first * 0.75 + second * 0.45 - 0.38, 0, 1) * 2.1
        fade = np.clip(rise * 6, 0, 1) * np.clip((1 - rise) * 1.5, 0, 1) ** 1.2
        strength = np.clip(thin * np.exp(-2.2 * across**2) * fade * alpha, 0, 1)
        pixels = np.empty((self._HIGH, self._WIDE, 4), np.float32)
        for channel, tone in enumerate(reversed(self._tone)):
            pixels[..., channel] = strength * tone
        pixels[..., 3] = strength
        wide = high * self._WIDE / self._HIGH
        painter.drawImage(QRectF(x - wide / 2, y - high, wide, high), to_image(pixels))
