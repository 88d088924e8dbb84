"""A narration between a template's page, the recorder and the session.

The voice is recorded from the beginning of the video on, while it plays without sound
and the prompter follows it.  What is kept goes the way of every other file of the
template: into the tray, into the plan and into the draft.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from trainer.media import recording
from trainer.template.plan import NARRATION
from trainer.template.prompts import prompts
from trainer.ui import icons, listening, pieces, theme
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.narration_panel import NarrationPanel
from trainer.ui.prompter import Prompter
from trainer.ui.recorder import Recorder, State
from trainer.ui.speaker import Speaker
from trainer.ui.template_session import Shown, TemplateSession
from trainer.ui.template_stage import TemplateStage
from trainer.ui.voice_desk import system_microphone
from trainer.words import decimal, translate

_TAKE = "take"


class NarrationDesk(QObject):
    """``opened``: whether the voice is dealt with now.  ``at_work``: do not disturb, it is recording."""

    opened = Signal(bool)
    at_work = Signal(bool)

    def __init__(
        self, session: TemplateSession, stage: TemplateStage, jobs: Jobs, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._stage, self._messages = session, stage, messages
        self._keeping = ""
        """The file of the take that is being brought in."""
        self.recorder = Recorder(session.folder, jobs, system_microphone, self)
        self.listening = listening.Listening(Speaker.open, self)
        self.panel = NarrationPanel(self.recorder)
        self.prompter = Prompter()
        self.prompter.hide()
        self.button: QPushButton = pieces.button("", self.open, icon="mic")
        record, recorder = self.panel.record, self.recorder
        record.begin_wanted.connect(self._begin)
        record.keep_wanted.connect(self._keep)
        record.listen_wanted.connect(self._listen)
        record.left.connect(self.close)
        self.panel.file_chosen.connect(lambda file: session.bring([file], NARRATION))
        self.panel.clear_wanted.connect(lambda: session.narrate(None))
        recorder.play_wanted.connect(lambda: stage.player.play(muted=True))
        recorder.failed.connect(messages.error)
        recorder.state_changed.connect(self._state_changed)
        stage.player.running.connect(recorder.running)
        stage.player.position_changed.connect(self.prompter.show_frame)
        stage.player.playing_changed.connect(lambda playing: self.listening.stop() if playing else None)
        self.listening.changed.connect(lambda key: record.show_heard(key == _TAKE))
        session.changed.connect(self._show_used)
        session.shown.connect(self._show)
        session.narrated.connect(self._narrated)
        self._show_used()

    @property
    def waiting(self) -> bool:
        """Whether a recording was neither used nor thrown away."""
        return self.recorder.take is not None or any((self._session.folder / recording.FOLDER).glob("*.wav"))

    def open(self) -> None:
        """Show how a voice is recorded."""
        self._stage.player.pause()
        self.prompter.show()
        self.panel.record.open()
        self.opened.emit(True)

    def close(self) -> None:
        """Back to the words."""
        self.listening.stop()
        self.recorder.rest()
        self.prompter.hide()
        self.opened.emit(False)

    def stop(self) -> None:
        """End what is going on; a recording is finished and waits on the disk."""
        self.recorder.stop()
        self.listening.close()

    def _begin(self) -> None:
        self.listening.stop()
        self._stage.look_at(0)
        self.recorder.begin(0)

    def _state_changed(self, state: str) -> None:
        busy = state in (State.COUNTING, State.RECORDING)
        if not busy:
            self._stage.player.pause()
        self.at_work.emit(busy)

    def _listen(self) -> None:
        take = self.recorder.take
        if take is not None:
            self._stage.player.pause()
            self.listening.toggle_file(_TAKE, take.file, take.seconds)
            if self.listening.key and self.listening.silent:
                self._messages.note(
                    translate("Sound", "This computer has no loudspeaker; nothing can be heard.")
                )

    def _keep(self) -> None:
        take = self.recorder.take
        if take is not None and not self._keeping:
            self.listening.stop()
            self._keeping = str(take.file)
            self._session.bring([take.file], NARRATION, translate("Narration", "Narration"))

    def _narrated(self, file: Path, used: bool) -> None:
        """A narration is in the plan, or could not be read; only then may its take go."""
        mine, self._keeping = str(file) == self._keeping, ""
        if mine and used:
            self.recorder.drop()
        if used:
            self.close()

    def _show(self, shown: Shown) -> None:
        lines = prompts(shown.plan)
        self.prompter.show_lines(lines)
        self.panel.show_lines(lines, shown.plan.wish.rate)

    def _show_used(self) -> None:
        wish = self._session.wish
        reference = wish.narration
        seconds = reference.available / wish.rate if reference is not None else 0.0
        self.panel.show_used(reference.name if reference is not None else "", seconds)
        self.button.setText(
            translate("Narration", "Your voice: {seconds} s", seconds=decimal(seconds))
            if reference is not None
            else translate("Narration", "Add your voice")
        )
        icons.put(
            self.button,
            "circle-check" if reference is not None else "mic",
            theme.current().green if reference is not None else None,
        )
