"""The tunes and sound effects that come with the program.

``assets/music/music.json`` and ``assets/effects/effects.json`` list them with
titles in each language, mood, length and licence; ``assets/make/music`` makes
both the sounds and the lists.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trainer import paths, words
from trainer.model.media_folder import fingerprint

MUSIC, EFFECTS = "music", "effects"


@dataclass(frozen=True)
class LibrarySound:
    """One sound of the library; ``id`` is ``music/<name>`` or ``effects/<name>``."""

    id: str
    file: Path
    seconds: float
    licence: str
    titles: Mapping[str, str]
    moods: Mapping[str, str]
    """In each language; empty for an effect."""
    tempo: int = 0
    """Beats a minute, the first one at the very beginning; 0 for an effect."""

    @property
    def is_music(self) -> bool:
        return self.id.startswith(MUSIC)

    @property
    def title(self) -> str:
        """In the language in use."""
        return _said(self.titles)

    @property
    def mood(self) -> str:
        """In the language in use; empty for an effect."""
        return _said(self.moods)

    @property
    def mood_key(self) -> str:
        """The mood whatever the language."""
        return self.moods.get(words.SOURCE_LANGUAGE, "")


def _said(texts: Mapping[str, str]) -> str:
    return texts.get(words.language(), texts.get(words.SOURCE_LANGUAGE, ""))


@cache
def library() -> Mapping[str, LibrarySound]:
    """Every sound by its id: the tunes first, then the effects, in the order of their lists."""
    return {sound.id: sound for folder in (MUSIC, EFFECTS) for sound in _listed(folder)}


def _listed(folder: str) -> list[LibrarySound]:
    place = paths.ASSETS / folder
    rows = json.loads((place / f"{folder}.json").read_text(encoding="utf-8"))[folder]
    return [
        LibrarySound(
            id=f"{folder}/{row['id']}",
            file=place / row["file"],
            seconds=row["seconds"],
            licence=row["licence"],
            titles=row["title"],
            moods=row.get("mood", {}),
            tempo=row.get("bpm", 0),
        )
        for row in rows
    ]


def tunes() -> tuple[LibrarySound, ...]:
    return tuple(sound for sound in library().values() if sound.is_music)


def effects() -> tuple[LibrarySound, ...]:
    return tuple(sound for sound in library().values() if not sound.is_music)


def moods() -> Mapping[str, str]:
    """The moods of the tunes in order of first use: the key, and its name in the language in use."""
    return {sound.mood_key: sound.mood for sound in tunes()}


@cache
def by_fingerprint() -> Mapping[str, LibrarySound]:
    """Every sound by its fingerprint, by which a copy in a project is recognised.  Reads every file once."""
    return {fingerprint(sound.file): sound for sound in library().values()}
