"""The numbers of the captions, with their date and sources."""

from __future__ import annotations

import json

from trainer.model.canvas import CANVASES
from trainer.model.caption_rules import FILE, Viewers, rules, verified_on


def test_the_file_has_a_date_and_sources() -> None:
    assert verified_on().year >= 2026
    assert FILE.read_text(encoding="utf-8").count("https://") >= 6
    assert len(json.loads(FILE.read_text(encoding="utf-8"))["about"]) > 80


def test_older_people_and_children_read_more_slowly() -> None:
    canvas = CANVASES["9:16"]
    paces = [rules(canvas, viewers).letters_a_second for viewers in Viewers]
    assert paces[0].easy > paces[1].easy > paces[2].easy
    assert all(pace.easy < pace.bearable for pace in paces)


def test_an_upright_picture_has_shorter_lines() -> None:
    upright, wide, square = (rules(CANVASES[shape]) for shape in ("9:16", "16:9", "1:1"))
    assert upright.letters_a_line.easy < wide.letters_a_line.easy
    assert square == upright
    assert upright.wanted_line <= upright.letters_a_line.easy
