"""How much is left in the battery, where the system tells."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

POWER_SUPPLIES = Path("/sys/class/power_supply")
"""Documentation/ABI/testing/sysfs-class-power of the Linux kernel."""

_ON_BATTERY, _UNKNOWN = 0, 255


def charge() -> int | None:
    """Percent left while the computer runs on its battery; None on mains, without one, or unknown."""
    return _of_windows() if sys.platform == "win32" else of_linux(POWER_SUPPLIES)


def of_linux(folder: Path) -> int | None:
    """``charge`` from the kernel's files; with two batteries the fuller one counts."""
    found: list[int] = []
    try:
        supplies = sorted(folder.iterdir())
    except OSError:
        return None
    for supply in supplies:
        # A wireless mouse has a battery, too; its scope is "Device".
        if _word(supply / "type") == "Battery" and _word(supply / "scope") != "Device":
            if _word(supply / "status") != "Discharging":
                return None
            percent = _word(supply / "capacity")
            if percent.isdecimal():
                found.append(min(100, int(percent)))
    return max(found, default=None)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


class _PowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS of winbase.h."""

    _fields_ = (
        ("line", ctypes.c_ubyte),
        ("flags", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("seconds_left", ctypes.c_uint32),
        ("seconds_full", ctypes.c_uint32),
    )


def _of_windows() -> int | None:
    if sys.platform != "win32":
        return None
    status = _PowerStatus()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    if status.line != _ON_BATTERY or status.percent == _UNKNOWN:
        return None
    return min(100, status.percent)
