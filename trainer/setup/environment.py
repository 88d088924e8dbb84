"""Where Semenit's environment may be, and whether it is ready.

An environment is a folder: ``.venv`` beside ``main.py``, or one among the
person's own data where that place cannot be written (a read-only share, a
stick without symbolic links).  It is ready when it holds a stamp, a copy of
the lock file that was installed, written after everything else; a set-up that
was cut off leaves no stamp and is done again.

Asked at every start, so this imports nothing that is slow to import.
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

OLDEST, NEWEST = (3, 11), (3, 14)
"""The Pythons for which every pinned package has wheels, both ends included."""

LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}
"""Purpose -> the lock file that it installs; what "test" installs serves "run" as well."""

MARK = "made-by-semenit"
"""The file that tells our environments from those that somebody made by other means."""


def places(root: str = ROOT) -> list[str]:
    """Folders that may hold the environment, the preferred first.

    The second is for a ``.venv`` that somebody made by other means (``uv
    sync``, an editor): it is theirs and is left alone.
    """
    return [
        os.path.join(root, ".venv"),
        os.path.join(root, ".venv-semenit"),
        os.path.join(data_folder(), "environments", root.strip(os.sep).replace(os.sep, "-").replace(":", "")),
    ]


def data_folder() -> str:
    """The same folder as ``trainer.paths.data``, found without platformdirs, and not created."""
    home = os.environ.get("SEMENIT_HOME")
    if home:
        return os.path.join(home, "data")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "Semenit")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/Semenit")
    return os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "Semenit")


def python_of(place: str) -> str:
    """The interpreter of the environment in ``place``."""
    return os.path.join(place, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def site_packages(place: str) -> list[str]:
    """Where the environment in ``place`` keeps its packages, if it is one for this Python."""
    if os.name == "nt":
        return [os.path.join(place, "Lib", "site-packages")]
    return [os.path.join(place, "lib", f"python{dotted(sys.version_info[:2])}", "site-packages")]


def is_ours(place: str) -> bool:
    """Whether the set-up made ``place``, and so may empty it and make it again."""
    return os.path.exists(os.path.join(place, MARK))


def stamp_file(place: str, purpose: str) -> str:
    return os.path.join(place, f"ready-{purpose}")


def stamp(purpose: str, root: str = ROOT) -> bytes:
    """What a ready environment's stamp holds: the kind of Python, then the whole lock file."""
    with open(os.path.join(root, LOCKS[purpose]), "rb") as lock:
        kind = (
            f"{sys.implementation.cache_tag} {sys.platform} {getattr(sys.implementation, '_multiarch', '')}\n"
        )
        return kind.encode() + lock.read()


def is_ready(place: str, purpose: str, root: str = ROOT) -> bool:
    """Whether everything for ``purpose`` is installed in ``place``, for this kind of Python."""
    try:
        with open(stamp_file(place, purpose), "rb") as file:
            # The stick may have come from another computer: then the link to Python dangles.
            return file.read() == stamp(purpose, root) and os.path.exists(python_of(place))
    except OSError:
        return False


def dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
