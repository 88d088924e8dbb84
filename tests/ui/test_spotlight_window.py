"""The ring in the real window: on buttons and on what is painted, at every size, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.test_lesson_walks import Walker
from trainer.model.schema import Role, Text
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR
from trainer.ui.timeline.geometry import GAP

NEAR = 2
"""Pixels by which a ring may miss its target."""
LOOKS = [
    ((1366, 768), "normal", "id"),
    ((1280, 720), "normal", "en"),
    ((1280, 720), "large", "id"),
    ((1366, 768), "large", "en"),
    ((1366, 768), "huge", "en"),
    ((1280, 720), "huge", "id"),
]
"""Screen, text size, language: every screen with every size, one window for all of them."""
WIDGETS = ("editor.undo", "transport.play", "export.button", "editor.split", "text.tab", "text.add")
PAINTED = (
    "timeline.clip.1",
    "timeline.clip.2",
    "timeline.text.1",
    "preview",
    "preview.text",
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def walker(qtbot: QtBot, dress: Dress) -> Iterator[Walker]:
    """A learner at the first step of lesson 7, whose project has clips and titles."""
    chosen = dress()
    chosen.reduced_motion = True
    window = MainWindow(chosen)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = Walker(qtbot, window)
    made.choose_on_home("070-teks-terbaca")
    QTest.mouseClick(made.panel.begin, LEFT)
    made.until(lambda: made.session.wanted is None and made.session.astray is None)
    if made.session.phase.value == "watch":
        QTest.mouseClick(made.panel.skip, LEFT)
        made.until(lambda: made.session.wanted is None and made.session.astray is None)
    made.until(lambda: window.page == EDITOR)
    yield made
    window.close()
    window.deleteLater()


def shown_at(walker: Walker, widget: QWidget, place: QRect) -> QRect | None:
    """``place`` of ``widget`` as a part of the window; None when nothing of it can be seen."""
    seen = place & widget.visibleRegion().boundingRect()
    return None if seen.isEmpty() else QRect(widget.mapTo(walker.window, seen.topLeft()), seen.size())


def truth(walker: Walker, name: str) -> QRect | None:
    """Where ``name`` really is on the window, as its own widget says."""
    editor = walker.editor
    preview = editor.preview
    buttons = {
        "editor.undo": editor.bar.undo,
        "transport.play": editor.transport.play,
        "export.button": editor.bar.export,
        "editor.split": editor.timeline.split,
        "text.tab": editor.tabs["text"],
        "text.add": editor.texts.add if editor.texts.add.isVisible() else editor.texts.others,
    }
    if name in buttons:
        return shown_at(walker, buttons[name], buttons[name].rect())
    if name == "preview":
        return shown_at(walker, preview, preview.picture_rect)
    if name == "preview.text":
        area, picture = preview._items[-1].area, preview.picture_rect
        left, top = picture.left() + area.left * picture.width() / 1000, area.top * picture.height() / 1000
        place = QRectF(left, picture.top() + top, area.width * picture.width() / 1000, 0)
        place.setHeight(area.height * picture.height() / 1000)
        return shown_at(walker, preview, place.toAlignedRect())
    raise AssertionError(name)


def misses(ring: QRect, place: QRect) -> int:
    """By how many pixels the worst side of ``ring`` misses ``place``."""
    return max(abs(one - other) for one, other in zip(_sides(ring), _sides(place), strict=True))


def _sides(rect: QRect) -> tuple[int, int, int, int]:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def astray(walker: Walker, name: str, ring: QRect) -> str:
    """What is wrong with the place of ``ring``, which should be around ``name``; empty when nothing is."""
    if not name.startswith("timeline."):
        place = truth(walker, name)
        missed = NEAR + 1 if place is None else misses(ring, place)
        return f"{ring} misses {place}" if missed > NEAR else ""
    # Sideways by the frames that it shows, up and down by where a press meets it.
    view = walker.editor.timeline.view
    number, timeline = int(name.split(".")[2]), walker.document.timeline
    row = timeline.words(Role.TITLE) if ".text." in name else timeline.picture.children
    item = row[number - 1]
    earlier = sum(clip.duration for clip in timeline.picture.children[: number - 1])
    begin = timeline.start_of(item.anchor) if isinstance(item, Text) else earlier
    here = QRect(view.mapFrom(walker.window, ring.topLeft()), ring.size())
    left = max(view.places().metrics.header, view.scale.x(begin))
    right = min(view.width(), view.scale.x(begin + item.duration) - GAP)
    wrong = (
        [f"{here} is not {left} to {right}"]
        if max(abs(here.left() - left), abs(here.right() + 1 - right)) > NEAR
        else []
    )
    for y, meets in ((here.top() + NEAR, True), (here.bottom() - NEAR, True), (here.top() - NEAR - 1, False)):
        if (view.places().hit(here.center().x(), y, playhead=-10_000).clip == item.id) is not meets:
            wrong.append(f"{here}: {y} belongs elsewhere")
    return "; ".join(wrong)


def ringed(walker: Walker, name: str) -> bool:
    rings = walker.controller.presenter.spotlight.rings
    return len(rings) == 1 and not astray(walker, name, rings[0])


def look_at_all(walker: Walker) -> None:
    """Point at each thing: the ring is around it, not on it, and in nobody's way."""
    window, spot = walker.window, walker.controller.presenter.spotlight
    walker.editor.show_tab("text")
    walker.until(lambda: walker.editor.height() == window.height())  # nothing of it lies below the edge
    for name in (*WIDGETS, *PAINTED):
        spot.point_at([name])
        walker.until(partial(ringed, walker, name))
        ring = spot.rings[0]
        assert not spot.mask().intersects(ring), f"{name} is covered"
        assert window.rect().contains(spot.mask().boundingRect())
        assert window.childAt(ring.center()) is not spot
        assert window.childAt(ring.topLeft() - QPoint(6, 0)) is not spot
    assert not spot.hasFocus()


