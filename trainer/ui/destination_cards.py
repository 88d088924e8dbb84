"""Where is the video going?  One card for each preset; one of them, or several, are marked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.media.presets import Preset, presets
from trainer.model.canvas import Canvas
from trainer.model.schema import Timeline
from trainer.ui import pieces, theme
from trainer.ui.card_grid import CardGrid
from trainer.ui.destination_card import DestinationCard
from trainer.ui.export_plan import Video
from trainer.ui.export_shapes import ExportShapes
from trainer.ui.targets import Targets


class DestinationCards(QWidget):
    """``chosen`` is the preset of the marked card; ``changed`` when another one, or another shape, is.

    While ``several`` is on, a press marks one more or takes a mark away, and ``all``
    are the presets of all marked cards; one always stays marked.  Choosing a shape on
    a card marks it.
    """

    changed = Signal()

    def __init__(self, timeline: Timeline, shapes: ExportShapes, chosen: str, targets: Targets) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._timeline, self._shapes = timeline, shapes
        self._names = [chosen]
        self._touched = chosen
        self._several = False
        self.cards: dict[str, DestinationCard] = {}
        for name, preset in presets().items():
            card = self.cards[name] = DestinationCard(preset)
            card.clicked.connect(lambda _=False, name=name: self._choose(name))
            card.shape_chosen.connect(partial(self._reshape, name))
            targets.add(f"export.preset.{name}", card)
        outside = pieces.column()
        outside.addWidget(CardGrid(list(self.cards.values()), narrowest=184, most_columns=3))
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
    def videos(self) -> tuple[Video, ...]:
        """The marked places, each with the shape that the video has there."""
        return tuple(Video(preset, self._shapes.of(preset.name, self._timeline)) for preset in self.all)

    @property
    def shown(self) -> Canvas:
        """The shape at the marked place that was touched last."""
        name = self._touched if self._touched in self._names else self.chosen.name
        return self._shapes.of(name, self._timeline)

    @property
    def several(self) -> bool:
        return self._several

    def show_timeline(self, timeline: Timeline) -> None:
        """What goes to the places may have another shape now."""
        self._timeline = timeline
        self._show()

    def choose_several(self, several: bool, names: Iterable[str] = ()) -> None:
        """Let more than one card be marked, those of ``names`` where any is known; or only one."""
        self._several = several
        known = [name for name in names if name in self.cards]
        self._names = (known or self._names) if several else [self.chosen.name]
        self._show()
        self.changed.emit()

    def _choose(self, name: str) -> None:
        self._touched = name
        if not self._several:
            self._names = [name]
        elif name not in self._names:
            self._names.append(name)
        elif len(self.all) > 1:
            self._names = [one for one in self._names if one != name]
        self._show()
        self.changed.emit()

    def _reshape(self, name: str, canvas: Canvas) -> None:
        self._shapes.choose(name, canvas, self._timeline)
        if name in self._names:
            self._touched = name
            self._show()
            self.changed.emit()
        else:
            self._choose(name)

    def _show(self) -> None:
        for name, card in self.cards.items():
            offered = self._shapes.offered(name, card.preset.shapes, self._timeline)
            card.show_shape(self._shapes.of(name, self._timeline), offered)
            card.show_marked(name in self._names)
