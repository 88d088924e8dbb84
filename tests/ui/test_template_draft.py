"""The draft on disk: what was chosen last is what is found again."""

from __future__ import annotations

from dataclasses import replace

from trainer.template import pack
from trainer.template.brand import Brand
from trainer.template.plan import Wish
from trainer.ui import template_draft
from trainer.ui.template_draft import Keeper, folder_of

RECIPE = pack.load(pack.find("resep"))


def chosen(title: str) -> Wish:
    return Wish(RECIPE, RECIPE.form.looks[0], answers={"judul": title})


def kept() -> str:
    return template_draft.load(RECIPE, Brand())[0].answers.get("judul", "")


def test_each_change_is_kept() -> None:
    keeper = Keeper()
    keeper.keep(chosen("Kerip"), ())
    assert kept() == "Kerip"
    keeper.keep(chosen("Keripik"), ())
    assert kept() == "Keripik"


def test_a_late_job_does_not_write_over_what_the_page_left() -> None:
    keeper = Keeper()
    keeper.end(chosen("Keripik"), ())
    keeper.keep(chosen("Kerip"), ())
    assert kept() == "Keripik"


def test_a_late_job_does_not_bring_back_what_became_a_video() -> None:
    keeper = Keeper()
    keeper.keep(chosen("Keripik"), ())
    keeper.forget(RECIPE)
    keeper.keep(chosen("Keripik"), ())
    keeper.end(chosen("Keripik"), ())
    assert not folder_of(RECIPE).exists()


def test_a_damaged_draft_is_an_empty_one() -> None:
    Keeper().keep(chosen("Keripik"), ())
    (folder_of(RECIPE) / template_draft.FILE).write_bytes(b"{")
    wish, tray = template_draft.load(RECIPE, replace(Brand(), name="Sanggar"))
    assert (wish.answers, tray, wish.brand.name) == ({}, (), "Sanggar")
