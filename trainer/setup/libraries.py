"""The system libraries that Qt needs on Linux and that bare systems lack.

Windows brings them all.  On Debian and Ubuntu they are packages; the names
were found on a fresh Debian 12 (PySide6 6.12, November 2026): the first seven
are enough for tests without a screen, the other six make a real X11 window.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

from trainer.errors import SystemLibrariesMissing, SystemLibrariesUnknown
from trainer.words import translate

TESTS: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
}
"""Library -> its package in Debian and Ubuntu; enough where nothing is shown."""

WINDOW: Mapping[str, str] = {
    **TESTS,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The same for a window on a screen."""


def missing(wanted: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """The libraries of ``wanted`` that the system's loader does not find."""
    absent = []
    for name in wanted:
        try:
            load(name)
        except OSError:
            absent.append(name)
    return absent


def provide(wanted: Mapping[str, str], install: bool) -> None:
    """Make sure that the libraries are there.

    As root, or where ``install`` asks for it, missing ones are installed with
    apt-get.  Raises SystemLibrariesMissing with the command to run where they
    are not, SystemLibrariesUnknown where the system has no apt-get.
    """
    absent = missing(wanted)
    if not absent:
        return
    if shutil.which("apt-get") is None:
        raise SystemLibrariesUnknown(names=", ".join(absent))
    packages = [wanted[name] for name in absent]
    if install or os.geteuid() == 0:
        print(
            translate("Setup", "Installing what the system lacks: {names}", names=" ".join(packages)),
            file=sys.stderr,
        )
        _apt_install(packages)
        absent = missing(wanted)
    if absent:
        names = " ".join(wanted[name] for name in absent)
        raise SystemLibrariesMissing(command=f"sudo apt-get install -y {names}")


def _apt_install(packages: list[str]) -> None:
    """Run apt-get; whether it helped is seen by looking for the libraries again."""
    alone = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    if os.geteuid() != 0 and shutil.which("sudo"):
        alone = ["sudo", *alone]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # Its own words are for administrators; a failed update may still find what it needs.
        subprocess.run([*alone, *step], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
