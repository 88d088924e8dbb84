"""The door: exit status, one sentence, the language, and what stays out of the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run
from trainer import cli, paths
from trainer.cli import files
from trainer.errors import DiskFull, TrainerError


def without_a_screen() -> dict[str, str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [[], ["-style", "x"]])
def test_without_a_screen_there_is_one_sentence(run: Run, arguments: list[str]) -> None:
    assert "layar" in run(*arguments, env=without_a_screen()).sentence


def test_the_chosen_language_is_spoken(run: Run, ask: Run, english: None, tmp_path: Path) -> None:
    (tmp_path / "kosong.mp4").write_bytes(b"")
    new = ("new", tmp_path / "P", "--clip", tmp_path / "kosong.mp4")
    assert run(*new).sentence == "kosong.mp4 is empty. Copy it from the phone once more."
    (paths.data() / "settings.json").write_text('{"language": "id"}')
    assert ask(*new).sentence == "kosong.mp4 kosong. Salin lagi dari HP."


@pytest.mark.parametrize("text", ["{", "[]", '{"language": "xx"}', '{"language": 1}', "\0"])
def test_settings_that_cannot_be_read_mean_indonesian(ask: Run, tmp_path: Path, text: str) -> None:
    (paths.data() / "settings.json").write_text(text)
    assert "tidak ada" in ask("probe", tmp_path / "x").sentence


def test_a_fault_of_ours_goes_to_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(options: object) -> int:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(files, "probe", broken)
    assert cli.main(["probe", "x"]) == 1
    assert tuple(capsys.readouterr()) == ("", f"{TrainerError()}\n")
    assert "secret detail" in caplog.text


def test_the_log_is_a_file_and_names_the_cause(run: Run, tmp_path: Path) -> None:
    (tmp_path / "P").mkdir()
    (tmp_path / "P" / "project.json").write_text("{")
    run("show", "P")
    log = (paths.logs() / "commands.log").read_text()
    assert "ProjectDamaged" in log
    assert "JSONDecodeError" in log


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_under_the_output(run: Run, project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        answer = run("show", project, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert answer.sentence == str(DiskFull())


def test_a_reader_that_has_seen_enough(run: Run, project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        answer = run("show", project, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)
    assert (answer.status, answer.err) == (0, "")


def test_probing_loads_neither_the_window_nor_moviepy(clip: Path) -> None:
    script = (
        "import sys; from trainer import cli\n"
        "status = cli.main(sys.argv[1:])\n"
        "print(sorted({'PySide6', 'moviepy', 'trainer.ui', 'trainer.lesson'} & set(sys.modules)), status)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, "probe", clip], capture_output=True, text=True, cwd=ROOT, timeout=30
    )
    assert ended.stdout.splitlines()[1] == "[] 0"
