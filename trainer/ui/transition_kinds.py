"""The ways over a cut as a person reads them."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.model.transition import TransitionKind
from trainer.words import QT_TRANSLATE_NOOP, translate

TITLES: Mapping[TransitionKind | None, tuple[str, str]] = {
    None: (QT_TRANSLATE_NOOP("Transitions", "Plain"),
           QT_TRANSLATE_NOOP("Transitions", "A hard cut: calm and clear.")),
    TransitionKind.DISSOLVE: (QT_TRANSLATE_NOOP("Transitions", "Dissolve"),
                              QT_TRANSLATE_NOOP("Transitions", "One clip fades into the next.")),
    TransitionKind.SLIDE: (QT_TRANSLATE_NOOP("Transitions", "Slide"),
                           QT_TRANSLATE_NOOP("Transitions", "The next clip pushes this one out.")),
    TransitionKind.WIPE: (QT_TRANSLATE_NOOP("Transitions", "Wipe"),
                          QT_TRANSLATE_NOOP("Transitions", "The next clip is uncovered from the left.")),
    TransitionKind.ZOOM: (QT_TRANSLATE_NOOP("Transitions", "Zoom"),
                          QT_TRANSLATE_NOOP("Transitions", "The picture comes nearer and changes.")),
    TransitionKind.BLACK: (QT_TRANSLATE_NOOP("Transitions", "Black"),
                           QT_TRANSLATE_NOOP("Transitions", "Into black, and out of it again.")),
}  # fmt: skip
"""Way over a cut -> its name and what it does; None is a plain cut."""


def kind_title(kind: TransitionKind | None) -> str:
    """A way over a cut as a person reads it."""
    return translate("Transitions", TITLES[kind][0])
