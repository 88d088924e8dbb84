"""Every row of the table of actions: its keys, its words, its place in a menu, and what it does.

The rows come from ``ui/actions.py`` and each has a case in ``command_cases``; a row
without one fails.  A step is undone with one press, to the same timeline.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.media.filmed import film
from tests.media.listening import record, speaking
from tests.ui.command_cases import CASES, Case
from tests.ui.editing import OFFSCREEN_MENUS, Editor, brought_in, copied, editor, project_with
from trainer import words
from trainer.model.commands import AddMedia
from trainer.settings import Settings
from trainer.ui.actions import ACTIONS, BY_ID, Facts, Group, Within, key_text, tool_tip
from trainer.ui.editor_menu import EVERYTHING
from trainer.ui.shortcut_sheet import ShortcutSheet
from trainer.words import translate

LONG = 30_000
OWN_KEY = "menu"
"""The one action that is in no menu: it shows it."""
ANOTHER_STATE = ("undo", "add_files", "add_folder")
"""Actions that change the timeline and are no steps: undo itself, and files that arrive."""


def filmed(folder: Path) -> Path:
    """A small clip of six seconds in which somebody speaks for two seconds and is silent for two."""
    pictures = [np.full((192, 108, 3), 40 * number, np.uint8) for number in range(6)]
    times = [frame / 30 for frame in range(180)]
    return film(
        folder / "klip.mp4", times, lambda frame, _: pictures[frame // 30], sound=speaking(6), seconds=6
    )


def names(menu: Iterable[str | Within]) -> list[str]:
    """The actions of a menu and of the menus within it."""
    found: list[str] = []
    for one in menu:
        found += names(one.names) if isinstance(one, Within) else [one] if one else []
    return found


def reset(opened: Editor, steps: int) -> None:
    """As the editor was in the beginning; ``steps`` were done then."""
    opened.page.shuttle.stop()
    while len(opened.done) > steps:
        opened.document.undo()
    opened.view.select(None)
    opened.view.select_cut(None)
    opened.page.show_tab("media")
    opened.page.preview.show_zone(False)
    opened.player.seek(0)
    opened.view.setFocus()


def wake(qtbot: QtBot, opened: Editor) -> None:
    """A dialog or a menu of the case before may have been the active window: keys go to that one."""
    opened.page.activateWindow()
    qtbot.waitUntil(opened.page.isActiveWindow, timeout=LONG)


def tried(qtbot: QtBot, opened: Editor, facts: Facts, key: str, case: Case) -> None:
    """Press one key of an action; the rest is as the module says."""
    steps = len(opened.done)
    wake(qtbot, opened)
    case.ready(opened)
    opened.view.setFocus()
    action = opened.page.actions_table[facts.id]
    assert action.isEnabled(), "it is grey"
    ready, timeline, seen = len(opened.done), opened.timeline, case.seen(opened)
    QTest.keySequence(opened.page, QKeySequence(key))
    qtbot.waitUntil(lambda: case.seen(opened) != seen, timeout=LONG)
    if case.makes:
        assert opened.done[-1].name in case.makes
        assert len(opened.done) == ready + 1, "one press is one step"
        opened.view.setFocus()
        QTest.keySequence(opened.page, QKeySequence("Ctrl+Z"))
        assert opened.timeline == timeline, "undo brings back what was there"
    elif facts.id not in ANOTHER_STATE:
        assert opened.timeline == timeline, "what only looks changes nothing"
    case.after(opened)
    reset(opened, steps)


def test_every_action_has_a_case() -> None:
    assert set(CASES) == set(BY_ID)


@OFFSCREEN_MENUS
@pytest.mark.parametrize("group", Group)
def test_each_key_does_what_its_action_says_and_undo_takes_it_back(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: Group
) -> None:
    clip = filmed(tmp_path)
    project = project_with(tmp_path / "proyek", 120, 90, 60, clip=clip)
    voice = record(tmp_path / "suara.wav", speaking(3))
    project.do(AddMedia(brought_in(voice, project.folder)))
    srt = tmp_path / "takarir.srt"
    srt.write_text("1\n00:00:01,000 --> 00:00:03,000\nBatik tulis\n")
    hp = tmp_path / "hp"
    chosen = {"caption_import": srt, "add_files": copied("satu.mp4", hp, 0)}
    folder = copied("dua.mp4", tmp_path / "kartu", 1).parent
    here: list[Facts] = []

    def file() -> str:
        return str(chosen.get(here[-1].id, srt))

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file(), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([file()], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "jadi.srt"), ""))
    wrong: list[str] = []
    with editor(qtbot, project) as opened:
        reset(opened, len(opened.done))
        for facts in (one for one in ACTIONS if one.group is group):
            here.append(facts)
            for key in facts.keys:
                steps = len(opened.done)
                try:
                    tried(qtbot, opened, facts, key, CASES[facts.id])
                except (AssertionError, qtbot.TimeoutError) as fault:
                    wrong.append(f"{facts.id} ({key}): {fault}")
                    CASES[facts.id].after(opened)
                    reset(opened, steps)
    assert not wrong, "\n".join(wrong)


def test_every_action_has_a_key_words_in_both_languages_and_a_tip(qtbot: QtBot, settings: Settings) -> None:
    said: dict[str, dict[str, str]] = {}
    for language in words.LANGUAGES:
        words.use(language)
        said[language] = {facts.id: tool_tip(facts) for facts in ACTIONS}
        titles = [translate("Actions", facts.title) for facts in ACTIONS]
        assert all(titles)
        assert len(set(titles)) >= len(titles) - 3, "titles tell actions apart"
    words.use(words.DEFAULT_LANGUAGE)
    for facts in ACTIONS:
        assert facts.keys, f"{facts.id} has no key"
        assert said["id"][facts.id] != said["en"][facts.id], f"{facts.id} speaks one language"
        assert key_text(facts.keys[:1]) in said["id"][facts.id]


def test_the_menu_of_the_bar_holds_every_action_once(qtbot: QtBot, settings: Settings) -> None:
    found = names(EVERYTHING)
    assert len(found) == len(set(found))
    assert set(found) == set(BY_ID) - {OWN_KEY}


@OFFSCREEN_MENUS
def test_the_menu_opens_and_does_what_is_chosen_in_it(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with editor(qtbot, project_with(tmp_path / "proyek", 60, 60, clip=filmed(tmp_path))) as opened:
        opened.player.seek(30)
        opened.page.bar.everything.click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        within = next(one for one in menu.actions() if one.text() == translate("Actions", "Timeline"))
        timeline = within.menu()
        assert isinstance(timeline, QMenu)
        split = next(one for one in timeline.actions() if one.objectName() == "split")
        assert split.shortcut().toString() == "S"
        split.trigger()
        menu.close()
        assert opened.done[-1].name == "split_clip"


def test_the_sheet_names_every_key(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "proyek")) as opened:
        sheet = ShortcutSheet(opened.page)
        shown = {label.text() for label in sheet.findChildren(QLabel)}
        for facts in ACTIONS:
            assert key_text(facts.keys) in shown
        sheet.close()
