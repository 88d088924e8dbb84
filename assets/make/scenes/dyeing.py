"""Batik is lifted out of the indigo.

Two gloved hands raise the cloth; it comes out green, as indigo does, and turns
blue in the air.  Water runs off in threads, then in drops, and each drop sends
its ring over the vat.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from scenes import tones
from scenes.camera import Handheld
from scenes.cloth import Hanging
from scenes.film import Frame, Scene
from scenes.motif import INDIGO, SOGA, kain
from scenes.paint import (
    MARGIN,
    Array,
    Ramp,
    blurred,
    brush_on,
    colour,
    down,
    ease,
    glow,
    inflate,
    layer,
    limb,
    smooth_path,
)
from scenes.people import GOLD, fist
from scenes.plants import frond

SECONDS = 7.5
WATER = 950.0
"""Height of the middle of the vat's surface."""
CLOTH_WIDTH, CLOTH_LENGTH = 392, 600
GRAVITY = 1500.0
"""Pixels a second squared."""


def held_at(time: float) -> float:
    """Height of the hands: dipped, lifted, held, lowered again."""
    lifted = 470 - 300 * ease((time - 1.0) / 2.1)
    shake = 9 * math.sin((time - 3.6) * 13) * ease((time - 3.6) / 0.2) * ease((4.6 - time) / 0.5)
    return lifted + shake + 150 * ease((time - 5.7) / 1.9) + 5 * math.sin(time * 1.6)


def foot_at(time: float) -> float:
    """Height of the cloth's lower edge."""
    return held_at(time) + CLOTH_LENGTH


@dataclass(frozen=True)
class Drop:
    """A drop that leaves the cloth at ``start`` seconds and meets the water at ``lands``."""

    x: float
    y: float
    start: float
    lands: float
    meets: float
    size: float


def drops() -> list[Drop]:
    """All drops of the take: many when the cloth leaves the water, fewer later, a burst when it is shaken."""
    rng = np.random.default_rng(21)
    made = []
    time = 2.2
    while time < SECONDS:
        hurry = 0.035 if 3.6 < time < 4.6 else 0.05 + 0.06 * max(0.0, time - 3.0)
        time += float(rng.uniform(0.5, 1.5)) * hurry
        y = foot_at(time) + float(rng.uniform(-4, 10))
        meets = WATER + float(rng.uniform(-34, 42))
        if meets - y > 24:
            lands = time + math.sqrt(2 * (meets - y) / GRAVITY)
            made.append(
                Drop(float(rng.uniform(176, 544)), y, time, lands, meets, float(rng.uniform(2.2, 4.2)))
            )
    return made


def _behind(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, -60, 840, 1400),
        down(
            QRectF(0, -60, 1, 1100), (0, colour("#e9c48d")), (0.5, colour("#b8703c")), (1, colour("#6b3a20"))
        ),
    )
    rng = np.random.default_rng(3)
    for row in range(24):
        for column in range(-1, 9):
            x, y = column * 104.0 + (row % 2) * 52 - 60, row * 46.0 - 60
            tone = ("#a85a30", "#b76a3a", "#98502a", "#c07a45")[int(rng.integers(4))]
            painter.setBrush(colour(tone, 0.62))
            painter.drawRoundedRect(QRectF(x + 3, y + 3, 98, 40), 5, 5)
    for left, width, dye, pattern in ((-40, 190, SOGA, "parang"), (560, 210, SOGA, "kawung")):
        painter.drawImage(QRectF(left, 120, width, 620), kain(width, 620, 62, dye, pattern))
        for fold in range(4):
            painter.fillRect(QRectF(left + fold * width / 4, 120, width / 9, 620), colour("#1c0d06", 0.22))
    painter.fillRect(QRectF(-60, 108, 840, 20), colour("#6b4423"))
    for x, y, turn, length in (
        (820.0, 40.0, 165.0, 470.0),
        (-80.0, -30.0, 30.0, 420.0),
        (800, 300, 190, 330),
    ):
        painter.save()
        painter.translate(x, y)
        painter.rotate(turn)
        frond(painter, length, 0.3, ("#2f6238", "#4c8a4e", "#284f2c"))
        painter.restore()
    glow(painter, 130, 60, 560, "#ffe3a6", 0.75)


