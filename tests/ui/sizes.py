"""The windows and texts that every page must be readable in."""

from __future__ import annotations

import pytest

SCREENS = pytest.mark.parametrize("screen", [(1366, 768), (1280, 720)], ids=["1366x768", "1280x720"])
TEXT_SIZES = pytest.mark.parametrize("text_size", ["normal", "huge"])
LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
