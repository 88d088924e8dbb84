"""The scene on which every screen of the window is looked at; ``census_stops`` lists the screens.

A ``Scene`` is one window with people, lessons, a project that was thrown away, one whose last
steps were not saved, and one that has some of everything, so that each screen has something to
show.  Names are long, because long names are what does not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.media.listening import murmur, record, speaking
from tests.ui.editing import brought_in
from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_run import Renderer
from tests.ui.test_recorder import PaperMicrophone
from trainer import paths
from trainer.model import trash
from trainer.model.canvas import Box
from trainer.model.commands import (
    AddEffect,
    AddMedia,
    AddText,
    AppendClip,
    PlaceClip,
    PutSound,
    RenameProject,
    SetMarker,
    SetTransition,
)
from trainer.model.effects import Effect
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role, Text, Timeline
from trainer.model.transition import Transition, TransitionKind
from trainer.settings import Settings
from trainer.ui import lesson_wiring, tour
from trainer.ui.editor_page import EditorPage
from trainer.ui.export_run import ExportRun
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR

LONG = 30_000
"""Milliseconds for what decodes or copies; a busy computer may need them."""

LONG_NAME = "tarian_di_pendopo_bagian_kedua_yang_panjang"


class Scene:
    """A window with people, lessons, thrown projects and one project that has some of everything.

    ``to_show``: with names and pictures as a person would like them, not as long as they can be.
    """

    def __init__(
        self, qtbot: QtBot, settings: Settings, folder: Path, screen: tuple[int, int], to_show: bool = False
    ) -> None:
        name = "Pasar pagi" if to_show else LONG_NAME
        settings.reduced_motion = True
        settings.tour_seen = True
        self.qtbot, self.folder = qtbot, folder
        trash.throw(project(name), paths.projects())
        self.project = some_of_everything(paths.projects() / "Batik Bu Sri", folder, to_show)
        self.unsaved = project(name)
        with Project.open(self.unsaved) as crashed:
            crashed.do(RenameProject("Sesudah"))
        self.window = MainWindow(settings)
        self.window.learners.change(self.window.learners.current, "Bu Sri Wahyuningsih", "daun")
        self.window.learners.add("Pak Harto dari Kulon Progo", "ikan")
        self.lessons = lesson_wiring.attach(self.window)
        self.tour = tour.attach(self.window)
        self.renderer = Renderer()
        self.window.run = ExportRun(self.window.jobs, self.renderer)
        self.microphone = PaperMicrophone()
        self.window.resize(*screen)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def close(self) -> None:
        self.renderer.go.set()
        self.window.run.cancel()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # --- what the stops do -----------------------------------------------------------------

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=LONG)

    def shut(self) -> None:
        """Close what lies over the page: dialogs, menus."""
        for widget in _shown():
            if isinstance(widget, QDialog | QMenu):
                widget.close()
        if not self.window.isActiveWindow():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()

    def page(self, name: str) -> QWidget:
        if self.window.page != name:
            self.window.show_page(name)
        return self.window.pages[name]

    @property
    def editor(self) -> EditorPage:
        """The editor with the project that has some of everything."""
        document = self.window.document
        if document is None or document.folder != self.project:
            with self.qtbot.waitSignal(self.window.document_changed, timeout=LONG):
                self.window.open_project(self.project)
        page = self.page(EDITOR)
        assert isinstance(page, EditorPage)
        if page.recorder._make_microphone != self.paper:
            page.recorder._make_microphone = self.paper
        return page

    def paper(self, _: QObject | None) -> PaperMicrophone:
        """The microphone of every recorder."""
        return self.microphone

    def tab(self, name: str) -> EditorPage:
        page = self.editor
        page.show_tab(name)
        return page

    def select(self, name: str) -> EditorPage:
        """The editor with the clip, sound or text of that id chosen, nothing with an empty one."""
        page = self.editor
        page.timeline.view.select(name or None)
        return page

    def clip(self, role: Role) -> str:
        """The id of the first clip of ``role``."""
        assert self.window.document is not None
        return self.window.document.timeline.clips(role)[0].id

    def text(self, role: Role) -> str:
        """The id of the first text of ``role``."""
        assert self.window.document is not None
        return self.window.document.timeline.words(role)[0].id

    def dialog(self) -> QDialog:
        """The dialog that was opened just now."""
        (only,) = (one for one in _shown() if isinstance(one, QDialog))
        return only

    def menu(self) -> QMenu:
        """The menu that was opened just now."""
        (only,) = (one for one in _shown() if isinstance(one, QMenu))
        return only


def _shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def some_of_everything(folder: Path, files: Path, to_show: bool) -> Path:
    """Clips with a long name, texts, captions, music, a voice, a picture over them, a way between two."""
    files.mkdir(parents=True, exist_ok=True)
    photo = files / f"{LONG_NAME}.png"
    image = QImage(90, 160, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkYellow)
    (QImage(str(paths.ASSETS / "app" / "banner-batik.png")) if to_show else image).save(str(photo))
    voice = record(files / "narasi.wav", (speaking(5) + murmur(5, 0.004))[: 48_000 * 4])
    with Project.create(folder, Timeline("Batik Bu Sri")) as made:
        video, still, spoken = (
            brought_in(file, folder) for file in (SAMPLES[0], SAMPLES[1] if to_show else photo, voice)
        )
        for reference in (video, still):
            made.do(AddMedia(reference))
        first, second = (one.id for one in made.timeline.media)
        made.do(AppendClip(first, TimeRange(15, 90)))
        made.do(AppendClip(second, TimeRange(0, 90)))
        made.do(AppendClip(first, TimeRange(15, 60)))
        picture = [clip.id for clip in made.timeline.picture.children]
        made.do(SetTransition(picture[1], Transition(TransitionKind.DISSOLVE, 15)))
        made.do(PlaceClip(Role.OVERLAY, second, Anchor(20), TimeRange(0, 60), Box(300, 300, 400)))
        made.do(PutSound(Role.VOICE, Anchor(0), reference=spoken))
        made.do(PutSound(Role.MUSIC, Anchor(0), media=made.timeline.media[-1].id, volume=40))
        made.do(AddText(Role.TITLE, Text("Batik tulis dari Lasem", Anchor(0), 60)))
        for start in (70, 120):
            words = "Dibuat lima hari oleh tangan yang terampil"
            words += "" if to_show else " dan sabar sekali di rumah"
            made.do(AddText(Role.CAPTION, Text(words, Anchor(start), 40, size=60, box=Box(500, 820, 800))))
        made.do(SetMarker(75, "Ganti gambar"))
        for name in ("light",) if to_show else ("blur_box", "light", "zoom"):
            made.do(AddEffect(picture[0], Effect(name)))
        made.save()
    return folder
