"""From the project to a video: place, name, progress, result."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES, project
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from tests.ui.test_export_run import REQUEST, Renderer, report
from trainer import paths
from trainer.errors import DiskFull, NothingToExport
from trainer.media.presets import presets
from trainer.model.commands import AddText, PlaceClip, RenameProject
from trainer.model.plain import to_plain
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role, Text
from trainer.settings import Settings
from trainer.template.filled_in import FILE, FilledIn
from trainer.ui import export_plan, reveal
from trainer.ui.document import Document
from trainer.ui.export_page import ExportPage
from trainer.ui.export_run import ExportRun
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.shape_button import ShapeButton
from trainer.ui.targets import Targets


class Scene:
    """An export page with everything around it."""

    def __init__(self, qtbot: QtBot, jobs: Jobs, settings: Settings, folder: Path) -> None:
        self.messages, self.targets, self.renderer = Messages(), Targets(), Renderer()
        self.document = Document(Project.open(folder), jobs, self.messages)
        self.run = ExportRun(jobs, self.renderer)
        self.run.failed.connect(self.messages.error)
        self.page = ExportPage(self.document, self.run, settings, jobs, self.messages, self.targets)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()

    def click(self, target: str) -> None:
        self.targets.bring_into_view(target)
        found = self.targets.find(target)
        assert found is not None, target
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def offered(button: ShapeButton) -> dict[str, QAction]:
    """The shapes that can be chosen on a card, by their names."""
    return {action.objectName(): action for action in button.offers.actions() if action.isVisible()}


Stage = Callable[..., Scene]


@pytest.fixture
def stage(qtbot: QtBot, jobs: Jobs, settings: Settings) -> Iterator[Stage]:
    scenes: list[Scene] = []

    def staged(folder: Path | None = None) -> Scene:
        scenes.append(Scene(qtbot, jobs, settings, folder or project()))
        return scenes[-1]

    yield staged
    for scene in scenes:
        scene.run.cancel()
        jobs.stop()
        scene.document.close()


def test_every_preset_has_a_card_and_a_target(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    for name, preset in presets().items():
        scene.targets.bring_into_view(f"export.preset.{name}")
        assert scene.targets.find(f"export.preset.{name}") is not None
        assert preset.title in scene.page.destinations.cards[name].accessibleName()


def test_the_chosen_card_is_the_one_that_is_made(stage: Stage, qtbot: QtBot, settings: Settings) -> None:
    scene = stage()
    scene.click("export.preset.whatsapp")
    scene.click("export.start")
    qtbot.waitUntil(lambda: bool(scene.renderer.requests))
    request = scene.renderer.requests[0]
    assert request.preset is presets()["whatsapp"]
    assert request.timeline is scene.document.timeline
    assert request.target == paths.videos() / "batik-bu-sri.mp4"
    assert settings.export_preset == "whatsapp"


def test_a_wide_project_is_offered_for_youtube(stage: Stage) -> None:
    assert stage(project(shape="16:9")).page.destinations.chosen.name == "youtube"


def test_from_button_to_verified_result(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    page = scene.page
    scene.click("export.preset.whatsapp")
    scene.click("export.start")
    qtbot.waitUntil(lambda: "84" in page.progress.stage.text())
    assert "kira-kira 45 detik lagi" in page.progress.left.text()
    assert page.progress.isVisible()
    assert not page.start.isVisible()
    with qtbot.waitSignal(page.finished) as finished:
        scene.renderer.go.set()
    assert finished.args == [scene.run.report]
    assert page.result.headline.text() == "WhatsApp: selesai dan sudah diperiksa."
    assert page.result.facts.text() == "00.42 · 14,2 MB · suara −14,1 LUFS"
    assert page.window().focusWidget() is page.result.play
    QTest.mouseClick(page.result.again, Qt.MouseButton.LeftButton)
    assert page.start.isVisible()


def test_a_sound_that_people_would_have_to_turn_up_is_told(stage: Stage, qtbot: QtBot) -> None:
    result = stage().page.result
    for loudness, told in ((-27.0, True), (-9.0, True), (-14.0, False), (None, False)):
        result.show_report(replace(report(REQUEST), loudness=loudness))
        assert ("Ratakan suara" in result.facts.text()) is told


def test_while_the_cover_is_saved_the_bar_stays_full(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    monkeypatch.setattr(export_plan, "write_cover", lambda *_: go.wait(10))
    scene = stage()
    page = scene.page
    page.cover.setChecked(True)
    scene.click("export.start")
    scene.renderer.go.set()
    qtbot.waitUntil(lambda: scene.run.finishing)
    assert page.progress.bar.value() == page.progress.bar.maximum()
    assert "Bersiap" not in page.progress.stage.text()
    with qtbot.waitSignal(page.finished):
        go.set()


def test_cancel_leads_back_to_the_choice(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    scene.click("export.start")
    qtbot.waitUntil(lambda: scene.run.progress is not None)
    QTest.mouseClick(scene.page.progress.cancel, Qt.MouseButton.LeftButton)
    assert scene.renderer.closed.wait(5)
    assert scene.page.start.isVisible()
    assert not scene.page.result.isVisible()


def test_a_fault_is_told_once_and_the_page_is_ready_again(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    scene.renderer._fault = DiskFull()
    scene.renderer.go.set()
    scene.click("export.start")
    qtbot.waitUntil(lambda: bool(scene.messages.history))
    assert [message.fault for message in scene.messages.history] == [scene.renderer._fault]
    assert scene.page.start.isVisible()


def test_an_empty_timeline_is_not_exported(stage: Stage) -> None:
    scene = stage(project(seconds=0))
    scene.click("export.start")
    assert isinstance(scene.messages.history[0].fault, NothingToExport)
    assert not scene.renderer.requests


def test_a_video_that_is_too_long_for_the_place_gets_a_note(stage: Stage) -> None:
    scene = stage(project(seconds=70))
    scene.click("export.preset.whatsapp")
    assert scene.page.warning.isVisible()
    scene.click("export.preset.youtube")
    assert not scene.page.warning.isVisible()


def test_information_that_is_old_by_now_is_said_before_it_leaves(stage: Stage) -> None:
    folder = project()
    filled = FilledIn("info-bencana", "1.1.0", "2026-02-04T14:20:00+07:00", 6)
    (folder / FILE).write_text(json.dumps(to_plain(filled)), encoding="utf-8")
    scene = stage(folder)
    assert scene.page.warning.isVisible()
    assert "Periksa lagi sumbernya" in scene.page._warning_words.text()


# --- name and folder ------------------------------------------------------------------


def test_the_name_follows_the_project_until_it_is_typed(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    scene.page.hide()
    scene.document.do(RenameProject("Pasar Pagi"))
    scene.page.show()
    assert scene.page.name.text() == "pasar-pagi"
    scene.page.name.selectAll()
    QTest.keyClicks(scene.page.name, "batik/tulis")
    scene.page.hide()
    scene.document.do(RenameProject("Lagi"))
    scene.page.show()
    assert scene.page.target.name == "batik tulis.mp4"


def test_the_proposed_name_is_free_and_a_typed_one_may_replace(stage: Stage) -> None:
    (paths.videos() / "batik-bu-sri.mp4").write_bytes(b"old")
    scene = stage()
    assert scene.page.name.text() == "batik-bu-sri-2"
    assert not scene.page.replaced.isVisible()
    scene.page.name.selectAll()
    QTest.keyClicks(scene.page.name, "batik-bu-sri")
    assert scene.page.replaced.isVisible()


def test_another_folder_is_used_and_remembered(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    scene = stage()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    QTest.mouseClick(scene.page.other_folder, Qt.MouseButton.LeftButton)
    assert scene.page.target.parent == tmp_path
    assert settings.export_folder == str(tmp_path)


def test_a_remembered_folder_that_has_left_is_not_used(stage: Stage, settings: Settings) -> None:
    settings.export_folder = "/stick/that/left"
    assert stage().page.target.parent == paths.videos()


# --- afterwards -----------------------------------------------------------------------


def test_play_and_open_folder_hand_over_the_file(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = stage()
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.page.finished):
        scene.click("export.start")
    asked: list[tuple[str, Path]] = []

    def takes(file: Path) -> bool:
        asked.append(("play", file))
        return True

    def refuses(file: Path) -> bool:
        asked.append(("folder", file))
        return False

    monkeypatch.setattr(reveal, "play", takes)
    monkeypatch.setattr(reveal, "show_in_folder", refuses)
    scene.click("export.play")
    assert not scene.messages.history
    scene.click("export.open_folder")  # a system without a file manager: say where it is
    file = paths.videos() / "batik-bu-sri.mp4"
    assert asked == [("play", file), ("folder", file)]
    assert str(file) in scene.messages.history[0].text


def test_the_export_goes_on_while_the_page_is_away(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    scene.click("export.start")
    with qtbot.waitSignal(scene.page.back_requested):
        QTest.mouseClick(scene.page.bar.back, Qt.MouseButton.LeftButton)
    scene.page.hide()
    with qtbot.waitSignal(scene.page.finished):
        scene.renderer.go.set()
    scene.page.show()
    assert scene.page.result.isVisible()


# --- look ------------------------------------------------------------------------------


@SCREENS
@TEXT_SIZES
@LANGUAGES
@pytest.mark.parametrize("lesson", [False, True], ids=["alone", "in a lesson"])
def test_nothing_is_cut_off(
    qtbot: QtBot, jobs: Jobs, dress: Dress,
    screen: tuple[int, int], text_size: str, language: str, lesson: bool,
) -> None:  # fmt: skip
    settings = dress(text_size=text_size, language=language)
    settings.export_preset = "whatsapp"
    name = "tarian_di_pendopo_bagian_kedua_yang_panjang_sekali_namanya"
    scene = Scene(qtbot, jobs, settings, project(name, seconds=70))
    page = scene.page
    page.resize(*screen)
    page.lesson_slot.setVisible(lesson)
    page.make_room()
    found = {"idle": lasting_faults(qtbot, page)}
    page._start()
    qtbot.waitUntil(lambda: "84" in page.progress.stage.text())
    found["running"] = lasting_faults(qtbot, page)
    scene.renderer.go.set()
    qtbot.waitUntil(page.result.isVisible)
    found["finished"] = lasting_faults(qtbot, page)
    scene.run.cancel()
    jobs.stop()
    scene.document.close()
    assert found == {"idle": [], "running": [], "finished": []}


def test_a_real_video_of_the_chosen_shape_is_made_and_verified(
    qtbot: QtBot, jobs: Jobs, settings: Settings
) -> None:
    scene = Scene(qtbot, jobs, settings, project(seconds=1, clip=SAMPLES[0]))
    scene.run._renderer = None  # the one that the program uses
    offered(scene.page.destinations.cards["whatsapp"].shape)["16:9"].trigger()
    with qtbot.waitSignal(scene.page.finished, timeout=60_000) as finished:
        scene.click("export.start")
    assert finished.args is not None
    report = finished.args[0]
    scene.document.close()
    assert report.file == paths.videos() / "batik-bu-sri.mp4"
    assert report.file.stat().st_size == report.bytes
    assert (report.width, report.height, report.preset) == (1280, 720, "whatsapp")
    assert report.duration == pytest.approx(1, abs=0.05)
    assert scene.page.result.isVisible()
    assert [file.name for file in paths.videos().iterdir()] == ["batik-bu-sri.mp4"]


# --- several places, with and without music, cover and caption text -------------------


def test_several_places_are_made_in_one_go(stage: Stage, qtbot: QtBot, settings: Settings) -> None:
    scene = stage()
    scene.page.several.click()
    scene.click("export.preset.whatsapp")
    scene.renderer.go.set()
    reports: list[object] = []
    scene.page.finished.connect(reports.append)
    with qtbot.waitSignal(scene.run.finished):
        scene.click("export.start")
    assert [request.target.name for request in scene.renderer.requests] == [
        "batik-bu-sri-tiktok.mp4",
        "batik-bu-sri-whatsapp.mp4",
    ]
    assert reports == scene.run.reports
    assert scene.page.result.headline.text() == "2 video: selesai dan sudah diperiksa."
    assert (settings.export_several, settings.export_presets) == (True, ("tiktok", "whatsapp"))


def test_one_place_always_stays_marked(stage: Stage) -> None:
    scene = stage()
    scene.page.several.click()
    scene.click("export.preset.tiktok")
    assert [preset.name for preset in scene.page.destinations.all] == ["tiktok"]
    scene.click("export.preset.reels")
    scene.click("export.preset.tiktok")
    assert [preset.name for preset in scene.page.destinations.all] == ["reels"]
    scene.click("export.preset.shorts")
    scene.page.several.click()
    assert [preset.name for preset in scene.page.destinations.all] == ["reels"]


def test_a_place_whose_mark_was_taken_away_stays_without(stage: Stage, settings: Settings) -> None:
    settings.change(export_several=True, export_preset="tiktok", export_presets=("youtube", "friendster"))
    assert [preset.name for preset in stage().page.destinations.all] == ["youtube"]


def with_music(folder: Path) -> Path:
    with Project.open(folder) as opened:
        opened.do(PlaceClip(Role.MUSIC, opened.timeline.media[0].id, Anchor(0)))
        opened.save()
    return folder


def test_a_version_without_music_is_offered_where_there_is_music(stage: Stage, qtbot: QtBot) -> None:
    assert not stage().page.without_music.isVisible()
    scene = stage(with_music(project("Pasar")))
    scene.page.without_music.click()
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.finished):
        scene.click("export.start")
    made = [(request.target.name, request.music) for request in scene.renderer.requests]
    assert made == [("pasar.mp4", True), ("pasar-tanpa-musik.mp4", False)]


def test_what_is_made_stays_when_the_next_one_is_called_off(stage: Stage, qtbot: QtBot) -> None:
    scene = stage(with_music(project("Pasar")))
    scene.page.without_music.click()
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.made):
        scene.click("export.start")
    if scene.run.running:
        scene.run.cancel()
    assert scene.page.result.isVisible()
    assert scene.run.reports


def test_captions_stand_beside_the_video_where_there_are_any(stage: Stage, qtbot: QtBot) -> None:
    scene = stage(project(clip=SAMPLES[0]))
    assert not scene.page.captions.isVisible()
    scene.document.do(AddText(Role.CAPTION, Text("Ini batik tulis.", Anchor(15), 45)))
    assert scene.page.captions.isVisible()
    scene.page.captions.click()
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.finished, timeout=20_000):
        scene.click("export.start")
    written = (paths.videos() / "batik-bu-sri.srt").read_text(encoding="utf-8")
    assert "00:00:00,500 --> 00:00:02,000" in written
    assert "Ini batik tulis." in written


def test_the_caption_text_is_counted_kept_and_copied(stage: Stage, qtbot: QtBot) -> None:
    scene = stage()
    caption = scene.page.caption
    QTest.keyClicks(caption.edit, "Batik tulis dari Kulon Progo, dikerjakan lima hari. Pesan #batik #umkm")
    assert caption.count.text() == "2 dari 5 tagar · 70 dari 2200 huruf"
    assert caption.seen.text().replace("\u200b", "").endswith("dikerjakan lima hari. Pes…”")
    QTest.mouseClick(caption.copy, Qt.MouseButton.LeftButton)
    assert scene.document.timeline.posting.words.endswith("#batik #umkm")
    assert QGuiApplication.clipboard().text() == scene.document.timeline.posting.words
    assert scene.messages.history[-1].text.startswith("Tersalin")
    QTest.keyClicks(caption.edit, " #a #b #c #d")
    assert caption.count.text() == "6 tagar: pilih 5 yang terbaik."


def test_what_is_being_written_is_kept_when_the_page_is_left(stage: Stage) -> None:
    scene = stage()
    QTest.keyClicks(scene.page.caption.edit, "Batik")
    scene.page.hide()
    assert scene.document.timeline.posting.words == "Batik"
