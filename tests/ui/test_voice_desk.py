"""Recording, pauses and noise in the editor: what a person presses, and what the timeline gets."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.media.listening import murmur, record, speaking
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.editing import OFFSCREEN_MENUS, Editor, editor, project_with
from tests.ui.test_recorder import PaperMicrophone
from trainer.media import recording
from trainer.model.commands import CutPauses, PutSound, ReduceNoise, SetVolume
from trainer.model.schema import Anchor, Role
from trainer.settings import Settings
from trainer.ui import recorder as recorder_module
from trainer.ui.music_panel import LISTS, PAUSES, RECORD
from trainer.ui.recorder import State
from trainer.ui.timeline.free_gestures import covering

pytestmark = OFFSCREEN_MENUS


@pytest.fixture
def work(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 90, 60)) as opened:
        yield opened


def with_microphone(work: Editor, *names: str) -> PaperMicrophone:
    paper = PaperMicrophone(names)
    work.page.recorder._make_microphone = lambda _: paper
    return paper


def speech_on(qtbot: QtBot, work: Editor, tmp_path: Path) -> str:
    """Three seconds of somebody who speaks for two, from the beginning; its id."""
    file = record(tmp_path / "narasi.wav", (speaking(5) + murmur(5, 0.004))[: 48_000 * 5])
    work.page.music.files_chosen.emit([file], Role.VOICE)
    qtbot.waitUntil(lambda: bool(work.timeline.clips(Role.VOICE)), timeout=10_000)
    return work.timeline.clips(Role.VOICE)[0].id


# --- recording -----------------------------------------------------------------------------


def test_a_voice_is_recorded_kept_and_undone(
    qtbot: QtBot, work: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "TICK_MS", 1)
    work.page.recorder._ticking.setInterval(1)
    paper = with_microphone(work, "Bawaan")
    before = work.timeline
    work.player.seek(20)
    work.page.actions_table["record_voice"].trigger()
    panel = work.page.music.record
    assert work.page.music.mode == RECORD
    assert panel.begin.isVisible()
    assert not panel.input.isVisible()  # there is nothing to choose
    with qtbot.waitSignal(work.player.running, timeout=10_000) as ran:
        QTest.mouseClick(panel.begin, Qt.MouseButton.LeftButton)
    assert ran.args == [20]
    assert work.player.playing
    assert work.player._speaker is None  # what is heard would be recorded, too
    for _ in range(4):
        paper.speak(0.25)
    QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.page.recorder.state is State.REVIEW, timeout=10_000)
    assert not work.player.playing
    assert panel.keep.isVisible()
    with qtbot.waitSignal(work.document.changed, timeout=10_000):
        QTest.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    (clip,) = work.timeline.clips(Role.VOICE)
    placed = work.timeline.range_of(clip)
    assert (placed.start, placed.duration) == (20, 30)
    assert isinstance(work.done[-1], PutSound)
    assert work.view.selected == clip.id
    assert work.page.music.mode == LISTS
    assert recording.takes(work.document.folder) == []
    work.document.undo()
    assert work.timeline == before


def test_without_a_microphone_it_says_what_to_do(qtbot: QtBot, work: Editor) -> None:
    with_microphone(work)
    work.page.actions_table["record_voice"].trigger()
    panel = work.page.music.record
    assert panel.look.isVisible()
    assert panel.bring.isVisible()
    assert not panel.begin.isVisible()
    assert panel.words.text()
    paper = with_microphone(work, "Headset", "Lain")
    work.page.recorder._microphone = None
    QTest.mouseClick(panel.look, Qt.MouseButton.LeftButton)
    assert panel.begin.isVisible()
    assert panel.input.isVisible()
    QTest.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert work.page.music.mode == LISTS
    assert paper.opened is None


def test_leaving_the_tab_keeps_what_was_spoken(qtbot: QtBot, work: Editor) -> None:
    work.page.recorder._ticking.setInterval(1)
    paper = with_microphone(work, "Bawaan")
    work.page.actions_table["record_voice"].trigger()
    with qtbot.waitSignal(work.player.running, timeout=10_000):
        work.page.actions_table["record_voice"].trigger()  # the same key begins
    paper.speak(0.5)
    work.page.show_tab("media")
    qtbot.waitUntil(lambda: work.page.recorder.take is not None, timeout=10_000)
    assert work.page.music.mode == LISTS
    assert not work.player.playing
    work.page.actions_table["record_voice"].trigger()
    assert work.page.music.record.keep.isVisible()
    QTest.mouseClick(work.page.music.record.again, Qt.MouseButton.LeftButton)
    assert recording.takes(work.document.folder) == []


def test_a_recording_that_was_left_behind_is_remembered(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    project = project_with(tmp_path / "proyek", 60)
    take = recording.new_take(project.folder, 9)
    chunks: queue.SimpleQueue[recording.Chunk | None] = queue.SimpleQueue()
    for chunk in (np.full(8_000, 900, np.int16), None):
        chunks.put(chunk)
    list(recording.write(take, 9, 8_000, chunks))
    with editor(qtbot, project) as work:
        qtbot.waitUntil(lambda: bool(work.said), timeout=10_000)
        with_microphone(work)
        work.page.actions_table["record_voice"].trigger()
        assert work.page.music.record.keep.isVisible()
        assert work.page.recorder.take is not None
        assert work.page.recorder.take.frame == 9


# --- pauses -----------------------------------------------------------------------------------


def test_pauses_are_shown_before_they_go(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    voice = speech_on(qtbot, work, tmp_path)
    work.view.select(None)
    work.page.actions_table["cut_pauses"].trigger()
    panel = work.page.music.pauses
    assert work.page.music.mode == PAUSES
    qtbot.waitUntil(panel.cut.isEnabled, timeout=20_000)
    (pause,) = work.page.voices.found
    assert 60 < pause.start < pause.end < 120
    assert work.view.marks.pauses[0] == pause
    panel.margin.slider.setValue(5)
    (less,) = work.page.voices.found
    assert less.duration < pause.duration
    length = work.timeline.duration
    QTest.mouseClick(panel.cut, Qt.MouseButton.LeftButton)
    assert work.done[-1] == CutPauses((less,))
    assert work.timeline.duration == length - less.duration
    assert not work.view.marks.pauses
    assert work.page.music.mode == LISTS
    work.document.undo()
    assert work.timeline.duration == length

    work.view.select(voice)
    offered = work.page.music.form.pauses
    assert offered.isVisible(), "whoever chose the voice finds the button beside it"
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.cut.isEnabled, timeout=20_000)
    assert panel.only.isChecked()
    assert work.view.marks.pauses_row is Role.VOICE
    QTest.mouseClick(panel.cut, Qt.MouseButton.LeftButton)
    assert work.timeline.duration == length
    assert len(work.timeline.clips(Role.VOICE)) == 2


def test_a_step_while_it_listens_makes_it_listen_again(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    speech_on(qtbot, work, tmp_path)
    panel = work.page.music.pauses
    work.page.actions_table["cut_pauses"].trigger()
    assert not panel.cut.isEnabled()
    work.document.do(SetVolume(work.ids()[0], 90))
    qtbot.waitUntil(panel.cut.isEnabled, timeout=20_000)
    assert len(work.page.voices.found) == 1


def test_a_sound_comes_back_as_loud_as_it_was(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    voice = speech_on(qtbot, work, tmp_path)
    work.document.do(SetVolume(voice, 30))
    work.view.select(voice)
    mute = work.page.actions_table["mute"]
    mute.trigger()
    assert work.timeline.clip(voice).volume == 0
    mute.trigger()
    assert work.timeline.clip(voice).volume == 30


def test_where_nobody_speaks_there_is_nothing_to_cut(qtbot: QtBot, work: Editor) -> None:
    work.page.actions_table["cut_pauses"].trigger()
    panel = work.page.music.pauses
    qtbot.waitUntil(lambda: work.page.voices._heard is not None, timeout=20_000)
    assert not panel.cut.isEnabled()
    QTest.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert work.page.music.mode == LISTS


# --- noise, separating, silencing -----------------------------------------------------------------


def test_noise_is_heard_before_and_after_and_taken_out(qtbot: QtBot, work: Editor, tmp_path: Path) -> None:
    voice = speech_on(qtbot, work, tmp_path)
    noise = work.page.music.form.noise
    assert noise.isVisible()
    QTest.mouseClick(noise.after, Qt.MouseButton.LeftButton)
    assert work.page.sounds.listening.key == "noise 60"
    QTest.mouseClick(noise.before, Qt.MouseButton.LeftButton)
    assert work.page.sounds.listening.key == "noise 0"
    noise.slider.slider.setValue(40)
    assert work.done[-1] == ReduceNoise(voice, 40)
    work.page.show_tab("media")
    assert not work.page.sounds.listening.key


def test_the_sound_of_a_clip_is_separated_and_silenced(qtbot: QtBot, work: Editor) -> None:
    actions = work.page.actions_table
    first = work.ids()[0]
    work.view.select(first)
    actions["mute"].trigger()
    assert work.timeline.clip(first).volume == 0
    assert not actions["detach_sound"].isEnabled()
    actions["mute"].trigger()
    actions["detach_sound"].trigger()
    (voice,) = work.timeline.clips(Role.VOICE)
    assert (work.timeline.clip(first).volume, voice.volume) == (0, 100)
    # A J cut: its beginning is dragged out under the clip before, and stays in step.
    second = work.ids()[1]
    work.view.select(second)
    actions["detach_sound"].trigger()
    later = work.timeline.clips(Role.VOICE)[-1]
    command = covering(work.timeline, later.id, 75, 75)
    assert command is not None
    work.document.do(command)
    earlier = work.timeline.clip(later.id)
    assert earlier.anchor == Anchor(later.source_range.start - 15, second, synced=True)
    assert earlier.source_range.start == later.source_range.start - 15
    work.view.select(earlier.id)
    work.player.seek(100)
    actions["split"].trigger()
    assert [work.timeline.range_of(one).end for one in work.timeline.clips(Role.VOICE)[1:]] == [100, 150]


@pytest.mark.parametrize(("size", "screen"), [("normal", (1366, 768)), ("huge", (1280, 720))])
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, tmp_path: Path, size: str, screen: tuple[int, int]
) -> None:
    dress(text_size=size)
    with editor(qtbot, project_with(tmp_path / "proyek", 60), screen) as work:
        with_microphone(work, "Mikrofon bawaan laptop ini (HDA Intel PCH)", "Headset USB")
        page, record_panel = work.page, work.page.music.record
        page.actions_table["record_voice"].trigger()
        for state in State:
            page.recorder.state = state
            page.recorder.take = recording.Take(Path("x.wav"), 0, 12.5, 0.99)
            record_panel.show_state()
            assert lasting_faults(qtbot, page) == [], state
        page.recorder.take = None
        page.recorder.state = State.READY
        page.actions_table["cut_pauses"].trigger()
        qtbot.waitUntil(lambda: page.voices._heard is not None, timeout=20_000)
        page.music.pauses.show_found(12, 18.4)
        assert lasting_faults(qtbot, page) == []
