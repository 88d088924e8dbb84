"""Choosing the cover: a moment of the video, and a few words that a grid of covers does not cut off.

The dashed square is what every profile grid shows (``media.post_facts``); the words
are set as large as fit into it.  Pictures come from a thread of their own, newest
wish first, so the slider never waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from trainer.media import cover as media_cover
from trainer.media import post_facts
from trainer.media.compositor import preview_size
from trainer.model.canvas import Canvas
from trainer.model.plain import writable
from trainer.model.posting import LONGEST_COVER_WORDS, Cover, CoverPlace
from trainer.model.reshape import as_seen
from trainer.model.schema import Timeline
from trainer.typeset.styles import styles
from trainer.ui import pieces, theme
from trainer.ui.document import Document
from trainer.ui.frame_service import FrameService
from trainer.ui.picture_box import PictureBox
from trainer.ui.style_picture import style_picture
from trainer.words import QT_TRANSLATE_NOOP, decimal, translate

PLACES: Mapping[CoverPlace, str] = {
    CoverPlace.TOP: QT_TRANSLATE_NOOP("Cover", "Top"),
    CoverPlace.MIDDLE: QT_TRANSLATE_NOOP("Cover", "Middle"),
    CoverPlace.BOTTOM: QT_TRANSLATE_NOOP("Cover", "Bottom"),
}
WIDTH = 300
STYLES_IN_A_ROW = 6
STYLE_WIDTH, STYLE_HEIGHT = 52, 44
PAUSE_MS = 120
"""Quiet time after a letter before the words are drawn."""


class CoverDialog(QDialog):
    """``chosen`` carries the Cover that the person wants to use.  Ends its thread when it closes.

    It is shown on ``canvas``, or on the project's own.
    """

    chosen = Signal(object)

    def __init__(self, document: Document, parent: QWidget, canvas: Canvas | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Cover", "Cover"))
        self._timeline = as_seen(document.timeline, canvas or document.timeline.canvas)
        self.cover = replace(self._timeline.posting.cover, frame=media_cover.frame_of(self._timeline))
        self._frames = FrameService(document.folder, self)
        self._frames.ready.connect(self._arrived)
        self._size = preview_size(self._timeline.canvas, theme.px(WIDTH) * 2)
        self.picture = _CoverPicture(self._timeline)
        self.moment = QSlider(Qt.Orientation.Horizontal)
        self.moment.setRange(0, max(0, self._timeline.duration - 1))
        self.moment.setMinimumHeight(theme.px(30))
        self.moment.setPageStep(self._timeline.rate)
        self.moment.setValue(self.cover.frame)
        self.moment.setAccessibleName(translate("Cover", "Moment of the cover"))
        self.words = QPlainTextEdit(self.cover.words)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(80))
        self.words.setAccessibleName(translate("Cover", "Words on the cover"))
        self.words.setPlaceholderText(translate("Cover", "At most five words, such as the price"))
        self.places: dict[CoverPlace, QPushButton] = {}
        self.styles: dict[str, QPushButton] = {}
        self.use = pieces.button(translate("Cover", "Use this cover"), self.accept, "primary", "check")
        self.cancel = pieces.button(translate("Cover", "Cancel"), self.reject)
        self._time = pieces.text("", "small")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._show)
        self._lay_out()
        self.moment.valueChanged.connect(lambda frame: self._change(frame=frame))
        self.words.textChanged.connect(self._typed)
        self._show()
        self.moment.setFocus()

    # --- building ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.picture, 1)
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(0, 0, theme.px(6), 0)
        form.setSpacing(theme.px(10))
        form.addWidget(pieces.text(translate("Cover", "Choose a clear, sharp moment"), "heading", wrap=True))
        line = pieces.row(10)
        line.addWidget(self.moment, 1)
        line.addWidget(self._time)
        form.addLayout(line)
        for label, field in ((translate("Cover", "Words on the cover"), self.words),):
            named = pieces.text(label, "subheading")
            named.setBuddy(field)
            form.addWidget(named)
            form.addWidget(field)
        hint = translate("Cover", "The dashed square is what a profile page shows. The words stay inside.")
        form.addWidget(pieces.text(hint, "small", wrap=True))
        row = pieces.row(6)
        for place, name in PLACES.items():
            button = pieces.button(translate("Cover", name), look="toggle")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, place=place: self._change(place=place))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
            self.places[place] = button
        form.addLayout(row)
        grid = QGridLayout()
        grid.setSpacing(theme.px(6))
        for number, style in enumerate(styles().values()):
            button = self._style_button(style.name)
            grid.addWidget(button, number // STYLES_IN_A_ROW, number % STYLES_IN_A_ROW)
        form.addLayout(grid)
        form.addStretch(1)
        inside.setMinimumWidth(theme.px(STYLES_IN_A_ROW * (STYLE_WIDTH + 6)))
        ends = QHBoxLayout()
        ends.addStretch(1)
        ends.addWidget(self.cancel)
        ends.addWidget(self.use)
        right = QVBoxLayout()
        right.setSpacing(theme.px(12))
        choices = pieces.scrolling(inside)
        bar = choices.verticalScrollBar().sizeHint().width()
        choices.setMinimumWidth(max(inside.minimumSizeHint().width(), inside.minimumWidth()) + bar)
        right.addWidget(choices, 1)
        right.addLayout(ends)
        both = QWidget()
        whole = QHBoxLayout(both)
        whole.setContentsMargins(*(theme.px(20),) * 4)
        whole.setSpacing(theme.px(22))
        whole.addLayout(left)
        whole.addLayout(right, 1)
        around = pieces.scrolling(both)  # on a small screen the whole scrolls
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outside = pieces.column()
        outside.addWidget(around)
        self.setLayout(outside)
        parent = self.parentWidget()
        assert parent is not None
        room = parent.window().size()
        self.resize(min(theme.px(760), room.width() - 40), min(theme.px(580), room.height() - 40))

    def _style_button(self, name: str) -> QPushButton:
        button = QPushButton()
        style = styles()[name]
        size = QSize(theme.px(STYLE_WIDTH - 8), theme.px(STYLE_HEIGHT - 8))
        button.setFixedSize(theme.px(STYLE_WIDTH), theme.px(STYLE_HEIGHT))
        button.setStyleSheet("padding: 0px; text-align: center;")
        button.setIcon(style_picture(style, size))
        button.setIconSize(size)
        button.setCheckable(True)
        button.setToolTip(style.title)
        button.setAccessibleName(translate("Cover", "Style {name}", name=style.title))
        button.clicked.connect(lambda: self._change(style=name))
        self.styles[name] = button
        return button

    # --- choosing ---------------------------------------------------------------------

    def _typed(self) -> None:
        words = writable(self.words.toPlainText()).strip()[:LONGEST_COVER_WORDS]
        self.cover = replace(self.cover, words=words)
        self._mark()
        self._timer.start()

    def _change(
        self, frame: int | None = None, place: CoverPlace | None = None, style: str | None = None
    ) -> None:
        cover = self.cover
        self.cover = Cover(
            cover.frame if frame is None else frame,
            cover.words,
            cover.style if style is None else style,
            cover.place if place is None else place,
        )
        self._show()

    def _mark(self) -> None:
        """Mark what is chosen; place and style mean nothing without words."""
        for place, button in self.places.items():
            button.setChecked(place is self.cover.place)
            button.setEnabled(bool(self.cover.words))
        for name, choice in self.styles.items():
            choice.setChecked(name == self.cover.style)
            theme.look(choice, "chosen" if name == self.cover.style else "card")
            choice.setStyleSheet("padding: 0px; text-align: center;")
            choice.setEnabled(bool(self.cover.words))

    def _show(self) -> None:
        self._timer.stop()
        self._mark()
        seconds = decimal(self.cover.frame / self._timeline.rate)
        self._time.setText(translate("Cover", "second {seconds}", seconds=seconds))
        self.moment.setAccessibleDescription(self._time.text())
        if self._timeline.duration:
            posting = replace(self._timeline.posting, cover=self.cover)
            shown = media_cover.with_words(replace(self._timeline, posting=posting))
            self._frames.show(shown, self._size)
            self._frames.request(self.cover.frame)

    def _arrived(self, ticket: int, frame: int, picture: QImage) -> None:
        self.picture.show_picture(picture)

    def done(self, result: int) -> None:
        self._frames.stop()
        if result == QDialog.DialogCode.Accepted:
            self._typed()
            self._timer.stop()
            self.chosen.emit(self.cover)
        super().done(result)


class _CoverPicture(PictureBox):
    """The picture with the square that a grid shows."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline.canvas, WIDTH)
        self._square = post_facts.cover_square(timeline.canvas)
        self.setAccessibleName(translate("Cover", "The cover as it will be"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place, square = self.place(), self._square
        across, down = place.width() / 1000, place.height() / 1000
        frame = QRectF(
            place.left() + square.left * across,
            place.top() + square.top * down,
            (square.right - square.left) * across,
            (square.bottom - square.top) * down,
        )
        painter = QPainter(self)
        for colour, style in (
            (QColor(0, 0, 0, 130), Qt.PenStyle.SolidLine),
            (QColor("white"), Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(colour, 2, style))
            painter.drawRoundedRect(frame, 6, 6)
        painter.end()
