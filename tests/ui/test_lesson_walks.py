"""Every lesson that ships, walked from Home to its end in the real window.

The learner's hands are the recorded solutions: their commands go through the
Document, as every gesture of the editor does; playing, the export and the lesson's own
buttons are pressed.  What a learner would read and be pointed at is looked at on
every step, and the recorded mistakes are made on the way and taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES, SCREENS
from trainer.lesson.moment import Moment
from trainer.lesson.pack import Saying, Step, find, load
from trainer.lesson.player import mistake, plain, solution
from trainer.lesson.progress import Mark, Phase
from trainer.lesson.script import Bring, Event, read
from trainer.lesson.session import Session
from trainer.lesson.targets import where_to_look
from trainer.media import render
from trainer.media.render import Progress, RenderRequest, Stage
from trainer.media.verify import Report
from trainer.model.commands import AddMedia, AppendClip, Command, RemoveMedia
from trainer.model.history import Move
from trainer.model.schema import Timeline
from trainer.ui import demonstration, ghost, lesson_wiring
from trainer.ui.card_button import CardButton
from trainer.ui.document import Document
from trainer.ui.editor_page import EditorPage
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT, HOME
from trainer.words import translate

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000
"""Milliseconds for what decodes or copies; a busy computer may need them."""

ONLY_SHOWN = -1
"""For ``go``: have every step shown by the ghost pointer, in place of making mistakes."""

LESSONS = (
    "010-video-pertama",
    "020-potong-dan-susun",
    "030-bingkai",
    "040-tiga-detik-pertama",
    "050-suara-jelas",
    "060-musik-di-belakang",
    "070-teks-terbaca",
    "080-takarir",
    "090-lebih-terang",
    "100-semenit-penuh",
)

TABS = {"media": "media", "properties": "properties", "text": "text", "captions": "captions",
        "music": "music", "effects": "effects", "transition": "transitions"}  # fmt: skip
"""The first part of a target's name, and the tab of the editor that it lies in."""

UNDER_VOICE = ("music.voice", "music.ducking", "music.level", "music.record", "music.pauses")


def rendered(request: RenderRequest) -> Generator[Progress, None, Report]:
    """Stands for the render process: the file is there at once, as long as the timeline."""
    yield Progress(Stage.PREPARING, 0.0)
    request.target.parent.mkdir(parents=True, exist_ok=True)
    request.target.write_bytes(b"finished")
    seconds = request.timeline.duration / request.timeline.rate
    return Report(request.target, seconds, 720, 1280, 8, -14.0, request.preset.name)


