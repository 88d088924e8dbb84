"""The timeline's widget, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.dragging import drop, enter, file_mime, hover
from tests.ui.rest import at_rest
from tests.ui.timeline.layered import everything, ids_of, titled
from tests.ui.timeline.made import timeline_of
from trainer.media.waveform import Peaks
from trainer.model.commands import (
    AppendClip,
    ChangeText,
    Command,
    DeleteClip,
    InsertClip,
    MoveClip,
    MoveClips,
    SetAnchor,
    TrimClip,
)
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Role, Timeline
from trainer.settings import Settings
from trainer.ui.timeline import landmarks
from trainer.ui.timeline.dropping import media_mime
from trainer.ui.timeline.scene import seconds_text
from trainer.ui.timeline.view import TimelineView

LEFT = Qt.MouseButton.LeftButton


class Strip:
    """A filmstrip that has no picture yet and remembers what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        self.asked.append((reference.id, frame))
        return None

    def peaks(self, reference: MediaReference) -> Peaks | None:
        return None


class Table:
    """A timeline on the screen, and every Command that a hand made of it."""

    def __init__(self, qtbot: QtBot, timeline: Timeline, width: int = 1366) -> None:
        self.strip = Strip()
        self.view = TimelineView(self.strip)
        self.commands: list[Command] = []
        self.view.command_ready.connect(self.commands.append)
        qtbot.addWidget(self.view)
        self.view.resize(width, self.view.sizeHint().height())
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.set_timeline(timeline)
        # One pixel a frame makes the numbers of a test easy to follow; frame 0 is at 116.
        self.view.sight.zoom(1 / self.view.scale.pixels_per_frame)
        QApplication.processEvents()

    def at(self, frame: float, y: int = 80) -> QPoint:
        return QPoint(self.view.scale.x(frame), y)

    def drag(self, start: QPoint, *stops: QPoint, release: bool = True) -> None:
        QTest.mousePress(self.view, LEFT, pos=start)
        for stop in stops:
            QTest.mouseMove(self.view, stop)
            QTest.qWait(1)
        if release:
            QTest.mouseRelease(self.view, LEFT, pos=stops[-1])

    def ids(self) -> list[str]:
        return [clip.id for clip in self.view.timeline.picture.children]


Tables = Callable[..., Table]


@pytest.fixture
def table(qtbot: QtBot, settings: Settings) -> Tables:
    return lambda *durations, **more: Table(qtbot, timeline_of(*durations), **more)


# --- choosing ---------------------------------------------------------------------------


def test_a_click_chooses_and_never_edits(table: Tables) -> None:
    shown = table(120, 90, 60)
    first, second, third = shown.ids()
    for frame, clip in ((60, first), (4, first), (116, first), (123, second), (240, third)):
        QTest.mouseClick(shown.view, LEFT, pos=shown.at(frame))
        assert shown.view.selected == clip
    assert shown.commands == []


def test_a_trembling_hand_never_edits(table: Tables) -> None:
    shown = table(120, 90, 60)
    almost = QApplication.startDragDistance() - 1
    for frame in (2, 60, 118, 160, 208):
        start = shown.at(frame)
        shown.drag(start, start + QPoint(almost, 0), start - QPoint(almost, 0), start)
    assert shown.commands == []
    assert shown.view.timeline == timeline_of(120, 90, 60)


def test_a_click_beside_the_clips_chooses_nothing(table: Tables) -> None:
    shown = table(120)
    shown.view.select(shown.ids()[0])
    QTest.mouseClick(shown.view, LEFT, pos=shown.at(400))
    assert shown.view.selected is None


def test_a_choice_ends_with_its_clip(table: Tables) -> None:
    shown = table(120, 90)
    shown.view.select(shown.ids()[1])
    shown.view.set_timeline(timeline_of(120))
    assert shown.view.selected is None


# --- trimming ---------------------------------------------------------------------------


