"""Every file that is shipped has an owner who said yes, and the yes is shipped too."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from trainer.paths import ASSETS

TABLE = ASSETS / "LICENSES" / "licences.toml"
GROUPS: list[dict[str, object]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["group"]
FIELDS = {"files", "what", "origin", "version", "licence", "holder", "texts", "changes"}

MUST_SAY = {
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
    "ISC": "ISC License",
    "MIT": "Permission is hereby granted, free of charge",
    "CC0-1.0": "CC0 1.0 Universal",
    "GPL-3.0-or-later": "GNU GENERAL PUBLIC LICENSE",
}
"""What the text of each licence in use must hold; another licence has to be looked at first."""


def _pattern(glob: str) -> re.Pattern[str]:
    """The table's patterns: "*" stays in its folder, "**" goes through all."""
    parts = re.split(r"(\*\*|\*)", glob)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))


def _strings(group: dict[str, object], field: str) -> list[str]:
    value = group[field]
    assert isinstance(value, list)
    return [str(item) for item in value]


def _shipped() -> list[str]:
    return sorted(
        file.relative_to(ASSETS).as_posix()
        for file in ASSETS.rglob("*")
        if file.is_file()
        and not any(part.startswith((".", "__pycache__")) for part in file.relative_to(ASSETS).parts)
    )


def test_every_shipped_file_is_in_the_table() -> None:
    patterns = [_pattern(glob) for group in GROUPS for glob in _strings(group, "files")]
    assert [name for name in _shipped() if not any(pattern.fullmatch(name) for pattern in patterns)] == []


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: str(group["what"])[:30])
def test_a_group_says_everything_and_its_texts_are_there(group: dict[str, object]) -> None:
    assert set(group) == FIELDS
    assert all(group.values())
    texts = "".join((ASSETS / name).read_text(encoding="utf-8") for name in _strings(group, "texts"))
    for licence in str(group["licence"]).split(" AND "):
        assert MUST_SAY[licence] in texts


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: str(group["what"])[:30])
def test_no_pattern_is_left_over_from_files_that_went(group: dict[str, object]) -> None:
    names = _shipped()
    for glob in _strings(group, "files"):
        if glob in ("i18n/**", "platforms/**"):
            continue
        assert any(_pattern(glob).fullmatch(name) for name in names), glob


def test_a_star_does_not_leave_its_folder() -> None:
    assert _pattern("icons/*.svg").fullmatch("icons/play.svg")
    assert not _pattern("icons/*.svg").fullmatch("icons/other/play.svg")
    assert not _pattern("icons/*.svg").fullmatch("icons/play.svgz")
    assert _pattern("make/**").fullmatch("make/scenes/yard.py")


@pytest.mark.parametrize("font", sorted((ASSETS / "fonts").glob("*.ttf")), ids=lambda font: font.stem)
def test_the_fonts_own_words_name_the_licence_of_the_table(font: Path) -> None:
    # Fonts carry their licence in the name table, in UTF-16.
    assert "SIL Open Font License".encode("utf-16-be") in font.read_bytes()
