"""What is chosen on the timeline, and what the mouse rests on.

Either a clip (or a text, or several of them) is chosen, or a cut, never both.  A
choice belongs to looking: it is no step of the project, and it ends with what was
chosen.  Who does not see the timeline hears it in the widget's description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent

from trainer.ui.timeline import row_painting
from trainer.ui.timeline.choosing import Chosen, extended
from trainer.ui.timeline.contents import Contents
from trainer.ui.timeline.scene import spoken
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView


class Choice:
    """The chosen things of one widget."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self.selected: str | None = None
        self.also: frozenset[str] = frozenset()
        """What is chosen together with ``selected``."""
        self.cut: str | None = None
        """The clip before which the chosen cut lies."""
        self.hovered: str | None = None
        self.hovered_cut: str | None = None

    @property
    def every(self) -> frozenset[str]:
        """The ids of all clips and texts that are chosen."""
        return self.also if self.selected is None else self.also | {self.selected}

    @property
    def alone(self) -> str | None:
        """What is chosen, when it is the only one: what has handles to be taken at."""
        return None if self.also else self.selected

    def select(self, clip: str | None) -> None:
        """Choose a clip; repaints the clip that was and the one that is chosen."""
        view = self._view
        self.select_cut(None)
        if self.also:
            self.also = frozenset()
            view.update()
            if clip == self.selected:
                self.describe()
                view.selection_changed.emit(clip)
        if clip == self.selected:
            return
        view.repainting.one(self.selected)
        self.selected = clip
        view.repainting.one(clip)
        view.sight.show_row_of(clip)
        self.describe()
        view.selection_changed.emit(clip)

    def extend(self, clicked: str, through: bool) -> None:
        """Choose one more, or one less; ``through`` takes the clips between, too."""
        self.take(extended(self._view.timeline, (self.selected, self.also), clicked, through))

    def take(self, chosen: Chosen) -> None:
        """Choose exactly these; the first of them is what the tabs show."""
        view = self._view
        self.select_cut(None)
        self.selected, self.also = chosen
        view.update()
        view.sight.show_row_of(self.selected)
        self.describe()
        view.selection_changed.emit(self.selected)

    def select_cut(self, clip: str | None) -> None:
        """Choose the cut before a clip; then no clip is chosen."""
        view = self._view
        if clip == self.cut:
            return
        if clip is not None:
            self.select(None)
        for changed in (self.cut, clip):
            view.repainting.badge(changed)
        self.cut = clip
        self.describe()
        view.cut_changed.emit(clip)

    def keep_within(self, contents: Contents) -> None:
        """Another timeline is shown: what is not on it is chosen no longer."""
        also = frozenset(one for one in self.also if contents.holds(one))
        fewer, self.also = also != self.also, also
        if self.selected is not None and not contents.holds(self.selected):
            self.select(None)
        elif fewer:  # what is chosen alone has handles, wherever it lies
            self._view.update()
            self._view.selection_changed.emit(self.selected)
        if self.cut is not None and not contents.row.index_of(self.cut):  # no cut lies before the first
            self.select_cut(None)

    def hover(self, clip: str | None, cut: str | None = None) -> None:
        """The mouse rests on this clip, or on the badge of the cut before the clip ``cut``."""
        repainting = self._view.repainting
        if cut != self.hovered_cut:
            for changed in (self.hovered_cut, cut):
                repainting.badge(changed)
            self.hovered_cut = cut
        if clip != self.hovered:
            repainting.one(self.hovered)
            self.hovered = clip
            repainting.one(clip)

    def describe(self) -> None:
        """Say which clip is chosen, or how many there are."""
        view = self._view
        item = view.contents.item(self.selected)
        if self.also:
            text = translate("Timeline", "Chosen: {count}", count=len(self.also) + 1)
        elif item is not None:
            text = row_painting.said(view.timeline, item)
        else:
            text = spoken(view.timeline, self.selected, self.cut)
        if text != view.accessibleDescription():
            view.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
