"""Where shots change with more than a cut, how texts come, and what is heard with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.template.filled import RATE, SLUGS, clip, full, made, template
from trainer.model.animation import Motion
from trainer.model.canvas import CANVASES
from trainer.model.joins import joins
from trainer.model.purpose import Purpose
from trainer.model.schema import MediaKind, Role, Timeline
from trainer.model.transition import TransitionKind
from trainer.template import motion
from trainer.template.form import Enters
from trainer.template.looks import look
from trainer.template.plan import Plan, Wish, plan, with_media
from trainer.typeset.safe_zones import Area


def kinds(timeline: Timeline) -> set[TransitionKind]:
    return {join.transition.kind for join in joins(timeline)}


def comings(planned: Plan, purpose: Purpose) -> set[Motion]:
    return {one.coming.motion for one in planned.texts if one.asked.purpose is purpose}


def test_a_look_says_how_the_story_turns() -> None:
    turned = {
        name: kinds(made(plan(full(Wish(template(), look=name)))))
        for name in ("hangat", "bersih", "meriah", "anggun")
    }
    assert turned["hangat"] == turned["anggun"] == {TransitionKind.DISSOLVE}
    assert turned["bersih"] == {TransitionKind.SLIDE}
    assert turned["meriah"] == {TransitionKind.ZOOM}


def test_a_transition_moves_nothing() -> None:
    planned = plan(full(Wish(template())))
    timeline = made(planned)
    assert timeline.duration == planned.frames
    turns = [shot for shot in planned.shots if shot.scene.enters is not Enters.CUT]
    assert [join.cut for join in joins(timeline)] == [shot.start for shot in turns]


def test_what_a_shot_must_keep_is_not_taken() -> None:
    wish = full(Wish(template()))
    before = {shot.scene.id: shot.enters for shot in plan(wish).shots}
    assert before["varian-1"] is not None
    # At its least of 1 s the first variant has nothing to give.
    short = plan(with_media(replace(wish, answers={}), "varian-1", clip(1)))
    shots = {shot.scene.id: shot for shot in short.shots}
    assert shots["varian-1"].frames == RATE
    assert shots["varian-1"].enters is None
    assert shots["dipakai"].enters is not None, "the third variant has more than its least"


@pytest.mark.parametrize("slug", ["klarifikasi-hoaks", "info-bencana"])
def test_what_is_grave_is_shown_calmly(slug: str) -> None:
    form = template(slug).form
    assert form.calm
    for name in form.looks:
        planned = plan(full(Wish(template(slug), look=name)))
        assert kinds(made(planned)) <= {TransitionKind.DISSOLVE, TransitionKind.BLACK}
        assert {one.coming.motion for one in planned.texts} <= {Motion.NONE, Motion.FADE}
        assert planned.heard == ()


def test_a_calm_form_fades_where_a_look_would_spring() -> None:
    form = replace(template("klarifikasi-hoaks").form, looks=("meriah",))
    asked = next(one for one in form.texts if one.purpose is Purpose.JUDUL)
    assert motion.coming(form, look("meriah"), asked, RATE).motion is Motion.FADE
    assert motion.coming(replace(form, calm=False), look("meriah"), asked, RATE).motion is Motion.POP


def test_a_claim_is_covered_from_its_first_picture_on() -> None:
    form = template("klarifikasi-hoaks").form
    scenes = tuple(replace(scene, enters=Enters.DISSOLVE) for scene in form.scenes)
    made_ = motion.turns(form, look("resmi"), scenes, [10 * RATE] * len(scenes), RATE)
    claim = next(index for index, scene in enumerate(scenes) if scene.veil)
    assert made_[claim] is made_[claim + 1] is None
    assert all(made_[claim + 2 :])
    verdict = next(one for one in form.texts if one.purpose is Purpose.PUTUSAN)
    assert motion.coming(form, look("resmi"), verdict, RATE).motion is Motion.NONE


def test_a_text_may_come_in_its_own_way() -> None:
    planned = plan(full(Wish(template("sejarah-lokal"), look="hangat")))
    years = {one.coming.motion for one in planned.texts if one.asked.id in ("tahun-1", "tahun-2")}
    assert years == {Motion.TYPE}
    assert comings(planned, Purpose.KETERANGAN) == {Motion.FADE}


def test_a_text_that_would_leave_the_zone_only_fades() -> None:
    zone, canvas = Area(100, 150, 900, 650), CANVASES["9:16"]
    rising = motion.lasting(Motion.RISE, RATE)
    assert motion.kept_inside(rising, Area(200, 160, 800, 300), zone, canvas, RATE) == rising
    low = motion.kept_inside(rising, Area(200, 500, 800, 640), zone, canvas, RATE)
    assert low.motion is Motion.FADE
    springing = motion.lasting(Motion.POP, RATE)
    assert motion.kept_inside(springing, Area(101, 300, 899, 400), zone, canvas, RATE).motion is Motion.FADE


def test_an_effect_is_heard_when_its_text_comes() -> None:
    planned = plan(full(Wish(template())))
    timeline = made(planned)
    heard = {
        timeline.reference(one.media).name: timeline.range_of(one).start
        for one in timeline.clips(Role.MUSIC)
        if timeline.reference(one.media).name != "musik"
    }
    starts = {shot.scene.id: shot.start for shot in planned.shots}
    assert heard == {"kilau": starts["hasil"], "koin": starts["dipakai"]}


def test_there_is_no_effect_without_its_text_and_none_on_a_voice() -> None:
    wish = full(Wish(template()))
    assert plan(replace(wish, answers={})).heard == ()
    spoken = replace(clip(12), kind=MediaKind.AUDIO, width=0, height=0)
    assert [one.asked.id for one in plan(replace(wish, narration=spoken)).heard] == ["harga"]
    assert plan(replace(wish, narration=replace(spoken, available=60 * RATE))).heard == ()


@pytest.mark.parametrize("slug", SLUGS)
def test_most_cuts_stay_cuts(slug: str) -> None:
    form = template(slug).form
    turns = sum(scene.enters is not Enters.CUT for scene in form.scenes)
    assert turns * 2 <= len(form.scenes)
