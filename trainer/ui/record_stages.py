"""Where a teacher can be while a lesson is recorded, and where an unfinished one goes on."""

from __future__ import annotations

from enum import StrEnum

from trainer.lesson.recording_file import Kept


class Stage(StrEnum):
    """Where the teacher is."""

    PREPARE = "prepare"
    STEP = "step"
    DESCRIBE = "describe"
    MISTAKE = "mistake"
    SAY = "say"
    OVERVIEW = "overview"
    WRITING = "writing"
    DONE = "done"


def goes_on_at(kept: Kept) -> Stage:
    """The stage at which the recording ``kept`` is taken up again.

    A step or a mistake that was being recorded is gone on with, a sentence that was
    being typed as well; a pack that was being written is looked over first.
    """
    recording = kept.recording
    if recording is None:
        return Stage.PREPARE
    stage = Stage(kept.stage) if kept.stage in list(Stage) else Stage.OVERVIEW
    if stage in (Stage.WRITING, Stage.DONE):
        stage = Stage.OVERVIEW
    if stage in (Stage.STEP, Stage.MISTAKE) and recording.take is None:
        stage = Stage.DESCRIBE
    described = recording.steps[kept.index] if kept.index < len(recording.steps) else None
    if stage is Stage.SAY and (described is None or not described.mistakes):
        stage = Stage.DESCRIBE
    if described is None and stage is not Stage.STEP:
        return Stage.OVERVIEW if recording.steps else Stage.PREPARE
    return stage
