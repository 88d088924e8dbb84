"""The library knows every sound that is shipped, in both languages."""

from __future__ import annotations

import pytest

from trainer import words
from trainer.media.sound_library import by_fingerprint, effects, library, moods, tunes
from trainer.model.media_folder import fingerprint


def test_every_sound_is_there() -> None:
    assert len(tunes()) >= 12
    assert len(effects()) >= 20
    assert len(library()) == len(tunes()) + len(effects())
    assert all(sound.file.is_file() and sound.seconds > 0 for sound in library().values())
    assert all(tune.tempo > 0 for tune in tunes())


@pytest.mark.parametrize("language", list(words.LANGUAGES))
def test_titles_and_moods_in_each_language(language: str) -> None:
    before = words.language()
    words.use(language)
    try:
        assert len({sound.title for sound in library().values()}) == len(library())
        assert len(set(moods().values())) == len(moods()) >= 6
        assert {tune.mood_key for tune in tunes()} == set(moods())
    finally:
        words.use(before)


def test_a_copy_is_recognised() -> None:
    tune = tunes()[0]
    assert by_fingerprint()[fingerprint(tune.file)] is tune
    assert len(by_fingerprint()) == len(library())
