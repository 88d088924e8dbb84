"""A glass of coffee steams on the workshop's table.

Black coffee in a ribbed glass, fried bananas on a leaf, rain-green garden out
of focus.  Nothing happens but steam and light, and a cat that minds her tail.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from scenes import tones
from scenes.camera import Handheld
from scenes.film import Frame, Scene
from scenes.motif import INDIGO, kain
from scenes.paint import (
    MARGIN,
    Array,
    Ramp,
    blank,
    blurred,
    brush_on,
    colour,
    down,
    ease,
    glow,
    layer,
    limb,
    shadow_of,
    smooth_path,
)
from scenes.people import part
from scenes.plants import frond
from scenes.steam import Steam

SECONDS = 6.5
FUR = Ramp("#8f4d1c", "#d98a3d", "#f7c684")
CHINA = Ramp("#a58f74", "#efe4d0", "#ffffff")


def _garden(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, -60, 840, 800),
        down(
            QRectF(0, -60, 1, 760), (0, colour("#f7e6b0")), (0.5, colour("#b9cf86")), (1, colour("#5f8f4f"))
        ),
    )
    rng = np.random.default_rng(15)
    for _ in range(60):
        painter.setBrush(
            colour(
                ("#7fae5c", "#d8e39a", "#4f8a4c", "#f4edb0")[int(rng.integers(4))],
                float(rng.uniform(0.3, 0.7)),
            )
        )
        size = float(rng.uniform(16, 52))
        painter.drawEllipse(QPointF(float(rng.uniform(0, 720)), float(rng.uniform(40, 620))), size, size)
    for x, y, turn, length in (
        (780.0, 90.0, 160.0, 470.0),
        (-60.0, 200.0, 15.0, 400.0),
        (760, 420, 190, 360),
    ):
        painter.save()
        painter.translate(x, y)
        painter.rotate(turn)
        frond(painter, length, 0.3, ("#3a7a44", "#5a9a4e", "#2d5f34"))
        painter.restore()
    glow(painter, 190, 130, 420, "#fff6cc", 0.8)


def _window(painter: QPainter) -> None:
    wood = Ramp("#3d2010", "#7d4a22", "#bd8348")
    painter.fillRect(QRectF(-60, -60, 120, 800), colour("#7a5636"))
    painter.fillRect(QRectF(664, -60, 120, 800), colour("#6a4628"))
    for points, thick in (
        ([(60, -80), (60, 300), (60, 700)], 20.0),
        ([(662, -80), (662, 300), (662, 700)], 20.0),
        ([(360, -80), (360, 300), (360, 660)], 11.0),
        ([(40, 250), (360, 250), (680, 250)], 9.0),
    ):
        part(painter, limb(points, [thick] * 3), wood, thick, 5)
    sill = QPainterPath()
    sill.addRoundedRect(QRectF(-80, 640, 880, 54), 10, 10)
    part(painter, sill, wood, 20, 8)


def _wall(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, 690, 840, 120),
        down(QRectF(0, 690, 1, 120), (0, colour("#3a1f10")), (1, colour("#6a4022"))),
    )


def _table(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, 790, 840, 620),
        down(
            QRectF(0, 790, 1, 560), (0, colour("#a8693a")), (0.35, colour("#8c4f28")), (1, colour("#5f3118"))
        ),
    )
    rng = np.random.default_rng(5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for _ in range(54):
        y = float(rng.uniform(800, 1330))
        painter.setPen(
            QPen(colour(("#4a2410", "#d99a62")[int(rng.integers(2))], 0.20), float(rng.uniform(1, 4)))
        )
        x = float(rng.uniform(-100, 500))
        painter.drawPath(
            smooth_path(
                [(x, y), (x + 130, y + float(rng.uniform(-5, 5))), (x + 300, y + float(rng.uniform(-5, 5)))]
            )
        )
    painter.setPen(Qt.PenStyle.NoPen)
    for y in (892, 1042):
        painter.fillRect(QRectF(-60, y, 840, 4), colour("#3a1c0c", 0.6))
    painter.save()
    runner = QPainterPath(QPointF(150, 790))
    for x, y in ((610, 790), (770, 1400), (-40, 1400)):
        runner.lineTo(x, y)
    runner.closeSubpath()
    soft = shadow_of(runner, 9)
    soft.draw(painter)
    painter.setClipPath(runner)
    painter.drawImage(QRectF(-60, 788, 840, 640), kain(840, 640, 104, INDIGO))
    painter.fillRect(
        QRectF(-60, 788, 840, 640),
        down(QRectF(0, 788, 1, 560), (0, colour("#0b1430", 0.1)), (1, colour("#0b1430", 0.55))),
    )
    light = QLinearGradient(QPointF(120, 790), QPointF(480, 1280))
    light.setColorAt(0, colour("#ffe2a0", 0.42))
    light.setColorAt(0.5, colour("#ffe2a0", 0.08))
    light.setColorAt(1, colour("#ffe2a0", 0.0))
    painter.fillRect(QRectF(-60, 788, 840, 640), light)
    painter.restore()


def _ellipse(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


def _bananas(painter: QPainter) -> None:
    leaf = smooth_path(
        [(388, 1010), (470, 936), (600, 922), (716, 966), (740, 1040), (660, 1106), (520, 1110), (420, 1070)],
        closed=True,
    )
    part(painter, leaf, Ramp("#1f4a26", "#4a8a45", "#a3c873"), 22, 12)
    painter.setPen(QPen(colour("#c8dc94", 0.6), 4))
    painter.drawLine(QPointF(404, 1026), QPointF(728, 1012))
    for index in range(13):
        x = 430 + index * 23
        painter.setPen(QPen(colour("#2c5f30", 0.4), 2))
        painter.drawLine(QPointF(x, 1024), QPointF(x + 16, 960 + abs(index - 6) * 5))
        painter.drawLine(QPointF(x, 1024), QPointF(x + 16, 1086 - abs(index - 6) * 4))
    painter.setPen(Qt.PenStyle.NoPen)
    crust = Ramp("#8a4a14", "#dc9a3c", "#fbdc92")
    rng = np.random.default_rng(4)
    for points in (
        [(470, 1040), (540, 1066), (626, 1050)],
        [(520, 992), (600, 1016), (690, 1000)],
        [(456, 1000), (540, 1022), (622, 1002)],
        [(500, 958), (576, 980), (660, 962)],
    ):
        part(painter, limb(points, [20, 31, 17]), crust, 25, 8, texture=0.10)
        for _ in range(18):
            along = float(rng.random())
            place = QPointF(
                points[0][0] + (points[2][0] - points[0][0]) * along,
                points[1][1] - 6 + float(rng.uniform(-18, 14)),
            )
            painter.setBrush(colour(("#fff0c0", "#a8641c")[int(rng.integers(2))], 0.45))
            painter.drawEllipse(place, 2.6, 2.0)


def _glass(painter: QPainter) -> None:
    shadow_of(_ellipse(262, 1196, 176, 46), 16, alpha=0.6).draw(painter)
    part(painter, _ellipse(240, 1176, 168, 52), CHINA, 26, 6)
    part(painter, _ellipse(240, 1170, 118, 33), Ramp("#b09a80", "#e3d5bd", "#fffaf0"), 12, 0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#2c4f94", 0.8), 5))
    painter.drawEllipse(QPointF(240, 1174), 156, 45)
    painter.setPen(Qt.PenStyle.NoPen)
    body = QPainterPath(QPointF(132, 872))
    body.cubicTo(QPointF(136, 990), QPointF(152, 1110), QPointF(164, 1166))
    body.cubicTo(QPointF(190, 1186), QPointF(290, 1186), QPointF(316, 1166))
    body.cubicTo(QPointF(328, 1110), QPointF(344, 990), QPointF(348, 872))
    body.closeSubpath()
    painter.fillPath(body, colour("#fff6e4", 0.20))
    painter.save()
    painter.setClipPath(body)
    coffee = QLinearGradient(QPointF(132, 0), QPointF(348, 0))
    for place, tone in (
        (0, "#1a0a04"),
        (0.2, "#5c2a10"),
        (0.34, "#2a1108"),
        (0.8, "#1c0b05"),
        (0.94, "#6a3214"),
        (1, "#2a1108"),
    ):
        coffee.setColorAt(place, colour(tone))
    painter.fillRect(QRectF(120, 928, 240, 226), coffee)
    painter.setBrush(colour("#2a1108"))
    painter.drawEllipse(QPointF(240, 1150), 84, 17)
    for index in range(9):
        x = 142 + index * 24.5
        painter.fillRect(QRectF(x, 880, 4, 290), colour("#fff4dc", 0.14))
        painter.fillRect(QRectF(x + 9, 880, 7, 290), colour("#0a0402", 0.16))
    painter.fillRect(QRectF(158, 884, 15, 270), colour("#ffffff", 0.38))
    painter.fillRect(QRectF(182, 884, 5, 270), colour("#ffffff", 0.22))
    painter.fillRect(QRectF(318, 890, 7, 250), colour("#ffe0a8", 0.34))
    painter.restore()
    painter.setBrush(down(QRectF(0, 904, 1, 48), (0, colour("#3a1a0a")), (1, colour("#6e3a18"))))
    painter.drawEllipse(QPointF(240, 928), 104, 24)
    painter.setBrush(colour("#c98a4c", 0.75))
    rng = np.random.default_rng(7)
    for _ in range(34):
        angle = float(rng.uniform(0, math.tau))
        reach = float(rng.uniform(0.70, 0.98))
        size = float(rng.uniform(2, 6))
        painter.drawEllipse(
            QPointF(240 + math.cos(angle) * 102 * reach, 928 + math.sin(angle) * 22 * reach),
            size,
            size * 0.45,
        )
    painter.setBrush(colour("#ffe9c0", 0.4))
    painter.drawEllipse(QPointF(206, 920), 34, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#fffaf0", 0.85), 4.5))
    painter.drawEllipse(QPointF(240, 872), 108, 25)
    painter.setPen(QPen(colour("#5a3a20", 0.4), 2))
    painter.drawEllipse(QPointF(240, 875), 104, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    part(
        painter,
        limb([(330, 1180), (400, 1206), (478, 1222)], [6, 5, 7]),
        Ramp("#5a5048", "#b9b0a4", "#ffffff"),
        6,
        6,
    )
    part(painter, _ellipse(318, 1176, 27, 13), Ramp("#5a5048", "#b9b0a4", "#ffffff"), 9, 4)


class Cat:
    """A ginger cat that lies on the sill, facing left; her tail hangs over the edge."""

    def __init__(self) -> None:
        self._image = blank(380, 260)
        painter = brush_on(self._image)
        painter.translate(20, 30)
        body = smooth_path(
            [(60, 190), (80, 110), (160, 70), (250, 82), (306, 140), (312, 196), (190, 206)], closed=True
        )
        part(painter, body, FUR, 54, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x in (160, 196, 232, 266):
            painter.setPen(QPen(colour("#94501f", 0.55), 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(smooth_path([(x, 84 + abs(x - 200) * 0.12), (x + 10, 112), (x + 8, 138)]))
        painter.setPen(Qt.PenStyle.NoPen)
        part(painter, limb([(120, 190), (70, 198), (22, 196)], [18, 17, 16]), FUR, 15, 5)
        for ear in ([(42, 92), (44, 40), (82, 70)], [(96, 66), (132, 34), (136, 88)]):
            part(painter, smooth_path(ear, closed=True), FUR, 9, 3)
        part(painter, _ellipse(90, 118, 60, 50), FUR, 40, 7)
        for x in (78, 91, 104):
            painter.setPen(QPen(colour("#94501f", 0.6), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x, 74), QPointF(x, 90))
        painter.setPen(Qt.PenStyle.NoPen)
        part(painter, _ellipse(82, 140, 25, 17), Ramp("#cfae86", "#fbeedb", "#ffffff"), 12, 0)
        painter.fillPath(smooth_path([(74, 128), (92, 128), (83, 138)], closed=True), colour("#c9604a"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("#5a2c14"), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(smooth_path([(70, 145), (77, 149), (83, 141), (89, 149), (96, 145)]))
        for side in (-1, 1):
            for rise in (-6, 0, 6):
                painter.setPen(QPen(colour("#fff6e6", 0.75), 1.6))
                painter.drawLine(
                    QPointF(83 + side * 18, 142 + rise * 0.4), QPointF(83 + side * 62, 140 + rise * 2)
                )
        painter.end()

    def draw(self, painter: QPainter, x: float, y: float, time: float) -> None:
        """Paint her with her left paw's tip at about (x, y)."""
        painter.save()
        painter.translate(x, y - 210)
        swing = math.sin(time * 1.6) * 24 + math.sin(time * 3.7) * 8
        flick = 18 * math.exp(-(((time - 3.4) / 0.25) ** 2)) * math.sin(time * 18)
        tail = limb(
            [(300, 190), (338, 214), (344 + swing * 0.3, 262), (330 + swing + flick, 316)], [15, 15, 14, 11]
        )
        part(painter, tail, FUR, 13, 6)
        painter.scale(1, 1 + 0.012 * math.sin(time * 2.2))
        painter.drawImage(-20, -30, self._image)
        wide = 1 - ease((math.sin(time * 1.1 + 0.4) + 0.72) / 0.2)
        for eye_x in (66, 108):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("#3a1c0c"), 3.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            if wide < 0.3:
                painter.drawPath(smooth_path([(eye_x - 11, 112), (eye_x, 118), (eye_x + 11, 112)]))
            else:
                painter.setBrush(colour("#b9d36a"))
                painter.drawEllipse(QPointF(eye_x, 113), 10, 8 * wide)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("#1a0d08"))
                painter.drawEllipse(QPointF(eye_x, 113), 3.6, 7 * wide)
                painter.setBrush(colour("#ffffff"))
                painter.drawEllipse(QPointF(eye_x - 2, 110), 1.7, 1.7)
        painter.restore()


