"""What is let go of goes back to the computer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer import paths
from trainer.ui import allocator

TAKE_AND_LEAVE = """
import sys
from pathlib import Path
from trainer.ui import allocator

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 >> 20

if sys.argv[1] == "settled":
    allocator.settle()
kept, before = [], held()
for _ in range(3):
    pictures = []
    for _ in range(40):  # between the pictures lies what stays, as it does in a window
        pictures.append(bytearray(b"x") * (3 << 20))
        kept.append(bytearray(b"x") * 20_000)
del pictures
if sys.argv[1] == "given back":
    allocator.give_back()
print(held() - before)
"""


@pytest.mark.skipif(allocator._function("mallopt") is None, reason="the C library is not glibc")
@pytest.mark.parametrize("way", ["settled", "given back"])
def test_pictures_that_go_leave_no_room_behind(way: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", TAKE_AND_LEAVE, way],
        capture_output=True, text=True, timeout=60, check=True, cwd=paths.ROOT,
    )  # fmt: skip
    assert int(ended.stdout) < 20


def test_where_there_is_no_glibc_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allocator, "_function", lambda _: None)
    allocator.settle()
    allocator.give_back()
