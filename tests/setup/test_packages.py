"""Locks that hold, and real set-ups with a real pip from a folder of tiny wheels."""

from __future__ import annotations

import base64
import errno
import hashlib
import os
import signal
import subprocess
import sys
import time
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from trainer.errors import (
    DiskFull,
    DownloadAltered,
    OfflineSetup,
    PackagesUnavailable,
    SetupFailed,
    SetupNowhere,
    TrainerError,
    WheelsUnsuitable,
)
from trainer.setup import environment, packages

ROOT = Path(environment.ROOT)


# --- the lock files -------------------------------------------------------------------


@pytest.mark.parametrize("lock", environment.LOCKS.values())
def test_every_pin_has_a_hash_and_no_index_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text()
    entries = text.replace("\\\n", " ").splitlines()
    pinned = [entry for entry in entries if "==" in entry]
    assert len(pinned) == len(packages.pins(ROOT / lock)) > 10
    assert all("--hash=sha256:" in entry for entry in pinned)
    assert "://" not in text
    assert "--index" not in text


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run, test = ({name: version for name, version, _ in packages.pins(ROOT / lock)} for lock in LOCKS)
    for wanted, lock in (
        (project["project"]["dependencies"], run),
        (project["dependency-groups"]["test"], test),
    ):
        for requirement in wanted:
            name, version = requirement.partition(";")[0].split("==")
            assert lock[name.lower().replace("_", "-")] == version
    assert run.items() <= test.items()


LOCKS = [environment.LOCKS["run"], environment.LOCKS["test"]]


def test_pins_reads_names_versions_and_markers(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        "# a remark\n"
        "tiny==1.0 \\\n    --hash=sha256:00\n    # via something==else\n"
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:01\n"
    )
    assert packages.pins(lock) == [
        ("tiny", "1.0", ""),
        ("colorama", "0.4.6", "sys_platform == 'win32'"),
    ]


def test_all_installed_wants_the_exact_versions(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        f"pytest=={pytest.__version__} \\\nPytest.Qt==4.5.0 \\\nelsewhere==1 ; sys_platform == 'none' \\\n"
    )
    assert packages.all_installed(lock, sys.path)
    lock.write_text("pytest==1.0 \\\n")
    assert not packages.all_installed(lock, sys.path)
    assert not packages.all_installed(lock, [str(tmp_path / "elsewhere")])
    lock.write_text("no-such-package-at-all==1.0 \\\n")
    assert not packages.all_installed(lock, sys.path)


# --- real set-ups -----------------------------------------------------------------------


