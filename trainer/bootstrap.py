"""Gets Semenit into its own environment, before anything else is imported.

A computer with nothing but Python 3.11 is enough::

    python3 main.py -> enter() -+- environment ready ----------+-> same process,
                                |                              |   its own Python
                                +- not yet -> trainer.setup ---+

This runs at every start, so it imports nothing that is slow to import: deciding
costs one read of the lock and one of the stamp.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from trainer.setup.environment import (
    LOCKS,
    NEWEST,
    OLDEST,
    ROOT,
    data_folder,
    dotted,
    is_ours,
    is_ready,
    places,
    python_of,
    site_packages,
)

SYSTEM_PACKAGES = "--system-packages"
"""The one option that is ours: install missing system libraries, too."""


def enter(script: str, arguments: Sequence[str], *, purpose: str = "run") -> list[str]:
    """Return ``arguments`` once this process runs where everything is installed.

    Until then it prepares the environment and starts ``script`` again inside
    it; such a call does not return.  ``purpose`` is a key of ``LOCKS``.  Raises
    SystemExit with code 2 after one plain sentence where the person has to do
    something first.
    """
    rest = [argument for argument in arguments if argument != SYSTEM_PACKAGES]
    install_libraries = len(rest) < len(arguments)
    window = purpose == "run" and opens_window(rest)
    python = _ready_python(purpose)
    here = os.path.abspath(sys.prefix)
    if python is None and here in places() and is_ours(here):
        # Nothing rebuilds the house it stands in: let the Python outside do it.
        _start(os.path.realpath(getattr(sys, "_base_executable", sys.executable)), [script, *arguments])
    if python is None or install_libraries or not _system_suffices(python, purpose, window):
        python = _prepare(purpose, window, install_libraries)
    if python != sys.executable:
        _start(python, [script, *rest])
    return rest


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: no verb, and no question that is answered in words."""
    return not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help"))


def _ready_python(purpose: str) -> str | None:
    """The Python of the first ready environment; this process's own if that has it all."""
    here = os.path.abspath(sys.prefix)
    if here in places() and is_ours(here):
        return sys.executable if is_ready(here, purpose) else None
    for place in places():
        if is_ready(place, purpose):
            return python_of(place)
    # Somebody may have made an environment by other means (`uv sync`); it will do if it has it all.
    lock, beside = os.path.join(ROOT, LOCKS[purpose]), places()[0]
    activated = sys.prefix != sys.base_prefix
    if activated or (os.path.exists(python_of(beside)) and not is_ours(beside)):
        from trainer.setup import packages

        if activated and packages.all_installed(lock, sys.path):
            return sys.executable
        if packages.all_installed(lock, site_packages(beside)):
            return python_of(beside)
    return None


# --- what the system itself must have --------------------------------------------------


def display_missing() -> bool:
    """Whether Qt would find no screen: Linux, no X or Wayland, and no other platform asked for."""
    return sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _libraries_file(python: str, window: bool) -> str:
    return os.path.join(
        os.path.dirname(os.path.dirname(python)), "libraries-" + ("window" if window else "tests")
    )


def _system_suffices(python: str, purpose: str, window: bool) -> bool:
    """Whether screen and libraries are known to be there; the answer for libraries is remembered."""
    if not sys.platform.startswith("linux") or not (window or purpose == "test"):
        return True
    try:
        with open(_libraries_file(python, window)) as file:
            # Remembered for this computer only: a stick or a share is met by many.
            return file.read() == os.uname().nodename and not (window and display_missing())
    except OSError:
        return False


# --- the slow way, once ------------------------------------------------------------------


def _prepare(purpose: str, window: bool, install_libraries: bool) -> str:
    """Check and install what is missing; return the Python to run, or leave with code 2."""
    from trainer import words
    from trainer.errors import DisplayMissing, PythonUnsuitable, TrainerError
    from trainer.setup import libraries, packages

    words.use(_language())
    try:
        if not OLDEST <= sys.version_info[:2] <= NEWEST:
            raise PythonUnsuitable(
                version=dotted(sys.version_info[:2]), oldest=dotted(OLDEST), newest=dotted(NEWEST)
            )
        if window and display_missing():
            raise DisplayMissing
        if sys.platform.startswith("linux") and (window or purpose == "test" or install_libraries):
            libraries.provide(
                libraries.WINDOW if window or purpose == "run" else libraries.TESTS, install_libraries
            )
        python = _ready_python(purpose) or packages.install(purpose)
    except TrainerError as error:
        print(error, file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise SystemExit(130) from None
    _remember_libraries(python, window)
    return python


def _remember_libraries(python: str, window: bool) -> None:
    if not sys.platform.startswith("linux") or python == sys.executable:
        return
    # Fails where a prepared environment is on a read-only share; then it is asked each time.
    with contextlib.suppress(OSError), open(_libraries_file(python, window), "w") as file:
        file.write(os.uname().nodename)


def _language() -> str:
    """The language for set-up: as chosen in the window; before that English where the system speaks it."""
    import json

    try:
        with open(os.path.join(data_folder(), "settings.json"), "rb") as file:
            return str(json.load(file)["language"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        system = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
        return "en" if system.startswith("en") else "id"


def _start(python: str, command: list[str]) -> None:
    """Continue as ``python command...``; the process keeps its number where the system can do that."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(python, [python, *command])
    import subprocess

    # Windows has no exec that keeps the console's process; wait and pass the result on.
    child = subprocess.Popen([python, *command])
    while True:
        try:
            raise SystemExit(child.wait())
        except KeyboardInterrupt:
            continue  # Ctrl-C reaches the child as well, which decides what it means
