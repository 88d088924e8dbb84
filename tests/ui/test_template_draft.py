"""The draft on disk: what was chosen last is what is found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.template.filled import clip
from tests.template.test_making import finished
from trainer.model.schema import MediaReference
from trainer.template import pack
from trainer.template.brand import Brand
from trainer.template.filled_in import FilledIn, recall, remember
from trainer.template.plan import Wish
from trainer.ui import template_draft
from trainer.ui.template_draft import Keeper, Waiting, folder_of, returned

RECIPE = pack.load(pack.find("resep"))


def chosen(title: str) -> Wish:
    return Wish(RECIPE, RECIPE.form.looks[0], answers={"judul": title})


def kept() -> str:
    return template_draft.load(RECIPE, Brand(), folder_of(RECIPE))[0].answers.get("judul", "")


def test_each_change_is_kept() -> None:
    keeper = Keeper(folder_of(RECIPE))
    keeper.keep(chosen("Kerip"), ())
    assert kept() == "Kerip"
    keeper.keep(chosen("Keripik"), ())
    assert kept() == "Keripik"


def test_a_late_job_does_not_write_over_what_the_page_left() -> None:
    keeper = Keeper(folder_of(RECIPE))
    keeper.end(chosen("Keripik"), ())
    keeper.keep(chosen("Kerip"), ())
    assert kept() == "Keripik"


def test_a_late_job_does_not_bring_back_what_became_a_video() -> None:
    keeper = Keeper(folder_of(RECIPE))
    keeper.keep(chosen("Keripik"), ())
    keeper.forget()
    keeper.keep(chosen("Keripik"), ())
    keeper.end(chosen("Keripik"), ())
    assert not folder_of(RECIPE).exists()


def test_files_that_were_not_copied_yet_are_remembered() -> None:
    waits = (Waiting("/media/hp/satu.mp4"), Waiting("/media/hp/dua.mp4", "hasil"))
    Keeper(folder_of(RECIPE)).end(chosen("Keripik"), (), waits)
    assert template_draft.waiting(folder_of(RECIPE)) == waits
    assert kept() == "Keripik"


def test_a_damaged_draft_is_an_empty_one() -> None:
    Keeper(folder_of(RECIPE)).keep(chosen("Keripik"), ())
    (folder_of(RECIPE) / template_draft.FILE).write_bytes(b"{")
    wish, tray = template_draft.load(RECIPE, replace(Brand(), name="Sanggar"), folder_of(RECIPE))
    assert (wish.answers, tray, wish.brand.name) == ({}, (), "Sanggar")


def project(tmp_path: Path) -> tuple[FilledIn, tuple[MediaReference, ...]]:
    """A project's folder with two files, and what it was made from."""
    (tmp_path / "media").mkdir()
    media = []
    for name in ("satu", "dua"):
        (tmp_path / "media" / f"{name}.mp4").write_bytes(name.encode() * 100)
        media.append(replace(clip(8), id=f"m-{name}", name=f"{name}.mp4", path=f"media/{name}.mp4"))
    wish = Wish(
        RECIPE,
        RECIPE.form.looks[1],
        answers={"judul": "Keripik"},
        media={"hasil": media[0], "bahan": media[1], "cicip": media[0]},
        starts={"hasil": 12},
    )
    remember(tmp_path, wish)
    filled = recall(tmp_path)
    assert filled is not None
    return filled, tuple(media)


def back(filled: FilledIn, folder: Path, media: tuple[MediaReference, ...]) -> tuple[Wish, list[str]]:
    draft = finished(returned(RECIPE, filled, folder, media))
    wish, tray = template_draft.load(RECIPE, Brand(), draft)
    return wish, [one.name for one in tray]


def test_a_project_can_be_filled_again(tmp_path: Path) -> None:
    filled, media = project(tmp_path)
    Keeper(folder_of(RECIPE)).keep(chosen("Somebody is at work on this"), ())
    wish, tray = back(filled, tmp_path, media)
    assert tray == ["satu.mp4", "dua.mp4"]
    assert {place: one.name for place, one in wish.media.items()} == {
        "hasil": "satu.mp4",
        "bahan": "dua.mp4",
        "cicip": "satu.mp4",
    }
    assert (wish.look, wish.starts, wish.answers) == (
        RECIPE.form.looks[1],
        {"hasil": 12},
        {"judul": "Keripik"},
    )
    assert (tmp_path / "media" / "satu.mp4").is_file(), "the project keeps its files"
    assert kept() == "Somebody is at work on this"


def test_information_that_is_filled_again_is_as_old_as_its_words(tmp_path: Path) -> None:
    filled, media = project(tmp_path)
    old = replace(filled, filled="2026-02-04T14:20:00+07:00")
    wish, _ = back(old, tmp_path, media)
    remember(tmp_path, wish)
    again = recall(tmp_path)
    assert again is not None
    assert again.filled == old.filled
    Keeper(folder_of(RECIPE)).keep(wish, ())
    assert template_draft.load(RECIPE, Brand(), folder_of(RECIPE))[0].written == old.filled


def test_a_return_goes_on_where_it_was_left(tmp_path: Path) -> None:
    filled, media = project(tmp_path)
    wish, _ = back(filled, tmp_path, media)
    folder = folder_of(RECIPE, again=True)
    template_draft.save(replace(wish, answers={"judul": "Keripik pedas"}), (), folder)
    assert back(filled, tmp_path, media)[0].answers == {"judul": "Keripik pedas"}
    other = replace(filled, filled="2026-11-24T09:00:00+07:00")
    assert back(other, tmp_path, media)[0].answers == {"judul": "Keripik"}, "another project begins anew"


def test_files_that_are_gone_or_lie_elsewhere_leave_their_places_empty(tmp_path: Path) -> None:
    filled, media = project(tmp_path)
    (tmp_path / "media" / "dua.mp4").unlink()
    outside = replace(filled.media[2], path="../rahasia.mp4")
    strange = replace(media[0], path="../rahasia.mp4")
    (tmp_path.parent / "rahasia.mp4").write_bytes(b"x")
    wish, tray = back(replace(filled, media=(*filled.media[:2], outside)), tmp_path, (*media, strange))
    assert tray == ["satu.mp4"]
    assert list(wish.media) == ["hasil"]
