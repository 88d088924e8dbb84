"""``probe`` tells what a file is, to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

KEYS = [
    "file",
    "kind",
    "width",
    "height",
    "rotation",
    "fps",
    "vfr",
    "hdr",
    "duration",
    "audio",
    "location",
    "usable",
    "reason",
]


def test_a_program_gets_one_object_a_line(ask: Run, clip: Path) -> None:
    answer = ask("probe", "--json", clip)
    (facts,) = answer.lines
    assert list(facts) == KEYS
    assert {**facts, "audio": facts["audio"]["channels"]} == {
        "file": str(clip),
        "kind": "video",
        "width": 90,
        "height": 160,
        "rotation": 0,
        "fps": 30.0,
        "vfr": False,
        "hdr": False,
        "duration": pytest.approx(3, abs=0.05),
        "audio": 2,
        "location": False,
        "usable": True,
        "reason": None,
    }


def test_one_bad_file_among_good_ones(run: Run, clip: Path, tmp_path: Path) -> None:
    """The good ones are told, the bad one is too, and the status says that there was one."""
    (tmp_path / "kosong.mp4").write_bytes(b"")
    Image.new("RGB", (40, 30)).save(tmp_path / "foto.png")
    answer = run("probe", clip, "kosong.mp4", "foto.png")
    assert answer.sentence == "kosong.mp4 kosong."
    assert answer.out.splitlines() == [
        f"{clip}: video, 90 × 160, 30,00 gambar per detik, 3,00 detik, dengan suara",
        "foto.png: foto, 40 × 30",
    ]


def test_a_program_is_told_why_a_file_cannot_be_used(run: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong.mp4").write_bytes(b"")
    answer = run("probe", "--json", "kosong.mp4", clip)
    bad, good = answer.lines
    assert (bad["usable"], bad["reason"], bad["kind"]) == (False, answer.sentence, None)
    assert list(bad) == KEYS
    assert (good["usable"], good["reason"]) == (True, None)


def test_english_is_there_for_who_chose_it(run: Run, clip: Path, tmp_path: Path, english: None) -> None:
    (tmp_path / "kosong.mp4").write_bytes(b"")
    answer = run("probe", clip, "kosong.mp4")
    assert answer.sentence == "kosong.mp4 is empty."
    assert answer.out == f"{clip}: video, 90 × 160, 30.00 pictures a second, 3.00 seconds, with sound\n"


def test_a_name_cannot_break_the_lines(ask: Run, clip: Path, tmp_path: Path) -> None:
    odd = tmp_path / "a\n\x1b]0;b.mp4"
    odd.symlink_to(clip)
    bad = tmp_path / "c\nd.mp4"
    bad.write_text("no")
    answer = ask("probe", odd, bad)
    assert answer.out.count("\n") == 1
    assert answer.sentence.startswith("c�d.mp4 ")
    assert json.loads(ask("probe", "--json", odd).out)["file"] == str(odd)
