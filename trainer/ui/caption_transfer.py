"""Captions from a file, to a file, and times from what is heard: whatever takes a moment.

Each runs as a job; while one does, its progress stands in the tab, and one press
ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog

from trainer import paths, words
from trainer.errors import TrainerError
from trainer.media import caption_files, recogniser, spoken_parts
from trainer.media.caption_files import SUFFIXES, Format
from trainer.model.canvas import Canvas
from trainer.model.caption_commands import TimeCaptions
from trainer.model.captions import CaptionTime, Cue, in_order
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.model.spreading import spread
from trainer.ui import file_names
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

T = TypeVar("T")


class CaptionTransfer:
    """One job at a time; ``replace`` puts Cues in the place of all captions."""

    def __init__(
        self,
        page: EditorPage,
        document: Document,
        jobs: Jobs,
        messages: Messages,
        replace: Callable[[tuple[Cue, ...]], bool],
    ) -> None:
        self._page, self._document, self._jobs, self._messages = page, document, jobs, messages
        self._replace = replace
        self._job: Job | None = None
        actions = page.actions_table
        actions.connect_to("caption_import", self.choose_file)
        actions.connect_to("caption_export", self.choose_target)
        actions.connect_to("caption_auto", self.fill_times)
        actions.connect_to("caption_recognise", self.recognise)
        page.captions.progress.cancelled.connect(self.stop)

    @property
    def running(self) -> bool:
        return self._job is not None and self._job.running

    def stop(self) -> None:
        """End what is going on."""
        if self._job is not None:
            self._job.cancel()
        self._over()

    # --- files ---------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Let the person choose a file, and take its captions."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        title = translate("Captions", "Captions from a file")
        names = translate("Captions", "Captions") + f" ({kinds})"
        file, _ = QFileDialog.getOpenFileName(self._page, title, str(Path.home()), names)
        if file:
            self.bring(Path(file))

    def bring(self, file: Path) -> None:
        """Put the captions of ``file`` in the place of those that are there."""
        timeline = self._document.timeline
        self._run(
            translate("Captions", "Reading captions"),
            _read(file, timeline.canvas, timeline.rate),
            self._brought,
        )

    def _brought(self, cues: tuple[Cue, ...]) -> None:
        if not self._replace(cues):
            return
        after = sum(cue.start >= self._document.timeline.duration for cue in cues)
        if after:
            said = translate("Captions", "{count} captions begin after the end of the video.", count=after)
        else:
            said = translate("Captions", "{count} captions were taken from the file.", count=len(cues))
        self._messages.note(said)

    def choose_target(self) -> None:
        """Let the person say where the captions are kept, and in which format."""
        self._page.captions.flush()
        name = self._document.timeline.name or translate("Captions", "Captions")
        kinds = {f"SubRip (*.{Format.SRT})": Format.SRT, f"WebVTT (*.{Format.VTT})": Format.VTT,
                 f"SubStation Alpha (*.{Format.ASS})": Format.ASS}  # fmt: skip
        title = translate("Captions", "Save captions as a file")
        start = str(paths.videos() / f"{file_names.safe(name, 'takarir')}.srt")
        file, kind = QFileDialog.getSaveFileName(self._page, title, start, ";;".join(kinds))
        if file:
            self.save(Path(file), kinds.get(kind, Format.SRT))

    def save(self, file: Path, form: Format = Format.SRT) -> None:
        """Write the captions to ``file``; its ending decides, else ``form``."""
        known = {f".{one.value}": one for one in Format}
        if file.suffix.lower() in known:
            form = known[file.suffix.lower()]
        else:
            file = file.with_name(f"{file.name}.{form.value}")
        work = _write(self._document.timeline, file, form)
        self._run(translate("Captions", "Saving captions"), work, self._saved)

    def _saved(self, file: Path) -> None:
        self._messages.note(translate("Captions", "Captions saved: {name}.", name=file.name))

    # --- times ---------------------------------------------------------------------------

    def fill_times(self) -> None:
        """Spread the captions over the speech of the video."""
        self._page.captions.flush()
        timeline = self._document.timeline
        if timeline.duration and in_order(timeline):
            title = translate("Captions", "Listening for pauses")
            self._run(title, _heard(timeline, self._document.folder), self._timed)

    def _timed(self, found: tuple[Timeline, tuple[CaptionTime, ...]]) -> None:
        timeline, times = found
        now = self._document.timeline
        if (now.texts, now.tracks) != (timeline.texts, timeline.tracks):
            self.fill_times()  # cut or written meanwhile: those times are of another video
        elif self._page.caption_desk.do(TimeCaptions(times)):
            self._messages.note(
                translate("Captions", "The captions follow the pauses. Play it and look where one is off.")
            )

    def recognise(self) -> None:
        """Write captions from what is said, where this computer has a program for that."""
        self._page.captions.flush()
        timeline = self._document.timeline
        if not timeline.duration:
            return
        try:
            engine = recogniser.engine()
        except TrainerError as fault:
            self._messages.error(fault)
            return
        language = words.language() if words.language() == words.DEFAULT_LANGUAGE else "auto"
        work = recogniser.recognised(timeline, self._document.folder, engine, language)
        self._run(translate("Captions", "Recognising speech"), work, self._recognised)

    def _recognised(self, cues: tuple[Cue, ...]) -> None:
        if self._replace(cues):
            self._messages.note(
                translate("Captions", "Please read every caption: a machine mishears names and prices.")
            )

    # --- jobs ------------------------------------------------------------------------------

    def _run(self, title: str, work: Generator[float, None, T], done: Callable[[T], None]) -> None:
        """Run ``work`` unless something runs already."""
        if self.running:
            work.close()
            return

        def finished(result: T) -> None:
            self._over()
            done(result)

        panel = self._page.captions.progress
        panel.begin(title)
        self._job = self._jobs.run(work, progress=panel.show_share, done=finished, failed=self._failed)
        self._page.refresh_actions()

    def _failed(self, fault: TrainerError) -> None:
        self._over()
        self._messages.error(fault)

    def _over(self) -> None:
        self._job = None
        self._page.captions.progress.end()
        self._page.refresh_actions()


def _read(file: Path, canvas: Canvas, rate: int) -> Generator[float, None, tuple[Cue, ...]]:
    yield 0.0
    return caption_files.read(file, canvas, rate)


def _write(timeline: Timeline, file: Path, form: Format) -> Generator[float, None, Path]:
    yield 0.0
    caption_files.write_captions(timeline, file, form)
    return file


def _heard(
    timeline: Timeline, folder: Path
) -> Generator[float, None, tuple[Timeline, tuple[CaptionTime, ...]]]:
    """When each caption is said, by the pauses of the speech."""
    parts: tuple[TimeRange, ...] = yield from spoken_parts.parts(timeline, folder)
    yield 1.0
    placed = in_order(timeline)
    lines = [text.words for text, _ in placed]
    cues = spread(lines, parts, timeline.rate, timeline.duration)
    return timeline, tuple(
        CaptionTime(text.id, cue.start, cue.duration) for (text, _), cue in zip(placed, cues, strict=True)
    )
