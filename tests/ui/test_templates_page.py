"""The gallery of templates."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from trainer.settings import Settings
from trainer.template.pack import shipped
from trainer.ui.poster_card import FADE_STEPS, Poster
from trainer.ui.template_cards import home_cards, templates
from trainer.ui.templates_page import TemplatesPage


def shown(qtbot: QtBot, settings: Settings, screen: tuple[int, int] = (1366, 768)) -> TemplatesPage:
    page = TemplatesPage(templates(), settings)
    qtbot.addWidget(page)
    page.resize(*screen)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def test_every_template_is_there_with_its_pictures(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    assert list(page.cards) == [one.slug for one in shipped()]
    assert all(len(one.posters()) == 4 for one in shipped())
    with qtbot.waitSignal(page.chosen) as caught:
        page.cards["desa-wisata"].click()
    assert caught.args == ["desa-wisata"]


def test_pictures_move_unless_less_motion_is_wanted(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    poster = page.findChildren(Poster)[0]
    assert poster.moves
    before = poster.grab().toImage()
    for _ in range(FADE_STEPS + 1):
        poster._tick()
    assert poster.grab().toImage() != before
    page.hide()
    assert not poster.moves
    settings.change(reduced_motion=True)
    calm = shown(qtbot, settings)
    assert not any(one.moves for one in calm.findChildren(Poster))


def test_home_offers_the_first_three(qtbot: QtBot, settings: Settings) -> None:
    cards = home_cards(templates())
    for card in cards.values():
        qtbot.addWidget(card)
    assert list(cards) == [one.slug for one in shipped()][:3]


@pytest.mark.parametrize(
    ("language", "text_size", "screen"), [("id", "huge", (1280, 720)), ("en", "normal", (1366, 768))]
)
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, language: str, text_size: str, screen: tuple[int, int]
) -> None:
    assert not faults(shown(qtbot, dress(text_size=text_size, language=language), screen))


@pytest.mark.parametrize("damaged", [True])
def test_a_damaged_template_keeps_nobody_from_home(damaged: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from trainer.errors import TemplateFaulty
    from trainer.template import pack

    def fail() -> None:
        raise TemplateFaulty(name="x", fault="y")

    monkeypatch.setattr(pack, "shipped", fail)
    assert templates.__wrapped__() == ()
