"""Finished cloth dries in a village yard.

Morning under the volcano: two cloths on bamboo, palms in the wind, a hen with
her chicks.  The wind comes in gusts, and everything answers to the same wind.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from scenes import tones
from scenes.animals import Hen, chick, far_bird
from scenes.camera import Handheld
from scenes.cloth import Hanging
from scenes.film import Frame, Scene
from scenes.motif import INDIGO, SOGA, kain
from scenes.paint import (
    MARGIN,
    Array,
    Ramp,
    blurred,
    colour,
    down,
    glow,
    inflate,
    layer,
    limb,
    noise,
    smooth_path,
    to_image,
)
from scenes.people import silhouette
from scenes.plants import frond, grass

SECONDS = 7.0
BAMBOO = Ramp("#6a5a22", "#b9a050", "#ead893")
PALM = ("#2b6136", "#478a48", "#8f9a4a")


def wind(time: float) -> float:
    """How hard it blows, 0..1.2."""
    return 0.62 + 0.30 * math.sin(time * 0.95 - 0.9) + 0.14 * math.sin(time * 2.3)


def _sky(painter: QPainter) -> None:
    box = QRectF(-60, -60, 840, 800)
    painter.fillRect(
        QRectF(-60, -60, 840, 1400),
        down(
            box,
            (0, colour("#66a8cb")),
            (0.42, colour("#b5d8da")),
            (0.8, colour("#fbe3b4")),
            (1, colour("#f8d197")),
        ),
    )
    glow(painter, 148, 250, 470, "#fff0bf", 0.95)
    painter.setBrush(colour("#fffaf0"))
    painter.drawEllipse(QPointF(148, 250), 46, 46)
    field = noise(1400, 840, 150, 5) * 0.65 + noise(1400, 840, 48, 6) * 0.35
    y = np.linspace(0, 1, 1400, dtype=np.float32)[:, None]
    cloud = np.clip((field - 0.52) * 2.4, 0, 1) * np.clip(1 - y * 2.0, 0, 1) * 0.85
    pixels = np.repeat(cloud[..., None], 4, axis=2) * np.array([0.93, 0.97, 1.0, 1.0], np.float32)
    painter.drawImage(-MARGIN, -MARGIN, to_image(pixels))


def _ridge(painter: QPainter, seed: int, base: float, rough: float, top: str, bottom: str) -> None:
    rng = np.random.default_rng(seed)
    points = [(-80.0 + index * 90, base + float(rng.uniform(-rough, rough))) for index in range(11)]
    path = smooth_path(points)
    path.lineTo(900, 1400)
    path.lineTo(-80, 1400)
    painter.fillPath(path, down(QRectF(0, base - rough, 1, 230), (0, colour(top)), (1, colour(bottom))))


def _mountain(painter: QPainter) -> None:
    painter.translate(-96, 0)
    cone = QPainterPath(QPointF(-60, 690))
    cone.cubicTo(QPointF(180, 620), QPointF(330, 470), QPointF(400, 322))
    cone.lineTo(424, 312)
    cone.lineTo(444, 322)
    cone.lineTo(470, 316)
    cone.cubicTo(QPointF(540, 470), QPointF(650, 600), QPointF(960, 690))
    cone.closeSubpath()
    painter.fillPath(
        cone,
        down(
            QRectF(0, 310, 1, 380), (0, colour("#6c83a0")), (0.5, colour("#8fa5b4")), (1, colour("#c9cfc0"))
        ),
    )
    painter.save()
    painter.setClipPath(cone)
    shade = QLinearGradient(QPointF(380, 0), QPointF(620, 0))
    shade.setColorAt(0, colour("#3a4f74", 0))
    shade.setColorAt(1, colour("#3a4f74", 0.42))
    painter.fillRect(QRectF(300, 280, 520, 420), shade)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rng = np.random.default_rng(2)
    for index in range(13):
        x = 400 + index * 5.5
        end = x + (index - 6) * 42
        painter.setPen(QPen(colour("#41587c", 0.22), 3 + float(rng.uniform(0, 5))))
        painter.drawPath(
            smooth_path(
                [
                    (x, 318),
                    (x + (end - x) * 0.25, 410),
                    (x + (end - x) * 0.5, 470 + float(rng.uniform(0, 60))),
                ]
            )
        )
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(96, 0)
    _ridge(painter, 4, 640, 18, "#7d9c8c", "#a9bd97")
    _ridge(painter, 7, 690, 20, "#56835f", "#86a56c")


def _smoke(painter: QPainter) -> None:
    for index in range(7):
        painter.setBrush(colour("#f4ece0", 0.42 - index * 0.04))
        painter.drawEllipse(QPointF(336 + index * 22, 298 - index * 15), 18 + index * 7, 12 + index * 4)


def _terraces(painter: QPainter) -> None:
    for index in range(7):
        y = 716 + index * 24
        points = [(-80, y + 8 * math.sin(index)), (160, y - 10), (400, y + 10), (620, y - 6), (820, y + 8)]
        path = smooth_path(points)
        path.lineTo(900, 1400)
        path.lineTo(-80, 1400)
        green = ("#9fb85c", "#86a84c", "#b2c266", "#78a04a")[index % 4]
        painter.fillPath(path, colour(green))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("#eef2c8", 0.7), 2.2))
        painter.drawPath(smooth_path(points))
        painter.setPen(QPen(colour("#3d6a34", 0.5), 5))
        painter.drawPath(smooth_path([(x, py + 6) for x, py in points]))
        painter.setPen(Qt.PenStyle.NoPen)


def _house(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-70, 726, 300, 152),
        down(QRectF(0, 726, 1, 152), (0, colour("#5a3a20")), (1, colour("#94663a"))),
    )
    for x in (-40, 30, 100, 170):
        painter.fillRect(QRectF(x, 726, 3, 152), colour("#3a2110", 0.6))
    painter.fillRect(QRectF(66, 764, 58, 114), colour("#33200f"))
    painter.fillRect(QRectF(150, 768, 46, 52), colour("#f2c56d"))
    painter.fillRect(QRectF(171, 768, 4, 52), colour("#5a3a20"))
    painter.fillRect(QRectF(-70, 872, 320, 16), colour("#b9ab94"))
    for x in (222, 10):
        painter.fillRect(QRectF(x, 716, 11, 160), colour("#6b4526"))
    for polygon, tone in (
        ([(-80, 738), (-30, 664), (176, 664), (272, 738)], "#a8502a"),
        ([(-30, 664), (10, 586), (126, 586), (176, 664)], "#8f3d1e"),
    ):
        roof = QPolygonF([QPointF(x, y) for x, y in polygon])
        painter.setBrush(colour(tone))
        painter.drawPolygon(roof)
        painter.save()
        path = QPainterPath()
        path.addPolygon(roof)
        painter.setClipPath(path)
        painter.setPen(QPen(colour("#571f0c", 0.35), 2.5))
        for row in range(20):
            painter.drawLine(QPointF(-90, 590 + row * 9), QPointF(290, 590 + row * 9))
        painter.setPen(QPen(colour("#f0b07c", 0.25), 2))
        for row in range(20):
            painter.drawLine(QPointF(-90, 593 + row * 9), QPointF(290, 593 + row * 9))
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(2, 578, 132, 10), colour("#6b2a14"))
    painter.fillRect(QRectF(-80, 736, 352, 9), colour("#4f1d0c"))


def _ground(painter: QPainter) -> None:
    path = smooth_path([(-80, 884), (180, 872), (420, 890), (820, 870)])
    path.lineTo(820, 1400)
    path.lineTo(-80, 1400)
    painter.fillPath(
        path,
        down(
            QRectF(0, 870, 1, 450), (0, colour("#c9a566")), (0.4, colour("#b98a52")), (1, colour("#86582f"))
        ),
    )
    rng = np.random.default_rng(8)
    for _ in range(420):
        y = 890 + 430 * float(rng.random()) ** 0.8
        size = 1 + 5 * (y - 880) / 430 * float(rng.random())
        painter.setBrush(colour(("#5f3d1e", "#e7c88e")[int(rng.integers(2))], 0.25))
        painter.drawEllipse(QPointF(float(rng.uniform(-60, 780)), y), size * 1.8, size * 0.8)
    for _ in range(70):
        x, y = float(rng.uniform(-60, 780)), float(rng.uniform(880, 930))
        grass(
            painter,
            x,
            y,
            float(rng.uniform(14, 30)),
            colour(("#5d8a3e", "#7ba14a", "#46703a")[int(rng.integers(3))]),
            float(rng.uniform(-1, 1)),
        )


def _poles(painter: QPainter) -> None:
    for x, lean in ((140, -8), (604, 6)):
        inflate(limb([(x, 1092), (x + lean, 780), (x + lean * 2, 470)], [15, 14, 12]), BAMBOO, 13).draw(
            painter
        )
        for y in (560, 680, 800, 920, 1030):
            along = (1092 - y) / 640
            painter.fillRect(QRectF(x + lean * 2 * along - 14, y, 28, 4), colour("#5a4a18", 0.6))
        grass(painter, x - 12, 1104, 40, colour("#4f7d38"), 0.2)
        grass(painter, x + 14, 1106, 32, colour("#6b9a44"), -0.3)


def _bar(painter: QPainter) -> None:
    inflate(limb([(78, 530), (370, 522), (668, 531)], [12, 12, 12]), BAMBOO, 11).draw(painter)
    for x in (170, 310, 460, 570):
        painter.fillRect(QRectF(x, 514, 4, 26), colour("#5a4a18", 0.55))
    for x in (126, 612):
        painter.setPen(QPen(colour("#7a5a30"), 5))
        painter.drawLine(QPointF(x - 12, 512), QPointF(x + 14, 548))
        painter.drawLine(QPointF(x + 14, 512), QPointF(x - 12, 548))
        painter.setPen(Qt.PenStyle.NoPen)


def _crown(painter: QPainter, x: float, y: float, length: float, time: float, phase: float) -> None:
    blow = wind(time - 0.2)
    for index, turn in enumerate((-158, 196, -128, 162, -62, -22, 22, -92, 48)):
        painter.save()
        painter.translate(x, y)
        stir = math.sin(time * 2.0 + index * 1.3 + phase) * blow
        painter.rotate(turn + stir * 3.2)
        if abs(turn) > 90:
            painter.scale(1, -1)
        frond(painter, length * (0.86 + 0.05 * (index % 4)), 0.30, PALM, stir)
        painter.restore()
    painter.setBrush(colour("#7a4a22"))
    for dx, dy in ((-10, 10), (8, 14), (0, 22)):
        painter.drawEllipse(
            QPointF(x + dx * length / 200, y + dy * length / 200), length * 0.052, length * 0.058
        )


def _trunk(painter: QPainter, x: float, y: float, foot: float, thick: float) -> None:
    path = limb([(x + 46, foot), (x + 30, (foot + y) / 2), (x, y)], [thick * 1.3, thick, thick * 0.7])
    inflate(path, Ramp("#4a3420", "#8c6c48", "#c8aa80"), thick).draw(painter)
    for step in range(14):
        along = step / 14
        painter.fillRect(
            QRectF(x + 46 - 34 * along - thick, foot + (y - foot) * along, thick * 2, 2.4),
            colour("#3a2814", 0.3),
        )


def _trunks(painter: QPainter) -> None:
    _trunk(painter, 664, 318, 905, 15)
    _trunk(painter, 262, 560, 880, 7)


def _near(painter: QPainter) -> None:
    rng = np.random.default_rng(31)
    for _ in range(46):
        x = float(rng.choice([rng.uniform(-80, 190), rng.uniform(560, 800)]))
        tone = colour(("#2f5f2c", "#4b7f38", "#1f4622")[int(rng.integers(3))])
        grass(
            painter,
            x,
            1350,
            float(rng.uniform(70, 190)) * (1 - abs(x - 360) / 2400),
            tone,
            float(rng.uniform(-1, 1)),
        )
    for x, y in ((26, 1214), (104, 1258), (668, 1236), (-20, 1270)):
        for turn in range(5):
            angle = turn * math.tau / 5
            painter.setBrush(colour("#d8432c"))
            painter.drawEllipse(QPointF(x + 15 * math.cos(angle), y + 15 * math.sin(angle)), 13, 13)
        painter.setBrush(colour("#ffd76a"))
        painter.drawEllipse(QPointF(x, y), 8, 8)


def open_scene() -> Frame:
    """Paint what does not move; give back the painter of a frame."""
    sky, mountain, smoke = layer(_sky), layer(_mountain), blurred(layer(_smoke), 12)
    mountain = blurred(mountain, 1.6)
    terraces = layer(_terraces)
    house = layer(_house)
    trunks = layer(_trunks)
    ground, poles, bar = layer(_ground), layer(_poles), layer(_bar)
    near = blurred(layer(_near), 5)
    soga = Hanging(kain(364, 452, 91, SOGA, border=92), pad=60, swing=26, fold=1.5, folds=2.4)
    indigo = Hanging(kain(176, 216, 50, INDIGO, "parang"), pad=30, swing=12, fold=1.2, folds=2.0, phase=2.0)
    hen = Hen()
    camera = Handheld(SECONDS, phase=4.2, zoom=(1.02, 1.08), drift=(26, -12), start=(16, 22))

    def frame(painter: QPainter, time: float) -> None:
        pose = camera.at(time)
        gust = wind(time)
        pose.aim(painter, 0.0)
        painter.drawImage(-MARGIN, -MARGIN, sky)
        for index in range(4):
            x = 560 - time * 34 - index * 46 + 12 * math.sin(index * 3)
            far_bird(painter, x, 168 + index * 24 + 8 * math.sin(time + index), 15, time * 7 + index * 1.4)
        pose.aim(painter, 0.12)
        painter.drawImage(QPointF(-MARGIN + time * 3, -MARGIN - time), smoke)
        painter.drawImage(-MARGIN, -MARGIN, mountain)
        pose.aim(painter, 0.35)
        painter.drawImage(-MARGIN, -MARGIN, terraces)
        pose.aim(painter, 0.6)
        painter.drawImage(-MARGIN, -MARGIN, trunks)
        _crown(painter, 262, 560, 120, time, 1.0)
        painter.drawImage(-MARGIN, -MARGIN, house)
        _crown(painter, 664, 318, 236, time, 0.0)
        pose.aim(painter, 0.8)
        painter.drawImage(-MARGIN, -MARGIN, ground)
        painter.setPen(QPen(colour("#8a7a44"), 4))
        painter.drawLine(QPointF(560, 690), QPointF(800, 682))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawImage(QPointF(622 - 30, 689 - 30), indigo.at(time + 1.0, gust * 0.8))
        pose.aim(painter)
        cloth = soga.at(time, gust)
        shade = silhouette(cloth.scaled(120, 142), "#2b1206")
        painter.setOpacity(0.42)
        painter.drawImage(QRectF(166, 1070, 540, 88), blurred(shade, 5), QRectF(0, 0, 120, 142))
        painter.setOpacity(1)
        painter.drawImage(-MARGIN, -MARGIN, poles)
        painter.drawImage(QPointF(188 - 60, 527 - 60), cloth)
        painter.drawImage(-MARGIN, -MARGIN, bar)
        peck = max(0.0, math.sin(time * 2.6) * 1.5 - 0.5) if time % 3.4 > 1.1 else 0.0
        hen.draw(painter, 522 - time * 7, 1188 + 1.5 * abs(math.sin(time * 5)), 0.92, min(peck, 1.0))
        chick(painter, 610 - time * 9, 1206, 0.9, 6 * abs(math.sin(time * 6)))
        chick(painter, 420 - time * 5, 1214, 0.8, 5 * max(0.0, math.sin(time * 4.2 + 1)))
        pose.aim(painter, 1.8)
        painter.drawImage(QPointF(-MARGIN + 9 * math.sin(time * 2.2) * gust, -MARGIN), near)
        pose.aim(painter, 0.2)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        glow(painter, 148, 250, 760, "#ffdc94", 0.34)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    return frame


def sound() -> Array:
    """Gusts in the palms, the flapping cloth, birds, the hen."""
    track = tones.silence(SECONDS)
    time = tones.moments(SECONDS)
    gusts = np.array([wind(float(moment)) for moment in time[::480]], np.float32)
    level = np.interp(time, time[::480], gusts).astype(np.float32)
    tones.add(track, tones.hiss(SECONDS, 120, 600, 71) * level**2, 0, 0.020, -0.3)
    tones.add(
        track,
        tones.hiss(SECONDS, 1500, 6000, 72) * level**3 * tones.swell(SECONDS, 0.25, 0.3, 73),
        0,
        0.009,
        0.5,
    )
    flap = np.clip(np.sin(time * 2.1 + 0.6), 0, 1) ** 5 * level
    tones.add(track, tones.hiss(SECONDS, 90, 420, 74) * flap, 0, 0.03)
    for number, (at, gain) in enumerate(
        ((0.4, 0.05), (1.5, 0.03), (2.2, 0.045), (3.7, 0.035), (4.4, 0.05), (5.6, 0.04))
    ):
        tones.add(track, tones.chirp(80 + number % 4), at, gain, math.sin(number * 2.3))
    for at in (2.9, 3.12, 3.36, 5.1, 5.3):
        cluck = tones.moments(0.11)
        note = np.sin(math.tau * (430 * cluck + 500 * cluck**2)) * np.sin(math.pi * cluck / 0.11) ** 2
        tones.add(
            track, (note + 0.4 * np.sin(math.tau * 1290 * cluck) * note).astype(np.float32), at, 0.05, 0.3
        )
    return tones.levelled(tones.room(track, 0.6, 0.12))


SCENE = Scene(
    slug="kain-dijemur",
    titles={"id": "Kain batik dijemur di halaman desa", "en": "Batik dries in a village yard"},
    seconds=SECONDS,
    open=open_scene,
    sound=sound,
)
