"""Where is the video going?  One card for each preset; one of them is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.media.presets import Preset, presets
from trainer.model.canvas import Canvas
from trainer.ui import icons, pieces, theme, time_words
from trainer.ui.card_button import CardButton
from trainer.ui.card_grid import CardGrid
from trainer.ui.targets import Targets
from trainer.words import translate

ICONS: Mapping[str, str] = {
    "tiktok": "music-2",
    "reels": "video",
    "shorts": "video",
    "youtube": "tv",
    "whatsapp": "message-circle",
}
LONGEST_WORTH_SAYING = 15 * 60
"""Seconds; nobody who makes one-minute videos needs to hear of a limit of hours."""


class DestinationCards(QWidget):
    """``chosen`` is the preset of the marked card; ``changed`` when another one is marked.

    While ``several`` is on, a press marks one more or takes a mark away, and ``all``
    are the presets of all marked cards; one always stays marked.
    """

    changed = Signal()

    def __init__(self, canvas: Canvas, chosen: str, targets: Targets) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._names = [chosen]
        self._several = False
        self.cards: dict[str, CardButton] = {}
        self._marks: dict[str, _Mark] = {}
        for name, preset in presets().items():
            self._add(name, preset, canvas)
            targets.add(f"export.preset.{name}", self.cards[name])
        outside = pieces.column()
        outside.addWidget(CardGrid(list(self.cards.values()), narrowest=176, most_columns=3))
        self.setLayout(outside)
        self._show()

    @property
    def chosen(self) -> Preset:
        """The first marked one, in the order of the cards."""
        return self.all[0]

    @property
    def all(self) -> tuple[Preset, ...]:
        """The marked ones, in the order of the cards."""
        return tuple(preset for name, preset in presets().items() if name in self._names)

    @property
    def several(self) -> bool:
        return self._several

    def choose_several(self, several: bool, names: Iterable[str] = ()) -> None:
        """Let more than one card be marked, ``names`` from the beginning; or only one."""
        self._several = several
        known = [name for name in names if name in self.cards]
        self._names = [*self._names, *known] if several else [self.chosen.name]
        self._show()
        self.changed.emit()

    def _add(self, name: str, preset: Preset, canvas: Canvas) -> None:
        facts = _facts(preset, canvas)
        mark = self._marks[name] = _Mark()
        head = pieces.row()
        head.addWidget(icons.label(ICONS.get(name, "video"), theme.current().quiet, 26))
        head.addStretch(1)
        head.addWidget(mark)
        inside = pieces.column(14, 3)
        inside.addLayout(head)
        inside.addSpacing(theme.px(4))
        inside.addWidget(pieces.text(preset.title, "subheading", wrap=True))
        inside.addWidget(pieces.text(facts, "small", wrap=True))
        inside.addStretch(1)
        card = self.cards[name] = CardButton(inside, f"{preset.title}, {facts}, {preset.note}")
        card.setToolTip(preset.note)
        card.setCheckable(True)  # a screen reader says which one is chosen
        card.clicked.connect(lambda: self._choose(name))

    def _choose(self, name: str) -> None:
        if not self._several:
            self._names = [name]
        elif name not in self._names:
            self._names.append(name)
        elif len(self.all) > 1:
            self._names = [one for one in self._names if one != name]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for name, card in self.cards.items():
            chosen = name in self._names
            card.setChecked(chosen)
            theme.look(card, "chosen" if chosen else "card")
            self._marks[name].show_on(chosen)


def _facts(preset: Preset, canvas: Canvas) -> str:
    size = preset.size(canvas)
    facts = [f"{size.width} × {size.height}"]
    if preset.longest_seconds is not None and preset.longest_seconds <= LONGEST_WORTH_SAYING:
        most = time_words.length(preset.longest_seconds)
        facts.append(translate("Export", "at most {time}", time=most))
    if preset.target_bytes is not None:
        facts.append(translate("Export", "up to {size} MB", size=preset.target_bytes // 1_000_000))
    return " · ".join(facts)


class _Mark(QWidget):
    """The round tick of the chosen card; keeps its place when it is off."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(22), theme.px(22))
        self._on = False

    def show_on(self, on: bool) -> None:
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._on:
            return
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.primary))
        painter.drawEllipse(self.rect())
        side = theme.px(14)
        at = (self.width() - side) // 2
        painter.drawPixmap(at, at, icons.pixmap("check", tokens.on_primary, 14))
        painter.end()
