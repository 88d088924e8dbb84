"""The tab "Efek": how the clip that is chosen runs, and what is done to its picture.

::

    batik-canting      copy paste
    Light and colour   ^ v x        what the clip has, one of them open
      brightness  ----o----
    [ hold: original ]
    Looks      [ ] [ ] [ ]          every effect, on the clip's own picture
    Picture    [ ] [ ] [ ]
    Speed      0,5x  1x  2x

A click on a card adds its effect; as in the other tabs, what is only tried out goes
to the preview (``tried``), and one gesture makes one Command (``command_ready``).
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.media.effects import own
from trainer.model import hiding
from trainer.model.commands import (
    AddEffect,
    Command,
    MoveEffect,
    RemoveEffect,
    SetEffect,
    SetEffects,
)
from trainer.model.effects import KINDS, Effect, Group
from trainer.model.schema import SOUND_ROLES, Clip, MediaKind, Role, Timeline
from trainer.settings import Settings
from trainer.ui import effect_words, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.card_grid import CardGrid
from trainer.ui.effect_card import EffectCard
from trainer.ui.effect_row import EffectRow
from trainer.ui.media_card import shortened
from trainer.ui.placing import hiding_at_first
from trainer.ui.speed_box import SpeedBox
from trainer.ui.tick_box import TickBox
from trainer.ui.timeline.scene import clip_name
from trainer.words import translate

COLUMNS, NARROWEST = 3, 86
"""The most columns of cards, and the least width of one, in design pixels."""


class EffectsPanel(QWidget):
    """Shows the clip that ``show_clip`` was given."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""
    own_changed = Signal()
    """A learner's own effects are allowed now, or no more."""
    opened = Signal()
    """Another effect shows its sliders, or the tab came or went."""
    pictures_wanted = Signal()
    """The cards can be seen, and show an older picture."""

    def __init__(
        self, actions: Actions, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._timeline = Timeline("")
        self._clip: Clip | None = None
        self._open = 0
        self.cards: dict[str, EffectCard] = {}
        self.rows: list[EffectRow] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        self._hint = pieces.text(
            translate("EffectsPanel", "Put a clip on the timeline. Here you make it more beautiful."),
            "lead",
            wrap=True,
        )
        layout.addWidget(self._hint)
        self._form = QWidget()
        layout.addWidget(self._form)
        layout.addStretch(1)
        form = pieces.column(gap=10)
        self._form.setLayout(form)
        self._name = pieces.text("", "subheading", wrap=True)
        self.copy = actions.button("copy_effects", "quiet", words=False)
        self.paste = actions.button("paste_effects", "quiet", words=False)
        head = pieces.row(2)
        head.addWidget(self._name, 1)
        for button in (self.copy, self.paste):
            button.setFixedWidth(theme.px(40))
            head.addWidget(button)
        form.addLayout(head)
        self._rows = pieces.column(gap=8)
        form.addLayout(self._rows)
        self._measuring = pieces.text("", "small", wrap=True)
        self._measuring.hide()
        form.addWidget(self._measuring)
        self.compare = pieces.button(translate("EffectsPanel", "Hold: original"), icon="columns-2")
        self.compare.setToolTip(translate("EffectsPanel", "Hold it down to see the clip without effects."))
        self.compare.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.compare.pressed.connect(lambda: self._compare(True))
        self.compare.released.connect(lambda: self._compare(False))
        form.addWidget(self.compare)
        self._gallery = QWidget()
        self._gallery.setLayout(self._card_form())
        form.addWidget(self._gallery)
        self._own_part = QWidget()
        self._own_part.setLayout(self._own_form())
        form.addWidget(self._own_part)
        self.speed = SpeedBox(actions)
        self.speed.command_ready.connect(self.command_ready)
        form.addWidget(self.speed)
        self.show_clip(self._timeline, None)

    # --- building ---------------------------------------------------------------------------

    def _card_form(self) -> QVBoxLayout:
        form = pieces.column(gap=8)
        under: dict[str, list[EffectCard]] = {}
        for group, heading in effect_words.GROUPS.items():
            for kind in KINDS.values():
                if kind.group is group:
                    card = EffectCard(Effect(kind.name))
                    card.clicked.connect(lambda _=False, name=kind.name: self._choose(name))
                    self.cards[kind.name] = card
                    under.setdefault(heading, []).append(card)
        for heading, cards in under.items():
            form.addWidget(pieces.text(translate("EffectsPanel", heading), "subheading"))
            form.addWidget(CardGrid(cards, NARROWEST, COLUMNS, 6))
        return form

    def _own_form(self) -> QVBoxLayout:
        """A learner's own effects: whether they are allowed, and those that are there."""
        form = pieces.column(gap=4)
        self.allow_own = TickBox(translate("EffectsPanel", "Effects that I programmed"))
        self.allow_own.setMinimumHeight(theme.px(40))
        self.allow_own.clicked.connect(self._allow)
        form.addWidget(self.allow_own)
        self._own_note = pieces.text("", "small", wrap=True)
        form.addWidget(self._own_note)
        self._own_buttons = pieces.column(gap=6)
        form.addLayout(self._own_buttons)
        self.own_buttons: list[QPushButton] = []
        return form

    def _show_own(self) -> None:
        settings = self._settings
        self._own_part.setVisible(settings is not None and self._gallery.isVisibleTo(self))
        if settings is None:
            return
        self.allow_own.setChecked(settings.own_effects)
        found = own.found()
        self._own_note.setText(
            translate(
                "EffectsPanel",
                "They run programs from {folder}. Use only what you wrote or trust. They are slow.",
                folder=pieces.breakable(str(own.folder())),
            )
        )
        self._own_note.setVisible(settings.own_effects)
        for button in self.own_buttons:
            self._own_buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.own_buttons = []
        for effect in found:
            button = pieces.button(effect_words.title(effect), partial(self._add_own, effect), icon="puzzle")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._own_buttons.addWidget(button)
            self.own_buttons.append(button)

    def _allow(self, on: bool) -> None:
        if self._settings is not None:
            # Nothing else of the window depends on it, so no page is made anew.
            self._settings.own_effects = on
            self._settings.save()
            self._show_own()
            self.own_changed.emit()

    def _add_own(self, effect: Effect) -> None:
        if self._clip is not None:
            self._open = len(self._clip.effects)
            self.command_ready.emit(AddEffect(self._clip.id, effect))

    # --- what is shown ----------------------------------------------------------------------

    @property
    def clip(self) -> Clip | None:
        return self._clip

    def show_clip(self, timeline: Timeline, clip_id: str | None) -> None:
        """Show the clip with that id of ``timeline``, or a hint when there is none."""
        before, self._timeline = self._clip, timeline
        clip = self._clip = None if clip_id is None else timeline.clip(clip_id)
        self._hint.setVisible(clip is None)
        self._form.setVisible(clip is not None)
        if clip is None:
            return
        if before is None or before.id != clip.id:
            self._open = max(0, len(clip.effects) - 1)
        self._name.setText(shortened(clip_name(timeline.reference(clip.media))))
        heard_only = any(clip in timeline.clips(role) for role in SOUND_ROLES)
        self._gallery.setVisible(not heard_only)
        self.paste.setVisible(not heard_only)
        self.cards["key"].setVisible(clip in timeline.clips(Role.OVERLAY))
        # The hand shook while a video was filmed; what lies over it is not calmed.
        filmed = timeline.reference(clip.media).kind is MediaKind.VIDEO and clip.pace.still is None
        self.cards["steady"].setVisible(filmed and timeline.on_picture(clip.id))
        self.compare.setVisible(bool(clip.effects))
        self.copy.setVisible(bool(clip.effects))
        names = {effect.name for effect in clip.effects}
        for name, card in self.cards.items():
            card.setChecked(name in names)
        self._show_rows(clip)
        self.speed.show_clip(timeline, clip)
        if self.isVisible():
            self.pictures_wanted.emit()

    def _show_rows(self, clip: Clip) -> None:
        if [row.effect.name for row in self.rows] != [effect.name for effect in clip.effects]:
            for row in self.rows:
                self._rows.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = []
            for index, effect in enumerate(clip.effects):
                row = EffectRow(effect, index == 0, index == len(clip.effects) - 1)
                row.tried.connect(lambda one, index=index: self._try(index, one))
                row.changed.connect(lambda one, index=index: self._send(index, one))
                row.removed.connect(lambda index=index: self._remove(index))
                row.moved.connect(lambda by, index=index: self._move(index, by))
                row.opened.connect(lambda index=index: self._unfold(index))
                self._rows.addWidget(row)
                self.rows.append(row)
        self._open = min(self._open, max(0, len(self.rows) - 1))
        for index, (row, effect) in enumerate(zip(self.rows, clip.effects, strict=True)):
            row.show_effect(effect)
            row.open(index == self._open)

    def show_measuring(self, share: float | None) -> None:
        """How far the shaking of a clip is measured, 0 to 1; None when that has ended."""
        self._measuring.setVisible(share is not None)
        if share is not None:
            percent = round(100 * share)
            self._measuring.setText(
                translate("EffectsPanel", "Measuring how the hand shook: {percent} %", percent=percent)
            )

    def show_picture(self, name: str, image: QImage) -> None:
        """What the effect called ``name`` does to the clip's picture."""
        if name in self.cards:
            self.cards[name].show_picture(image)

    @property
    def open_row(self) -> int | None:
        """Which effect of the clip shows its sliders."""
        return self._open if self.rows else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_own()
        self.opened.emit()
        if self._clip is not None:
            self.pictures_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.opened.emit()

    # --- what a person does -----------------------------------------------------------------

    def _unfold(self, index: int) -> None:
        self._open = index
        for number, row in enumerate(self.rows):
            row.open(number == index)
        self.opened.emit()

    def _choose(self, name: str) -> None:
        """Add the effect; one without sliders, or a look, is taken off by a second click."""
        clip = self._clip
        if clip is None:
            return
        effect = Effect(name)
        kind = effect.kind
        names = [one.name for one in clip.effects]
        self.cards[name].setChecked(name in names)
        if name not in names or kind.many:
            looks = [at for at, one in enumerate(clip.effects) if one.kind.group is Group.LOOK]
            replaced = kind.group is Group.LOOK and looks
            self._open = looks[0] if replaced else len(names)
            if name == hiding.NAME:
                effect = hiding_at_first(self._timeline, clip)
            self.command_ready.emit(AddEffect(clip.id, effect))
        elif kind.group is Group.LOOK or not kind.parameters:
            self.command_ready.emit(RemoveEffect(clip.id, names.index(name)))
        else:
            self._unfold(names.index(name))

    def _try(self, index: int, effect: Effect | None) -> None:
        if self._clip is not None:
            self.tried.emit(None if effect is None else SetEffect(self._clip.id, index, effect))

    def _send(self, index: int, effect: Effect) -> None:
        if self._clip is not None:
            self.command_ready.emit(SetEffect(self._clip.id, index, effect))

    def _remove(self, index: int) -> None:
        if self._clip is not None:
            self.command_ready.emit(RemoveEffect(self._clip.id, index))

    def _move(self, index: int, by: int) -> None:
        if self._clip is not None:
            self._open = index + by
            self.command_ready.emit(MoveEffect(self._clip.id, index, index + by))

    def _compare(self, on: bool) -> None:
        clip = self._clip
        without: Command | None = SetEffects(clip.id, ()) if on and clip is not None else None
        self.tried.emit(without)
