"""Some goals set words to measure them; the tests share the application that pytest-qt makes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True, scope="session")
def _application(qapp: QApplication) -> None:
    """Whoever needs Qt finds one that widgets can use as well."""
