"""The box that hides: the same place on the picture and on the canvas, and projects of before."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model import hiding, project
from trainer.model.canvas import CANVASES, Canvas, Fit, Framing, place_of
from trainer.model.commands import AddEffect, AddMedia, AppendClip
from trainer.model.effects import Effect
from trainer.model.project import Project
from trainer.model.schema import MediaKind, MediaReference, Timeline

UPRIGHT = CANVASES["9:16"]


def test_where_a_picture_lies() -> None:
    assert place_of(720, 1280, UPRIGHT, Framing()) == (0, 0, 1000, 1000)
    left, top, across, down = place_of(1920, 1080, UPRIGHT, Framing())
    assert (top, down) == (0, 1000)
    assert across == pytest.approx(1000 * 1920 / 607.5)
    assert left == pytest.approx((1000 - across) / 2)
    assert place_of(1920, 1080, UPRIGHT, Framing(centre_x=0))[0] == 0
    assert place_of(1920, 1080, UPRIGHT, Framing(Fit.FIT)) == pytest.approx((0, 341.8, 1000, 316.4), abs=0.1)
    assert place_of(1920, 1080, UPRIGHT, Framing(turn=90)) == (0, 0, 1000, 1000)
    moving = Framing(centre_x=0, pan_x=1000)
    assert place_of(1920, 1080, UPRIGHT, moving, 1.0)[0] == pytest.approx(1000 - across)


@given(
    width=st.integers(100, 4000),
    height=st.integers(100, 4000),
    canvas=st.sampled_from(list(CANVASES.values())),
    framing=st.builds(
        Framing,
        st.sampled_from(Fit),
        st.integers(0, 1000),
        st.integers(0, 1000),
        st.sampled_from((0, 90, 270)),
    ),
)
def test_what_is_put_on_the_canvas_lies_there_and_is_never_smaller(
    width: int, height: int, canvas: Canvas, framing: Framing
) -> None:
    place = place_of(width, height, canvas, framing)
    effect = hiding.on_picture(Effect(hiding.NAME), (500, 500, 200, 100), place)
    x, y, across, down = hiding.on_canvas(effect, place)
    a_step_x, a_step_y = place[2] / 1000, place[3] / 1000
    assert abs(x - 500) <= a_step_x
    assert abs(y - 500) <= a_step_y
    assert across >= min(200, place[2]) - 0.1
    assert down >= min(100, place[3]) - 0.1


def of_version_2(folder: Path, width: int, height: int) -> None:
    """A project in ``folder`` with a box on its clip, as a program wrote it that counted on the canvas."""
    reference = MediaReference("", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 90, "", width, height)
    with Project.create(folder, Timeline("Batik")) as made:
        made.do(AddMedia(reference))
        made.do(AppendClip("m1"))
        made.do(AddEffect("c1", Effect.of(hiding.NAME, x=500, y=300, width=200)))
        made.save()
    file = folder / project.FILE
    file.write_text(json.dumps({**json.loads(file.read_bytes()), "version": 2}), encoding="utf-8")


def test_an_older_box_hides_what_it_hid(tmp_path: Path) -> None:
    of_version_2(tmp_path / "Proyek", 1920, 1080)
    timeline = project.read(tmp_path / "Proyek")
    clip = timeline.clip("c1")
    x, y, across, down = hiding.on_canvas(clip.effects[0], hiding.place_in(timeline, clip))
    assert (x, y, across, down) == pytest.approx((500, 300, 200, 170), abs=4)
    assert hiding.onto_pictures(replace(timeline, tracks=())).tracks == ()


def test_where_picture_and_canvas_are_alike_nothing_is_lost(tmp_path: Path) -> None:
    of_version_2(tmp_path / "Proyek", 1080, 1920)
    with Project.open(tmp_path / "Proyek") as opened:
        assert opened.timeline.clip("c1").effects == (Effect.of(hiding.NAME, width=200),)
        assert len(opened.history.done) == 2
