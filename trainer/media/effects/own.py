"""A learner's own effects: MoviePy effects in a folder of this computer.

Whoever can program puts a file such as ``hujan.py`` with one class of MoviePy's
``Effect`` into the folder "effects" beside the settings::

    class Hujan(moviepy.Effect):
        def apply(self, clip):
            return clip.image_transform(lambda picture: 255 - picture)

A project says no more than the name "own:hujan".  Only files of this folder are ever
run, only when the learner switched that on (``Settings.own_effects``), and never
anything that came with a project, a template or a lesson.

They see one picture at a time, in RGB, at its own time; so they are slower than the
effects of the table, and what looks at other times of the clip does not work.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import numpy as np
from PIL import Image

from trainer import paths, settings
from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Darkroom, Planes, of_frame, to_frame
from trainer.media.effects.when import When
from trainer.media.moviepy_door import Effect, VideoClip
from trainer.model.effects import OWN
from trainer.model.effects import Effect as Value

log = logging.getLogger(__name__)

FOLDER = "effects"
MOST = 24
"""Files that are looked at; more is not a folder of effects."""
LARGEST = 256 * 1024
"""Bytes of one file."""


def folder() -> Path:
    """Where a learner puts own effects; made when it is not there."""
    place = paths.data() / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    return place


def switched_on() -> bool:
    """Whether the learner allowed own effects on this computer."""
    return settings.load().own_effects


def found() -> list[Value]:
    """The effects in the folder, by name; none while they are switched off."""
    if not switched_on():
        return []
    values = (Value(f"{OWN}{file.stem}") for file in sorted(folder().glob("*.py")))
    return [value for value in values if value.is_own][:MOST]


def mark(value: Value) -> str:
    """What an own effect is at this moment: another text when its file changes; "" when there is none."""
    file = _file(value)
    return "" if file is None or not switched_on() else hashlib.sha256(file.read_bytes()).hexdigest()


def _file(value: Value) -> Path | None:
    file = folder() / f"{value.name.removeprefix(OWN)}.py"
    try:
        return file if value.is_own and file.is_file() and file.stat().st_size <= LARGEST else None
    except OSError:
        return None


def usable(value: Value) -> bool:
    """Whether the effect is there, allowed, and can be made."""
    return switched_on() and loaded(value) is not None


def loaded(value: Value) -> Effect | None:
    """The learner's effect; None where there is none or it cannot be made.  Runs the learner's file."""
    file = _file(value)
    return None if file is None else _made(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=MOST)
def _made(file: Path, changed: int) -> Effect | None:
    # Whatever a learner's first program does wrong, the video goes on without it.
    try:
        spec = importlib.util.spec_from_file_location(f"semenit_own_{file.stem}_{changed}", file)
        if spec is None or spec.loader is None:
            return None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        kind = _kind(module)
        return None if kind is None else kind()
    except Exception:
        log.warning("the own effect %s cannot be used", file.name, exc_info=True)
        return None


def _kind(module: ModuleType) -> type[Effect] | None:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Effect) and value.__module__ == module.__name__:
            return value
    return None


@dataclass
class Own(PlanesEffect):
    """The learner's effect called ``value``; the picture as it is where that does not work."""

    value: Value

    def __post_init__(self) -> None:
        self._darkroom = Darkroom()
        self._failed = False

    def on(self, planes: Planes, when: When) -> Planes:
        effect = None if self._failed else loaded(self.value)
        if effect is None:
            return planes
        picture = self._darkroom.shown(to_frame(planes))
        try:
            clip = VideoClip(lambda _: picture.copy(), duration=when.length)
            changed = _fitted(np.asarray(clip.with_effects([effect]).get_frame(when.time)), planes.size)
        except Exception:
            log.warning("the own effect %s failed", self.value.name, exc_info=True)
            self._failed = True
            return planes
        return of_frame(self._darkroom.stored(changed)).with_alpha(planes.alpha)


def _fitted(picture: Bytes, size: tuple[int, int]) -> Bytes:
    """What an effect returned, as (height, width, 3) uint8 of ``size``.  Raises ValueError."""
    if picture.ndim != 3 or picture.shape[2] < 3:
        raise ValueError(f"a picture has the shape (height, width, 3), not {picture.shape}")
    pixels = np.clip(picture[:, :, :3], 0, 255).astype(np.uint8)
    if pixels.shape[1::-1] == size:
        return pixels
    return np.array(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))