class Walker:
    """Hands and eyes of one learner in front of ``window``."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.controller = lesson_wiring.attach(window)
        self.brought: list[str] = []
        """The samples that the lesson counts as m1, m2, … once they were brought in by their button."""
        self.faults: list[str] = []
        """What was wrong on the way, each with the step that it was wrong in."""

    @property
    def session(self) -> Session:
        assert self.controller.session is not None
        return self.controller.session

    def at(self, phase: Phase) -> bool:
        return self.session.phase is phase

    @property
    def panel(self) -> LessonPanel:
        assert self.controller.presenter.panel is not None
        return self.controller.presenter.panel

    @property
    def document(self) -> Document:
        assert self.window.document is not None
        return self.window.document

    @property
    def editor(self) -> EditorPage:
        assert self.window.editor is not None
        return self.window.editor

    # --- hands ------------------------------------------------------------------------

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=LONG)

    def click(self, name: str) -> None:
        self.window.targets.bring_into_view(name)
        QApplication.processEvents()
        self.until(lambda: self.window.targets.find(name) is not None)
        found = self.window.targets.find(name)
        assert found is not None
        QTest.mouseClick(found[0], LEFT, pos=found[1].center())

    def choose_on_home(self, slug: str) -> None:
        """Press the lesson's card among those on the first page."""
        pack = load(find(slug))
        (card,) = (
            one
            for one in self.window.pages[HOME].findChildren(CardButton)
            if one.accessibleName().startswith(f"{pack.number}. {pack.title}")
        )
        QTest.mouseClick(card, LEFT)
        self.until(lambda: self.controller.presenter.panel is not None)

    def do(self, name: str) -> None:
        """Do the actions in the file ``name`` of the lesson."""
        actions = read(self.session.pack.folder, name)
        brought = [action.file for action in actions if isinstance(action, Bring)]
        if brought:  # the samples come all together
            self.brought = brought
            self.click("media.samples")
            self.until(lambda: len(self.document.timeline.media) >= len(brought))
            self.until(lambda: not self.editor.media.incoming_cards)
        for action in actions:
            if isinstance(action, Command):
                action = self.with_own_media(action)
                assert self.document.do(action), (name, action)
            elif isinstance(action, Move):
                (self.document.undo if action is Move.UNDO else self.document.redo)()
            elif isinstance(action, Event):
                self.happen(action)

    def with_own_media(self, command: Command) -> Command:
        """``command`` with the samples' numbers in this project, where all of them were brought in."""
        if isinstance(command, AppendClip) and self.brought:
            file = self.brought[int(command.media[1:]) - 1]
            here = next(one.id for one in self.document.timeline.media if Path(one.path).name == file)
            return replace(command, media=here)
        return command

    def happen(self, event: Event) -> None:
        match event.kind:
            case "page":
                self.click({"new": "home.new", "export": "export.button"}[event.about])
            case "shape_chosen":
                self.click("new.vertical")
                self.until(lambda: self.window.page == EDITOR)
            case "exported":
                self.click(f"export.preset.{event.about}")
                self.click("export.start")
                self.until(lambda: self.session.progress.exported != "")
            case _:
                self.play(event.kind == "played")

    def play(self, on: bool) -> None:
        self.click("transport.play")
        self.until(lambda: self.editor.player.playing is on)

    # --- eyes -------------------------------------------------------------------------

    def reads(self, words: str) -> bool:
        shown = [label for label in self.panel.findChildren(QLabel) if label.isVisible()]
        said = "\n".join((one.accessibleName() or one.text()).replace("\u200b", "") for one in shown)
        return plain(words) in said

    def wants(self, holds: bool, what: str) -> None:
        if not holds:
            here = self.session.step.id if self.session.phase is Phase.STEPS else self.session.phase.value
            self.faults.append(f"{here}: {what}")

    def look(self) -> None:
        """Whether everything in the panel can be read."""
        for fault in lasting_faults(self.qtbot, self.panel):
            self.wants(False, fault)

    def look_where_it_points(self) -> None:
        """What the step points at is ringed, or the learner reads where it is; then go there."""
        names = self.session.targets
        seen = [name for name in names if self.window.targets.find(name) is not None]
        ringed = len(self.controller.presenter.spotlight.rings)
        self.wants(ringed == len(seen), f"{seen} are seen, {ringed} are ringed")
        if not seen and names:
            self.wants(self.reads(where_to_look(names[0])), f"nobody says where {names[0]} is")
        for name in names:
            if name.startswith("export.") != (self.window.page == EXPORT) and name != "export.button":
                continue  # on the page that the first of them leads to; pressing it shows that it is there
            if name.startswith("new.") and self.window.page == HOME:
                continue
            if name.startswith("media.item.") and name != names[0]:
                continue  # a list that scrolls; the first of them shows where it is
            if name == "text.words" and "text.add" in names:
                continue  # comes with the text that is added
            self.open_tab_of(name)
            self.wants(self.window.targets.find(name) is not None, f"{name} cannot be seen")

    def open_tab_of(self, name: str) -> None:
        """As a learner does who was told to: the clip or text before it in the list is chosen first."""
        first = name.partition(".")[0]
        if first == "timeline":
            self.choose(name)
        elif self.window.page == EDITOR and first in TABS and not name.endswith(".tab"):
            self.editor.show_tab(TABS[first])
            if name == "captions.words":
                self.choose("timeline.caption.1")
            elif name in UNDER_VOICE:
                self.editor.timeline.view.select(None)
                self.editor.music.show_section("voice")
            self.editor.show_tab(TABS[first])
            self.window.targets.bring_into_view(name)
        QApplication.processEvents()

    def choose(self, name: str) -> None:
        """Click the part of the timeline called ``name``."""
        found = self.window.targets.find(name)
        if found is not None and ".track." not in name and not name.endswith(".end"):
            QTest.mouseClick(found[0], LEFT, pos=found[1].center())
            QApplication.processEvents()


