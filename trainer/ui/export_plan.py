"""Which files one export makes, from what was chosen on its page.

::

    one place                      batik-bu-sri.mp4
    several places                 batik-bu-sri-tiktok.mp4, batik-bu-sri-whatsapp.mp4
    of several shapes              batik-bu-sri-tegak-tiktok.mp4, batik-bu-sri-lebar-youtube.mp4
    also without music             batik-bu-sri.mp4, batik-bu-sri-tanpa-musik.mp4
    with the cover                 batik-bu-sri-sampul.jpg
    of several shapes              batik-bu-sri-tegak-sampul.jpg, batik-bu-sri-lebar-sampul.jpg
    with the captions              batik-bu-sri.srt; an SRT file says nothing of shapes
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
from trainer.model.canvas import Canvas
from trainer.model.reshape import as_seen
from trainer.model.schema import Role, Timeline
from trainer.ui import export_shapes, file_names
from trainer.words import translate


@dataclass(frozen=True)
class Video:
    """A place, and the canvas whose shape the video has there."""

    preset: Preset
    canvas: Canvas


@dataclass(frozen=True)
class Plan:
    """What was chosen; ``stem`` is the name of the video without its ending."""

    folder: Path
    stem: str
    videos: tuple[Video, ...]
    without_music: bool = False
    cover: bool = False
    captions: bool = False

    @property
    def shapes(self) -> tuple[Canvas, ...]:
        """Every shape that is made, once."""
        return tuple(dict.fromkeys(video.canvas for video in self.videos))

    def target(self, video: Video, music: bool = True) -> Path:
        parts = [self._stem_for(video.canvas)]
        if len(self.videos) > 1:
            parts.append(video.preset.name)
        if not music:
            parts.append(translate("Export", "no-music"))
        return self.folder / f"{'-'.join(parts)}.mp4"

    @property
    def cover_targets(self) -> dict[Canvas, Path]:
        """The cover of each shape; none when no cover is wanted."""
        kind = translate("Export", "cover")
        shapes = self.shapes if self.cover else ()
        return {canvas: self.folder / f"{self._stem_for(canvas)}-{kind}.jpg" for canvas in shapes}

    @property
    def captions_target(self) -> Path | None:
        return self.folder / f"{file_names.safe(self.stem)}.srt" if self.captions else None

    @property
    def targets(self) -> list[Path]:
        """Every file that would be made."""
        versions = (True, False) if self.without_music else (True,)
        videos = [self.target(video, music) for video in self.videos for music in versions]
        captions = [] if self.captions_target is None else [self.captions_target]
        return [*videos, *self.cover_targets.values(), *captions]

    def requests(self, timeline: Timeline, project: Path) -> list[RenderRequest]:
        """The videos; a version without music only where there is music."""
        versions = (True, False) if self.without_music and has_music(timeline) else (True,)
        seen = {canvas: as_seen(timeline, canvas) for canvas in self.shapes}
        return [
            RenderRequest(seen[video.canvas], project, self.target(video, music), video.preset, music=music)
            for video in self.videos
            for music in versions
        ]

    def beside(self, timeline: Timeline, project: Path) -> list[Callable[[], None]]:
        """What writes the other files."""
        writes: list[Callable[[], None]] = [
            partial(write_cover, as_seen(timeline, canvas), project, target)
            for canvas, target in self.cover_targets.items()
        ]
        if self.captions_target is not None and has_captions(timeline):
            writes.append(partial(write_srt, timeline, self.captions_target))
        return writes

    def _stem_for(self, canvas: Canvas) -> str:
        """The name; of several shapes with the word for this one."""
        stem, word = file_names.safe(self.stem), export_shapes.title(canvas).lower()
        if len(self.shapes) == 1:
            return stem
        if [export_shapes.title(one).lower() for one in self.shapes].count(word) > 1:
            word = f"{word}-{canvas.width}x{canvas.height}"
        return f"{stem}-{word}"


def has_captions(timeline: Timeline) -> bool:
    """Whether captions are seen before the video ends."""
    return any(timeline.range_of(text).start < timeline.duration for text in timeline.words(Role.CAPTION))


def has_music(timeline: Timeline) -> bool:
    return bool(timeline.clips(Role.MUSIC))


def place(request: RenderRequest, with_shape: bool = False) -> str:
    """Where the video of ``request`` will be shown, and whether its music was left away.

    ``with_shape`` tells it from the videos of other shapes.
    """
    name = request.preset.title
    if with_shape:
        shape = export_shapes.title(request.timeline.canvas).lower()
        name = translate("Export", "{place} ({shape})", place=name, shape=shape)
    if request.music:
        return name
    return translate("Export", "{place}, without music", place=name)
