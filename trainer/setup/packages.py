"""Fills an environment with the packages that a lock file names.

Works on a bare Debian, whose Python has ``venv`` but neither pip nor
ensurepip: pip is shipped as a wheel, and a wheel can be run as it is.  Every
file is checked against its hash in the lock, so it does not matter which index
the person's pip configuration names; a ``wheels`` folder beside ``main.py``
makes the set-up work without any network.
"""

from __future__ import annotations

import contextlib
import errno
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

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
from trainer.setup import environment
from trainer.setup.progress import Progress
from trainer.words import translate

ROOT = Path(environment.ROOT)
PIP = ROOT / "assets" / "setup" / "pip-26.3-py3-none-any.whl"

_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]+?))?\s*\\?$")


def pins(lock: Path | str) -> list[tuple[str, str, str]]:
    """(name, version, marker or "") of every package in a lock file, in its order."""
    lines = Path(lock).read_text(encoding="utf-8").splitlines()
    return [(pin["name"], pin["version"], pin["marker"] or "") for pin in map(_PIN.match, lines) if pin]


def all_installed(lock: Path | str, folders: Sequence[str]) -> bool:
    """Whether ``folders`` hold the packages of ``lock`` in their exact versions.

    Pins that are only for some systems are taken on trust.
    """
    found: dict[str, str] = {}
    for one in importlib.metadata.distributions(path=list(folders)):
        found.setdefault(_plain(one.metadata["Name"]), one.version)
    return all(marker or found.get(_plain(name)) == version for name, version, marker in pins(lock))


def _plain(name: str) -> str:
    # One package is spelt PySide6_Addons in its own files and pyside6-addons in a lock.
    return re.sub(r"[-_.]+", "-", name).lower()


def install(purpose: str, root: Path = ROOT) -> str:
    """Make an environment ready for ``purpose`` (a key of LOCKS); return its Python.

    An environment that is ready to run gets what is missing for tests; any
    other is made from nothing.  Raises a TrainerError that says what to do.
    """
    with _alone(root / environment.LOCKS["run"]) as alone:
        for ready in environment.places(str(root)):
            if environment.is_ready(ready, purpose, str(root)):
                return environment.python_of(ready)  # another start did it while this one waited
        place = _choose(root)
        log = place / "setup.log"
        try:
            _fill(place, purpose, root, log, alone)
        except (DiskFull, OSError) as error:
            if isinstance(error, OSError) and error.errno != errno.ENOSPC:
                raise SetupFailed(log=log) from error
            shutil.rmtree(place, ignore_errors=True)  # give back what a half environment took
            raise DiskFull from error
    return environment.python_of(str(place))


def _choose(root: Path) -> Path:
    """The first place that is not somebody else's and where an environment can be made."""
    for place in map(Path, environment.places(str(root))):
        if environment.is_ready(str(place), "run", str(root)) and os.access(place, os.W_OK):
            return place
        if (place / "pyvenv.cfg").exists() and not environment.is_ours(str(place)):
            continue
        try:
            _empty(place)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull from error
            continue
        return place
    raise SetupNowhere(folder=root)


def _empty(place: Path) -> None:
    """A new environment without any package.  Raises OSError where that cannot be."""
    if place.is_symlink():
        place.unlink()
    if place.exists():
        shutil.rmtree(place)
    place.mkdir(parents=True)
    (place / environment.MARK).write_text("Semenit makes and empties this folder by itself.\n")
    venv.create(place, with_pip=False, symlinks=os.name != "nt")


def _fill(place: Path, purpose: str, root: Path, log: Path, alone: IO[bytes]) -> None:
    # From here to the last line the environment counts as unfinished.
    for known in environment.LOCKS:
        Path(environment.stamp_file(str(place), known)).unlink(missing_ok=True)
    lock = root / environment.LOCKS[purpose]
    wheels = root / "wheels"
    command = [
        environment.python_of(str(place)), "-I", "-X", "utf8", str(PIP / "pip"), "install",
        "--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-user", "--no-input", "--no-color",
        "--disable-pip-version-check", "--progress-bar", "raw", "-r", str(lock),
    ]  # fmt: skip
    if wheels.is_dir():
        command += ["--no-index", "--find-links", str(wheels)]
    progress = Progress(len(pins(lock)), sys.stderr)
    with progress, log.open("w", encoding="utf-8") as file:
        code = _run(command, progress, file, alone)
    if code != 0:
        raise diagnose(log.read_text(encoding="utf-8"), log, wheels.is_dir())
    if hasattr(os, "sync"):
        os.sync()  # else a power cut could keep the stamp and lose the packages
    finished = list(environment.LOCKS) if purpose == "test" else [purpose]
    for known in finished:
        Path(environment.stamp_file(str(place), known)).write_bytes(environment.stamp(known, str(root)))


def _run(command: list[str], progress: Progress, log: IO[str], alone: IO[bytes]) -> int:
    # pip inherits the lock: should this process be killed, pip may still be writing.
    inherited = () if sys.platform == "win32" else (alone.fileno(),)
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=inherited,
    ) as pip:
        assert pip.stdout is not None
        try:
            for line in pip.stdout:
                if progress.hear(line):
                    log.write(line)
        except BaseException:
            pip.kill()
            raise
    return pip.returncode


_SIGNS: list[tuple[str, Callable[[], TrainerError]]] = [
    (r"No space left on device|\[WinError 112\]", DiskFull),
    (r"DO NOT MATCH THE HASHES", DownloadAltered),
    (
        r"NewConnectionError|NameResolutionError|ConnectTimeout|Read timed out|ConnectionReset|ProxyError"
        r"|Network is unreachable|Temporary failure in name resolution|CERTIFICATE_VERIFY_FAILED|SSLError",
        OfflineSetup,
    ),
]
"""What pip says -> what it means; the first that fits, since one fault brings others with it."""


def diagnose(said: str, log: Path, local: bool) -> TrainerError:
    """The error that fits what pip ``said``; ``local`` if it looked in the wheels folder only."""
    for sign, error in _SIGNS:
        if re.search(sign, said):
            return error()
    if "No matching distribution found" in said:
        if local:
            return WheelsUnsuitable()
        return PackagesUnavailable(
            oldest=environment.dotted(environment.OLDEST), newest=environment.dotted(environment.NEWEST)
        )
    return SetupFailed(log=log)


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[IO[bytes]]:
    """Let one process at a time set up from ``file``, which is only read; others wait."""
    with file.open("rb") as held:
        told = False
        while not _take(held):
            if not told:
                print(
                    translate("Setup", "Semenit is being set up in another window; waiting for it."),
                    file=sys.stderr,
                )
                told = True
            time.sleep(0.5)
        yield held  # closing the file, or the end of the process, gives it back


def _take(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(1 << 30)  # Windows forbids others to read what is locked; lock where nothing is
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        # A share without locks: two starts at once are unlikely enough there.
        return error.errno not in (errno.EACCES, errno.EDEADLK)
    return True