def holds_already(saying: Saying, timeline: Timeline) -> bool:
    """Whether ``saying`` is true of ``timeline`` before anything was done to it."""
    return saying.when.judge(Moment(timeline, timeline, EDITOR, (), timeline.name, False)).passed


def make_mistake(walker: Walker, saying: Saying) -> bool:
    """Make a recorded mistake and take it back; False when it is more than an edit of the timeline."""
    session = walker.session
    name = mistake(session.step.id, saying.id)
    actions = read(session.pack.folder, name)
    # A file that arrived is no step: it stays, and undo does not take it back.
    if not all(
        isinstance(action, Command) and not isinstance(action, AddMedia | RemoveMedia) for action in actions
    ):
        return False
    before = walker.document.timeline
    walker.do(name)
    walker.wants(session.outcome.saying is saying, f"{saying.id} is not recognised")
    not_yet = translate("LessonPanel", "Not quite yet.")
    walker.wants(walker.reads(f"{not_yet} {session.said}"), f"{saying.id} is not read")
    walker.look()
    for _ in actions:
        walker.document.undo()
    walker.wants(walker.document.timeline == before, f"{saying.id} was not taken back")
    gone = session.outcome.saying is not saying or holds_already(saying, before)
    walker.wants(gone, f"{saying.id} is still said")
    return True


def walk_step(walker: Walker, step: Step, mistakes: int) -> int:
    """Take one step; returns how many mistakes were made, ``mistakes`` at most."""
    session = walker.session
    assert session.step.id == step.id
    walker.wants(not session.outcome.passed, "is reached before anything was done")
    walker.wants(walker.reads(session.text.title), "its title is not shown")
    if session.faded:
        walker.look()
        QTest.mouseClick(walker.panel.hint, LEFT)
    walker.wants(walker.reads(session.text.body), "its body is not shown")
    walker.look()
    walker.look_where_it_points()
    made = 0
    for saying in step.sayings if walker.window.page == EDITOR else ():
        if saying.tone == "mistake" and made < mistakes:
            made += make_mistake(walker, saying)
    walker.do(solution(step.id))
    walker.wants(walker.reads(session.praise), "its praise is not shown")
    walker.look()
    assert session.outcome.passed, step.id
    QTest.mouseClick(walker.panel.next, LEFT)
    return made


def walk(walker: Walker, slug: str, mistakes: int) -> None:
    """The whole lesson; ``mistakes`` of its recorded ones are made."""
    window = walker.window
    walker.choose_on_home(slug)
    session = walker.session
    assert walker.at(Phase.INTRO)
    walker.look()
    QTest.mouseClick(walker.panel.begin, LEFT)
    if walker.at(Phase.WATCH):
        walker.until(lambda: session.wanted is None and session.astray is None)
        walker.look()
        assert session.pack.text.example is not None
        walker.wants(walker.reads(session.pack.text.example.title), "the example is not announced")
        walker.play(True)
        walker.until(lambda: session.watched)
        walker.play(False)
        walker.look()
        QTest.mouseClick(walker.panel.next, LEFT)
    walker.until(lambda: session.wanted is None and (session.astray is None or window.page == HOME))
    made = 0
    for step in session.pack.steps:
        made += walk_step(walker, step, mistakes - made)
    assert walker.at(Phase.FINISHED)
    walker.wants(walker.reads(session.pack.text.finish_title), "its end is not said")
    walker.wants(set(session.progress.marks.values()) == {Mark.PASSED}, "not every step is passed")
    walker.wants(made >= min(mistakes, 2), f"only {made} mistakes could be made")
    walker.look()
    walker.until(lambda: walker.panel.own.isVisible())
    QTest.mouseClick(walker.panel.own, LEFT)
    walker.look()
    assert not walker.faults, "\n".join(walker.faults)


