"""Going back to how the project was, by nothing but undo and redo.

So nothing is destroyed: what was done since can be brought back the same way.
"""

from __future__ import annotations

from collections.abc import Callable

from trainer.model.schema import Timeline
from trainer.ui.document import Document


def go_to(document: Document, wanted: Timeline) -> bool:
    """Undo, or else redo, until the timeline is ``wanted``.

    Returns False, with nothing changed, when it is not among the steps.
    """
    if _walk(document, wanted, document.undo, document.redo, _can_undo):
        return True
    return _walk(document, wanted, document.redo, document.undo, _can_redo)


def _can_undo(document: Document) -> bool:
    return document.can_undo


def _can_redo(document: Document) -> bool:
    return document.can_redo


def _walk(
    document: Document,
    wanted: Timeline,
    there: Callable[[], None],
    back: Callable[[], None],
    possible: Callable[[Document], bool],
) -> bool:
    steps = 0
    while document.timeline != wanted and possible(document):
        there()
        steps += 1
    if document.timeline == wanted:
        return True
    for _ in range(steps):
        back()
    return False
