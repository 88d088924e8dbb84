"""The lock of the picture track: whether its clips close up, or stay where they are.

With the magnet on, as it is when a project is opened, clips always touch: what is cut
off, taken away or carried elsewhere draws the rest along.  With it off, nothing else
moves; a gap is black, and black is a picture of the bin like any other.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from trainer.errors import TrainerError
from trainer.media.black import bring_black_in
from trainer.model.commands import AddMedia, Command
from trainer.model.history import Change
from trainer.model.schema import MediaReference
from trainer.ui.desk import AtHand, Desk
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.ui.timeline.place_intents import in_place
from trainer.words import translate


class MagnetDesk(Desk):
    """What the editor page does about the magnet."""

    def __init__(self, at_hand: AtHand, jobs: Jobs, messages: Messages) -> None:
        super().__init__(at_hand)
        self._jobs, self._messages = jobs, messages
        self._job: Job | None = None
        self._view = self._page.timeline.view
        self._action = self._page.actions_table["magnet"]
        self._action.setChecked(True)
        self._action.toggled.connect(self._switch)
        self._document.changed.connect(self._look)  # no lambda: it would keep the document for ever
        self._page.importing.meant = self.meant

    def stop(self) -> None:
        """Bring nothing in any more."""
        if self._job is not None:
            self._job.cancel()

    @property
    def on(self) -> bool:
        """Whether clips close up."""
        return self._view.black is None

    def meant(self, command: Command | None) -> Command | None:
        """What ``command`` comes to with the magnet as it is now."""
        black = self._view.black
        if command is None or black is None:
            return command
        return in_place(self._timeline, command, black)

    def _look(self, change: Change) -> None:
        """Without its black picture, which somebody took out of the bin, the magnet is on."""
        if not self.on and not change.after.has_media(self._view.black or ""):
            self._action.setChecked(True)

    def _switch(self, on: bool) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if on:
            self._view.set_black(None)
            self._messages.note(translate("Timeline", "Clips close up again."))
        else:
            work = bring_black_in(self._document.folder, self._timeline.rate)
            self._job = self._jobs.run(work, done=self._let_go, failed=self._not_let_go, owner=self._page)

    def _let_go(self, reference: MediaReference) -> None:
        self._job = None
        known = _same_file(self._timeline.media, reference)
        if known is None:
            name = translate("Timeline", "Black") + Path(reference.path).suffix
            self._do(AddMedia(replace(reference, name=name)))
            known = _same_file(self._timeline.media, reference)
        if known is None:  # the project is full; that was said
            self._action.setChecked(True)
            return
        self._view.set_black(known.id)
        self._messages.note(translate("Timeline", "Clips stay where they are now; a gap is black."))

    def _not_let_go(self, fault: TrainerError) -> None:
        self._job = None
        self._action.setChecked(True)
        self._messages.error(fault)


def _same_file(media: tuple[MediaReference, ...], file: MediaReference) -> MediaReference | None:
    return next((one for one in media if one.fingerprint == file.fingerprint), None)