def add_wheel(root: Path, name: str, lock: str = "requirements.lock") -> Path:
    """Put a package of one line into ``root/wheels`` and its pin into the lock."""
    wheel = root / "wheels" / f"{name}-1.0-py3-none-any.whl"
    wheel.parent.mkdir(exist_ok=True)
    files = {
        f"{name}.py": "SAYS = 'here'\n",
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{name}-1.0.dist-info/RECORD"
    rows = [f"{path},sha256={_digest(text)},{len(text)}" for path, text in files.items()]
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.writestr(record, "\n".join([*rows, f"{record},,", ""]))
    with (root / lock).open("a") as file:
        file.write(f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n")
    return wheel


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with locks for two tiny packages, and their wheels."""
    add_wheel(tmp_path, "tiny_run")
    add_wheel(tmp_path, "tiny_run", "requirements-test.lock")
    add_wheel(tmp_path, "tiny_test", "requirements-test.lock")
    return tmp_path


def imports(python: str, name: str) -> bool:
    return subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode == 0


def test_from_nothing_then_more_for_tests(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    python = packages.install("run", root)
    assert python == environment.python_of(str(root / ".venv"))
    assert imports(python, "tiny_run")
    assert not imports(python, "tiny_test")
    assert not imports(python, "pip")
    assert environment.is_ready(str(root / ".venv"), "run", str(root))
    kept = root / ".venv" / "kept"
    kept.touch()

    assert packages.install("test", root) == python
    assert imports(python, "tiny_test")
    assert kept.exists(), "what is ready to run is added to, not made again"
    assert environment.is_ready(str(root / ".venv"), "run", str(root))
    assert environment.is_ready(str(root / ".venv"), "test", str(root))
    assert "Traceback" not in capsys.readouterr().err


def test_adding_for_tests_that_was_cut_off_is_a_set_up_to_be_done_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half-changed packages are not ready to run either."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    place = Path(packages.install("run", root)).parent.parent
    assert place == root / ".venv"
    with monkeypatch.context() as patched:
        patched.setattr(packages, "_run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            packages.install("test", root)
    assert not environment.is_ready(str(place), "run", str(root))
    half = place / "half-written"
    half.touch()
    packages.install("run", root)
    assert not half.exists()
    assert environment.is_ready(str(place), "run", str(root))


def test_somebody_elses_environment_is_left_alone(root: Path) -> None:
    venv.create(root / ".venv", with_pip=False)
    theirs = root / ".venv" / "theirs"
    theirs.touch()
    python = packages.install("run", root)
    assert python == environment.python_of(str(root / ".venv-semenit"))
    assert theirs.exists()


def test_a_folder_that_cannot_hold_it_is_passed_over(root: Path, home: Path) -> None:
    for name in (".venv", ".venv-semenit"):
        (root / name).write_text("a file where a folder should be\n")
    python = packages.install("run", root)
    assert Path(python).is_relative_to(home / "data")
    assert imports(python, "tiny_run")


def test_a_full_disk_gets_its_space_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(environment, "stamp", full)
    monkeypatch.setattr(environment, "is_ready", lambda *_: False)
    with pytest.raises(DiskFull):
        packages.install("run", root)
    assert not (root / ".venv").exists()


def test_no_place_at_all(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEMENIT_HOME", str(root / "requirements.lock"))
    for name in (".venv", ".venv-semenit"):
        (root / name).write_text("a file where a folder should be\n")
    with pytest.raises(SetupNowhere):
        packages.install("run", root)


def test_an_altered_wheel_is_refused(root: Path) -> None:
    wheel = root / "wheels" / "tiny_run-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.writestr("more.py", "")
    with pytest.raises(DownloadAltered):
        packages.install("run", root)
    assert not environment.is_ready(str(root / ".venv"), "run", str(root))


def test_wheels_for_another_computer(root: Path) -> None:
    wheel = root / "wheels" / "tiny_run-1.0-py3-none-any.whl"
    wheel.rename(wheel.with_name("tiny_run-1.0-cp27-none-win32.whl"))
    with pytest.raises(WheelsUnsuitable):
        packages.install("run", root)


def test_the_persons_pip_settings_do_not_send_packages_elsewhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert imports(packages.install("run", root), "tiny_run")


@pytest.mark.parametrize(
    ("said", "local", "error"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            True,
            DiskFull,
        ),
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError(...: [Errno 101] Network is "
            "unreachable')\nERROR: No matching distribution found for av==18.1.0",
            False,
            OfflineSetup,
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", False, DownloadAltered),
        ("ERROR: No matching distribution found for av==18.1.0", False, PackagesUnavailable),
        ("ERROR: No matching distribution found for av==18.1.0", True, WheelsUnsuitable),
        ("Segmentation fault", False, SetupFailed),
    ],
)
def test_what_pip_says_becomes_advice(
    said: str, local: bool, error: type[TrainerError], tmp_path: Path
) -> None:
    found = packages.diagnose(said, tmp_path / "setup.log", local)
    assert type(found) is error
    assert "{" not in str(found)


@pytest.mark.skipif(sys.platform == "win32", reason="looks with POSIX locks")
def test_one_set_up_at_a_time(root: Path) -> None:
    lock = root / "requirements.lock"
    with lock.open("rb") as first, lock.open("rb") as second:
        assert packages._take(first)
        assert not packages._take(second)
        first.close()
        assert packages._take(second)


OUTLIVED = """
import io, os, sys
from pathlib import Path
from trainer.setup import packages
from trainer.setup.progress import Progress

lock = Path(sys.argv[1])
with packages._alone(lock) as alone, (lock.parent / "log").open("w", buffering=1) as log:
    child = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    packages._run([sys.executable, "-c", child], Progress(1, io.StringIO()), log, alone)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="looks with POSIX locks")
def test_a_pip_that_outlives_its_set_up_keeps_others_out(root: Path) -> None:
    lock, log = root / "requirements.lock", root / "log"
    setup = subprocess.Popen([sys.executable, "-c", OUTLIVED, str(lock)], cwd=ROOT)
    while not log.exists() or not log.read_text().endswith("\n"):
        assert setup.poll() is None
        time.sleep(0.01)
    pip = int(log.read_text())
    setup.kill()
    setup.wait()
    with lock.open("rb") as file:
        try:
            assert not packages._take(file)
        finally:
            os.kill(pip, signal.SIGKILL)
        while not packages._take(file):
            time.sleep(0.01)


def test_pip_is_shipped_and_runs() -> None:
    pip = subprocess.run(
        [sys.executable, "-I", os.fspath(packages.PIP / "pip"), "--version"], capture_output=True, text=True
    )
    assert pip.stdout.startswith("pip 26.3 from ")
