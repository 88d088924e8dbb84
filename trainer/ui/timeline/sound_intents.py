"""What the actions for sounds would do now: a Command, or None when they would do nothing."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.model.commands import Command, DetachSound, FitSound, ReduceNoise, SetVolume, SplitSound
from trainer.model.schema import SOUND_ROLES, Clip, Role, Timeline
from trainer.ui.noise_row import OFFERED
from trainer.ui.sound_form import fade_out_frames
from trainer.ui.timeline.free_gestures import free_item


def sound(timeline: Timeline, chosen: str | None) -> tuple[Clip, Role] | None:
    """The voice or the music that is chosen."""
    found = None if chosen is None else free_item(timeline, chosen)
    if found is None or not isinstance(found[0], Clip) or found[1] not in SOUND_ROLES:
        return None
    return found[0], found[1]


def with_sound(timeline: Timeline, playhead: int, chosen: str | None) -> Clip | None:
    """The picture clip that is meant, when it has a sound: the chosen one, or the playhead's."""
    if chosen is not None and not timeline.on_picture(chosen):
        return None
    found = timeline.picture.at(playhead)
    clip = timeline.clip(chosen) if chosen is not None else found[0] if found else None
    return clip if clip is not None and timeline.reference(clip.media).has_sound else None


def split_sound(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Cut the chosen sound at the playhead."""
    found = sound(timeline, chosen)
    if found is None:
        return None
    placed = timeline.range_of(found[0])
    return SplitSound(found[0].id, playhead) if placed.start < playhead < placed.end else None


def detach_sound(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Take the sound off the clip that is meant."""
    clip = with_sound(timeline, playhead, chosen)
    return DetachSound(clip.id) if clip is not None and clip.volume else None


def mute(
    timeline: Timeline, playhead: int, chosen: str | None, louder: Mapping[str, int] | None = None
) -> Command | None:
    """Silence the chosen sound, or the sound of the clip that is meant; a silent one is heard again.

    ``louder`` says how loud clips were before they were silenced.
    """
    found = sound(timeline, chosen)
    clip = found[0] if found is not None else with_sound(timeline, playhead, chosen)
    if clip is None:
        laid = next((one for one in timeline.clips(Role.OVERLAY) if one.id == chosen), None)
        clip = laid if laid is not None and timeline.reference(laid.media).has_sound else None
    if clip is None:
        return None
    return SetVolume(clip.id, 0 if clip.volume else (louder or {}).get(clip.id, 100))


def reduce_noise(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Take noise out of the chosen voice, or of the clip that is meant; once more leaves it in."""
    found = sound(timeline, chosen)
    clip = found[0] if found is not None else with_sound(timeline, playhead, chosen)
    if clip is None or (found is not None and found[1] is not Role.VOICE):
        return None
    return ReduceNoise(clip.id, 0 if clip.denoise else OFFERED)


def fit_sound(timeline: Timeline, chosen: str | None) -> Command | None:
    """Let the chosen music go on until the video ends."""
    found = sound(timeline, chosen)
    if found is None or found[1] is not Role.MUSIC or timeline.range_of(found[0]).start >= timeline.duration:
        return None
    command = FitSound(found[0].id, fade_out_frames(timeline))
    return command if command.apply(timeline) != timeline else None
