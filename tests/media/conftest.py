"""What the tests of the media engine share: the clips made for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.media.corpus import Recipe, make


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Recipe], Path]:
    """Makes the clip of a recipe, once in a session."""
    folder = tmp_path_factory.mktemp("corpus")
    return lambda recipe: make(recipe, folder)


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Texts are drawn by Qt.  An application that the first of them made could not open windows later."""
