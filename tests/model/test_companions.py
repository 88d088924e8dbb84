"""What stands beside a project is taken along only where it is small and really there."""

from __future__ import annotations

from pathlib import Path

from trainer.model import companions


def test_only_what_is_known_small_and_really_there(tmp_path: Path) -> None:
    assert companions.beside(tmp_path) == {}
    file = tmp_path / companions.TEMPLATE
    (tmp_path / "elsewhere").write_bytes(b"secret")
    file.symlink_to(tmp_path / "elsewhere")
    assert companions.beside(tmp_path) == {}
    file.unlink()
    file.write_bytes(b" " * (companions.LARGEST[companions.TEMPLATE] + 1))
    assert companions.beside(tmp_path) == {}
    file.write_bytes(b"{}")
    assert companions.beside(tmp_path) == {companions.TEMPLATE: b"{}"}