def _dyer(painter: QPainter) -> None:
    shirt = smooth_path(
        [
            (250, -160),
            (470, -160),
            (540, 60),
            (520, 300),
            (560, 620),
            (600, 980),
            (120, 980),
            (160, 620),
            (200, 300),
            (180, 60),
        ],
        closed=True,
    )
    inflate(shirt, Ramp("#4f1a0c", "#8f3b1c", "#c06a3e"), 110).draw(painter)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for points in (
        [(360, -160), (362, 120), (360, 400)],
        [(300, 40), (310, 200), (296, 360)],
        [(430, 30), (418, 200), (430, 360)],
    ):
        painter.setPen(QPen(colour("#3c1208", 0.4), 4))
        painter.drawPath(smooth_path(points))
    painter.setPen(Qt.PenStyle.NoPen)
    for y in range(-20, 330, 78):
        painter.setBrush(colour("#f0cf94"))
        painter.drawEllipse(QPointF(374, y), 6, 6)
    skirt = smooth_path([(206, 400), (360, 420), (514, 400), (590, 980), (130, 980)], closed=True)
    inflate(skirt, Ramp("#1d1410", "#46332a", "#7d6a58"), 90).draw(painter)
    inflate(
        limb([(196, 400), (360, 424), (524, 400)], [17, 20, 17]), Ramp("#7a5420", "#c8923f", "#f0cf94"), 16
    ).draw(painter)


