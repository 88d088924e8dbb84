"""Giving the project itself away: packed in one zip, or as a timeline for other editors."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from trainer.model import otio, package
from trainer.model.project import Snapshot
from trainer.ui import file_names, icons, pieces
from trainer.ui.document import Document
from trainer.ui.messages import Messages
from trainer.ui.work_line import WorkLine
from trainer.words import translate


class Handover(QObject):
    """``button`` opens a menu of the three ways; the files go to ``folder()``."""

    def __init__(
        self, document: Document, line: WorkLine, messages: Messages, folder: Callable[[], Path]
    ) -> None:
        super().__init__(line)
        self._document, self._line, self._messages, self._folder = document, line, messages, folder
        self.button: QPushButton = pieces.button(
            translate("Handover", "Give the project away"), icon="share-2"
        )
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self._add(
            translate("Handover", "Pack the project (zip)"),
            translate("Handover", "Everything in one file, to go on with on another computer."),
            self.pack,
        )
        self._add(
            translate("Handover", "For another editor, with the clips (.otioz)"),
            translate("Handover", "The timeline and its clips, for editors that read OpenTimelineIO."),
            self.bundle,
        )
        self._add(
            translate("Handover", "For another editor, timeline only (.otio)"),
            translate("Handover", "For an editor on this computer; the clips stay where they are."),
            self.write,
        )
        self.button.setMenu(self.menu)

    def _add(self, title: str, tip: str, does: Callable[[], None]) -> None:
        action = QAction(icons.icon("download"), title, self.menu)
        action.setToolTip(tip)
        action.triggered.connect(lambda: does())
        self.menu.addAction(action)

    def pack(self) -> None:
        """Pack the project as it is now."""
        target = self._target(".zip")
        self._line.run(
            translate("Handover", "Packing the project…"),
            package.pack(self._document.folder, self._snapshot(), target),
            lambda missing: self._packed(target, missing),
        )

    def bundle(self) -> None:
        target = self._target(".otioz")
        self._line.run(
            translate("Handover", "Packing the timeline…"),
            otio.bundle(self._document.timeline, self._document.folder, target),
            lambda missing: self._packed(target, missing),
        )

    def write(self) -> None:
        target = self._target(".otio")
        self._line.run(
            translate("Handover", "Writing the timeline…"),
            _in_job(lambda: otio.write(self._document.timeline, self._document.folder, target)),
            lambda _: self._written(target),
        )

    def _snapshot(self) -> Snapshot:
        return self._document.project.snapshot()

    def _target(self, ending: str) -> Path:
        stem = file_names.proposed(self._document.timeline.name)
        number, file = 1, self._folder() / f"{stem}{ending}"
        while file.exists():
            number += 1
            file = self._folder() / f"{stem}-{number}{ending}"
        return file

    def _packed(self, target: Path, missing: list[str]) -> None:
        if missing:
            self._messages.note(
                translate(
                    "Handover",
                    "Packed without {count} missing clips: {file}",
                    count=len(missing),
                    file=target,
                )
            )
            return
        self._messages.note(
            translate(
                "Handover", "Packed: {file}. It holds your clips, and where they were filmed.", file=target
            )
        )

    def _written(self, target: Path) -> None:
        self._messages.note(translate("Handover", "It is here: {file}", file=target))


def _in_job(work: Callable[[], Any]) -> Generator[float, None, None]:
    yield 0.0
    work()