def test_a_drag_of_one_of_several_takes_all_along_and_a_click_chooses_it_alone(table: Tables) -> None:
    shown = table(120, 90, 60, 60)
    first, second, third, _ = shown.ids()
    shown.view.choice.take((first, frozenset({second})))
    QTest.mouseClick(shown.view, LEFT, pos=shown.at(60))
    assert (shown.view.selected, shown.view.also) == (first, frozenset())
    shown.view.choice.take((first, frozenset({second})))
    shown.drag(shown.at(60), shown.at(90), shown.at(140))
    assert shown.commands == [MoveClips((first, second), 1)]
    assert shown.view.choice.every == {first, second}
    shown.drag(shown.at(240), shown.at(200), shown.at(10))
    assert shown.commands[1:] == [MoveClip(third, 0)]


def test_dragging_the_end_trims_once(table: Tables) -> None:
    shown = table(120, 90)
    first, _ = shown.ids()
    shown.drag(shown.at(115), shown.at(90), shown.at(78), shown.at(68))
    assert shown.commands == [TrimClip(first, TimeRange(60, 73))]


def test_dragging_the_start_trims_once(table: Tables) -> None:
    shown = table(120, 90)
    _, second = shown.ids()
    shown.drag(shown.at(122), shown.at(132), shown.at(143))
    assert shown.commands == [TrimClip(second, TimeRange(81, 69))]


def test_a_trim_stops_where_the_file_ends(table: Tables) -> None:
    shown = table(120)
    shown.drag(shown.at(115), shown.at(200), shown.at(600))
    assert shown.commands == [TrimClip(shown.ids()[0], TimeRange(60, 180))]


def test_while_trimming_the_length_is_shown_and_the_rest_follows(table: Tables) -> None:
    shown = table(120, 90)
    _, second = shown.ids()
    looks: list[int] = []
    shown.view.edge_shown.connect(lambda timeline, frame: looks.append(frame if timeline else -1))
    shown.drag(shown.at(115), shown.at(90), shown.at(70), release=False)
    scene = shown.view.scene()
    assert scene.label == seconds_text(75, 30)
    assert scene.timeline.picture.range_of(second).start == 75
    assert looks[-1] == 74  # the last picture that stays is what one wants to see
    assert shown.view.timeline.picture.range_of(second).start == 120
    QTest.mouseRelease(shown.view, LEFT, pos=shown.at(70))
    assert looks[-1] == -1


def test_a_dragged_start_stays_under_the_hand(table: Tables) -> None:
    shown = table(120, 90)
    second = shown.ids()[1]
    shown.drag(shown.at(121), shown.at(130), shown.at(136), release=False)
    scene = shown.view.scene()
    cell = scene.geometry.cell(1)
    assert scene.timeline.clip(second).duration == 75
    assert cell.x == shown.at(135).x()
    assert cell.right == shown.at(210).x()


def test_an_edge_snaps_to_the_playhead_and_shows_a_line(table: Tables) -> None:
    shown = table(120, 90)
    shown.view.set_playhead(77)
    shown.drag(shown.at(117), shown.at(90), shown.at(78), release=False)
    assert shown.view.scene().line == 77
    QTest.mouseRelease(shown.view, LEFT, pos=shown.at(78))
    assert shown.commands == [TrimClip(shown.ids()[0], TimeRange(60, 77))]


def test_lengths_snap_to_whole_seconds_unless_snapping_is_off(table: Tables) -> None:
    shown = table(120, 90)
    shown.drag(shown.at(117), shown.at(100), shown.at(90))
    shown.view.set_snapping(False)
    shown.drag(shown.at(117), shown.at(100), shown.at(90))
    ranges = [command.source_range for command in shown.commands if isinstance(command, TrimClip)]
    assert ranges == [TimeRange(60, 90), TimeRange(60, 93)]


# --- carrying ---------------------------------------------------------------------------


def test_carrying_a_clip_reorders_once(table: Tables) -> None:
    shown = table(120, 90, 60)
    first, _, third = shown.ids()
    shown.drag(shown.at(240), shown.at(200), shown.at(100), shown.at(20))
    assert shown.commands == [MoveClip(third, 0)]
    shown.drag(shown.at(60), shown.at(150), shown.at(320))
    assert shown.commands[1:] == [MoveClip(first, 2)]


