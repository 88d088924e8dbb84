"""What the kernel's files say of the battery."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.ui import battery


def supply(folder: Path, name: str, **files: str) -> None:
    (folder / name).mkdir()
    for file, content in files.items():
        (folder / name / file).write_text(content + "\n")


@pytest.mark.parametrize(
    ("status", "capacity", "expected"),
    [
        ("Discharging", "37", 37),
        ("Charging", "37", None),
        ("Full", "100", None),
        ("Not charging", "80", None),
        ("Unknown", "80", None),
        ("Discharging", "", None),
        ("Discharging", "104", 100),
    ],
)
def test_only_a_battery_that_is_used_counts(
    tmp_path: Path, status: str, capacity: str, expected: int | None
) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status=status, capacity=capacity)
    assert battery.of_linux(tmp_path) == expected


def test_the_fuller_of_two_counts_and_a_mouse_does_not(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity="5")
    supply(tmp_path, "BAT1", type="Battery", status="Discharging", capacity="71")
    supply(tmp_path, "hid", type="Battery", scope="Device", status="Discharging", capacity="99")
    assert battery.of_linux(tmp_path) == 71


def test_a_computer_without_a_battery_has_none(tmp_path: Path) -> None:
    assert battery.of_linux(tmp_path) is None
    assert battery.of_linux(tmp_path / "tidak ada") is None


def test_this_computer_answers() -> None:
    assert battery.charge() is None or 0 <= (battery.charge() or 0) <= 100