def open_scene() -> Frame:
    """Paint what does not move; give back the painter of a frame."""
    garden = blurred(layer(_garden), 15)
    window = blurred(layer(_window), 2.2)
    wall, table = blurred(layer(_wall), 4), layer(_table)
    bananas, glass = layer(_bananas), layer(_glass)
    cat = Cat()
    steam, warm = Steam(seed=11), Steam(seed=17)
    camera = Handheld(SECONDS, phase=3.3, zoom=(1.10, 1.03), drift=(-30, 10), start=(-8, 24))

    def frame(painter: QPainter, time: float) -> None:
        pose = camera.at(time)
        pose.aim(painter, 0.2)
        sway = 7 * math.sin(time * 1.1)
        painter.drawImage(QPointF(-MARGIN + sway, -MARGIN), garden)
        pose.aim(painter, 0.6)
        painter.drawImage(-MARGIN, -MARGIN, wall)
        painter.drawImage(-MARGIN, -MARGIN, window)
        cat.draw(painter, 330, 652, time)
        pose.aim(painter)
        painter.drawImage(-MARGIN, -MARGIN, table)
        painter.drawImage(-MARGIN, -MARGIN, bananas)
        painter.drawImage(-MARGIN, -MARGIN, glass)
        warm.draw(painter, time + 3, 590, 986, 240, 0.55)
        steam.draw(painter, time, 240, 925, 560, 0.95)
        pose.aim(painter, 0.4)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        glow(painter, 170, 160, 820, "#ffe0a0", 0.36 + 0.04 * math.sin(time * 1.3))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    return frame


