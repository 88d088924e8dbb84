"""Every verb is read as the manual says, and whatever else is typed gets one sentence."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from trainer.cli import files, output, parser
from trainer.errors import BadRequest

VERBS = ("probe", "new", "apply", "show", "frame", "render", "lesson")


def test_arguments_become_options() -> None:
    options = parser.read(["frame", "P", "--at", "1,5", "-o", "a.png", "--proxy"])
    assert (options.verb, options.at, options.output, options.proxy) == (
        output.frame,
        Fraction(3, 2),
        Path("a.png"),
        True,
    )
    assert parser.read(["render", "P", "-o", "a.mp4"]).preset == "tiktok"


def test_a_name_may_start_with_a_dash_behind_two() -> None:
    options = parser.read(["probe", "--json", "--", "-klip.mp4", "--json"])
    assert (options.verb, options.files, options.json) == (files.probe, ["-klip.mp4", "--json"], True)


@pytest.mark.parametrize(
    "line",
    [
        "bogus",
        "probe",
        "probe --bogus a",
        "new",
        "new P --canvas 4:3",
        "new P --clip",
        "apply P",
        "show",
        "show P Q",
        "frame P -o a.png",
        "frame P --at 1",
        "frame P --at satu -o a.png",
        "frame P --at -1 -o a.png",
        "frame P --at nan -o a.png",
        "render P",
        "render P -o a --progress xml",
        "lesson",
        "lesson bogus",
        "lesson lint",
    ],
)
def test_what_is_not_understood_is_said_back(line: str, ask: Run) -> None:
    with pytest.raises(BadRequest) as caught:
        parser.read(line.split())
    assert caught.value.facts["what"] == f"“{line}”"
    assert ask(*line.split()).sentence == str(caught.value)


def test_a_long_line_is_cut_short(ask: Run) -> None:
    sentence = ask("bogus", "x" * 5000, "\n\x1b[2J").sentence
    assert len(sentence) < 300


@pytest.mark.parametrize("words", [[], *([verb] for verb in VERBS), ["lesson", "list"], ["lesson", "lint"]])
def test_help_is_in_indonesian(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser.read([*words, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for english in ("usage", "positional", "options", "arguments", "show this", "Show this", "exit"):
        assert english not in text
    assert "-h, --help" in text


def test_the_first_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser.read(["--help"])
    text = capsys.readouterr().out
    assert all(f"\n    {verb} " in text for verb in VERBS)
