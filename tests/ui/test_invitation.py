"""What an empty stage says can be read, however little room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES
from trainer.ui import theme
from trainer.ui.invitation import Invitation, places


@LANGUAGES
@pytest.mark.parametrize("text_size", theme.TEXT_SIZES)
@pytest.mark.parametrize("invitation", Invitation)
def test_no_word_leaves_an_upright_stage(
    dress: Dress, invitation: Invitation, text_size: str, language: str
) -> None:
    dress(text_size=text_size, language=language)
    stage = QRect(100, 50, 172, 306)  # beside a lesson, at 1366 x 768 and very large letters
    icon, headline, more = places(stage, invitation)
    assert icon is not None
    assert icon.bottom() < headline.top()
    assert headline.bottom() < more.top()
    assert stage.contains(icon | headline | more)


def test_on_a_low_stage_the_icon_goes_first(dress: Dress) -> None:
    dress(text_size="huge")
    stage = QRect(0, 0, 400, 150)
    icon, headline, more = places(stage, Invitation.BRING)
    assert icon is None
    assert stage.contains(headline | more)
