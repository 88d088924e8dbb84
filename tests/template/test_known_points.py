"""What a project can tell of the twelve points, and what it leaves to the person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.template.filled import SLUGS, full, made, template
from trainer.media.sound_library import library
from trainer.model.media_folder import fingerprint
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, TextTrack, Timeline
from trainer.template.known_points import known, ticked_by_itself
from trainer.template.plan import Wish, plan
from trainer.template.publishing import Kept

PERSONS = {"izin", "anak", "data", "milik-orang", "sara", "tuduhan", "khasiat", "takarir", "tonton"}


def with_tune(timeline: Timeline, name: str) -> Timeline:
    """``timeline`` as if each of its sounds were that tune of the library."""
    tune = library()[name]
    used = {clip.media for clip in timeline.clips(Role.MUSIC)}
    media = tuple(
        replace(one, fingerprint=fingerprint(tune.file)) if one.id in used else one for one in timeline.media
    )
    return replace(timeline, media=media)


def rewritten(timeline: Timeline, purpose: Purpose, words: str) -> Timeline:
    def said(text: Text) -> Text:
        return replace(text, words=words) if text.purpose is purpose else text

    texts = tuple(
        TextTrack(track.role, tuple(said(text) for text in track.children)) for track in timeline.texts
    )
    return replace(timeline, texts=texts)


@pytest.mark.parametrize("slug", SLUGS)
def test_what_only_people_know_is_never_ticked(slug: str) -> None:
    assert not ticked_by_itself(made(plan(full(Wish(template(slug)))))) & PERSONS


def test_music_of_the_library_is_known_by_its_sound() -> None:
    timeline = made(plan(full(Wish(template()))))
    told = known(timeline)["musik"]
    assert not told.holds
    assert "musik" in told.why
    ours = known(with_tune(timeline, "music/kerja-bareng"))["musik"]
    assert ours.holds
    assert "Kerja bareng (CC0-1.0)" in ours.why
    assert known(Timeline(""))["musik"].holds


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if any(
    text.purpose is Purpose.SUMBER for text in template(slug).form.texts)])  # fmt: skip
def test_a_dated_source_is_told(slug: str) -> None:
    timeline = made(plan(full(Wish(template(slug)))))
    told = known(timeline)["sumber"]
    assert told.holds
    assert told.why.startswith("Tertulis: “Sumber: ")


def test_a_source_without_a_date_is_pointed_out() -> None:
    timeline = rewritten(made(plan(full(Wish(template("info-publik"))))), Purpose.SUMBER, "Sumber: Pak RT")
    told = known(rewritten(timeline, Purpose.KETERANGAN, "Berlaku"))["sumber"]
    assert not told.holds
    assert "Pak RT" in told.why
    assert "sumber" not in known(made(plan(full(Wish(template("resep"))))))


def test_an_old_picture_says_its_year() -> None:
    timeline = made(plan(full(Wish(template("sejarah-lokal")))))
    assert known(timeline)["arsip"].holds
    told = known(rewritten(timeline, Purpose.LOKASI, "Arsip kelurahan"))["arsip"]
    assert not told.holds
    assert "arsip" not in known(rewritten(timeline, Purpose.LOKASI, "Kauman"))


def test_a_tick_of_the_project_is_no_tick_of_the_person() -> None:
    silent, other = Timeline(""), made(plan(full(Wish(template()))))
    assert Kept().done(silent) == {"musik"}
    assert Kept().changed(silent, "musik", ticked=False).done(silent) == frozenset()
    assert Kept(refused=frozenset({"musik"})).changed(silent, "musik", ticked=True) == Kept()
    own = Kept().changed(silent, "izin", ticked=True)
    assert own.done(silent) == {"musik", "izin"}
    assert own.done(other) == {"izin"}, "another tune came in: its tick goes by itself"
