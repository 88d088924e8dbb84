"""Which files one export makes, from what was chosen on its page.

::

    one place                      batik-bu-sri.mp4
    several places                 batik-bu-sri-tiktok.mp4, batik-bu-sri-whatsapp.mp4
    also without music             batik-bu-sri.mp4, batik-bu-sri-tanpa-musik.mp4
    with the cover                 batik-bu-sri-sampul.jpg
    with the captions              batik-bu-sri.srt
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from trainer.media.caption_files import write_srt
from trainer.media.cover import write as write_cover
from trainer.media.presets import Preset
from trainer.media.render import RenderRequest
from trainer.model.schema import Role, Timeline
from trainer.ui import file_names
from trainer.words import translate


@dataclass(frozen=True)
class Plan:
    """What was chosen; ``stem`` is the name of the video without its ending."""

    folder: Path
    stem: str
    presets: tuple[Preset, ...]
    without_music: bool = False
    cover: bool = False
    captions: bool = False

    def target(self, preset: Preset, music: bool = True) -> Path:
        parts = [file_names.safe(self.stem)]
        if len(self.presets) > 1:
            parts.append(preset.name)
        if not music:
            parts.append(translate("Export", "no-music"))
        return self.folder / f"{'-'.join(parts)}.mp4"

    @property
    def cover_target(self) -> Path | None:
        if not self.cover:
            return None
        kind = translate("Export", "cover")
        return self.folder / f"{file_names.safe(self.stem)}-{kind}.jpg"

    @property
    def captions_target(self) -> Path | None:
        return self.folder / f"{file_names.safe(self.stem)}.srt" if self.captions else None

    @property
    def targets(self) -> list[Path]:
        """Every file that would be made."""
        versions = (True, False) if self.without_music else (True,)
        videos = [self.target(preset, music) for preset in self.presets for music in versions]
        return [*videos, *(one for one in (self.cover_target, self.captions_target) if one is not None)]

    def requests(self, timeline: Timeline, project: Path) -> list[RenderRequest]:
        """The videos; a version without music only where there is music."""
        versions = (True, False) if self.without_music and has_music(timeline) else (True,)
        return [
            RenderRequest(timeline, project, self.target(preset, music), preset, music=music)
            for preset in self.presets
            for music in versions
        ]

    def beside(self, timeline: Timeline, project: Path) -> list[Callable[[], None]]:
        """What writes the other files."""
        writes: list[Callable[[], None]] = []
        if self.cover_target is not None:
            writes.append(partial(write_cover, timeline, project, self.cover_target))
        if self.captions_target is not None and has_captions(timeline):
            writes.append(partial(write_srt, timeline, self.captions_target))
        return writes


def has_captions(timeline: Timeline) -> bool:
    """Whether captions are seen before the video ends."""
    return any(timeline.range_of(text).start < timeline.duration for text in timeline.words(Role.CAPTION))


def has_music(timeline: Timeline) -> bool:
    return bool(timeline.clips(Role.MUSIC))


def place(request: RenderRequest) -> str:
    """Where the video of ``request`` will be shown, and whether its music was left away."""
    if request.music:
        return request.preset.title
    return translate("Export", "{place}, without music", place=request.preset.title)
