"""Whatever is put into a template, what comes out is a sound project that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.template.filled import RATE, SLUGS, clip, drawn, examples, full, made, photo, template
from trainer.media.text_motion import pose
from trainer.model import reading
from trainer.model.canvas import CANVASES, Canvas, Fit
from trainer.model.commands import AddText, AppendClip, FrameClip, read
from trainer.model.invariants import check
from trainer.model.joins import joins
from trainer.model.purpose import Purpose
from trainer.model.schema import MediaKind, MediaReference, Role, Text, Timeline
from trainer.template import motion
from trainer.template.brand import Brand
from trainer.template.filling import EFFECT, MUSIC, OWN_SOUND, UNDER_NARRATION, fill, seen_when_filling
from trainer.template.form import Sound
from trainer.template.plan import Plan, Shot, Wish, plan, suits, with_media
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import Area, zones
from trainer.typeset.styles import LEAST_CONTRAST, style

SHAPES = ((1080, 1920), (1920, 1080), (640, 640), (568, 320))


@st.composite
def references(draw: st.DrawFn) -> MediaReference:
    """A clip or a photo of any shape; clips of 0.5 to 120 s, with or without sound."""
    width, height = draw(st.sampled_from(SHAPES))
    if draw(st.booleans()):
        return photo(width, height)
    return clip(draw(st.floats(0.5, 120)), width, height, draw(st.booleans()))


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """A template in any dress, with anything or nothing in its places."""
    chosen = template(draw(st.sampled_from(SLUGS)))
    form = chosen.form
    wish = Wish(
        chosen,
        draw(st.sampled_from(form.looks)),
        draw(st.sampled_from(form.lengths)).id,
        draw(st.sampled_from(form.canvases)),
    )
    if draw(st.booleans()):
        wish = replace(
            wish, brand=Brand("Sekar", main=draw(st.sampled_from(("#F0B429", "#222222", "#7F7F7F"))))
        )
    given = draw(references())
    for scene in chosen.slots(wish.version):
        if suits(scene, given.kind) and draw(st.booleans()):
            wish = with_media(wish, scene.id, given)
    if draw(st.booleans()):
        spoken = replace(clip(draw(st.floats(0.5, 120))), name="suara.m4a", path="media/suara.m4a")
        wish = replace(wish, narration=replace(spoken, kind=MediaKind.AUDIO, width=0, height=0))
    answers = {name: words for name, words in examples(wish).items() if draw(st.integers(0, 4))}
    return replace(wish, answers=answers)


def passed(text: Text, size: Canvas) -> Iterator[Area]:
    """Where ``text`` is, frame by frame while it comes: the very poses that are drawn."""
    stands, coming = text_area(text, size), text.coming
    assert coming is not None
    for number in range(coming.frames):
        now = pose(coming.motion, (number + 1) / (coming.frames + 1), (size.width, size.height), 0, 0)
        across, down = now.across * 1000 / size.width, now.down * 1000 / size.height
        wider, taller = ((now.scale - 1) * side / 2 for side in (stands.width, stands.height))
        yield Area(
            stands.left - wider + across,
            stands.top - taller + down,
            stands.right + wider + across,
            stands.bottom + taller + down,
        )


def readable(timeline: Timeline) -> None:
    """Every text lies in the strict zone, is seen long enough, and stands out."""
    strict = zones(timeline.canvas).strict
    small = Canvas(timeline.canvas.width // 4, timeline.canvas.height // 4)
    for text in timeline.words(Role.TITLE):
        assert is_inside(text_area(text, small), strict), text
        shown = reading.read(timeline, text, Role.TITLE)
        assert text.coming is not None
        whole = shown.shown - motion.frames(text.coming)
        assert whole >= shown.needed, "it is read from the moment on that it has come"
        for area in passed(text, small):
            assert is_inside(area, strict), text
        assert style(text.style).contrast >= LEAST_CONTRAST
        assert text.size >= reading.LEAST_TYPE


def changed(planned: Plan, timeline: Timeline) -> None:
    """No transition takes from a shot what it must keep, or lies over a claim; no effect on a voice."""
    left = {shot.start: shot.frames for shot in planned.shots}
    bounds = {shot.start: shot for shot in planned.shots}
    for join in joins(timeline):
        assert not {bounds[join.cut].scene.veil, _ending_at(planned, join.cut).scene.veil} & {True}
        left[_ending_at(planned, join.cut).start] -= join.transition.before
        left[join.cut] -= join.transition.after
    for start, frames in left.items():
        assert frames >= min(bounds[start].frames, bounds[start].scene.least * RATE)
    for clip_ in timeline.clips(Role.MUSIC):
        if timeline.reference(clip_.media).name != "musik":
            here = timeline.range_of(clip_)
            assert clip_.volume == EFFECT
            assert not any(timeline.range_of(one).end > here.start for one in timeline.clips(Role.VOICE))
            assert not planned.wish.template.form.calm


def _ending_at(planned: Plan, cut: int) -> Shot:
    return next(shot for shot in planned.shots if shot.start + shot.frames == cut)


@given(wishes())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_any_media_in_any_place_gives_a_sound_video_that_can_be_read(wish: Wish) -> None:
    planned = plan(wish)
    timeline = check(made(planned))
    assert timeline.duration == planned.frames
    assert timeline.canvas == CANVASES[wish.shape]
    readable(timeline)
    changed(planned, timeline)
    assert set(timeline.still_missing()) == set(planned.missing)
    for clip_ in timeline.clips(Role.MUSIC):
        assert timeline.range_of(clip_).end <= timeline.duration


@given(wishes())
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
def test_only_commands_that_can_be_written_come_out(wish: Wish) -> None:
    planned = plan(wish)
    commands = fill(planned, drawn(planned))
    assert [read(command.to_plain()) for command in commands] == commands


@pytest.mark.parametrize("slug", SLUGS)
def test_a_filled_example_has_no_empty_place(slug: str) -> None:
    planned = plan(full(Wish(template(slug))))
    assert planned.missing == ()
    assert made(planned).still_missing() == ()


def test_what_is_missing_is_held_and_named() -> None:
    planned = plan(Wish(template()))
    timeline = made(planned)
    assert "Hasil jadi, sangat dekat" in timeline.still_missing()
    assert "Harga" in timeline.still_missing()
    assert timeline.duration >= 28 * RATE
    assert not timeline.words(Role.CAPTION)


def test_a_text_follows_its_clip() -> None:
    timeline = made(plan(full(Wish(template()))))
    title = timeline.words(Role.TITLE)[0]
    assert title.anchor.clip == timeline.picture.children[0].id
    assert timeline.range_of(title).start == 0


def test_texts_that_are_seen_together_do_not_lie_on_each_other() -> None:
    timeline = made(plan(full(Wish(template("desa-wisata"), length="long"))))
    small = Canvas(270, 480)
    texts = timeline.words(Role.TITLE)
    for index, text in enumerate(texts):
        for other in texts[index + 1 :]:
            one, two = timeline.range_of(text), timeline.range_of(other)
            if one.start < two.end and two.start < one.end:
                first, second = text_area(text, small), text_area(other, small)
                assert first.bottom <= second.top + 1 or second.bottom <= first.top + 1


def test_a_wide_picture_in_an_upright_video_is_shown_whole() -> None:
    wide = clip(8, 1920, 1080)
    assert seen_when_filling(wide, CANVASES["9:16"]) < 0.4
    planned = plan(full(Wish(template()), wide))
    fits = [one.framing.fit for one in fill(planned, drawn(planned)) if isinstance(one, FrameClip)]
    assert fits
    assert set(fits) == {Fit.BLUR}
    assert all(one.framing.fit is Fit.FILL for one in made(plan(full(Wish(template())))).picture.children)


def test_own_sound_makes_way_for_a_narration() -> None:
    wish = full(Wish(template()))
    kept = [shot.scene.sound for shot in plan(wish).shots if shot.reference]
    volumes = [one.volume for one in made(plan(wish)).picture.children[: len(kept)]]
    assert volumes == [OWN_SOUND[sound] for sound in kept]
    assert Sound.KEEP in kept
    spoken = replace(clip(12), width=0, height=0, name="suara.m4a", path="media/suara.m4a")
    told = made(plan(replace(wish, narration=spoken)))
    assert max(one.volume for one in told.picture.children[: len(kept)]) == UNDER_NARRATION
    assert [one.duration for one in told.clips(Role.VOICE)] == [12 * RATE]
    assert told.ducking


def test_the_tune_is_repeated_to_the_end_and_goes_softly() -> None:
    timeline = made(plan(full(Wish(template("desa-wisata")))))
    tunes = timeline.clips(Role.MUSIC)
    tunes = tuple(one for one in tunes if timeline.reference(one.media).name == "musik")
    assert len(tunes) == 2
    assert timeline.range_of(tunes[-1]).end == timeline.duration
    assert tunes[0].fade_in > 0
    assert tunes[0].fade_out == 0
    assert tunes[-1].fade_out > 0
    assert {one.volume for one in tunes} == {MUSIC}
    effects = [one for one in timeline.clips(Role.MUSIC) if one not in tunes]
    assert [timeline.reference(one.media).name for one in effects] == ["kilau", "kentongan"]


def test_a_brand_colours_the_texts() -> None:
    wish = full(Wish(template(), brand=Brand(main="#0B6B4B", letters="fredoka")))
    price = next(one for one in made(plan(wish)).words(Role.TITLE) if one.purpose is Purpose.HARGA)
    assert price.style == "harga@0B6B4B+fredoka"


def test_the_first_commands_bring_the_clips_in() -> None:
    planned = plan(full(Wish(template(), canvas="1:1")))
    commands = fill(planned, drawn(planned))
    assert commands[0].name == "set_canvas"
    assert sum(isinstance(one, AppendClip) for one in commands) == len(planned.shots)
    texts = [one for one in commands if isinstance(one, AddText)]
    assert len(texts) == len(planned.texts)


def test_the_cover_shows_words_that_have_come() -> None:
    timeline = made(plan(full(Wish(template("promosi-umkm")))))
    cover = timeline.posting.cover.frame
    (words,) = [text for text in timeline.words(Role.TITLE) if timeline.start_of(text.anchor) == 0]
    assert words.coming is not None
    assert 0 < words.coming.frames <= cover < words.duration