def _vat(painter: QPainter) -> None:
    glow(painter, 360, 1370, 620, "#1c0d06", 0.8)
    body = QPainterPath(QPointF(14, 940))
    body.cubicTo(QPointF(-20, 1120), QPointF(60, 1330), QPointF(170, 1420))
    body.lineTo(550, 1420)
    body.cubicTo(QPointF(660, 1330), QPointF(740, 1120), QPointF(706, 940))
    body.closeSubpath()
    inflate(body, Ramp("#4a1c0c", "#a04a24", "#dc8a56"), 150, texture=0.02).draw(painter)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for y, width in ((1098, 9.0), (1124, 4.0)):
        painter.setPen(QPen(colour("#5c2410", 0.55), width))
        painter.drawArc(QRectF(6, y - 120, 708, 190), 185 * 16, 170 * 16)
        painter.setPen(QPen(colour("#eeb184", 0.35), 2))
        painter.drawArc(QRectF(6, y - 114, 708, 190), 185 * 16, 170 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    rim = QPainterPath()
    rim.addEllipse(QRectF(2, 822, 716, 256))
    hole = QPainterPath()
    hole.addEllipse(QRectF(40, 850, 640, 204))
    inflate(rim.subtracted(hole), Ramp("#5a2410", "#b25a30", "#f0aa78"), 26, texture=0.02).draw(painter)
    painter.fillPath(hole, down(QRectF(0, 850, 1, 204), (0, colour("#2a0f08")), (1, colour("#5a2410"))))
    surface = surface_path()
    painter.fillPath(
        surface,
        down(
            QRectF(0, 868, 1, 178), (0, colour("#0c1736")), (0.55, colour("#1c3470")), (1, colour("#3457a0"))
        ),
    )
    painter.setClipPath(surface)
    glow(painter, 170, 1000, 230, "#9cc0ee", 0.35)
    painter.setBrush(colour("#060c20", 0.35))
    painter.drawEllipse(QRectF(30, 836, 660, 90))
    rng = np.random.default_rng(9)
    for _ in range(46):
        angle = float(rng.uniform(0.15, math.pi * 0.95))
        place = QPointF(360 + math.cos(angle) * 292 + float(rng.uniform(-8, 8)), WATER + math.sin(angle) * 86)
        size = float(rng.uniform(3, 8))
        painter.setBrush(colour("#b7cdf0", float(rng.uniform(0.25, 0.6))))
        painter.drawEllipse(place, size, size * 0.5)


def _near(painter: QPainter) -> None:
    for x, y, turn, length in ((-70, 1420, -58, 330), (-90, 1340, -22, 280), (800, 1430, 236, 300)):
        painter.save()
        painter.translate(x, y)
        painter.rotate(turn)
        frond(painter, length, 0.25, ("#1d4426", "#2f6a38", "#16321c"))
        painter.restore()


def surface_path() -> QPainterPath:
    """The outline of the dye's surface."""
    path = QPainterPath()
    path.addEllipse(QPointF(360, WATER + 6), 306, 92)
    return path


def _glints(painter: QPainter, time: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index in range(18):
        y = WATER - 62 + index * 8.6
        half = 290 * math.sqrt(max(0.0, 1 - ((y - WATER - 6) / 94) ** 2))
        x = 360 + half * 0.8 * math.sin(index * 2.4 + time * (0.5 + index % 3 * 0.2))
        bright = max(0.0, math.sin(index * 1.7 + time * 1.9)) * 0.34
        painter.setPen(QPen(colour("#cfe2ff", bright), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        path = QPainterPath(QPointF(x - 44, y))
        path.quadTo(QPointF(x, y + 5 * math.sin(time * 2 + index)), QPointF(x + 44, y))
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)


def _ring(painter: QPainter, x: float, y: float, age: float, size: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for delay in (0.0, 0.14):
        part = (age - delay) / 1.1
        if 0 < part < 1:
            radius = size * (6 + 24 * math.sqrt(part))
            painter.setPen(QPen(colour("#dbe9ff", 0.6 * (1 - part) ** 1.5), 2.4 * (1 - part) + 0.6))
            painter.drawEllipse(QPointF(x, y), radius, radius * 0.3)
            painter.setPen(QPen(colour("#081026", 0.35 * (1 - part)), 2))
            painter.drawEllipse(QPointF(x, y + 2), radius * 0.9, radius * 0.27)
    painter.setPen(Qt.PenStyle.NoPen)


def _wet(cloth: QImage, green: float) -> QImage:
    """The cloth dark with water below, and green (0..1) where it has just met the air."""
    painter = brush_on(cloth)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    high = cloth.height()
    for tone, top, bottom in (("#0a1330", 0.10, 0.42), ("#3f8f6a", 0.20 * green, 0.62 * green)):
        gradient = QLinearGradient(QPointF(0, 0), QPointF(0, high))
        gradient.setColorAt(0.05, colour(tone, top))
        gradient.setColorAt(0.9, colour(tone, bottom))
        painter.fillRect(cloth.rect(), gradient)
    painter.end()
    return cloth


def _water_threads(painter: QPainter, time: float, foot: float) -> None:
    strength = ease((time - 2.3) / 0.2) * ease((3.9 - time) / 0.9)
    if strength <= 0 or foot > WATER:
        return
    for index in range(17):
        x = 182 + index * 22.4 + 5 * math.sin(index * 2.7)
        pen = QPen(
            colour("#b4cef5", 0.6 * strength),
            1.5 + index % 3 * 0.8,
            Qt.PenStyle.CustomDashLine,
            Qt.PenCapStyle.RoundCap,
        )
        pen.setDashPattern([9 + index % 4 * 3, 6 + index % 3 * 4])
        pen.setDashOffset(-time * (330 + index % 5 * 22))
        painter.setPen(pen)
        painter.drawLine(QPointF(x, foot - 8), QPointF(x + 1, WATER + 14 * math.sin(index * 1.9)))
    painter.setPen(Qt.PenStyle.NoPen)


def open_scene() -> Frame:
    """Paint what does not move; give back the painter of a frame."""
    behind = blurred(layer(_behind), 10)
    dyer = blurred(layer(_dyer), 4)
    vat = layer(_vat)
    near = blurred(layer(_near), 5)
    hanging = Hanging(
        kain(CLOTH_WIDTH, CLOTH_LENGTH, 98, INDIGO), pad=44, swing=13, fold=1.55, folds=2.3, sag=26
    )
    sleeve = Ramp("#6a2210", "#a8451f", "#d8824f")
    fists = fist(GOLD, False, sleeve), fist(GOLD, True, sleeve)
    falling = drops()
    camera = Handheld(SECONDS, phase=2.1, zoom=(1.05, 1.04), drift=(-10, -14), start=(-14, 20))

    def frame(painter: QPainter, time: float) -> None:
        pose = camera.at(time)
        pose.aim(painter, 0.45)
        painter.drawImage(-MARGIN, -MARGIN, behind)
        pose.aim(painter, 0.8)
        painter.drawImage(QPointF(-MARGIN, -MARGIN + (held_at(time) - 300) * 0.12), dyer)
        pose.aim(painter)
        painter.drawImage(-MARGIN, -MARGIN, vat)
        hands, foot = held_at(time), foot_at(time)
        lean = 4 * math.sin(time * 1.2)
        cloth = _wet(hanging.at(time, 0.55), math.exp(-max(0.0, time - 2.6) / 1.6))
        left = 360 - CLOTH_WIDTH / 2 - hanging.pad + lean
        painter.save()
        painter.setClipPath(surface_path())
        painter.setOpacity(0.42)
        mirrored = cloth.transformed(QTransform().scale(1, -0.5))
        painter.drawImage(
            QPointF(left + 5 * math.sin(time * 3.1), WATER + (WATER - foot) * 0.5 - 16), mirrored
        )
        painter.setOpacity(1)
        _glints(painter, time)
        dipped = foot > WATER
        for step in range(5):
            age = (time * 0.9 + step * 0.2) % 1
            if dipped or 2.1 < time < 3.2:
                spread = 1 + age * 0.45
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour("#cfe2ff", 0.35 * (1 - age)), 2.4))
                painter.drawEllipse(QPointF(360 + lean, WATER), 204 * spread, 26 * spread * 1.5)
        for drop in falling:
            if drop.lands < time:
                _ring(painter, drop.x, drop.meets, time - drop.lands, drop.size / 2.6)
        painter.restore()
        painter.save()
        waterline = QPainterPath()
        waterline.addRect(QRectF(-100, -200, 920, WATER + 200))
        bulge = QPainterPath()
        bulge.addEllipse(QPointF(360 + lean, WATER), 202, 20)
        painter.setClipPath(waterline.united(bulge))
        painter.drawImage(QPointF(left, hands - hanging.pad), cloth)
        painter.restore()
        if dipped:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("#e6f0ff", 0.6), 3))
            painter.drawArc(QRectF(158 + lean, WATER - 20, 404, 40), 180 * 16, 180 * 16)
            painter.setPen(Qt.PenStyle.NoPen)
        _water_threads(painter, time, foot)
        for drop in falling:
            if drop.start <= time < drop.lands:
                fallen = 0.5 * GRAVITY * (time - drop.start) ** 2
                stretch = 1 + 0.0022 * GRAVITY * (time - drop.start)
                painter.setBrush(colour("#9dbdf0", 0.9))
                painter.drawEllipse(QPointF(drop.x, drop.y + fallen), drop.size, drop.size * stretch)
        for sprite, x in zip(fists, (360 - CLOTH_WIDTH / 2 + 34, 360 + CLOTH_WIDTH / 2 - 34), strict=True):
            painter.save()
            painter.translate(x + lean, hands + 10)
            sprite.draw(painter)
            painter.restore()
        pose.aim(painter, 1.8)
        painter.drawImage(QPointF(-MARGIN + 6 * math.sin(time * 1.1), -MARGIN), near)
        pose.aim(painter, 0.4)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        glow(painter, 110, 60, 640, "#ffd489", 0.28)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    return frame


