"""Bu Sri holds up a cloth at her stall.

Somebody walks through the picture first, as somebody always does.  Then she
lifts the cloth to her chin, turns it a little to both sides, and smiles.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPainterPath, QPen, QPolygonF

from scenes import seller, tones
from scenes.camera import Handheld
from scenes.cloth import Hanging
from scenes.film import Frame, Scene
from scenes.motif import INDIGO, LEAF, SOGA, TERRACOTTA, Dye, kain
from scenes.paint import (
    MARGIN,
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
    smooth_path,
)
from scenes.people import grip
from scenes.plants import frond

SECONDS = 8.5
HEAD = QPointF(360, 452)
CLOTH_WIDTH, CLOTH_LENGTH = 344, 452
FONT = Path(__file__).resolve().parents[2] / "fonts" / "PlusJakartaSans_700Bold.ttf"
TIMBER = Ramp("#4f2c14", "#98642f", "#d6a163")


def lifted(time: float) -> float:
    """Height of the cloth's upper edge: on the table, to the chin, down again at the end."""
    return 800 - 194 * ease((time - 1.5) / 1.5) + 120 * ease((time - 7.5) / 1.2) + 3 * math.sin(time * 2.2)


def _letters(size: int) -> QFont:
    number = QFontDatabase.addApplicationFont(str(FONT))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(size)
    font.setBold(True)
    return font


def _behind(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, -60, 840, 1400),
        down(QRectF(0, 0, 1, 1280), (0, colour("#6a3d20")), (0.6, colour("#4d2813")), (1, colour("#32180b"))),
    )
    for plank in range(-60, 800, 62):
        painter.fillRect(QRectF(plank, -60, 3, 1400), colour("#2a1309", 0.5))
        painter.fillRect(QRectF(plank + 3, -60, 2, 1400), colour("#c98a50", 0.12))
    cloths: tuple[tuple[float, Dye, str], ...] = (
        (-34, INDIGO, "kawung"),
        (84, TERRACOTTA, "parang"),
        (520, SOGA, "kawung"),
        (640, LEAF, "parang"),
    )
    for left, dye, pattern in cloths:
        painter.drawImage(QRectF(left, 262, 106, 380), kain(106, 380, 48, dye, pattern, border=44))
        for fold in range(3):
            painter.fillRect(QRectF(left + 8 + fold * 36, 262, 12, 380), colour("#1c0d06", 0.24))
        painter.fillRect(QRectF(left - 4, 252, 114, 14), colour("#8a5a2c"))
    for y in (690, 830):
        painter.fillRect(QRectF(-60, y, 840, 18), colour("#8a5a2c"))
        painter.fillRect(QRectF(-60, y + 18, 840, 16), colour("#1c0d06", 0.45))
    rng = np.random.default_rng(6)
    tints = ("#9a3a1a", "#284684", "#3f7a47", "#d79a45", "#f0e0c0", "#6a3a1e")
    for y in (690, 830):
        x = -50.0
        while x < 780:
            wide, count = float(rng.uniform(70, 104)), int(rng.integers(2, 5))
            for step in range(count):
                painter.setBrush(colour(tints[int(rng.integers(len(tints)))]))
                painter.drawRoundedRect(QRectF(x, y - 22 - step * 22, wide, 20), 7, 7)
            x += wide + float(rng.uniform(8, 26))


def _frame(painter: QPainter) -> None:
    for x in (22, 698):
        inflate(limb([(x, -80), (x, 500), (x, 1200)], [20, 20, 20]), TIMBER, 18, texture=0.02).draw(painter)


