"""The same edit leaves in more than one shape."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.access import said
from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_page import Scene, offered
from trainer import paths
from trainer.media.presets import presets
from trainer.model.canvas import CANVASES, Canvas, Framing
from trainer.model.commands import FrameClip, SetCanvas
from trainer.model.reshape import as_seen, on_canvas
from trainer.model.schema import Timeline
from trainer.settings import Settings
from trainer.ui import export_shapes
from trainer.ui.destination_card import DestinationCard
from trainer.ui.export_plan import Plan, Video
from trainer.ui.export_shapes import ExportShapes
from trainer.ui.jobs import Jobs

TALL, WIDE, SQUARE = CANVASES.values()


@pytest.fixture
def scene(qtbot: QtBot, jobs: Jobs, settings: Settings) -> Iterator[Scene]:
    made = Scene(qtbot, jobs, settings, project(seconds=1, clip=SAMPLES[0]))
    yield made
    made.run.cancel()
    jobs.stop()
    made.document.close()


def card(scene: Scene, name: str) -> DestinationCard:
    return scene.page.destinations.cards[name]


def choose(scene: Scene, name: str, shape: str) -> None:
    offered(card(scene, name).shape)[shape].trigger()


# --- what is remembered, without a window -----------------------------------------------------


def test_a_place_has_the_projects_shape_until_another_one_is_chosen_for_it() -> None:
    shapes, tall, wide = ExportShapes(), Timeline("Batik"), Timeline("Batik", canvas=WIDE)
    assert (shapes.of("tiktok", tall), shapes.of("tiktok", wide)) == (TALL, WIDE)
    shapes.choose("youtube", WIDE, tall)
    assert (shapes.of("youtube", tall), shapes.of("tiktok", tall)) == (WIDE, TALL)
    shapes.choose("youtube", TALL, tall)  # with the project's own it follows the project again
    assert shapes.of("youtube", wide) == WIDE


def test_looking_at_a_shape_gives_it_to_no_place_that_has_another() -> None:
    shapes = ExportShapes()
    tall, wide, square = (Timeline("Batik", canvas=canvas) for canvas in (TALL, WIDE, SQUARE))
    shapes.choose("youtube", WIDE, tall)
    shapes.look(WIDE, tall)
    assert (shapes.of("youtube", wide), shapes.of("tiktok", wide)) == (WIDE, TALL)
    shapes.look(SQUARE, wide)  # from there to a third one
    assert shapes.of("tiktok", square) == TALL
    other = ExportShapes()
    other.look(WIDE, tall)
    assert other.of("tiktok", square) == SQUARE  # chosen in the editor: meant for all places
    other.mean(WIDE)  # likewise a shape that was only looked at before
    assert other.of("tiktok", wide) == WIDE


def test_only_shapes_that_make_sense_are_offered() -> None:
    shapes, tall = ExportShapes(), Timeline("Batik")
    fitting = {name: preset.shapes for name, preset in presets().items()}
    assert shapes.offered("youtube", fitting["youtube"], tall) == (TALL, WIDE)
    assert shapes.offered("shorts", fitting["shorts"], tall) == (TALL, SQUARE)
    assert shapes.offered("youtube", fitting["youtube"], Timeline("Batik", canvas=WIDE)) == (WIDE,)
    odd = Canvas(1080, 1350)
    assert shapes.offered("youtube", fitting["youtube"], Timeline("Batik", canvas=odd)) == (WIDE, odd)
    assert (export_shapes.title(odd), export_shapes.ratio(odd)) == (export_shapes.title(TALL), "4:5")


def test_names_tell_the_shapes_apart_and_never_collide(settings: Settings, tmp_path: Path) -> None:
    tiktok, reels, youtube = (presets()[name] for name in ("tiktok", "reels", "youtube"))
    one = Plan(tmp_path, "batik", (Video(youtube, WIDE),), cover=True)
    assert [file.name for file in one.targets] == ["batik.mp4", "batik-sampul.jpg"]
    videos = (Video(tiktok, TALL), Video(reels, TALL), Video(youtube, WIDE))
    several = Plan(tmp_path, "batik", videos, without_music=True, cover=True, captions=True)
    names = [file.name for file in several.targets]
    assert names[0] == "batik-tegak-tiktok.mp4"
    assert names[-4:] == [
        "batik-lebar-youtube-tanpa-musik.mp4", "batik-tegak-sampul.jpg", "batik-lebar-sampul.jpg",
        "batik.srt",
    ]  # fmt: skip
    odd = Plan(tmp_path, "batik", (Video(tiktok, TALL), Video(reels, Canvas(1080, 1350))), cover=True)
    assert len({*names, *(file.name for file in odd.targets)}) == len(names) + 4


# --- the page ---------------------------------------------------------------------------------


def test_a_card_offers_other_shapes_to_the_mouse_the_keyboard_and_a_screen_reader(scene: Scene) -> None:
    youtube = card(scene, "youtube")
    assert youtube.shape.text() == "Tegak"
    assert said(youtube.shape) == "Bentuk untuk YouTube: tegak, 9:16"
    assert "1080 × 1920 · lebih pas lebar: tekan Tegak" in youtube.accessibleName()
    youtube.shape.setFocus()
    QTest.keyClick(youtube.shape, Qt.Key.Key_Space)
    assert youtube.shape.offers.isVisible()
    QTest.keyClick(youtube.shape.offers, Qt.Key.Key_Down)
    QTest.keyClick(youtube.shape.offers, Qt.Key.Key_Down)
    QTest.keyClick(youtube.shape.offers, Qt.Key.Key_Return)
    assert said(youtube.shape) == "Bentuk untuk YouTube: lebar, 16:9"
    assert "1920 × 1080" in youtube.accessibleName()
    assert "lebih pas" not in youtube.accessibleName()
    assert [preset.name for preset in scene.page.destinations.all] == ["youtube"]
    assert card(scene, "tiktok").shape.text() == "Tegak"


def test_several_shapes_leave_in_one_go(scene: Scene, qtbot: QtBot) -> None:
    scene.page.several.click()
    choose(scene, "youtube", "16:9")
    scene.page.cover.setChecked(True)
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.finished, timeout=20_000):
        scene.click("export.start")
    timeline, folder = scene.document.timeline, paths.videos()
    assert [(request.target.name, request.timeline) for request in scene.renderer.requests] == [
        ("batik-bu-sri-tegak-tiktok.mp4", timeline),
        ("batik-bu-sri-lebar-youtube.mp4", as_seen(timeline, WIDE)),
    ]
    assert not scene.renderer.requests[1].timeline.shelved
    sizes = []
    for name in ("tegak", "lebar"):
        with Image.open(folder / f"batik-bu-sri-{name}-sampul.jpg") as picture:
            sizes.append(picture.size)
    assert sizes == [(1080, 1920), (1920, 1080)]
    assert "YouTube (lebar)" in scene.page.result.facts.text()


def test_a_shape_that_nobody_looked_at_says_so_and_leads_to_the_editor(scene: Scene, qtbot: QtBot) -> None:
    page = scene.page
    choose(scene, "youtube", "16:9")
    assert not page.framing.isHidden()
    assert page.framing.notes["16:9"].isVisible()
    look = page.framing.buttons["16:9"]
    assert "lebar" in said(look)
    with qtbot.waitSignal(page.back_requested):
        QTest.mouseClick(look, Qt.MouseButton.LeftButton)
    assert scene.document.timeline.canvas == WIDE
    assert [card(scene, name).shape.text() for name in ("youtube", "tiktok")] == ["Lebar", "Tegak"]
    assert not page.framing.isVisible()


def test_a_shape_that_was_framed_by_hand_leaves_as_it_was_framed(scene: Scene, qtbot: QtBot) -> None:
    document = scene.document
    clip = document.timeline.picture.children[0].id
    for command in (SetCanvas("16:9"), FrameClip(clip, Framing(centre_y=100)), SetCanvas("9:16")):
        document.do(command)
    choose(scene, "youtube", "16:9")
    assert not scene.page.framing.isVisible()
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.finished):
        scene.click("export.start")
    made = scene.renderer.requests[0].timeline
    assert made.clip(clip).framing == Framing(centre_y=100)
    assert made == as_seen(on_canvas(document.timeline, WIDE), WIDE)


@pytest.mark.parametrize("away", [True, False], ids=["while away", "while seen"])
def test_the_page_follows_the_shape_of_the_project(scene: Scene, qtbot: QtBot, away: bool) -> None:
    page = scene.page
    qtbot.waitUntil(lambda: page.picture.picture is not None, timeout=20_000)
    page.setVisible(not away)
    scene.document.do(SetCanvas("16:9"))
    page.show()
    assert "1920 × 1080" in card(scene, "tiktok").accessibleName()
    assert card(scene, "tiktok").shape.text() == "Lebar"
    place = page.picture.place()
    assert place.width() / place.height() == pytest.approx(16 / 9, rel=0.01)
    qtbot.waitUntil(lambda: page.picture.picture is not None, timeout=20_000)
    shown = page.picture.picture
    assert shown is not None
    assert shown.width() > shown.height()
    assert page.plan.videos == (Video(presets()["tiktok"], WIDE),)


def test_the_cover_is_shown_in_the_shape_of_the_place_that_was_touched_last(scene: Scene) -> None:
    page = scene.page
    page.several.click()
    choose(scene, "youtube", "16:9")
    place = page.picture.place()
    assert place.width() > place.height()
    scene.click("export.preset.reels")
    place = page.picture.place()
    assert place.width() < place.height()
