"""Templates set texts; one application serves these tests and those of the window after them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Without it the first text would make an application that cannot open windows."""
