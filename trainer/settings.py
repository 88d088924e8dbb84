"""What a person chose about the program itself, remembered between starts.

Each setting is one field below with its default, its name for people and, where
only some values make sense, those values.  The file ``settings.json`` is made
from the same fields.  A value that cannot be used (an older or newer program, a
hand that slipped) is read as the default, so a damaged file never keeps anyone
from starting; keys that are not known here are kept as they are.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from trainer import paths, words
from trainer.words import QT_TRANSLATE_NOOP

FILE = "settings.json"
LARGEST = 1024 * 1024
MOST_RECENT = 24
"""How many projects outside the usual folder are remembered."""


def _setting(default: Any, title: str, choices: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"title": title, "choices": choices})


@dataclass
class Settings:
    """The settings of one person on this computer; change them with ``change``."""

    language: str = _setting(
        words.DEFAULT_LANGUAGE, QT_TRANSLATE_NOOP("Settings", "Language"), tuple(words.LANGUAGES)
    )
    text_size: str = _setting(
        "normal", QT_TRANSLATE_NOOP("Settings", "Text size"), ("normal", "large", "huge")
    )
    theme: str = _setting("light", QT_TRANSLATE_NOOP("Settings", "Colours"), ("light", "dark"))
    reduced_motion: bool = _setting(False, QT_TRANSLATE_NOOP("Settings", "Less motion"))
    learner_name: str = _setting("", QT_TRANSLATE_NOOP("Settings", "Your name"))
    recent_projects: tuple[str, ...] = _setting(
        (), QT_TRANSLATE_NOOP("Settings", "Projects in other folders")
    )
    export_folder: str = _setting("", QT_TRANSLATE_NOOP("Settings", "Folder for finished videos"))
    export_preset: str = _setting("", QT_TRANSLATE_NOOP("Settings", "Where the last video was shown"))
    export_several: bool = _setting(False, QT_TRANSLATE_NOOP("Settings", "Several places in one go"))
    export_presets: tuple[str, ...] = _setting(
        (), QT_TRANSLATE_NOOP("Settings", "Places where the last videos were shown")
    )
    export_without_music: bool = _setting(
        False, QT_TRANSLATE_NOOP("Settings", "Also a version without music")
    )
    export_captions: bool = _setting(
        False, QT_TRANSLATE_NOOP("Settings", "Save the captions beside it (.srt)")
    )
    export_cover: bool = _setting(False, QT_TRANSLATE_NOOP("Settings", "Save the cover beside it"))
    tour_seen: bool = _setting(False, QT_TRANSLATE_NOOP("Settings", "The tour was shown"))
    safe_zone: str = _setting("", QT_TRANSLATE_NOOP("Settings", "Whose buttons the safe zone shows"))
    own_effects: bool = _setting(False, QT_TRANSLATE_NOOP("Settings", "Effects that I programmed"))
    prepare_export: bool = _setting(True, QT_TRANSLATE_NOOP("Settings", "Prepare the export while I edit"))

    def __post_init__(self) -> None:
        self.file: Path | None = None
        """Where ``save`` writes; None keeps the settings in memory only."""
        self.unknown: dict[str, Any] = {}
        self._listeners: list[Callable[[], None]] = []

    def _take(self, values: dict[str, Any]) -> None:
        for one in fields(self):
            value = values.pop(one.name, None)
            if isinstance(value, list):  # JSON has no tuples
                value = tuple(value)
            if value is not None and usable(one.name, value):
                setattr(self, one.name, value)
        self.unknown = values

    def change(self, **values: object) -> None:
        """Set these fields, save, and tell the listeners.

        Raises ValueError for a value that the field does not take (a fault of the
        program, never of the person).
        """
        for name, value in values.items():
            if not usable(name, value):
                raise ValueError(f"{name} cannot be {value!r}")
        for name, value in values.items():
            setattr(self, name, value)
        self.save()
        for listener in list(self._listeners):
            listener()

    def switch(self) -> None:
        """Become the settings of whoever is learning now, and tell the listeners."""
        fresh = load()
        for one in fields(self):
            setattr(self, one.name, getattr(fresh, one.name))
        self.file, self.unknown = fresh.file, fresh.unknown
        for listener in list(self._listeners):
            listener()

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each ``change``."""
        self._listeners.append(listener)

    def remember_project(self, folder: Path) -> None:
        """Put ``folder`` first among the recent projects."""
        known = (str(folder), *(one for one in self.recent_projects if one != str(folder)))
        self.recent_projects = known[:MOST_RECENT]
        self.save()

    def forget_project(self, folder: Path) -> None:
        """Take ``folder`` off the recent projects."""
        self.recent_projects = tuple(one for one in self.recent_projects if one != str(folder))
        self.save()

    def save(self) -> None:
        """Write the file.  A disk that is full or read only is not worth a message here."""
        if self.file is None:
            return
        values = {**self.unknown, **{one.name: getattr(self, one.name) for one in fields(self)}}
        with contextlib.suppress(OSError):
            _write(self.file, json.dumps(values, ensure_ascii=False, indent=1).encode() + b"\n")


def load(file: Path | None = None) -> Settings:
    """The settings in ``file`` (``settings.json`` in ``paths.learner()`` when None).

    A file that is missing or cannot be read gives the defaults.
    """
    settings = Settings()
    settings.file = file or paths.learner() / FILE
    settings._take(_read(settings.file))
    return settings


def title(name: str) -> str:
    """What the setting is called for people, in the language in use.  Raises KeyError."""
    return words.translate("Settings", str(_field(name).metadata["title"]))


def choices(name: str) -> tuple[str, ...]:
    """The values that a setting can take; empty when any value of its type does."""
    found: tuple[str, ...] = _field(name).metadata["choices"]
    return found


def usable(name: str, value: object) -> bool:
    """Whether the setting called ``name`` can take ``value``.  Raises KeyError."""
    default = getattr(Settings(), _field(name).name)
    if type(value) is not type(default):
        return False
    if isinstance(value, tuple):
        return all(isinstance(one, str) for one in value)
    return not choices(name) or value in choices(name)


def _field(name: str) -> Any:
    for one in fields(Settings):
        if one.name == name:
            return one
    raise KeyError(name)


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            values = json.loads(stream.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _write(file: Path, content: bytes) -> None:
    # ``model.safe_file`` does this for projects; settings stand below the model.
    beside = file.with_name(f".{file.name}.{os.getpid()}.beside")
    try:
        with beside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(beside, file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