def _awning(painter: QPainter) -> None:
    painter.fillRect(
        QRectF(-60, 150, 840, 130),
        down(QRectF(0, 150, 1, 130), (0, colour("#1c0d06", 0.55)), (1, colour("#1c0d06", 0))),
    )
    for index in range(-1, 11):
        x = index * 80.0 - 40
        tone = ("#a83f1d", "#f6e4c2")[index % 2]
        top = 360 + (x - 360) * 0.86
        shape = QPainterPath(QPointF(top, -80))
        shape.lineTo(360 + (x + 80 - 360) * 0.86, -80)
        shape.lineTo(x + 80, 132)
        shape.arcTo(QRectF(x, 98, 80, 72), 0, -180)
        shape.closeSubpath()
        painter.fillPath(shape, colour(tone))
        painter.fillPath(
            shape,
            down(
                QRectF(0, -80, 1, 250),
                (0, colour("#fff0cc", 0.28)),
                (0.75, colour("#fff0cc", 0)),
                (0.86, colour("#2a0f06", 0.30)),
                (1, colour("#2a0f06", 0.05)),
            ),
        )
    painter.setPen(QPen(colour("#5a1d0c", 0.5), 3))
    painter.drawLine(QPointF(-60, 132), QPointF(780, 132))
    painter.setPen(Qt.PenStyle.NoPen)


def _sign(painter: QPainter) -> None:
    painter.setPen(QPen(colour("#d8b682"), 4))
    for x in (232, 488):
        painter.drawLine(QPointF(x, 150), QPointF(x, 206))
    painter.setPen(Qt.PenStyle.NoPen)
    board = QPainterPath()
    board.addRoundedRect(QRectF(190, 200, 340, 92), 20, 20)
    painter.translate(4, 8)
    painter.fillPath(board, colour("#1c0d06", 0.4))
    painter.translate(-4, -8)
    inflate(board, TIMBER, 16, texture=0.02).draw(painter)
    painter.setFont(_letters(44))
    painter.setPen(colour("#3a1a0a", 0.7))
    painter.drawText(QRectF(190, 198, 340, 92), Qt.AlignmentFlag.AlignCenter, "Batik Bu Sri")
    painter.setPen(colour("#fff0d2"))
    painter.drawText(QRectF(190, 195, 340, 92), Qt.AlignmentFlag.AlignCenter, "Batik Bu Sri")
    painter.setPen(Qt.PenStyle.NoPen)


def _table(painter: QPainter) -> None:
    painter.fillRect(QRectF(-60, 1030, 840, 30), colour("#1c0d06", 0.35))
    top = QPolygonF([QPointF(-60, 1046), QPointF(780, 1046), QPointF(800, 1120), QPointF(-80, 1120)])
    painter.setBrush(down(QRectF(0, 1046, 1, 74), (0, colour("#b37a3f")), (1, colour("#d6a163"))))
    painter.drawPolygon(top)
    painter.fillRect(QRectF(-80, 1120, 900, 20), colour("#7a4a20"))
    painter.drawImage(QRectF(-70, 1138, 860, 220), kain(860, 220, 110, SOGA))
    painter.fillRect(
        QRectF(-80, 1138, 900, 220),
        down(
            QRectF(0, 1138, 1, 200),
            (0, colour("#1c0d06", 0.6)),
            (0.4, colour("#1c0d06", 0.15)),
            (1, colour("#1c0d06", 0.5)),
        ),
    )
    for x, tints in (
        (34.0, ("#284684", "#d79a45", "#9a3a1a", "#f0e0c0")),
        (546.0, ("#3f7a47", "#9a3a1a", "#284684")),
    ):
        for step, tone in enumerate(tints):
            y = 1072 - step * 34
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(x + step * 3 % 7, y - 4, 150 - step * 4, 36), 13, 13)
            bright = colour(tone)
            inflate(shape, Ramp(bright.darker(190).name(), tone, bright.lighter(145).name()), 15).draw(
                painter
            )
            painter.setPen(QPen(colour("#1c0d06", 0.3), 2.5))
            painter.drawLine(QPointF(x + 16, y + 14), QPointF(x + 134 - step * 4, y + 14))
            painter.setPen(QPen(colour("#fff3d8", 0.35), 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x + 16, y + 20), QPointF(x + 134 - step * 4, y + 20))
            painter.setPen(Qt.PenStyle.NoPen)
    card = QPolygonF([QPointF(276, 1046), QPointF(438, 1040), QPointF(442, 1108), QPointF(280, 1114)])
    painter.setBrush(colour("#1c0d06", 0.35))
    painter.drawPolygon(card.translated(5, 8))
    painter.setBrush(colour("#fff8e8"))
    painter.drawPolygon(card)
    painter.save()
    painter.translate(359, 1077)
    painter.rotate(-2.2)
    painter.setFont(_letters(28))
    painter.setPen(colour("#9a3a1a"))
    painter.drawText(QRectF(-82, -30, 164, 60), Qt.AlignmentFlag.AlignCenter, "Rp150.000")
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)


