"""A hand draws kawung in hot wax.

White cloth hangs over the wooden stand.  Above, the lines are done; the hand
goes round petal after petal, lifts, sets two seeds, and goes on.  In front a
pan of wax steams out of focus; outside somebody plays a gender.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from scenes import tones
from scenes.camera import Handheld
from scenes.film import Frame, Scene
from scenes.motif import Petal, petals_around
from scenes.paint import (
    HEIGHT,
    MARGIN,
    WIDTH,
    Array,
    Ramp,
    blurred,
    colour,
    down,
    ease,
    glow,
    inflate,
    layer,
    limb,
    noise,
    smooth_path,
    to_image,
)
from scenes.people import WOOD, hand_with_canting, silhouette
from scenes.plants import frond
from scenes.steam import Steam

SECONDS = 8.0
CELL = 236.0
ORIGIN = (118.0, 262.0)
"""One crossing of the lattice; the others follow each CELL pixels."""


@dataclass(frozen=True)
class Stroke:
    """The pen on the cloth from ``start`` to ``end`` seconds, along these points."""

    start: float
    end: float
    points: tuple[QPointF, ...]


def _lattice() -> list[Petal]:
    petals = []
    for row in range(-1, 5):
        for column in range(-1, 4):
            petals += petals_around(ORIGIN[0] + column * CELL, ORIGIN[1] + row * CELL, CELL)
    return petals


def _is_done(petal: Petal) -> bool:
    return petal.y < 520 or (petal.x < 120 and petal.y < 640)


def _plan(petals: Sequence[Petal]) -> list[Stroke]:
    """What is drawn in this take: the next petals along the edge of the finished part."""
    heart = (ORIGIN[0] + CELL / 2, ORIGIN[1] + CELL * 1.5)
    mine = sorted(
        (p for p in petals if not _is_done(p) and math.hypot(p.x - heart[0], p.y - heart[1]) < CELL / 2),
        key=lambda p: (round(p.y / CELL * 2), p.x),
    )
    strokes, clock = [], 0.45
    for petal in mine:
        first = -math.pi * 0.8
        rim = tuple(petal.at(first + step / 60 * math.tau) for step in range(62))
        strokes.append(Stroke(clock, clock + 1.25, rim))
        clock += 1.25 + 0.26
        for start, end in petal.seeds():
            strokes.append(Stroke(clock, clock + 0.2, (start, (start + end) / 2, end)))
            clock += 0.2 + 0.16
        clock += 0.14
    return strokes


def _along(points: Sequence[QPointF], part: float) -> QPointF:
    place = min(max(part, 0.0), 1.0) * (len(points) - 1)
    index = min(int(place), len(points) - 2)
    return points[index] + (points[index + 1] - points[index]) * (place - index)


def _pace(part: float) -> float:
    return 0.65 * part + 0.35 * ease(part)


def _pen(strokes: Sequence[Stroke], time: float) -> tuple[QPointF, float]:
    """Where the spout is, and how high above the cloth: 0 touching .. 1."""
    before = QPointF(260, 500)
    left = -0.3
    for stroke in strokes:
        if time < stroke.start:
            part = ease((time - left) / (stroke.start - left))
            return before + (stroke.points[0] - before) * part, math.sin(math.pi * part)
        if time <= stroke.end:
            return _along(stroke.points, _pace((time - stroke.start) / (stroke.end - stroke.start))), 0.0
        before, left = stroke.points[-1], stroke.end
    return before, 0.0


def wax(painter: QPainter, path: QPainterPath, wet: float = 0.0, width: float = 7.0) -> None:
    """A line of wax: dark edge, honey body, and a light where it is still wet (0..1)."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for tone, alpha, thick, shift in (
        ("#3b1c08", 0.28, width + 3, 1.6),
        ("#6a3710", 1.0, width, 0.0),
        ("#a9661f", 1.0, width * 0.62, -0.5),
        ("#f3cf92", 0.30 + 0.6 * wet, width * 0.2, -1.6),
    ):
        cap = Qt.PenCapStyle.RoundCap
        painter.setPen(
            QPen(colour(tone, alpha), thick, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path.translated(shift * 0.5, shift))
    painter.setPen(Qt.PenStyle.NoPen)


def _linen() -> Array:
    height, width = HEIGHT + 2 * MARGIN, WIDTH + 2 * MARGIN
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    fold = np.sin(x / 118 + 0.6 * np.sin(y / 330)) * 0.5 + np.sin(x / 51 + y / 400 + 1.0) * 0.22
    slope = np.cos(x / 118 + 0.6 * np.sin(y / 330)) * 0.6 + np.cos(x / 51 + y / 400 + 1.0) * 0.3
    weave = np.sin(x * 2.1) * np.sin(y * 2.1) * 0.008 + (noise(height, width, 2.2, 3) - 0.5) * 0.03
    light = 0.93 - 0.045 * slope * (0.5 + y / height) + 0.02 * fold + weave
    light -= 0.20 * np.clip((x + y * 0.55) / (width + height * 0.55) - 0.45, 0, 1)
    warm = (noise(height, width, 160, 8) - 0.5) * 0.03
    pixels = np.ones((height, width, 4), np.float32)
    for channel, tone in enumerate((0.80, 0.91, 0.985)):
        pixels[..., channel] = np.clip(tone * light + warm * (channel - 1), 0, 1)
    return pixels


def _cloth(painter: QPainter, petals: Sequence[Petal]) -> None:
    painter.drawImage(-MARGIN, -MARGIN, to_image(_linen()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#6b6f78", 0.34), 1.5))
    for petal in petals:
        painter.drawPath(petal.rim())
    for index in range(-2, 8):
        offset = index * CELL / 2
        painter.setPen(QPen(colour("#6b6f78", 0.13), 1.2))
        painter.drawLine(QPointF(-80, ORIGIN[1] + offset), QPointF(820, ORIGIN[1] + offset))
        painter.drawLine(QPointF(ORIGIN[0] + offset, -80), QPointF(ORIGIN[0] + offset, 1400))
    for petal in petals:
        if not _is_done(petal):
            continue
        painter.setBrush(colour("#d89a45", 0.16))
        painter.drawPath(petal.rim())
        wax(painter, petal.rim())
        for start, end in petal.seeds():
            seed = QPainterPath(start)
            seed.lineTo(end)
            wax(painter, seed, 0.2, 9)
    for row in range(-1, 3):
        for column in range(-1, 4):
            for dx, dy in ((CELL / 2, 0.0), (0.0, CELL / 2)):
                x, y = ORIGIN[0] + column * CELL + dx, ORIGIN[1] + row * CELL + dy
                if y < 470:
                    for turn in range(4):
                        spot = QPointF(
                            x + math.cos(turn * math.pi / 2) * 17, y + math.sin(turn * math.pi / 2) * 17
                        )
                        dot = QPainterPath(spot)
                        dot.lineTo(spot + QPointF(0.1, 0))
                        wax(painter, dot, 0.2, 10)


def _behind(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, -60, 840, 400),
        down(QRectF(0, -60, 1, 300), (0, colour("#2a1710")), (1, colour("#4a2a18"))),
    )
    painter.fillRect(QRectF(90, -60, 190, 150), colour("#f3c777"))
    painter.fillRect(QRectF(180, -60, 12, 150), colour("#3a2114"))
    painter.fillRect(QRectF(480, -60, 130, 132), colour("#c98d48"))
    for x, y, radius, tone in (
        (60, 40, 40, "#8a4a22"),
        (350, 10, 60, "#5f7a4a"),
        (420, 60, 36, "#a05a2a"),
        (690, 20, 70, "#6b3d1e"),
    ):
        painter.setBrush(colour(tone, 0.8))
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _stand(painter: QPainter) -> None:
    fade = down(
        QRectF(0, 96, 1, 74),
        (0, colour("#2b1206", 0.62)),
        (0.4, colour("#2b1206", 0.3)),
        (1, colour("#2b1206", 0)),
    )
    painter.fillRect(QRectF(-60, 96, 840, 74), fade)
    beam = limb([(-60, 96), (360, 90), (780, 97)], [29, 30, 29])
    inflate(beam, Ramp("#4a2812", "#9a6633", "#dba566"), 28, texture=0.02).draw(painter)
    for y, alpha in ((84, 0.25), (98, 0.3), (109, 0.2)):
        painter.setPen(QPen(colour("#4a2812", alpha), 1.6))
        painter.drawPath(smooth_path([(-60, y + 4), (200, y), (420, y + 3), (780, y - 1)]))
    painter.setPen(Qt.PenStyle.NoPen)


def _pan(painter: QPainter) -> None:
    glow(painter, 60, 1330, 330, "#ff9a3c", 0.55)
    body = QPainterPath()
    body.addEllipse(QRectF(-190, 1096, 430, 330))
    inflate(body, Ramp("#1c1210", "#43302a", "#93745f"), 90).draw(painter)
    painter.setBrush(colour("#1d120c"))
    painter.drawEllipse(QRectF(-176, 1098, 402, 132))
    painter.setBrush(down(QRectF(0, 1120, 1, 110), (0, colour("#6b3510")), (1, colour("#c07a28"))))
    painter.drawEllipse(QRectF(-158, 1114, 366, 108))
    painter.setBrush(colour("#f6d08a", 0.7))
    painter.drawEllipse(QRectF(20, 1138, 120, 22))
    inflate(limb([(206, 1150), (300, 1122)], [13, 15]), WOOD, 14).draw(painter)


def _leaves(painter: QPainter) -> None:
    for x, y, turn, length in ((800, 520, 200, 560), (830, 760, 172, 520), (790, 980, 205, 460)):
        painter.save()
        painter.translate(x, y)
        painter.rotate(turn)
        frond(painter, length, 0.12, ("#3a1c0a", "#3a1c0a", "#3a1c0a"))
        painter.restore()


def _corner(painter: QPainter) -> None:
    glow(painter, -40, 1330, 760, "#2b1206", 0.75)


def open_scene() -> Frame:
    """Paint what does not move; give back the painter of a frame."""
    petals = _lattice()
    strokes = _plan(petals)
    behind = blurred(layer(_behind), 13)
    cloth = layer(lambda painter: _cloth(painter, petals))
    stand = layer(_stand)
    pan = blurred(layer(_pan), 7)
    leaves = blurred(layer(_leaves), 5)
    corner = layer(_corner)
    hand = hand_with_canting(Ramp("#122046", "#2a4484", "#6486c4"), 0.94)
    shade = blurred(silhouette(hand.image, "#2b1206"), 15)
    steam = Steam(seed=4)
    camera = Handheld(SECONDS, phase=0.7, zoom=(1.03, 1.10), drift=(14, 10))

    def frame(painter: QPainter, time: float) -> None:
        pose = camera.at(time)
        pose.aim(painter, 0.6)
        painter.drawImage(-MARGIN, -MARGIN, behind)
        pose.aim(painter)
        painter.save()
        painter.setClipRect(QRectF(-MARGIN, 92, 840, 1300))
        painter.drawImage(-MARGIN, -MARGIN, cloth)
        for stroke in strokes:
            if time <= stroke.start:
                break
            part = _pace(min((time - stroke.start) / (stroke.end - stroke.start), 1))
            path = QPainterPath(stroke.points[0])
            for step in range(1, 41):
                path.lineTo(_along(stroke.points, part * step / 40))
            wax(
                painter,
                path,
                math.exp(-max(0.0, time - stroke.end) / 1.2),
                7 if len(stroke.points) > 3 else 9,
            )
        sway = math.sin(time * 0.9) * 16 + math.sin(time * 2.1) * 5
        painter.setOpacity(0.34)
        painter.drawImage(QPointF(-MARGIN + sway + 14, -MARGIN - 8 + sway * 0.5), leaves)
        painter.setOpacity(1)
        painter.drawImage(-MARGIN, -MARGIN, corner)
        painter.restore()
        painter.drawImage(-MARGIN, -MARGIN, stand)
        tip, lift = _pen(strokes, time)
        turn = (tip.x() - 240) * 0.022 + math.sin(time * 5.1) * 0.5 - 3 * lift
        painter.save()
        painter.translate(tip + QPointF(14 + 26 * lift, 20 + 34 * lift))
        painter.rotate(turn)
        painter.setOpacity(0.52 - 0.14 * lift)
        painter.drawImage(QPointF(hand.x, hand.y), shade)
        painter.restore()
        painter.save()
        painter.translate(tip + QPointF(4 * lift, -22 * lift))
        painter.rotate(turn)
        hand.draw(painter)
        painter.restore()
        pose.aim(painter, 1.7)
        painter.drawImage(-MARGIN, -MARGIN, pan)
        steam.draw(painter, time, 70, 1170, 620, 0.8)
        pose.aim(painter, 0.4)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        glow(painter, 120, 40, 620, "#ffce86", 0.34)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    return frame


def sound() -> Array:
    """The pen on the cloth, a simmering pan, birds, and a few keys of a gender."""
    track = tones.silence(SECONDS)
    tones.add(track, tones.hiss(SECONDS, 80, 700, 1) * tones.swell(SECONDS, 1.2, 0.5, 2), 0, 0.006)
    tones.add(
        track, tones.hiss(SECONDS, 2500, 9000, 3) * tones.swell(SECONDS, 0.09, 0.0, 4) ** 3, 0, 0.008, -0.6
    )
    for number, stroke in enumerate(_plan(_lattice())):
        if stroke.start < SECONDS:
            tones.add(track, tones.stroke(stroke.end - stroke.start, 20 + number), stroke.start, 0.055, 0.1)
    for number, (at, gain) in enumerate(((1.1, 0.02), (3.6, 0.014), (5.9, 0.02))):
        tones.add(track, tones.chirp(30 + number), at, gain, 0.7 - 0.5 * number)
    music = tones.silence(SECONDS)
    tune = (0, 2, 3, 2, 4, 3, 2, 0, 1, 2, 0)
    for number, step in enumerate(tune):
        octave = 2 if number % 4 == 3 else 1
        tones.add(
            music,
            tones.pluck(282 * octave * tones.SLENDRO[step]),
            0.25 + number * 0.66,
            0.10,
            0.25 - 0.1 * (number % 5),
        )
    tones.add(music, tones.gong(), 0.2, 0.12, -0.2)
    tones.add(music, tones.gong(), 5.5, 0.12, -0.2)
    return tones.levelled(track + tones.room(music, 1.4, 0.3))


SCENE = Scene(
    slug="batik-canting",
    titles={"id": "Tangan membatik dengan canting", "en": "A hand draws batik with a canting"},
    seconds=SECONDS,
    open=open_scene,
    sound=sound,
)
