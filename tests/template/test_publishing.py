"""Twelve points before a video is published, and information that expires."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from trainer import words
from trainer.template import publishing
from trainer.template.filled_in import FILE, recall, remember
from trainer.template.pack import find, load
from trainer.template.plan import Wish
from trainer.template.publishing import Kept

NOW = datetime(2026, 11, 23, 12).astimezone()


def test_there_are_twelve_in_both_languages() -> None:
    told = {}
    for language in ("id", "en"):
        words.use(language)
        told[language] = publishing.points()
        assert all(fact.text and fact.sources for fact in publishing.facts())
    assert len(told["id"]) == len({point.id for point in told["id"]}) == 12
    assert [point.id for point in told["id"]] == [point.id for point in told["en"]]
    assert all(len(point.title.split()) <= 12 for point in told["id"])
    assert not {point.title for point in told["id"]} & {point.title for point in told["en"]}


def test_what_was_ticked_stays_with_the_project(tmp_path: Path) -> None:
    assert publishing.load(tmp_path) == Kept()
    decided = Kept(frozenset({"izin", "anak"}), frozenset({"musik"}))
    publishing.save(tmp_path, decided, NOW)
    assert publishing.load(tmp_path) == decided
    kept = json.loads((tmp_path / publishing.FILE).read_text(encoding="utf-8"))
    assert kept["facts_of"] == publishing.verified_on().isoformat()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"ticked": 5}', b'{"ticked": ["strange", 3]}', b"[" * 90_000]
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / publishing.FILE).write_bytes(content)
    assert publishing.load(tmp_path) == Kept()


def test_information_about_a_disaster_expires(tmp_path: Path) -> None:
    remember(tmp_path, Wish(load(find("info-bencana"))))
    kept = recall(tmp_path)
    assert kept is not None
    filled = datetime.fromisoformat(kept.filled)
    assert publishing.hours_over(tmp_path, filled + timedelta(hours=5)) is None
    assert publishing.hours_over(tmp_path, filled + timedelta(hours=8, minutes=5)) == 2


def test_other_videos_do_not_expire(tmp_path: Path) -> None:
    assert publishing.hours_over(tmp_path, NOW) is None
    remember(tmp_path, Wish(load(find("resep"))))
    assert publishing.hours_over(tmp_path, NOW + timedelta(days=999)) is None


@pytest.mark.parametrize("moment", ["yesterday", "", "0001-01-01T00:00:00"])
def test_a_moment_that_was_none_never_expires(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    kept = {"template": "info-bencana", "version": "1.0.0", "filled": moment, "expires_hours": 6}
    (tmp_path / FILE).write_text(json.dumps(kept), encoding="utf-8")
    assert recall(tmp_path) is not None
    monkeypatch.setenv("TZ", "WIB-7")  # where the year 1 began before there were years
    try:
        if hasattr(time, "tzset"):
            time.tzset()
        assert publishing.hours_over(tmp_path, NOW) is None
    finally:
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()
