"""Settings: one table, any file."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import paths, settings
from trainer.settings import Settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


def test_a_first_start_has_the_defaults_and_writes_nothing() -> None:
    loaded = settings.load()
    assert loaded == Settings()
    assert loaded.language == "id"
    assert not (paths.data() / settings.FILE).exists()


def test_a_change_is_remembered_and_told() -> None:
    chosen = settings.load()
    told: list[str] = []
    chosen.on_change(lambda: told.append(chosen.text_size))
    chosen.change(text_size="huge", learner_name="Bu Sri")
    assert told == ["huge"]
    again = settings.load()
    assert (again.text_size, again.learner_name) == ("huge", "Bu Sri")


def test_a_value_that_is_not_one_of_the_choices_is_refused_and_nothing_changes() -> None:
    chosen = Settings()
    with pytest.raises(ValueError, match="text_size"):
        chosen.change(learner_name="Bu Sri", text_size="gigantic")
    assert chosen == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b'{"language": 7}'])
def test_a_damaged_file_gives_the_defaults(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert settings.load(file) == Settings()


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Settings)]) | st.text(), JSON))
def test_whatever_the_file_holds_every_setting_is_usable(values: dict[str, object]) -> None:
    chosen = Settings()
    chosen._take(dict(values))
    assert all(settings.usable(one.name, getattr(chosen, one.name)) for one in fields(Settings))


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"wallpaper": "kawung", "text_size": "large"}')
    chosen = settings.load(file)
    chosen.change(text_size="huge")
    assert json.loads(file.read_text())["wallpaper"] == "kawung"
    assert not list(tmp_path.glob(".*beside"))


def test_a_disk_that_takes_nothing_does_not_stop_anyone(tmp_path: Path) -> None:
    chosen = settings.load(tmp_path / "no" / "such" / "folder" / "settings.json")
    chosen.change(text_size="huge")
    assert chosen.text_size == "huge"


def test_recent_projects_are_newest_first_once_each_and_bounded() -> None:
    chosen = Settings()
    for number in range(settings.MOST_RECENT + 5):
        chosen.remember_project(Path(f"/stick/{number}"))
    chosen.remember_project(Path("/stick/20"))
    assert chosen.recent_projects[:2] == ("/stick/20", f"/stick/{settings.MOST_RECENT + 4}")
    assert len(chosen.recent_projects) == settings.MOST_RECENT == len(set(chosen.recent_projects))


def test_every_setting_has_a_name_for_people() -> None:
    assert all(settings.title(one.name) for one in fields(Settings))
