"""A choice that is one small picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from trainer.ui.picture_choice import PictureChoice


@pytest.mark.parametrize("slim", [False, True])
def test_the_chosen_one_is_framed_and_all_of_them_are_named(qtbot: QtBot, dress: Dress, slim: bool) -> None:
    dress()
    choice = PictureChoice(QSize(40, 40), 52, "Gaya Tegas", "Tegas", slim=slim)
    qtbot.addWidget(choice)
    assert (choice.accessibleName(), choice.toolTip()) == ("Gaya Tegas", "Tegas")
    looks = []
    for _ in range(3):
        looks.append(choice.property("look"))
        choice.click()
    assert looks == ["card", "chosen", "card"]
    choice.ensurePolished()
    assert choice.sizeHint().height() >= 52
    assert (choice.maximumHeight() < 100) == slim
