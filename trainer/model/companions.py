"""Small files that others keep beside ``project.json``, and that go wherever the project goes.

They are copied and packed with it and taken out of a package again, within bounds.  What is
in them is for whoever wrote them; they may come from a stranger, and are read as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from trainer.errors import FileUnreadable
from trainer.model import safe_file

TEMPLATE = "template.json"
"""What the project was made from (``template.filled_in``)."""

LARGEST: Mapping[str, int] = {TEMPLATE: 256 * 1024}
"""Their names, and the most bytes that each may have."""


def beside(folder: Path) -> dict[str, bytes]:
    """Those that the project in ``folder`` has, by name; one that cannot be read is left out."""
    found = {}
    for name, largest in LARGEST.items():
        file = folder / name
        try:
            if not file.is_symlink():
                found[name] = safe_file.read(file, largest)
        except (OSError, FileUnreadable):
            continue
    return found
