"""Music is found, heard, used and changed in its tab; one gesture is one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.media.listening import music, record
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.editing import OFFSCREEN_MENUS, Editor, brought_in, editor, project_with
from trainer.media.sound_library import tunes
from trainer.model.commands import AddMedia, FitSound, PutSound, SetFades, SetVolume
from trainer.model.schema import MediaKind, Role
from trainer.settings import Settings
from trainer.ui.timeline.dropping import media_mime, sound_mime
from trainer.ui.whole_sound import loudness_words

pytestmark = OFFSCREEN_MENUS


@pytest.fixture
def work(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 60, 45)) as opened:
        opened.page.show_tab("music")
        yield opened


def use(qtbot: QtBot, work: Editor, sound: str) -> None:
    with qtbot.waitSignal(work.document.changed, timeout=10_000):
        work.page.music.use_wanted.emit(sound)


def music_clip(work: Editor) -> str:
    return work.timeline.clips(Role.MUSIC)[-1].id


# --- the library --------------------------------------------------------------------------


def test_a_tune_is_used_with_one_press_and_gone_with_one_undo(qtbot: QtBot, work: Editor) -> None:
    before = work.timeline
    row = work.page.music.tunes.rows[1]
    with qtbot.waitSignal(work.document.changed, timeout=10_000):
        QTest.mouseClick(row.use, Qt.MouseButton.LeftButton)
    (clip,) = work.timeline.clips(Role.MUSIC)
    assert work.timeline.range_of(clip).duration == work.timeline.duration == 105
    assert clip.fade_out == 35  # a third of so short a video
    reference = work.timeline.reference(clip.media)
    assert reference.kind is MediaKind.AUDIO
    assert reference.name == "Pasar pagi.ogg"
    assert (work.document.folder / reference.path).read_bytes() == row.sound.file.read_bytes()
    assert work.view.selected == clip.id
    assert isinstance(work.done[-1], PutSound)
    work.document.undo()
    assert work.timeline == before


def test_another_tune_takes_its_place_and_effects_stay(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/pasar-pagi")
    use(qtbot, work, "effects/ding")
    use(qtbot, work, "music/kenangan")
    names = [work.timeline.reference(clip.media).name for clip in work.timeline.clips(Role.MUSIC)]
    assert names == ["Ding.ogg", "Kenangan.ogg"]
    work.document.undo()
    assert len(work.timeline.clips(Role.MUSIC)) == 2


def test_the_same_tune_again_is_not_copied_again(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/pasar-pagi")
    use(qtbot, work, "music/pasar-pagi")
    assert len(work.timeline.clips(Role.MUSIC)) == 1
    assert sum(one.kind is MediaKind.AUDIO for one in work.timeline.media) == 1


def test_an_effect_sounds_at_the_line_and_belongs_to_its_picture(qtbot: QtBot, work: Editor) -> None:
    work.player.seek(70)
    use(qtbot, work, "effects/ding")
    (clip,) = work.timeline.clips(Role.MUSIC)
    assert work.timeline.range_of(clip).start == 70
    assert clip.anchor is not None
    assert clip.anchor.clip == work.ids()[1]


def test_moods_leave_out_the_other_tunes(work: Editor) -> None:
    panel = work.page.music
    panel.tunes.choose_mood("calm")
    shown = [row for row in panel.tunes.rows if row.isVisible()]
    assert 0 < len(shown) < len(tunes())
    assert {row.sound.mood_key for row in shown} == {"calm"}
    panel.tunes.choose_mood("")
    assert all(row.isVisible() for row in panel.tunes.rows)


def test_a_tune_is_heard_until_it_is_stopped_or_the_tab_is_left(qtbot: QtBot, work: Editor) -> None:
    first, second = work.page.music.tunes.rows[:2]
    QTest.mouseClick(first.listen, Qt.MouseButton.LeftButton)
    assert first.heard
    QTest.mouseClick(second.listen, Qt.MouseButton.LeftButton)
    assert (first.heard, second.heard) == (False, True)
    QTest.mouseClick(second.listen, Qt.MouseButton.LeftButton)
    assert not second.heard
    QTest.mouseClick(first.listen, Qt.MouseButton.LeftButton)
    work.page.show_tab("media")
    assert not first.heard
    assert not work.page.sounds.listening.key


def test_keys_of_a_row(qtbot: QtBot, work: Editor) -> None:
    rows = work.page.music.tunes.rows
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    # With Tab one row is reached, and it is the one where the person was.
    tabbed = [row for row in rows if row.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert tabbed == [rows[1]]
    QTest.keyClick(rows[1], Qt.Key.Key_Space)
    assert rows[1].heard
    assert not work.player.playing
    with qtbot.waitSignal(work.document.changed, timeout=10_000):
        QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert work.timeline.clips(Role.MUSIC)


def test_without_a_clip_there_is_nothing_to_put_music_to(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with editor(qtbot, project_with(tmp_path / "kosong")) as work:
        work.page.show_tab("music")
        panel = work.page.music
        assert not panel.tunes.rows[0].use.isEnabled()
        assert not panel.import_music.isEnabled()
        assert panel.tunes.rows[0].listen.isEnabled()


# --- dragged and imported ---------------------------------------------------------------------


def drop(work: Editor, data: object, frame: int) -> None:
    view = work.view
    place = QPointF(view.scale.x(frame), view.track_place().center().y())
    event = QDropEvent(
        place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )  # type: ignore[call-overload]  # fmt: skip
    view.dropEvent(event)


def test_a_tune_is_dragged_to_where_it_should_begin(qtbot: QtBot, work: Editor) -> None:
    with qtbot.waitSignal(work.document.changed, timeout=10_000):
        drop(work, sound_mime("music/kenangan"), 61)
    (clip,) = work.timeline.clips(Role.MUSIC)
    placed = work.timeline.range_of(clip)
    assert (placed.start, placed.end) == (60, 105)  # drawn to the cut


def test_a_sound_of_the_bin_is_dragged_or_pressed(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    file = record(tmp_path / "lagu.wav", music(1.0))
    work.document.do(AddMedia(brought_in(file, work.document.folder)))
    media = work.timeline.media[-1].id
    drop(work, media_mime(media), 30)
    assert work.timeline.range_of(work.timeline.clips(Role.MUSIC)[0]).start == 30
    work.player.seek(80)
    work.page.media.add_wanted.emit(media)
    assert work.timeline.range_of(work.timeline.clips(Role.MUSIC)[1]).start == 80


def test_own_sounds_are_brought_in_one_after_the_other(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    files = [record(tmp_path / f"{name}.wav", music(seconds)) for name, seconds in (("a", 0.5), ("b", 0.7))]
    work.player.seek(10)
    work.page.music.files_chosen.emit(files, Role.VOICE)
    qtbot.waitUntil(lambda: len(work.timeline.clips(Role.VOICE)) == 2, timeout=10_000)
    assert all(work.timeline.range_of(clip).start == 10 for clip in work.timeline.clips(Role.VOICE))
    assert len(work.done) == len(work.ids()) + 2


# --- the chosen sound -----------------------------------------------------------------------------


def test_the_sliders_make_one_command_each(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kenangan")
    form, clip = work.page.music.form, music_clip(work)
    assert form.isVisible()
    form.volume.slider.setFocus()
    QTest.keyClick(form.volume.slider, Qt.Key.Key_Left)
    form.fade_in.slider.setValue(10)
    assert work.done[-2:] == (SetVolume(clip, 95), SetFades(clip, 30, 35))
    form.fade_out.slider.setSliderDown(True)
    form.fade_out.slider.setValue(20)
    form.fade_out.slider.setValue(5)
    form.fade_out.slider.setSliderDown(False)
    assert work.done[-2:] == (SetFades(clip, 30, 35), SetFades(clip, 30, 15))


def test_fitting_again_after_the_video_has_grown(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kenangan")
    clip = music_clip(work)
    action = work.page.actions_table["fit_sound"]
    assert not action.isEnabled()
    work.page.media.add_wanted.emit(work.timeline.media[0].id)
    work.view.select(clip)
    assert action.isEnabled()
    QTest.mouseClick(work.page.music.form.fit, Qt.MouseButton.LeftButton)
    assert isinstance(work.done[-1], FitSound)
    assert work.timeline.range_of(work.timeline.clip(clip)).end == work.timeline.duration


def test_ducking_is_switched_in_the_form_and_by_key(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kenangan")
    form = work.page.music.form
    QTest.mouseClick(form.ducking, Qt.MouseButton.LeftButton, pos=QPoint(12, form.ducking.height() // 2))
    assert not work.timeline.ducking
    work.page.actions_table["ducking"].trigger()
    assert work.timeline.ducking
    assert form.ducking.isChecked()


def test_the_whole_sound_is_levelled_and_says_so(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kenangan")
    work.page.actions_table["level_sound"].trigger()
    qtbot.waitUntil(lambda: work.timeline.levelled is not None, timeout=30_000)
    whole = work.page.music.whole
    assert whole.levelled.isChecked()
    assert "LUFS" in whole.words.text()
    assert not whole.again.isVisible()
    work.document.do(SetVolume(music_clip(work), 40))
    assert whole.again.isVisible()
    work.page.actions_table["level_sound"].trigger()
    assert work.timeline.levelled is None
    assert not whole.words.text()


def test_what_was_changed_while_it_was_measured_is_to_be_measured_again(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kenangan")
    work.page.actions_table["level_sound"].trigger()
    work.document.do(SetVolume(music_clip(work), 40))
    qtbot.waitUntil(lambda: work.timeline.levelled is not None, timeout=30_000)
    assert work.page.music.whole.again.isVisible()


def test_loudness_in_words(settings: Settings) -> None:
    said = {loudness_words(value).split(". ")[-1] for value in (-9.0, -12.0, -14.0, -18.0, -25.0)}
    assert len(said) == 5
    assert "−14,0" in loudness_words(-14.0)
    assert loudness_words(None)


# --- on the timeline ----------------------------------------------------------------------------


def test_beats_and_the_ducking_curve_reach_the_timeline(qtbot: QtBot, work: Editor) -> None:
    use(qtbot, work, "music/kerja-bareng")
    qtbot.waitUntil(lambda: bool(work.view.marks.beats), timeout=30_000)
    marks = work.view.marks
    assert marks.ducking is not None
    assert len(marks.ducking) == 350
    beats = work.view.beats
    assert np.allclose(np.diff(beats), 30 * 60 / 118, atol=1)
    assert work.view.magnet([]).snap(beats[3] + 1).frame == beats[3]
    work.document.undo()
    qtbot.waitUntil(lambda: work.view.marks.ducking is None, timeout=10_000)
    assert work.view.beats == []


@pytest.mark.parametrize(("size", "screen"), [("normal", (1366, 768)), ("huge", (1280, 720))])
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, tmp_path: Path, size: str, screen: tuple[int, int]
) -> None:
    dress(text_size=size)
    with editor(qtbot, project_with(tmp_path / "proyek", 60), screen) as work:
        work.page.show_tab("music")
        for section in work.page.music.sections:
            work.page.music.show_section(section)
            assert lasting_faults(qtbot, work.page) == []
        use(qtbot, work, "music/bambu-senja")
        assert lasting_faults(qtbot, work.page) == []