def sound() -> Array:
    """A garden with crickets and doves, a spoon against the glass, a purr."""
    track = tones.silence(SECONDS)
    time = tones.moments(SECONDS)
    tones.add(track, tones.hiss(SECONDS, 150, 900, 131) * tones.swell(SECONDS, 1.4, 0.5, 132), 0, 0.008)
    cricket = (
        np.sin(math.tau * 4300 * time)
        * np.clip(np.sin(math.tau * 17 * time), 0, 1)
        * (np.sin(math.tau * 0.9 * time) > 0.1)
    )
    tones.add(track, cricket.astype(np.float32), 0, 0.005, 0.7)
    purr = (
        tones.hiss(SECONDS, 60, 320, 133)
        * (0.55 + 0.45 * np.sin(math.tau * 24 * time))
        * (0.6 + 0.4 * np.sin(math.tau * 0.42 * time))
    )
    tones.add(track, purr.astype(np.float32), 0, 0.02, 0.25)
    for number, at in enumerate((0.7, 1.25, 3.9, 4.45)):
        coo = tones.moments(0.42)
        pitch = 520 - 60 * (number % 2) + 40 * np.sin(math.pi * coo / 0.42)
        note = np.sin(math.tau * np.cumsum(pitch) / tones.RATE) * np.sin(math.pi * coo / 0.42) ** 2
        tones.add(track, note.astype(np.float32), at, 0.05, -0.6)
    for at, pitch in ((2.1, 3150.0), (2.34, 3090.0), (2.62, 3170.0)):
        clink = tones.moments(0.5)
        ring = sum(
            np.sin(math.tau * pitch * ratio * clink) * np.exp(-rate * clink) / ratio
            for ratio, rate in ((1, 11), (1.62, 16), (2.7, 24))
        )
        tones.add(track, np.asarray(ring * np.minimum(clink / 0.001, 1), np.float32), at, 0.03, -0.2)
    tones.add(track, tones.chirp(140), 5.2, 0.03, 0.5)
    return tones.levelled(tones.room(track, 0.5, 0.15))


SCENE = Scene(
    slug="kopi-sanggar",
    titles={"id": "Kopi dan kucing di sanggar", "en": "Coffee and a cat in the workshop"},
    seconds=SECONDS,
    open=open_scene,
    sound=sound,
)
