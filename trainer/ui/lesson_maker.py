"""Makes the projects that a lesson wants, while the window goes on.

The finished example lies beside what can be made again; the project that the
learner completes is a fresh one among the learner's own, named after the lesson.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer.errors import TrainerError
from trainer.lesson import prepared
from trainer.lesson.pack import Pack
from trainer.lesson.session import Wanted
from trainer.ui import file_names, project_list
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.words import translate


class LessonMaker(QObject):
    """At most one project is being made at a time; a newer wish replaces an older one."""

    made = Signal(object, str)
    """The folder (a Path) of a project that is ready, and its name."""

    not_made = Signal()

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._jobs, self._messages = jobs, messages
        self._job: Job | None = None
        self._looking: Job | None = None
        self.failed = False
        """Whether the last project could not be made."""

    @property
    def busy(self) -> bool:
        return self._job is not None

    def get_ready(self, pack: Pack) -> None:
        """Look at the clips of ``pack``, because its project will be wanted soon."""
        self.stop()
        self._looking = self._jobs.run(prepared.look_ahead(pack), failed=_ignore, owner=self)

    def make(self, pack: Pack, wanted: Wanted) -> None:
        """Make the project; ``made`` follows, or a message that says why not."""
        self.stop()
        self.failed = False
        if wanted is Wanted.EXAMPLE:
            folder = prepared.example_folder(pack)
            name = translate("LessonPanel", "Example: {title}", title=pack.title)
            prepared.forget_example(pack)
        else:
            folder = project_list.free_name(file_names.safe(pack.title, "Semenit"))
            name = folder.name
        self._job = self._jobs.run(
            _making(pack, wanted, folder, name), done=self._done, failed=self._not_made, owner=self
        )

    def stop(self) -> None:
        """Give up what is being made; nothing is left of it."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _done(self, result: tuple[Path, str]) -> None:
        self._job = None
        self.made.emit(*result)

    def _not_made(self, error: TrainerError) -> None:
        self._job = None
        self.failed = True
        self.not_made.emit()
        self._messages.error(error)


def _ignore(_: TrainerError) -> None:
    """``make`` meets the same fault, and says it then."""


def _making(pack: Pack, wanted: Wanted, folder: Path, name: str) -> Generator[float, None, tuple[Path, str]]:
    yield from prepared.make(pack, wanted, folder, name)
    return folder, name
