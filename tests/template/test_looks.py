"""Looks can be read, also in the colours of any brand."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import words
from trainer.model.purpose import Purpose
from trainer.template.brand import Brand
from trainer.template.looks import look, looks
from trainer.template.pack import shipped
from trainer.typeset.styles import LEAST_CONTRAST, style

PURPOSES = [purpose for purpose in Purpose if purpose is not Purpose.TAKARIR]
COLOURS = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


def test_each_template_offers_three_looks_that_differ() -> None:
    for template in shipped():
        offered = [look(name) for name in template.form.looks]
        assert len(offered) >= 3
        assert len({one.pattern for one in offered}) == len(offered)
        assert len({one.ground for one in offered}) == len(offered)


def test_looks_have_names_in_both_languages() -> None:
    titles = {}
    for language in ("id", "en"):
        words.use(language)
        titles[language] = {one.title for one in looks().values()}
    assert len(titles["id"]) == len(titles["en"]) == len(looks())


@given(COLOURS, COLOURS, st.sampled_from(sorted(looks())))
def test_letters_stand_out_in_the_colours_of_any_brand(main: str, second: str, name: str) -> None:
    dressed = look(name).branded(Brand(main=main, second=second))
    for purpose in PURPOSES:
        assert style(dressed.style(purpose)).contrast >= LEAST_CONTRAST, (purpose, dressed.style(purpose))


def test_without_a_brand_nothing_changes() -> None:
    assert look("hangat").branded(Brand()) == look("hangat")
    assert look("hangat").branded(Brand(letters="fredoka")).style(Purpose.JUDUL).endswith("+fredoka")


def test_a_look_that_is_not_known_is_the_first() -> None:
    assert look("tidak ada") == next(iter(looks().values()))


@pytest.mark.parametrize(
    "change", [{"main": "red"}, {"pattern": "x"}, {"judul": "tegas@nothing"}, {"judul": "no"}]
)
def test_a_damaged_file_is_refused_as_a_whole(
    change: dict[str, str], tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    from trainer.template import looks as module

    data = json.loads(module.FILE.read_text(encoding="utf-8"))
    data["looks"][0].update(change)
    file = Path(str(tmp_path)) / "looks.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.setattr(module, "FILE", file)
    with pytest.raises(ValueError, match="hangat"):
        looks.__wrapped__()
