"""The list: every screen, tab, dialog, menu and state of the window, in the order of one walk.

Each stop brings the scene there and yields what is to be looked at; what follows the ``yield``
tidies up.  ``test_census`` holds the list against the code: every page of the window, every tab
and every widget class of ``trainer.ui`` must have been on the screen at the end of a walk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.census import LONG_NAME, Scene
from tests.ui.test_export_page import offered
from tests.ui.test_works_page import fill
from trainer.model.commands import SplitClip
from trainer.model.purpose import Purpose
from trainer.model.schema import Role
from trainer.ui.emoji_picker import EmojiButton
from trainer.ui.export_page import ExportPage
from trainer.ui.export_run import State as ExportState
from trainer.ui.ghost import Ghost, Leg
from trainer.ui.home_page import HomePage
from trainer.ui.learners_page import LearnersPage
from trainer.ui.lesson_recorder import LessonRecorder
from trainer.ui.media_import import Incoming
from trainer.ui.page_names import (
    BRAND,
    EDITOR,
    EXPORT,
    HOME,
    LEARNERS,
    LEARNERS_TIDY,
    NEW,
    PUBLISHING,
    RECOVER,
    SETTINGS,
    TEMPLATE,
    TEMPLATES,
    TRASH,
    WORKS,
)
from trainer.ui.recorder import State as RecorderState
from trainer.ui.template_page import TemplatePage
from trainer.ui.toast import Toast
from trainer.ui.trash_page import TrashPage
from trainer.ui.works_page import WorksPage

Visit = Callable[[Scene], Iterator[QWidget]]

LESSON = "010-video-pertama"
TEMPLATE_SHOWN = "promosi-umkm"
SCRIPT = "Batik tulis ini dibuat Bu Sri. Buka pukul 08.00 WIB. Harga mulai Rp25.000."


@dataclass(frozen=True)
class Stop:
    """One screen: ``visit`` goes there, yields it once, and leaves it."""

    name: str
    visit: Visit


STOPS: list[Stop] = []


def stop(name: str) -> Callable[[Visit], Visit]:
    """Put a visit at the end of the list."""

    def added(visit: Visit) -> Visit:
        STOPS.append(Stop(name, visit))
        return visit

    return added


# --- before a project is open ---------------------------------------------------------------


def _home(scene: Scene) -> HomePage:
    page = scene.page(HOME)
    assert isinstance(page, HomePage)
    scene.until(lambda: page.read)
    return page


@stop("home")
def _(scene: Scene) -> Iterator[QWidget]:
    yield _home(scene)


@stop("home: something takes a while")
def _(scene: Scene) -> Iterator[QWidget]:
    page, over = _home(scene), threading.Event()

    def work() -> Generator[float, None, None]:
        yield 0.4
        over.wait(60)

    page.work.run(f"{LONG_NAME} disalin …", work(), lambda _: None)
    try:
        yield page
    finally:
        page.work.stop()
        over.set()


@stop("home: a project is renamed")
def _(scene: Scene) -> Iterator[QWidget]:
    page = _home(scene)
    row = next(iter(page.projects.rows.values()))
    row.begin()
    yield page
    QTest.keyClick(row.field, Qt.Key.Key_Escape)


@stop("home: the menu of a project")
def _(scene: Scene) -> Iterator[QWidget]:
    row = next(iter(_home(scene).projects.rows.values()))
    row.more.menu().popup(QPoint(0, 0))
    yield scene.menu()


@stop("home: the tour")
def _(scene: Scene) -> Iterator[QWidget]:
    _home(scene)
    scene.tour.begin()
    assert scene.tour.card is not None
    yield scene.window
    scene.tour.leave()


@stop("home: a message")
def _(scene: Scene) -> Iterator[QWidget]:
    _home(scene)
    scene.window.messages.note(f"Video ada di sini: /home/bu-sri/Video/{LONG_NAME}.mp4")
    yield scene.window
    for message in scene.window.findChildren(Toast):
        message.hide()


@stop("new project")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.page(NEW)


@stop("templates")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.page(TEMPLATES)


@stop("template")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.window.templates.fill(TEMPLATE_SHOWN)
    page = scene.window.pages[TEMPLATE]
    assert isinstance(page, TemplatePage)
    scene.until(lambda: page.session.current is not None)
    yield page


@stop("template: a clip in the tray and in a place")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.window.pages[TEMPLATE]
    assert isinstance(page, TemplatePage)
    session = page.session
    session.bring([scene.folder / f"{LONG_NAME}.png"], session.next_empty())
    scene.until(lambda: page.tray.clips and not session.busy)
    yield page


@stop("template: a voice")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.window.pages[TEMPLATE]
    assert isinstance(page, TemplatePage)
    page.narration.recorder._make_microphone = scene.paper
    page.narration.button.click()
    assert page.narration.recorder.state is RecorderState.READY
    yield page
    page.narration.close()


@stop("brand")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.page(BRAND)


@stop("settings")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.page(SETTINGS)


@stop("learners")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.page(LEARNERS)


@stop("learners: my name")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.page(LEARNERS)
    assert isinstance(page, LearnersPage)
    page.edit(scene.window.learners.current)
    yield page


@stop("learners: who no longer comes")
def _(scene: Scene) -> Iterator[QWidget]:
    everybody = scene.window.learners
    everybody.take_off(everybody.add("Ibu Wahyuningsih", "melati"))
    everybody.add("Pak Harto", "ikan")
    yield scene.page(LEARNERS_TIDY)


@stop("trash: sure?")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.page(TRASH)
    assert isinstance(page, TrashPage)
    scene.until(lambda: page.read)
    page.empty.click()
    yield page


@stop("my works")
def _(scene: Scene) -> Iterator[QWidget]:
    fill()
    page = scene.page(WORKS)
    assert isinstance(page, WorksPage)
    scene.until(lambda: page.read)
    yield page


@stop("my works: delete?")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.window.pages[WORKS]
    assert isinstance(page, WorksPage)
    next(iter(page.cards.values()))._ask()
    yield page


@stop("recover")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.window.open_project(scene.unsaved)
    scene.until(lambda: scene.window.page == RECOVER)
    yield scene.window.pages[RECOVER]


# --- lessons --------------------------------------------------------------------------------


@stop("lesson: introduction, at home")
def _(scene: Scene) -> Iterator[QWidget]:
    _home(scene)
    scene.lessons.start(LESSON)
    yield scene.window


@stop("lesson: the choice of a shape")
def _(scene: Scene) -> Iterator[QWidget]:
    assert scene.lessons.presenter.panel is not None
    scene.lessons.presenter.panel.begin.click()
    scene.page(NEW)
    yield scene.window


@stop("lesson: in an empty editor, with every hint")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.lessons.shape_chosen("9:16")
    with scene.qtbot.waitSignal(scene.window.document_changed, timeout=30_000):
        scene.window.new_project("9:16")
    scene.until(lambda: scene.window.page == EDITOR)
    panel = scene.lessons.presenter.panel
    assert panel is not None
    panel.next.click()
    for _ in range(4):
        if panel.hint.isVisible():
            panel.hint.click()
    yield scene.window


@stop("lesson: somebody shows it")
def _(scene: Scene) -> Iterator[QWidget]:
    pointer = Ghost(scene.window)
    over: list[None] = []
    pointer.walk([Leg(QPoint(300, 300))], lambda: over.append(None))
    pointer.show()
    yield scene.window
    pointer.deleteLater()
    scene.lessons.leave()


# --- a teacher makes a lesson ---------------------------------------------------------------


def _recorder(scene: Scene) -> LessonRecorder:
    (recorder,) = scene.window.findChildren(LessonRecorder)
    return recorder


@stop("making a lesson: getting ready")
def _(scene: Scene) -> Iterator[QWidget]:
    _home(scene)
    _recorder(scene).start("Bu Ratna")
    assert scene.editor.isVisible()
    yield scene.window


@stop("making a lesson: a step is described")
def _(scene: Scene) -> Iterator[QWidget]:
    recorder, document = _recorder(scene), scene.window.document
    assert document is not None
    recorder.say_about("title", "Belajar memotong klip")
    recorder.say_about("outcome", "Klip menjadi pendek.")
    recorder.begin_step()
    document.do(SplitClip(45))
    recorder.keep_step()
    yield scene.window


@stop("making a lesson: what the step points at")
def _(scene: Scene) -> Iterator[QWidget]:
    recorder = _recorder(scene)
    recorder.pick()
    yield recorder.picker
    recorder.picker.end()


@stop("making a lesson: all of it")
def _(scene: Scene) -> Iterator[QWidget]:
    recorder, document = _recorder(scene), scene.window.document
    assert document is not None
    recorder.overview()
    yield scene.window
    document.undo()
    recorder.leave(forget=True)


@stop("home: a lesson whose recording was cut short")
def _(scene: Scene) -> Iterator[QWidget]:
    home = _home(scene)
    home.offer.offer("Lanjutkan rekaman pelajaran “Belajar memotong klip”?")
    yield scene.window
    home.offer.hide()


# --- the editor -----------------------------------------------------------------------------


@stop("editor: media")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    yield scene.tab("media")


@stop("editor: a file comes in")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("media")
    incoming = page.importing
    arriving = Incoming(scene.folder / f"{LONG_NAME}.png", 0.4)
    incoming.began.emit(arriving)
    incoming.progressed.emit(arriving)
    yield page
    incoming.ended.emit(arriving)


@stop("editor: the menu of a clip")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("media")
    page.media.cards[0].menu_wanted.emit(page.media.cards[0].reference.id, QPoint(0, 0))
    yield scene.menu()


@stop("editor: the menu of the timeline")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select("")
    page.timeline.view.menu_requested.emit(QPoint(0, 0))
    yield scene.menu()


@stop("editor: texts")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    yield scene.tab("text")


@stop("editor: a text")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.text(Role.TITLE))
    yield page


@stop("editor: emoji for a text")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.text(Role.TITLE))
    button = page.findChild(EmojiButton)
    assert isinstance(button, EmojiButton)
    button.click()
    assert button.board is not None
    yield button.board
    button.board.close()


@stop("editor: a new text of every kind")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.editor
    page.desk.add(Purpose.HARGA)
    yield page
    page.actions_table["undo"].trigger()


@stop("editor: script")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    page = scene.tab("captions")
    page.captions.show_page("script")
    page.captions.script.paper.setPlainText(SCRIPT)
    yield page


@stop("editor: captions")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.text(Role.CAPTION))
    page.show_tab("captions")
    page.captions.show_page("list")
    yield page


@stop("editor: captions take a while")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("captions")
    page.captions.progress.begin("Takarir dibaca dari file")
    yield page
    page.captions.progress.end()


@stop("editor: look of captions")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("captions")
    page.captions.show_page("looks")
    yield page


@stop("editor: tapping")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("captions")
    page.actions_table["caption_tap"].trigger()
    page.player.pause()
    yield page
    page.captions.show_page("list")


@stop("editor: more about captions")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.tab("captions").captions.more.click()
    yield scene.menu()


@stop("editor: music")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    page = scene.tab("music")
    page.music.show_section("music")
    yield page


@stop("editor: effects of sound")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("music")
    page.music.show_section("effects")
    yield page


@stop("editor: voice")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("music")
    page.music.show_section("voice")
    yield page


@stop("editor: a sound")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.clip(Role.MUSIC))
    page.show_tab("music")
    yield page


@stop("editor: a voice")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.clip(Role.VOICE))
    page.show_tab("music")
    yield page


@stop("editor: no microphone")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    page = scene.tab("music")
    scene.microphone._names = ()
    page.actions_table["record_voice"].trigger()
    assert page.recorder.state is RecorderState.RESTING
    yield page
    scene.microphone._names = ("Bawaan", "Headset")
    page.music.record.look.click()


@stop("editor: ready to record")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.editor
    assert page.recorder.state is RecorderState.READY
    yield page


@stop("editor: recording")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.editor
    page.recorder._ticking.setInterval(1)
    page.music.record.begin.click()
    scene.until(lambda: page.recorder._writing is not None)  # the video runs
    scene.microphone.speak(0.5)
    yield page
    page.music.record.finish.click()


@stop("editor: recorded")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.editor
    scene.until(lambda: page.recorder.state is RecorderState.REVIEW)
    yield page
    page.music.record.back.click()


@stop("editor: pauses")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.select("")
    page = scene.tab("music")
    page.actions_table["cut_pauses"].trigger()
    scene.until(lambda: page.voices._heard is not None)
    yield page
    page.voices.leave()


@stop("editor: transitions")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select("")
    page.actions_table["transition"].trigger()
    page.show_tab("transitions")
    yield page


@stop("editor: stickers")
def _(scene: Scene) -> Iterator[QWidget]:
    yield scene.tab("stickers")


@stop("editor: effects")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.clip(Role.PICTURE))
    page.show_tab("effects")
    yield page


@stop("editor: properties")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.clip(Role.PICTURE))
    page.show_tab("properties")
    yield page


@stop("editor: properties of a picture over the picture")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select(scene.clip(Role.OVERLAY))
    page.show_tab("properties")
    yield page


@stop("editor: words of a marker")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.select("")
    page.show_tab("media")
    page.marking.name(75)
    yield page
    page.timeline.view.setFocus()


@stop("editor: the shapes")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.editor.canvas.choose_shape()
    yield scene.menu()


@stop("editor: steps so far")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.editor.actions_table["history"].trigger()
    yield scene.dialog()


@stop("editor: every key")
def _(scene: Scene) -> Iterator[QWidget]:
    scene.editor.actions_table["shortcuts"].trigger()
    yield scene.dialog()


@stop("editor: a file is missing")
def _(scene: Scene) -> Iterator[QWidget]:
    page = scene.tab("media")
    document = scene.window.document
    assert document is not None
    file = document.folder / document.timeline.media[1].path
    aside = file.with_name("elsewhere")
    file.rename(aside)
    page.missing.look()
    scene.until(lambda: page.missing.names)
    yield page
    aside.rename(file)
    page.missing.look()
    scene.until(lambda: not page.missing.names)


# --- export ---------------------------------------------------------------------------------


def _export(scene: Scene) -> ExportPage:
    assert scene.editor.isVisible()  # a project is open
    page = scene.page(EXPORT)
    assert isinstance(page, ExportPage)
    return page


@stop("export")
def _(scene: Scene) -> Iterator[QWidget]:
    yield _export(scene)


@stop("export: several places")
def _(scene: Scene) -> Iterator[QWidget]:
    page = _export(scene)
    page.several.setChecked(True)
    yield page
    page.several.setChecked(False)


@stop("export: the shapes of a place")
def _(scene: Scene) -> Iterator[QWidget]:
    _export(scene).destinations.cards["youtube"].shape.click()
    yield scene.menu()


@stop("export: several shapes")
def _(scene: Scene) -> Iterator[QWidget]:
    page = _export(scene)
    page.several.setChecked(True)
    button = page.destinations.cards["youtube"].shape
    offered(button)["16:9"].trigger()
    assert page.framing.isVisible()
    yield page
    offered(button)["9:16"].trigger()
    page.several.setChecked(False)


@stop("export: hand over")
def _(scene: Scene) -> Iterator[QWidget]:
    _export(scene).handover.menu.popup(QPoint(0, 0))
    yield scene.menu()


@stop("export: the cover")
def _(scene: Scene) -> Iterator[QWidget]:
    _export(scene).other_cover.click()
    dialog = scene.dialog()
    yield dialog


@stop("before publishing")
def _(scene: Scene) -> Iterator[QWidget]:
    _export(scene)
    yield scene.page(PUBLISHING)


@stop("export: under way")
def _(scene: Scene) -> Iterator[QWidget]:
    page = _export(scene)
    page.start.click()
    scene.until(lambda: scene.window.run.progress is not None and scene.window.run.progress.share > 0)
    yield page


@stop("export: ready")
def _(scene: Scene) -> Iterator[QWidget]:
    page = _export(scene)
    scene.renderer.go.set()
    scene.until(lambda: scene.window.run.state is ExportState.FINISHED)
    yield page
