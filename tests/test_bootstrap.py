"""The first and the second start, with real processes in a small copy of the program."""

from __future__ import annotations

import ast
import os
import runpy
import shutil
import signal
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.setup.test_packages import add_wheel
from trainer import bootstrap
from trainer.setup import environment

ROOT = Path(environment.ROOT)

CLI = """
import os, sys, time
import tiny_run

def main(arguments):
    print("arguments", *arguments, flush=True)
    print("process", os.getpid(), flush=True)
    if "wait" in arguments:
        time.sleep(60)
    return 7
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """main.py, the set-up and a command line of a few lines, with a wheels folder."""
    root = tmp_path / "Semenit saya"
    for name in (
        "main.py",
        "trainer/__init__.py",
        "trainer/bootstrap.py",
        "trainer/errors.py",
        "trainer/words.py",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    for name in ("trainer/setup", "assets/setup"):
        shutil.copytree(ROOT / name, root / name)
    (root / "trainer" / "cli.py").write_text(CLI)
    for lock in environment.LOCKS.values():
        add_wheel(root, "tiny_run", lock)
    return root


def start(root: Path, *arguments: str, **environ: str) -> subprocess.Popen[str]:
    kept = {name: os.environ[name] for name in ("PATH", "SEMENIT_HOME")}
    return subprocess.Popen(
        [getattr(sys, "_base_executable", sys.executable), str(root / "main.py"), *arguments],
        env={**kept, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(root: Path, *arguments: str, **environ: str) -> tuple[int, str, str]:
    process = start(root, *arguments, **environ)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def test_first_start_prepares_and_later_ones_only_run(copy: Path) -> None:
    code, out, err = run(copy, "probe", "a file.mp4")
    assert code == 7
    assert out.startswith("arguments probe a file.mp4\n"), "progress must stay out of standard output"
    assert len(err.splitlines()) == 4

    process = start(copy, "probe", "--system-packages-are-not-this")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 7
    assert err == ""
    assert "arguments probe --system-packages-are-not-this\n" in out
    if os.name == "posix":
        assert f"process {process.pid}\n" in out, "signals must reach the program itself"
        ended_by_a_signal(copy)


def ended_by_a_signal(copy: Path) -> None:
    process = start(copy, "wait")
    assert process.stdout
    assert process.stdout.readline() == "arguments wait\n"
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGTERM


def test_an_old_environment_is_renewed_from_inside(copy: Path) -> None:
    """Its own Python was called by hand after the lock had changed."""
    assert run(copy, "probe")[0] == 7
    add_wheel(copy, "tiny_new")
    python = environment.python_of(str(copy / ".venv"))
    result = subprocess.run(
        [python, str(copy / "main.py"), "probe"], capture_output=True, text=True, timeout=120
    )
    assert result.returncode == 7
    assert environment.is_ready(str(copy / ".venv"), "run", str(copy))
    assert subprocess.run([python, "-c", "import tiny_new"]).returncode == 0


def test_an_environment_made_by_other_means_will_do(copy: Path) -> None:
    """Such as `uv sync` makes: it has no stamp, but it has it all."""
    theirs = copy / ".venv"
    venv.create(theirs, with_pip=False)
    for wheel in (copy / "wheels").iterdir():
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(environment.site_packages(str(theirs))[0])
    assert run(copy, "probe")[::2] == (7, "")

    add_wheel(copy, "tiny_new")
    assert run(copy, "probe")[0] == 7
    assert environment.is_ready(str(copy / ".venv-semenit"), "run", str(copy)), "theirs has it no longer all"
    assert not environment.is_ours(str(theirs))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is a matter of Linux")
def test_no_screen_is_one_sentence_and_nothing_is_fetched(copy: Path) -> None:
    code, out, err = run(copy, LANG="en_GB.UTF-8")
    assert (code, out) == (2, "")
    assert (
        err == "There is no screen to open the window on. Start Semenit from the desktop of the computer.\n"
    )
    assert not (copy / ".venv").exists()


def test_a_wheels_folder_that_does_not_fit(copy: Path) -> None:
    for wheel in (copy / "wheels").iterdir():
        wheel.unlink()
    code, out, err = run(copy, "probe", LANG="en_GB.UTF-8")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith("The folder wheels does not fit this computer.")
    assert "Traceback" not in err


@pytest.mark.parametrize("script", ["main.py", "tests/__main__.py"])
def test_an_old_python_is_told_so(
    script: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(ROOT / script))
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert "needs Python 3.11" in said
    assert said.isascii(), "a console of that age may show no more"


def test_main_can_be_read_by_the_oldest_python() -> None:
    tree = ast.parse((ROOT / "main.py").read_text())
    newer = (ast.FunctionDef, ast.AnnAssign, ast.JoinedStr, ast.NamedExpr, ast.Match)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    assert (ROOT / "main.py").read_text().isascii()


def test_a_python_that_is_too_new_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(bootstrap, "_ready_python", lambda purpose: None)
    with pytest.raises(SystemExit) as left:
        bootstrap.enter("main.py", ["probe"])
    assert left.value.code == 2
    assert "3.99" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--style", "fusion"], True),
        (["probe", "x.mp4"], False),
        (["--help"], False),
        (["-h"], False),
    ],
)
def test_opens_window(arguments: list[str], window: bool) -> None:
    assert bootstrap.opens_window(arguments) == window


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is a matter of Linux")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_kind_of_screen_will_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(other, raising=False)
    assert bootstrap.display_missing()
    monkeypatch.setenv(name, "something")
    assert not bootstrap.display_missing()


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        (None, "", "id"),
        (None, "C.UTF-8", "id"),
        (None, "en_US.UTF-8", "en"),
        ('{"language": "id"}', "en_US.UTF-8", "id"),
        ('{"language": "en"}', "id_ID.UTF-8", "en"),
        ("[]", "", "id"),
        ("not json", "en_US.UTF-8", "en"),
    ],
)
def test_language_of_the_set_up(
    chosen: str | None, system: str, language: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", system)
    if chosen is not None:
        (home / "data").mkdir()
        (home / "data" / "settings.json").write_text(chosen)
    assert bootstrap._language() == language
