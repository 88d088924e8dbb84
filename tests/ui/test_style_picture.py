"""The small pictures of the styles."""

from __future__ import annotations

from PySide6.QtCore import QSize

from trainer.settings import Settings
from trainer.typeset.styles import styles
from trainer.ui.style_picture import style_picture


def test_every_style_looks_different(settings: Settings) -> None:
    size = QSize(38, 38)
    pictures = [style_picture(style, size).pixmap(size * 2).toImage() for style in styles().values()]
    for number, picture in enumerate(pictures):
        assert not picture.isNull()
        assert all(picture != other for other in pictures[number + 1 :])