def test_while_carrying_a_gap_opens_where_the_clip_would_land(table: Tables) -> None:
    shown = table(120, 90, 60)
    third = shown.ids()[2]
    shown.drag(shown.at(240), shown.at(200), shown.at(100), release=False)
    scene = shown.view.scene()
    assert scene.slot == third
    assert [clip.id for clip in scene.timeline.picture.children].index(third) == 1
    assert scene.ghost_left == shown.at(210 - 140).x()
    shown.view.grab()  # the ghost can be painted
    QTest.mouseRelease(shown.view, LEFT, pos=shown.at(100))
    assert shown.commands == [MoveClip(third, 1)]


def test_a_clip_put_back_is_not_an_edit(table: Tables) -> None:
    shown = table(120, 90, 60)
    shown.drag(shown.at(160), shown.at(300), shown.at(20), shown.at(160))
    assert shown.commands == []


@pytest.mark.parametrize("start", [4, 60, 116])
def test_escape_gives_a_drag_up(table: Tables, start: int) -> None:
    shown = table(120, 90, 60)
    shown.drag(shown.at(start), shown.at(start + 40), shown.at(start + 150), release=False)
    assert shown.view.dragging
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not shown.view.dragging
    QTest.mouseMove(shown.view, shown.at(start + 170))
    QTest.mouseRelease(shown.view, LEFT, pos=shown.at(start + 170))
    assert shown.commands == []
    assert shown.view.scene().timeline is shown.view.timeline


def test_another_timeline_gives_a_drag_up(table: Tables) -> None:
    shown = table(120, 90)
    shown.drag(shown.at(160), shown.at(100), shown.at(20), release=False)
    shown.view.set_timeline(timeline_of(120, 80))
    QTest.mouseRelease(shown.view, LEFT, pos=shown.at(20))
    assert shown.commands == []


# --- the playhead ---------------------------------------------------------------------------


def test_a_press_in_the_ruler_puts_the_playhead_there(table: Tables) -> None:
    shown = table(120, 90)
    seen: list[int] = []
    shown.view.scrubbed.connect(seen.append)
    QTest.mouseClick(shown.view, LEFT, pos=shown.at(47, y=8))
    assert seen == [47]
    assert shown.commands == []


def test_scrubbing_snaps_to_cuts_and_stays_on_the_timeline(table: Tables) -> None:
    shown = table(120, 90)
    seen: list[int] = []
    held: list[bool] = []
    shown.view.scrubbed.connect(seen.append)
    shown.view.scrubbing_changed.connect(held.append)
    shown.drag(shown.at(3, y=8), shown.at(44, y=8), shown.at(124, y=8), shown.at(900, y=8))
    assert seen == [44, 120, 210]
    assert held == [True, False]


# --- cards and files from elsewhere -----------------------------------------------------------


def test_a_card_is_inserted_at_the_nearest_cut(table: Tables) -> None:
    shown = table(120, 90)
    drop(shown.view, media_mime("file1"), shown.at(110))
    drop(shown.view, media_mime("file1"), shown.at(10))
    drop(shown.view, media_mime("file2"), shown.at(600))
    assert shown.commands == [InsertClip("file1", 120), InsertClip("file1", 0), AppendClip("file2")]


def test_a_hovering_card_opens_a_slot_and_leaving_closes_it(table: Tables) -> None:
    shown = table(120, 90)
    hover(shown.view, media_mime("file1"), shown.at(110))
    scene = shown.view.scene()
    assert scene.slot is not None
    assert scene.timeline.picture.range_of(scene.slot) == TimeRange(120, 240)
    assert scene.line == 120
    shown.view.grab()
    shown.view._dropping.leave()
    assert shown.view.scene().timeline is shown.view.timeline
    assert shown.commands == []


def test_the_first_card_begins_the_timeline(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, replace(timeline_of(120), tracks=Timeline("").tracks))
    drop(shown.view, media_mime("file1"), QPoint(700, 80))
    assert shown.commands == [AppendClip("file1")]


def test_a_stranger_cannot_be_dropped(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, timeline_of(120))
    assert not enter(shown.view, media_mime("nobody"), QPoint(300, 80))


