"""A file's strength is measured once, where it is used, and its blocks join without a seam."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.listening import both_sides, record
from trainer.media import envelopes
from trainer.media.loudness import lufs
from trainer.media.pieces import Piece
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.model.schema import MediaKind, MediaReference, Role

SECONDS = 70


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    clock = np.arange(SECONDS * 48_000) / 48_000
    record(folder / "media/tone.wav", both_sides(0.1 * np.sin(2 * np.pi * 997 * clock)))
    return folder


TONE = MediaReference("s", "s", "media/tone.wav", MediaKind.AUDIO, SECONDS * 30, has_sound=True)


def used(first: float, last: float) -> Piece:
    """The seconds ``first`` to ``last`` of the file, at the start of a timeline."""
    return Piece(Role.VOICE, TONE, 0, round((last - first) * 48_000), round(first * 48_000), 1.0)


def test_a_steady_tone_is_equally_strong_all_along_and_over_the_blocks(project: Path) -> None:
    with_pool = sound_pool(project)
    power, first, last = envelopes.around(used(10, 65), project, with_pool)
    with_pool.close()
    assert (first, last) == (1_000, 6_500)
    inside = power[100:-2]
    assert inside == pytest.approx(inside.mean(), rel=0.02)
    # BS.1770-4: full scale on both sides is 0 LUFS, and a tenth of that is -20.
    assert lufs(float(inside.mean())) == pytest.approx(-20, abs=0.1)


def test_the_envelope_ends_with_the_file(project: Path) -> None:
    with_pool = sound_pool(project)
    power, first, last = envelopes.around(used(60, 80), project, with_pool)
    with_pool.close()
    assert (first, last) == (0, 2_000)
    assert len(power) == (SECONDS - 60) * 100


def test_a_block_is_read_once_and_only_where_it_is_used(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelopes, "_blocks", type(envelopes._blocks)())
    read: list[int] = []
    samples = SoundSource.samples

    def counted(source: SoundSource, start: int, count: int) -> object:
        read.append(start)
        return samples(source, start, count)

    monkeypatch.setattr(SoundSource, "samples", counted)
    pool: Pool[SoundSource] = sound_pool(project)
    envelopes.around(used(35, 40), project, pool)
    assert all(29 * 48_000 <= start < 60 * 48_000 for start in read)
    before = len(read)
    envelopes.around(used(31, 59), project, pool)
    assert len(read) == before
    envelopes.around(replace(used(55, 61), volume=0.5), project, pool)
    assert len(read) > before
    pool.close()