def sound() -> Array:
    """The swish of the lift, running water, single drops, a quiet yard."""
    track = tones.silence(SECONDS)
    time = tones.moments(SECONDS)
    tones.add(track, tones.hiss(SECONDS, 90, 900, 41) * tones.swell(SECONDS, 1.5, 0.5, 42), 0, 0.006)
    lift = (
        np.exp(-(((time - 2.1) / 0.75) ** 2))
        + 0.35 * np.exp(-(((time - 4.1) / 0.4) ** 2))
        + 0.5 * np.exp(-(((time - 0.5) / 0.5) ** 2))
    )
    tones.add(
        track, tones.hiss(SECONDS, 350, 2600, 43) * lift * tones.swell(SECONDS, 0.05, 0.5, 44), 0, 0.045
    )
    running = np.exp(-(((time - 3.0) / 0.7) ** 2))
    tones.add(
        track, tones.hiss(SECONDS, 1200, 7000, 45) * running * tones.swell(SECONDS, 0.02, 0.2, 46), 0, 0.03
    )
    rng = np.random.default_rng(47)
    for number, drop in enumerate(drops()):
        pitch = float(rng.uniform(500, 1500))
        tones.add(track, tones.drop(pitch, number), drop.lands, 0.012 * drop.size, (drop.x - 360) / 320)
    for number, at in enumerate((0.9, 4.9, 6.3)):
        tones.add(track, tones.chirp(60 + number), at, 0.02, 0.6 - number * 0.6)
    return tones.levelled(tones.room(track, 0.5, 0.15))


SCENE = Scene(
    slug="batik-celup",
    titles={"id": "Kain batik diangkat dari celupan", "en": "Batik lifted from the dye"},
    seconds=SECONDS,
    open=open_scene,
    sound=sound,
)
