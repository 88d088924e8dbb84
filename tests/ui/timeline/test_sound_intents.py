"""A live button never ends in "that cannot be done"."""

from __future__ import annotations

from dataclasses import replace

from tests.model.strategies import strip
from trainer.model.commands import DetachSound, FitSound, PlaceClip, ReduceNoise, SetVolume, SplitSound
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role
from trainer.ui.timeline import sound_intents

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
LAID = PlaceClip(Role.VOICE, "S", Anchor(10), TimeRange(0, 30)).apply(
    PlaceClip(Role.MUSIC, "S", Anchor(0), TimeRange(0, 50)).apply(ABC)
)
VOICE, MUSIC = LAID.clips(Role.VOICE)[0].id, LAID.clips(Role.MUSIC)[0].id


def test_splitting_a_sound() -> None:
    assert sound_intents.split_sound(LAID, 20, VOICE) == SplitSound(VOICE, 20)
    for playhead in (10, 40, 60):
        assert sound_intents.split_sound(LAID, playhead, VOICE) is None
    assert sound_intents.split_sound(LAID, 20, "c2") is None
    assert sound_intents.split_sound(LAID, 20, None) is None


def test_separating_a_sound() -> None:
    assert sound_intents.detach_sound(LAID, 0, "c2") == DetachSound("c2")
    assert sound_intents.detach_sound(LAID, 45, None) == DetachSound("c2")  # what stands at the line
    assert sound_intents.detach_sound(LAID, 0, "c1") is None  # it has no sound
    assert sound_intents.detach_sound(LAID, 45, VOICE) is None
    assert sound_intents.detach_sound(DetachSound("c2").apply(LAID), 0, "c2") is None


def test_silencing() -> None:
    assert sound_intents.mute(LAID, 0, "c2") == SetVolume("c2", 0)
    assert sound_intents.mute(LAID, 0, VOICE) == SetVolume(VOICE, 0)
    assert sound_intents.mute(SetVolume(VOICE, 0).apply(LAID), 0, VOICE) == SetVolume(VOICE, 100)
    assert sound_intents.mute(LAID, 0, "c1") is None
    over = PlaceClip(Role.OVERLAY, "B", Anchor(0)).apply(PlaceClip(Role.OVERLAY, "A", Anchor(0)).apply(LAID))
    silent, heard = (clip.id for clip in over.clips(Role.OVERLAY))
    assert sound_intents.mute(over, 0, silent) is None
    assert sound_intents.mute(over, 0, heard) == SetVolume(heard, 100)  # it was put there in silence


def test_noise() -> None:
    command = sound_intents.reduce_noise(LAID, 0, VOICE)
    assert command == ReduceNoise(VOICE, 60)
    assert sound_intents.reduce_noise(command.apply(LAID), 0, VOICE) == ReduceNoise(VOICE, 0)
    assert sound_intents.reduce_noise(LAID, 45, None) == ReduceNoise("c2", 60)
    assert sound_intents.reduce_noise(LAID, 0, MUSIC) is None


def test_fitting_music() -> None:
    command = sound_intents.fit_sound(LAID, MUSIC)
    assert isinstance(command, FitSound)
    assert sound_intents.fit_sound(command.apply(LAID), MUSIC) is None
    assert sound_intents.fit_sound(LAID, VOICE) is None
    late = replace(LAID.clip(MUSIC), anchor=Anchor(95))
    assert late.anchor is not None
    beyond = PlaceClip(Role.MUSIC, "S", late.anchor).apply(ABC)
    assert sound_intents.fit_sound(beyond, beyond.clips(Role.MUSIC)[0].id) is None