def dressed(walker: Walker, look: tuple[tuple[int, int], str, str]) -> None:
    """Change the window's size and the words' size and language, as a person can at any time."""
    screen, text_size, language = look
    walker.window.resize(*screen)
    pages = walker.window.pages[EDITOR]
    walker.window.settings.change(text_size=text_size, language=language)
    walker.until(lambda: walker.window.pages[EDITOR] is not pages)


def test_rings_are_where_their_targets_are_and_follow_them(walker: Walker) -> None:
    window, spot = walker.window, walker.controller.presenter.spotlight
    look_at_all(walker)

    spot.point_at(["export.button"])
    window.resize(1280, 720)
    walker.until(lambda: ringed(walker, "export.button"))
    view = walker.editor.timeline.view
    spot.point_at(["timeline.clip.2"])
    view.sight.zoom(4.0)
    walker.until(lambda: ringed(walker, "timeline.clip.2"))
    view.sight.scroll_to(view.sight.scroll_range // 3)
    walker.until(lambda: spot.rings == () or ringed(walker, "timeline.clip.2"))
    view.sight.scroll_to(0)
    walker.until(lambda: ringed(walker, "timeline.clip.2"))

    dressed(walker, ((1280, 720), "huge", "en"))
    look_at_all(walker)


def test_who_should_add_a_text_while_one_is_chosen_is_led_to_another(walker: Walker) -> None:
    texts, spot = walker.editor.texts, walker.controller.presenter.spotlight
    walker.editor.show_tab("text")
    spot.point_at(["text.add"])
    walker.until(lambda: ringed(walker, "text.add"))
    walker.choose("timeline.text.1")
    walker.editor.show_tab("text")
    walker.until(lambda: texts.others.isVisible())
    walker.window.targets.bring_into_view("text.add")
    walker.until(lambda: ringed(walker, "text.add"))
    QTest.mouseClick(texts.others, LEFT)
    walker.until(lambda: texts.add.isVisible() and ringed(walker, "text.add"))


@pytest.mark.heavy
def test_rings_are_where_their_targets_are_at_every_size_in_both_languages(walker: Walker) -> None:
    for look in LOOKS:
        dressed(walker, look)
        look_at_all(walker)
