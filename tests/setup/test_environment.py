"""Where the environment may be, and when it counts as ready."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trainer import paths
from trainer.setup import environment


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A ready environment for running, beside a lock file."""
    for lock in environment.LOCKS.values():
        (tmp_path / lock).write_text("tiny==1.0\n")
    place = tmp_path / ".venv"
    python = Path(environment.python_of(str(place)))
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    stamp = environment.stamp("run", str(tmp_path))
    Path(environment.stamp_file(str(place), "run")).write_bytes(stamp)
    return place


def ready(place: Path, purpose: str = "run") -> bool:
    return environment.is_ready(str(place), purpose, str(place.parent))


def test_ready_with_a_stamp_of_this_lock(place: Path) -> None:
    assert ready(place)
    assert not ready(place, "test")


def test_not_ready_without_stamp(place: Path) -> None:
    (place / "ready-run").unlink()
    assert not ready(place)


def test_not_ready_after_the_lock_changed(place: Path) -> None:
    (place.parent / "requirements.lock").write_text("tiny==1.1\n")
    assert not ready(place)


def test_not_ready_for_another_python(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert not ready(place)


def test_not_ready_where_its_python_is_gone(place: Path) -> None:
    python = Path(environment.python_of(str(place)))
    python.unlink()
    python.symlink_to(place / "of" / "another" / "computer")
    assert not ready(place)


def test_nothing_there_is_not_ready(tmp_path: Path) -> None:
    assert not environment.is_ready(str(tmp_path / "nowhere"), "run", str(tmp_path))


def test_first_place_is_beside_main() -> None:
    root = Path(environment.ROOT)
    assert (root / "main.py").is_file()
    assert environment.places()[0] == str(root / ".venv")


def test_two_copies_do_not_share_an_environment(tmp_path: Path) -> None:
    first, second = (environment.places(str(tmp_path / name)) for name in ("a", "b"))
    assert not set(first) & set(second)


@pytest.mark.parametrize("own_home", [True, False])
def test_data_folder_is_the_one_of_paths(
    own_home: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two modules find it, one of them before platformdirs is there."""
    if not own_home:
        monkeypatch.delenv("SEMENIT_HOME")
        for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            monkeypatch.setenv(name, str(tmp_path))
    assert environment.data_folder() == str(paths.data())
