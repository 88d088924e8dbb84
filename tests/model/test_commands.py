"""A change as a value: written as one line, read again, done or refused."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields, replace
from random import Random

import pytest
from hypothesis import given

from tests.model.strange import strange_command
from tests.model.strategies import drawn, randoms, some_command, strip, timelines, video
from trainer.errors import EditImpossible
from trainer.model import commands
from trainer.model.canvas import CANVASES, Box, Fit, Framing
from trainer.model.captions import CaptionTime, Look
from trainer.model.commands import Command, known, read
from trainer.model.effects import Effect
from trainer.model.history import History
from trainer.model.inset import Inset
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.plain import Malformed, to_plain
from trainer.model.posting import Cover, CoverPlace
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Clip, Marker, Role, Text, TextTrack, Timeline, Track
from trainer.model.several import Copy
from trainer.model.transition import Transition, TransitionKind

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
_EFFECTS = (Effect("look_warm"), Effect.of("zoom", to_size=150))
JOINED = commands.SetTransition("c3", Transition()).apply(commands.SetEffects("c2", _EFFECTS).apply(ABC))
LAYERED = replace(
    JOINED,
    tracks=(
        *JOINED.tracks,
        Track(Role.OVERLAY, (Clip("c8", "E", TimeRange(0, 30), anchor=Anchor(5, "c1")),)),
        Track(Role.MUSIC, (Clip("c9", "S", TimeRange(0, 30), anchor=Anchor(0)),)),
    ),
    texts=(
        TextTrack(Role.TITLE, (Text("Batik", Anchor(0), 60, "t9"),)),
        TextTrack(
            Role.CAPTION, (Text("Batik tulis", Anchor(10), 30, "t7"), Text("Bu Sri", Anchor(40), 30, "t8"))
        ),
    ),
    markers=(Marker(Anchor(7)),),
)

LINES: dict[str, Command] = {
    '{"command":"rename_project","to":"Batik Bu Sri"}': commands.RenameProject("Batik Bu Sri"),
    '{"command":"set_caption_text","words":"Batik #batik"}': commands.SetCaptionText("Batik #batik"),
    '{"command":"set_cover","cover":{"frame":12,"words":"Batik","place":"top"}}': (
        commands.SetCover(Cover(12, "Batik", place=CoverPlace.TOP))
    ),
    '{"command":"set_canvas","shape":"1:1"}': commands.SetCanvas("1:1"),
    '{"command":"add_media","reference":{"id":"","name":"ꦲ.mp4","path":"media/a.mp4",'
    '"kind":"video","available":9,"fingerprint":"7-.mp4","width":1080,"height":1920}}': commands.AddMedia(
        replace(video("", 9), name="ꦲ.mp4", path="media/a.mp4")
    ),
    '{"command":"remove_media","media":"D"}': commands.RemoveMedia("D"),
    '{"command":"relink_media","media":"A","path":"media/b.mp4","fingerprint":"9-f"}': commands.RelinkMedia(
        "A", "media/b.mp4", "9-f"
    ),
    '{"command":"append_clip","media":"D"}': commands.AppendClip("D"),
    '{"command":"insert_clip","media":"D","frame":5,"source_range":[0,10]}': commands.InsertClip(
        "D", 5, TimeRange(0, 10)
    ),
    '{"command":"overwrite_clip","media":"D","frame":5}': commands.OverwriteClip("D", 5),
    '{"command":"trim_clip","clip":"c1","source_range":[3,4]}': commands.TrimClip("c1", TimeRange(3, 4)),
    '{"command":"split_clip","frame":12}': commands.SplitClip(12),
    '{"command":"slip_clip","clip":"c2","by":-3}': commands.SlipClip("c2", -3),
    '{"command":"slide_clip","clip":"c2","by":3}': commands.SlideClip("c2", 3),
    '{"command":"delete_clip","clip":"c2"}': commands.DeleteClip("c2"),
    '{"command":"move_clip","clip":"c3","index":0}': commands.MoveClip("c3", 0),
    '{"command":"frame_clip","clip":"c1","framing":{"fit":"blur","turn":90}}': commands.FrameClip(
        "c1", Framing(Fit.BLUR, turn=90)
    ),
    '{"command":"set_volume","clip":"c1","percent":0}': commands.SetVolume("c1", 0),
    '{"command":"place_clip","role":"music","media":"S","anchor":{"frame":0}}': commands.PlaceClip(
        Role.MUSIC, "S", Anchor(0)
    ),
    '{"command":"set_anchor","item":"t9","anchor":{"frame":4,"clip":"c2"}}': commands.SetAnchor(
        "t9", Anchor(4, "c2")
    ),
    '{"command":"set_box","clip":"c8","box":{"y":200,"width":300}}': commands.SetBox(
        "c8", Box(y=200, width=300)
    ),
    '{"command":"set_inset","clip":"c8","inset":{"opacity":80,"round":120}}': commands.SetInset(
        "c8", Inset(80, 120)
    ),
    '{"command":"set_fades","clip":"c1","fade_in":5}': commands.SetFades("c1", 5),
    '{"command":"set_ducking","on":false}': commands.SetDucking(False),
    '{"command":"level_sound","gain":-35}': commands.LevelSound(-35),
    '{"command":"time_captions","times":[{"text":"t7","start":3,"duration":20}]}': commands.TimeCaptions(
        (CaptionTime("t7", 3, 20),)
    ),
    '{"command":"shift_captions","by":-4}': commands.ShiftCaptions(-4),
    '{"command":"style_captions","look":{"style":"sorot","box":{"y":700},"word_by_word":true}}': (
        commands.StyleCaptions(Look("sorot", box=Box(y=700), word_by_word=True))
    ),
    '{"command":"split_caption","text":"t7","letter":6}': commands.SplitCaption("t7", 6),
    '{"command":"merge_captions","text":"t7"}': commands.MergeCaptions("t7"),
    '{"command":"add_effect","clip":"c1","effect":{"name":"light","values":[["brightness",20]]}}': (
        commands.AddEffect("c1", Effect.of("light", brightness=20))
    ),
    '{"command":"set_effect","clip":"c2","index":1,"effect":{"name":"mirror"}}': commands.SetEffect(
        "c2", 1, Effect("mirror")
    ),
    '{"command":"remove_effect","clip":"c2","index":0}': commands.RemoveEffect("c2", 0),
    '{"command":"move_effect","clip":"c2","index":0,"to":1}': commands.MoveEffect("c2", 0, 1),
    '{"command":"set_effects","clip":"c1","effects":[{"name":"own:hujan"}]}': commands.SetEffects(
        "c1", (Effect("own:hujan"),)
    ),
    '{"command":"set_speed","clip":"c1","percent":200,"backwards":true}': commands.SetSpeed("c1", 200, True),
    '{"command":"freeze_frame","frame":50,"duration":60}': commands.FreezeFrame(50, 60),
    '{"command":"set_transition","clip":"c2","transition":{"kind":"wipe","frames":12}}': (
        commands.SetTransition("c2", Transition(TransitionKind.WIPE, 12))
    ),
    '{"command":"remove_transition","clip":"c3"}': commands.RemoveTransition("c3"),
    '{"command":"set_all_transitions","transition":{"kind":"slide"}}': commands.SetAllTransitions(
        Transition(TransitionKind.SLIDE)
    ),
    '{"command":"fade_ends","opening":10}': commands.FadeEnds(10),
    '{"command":"put_sound","role":"music","anchor":{"frame":0},"media":"S","fit":true,"fade_out":9}': (
        commands.PutSound(Role.MUSIC, Anchor(0), "S", None, True, 9)
    ),
    '{"command":"fit_sound","clip":"c9","fade_out":30}': commands.FitSound("c9", 30),
    '{"command":"detach_sound","clip":"c2"}': commands.DetachSound("c2"),
    '{"command":"split_sound","clip":"c9","frame":12}': commands.SplitSound("c9", 12),
    '{"command":"reduce_noise","clip":"c1","percent":50}': commands.ReduceNoise("c1", 50),
    '{"command":"cut_pauses","gone":[[5,10],[50,4]]}': commands.CutPauses(
        (TimeRange(5, 10), TimeRange(50, 4))
    ),
    '{"command":"add_text","role":"title","text":{"words":"ꦧꦠꦶꦏ꧀","anchor":{"frame":0},"duration":90}}': (
        commands.AddText(Role.TITLE, Text("ꦧꦠꦶꦏ꧀", Anchor(0), 90))
    ),
    '{"command":"change_text","text":{"words":"Rp150.000","anchor":{"frame":0},"duration":60,"id":"t9",'
    '"purpose":"harga"}}': commands.ChangeText(Text("Rp150.000", Anchor(0), 60, "t9", Purpose.HARGA)),
    '{"command":"replace_texts","role":"caption","texts":[{"words":"a","anchor":{"frame":0},'
    '"duration":9}]}': commands.ReplaceTexts(Role.CAPTION, (Text("a", Anchor(0), 9),)),
    '{"command":"remove_text","text":"t9"}': commands.RemoveText("t9"),
    '{"command":"set_marker","frame":12,"words":"harga"}': commands.SetMarker(12, "harga"),
    '{"command":"remove_marker","frame":7}': commands.RemoveMarker(7),
    '{"command":"delete_items","items":["c1","t9"]}': commands.DeleteItems(("c1", "t9")),
    '{"command":"lay_clip","clip":"c2","start":50,"media":"P","source_range":[10,9]}': commands.LayClip(
        "c2", 50, "P", TimeRange(10, 9)
    ),
    '{"command":"split_item","item":"t9","frame":20}': commands.SplitItem("t9", 20),
    '{"command":"move_clips","items":["c1","c2"],"index":1}': commands.MoveClips(("c1", "c2"), 1),
    '{"command":"move_items","items":["t7","t9"],"by":6}': commands.MoveItems(("t7", "t9"), 6),
    '{"command":"paste_items","frame":12,"pieces":[{"role":"picture","clip":{"id":"c1","media":"A",'
    '"source_range":[0,9]}}]}': commands.PasteItems(
        12, (Copy(Role.PICTURE, clip=Clip("c1", "A", TimeRange(0, 9))),)
    ),
    '{"command":"duplicate","item":"c1"}': commands.Duplicate("c1"),
    '{"command":"paste","role":"picture","frame":12,"clip":{"id":"c1","media":"A","source_range":[0,9],'
    '"volume":40}}': commands.Paste(Role.PICTURE, 12, Clip("c1", "A", TimeRange(0, 9), volume=40)),
    '{"command":"restore_timeline","to":{"name":"Batik"}}': commands.RestoreTimeline(Timeline("Batik")),
}


@pytest.mark.parametrize("line", LINES)
def test_a_command_is_one_line_of_json(line: str) -> None:
    command = LINES[line]
    assert command.to_line() == line
    assert read(json.loads(line)) == command


@pytest.mark.parametrize("command", LINES.values(), ids=lambda command: command.name)
def test_each_example_changes_the_timeline(command: Command) -> None:
    assert check(command.apply(LAYERED)) != LAYERED


def test_every_command_has_an_example_a_name_and_a_title() -> None:
    assert {type(command) for command in LINES.values()} == set(known().values())
    for name, kind in known().items():
        assert kind.name == name
        assert kind.title
        # "command" is the key of the name in JSON.
        assert "command" not in {field.name for field in fields(kind)}
    assert len({kind.title for kind in known().values()}) == len(known())


def test_nobody_changes_the_list_of_commands() -> None:
    known().clear()
    assert "split_clip" in known()


@given(timelines(), randoms())
def test_any_command_comes_back_from_its_line(timeline: Timeline, random: Random) -> None:
    command = some_command(random, timeline)
    line = command.to_line()
    assert "\n" not in line
    assert read(json.loads(line)) == command
    assert command.can_be_read_again()


@given(timelines(), randoms())
def test_any_command_keeps_every_law_or_changes_nothing(timeline: Timeline, random: Random) -> None:
    before = to_plain(timeline)
    with suppress(EditImpossible):
        check(some_command(random, timeline).apply(timeline))
    assert to_plain(timeline) == before


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "split_clip",
        {},
        {"command": None},
        {"command": ""},
        {"command": "Split_clip"},
        {"command": "format_disk"},
        {"command": ["split_clip"], "frame": 1},
        {"command": "split_clip"},
        {"command": "split_clip", "frame": "1"},
        {"command": "split_clip", "frame": 1.0},
        {"command": "split_clip", "frame": float("nan")},
        {"command": "split_clip", "frame": float("inf")},
        {"command": "split_clip", "frame": 2**60},
        {"command": "split_clip", "frame": 1, "also": 2},
        {"command": "trim_clip", "clip": "c1", "source_range": None},
        {"command": "trim_clip", "clip": "c1", "source_range": [1]},
        {"command": "rename_project", "to": "\ud800"},
        {"command": "frame_clip", "clip": "c1", "framing": {"fit": "fill", "name": "x"}},
        {"command": "add_media", "reference": {"id": ""}},
    ],
)
def test_what_is_not_a_command_is_malformed(data: object) -> None:
    with pytest.raises(Malformed):
        read(data)


REFUSED = {
    "no name": commands.RenameProject("  \n "),
    "a name of 121 letters": commands.RenameProject("n" * 121),
    "an unknown shape": commands.SetCanvas("4:3"),
    "media that is gone": commands.RemoveMedia("Z"),
    "media in use": commands.RemoveMedia("A"),
    "media elsewhere": commands.AddMedia(replace(video(""), path="../../secret.mp4")),
    "media without frames": commands.AddMedia(video("", 0)),
    "media without end": commands.AddMedia(video("", 2**50)),
    "media with a side below 0": commands.AddMedia(replace(video(""), width=-5)),
    "media with a name without end": commands.AddMedia(replace(video(""), name="n" * 256)),
    "a link out of the project": commands.RelinkMedia("A", "C:\\x.mp4", ""),
    "a link with a long fingerprint": commands.RelinkMedia("A", "media/x.mp4", "f" * 101),
    "a clip that is gone": commands.DeleteClip("c9"),
    "a framing of a clip that is gone": commands.FrameClip("c9", Framing()),
    "a volume of a clip that is gone": commands.SetVolume("c9", 50),
    "a centre outside": commands.FrameClip("c1", Framing(centre_y=-1)),
    "a slight turn": commands.FrameClip("c1", Framing(turn=1)),
    "too loud": commands.SetVolume("c1", 201),
    "less than silent": commands.SetVolume("c1", -1),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_done_is_said(why: str) -> None:
    with pytest.raises(EditImpossible) as refusal:
        REFUSED[why].apply(ABC)
    assert refusal.value.reason
    assert "{" not in str(refusal.value)


@given(randoms())
def test_whatever_a_stranger_writes_is_done_or_refused(random: Random) -> None:
    history = History(LAYERED)
    for _ in range(10):
        with suppress(EditImpossible):
            history.do(strange_command(random, history.timeline))
    check(history.timeline)


def test_a_name_is_tidied() -> None:
    assert commands.RenameProject("  Batik \t Bu  Sri\n").apply(ABC).name == "Batik Bu Sri"


@pytest.mark.parametrize("shape", CANVASES)
def test_each_shape_can_be_chosen(shape: str) -> None:
    assert commands.SetCanvas(shape).apply(ABC).canvas == CANVASES[shape]


def test_framing_and_loudness_change_only_their_clip() -> None:
    framing = Framing(Fit.FIT, 0, 1000, 270)
    after = commands.SetVolume("c2", 200).apply(commands.FrameClip("c2", framing).apply(ABC))
    assert (after.clip("c2").framing, after.clip("c2").volume) == (framing, 200)
    assert drawn(after) == drawn(ABC)
    assert after.clip("c1") is ABC.clip("c1")


@pytest.mark.parametrize(
    "command",
    [
        commands.RenameProject(" " * 5000 + "Batik"),
        commands.RenameProject("caf\udce9"),
        commands.AddMedia(replace(video(""), name="caf\udce9.mp4")),
        commands.MoveClip("c1", 2**60),
    ],
)
def test_a_command_that_no_file_could_hold_knows_it(command: Command) -> None:
    assert not command.can_be_read_again()


def test_a_command_by_itself_does_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Command().apply(ABC)
