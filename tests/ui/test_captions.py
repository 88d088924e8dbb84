"""Captions in the whole editor: from a script to the picture, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.media.listening import record, speaking
from tests.ui.access import nameless, unreachable
from tests.ui.editing import Editor, brought_in, editor, project_with
from trainer.model.caption_commands import (
    MergeCaptions,
    ShiftCaptions,
    SplitCaption,
    StyleCaptions,
    TimeCaptions,
)
from trainer.model.caption_marks import Kind
from trainer.model.caption_rules import Viewers
from trainer.model.captions import in_order
from trainer.model.commands import AddMedia, AddText, ChangeText, PlaceClip, ReplaceTexts, SetAnchor
from trainer.model.invariants import check
from trainer.model.schema import Anchor, MediaKind, Role, Text, Timeline
from trainer.settings import Settings
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import zones
from trainer.ui import caption_panel
from trainer.ui.caption_looks import Height, caption_box
from trainer.ui.caption_words import Measuring
from trainer.ui.timeline import landmarks

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SCRIPT = "Batik tulis ini dibuat Bu Sri. Buka pukul 08.00 WIB. Harga mulai Rp25.000."


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 180, 120, 100, clip=photo(tmp_path))) as made:
        yield made


def photo(folder: Path) -> Path:
    """A small photo: captions ask nothing of the picture, and it costs nothing to decode."""
    file = folder / "batik.png"
    Image.new("RGB", (90, 160), (120, 80, 60)).save(file)
    return file


def press(opened: Editor, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyClick(QApplication.focusWidget() or opened.page, key, modifier)


def captions(opened: Editor) -> list[Text]:
    return [text for text, _ in in_order(opened.timeline)]


def from_script(opened: Editor) -> list[Text]:
    """Cut the script with the mouse."""
    page = opened.page
    QTest.mouseClick(page.tabs["captions"], LEFT)
    page.captions.show_page("script")
    page.captions.script.paper.setPlainText(SCRIPT)
    QTest.mouseClick(page.captions.script.cut, LEFT)
    return captions(opened)


def test_from_a_script_to_captions_in_one_step(opened: Editor) -> None:
    panel = opened.page.captions
    QTest.mouseClick(opened.page.tabs["captions"], LEFT)
    assert panel.page == "script"
    assert not panel.script.cut.isEnabled()
    made = from_script(opened)
    assert " ".join(text.words for text in made).split() == SCRIPT.split()
    assert isinstance(opened.done[-1], ReplaceTexts)
    assert panel.page == "list"
    assert len(panel.list.rows) == len(made)
    assert panel.text == made[0]
    check(opened.timeline)
    placed = [place for _, place in in_order(opened.timeline)]
    assert all(one.end <= two.start for one, two in pairwise(placed))
    assert placed[-1].end <= opened.timeline.duration
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert captions(opened) == []
    assert panel.page == "script"


def test_a_new_caption_is_inside_the_zone_and_all_look_alike(opened: Editor) -> None:
    made = from_script(opened)
    canvas = opened.timeline.canvas
    strict = zones(canvas).strict
    for height in Height:
        QTest.mouseClick(opened.page.captions.pages["looks"], LEFT)
        QTest.mouseClick(opened.page.captions.looks.heights[height], LEFT)
        for text in captions(opened):
            assert text.box == caption_box(canvas, height)
            area = text_area(text, canvas)
            assert strict.top - 1 <= area.top
            assert area.bottom <= strict.bottom + 1
            assert is_inside(area, zones(canvas).daily)
    assert len(captions(opened)) == len(made)


def test_the_list_chooses_and_the_keyboard_writes(opened: Editor) -> None:
    made = from_script(opened)
    panel = opened.page.captions
    panel.list.setFocus()
    press(opened, Qt.Key.Key_Down)
    assert opened.view.selected == made[1].id
    assert opened.timeline.range_of(made[1]).holds(opened.player.position)
    press(opened, Qt.Key.Key_Return)
    assert panel.form.words.hasFocus()
    press(opened, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(panel.form.words, "Buka jam 8")
    press(opened, Qt.Key.Key_Tab)
    assert isinstance(opened.done[-1], ChangeText)
    assert captions(opened)[1].words == "Buka jam 8"


def test_times_are_written(opened: Editor) -> None:
    made = from_script(opened)
    form = opened.page.captions.form
    before = opened.timeline.range_of(made[0])
    form.end.setFocus()
    form.end.selectAll()
    QTest.keyClicks(form.end, "2,5")
    press(opened, Qt.Key.Key_Return)
    assert isinstance(opened.done[-1], TimeCaptions)
    assert opened.timeline.range_of(captions(opened)[0]).end == 75
    form.start.setFocus()
    form.start.selectAll()
    QTest.keyClicks(form.start, "9")  # after its end: the whole caption goes there
    press(opened, Qt.Key.Key_Return)
    moved = opened.timeline.range_of(opened.timeline.text(made[0].id))
    assert (moved.start, moved.duration) == (270, 75 - before.start)


def test_split_at_the_writing_mark_and_join_again(opened: Editor) -> None:
    made = from_script(opened)
    words = opened.page.captions.form.words
    opened.player.seek(opened.timeline.range_of(made[0]).end + 30)
    words.setFocus()
    cursor = words.textCursor()
    cursor.setPosition(made[0].words.index("tulis"))
    words.setTextCursor(cursor)
    press(opened, Qt.Key.Key_K, CONTROL | SHIFT)
    assert isinstance(opened.done[-1], SplitCaption)
    assert captions(opened)[0].words == "Batik"
    press(opened, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert isinstance(opened.done[-1], MergeCaptions)
    assert [text.words.split() for text in captions(opened)] == [text.words.split() for text in made]


def test_a_caption_that_was_only_chosen_is_parted_by_its_letters(opened: Editor) -> None:
    text = Text("Kain ini dikerjakan lima hari. Bu Sri menggambar.", Anchor(30), 120)
    assert opened.document.do(AddText(Role.CAPTION, text))
    opened.player.seek(200)
    opened.page.captions.chosen.emit(captions(opened)[0].id)  # the line goes to its beginning
    field = opened.page.captions.form.words
    cursor = field.textCursor()
    cursor.setPosition(31)
    field.setTextCursor(cursor)
    opened.page.caption_desk.split()
    assert min(one.duration for one in captions(opened)) > 30
    opened.document.undo()
    opened.player.seek(100)  # here it was put by hand
    opened.page.caption_desk.split()
    assert sorted(opened.timeline.range_of(one).start for one in captions(opened)) == [30, 100]


def test_an_emoji_before_the_mark_does_not_part_a_word(opened: Editor) -> None:
    text = Text("\U0001f525 \U0001f525 \U0001f525 Batik tulis dari Bu Sri", Anchor(0), 90)
    assert opened.document.do(AddText(Role.CAPTION, text))
    opened.view.select(captions(opened)[0].id)
    field = opened.page.captions.form.words
    cursor = field.textCursor()
    cursor.setPosition(field.document().find("tulis").selectionEnd())
    field.setTextCursor(cursor)
    opened.page.caption_desk.split()
    assert [one.words for one in captions(opened)] == [
        "\U0001f525 \U0001f525 \U0001f525 Batik tulis", "dari Bu Sri"
    ]  # fmt: skip


def test_add_where_the_line_stands(opened: Editor) -> None:
    opened.player.seek(40)
    press(opened, Qt.Key.Key_K, CONTROL)
    assert isinstance(opened.done[-1], AddText)
    (added,) = captions(opened)
    assert opened.timeline.range_of(added).start == 40
    form = opened.page.captions.form
    assert form.words.hasFocus()
    QTest.keyClicks(form.words, "Selamat datang")
    press(opened, Qt.Key.Key_Tab)
    assert captions(opened)[0].words == "Selamat datang"


def test_a_second_one_at_the_same_place_comes_behind_the_first(opened: Editor) -> None:
    opened.player.seek(40)
    for _ in range(3):
        opened.page.caption_desk.add()
        opened.player.seek(40)
    placed = [place for _, place in in_order(opened.timeline)]
    assert [place.start for place in placed] == [40, 100, 160]
    assert all(one.end == two.start for one, two in pairwise(placed))


def test_all_earlier_later_away_and_back(opened: Editor) -> None:
    made = from_script(opened)
    later, earlier = (opened.page.actions_table[name] for name in ("caption_later", "caption_earlier"))
    later.trigger()
    assert opened.done[-1] == ShiftCaptions(3)
    assert opened.timeline.range_of(captions(opened)[0]).start == 3
    earlier.trigger()
    assert captions(opened) == made
    opened.page.actions_table["caption_clear"].trigger()
    assert captions(opened) == []
    opened.document.undo()
    assert captions(opened) == made


def test_a_mark_and_the_button_that_mends(opened: Editor) -> None:
    made = from_script(opened)
    panel = opened.page.captions
    form = panel.form
    form.command_ready.emit(TimeCaptions(()))
    opened.page.captions.form._set_times(None, 0.2)
    kinds = [mark.kind for mark in panel.measuring.marks[made[0].id]]
    assert Kind.FAST in kinds
    assert panel.list.rows[0].mark
    assert form.note.repair.isVisibleTo(form)
    QTest.mouseClick(form.note.repair, LEFT)
    assert panel.measuring.marks[made[0].id] == ()
    opened.document.undo()
    QTest.mouseClick(panel.mend, LEFT)
    assert panel.measuring.marked == 0
    assert not panel.mend.isVisibleTo(panel)


def test_word_by_word_by_key_and_button(opened: Editor) -> None:
    from_script(opened)
    button = opened.page.captions.looks.by_word
    press(opened, Qt.Key.Key_L, CONTROL | SHIFT)
    assert isinstance(opened.done[-1], StyleCaptions)
    assert all(text.word_by_word for text in captions(opened))
    assert button.isChecked()
    opened.page.captions.show_page("looks")
    QTest.mouseClick(button, LEFT)
    assert not any(text.word_by_word for text in captions(opened))
    opened.document.undo()
    assert button.isChecked()


def test_a_style_and_a_size_for_all(opened: Editor) -> None:
    from_script(opened)
    looks = opened.page.captions.looks
    opened.page.captions.show_page("looks")
    QTest.mouseClick(looks.styles["sorot"], LEFT)
    assert {text.style for text in captions(opened)} == {"sorot"}
    looks.size_slider.setFocus()
    press(opened, Qt.Key.Key_Right)
    assert {text.size for text in captions(opened)} == {66}
    assert looks.heights[Height.BOTTOM].isChecked()
    looks.size_slider.setSliderDown(True)
    count = len(opened.done)
    looks.size_slider.setValue(90)
    assert len(opened.done) == count
    looks.size_slider.setSliderDown(False)
    assert {text.size for text in captions(opened)} == {90}


def test_a_press_on_the_timeline_opens_the_list(opened: Editor) -> None:
    made = from_script(opened)
    opened.page.show_tab("media")
    opened.view.select(None)
    place = landmarks.in_row(opened.view.places(), Role.CAPTION, 2)
    assert place is not None
    QTest.mouseClick(opened.view, LEFT, pos=place.center())
    assert opened.page.side.current == "captions"
    assert opened.page.captions.text == made[1]
    QTest.mouseDClick(opened.view, LEFT, pos=place.center())
    assert opened.page.captions.form.words.hasFocus()


def test_captions_are_measured_when_they_are_seen(opened: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = list[int]()

    class Counting(Measuring):
        def __init__(self, timeline: Timeline, viewers: Viewers) -> None:
            measured.append(len(timeline.words(Role.CAPTION)))
            super().__init__(timeline, viewers)

    monkeypatch.setattr(caption_panel, "Measuring", Counting)
    lines = tuple(Text(f"Baris {number}", Anchor(60 * number), 50, id=f"k{number}") for number in range(3))
    opened.document.do(ReplaceTexts(Role.CAPTION, lines))
    assert measured == []
    opened.page.show_tab("captions")
    assert measured == [3]
    assert opened.page.captions.page == "list"
    assert opened.page.captions.list.model().rowCount() == 3


def test_older_viewers(opened: Editor) -> None:
    from_script(opened)
    panel = opened.page.captions
    before = panel.measuring.rules.letters_a_second.easy
    panel.looks.viewers.setCurrentIndex(1)
    panel.looks.viewers.activated.emit(1)
    assert panel.measuring.rules.letters_a_second.easy < before


def test_everything_has_a_name_and_can_be_reached_without_a_mouse(opened: Editor) -> None:
    opened.page.show_tab("captions")
    assert nameless(opened.page.captions) == []
    from_script(opened)
    for name in ("script", "list", "looks"):
        opened.page.captions.show_page(name)
        assert nameless(opened.page) == []
        assert unreachable(opened.page) == []
    assert "Batik" in opened.page.captions.list.rows[0].spoken


# --- times ----------------------------------------------------------------------------


def test_tapping_while_it_plays_is_one_step(qtbot: QtBot, opened: Editor) -> None:
    made = from_script(opened)
    panel, player = opened.page.captions, opened.player
    opened.view.setFocus()
    press(opened, Qt.Key.Key_T)
    assert panel.page == "taps"
    assert not player.playing
    count = len(opened.done)
    press(opened, Qt.Key.Key_T)
    assert player.playing
    qtbot.waitUntil(lambda: player.position > 12, timeout=20_000)
    press(opened, Qt.Key.Key_T)
    assert str(2) in panel.taps.count.text()
    qtbot.waitUntil(lambda: player.position > 30, timeout=20_000)
    second = player.position
    QTest.mouseClick(panel.taps.tap, LEFT)
    QTest.mouseClick(panel.taps.done, LEFT)
    assert not player.playing
    assert len(opened.done) == count + 1
    assert isinstance(opened.done[-1], TimeCaptions)
    assert panel.page == "list"
    placed = [place for _, place in in_order(opened.timeline)]
    assert placed[0].start < 13
    assert second - 8 <= placed[1].start <= second + 3
    assert [text.id for text in captions(opened)] == [text.id for text in made]
    assert all(one.end <= two.start for one, two in pairwise(placed))
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert captions(opened) == made


def test_one_line_back_goes_back_in_the_video_too(qtbot: QtBot, opened: Editor) -> None:
    from_script(opened)
    panel, player = opened.page.captions, opened.player
    actions = opened.page.actions_table
    actions["caption_tap"].trigger()
    assert not actions["caption_tap_back"].isEnabled()
    actions["caption_tap"].trigger()
    qtbot.waitUntil(lambda: player.position > 20, timeout=20_000)
    actions["caption_tap"].trigger()
    QTest.mouseClick(panel.taps.back, LEFT)
    assert player.position < 20
    assert "1" in panel.taps.count.text()
    count = len(opened.done)
    panel.show_page("script")  # leaving the page ends it, too
    assert not opened.page.caption_desk.tapping.running
    assert len(opened.done) == count


@pytest.mark.parametrize("way", ["closing", "export"])
def test_what_was_tapped_is_kept_when_the_page_is_left(qtbot: QtBot, opened: Editor, way: str) -> None:
    from_script(opened)
    tapping, count = opened.page.caption_desk.tapping, len(opened.done)
    tapping.press()
    tapping.press()
    qtbot.waitUntil(lambda: opened.player.position > 20, timeout=20_000)
    tapping.press()
    if way == "closing":
        opened.page.stop()
    else:
        opened.page.actions_table["export"].trigger()
    assert not tapping.running
    assert [type(command) for command in opened.done[count:]] == [TimeCaptions]


def test_a_caption_that_is_taken_back_while_times_are_tapped(qtbot: QtBot, opened: Editor) -> None:
    from_script(opened)
    tapping = opened.page.caption_desk.tapping
    tapping.press()
    tapping.press()
    qtbot.waitUntil(lambda: opened.player.position > 20, timeout=20_000)
    tapping.press()
    opened.document.undo()  # the captions themselves
    tapping.finish()
    assert not opened.said
    assert not captions(opened)


def test_listening_slowly(qtbot: QtBot, opened: Editor) -> None:
    from_script(opened)
    opened.page.actions_table["caption_tap"].trigger()
    QTest.mouseClick(opened.page.captions.taps.slow, LEFT)
    assert opened.player._pace == 75
    opened.page.actions_table["caption_tap"].trigger()
    qtbot.waitUntil(lambda: opened.player.position > 5, timeout=20_000)
    opened.page.actions_table["caption_tap_done"].trigger()
    assert opened.player._pace == 100


def test_times_from_the_pauses(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    voice = record(tmp_path / "voice.wav", speaking(9))
    with editor(qtbot, project_with(tmp_path / "proyek", 180, 90, clip=photo(tmp_path))) as opened:
        reference = brought_in(voice, opened.document.folder)
        opened.document.do(AddMedia(reference))
        spoken = next(one.id for one in opened.timeline.media if one.kind is MediaKind.AUDIO)
        opened.document.do(PlaceClip(Role.VOICE, spoken, Anchor(0)))
        from_script(opened)
        count = len(opened.done)
        QTest.mouseClick(opened.page.captions.auto, LEFT)
        qtbot.waitUntil(lambda: len(opened.done) > count, timeout=20_000)
        assert isinstance(opened.done[-1], TimeCaptions)
        assert not opened.page.captions.progress.isVisible()
        starts = [place.start for _, place in in_order(opened.timeline)]
        assert all((start + 3) % 120 < 65 for start in starts)  # he speaks for 2 s of every 4
        assert opened.said


def test_what_is_cut_while_pauses_are_heard_is_heard_again(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    voice = record(tmp_path / "voice.wav", speaking(9))
    with editor(qtbot, project_with(tmp_path / "proyek", 180, 90, clip=photo(tmp_path))) as opened:
        opened.document.do(AddMedia(brought_in(voice, opened.document.folder)))
        opened.document.do(PlaceClip(Role.VOICE, opened.timeline.media[-1].id, Anchor(0)))
        from_script(opened)
        opened.page.caption_desk.transfer.fill_times()
        # The voice begins three seconds later now; what is heard meanwhile belongs to another video.
        opened.document.do(SetAnchor(opened.timeline.clips(Role.VOICE)[0].id, Anchor(90)))
        qtbot.waitUntil(lambda: isinstance(opened.done[-1], TimeCaptions), timeout=20_000)
        assert min(place.start for _, place in in_order(opened.timeline)) >= 80


# --- files ------------------------------------------------------------------------------


def test_captions_from_a_file_and_to_a_file(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    file = tmp_path / "takarir.srt"
    file.write_bytes("1\r\n00:00:00,500 --> 00:00:02,000\r\nKafé <i>batik</i>\r\n".encode("cp1252"))
    transfer = opened.page.caption_desk.transfer
    transfer.bring(file)
    qtbot.waitUntil(lambda: not transfer.running and bool(captions(opened)), timeout=10_000)
    (only,) = captions(opened)
    assert only.words == "Kafé batik"
    assert opened.page.captions.page == "list"
    assert len(opened.said) == 1
    transfer.save(tmp_path / "simpan.vtt")
    qtbot.waitUntil(lambda: (tmp_path / "simpan.vtt").exists() and not transfer.running, timeout=10_000)
    assert (tmp_path / "simpan.vtt").read_text(encoding="utf-8").startswith("WEBVTT")
    transfer.save(tmp_path / "Batik v1.2")
    qtbot.waitUntil(lambda: (tmp_path / "Batik v1.2.srt").exists() and not transfer.running, timeout=10_000)
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert captions(opened) == []


def test_a_file_without_captions_and_a_computer_without_a_recogniser(
    qtbot: QtBot, opened: Editor, tmp_path: Path
) -> None:
    file = tmp_path / "gambar.srt"
    file.write_bytes(bytes(range(256)) * 9)
    opened.page.caption_desk.transfer.bring(file)
    qtbot.waitUntil(lambda: bool(opened.said), timeout=10_000)
    assert "gambar.srt" in opened.said[-1]
    opened.page.actions_table["caption_recognise"].trigger()
    assert "pengenal-suara" in opened.said[-1]
    assert opened.messages.history[-1].fault is not None