def test_a_sound_is_dropped_where_it_should_begin(qtbot: QtBot, settings: Settings) -> None:
    timeline = timeline_of(120)
    sound = MediaReference("lagu", "lagu.mp3", "media/lagu.mp3", MediaKind.AUDIO, 900)
    shown = Table(qtbot, check(replace(timeline, media=(*timeline.media, sound))))
    dropped: list[tuple[object, ...]] = []
    shown.view.sound_dropped.connect(lambda *what: dropped.append(what))
    place = QPoint(shown.view.scale.x(40), 80)
    assert enter(shown.view, media_mime("lagu"), place)
    drop(shown.view, media_mime("lagu"), place)
    assert dropped == [("media/lagu", 40, Role.PICTURE)]
    assert shown.commands == []


def test_a_sound_needs_a_video(qtbot: QtBot, settings: Settings) -> None:
    sound = MediaReference("lagu", "lagu.mp3", "media/lagu.mp3", MediaKind.AUDIO, 900)
    shown = Table(qtbot, Timeline("", media=(sound,)))
    assert not enter(shown.view, media_mime("lagu"), QPoint(300, 80))


def test_files_from_outside_say_where_they_belong(table: Tables, tmp_path: Path) -> None:
    shown = table(120, 90)
    dropped: list[tuple[list[Path], int]] = []
    shown.view.files_dropped.connect(lambda files, frame: dropped.append((files, frame)))
    file = tmp_path / "klip.mp4"
    file.write_bytes(b"")
    drop(shown.view, file_mime([file]), shown.at(115))
    assert dropped == [([file], 120)]
    assert shown.commands == []


# --- zoom and scroll ---------------------------------------------------------------------------