def _passer(painter: QPainter) -> None:
    back = smooth_path(
        [(110, 1400), (130, 860), (190, 660), (330, 590), (510, 590), (650, 670), (700, 860), (720, 1400)],
        closed=True,
    )
    inflate(back, Ramp("#2a3a52", "#5b7290", "#a9bccf"), 120).draw(painter)
    inflate(limb([(420, 640), (420, 540)], [62, 54]), Ramp("#5a3018", "#98643e", "#d0a078"), 40).draw(painter)
    skull = smooth_path(
        [(324, 470), (330, 360), (420, 300), (512, 362), (516, 470), (480, 556), (360, 556)], closed=True
    )
    inflate(skull, Ramp("#0d0806", "#2b1d16", "#5f4a3a"), 70).draw(painter)


def _bunting(painter: QPainter, time: float, y: float, sag: float, phase: float) -> None:
    tints = ("#c8421f", "#f3d27c", "#3f7a47", "#f8ecd4", "#2c4f94")
    line = QPainterPath(QPointF(-70, y))
    line.quadTo(QPointF(360, y + sag * 2), QPointF(790, y - 14))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#f3e3c2", 0.9), 2.4))
    painter.drawPath(line)
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(13):
        root = line.pointAtPercent((index + 0.5) / 13)
        painter.save()
        painter.translate(root)
        painter.rotate(9 * math.sin(time * 2.4 + index * 0.8 + phase))
        flag = QPolygonF([QPointF(-24, 0), QPointF(24, 0), QPointF(4 * math.sin(time * 3 + index), 54)])
        painter.setBrush(colour(tints[(index + int(phase)) % 5]))
        painter.drawPolygon(flag)
        painter.setBrush(colour("#1c0d06", 0.16))
        painter.drawPolygon(
            QPolygonF([QPointF(4, 0), QPointF(24, 0), QPointF(4 * math.sin(time * 3 + index), 54)])
        )
        painter.restore()


