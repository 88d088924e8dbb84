"""A template while somebody fills it: what was chosen, and the video that it would make.

The page asks for changes and shows what comes back.  Files are brought in one after
the other in a job; after each change the video is planned and laid out anew in
another, and what comes too late is dropped.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.media.best_part import best_start, moments
from trainer.model import media_folder
from trainer.model.commands import LevelSound
from trainer.model.plain import writable
from trainer.model.project import Project
from trainer.model.schema import MediaKind, MediaReference, Timeline
from trainer.template import brand as brands
from trainer.template.choosing import auto_filled, taken_over
from trainer.template.filled_in import now, remember
from trainer.template.filling import fill
from trainer.template.form import Scene, Words
from trainer.template.making import level, preview, spoken, suiting
from trainer.template.materials import Workshop
from trainer.template.pack import Template
from trainer.template.plan import NARRATION, Plan, Wish, plan, with_media
from trainer.ui import file_names, project_list, template_draft
from trainer.ui.jobs import Job, Jobs
from trainer.ui.media_import import clips_in
from trainer.ui.messages import Messages
from trainer.ui.template_draft import MOST_CLIPS
from trainer.words import translate

QUIET_MS = 180
"""After the last change, before the preview is made anew: a word is typed letter by letter."""


@dataclass(frozen=True)
class Shown:
    """A planned video, and the timeline that shows it."""

    plan: Plan
    timeline: Timeline


class TemplateSession(QObject):
    """``changed``: something was chosen.  ``shown`` carries a Shown.  ``made`` carries the Project.

    ``narrated`` carries the file of a narration, and whether it could be used.
    """

    changed = Signal()
    shown = Signal(object)
    tray_changed = Signal()
    busy_changed = Signal(bool)
    made = Signal(object)
    narrated = Signal(object, bool)

    def __init__(
        self, template: Template, jobs: Jobs, messages: Messages, folder: Path | None = None
    ) -> None:
        """``folder`` holds the draft; the template's usual one where none is named."""
        super().__init__()
        self.template = template
        self._jobs, self._messages = jobs, messages
        self.folder = folder or template_draft.folder_of(template)
        (self.folder / media_folder.FOLDER).mkdir(parents=True, exist_ok=True)
        self._draft = template_draft.Keeper(self.folder)
        self.wish, tray = template_draft.load(template, brands.load(), self.folder)
        self.tray: list[MediaReference] = list(tray)
        self.current: Shown | None = None
        self._finished = False
        self._wanted = False
        """Whether the video is to be made as soon as the plan is there."""
        self.at_the_end = False
        """While the video is made: its files are on their way into the project, so nothing may change."""
        self.busy = ""
        """What is being done, in words; empty when the person may go on."""
        self._shop = Workshop(self.folder, self.wish.rate)
        self._waiting: deque[tuple[Path, str, str]] = deque()
        """Files that are to be brought in, each with its place and its name, if it is to have them."""
        self._coming: tuple[Path, str, str] | None = None
        """The one of them that is being copied."""
        self._bringing: Job | None = None
        self._planning: Job | None = None
        self._making: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._plan)
        self._timer.start(0)
        for one in template_draft.waiting(self.folder):
            self.bring([Path(one.file)], one.place)

    # --- choosing -------------------------------------------------------------------------

    def dress(self, *, look: str = "", length: str = "", canvas: str = "") -> None:
        """Choose another look, length or shape."""
        wish = self.wish
        self._change(
            replace(wish, look=look or wish.look, length=length or wish.length, canvas=canvas or wish.canvas)
        )

    def answer(self, asked: Words, words: str) -> None:
        """Write the words of a text."""
        if words != self.wish.answers.get(asked.id, ""):
            written = {**self.wish.answers, asked.id: words}
            self._change(replace(self.wish, answers=written, written=now()))

    def slots(self) -> tuple[Scene, ...]:
        return self.template.slots(self.wish.version)

    def next_empty(self) -> str:
        """The first place that must be filled and is still empty; empty when there is none."""
        return next(
            (one.id for one in self.slots() if one.id not in self.wish.media and not one.optional), ""
        )

    @property
    def fills_itself(self) -> bool:
        """Whether a place is still empty that may be filled without asking which clip."""
        return any(
            one.id not in self.wish.media and not one.optional and not one.veil for one in self.slots()
        )

    def put(self, place: str, reference: MediaReference) -> bool:
        """Put a clip of the tray into a place, at its best part.  Says why when it does not fit."""
        scene = next((one for one in self.slots() if one.id == place), None)
        if scene is None:
            return False
        try:
            suiting(self.wish, scene, reference)
        except TrainerError as error:
            self._messages.error(error)
            return False
        self._change(with_media(self.wish, place, reference))
        self._look_for_best(place, reference)
        return True

    def clear(self, place: str) -> None:
        """Take away what stands in a place; the tray keeps it."""
        self._change(with_media(self.wish, place, None))

    def leave_out_unused(self) -> None:
        """Take clips that stand nowhere out of the tray; their files go with the draft."""
        used = {one.path for one in (*self.wish.media.values(), self.wish.narration) if one is not None}
        self.tray = [one for one in self.tray if one.path in used]
        self.tray_changed.emit()
        self._timer.start()

    def narrate(self, reference: MediaReference | None) -> bool:
        """Let a sound of the tray be the narration, or none.  Says why when it cannot be heard."""
        try:
            narration = None if reference is None else spoken(reference)
        except TrainerError as error:
            self._messages.error(error)
            return False
        self._change(replace(self.wish, narration=narration))
        return True

    def bring(self, files: Iterable[Path], place: str = "", name: str = "") -> None:
        """Bring files into the tray; the first one also into ``place``, called ``name``."""
        every = [] if self.at_the_end else list(files)
        for folder in (file for file in every if file.is_dir()):
            self._jobs.run(clips_in(folder), done=self.bring, failed=self._messages.error, owner=self)
        found = [file for file in every if file.is_file()]
        room = max(0, MOST_CLIPS - len(self.tray) - len(self._waiting) - (self._coming is not None))
        if len(found) > room and place != NARRATION:
            found = found[:room]
            self._messages.note(
                translate("Template", "A template takes {most} clips; the others stay out.", most=MOST_CLIPS)
            )
        for number, file in enumerate(found):
            self._waiting.append((file, place, name) if number == 0 else (file, "", ""))
        self._bring_next()

    def _change(self, wish: Wish) -> None:
        self.wish = wish
        self.changed.emit()
        self._timer.start()

    # --- files ------------------------------------------------------------------------------

    def _bring_next(self) -> None:
        if self._bringing is not None or not self._waiting:
            return
        self._coming = file, place, name = self._waiting.popleft()
        self._say_busy(translate("Template", "Copying {name}", name=file.name))

        def arrived(reference: MediaReference) -> None:
            self._bringing = self._coming = None
            known = next((one for one in self.tray if one.path == reference.path), None)
            if known is None:
                known = replace(reference, name=name or reference.name)
                self.tray.append(known)
                self.tray_changed.emit()
                self._timer.start()
            if place == NARRATION:
                self.narrated.emit(file, self.narrate(known))
            elif place and known.kind is not MediaKind.AUDIO:
                self.put(place, known)
            self._bring_next()
            self._rest()

        def refused(error: TrainerError) -> None:
            self._bringing = self._coming = None
            self._messages.error(error)
            if place == NARRATION:
                self.narrated.emit(file, False)
            self._bring_next()
            self._rest()

        self._bringing = self._jobs.run(self._shop.bring(file), done=arrived, failed=refused, owner=self)

    def _look_for_best(self, place: str, reference: MediaReference) -> None:
        if reference.kind is not MediaKind.VIDEO:
            return

        def found(start: int) -> None:
            if self.wish.media.get(place) == reference:
                self._change(replace(self.wish, starts={**self.wish.starts, place: start}))

        self._jobs.run(self._best(place, reference), done=found, failed=_not_worth_a_word, owner=self)

    def _best(self, place: str, reference: MediaReference) -> Generator[float, None, int]:
        used = next(
            (shot.used for shot in plan(self.wish).shots if shot.scene.id == place), reference.available
        )
        looked = yield from moments(media_folder.located(self.folder, reference))
        return best_start(looked, used, reference.available, self.wish.rate)

    # --- filling by itself --------------------------------------------------------------------

    def auto_fill(self) -> None:
        """Fill every empty place from the tray: the best clip first, the others in their order."""
        pictures = [one for one in self.tray if one.kind is not MediaKind.AUDIO]
        if not pictures:
            self._messages.note(translate("Template", "Add clips first, then they can be placed."))
            return
        self._say_busy(translate("Template", "Looking for the best parts"))

        before = self.wish

        def filled(found: Wish) -> None:
            self._making = None
            self._change(taken_over(self.wish, before, found))
            self._rest()
            if self.next_empty() and not self.fills_itself:
                title = self.template.scene_text(self.next_empty()).title
                self._messages.note(
                    translate("Template", "Choose the picture for “{place}” yourself.", place=title)
                )

        def refused(error: TrainerError) -> None:
            self._making = None
            self._messages.error(error)
            self._rest()

        work = auto_filled(before, self.folder, pictures)
        self._making = self._jobs.run(work, done=filled, failed=refused, owner=self)

    # --- showing --------------------------------------------------------------------------------

    def _plan(self) -> None:
        """Plan what was chosen; one plan at a time, for two would draw the same cards."""
        if self._finished:
            return
        if self._planning is not None:
            self._timer.start()
            return

        def planned(shown: Shown) -> None:
            self._planning = None
            self.current = shown
            self.shown.emit(shown)
            if self._wanted:
                self._begin_making()

        def refused(error: TrainerError) -> None:
            self._planning = None
            self._wanted = self.at_the_end = False
            self._messages.error(error)
            self._rest()

        work = self._shown(self.wish, tuple(self.tray), self._still_waiting())
        self._planning = self._jobs.run(work, done=planned, failed=refused, owner=self)

    def _still_waiting(self) -> tuple[template_draft.Waiting, ...]:
        """What a draft remembers of the files that are not here yet; a recording has its own keeper."""
        every = [*([self._coming] if self._coming else []), *self._waiting]
        return tuple(
            template_draft.Waiting(str(file.absolute()), place)
            for file, place, _ in every
            if place != NARRATION and writable(str(file)) == str(file)
        )

    def _shown(
        self, wish: Wish, tray: tuple[MediaReference, ...], waiting: tuple[template_draft.Waiting, ...]
    ) -> Generator[float, None, Shown]:
        planned = plan(wish)
        materials = yield from self._shop.gather(planned)
        yield 1.0
        timeline = preview(planned, materials)
        self._draft.keep(wish, tray, waiting)
        return Shown(planned, timeline)

    # --- the end ----------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the project; ``made`` carries it."""
        if self.busy:
            return
        self._timer.stop()
        self.at_the_end = True
        self._say_busy(translate("Template", "Making your video"))
        if self._planning is None:
            self._begin_making()
        else:
            self._wanted = True  # it draws into the same folder; a few cards at most

    def _begin_making(self) -> None:
        self._wanted = False

        def done(project: Project) -> None:
            self._making = None
            self._finished = True
            self._draft.forget()
            self._rest()
            self.made.emit(project)

        def refused(error: TrainerError) -> None:
            self._making = None
            self.at_the_end = False
            self._messages.error(error)
            self._rest()

        self._making = self._jobs.run(self._made(self.wish), done=done, failed=refused, owner=self)

    def _made(self, wish: Wish) -> Generator[float, None, Project]:
        planned = plan(wish)
        materials = yield from self._shop.gather(planned)
        folder = project_list.free_name(file_names.safe(wish.template.title, "Semenit"))
        project = Project.create(folder, Timeline(folder.name, canvas=wish.size))
        try:
            timeline = project.timeline
            for command in fill(planned, materials, timeline):
                timeline = command.apply(timeline)
                project.do(command)
                yield 0.5
            template_draft.hand_over(self.folder, folder, timeline.media)
            gain = yield from level(timeline, folder)
            if gain is not None:
                project.do(LevelSound(gain))
            remember(folder, wish)
            project.save()
        except BaseException:
            project.close()
            template_draft.take_back(folder, self.folder, project.timeline.media)
            raise
        return project

    def keep(self) -> None:
        """Keep the draft as it is now, and end what is going on: the page is about to go."""
        waiting = self._still_waiting()
        self._finished = True
        self._waiting.clear()
        for job in (self._bringing, self._planning, self._making):
            if job is not None:
                job.cancel()
        try:
            self._draft.end(self.wish, tuple(self.tray), waiting)
        except TrainerError as error:
            self._messages.error(error)

    def _say_busy(self, words: str) -> None:
        self.busy = words
        self.busy_changed.emit(True)

    def _rest(self) -> None:
        if self._bringing is None and self._making is None and not self._wanted:
            self.busy = ""
            self.busy_changed.emit(False)


def _not_worth_a_word(_: TrainerError) -> None:
    """A clip that cannot be looked through is shown from its middle."""
