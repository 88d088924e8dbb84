"""System libraries: found, named, installed."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from trainer.errors import SystemLibrariesMissing, SystemLibrariesUnknown
from trainer.setup import libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")

ABSENT = {"libsemenit-is-nowhere.so.7": "libsemenit7"}


def test_missing_asks_the_loader() -> None:
    def load(name: str) -> None:
        if name in ("libGL.so.1", "libxcb-cursor.so.0"):
            raise OSError(name)

    assert libraries.missing(libraries.WINDOW, load) == ["libGL.so.1", "libxcb-cursor.so.0"]
    assert libraries.missing(libraries.TESTS, load) == ["libGL.so.1"]


def test_missing_with_the_real_loader() -> None:
    assert libraries.missing({"libc.so.6": "libc6", **ABSENT}) == list(ABSENT)


def test_nothing_is_done_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    libraries.provide({"libc.so.6": "libc6"}, install=True)


def test_a_system_without_apt_gets_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SystemLibrariesUnknown, match=r"libsemenit-is-nowhere\.so\.7"):
        libraries.provide(ABSENT, install=False)


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get and a sudo that only write down how they were called."""
    log = tmp_path / "calls"
    log.touch()
    shell, env = shutil.which("sh"), shutil.which("env")
    assert shell
    assert env
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "env").symlink_to(env)
    for name, then in (("apt-get", ""), ("sudo", 'exec "$@"')):
        script = folder / name
        script.write_text(f'#!{shell}\necho "{name} $DEBIAN_FRONTEND $*" >> {log}\n{then}\n')
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return log


def test_a_person_is_told_the_command(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemLibrariesMissing, match="sudo apt-get install -y libsemenit7"):
        libraries.provide(ABSENT, install=False)
    assert calls.read_text() == ""


@pytest.mark.parametrize(("user", "install"), [(0, False), (1000, True)])
def test_root_and_whoever_asks_get_them_installed(
    user: int, install: bool, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    with pytest.raises(SystemLibrariesMissing):  # this apt-get installs nothing, which is noticed
        libraries.provide(ABSENT, install=install)
    apt = [line for line in calls.read_text().splitlines() if line.startswith("apt-get")]
    assert [line.split()[5] for line in apt] == ["update", "install"]
    assert all(line.startswith("apt-get noninteractive") for line in apt)
    assert apt[1].endswith("libsemenit7")
    assert ("sudo" in calls.read_text()) == (user != 0)