def _bulbs(painter: QPainter, time: float) -> None:
    for index, x in enumerate((48.0, 122.0, 598.0, 672.0)):
        y = 204.0 + 10 * (index in (1, 2))
        warm = 0.55 + 0.06 * math.sin(time * 9 + index * 2)
        painter.setPen(QPen(colour("#2a1309"), 3))
        painter.drawLine(QPointF(x, y - 40), QPointF(x, y - 10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        glow(painter, x, y, 74, "#ffc35c", warm)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(colour("#fff2c8"))
        painter.drawEllipse(QPointF(x, y), 9, 11)


def open_scene() -> Frame:
    """Paint what does not move; give back the painter of a frame."""
    behind, frame_posts = blurred(layer(_behind), 4.5), layer(_frame)
    awning, sign, table = layer(_awning), layer(_sign), layer(_table)
    passer = blurred(layer(_passer), 13)
    body, head = seller.body(), seller.head()
    hands = grip(False, 0.68), grip(True, 0.68)
    cloth = Hanging(
        kain(CLOTH_WIDTH, CLOTH_LENGTH, 86, TERRACOTTA, border=88),
        pad=50,
        swing=11,
        fold=1.35,
        folds=2.2,
        sag=20,
    )
    camera = Handheld(SECONDS, phase=5.6, zoom=(1.03, 1.12), drift=(8, 26), start=(22, 16), end=(10, 34))

    def frame(painter: QPainter, time: float) -> None:
        pose = camera.at(time)
        pose.aim(painter, 0.6)
        painter.drawImage(-MARGIN, -MARGIN, behind)
        pose.aim(painter, 0.9)
        painter.drawImage(-MARGIN, -MARGIN, frame_posts)
        painter.drawImage(-MARGIN, -MARGIN, sign)
        _bulbs(painter, time)
        pose.aim(painter)
        top = lifted(time)
        show = ease((time - 3.2) / 0.6) * ease((7.4 - time) / 0.6)
        turn = 17 * math.sin((time - 3.2) * 2.1) * show
        side = 20 * math.sin((time - 3.2) * 2.1 + 0.5) * show
        nod = QPointF(
            side * 0.25,
            3 * math.sin(time * 1.7)
            + 4 * math.sin(time * 4.2) * ease((time - 5) / 0.3) * ease((6.4 - time) / 0.3),
        )
        painter.save()
        painter.translate(HEAD + QPointF(side * 0.2, 0))
        body.draw(painter)
        for which in (-1, 1):
            grip_at = QPointF(
                which * (CLOTH_WIDTH / 2 - 26) + side * 0.8, top - HEAD.y() + which * turn / 2 - 6
            )
            seller.arm(painter, which, grip_at)
        painter.restore()
        painter.save()
        painter.translate(HEAD + nod)
        painter.rotate(2.4 * math.sin(time * 1.1) + side * 0.12)
        head.draw(painter)
        shut = max(math.exp(-(((time - moment) / 0.07) ** 2)) for moment in (0.9, 2.8, 3.05, 5.4, 7.2))
        seller.eyes(painter, shut)
        painter.restore()
        cloth.tilt = turn
        left = 360 - CLOTH_WIDTH / 2 + side
        painter.drawImage(QPointF(left - cloth.pad, top - cloth.pad), cloth.at(time, 0.7))
        for which, sprite in zip((-1, 1), hands, strict=True):
            painter.save()
            painter.translate(360 + side + which * (CLOTH_WIDTH / 2 - 26), top + 6 + which * turn / 2)
            sprite.draw(painter)
            painter.restore()
        pose.aim(painter, 1.1)
        painter.drawImage(-MARGIN, -MARGIN, table)
        pose.aim(painter, 1.2)
        painter.drawImage(-MARGIN, -MARGIN, awning)
        _bunting(painter, time, 40, 60, 0.0)
        pose.aim(painter, 1.6)
        painter.save()
        painter.translate(800, 1180)
        painter.rotate(205 + 2 * math.sin(time * 1.5))
        frond(painter, 330, 0.3, ("#254f2a", "#3d7a3e", "#1d3d20"), math.sin(time * 1.5))
        painter.restore()
        if time < 1.6:
            painter.drawImage(QPointF(-MARGIN + 470 - time * 800, -MARGIN + 8 * math.sin(time * 11)), passer)

    return frame


def sound() -> Array:
    """A market: murmuring people, a bicycle bell, the cloth, a step or two."""
    track = tones.silence(SECONDS)
    for voice in range(7):
        pitch = 120 + 25 * voice
        murmur = (
            tones.hiss(SECONDS, pitch * 1.4, pitch * 3.4, 90 + voice)
            * tones.swell(SECONDS, 0.13 + 0.02 * voice, 0.0, 100 + voice) ** 2
        )
        tones.add(
            track,
            (murmur * tones.swell(SECONDS, 1.1, 0.15, 110 + voice)).astype(np.float32),
            0,
            0.016,
            math.sin(voice * 2.1) * 0.8,
        )
    for at, gain in ((1.6, 0.05), (2.4, 0.06), (3.5, 0.03), (4.9, 0.03), (6.4, 0.03), (7.6, 0.05)):
        tones.add(track, tones.stroke(0.6, int(at * 10), 500, 3200), at, gain * 1.6)
    for at in (3.9, 4.08):
        bell = tones.moments(0.9)
        ring = sum(
            np.sin(math.tau * pitch * bell) * np.exp(-rate * bell)
            for pitch, rate in ((2210, 5), (3540, 7), (5120, 10))
        )
        tones.add(track, np.asarray(ring * np.minimum(bell / 0.002, 1), np.float32), at, 0.012, 0.8)
    for at in (0.15, 0.62, 1.1):
        thud = tones.moments(0.12)
        tones.add(
            track, (np.sin(math.tau * 85 * thud) * np.exp(-38 * thud)).astype(np.float32), at, 0.10, 0.7 - at
        )
    return tones.levelled(tones.room(track, 0.5, 0.2))


SCENE = Scene(
    slug="lapak-batik",
    titles={"id": "Bu Sri menunjukkan kain di lapaknya", "en": "Bu Sri shows a cloth at her stall"},
    seconds=SECONDS,
    open=open_scene,
    sound=sound,
)