Walk = Callable[[str, str, tuple[int, int], int], None]


@pytest.fixture
def go(qtbot: QtBot, dress: Dress, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """``go(slug, language, screen, mistakes)`` walks a lesson in a window of its own."""
    monkeypatch.setattr(render, "render", rendered)
    windows: list[MainWindow] = []

    def gone(slug: str, language: str, screen: tuple[int, int], mistakes: int) -> None:
        chosen = dress(language=language)
        chosen.reduced_motion = True
        window = MainWindow(chosen)
        windows.append(window)
        window.resize(*screen)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        walker = Walker(qtbot, window)
        if mistakes == ONLY_SHOWN:
            show_every_step(walker, slug)
        else:
            walk(walker, slug, mistakes)

    yield gone
    for window in windows:
        window.run.cancel()
        window.close()
        window.deleteLater()


@pytest.mark.parametrize(
    ("slug", "language"), [("030-bingkai", "id"), ("010-video-pertama", "en")], ids=["id", "en"]
)
def test_a_lesson_is_walked_to_its_end(go: Walk, slug: str, language: str) -> None:
    go(slug, language, (1366, 768), 2)


def test_every_lesson_that_ships_is_walked() -> None:
    lessons = Path(__file__).parents[2] / "lessons"
    assert tuple(sorted(one.name for one in lessons.iterdir() if one.is_dir())) == LESSONS


@pytest.mark.heavy
@SCREENS
@LANGUAGES
@pytest.mark.parametrize("slug", LESSONS)
def test_all_lessons_are_walked(go: Walk, slug: str, language: str, screen: tuple[int, int]) -> None:
    go(slug, language, screen, 100)


@pytest.fixture
def quick_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ghost, "LEG_MS", 2)
    monkeypatch.setattr(ghost, "PRESS_MS", 1)
    monkeypatch.setattr(demonstration, "LOOK_MS", 1)


def show_every_step(walker: Walker, slug: str) -> None:
    """Have each step shown before it is done: the pointer finds every place that it goes to."""
    walker.choose_on_home(slug)
    QTest.mouseClick(walker.panel.begin, LEFT)
    if walker.at(Phase.WATCH):
        walker.until(lambda: walker.session.wanted is None and walker.session.astray is None)
        walker.until(lambda: walker.panel.skip.isVisible())
        QTest.mouseClick(walker.panel.skip, LEFT)
    walker.until(lambda: walker.session.wanted is None and walker.session.astray is None)
    session, helper = walker.session, walker.controller.helper
    for step in session.pack.steps:
        document = walker.window.document
        if document is not None:
            walker.until(lambda: walker.window.page == EDITOR)
            mine, done = document.timeline, document.project.history.done
            with walker.qtbot.waitSignal(helper.ended, timeout=LONG):
                helper.show(session, document, still=False)
            lost = [name for name in helper.demonstration.not_found if not name.startswith("export.")]
            walker.wants(not lost, f"{lost} cannot be gone to")
            walker.wants(document.timeline is mine, "the own project was changed")
            walker.wants(document.project.history.done == done, "something was done")
        walker.do(solution(step.id))
        assert session.outcome.passed, step.id
        QTest.mouseClick(walker.panel.next, LEFT)
    assert not walker.faults, "\n".join(walker.faults)


@pytest.mark.usefixtures("quick_hand")
@pytest.mark.parametrize(
    "slug",
    [slug if slug == "090-lebih-terang" else pytest.param(slug, marks=pytest.mark.heavy) for slug in LESSONS],
)
def test_every_step_is_shown_by_the_ghost_pointer(go: Walk, slug: str) -> None:
    go(slug, "id", (1280, 720), ONLY_SHOWN)
