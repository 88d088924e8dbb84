"""What a project was made from is kept with it, and read as a stranger's letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.template.filled import clip, full, template
from trainer.model.schema import MediaKind
from trainer.template.filled_in import FILE, LARGEST, Answer, Put, recall, remember
from trainer.template.plan import Wish


def test_everything_that_was_chosen_is_kept(tmp_path: Path) -> None:
    voice = replace(clip(9), name="Narasi", path="media/narasi.wav", kind=MediaKind.AUDIO)
    wish = replace(full(Wish(template(), "meriah", "long", "1:1")), narration=voice, starts={"hasil": 40})
    remember(tmp_path, wish)
    kept = recall(tmp_path)
    assert kept is not None
    assert kept.whole
    assert (kept.template, kept.look, kept.length, kept.canvas) == ("promosi-umkm", "meriah", "long", "1:1")
    assert Answer("harga", "Rp150.000") in kept.answers
    assert Put("hasil", wish.media["hasil"].path, 40) in kept.media
    assert len(kept.media) == len(wish.media)
    assert kept.narration == "media/narasi.wav"


def test_a_project_of_an_early_version_says_less(tmp_path: Path) -> None:
    early = '{"template": "resep", "version": "1.0.0", "filled": "2026-11-20T08:00:00", "expires_hours": 6}'
    (tmp_path / FILE).write_text(early, encoding="utf-8")
    kept = recall(tmp_path)
    assert kept is not None
    assert kept.expires_hours == 6
    assert not kept.whole


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"template": 5}',
        b'{"template": "resep", "version": "1", "filled": "", "run": "rm"}',
        b"[" * 90_000,
        b" " * (LARGEST + 1),
    ],
)
def test_what_is_odd_counts_as_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert recall(tmp_path) is None
    assert recall(tmp_path / "elsewhere") is None
