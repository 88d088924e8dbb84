"""Names for places of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.targets import Targets, is_target


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(200, 100)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "name", ["home.new", "timeline.clip.12", "timeline.clip.1.end", "export.preset.whatsapp"]
)
def test_names_of_the_table_are_known(name: str) -> None:
    assert is_target(name)


@pytest.mark.parametrize(
    "name", ["", "home", "timeline.clip.0", "timeline.clip.x", "homeXnew", "export.preset."]
)
def test_other_names_are_refused(name: str, widget: QWidget) -> None:
    assert not is_target(name)
    with pytest.raises(ValueError, match="target"):
        Targets().add(name, widget)


def test_a_widget_is_found_with_its_whole_rectangle(widget: QWidget) -> None:
    targets = Targets()
    targets.add("preview", widget)
    assert targets.find("preview") == (widget, QRect(0, 0, 200, 100))


def test_what_is_not_there_not_seen_or_gone_is_not_found(qtbot: QtBot, widget: QWidget) -> None:
    targets = Targets()
    assert targets.find("preview") is None
    targets.add("preview", widget)
    widget.hide()
    assert targets.find("preview") is None
    gone = QWidget()
    targets.add("preview", gone)
    gone.show()
    gone.deleteLater()
    qtbot.waitUntil(lambda: targets.find("preview") is None)


def test_a_painted_part_is_asked_for_anew_each_time(widget: QWidget) -> None:
    targets, places = Targets(), [QRect(10, 10, 30, 30)]
    targets.add("timeline.playhead", widget, lambda: places[0] if places else None)
    assert targets.find("timeline.playhead") == (widget, QRect(10, 10, 30, 30))
    places[0] = QRect(190, 0, 50, 10)
    assert targets.find("timeline.playhead") == (widget, QRect(190, 0, 10, 10))
    places.clear()
    assert targets.find("timeline.playhead") is None


def test_numbered_parts_count_from_one(widget: QWidget) -> None:
    targets, clips = Targets(), [QRect(0, 0, 20, 20), QRect(20, 0, 20, 20)]
    targets.add_numbered("timeline.clip.<n>", widget, lambda n: clips[n - 1] if n <= len(clips) else None)
    assert targets.find("timeline.clip.2") == (widget, clips[1])
    assert targets.find("timeline.clip.3") is None
    with pytest.raises(ValueError, match="number"):
        targets.add_numbered("preview", widget, lambda n: None)


def test_what_is_on_a_page_goes_with_it(qtbot: QtBot, widget: QWidget) -> None:
    targets, page = Targets(), QWidget()
    qtbot.addWidget(page)
    child = QWidget(page)
    targets.add("media.add", child)
    targets.add_numbered("timeline.clip.<n>", page, lambda number: QRect(number, 0, 5, 5))
    targets.add("export.button", widget)
    page.show()
    assert targets.find("media.add") is not None
    targets.forget(page)
    assert targets.find("media.add") is None
    assert targets.find("timeline.clip.1") is None
    assert targets.find("export.button") is not None


def test_what_is_scrolled_away_can_be_brought_into_view(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    inside.setFixedSize(100, 2000)
    button = QPushButton("Ekspor", inside)
    button.setGeometry(0, 1900, 90, 40)
    area.setWidget(inside)
    area.resize(200, 200)
    area.show()
    targets = Targets()
    targets.add("export.start", button)
    assert targets.find("export.start") is None
    targets.bring_into_view("export.start")
    targets.bring_into_view("preview")  # not registered: nothing happens
    assert targets.find("export.start") == (button, button.rect())


def test_the_first_way_that_is_seen_leads_to_what_is_hidden(qtbot: QtBot) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    there, near, far = (QPushButton(name) for name in ("there", "near", "far"))
    for button in (there, near, far):
        row.addWidget(button)
    qtbot.addWidget(page)
    page.show()
    targets = Targets()
    targets.add("music.level", there, way=(near, far))
    targets.add("music.voice", far)
    assert targets.find("music.level") == (there, there.rect())
    there.hide()
    assert targets.find("music.level") == (near, near.rect())
    near.hide()
    assert targets.find("music.level") == (far, far.rect())
    assert targets.at(page, far.geometry().center()) == ["music.voice", "music.level"]