def wheel(shown: Table, x: int, turns: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(x, 80)
    event = QWheelEvent(
        at, shown.view.mapToGlobal(at), QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(shown.view, event)


def test_the_wheel_zooms_around_the_pointer(table: Tables) -> None:
    shown = table(*[120] * 20)
    x = shown.at(500).x()
    wheel(shown, x, 2, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.scale.pixels_per_frame == pytest.approx(1.25**2)
    assert abs(shown.at(500).x() - x) <= 1
    wheel(shown, x, -1, Qt.KeyboardModifier.NoModifier)
    assert shown.view.scale.scrolled > 0


def test_fit_shows_everything_and_goes_on_fitting(table: Tables) -> None:
    shown = table(*[120] * 20)
    assert shown.view.sight.scroll_range > 0
    shown.view.sight.zoom_to_fit()
    assert shown.view.sight.scroll_range == 0
    shown.view.set_timeline(timeline_of(*[120] * 40))
    assert shown.view.sight.scroll_range == 0
    shown.view.resize(900, shown.view.height())
    QApplication.processEvents()
    assert shown.view.sight.scroll_range == 0


def test_a_drag_at_the_end_of_the_lane_scrolls(qtbot: QtBot, table: Tables) -> None:
    shown = table(*[120] * 20)
    at_end = QPoint(shown.view.width() - 5, 80)
    shown.drag(shown.at(60), shown.at(200), at_end, release=False)
    qtbot.waitUntil(lambda: shown.view.scale.scrolled > 60)
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    stopped = shown.view.scale.scrolled
    assert not shown.view.edge_scroll._timer.isActive()
    assert at_rest(qtbot, lambda: shown.view.scale.scrolled) == stopped


def test_the_playhead_is_followed_page_by_page(table: Tables) -> None:
    shown = table(*[120] * 20)
    shown.view.sight.show_frame(2_000)
    lane = shown.view.track_place()
    assert lane.left() <= shown.at(2_000).x() <= lane.right()
    shown.view.sight.show_frame(10)
    assert lane.left() <= shown.at(10).x() <= lane.right()


# --- the free rows ------------------------------------------------------------------------------


def middle_of(shown: Table, item: str) -> QPoint:
    place = landmarks.item(shown.view.places(), item)
    assert place is not None
    return place.center()


def test_a_title_is_chosen_and_carried_once(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, titled(timeline_of(120, 90), 10, 60))
    (title,) = ids_of(shown.view.timeline, Role.TITLE)
    at = middle_of(shown, title)
    QTest.mouseClick(shown.view, LEFT, pos=at)
    assert shown.view.selected == title
    assert shown.commands == []
    shown.drag(at, at + QPoint(20, 0), at + QPoint(70, 0), at + QPoint(113, 0))
    second = shown.ids()[1]
    (command,) = shown.commands
    assert isinstance(command, SetAnchor)
    assert command.item == title
    assert command.anchor.clip == second  # its start snapped to the cut at 120
    assert command.anchor.frame == 60


def test_both_ends_of_a_title_stretch_it(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, titled(timeline_of(300), 60, 100))
    shown.view.set_snapping(False)
    (title,) = ids_of(shown.view.timeline, Role.TITLE)
    place = landmarks.item(shown.view.places(), title)
    assert place is not None
    end = QPoint(place.right() - 2, place.center().y())
    shown.drag(end, end + QPoint(20, 0), end + QPoint(37, 0), release=False)
    scene = shown.view.scene()
    assert scene.label == seconds_text(137, 30)
    assert scene.timeline.text(title).duration == 137
    shown.view.grab()
    QTest.mouseRelease(shown.view, LEFT, pos=end + QPoint(37, 0))
    start = QPoint(place.left() + 2, place.center().y())
    shown.drag(start, start - QPoint(20, 0), start - QPoint(25, 0))
    durations = [command.text.duration for command in shown.commands if isinstance(command, ChangeText)]
    assert durations == [137, 125]


def test_escape_gives_a_carried_title_up(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, titled(timeline_of(300), 60, 100))
    (title,) = ids_of(shown.view.timeline, Role.TITLE)
    at = middle_of(shown, title)
    shown.drag(at, at + QPoint(20, 0), at + QPoint(60, 0), release=False)
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.view, LEFT, pos=at + QPoint(60, 0))
    assert shown.commands == []


def test_rows_come_with_what_is_in_them_and_the_view_grows(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, timeline_of(120, 90, 60))
    alone = shown.view.sizeHint().height()
    shown.view.set_timeline(everything())
    assert shown.view.sizeHint().height() > alone
    places = shown.view.places()
    titles, picture, music = (places.band_rect(role) for role in (Role.TITLE, Role.PICTURE, Role.MUSIC))
    assert titles.y < picture.y < music.y
    assert titles.height == 2 * shown.view.metrics.lane  # two titles at the same time
    shown.view.set_timeline(timeline_of(120, 90, 60))
    assert shown.view.sizeHint().height() == alone


def test_a_low_view_scrolls_its_rows_and_shows_what_is_chosen(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, everything())
    shown.view.sight.set_room(170)
    assert shown.view.sizeHint().height() == 170
    shown.view.resize(1366, 170)
    QApplication.processEvents()
    (music,) = ids_of(shown.view.timeline, Role.MUSIC)
    shown.view.select(music)
    assert 30 <= middle_of(shown, music).y() < 170
    assert shown.view.sight.lowered > 0
    QTest.mouseClick(shown.view, LEFT, pos=middle_of(shown, music))
    assert shown.view.selected == music
    event = QWheelEvent(
        QPointF(20, 100), shown.view.mapToGlobal(QPointF(20, 100)), QPoint(), QPoint(0, 4800),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(shown.view, event)
    assert shown.view.sight.lowered == 0


def test_an_item_is_said_and_counted(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, everything())
    first, _ = ids_of(shown.view.timeline, Role.TITLE)
    shown.view.select(first)
    assert "Batik tulis" in shown.view.accessibleDescription()
    assert landmarks.in_row(shown.view.places(), Role.TITLE, 1) == landmarks.item(shown.view.places(), first)
    assert landmarks.in_row(shown.view.places(), Role.TITLE, 3) is None
    opened: list[str] = []
    shown.view.opened.connect(opened.append)
    QTest.mouseDClick(shown.view, LEFT, pos=middle_of(shown, first))
    assert opened == [first]


def test_a_thousand_captions_cost_what_is_seen_of_them(qtbot: QtBot, settings: Settings) -> None:
    timeline = timeline_of(*[300] * 100)
    text = everything().words(Role.CAPTION)[0]
    captions = tuple(
        replace(text, id=f"k{number}", anchor=replace(text.anchor, frame=30 * number, clip=""), duration=30)
        for number in range(1000)
    )
    row = replace(everything().texts[1], children=captions)
    shown = Table(qtbot, check(replace(timeline, texts=(row,))))
    painted = shown.view.painted_clips
    shown.view.update()
    QApplication.processEvents()
    assert shown.view.painted_clips - painted < 60


# --- work -----------------------------------------------------------------------------------------


def test_a_moving_playhead_repaints_a_strip_and_not_the_timeline(table: Tables) -> None:
    shown = table(*[30] * 40)
    QApplication.processEvents()
    paints, clips = shown.view.paints, shown.view.painted_clips
    for frame in range(300, 310):
        shown.view.set_playhead(frame)
        QApplication.processEvents()
    assert shown.view.paints - paints == 10
    assert shown.view.painted_clips - clips <= 10 * 6


def test_three_hundred_clips_cost_what_is_seen_of_them(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, timeline_of(*[60] * 300))
    clips = shown.view.painted_clips
    shown.view.update()
    QApplication.processEvents()
    assert 20 <= shown.view.painted_clips - clips <= 26
    # Zoomed far in, one clip is wider than the widget, and still asks for few pictures.
    shown.view.sight.zoom(20)
    QApplication.processEvents()
    shown.strip.asked.clear()
    shown.view.update()
    QApplication.processEvents()
    assert len(shown.strip.asked) < 60


def test_a_clip_that_moves_repaints_what_lies_between(qtbot: QtBot, settings: Settings) -> None:
    shown = Table(qtbot, timeline_of(*[3] * 300))
    clips = shown.view.painted_clips
    shown.view.set_timeline(MoveClip(shown.ids()[10], 60).apply(shown.view.timeline))
    QApplication.processEvents()
    assert 50 <= shown.view.painted_clips - clips <= 90


def test_a_new_choice_repaints_two_clips(table: Tables) -> None:
    shown = table(*[60] * 20)
    shown.view.select(shown.ids()[2])
    QApplication.processEvents()
    clips = shown.view.painted_clips
    shown.view.select(shown.ids()[15])
    QApplication.processEvents()
    assert shown.view.painted_clips - clips <= 6


def test_who_is_chosen_alone_again_is_painted_with_handles_and_told(table: Tables) -> None:
    shown = table(120, 90, 60)
    first, _, last = shown.ids()
    shown.view.choice.take((first, frozenset({last})))
    QApplication.processEvents()
    clips, heard = shown.view.painted_clips, list[str | None]()
    shown.view.selection_changed.connect(heard.append)
    shown.view.set_timeline(DeleteClip(last).apply(shown.view.timeline))
    QApplication.processEvents()
    assert shown.view.painted_clips - clips == 2
    assert heard == [first]


def test_the_same_timeline_again_is_no_work(table: Tables) -> None:
    shown = table(120)
    paints = shown.view.paints
    shown.view.set_timeline(shown.view.timeline)
    shown.view.set_playhead(shown.view.playhead)
    QApplication.processEvents()
    assert shown.view.paints == paints


# --- for those who do not see it ------------------------------------------------------------------


def test_the_chosen_clip_is_said(table: Tables) -> None:
    shown = table(120, 90)
    assert "7,0" in shown.view.accessibleDescription()
    shown.view.select(shown.ids()[1])
    said = shown.view.accessibleDescription()
    assert "2" in said
    assert "klip-2" in said
    assert "3,0" in said


def test_places_of_clips_are_known_by_number(table: Tables) -> None:
    shown = table(120, 90)
    place = landmarks.clip(shown.view.places(), 2)
    assert place is not None
    assert place.left() == shown.at(120).x()
    end = landmarks.clip_end(shown.view.places(), 2)
    assert end is not None
    assert end.right() >= place.right()
    assert landmarks.clip(shown.view.places(), 3) is None
    assert landmarks.clip(shown.view.places(), 0) is None
