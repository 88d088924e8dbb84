"""The line at the top of the first page: the sign, the usual switches, who is here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from trainer import paths, words
from trainer.learners import Learner
from trainer.settings import Settings
from trainer.ui import learner_picture, pieces, theme
from trainer.words import translate

TITLED_FROM = 640
"""Design pixels of width from which the program's name stands beside its sign."""

NAMED_FROM = 1080
"""Design pixels of width from which the learner's name stands beside the picture."""


class HomeHeader(QWidget):
    """``settings_requested`` and ``learners_requested`` when the person wants to go there."""

    settings_requested = Signal()
    learners_requested = Signal()

    def __init__(self, settings: Settings, learner: Learner) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._settings, self._learner = settings, learner
        header = pieces.row(10)
        header.addWidget(self._sign())
        self.title = pieces.text("Semenit", "heading")
        header.addWidget(self.title)
        header.addStretch(1)
        header.addWidget(self._larger())
        header.addWidget(self._other_language())
        self.more = pieces.icon_button(
            translate("Home", "Settings"), "settings", self.settings_requested.emit
        )
        header.addWidget(self.more)
        self.who = QPushButton()
        self.who.setCursor(Qt.CursorShape.PointingHandCursor)
        self.who.setIcon(QIcon(learner_picture.pixmap(learner.picture, 26)))
        self.who.setIconSize(QSize(theme.px(26), theme.px(26)))
        said = translate("Home", "Who is learning: {name}", name=learner.name) if learner.name else ""
        self.who.setAccessibleName(said or translate("Home", "Who is learning?"))
        pieces.tip(self.who, self.who.accessibleName())
        self.who.clicked.connect(self.learners_requested)
        header.addWidget(self.who)
        self.setLayout(header)

    def _sign(self) -> QLabel:
        sign, side, ratio = QLabel(), theme.px(34), self.devicePixelRatioF()
        picture = QPixmap(str(paths.ASSETS / "app" / "semenit-256.png"))
        picture = picture.scaledToWidth(round(side * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        sign.setPixmap(picture)
        return sign

    def _larger(self) -> QPushButton:
        sizes = list(theme.TEXT_SIZES)
        following = sizes[(sizes.index(self._settings.text_size) + 1) % len(sizes)]
        back = following == sizes[0]
        return pieces.button(
            translate("Home", "Normal text") if back else translate("Home", "Larger text"),
            lambda: self._settings.change(text_size=following),
            icon="type",
        )

    def _other_language(self) -> QPushButton:
        codes = list(words.LANGUAGES)
        other = codes[(codes.index(self._settings.language) + 1) % len(codes)]
        language = pieces.button(
            words.LANGUAGES[self._settings.language],
            lambda: self._settings.change(language=other),
            icon="languages",
        )
        tip = translate("Home", "Speak {language}", language=words.LANGUAGES[other])
        language.setToolTip(tip)
        language.setAccessibleName(tip)
        return language

    def minimumSizeHint(self) -> QSize:
        """Beside a lesson in large text there is room for the switches only."""
        whole = super().minimumSizeHint()
        spare = self.title.sizeHint().width() + theme.px(10) if not self.title.isHidden() else 0
        return QSize(whole.width() - spare, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.title.setVisible(event.size().width() >= theme.px(TITLED_FROM))
        name = self._learner.name
        named = event.size().width() >= theme.px(NAMED_FROM) and len(name) <= 18
        self.who.setText(name if named else "")
