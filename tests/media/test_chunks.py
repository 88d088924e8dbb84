"""A key names what a chunk shows: no more, so that it is found again; no less, so that it is right."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import randoms, some_command, strip, timelines
from trainer.errors import EditImpossible
from trainer.media import chunks
from trainer.media.chunks import Chunk, chunk_frames, cut, key
from trainer.media.encoder import Encoding
from trainer.model import edits, schema, spoken_words
from trainer.model.canvas import Box, Canvas, Fit, Framing
from trainer.model.commands import AddText, FadeEnds, PlaceClip, SetBox, SetTransition
from trainer.model.history import History
from trainer.model.joins import joins
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import TEXT_ROLES, Anchor, Clip, MediaKind, Role, Text, Timeline
from trainer.model.transition import Transition, TransitionKind

SIZE = Canvas(1080, 1920)
LAID = (Role.OVERLAY,)


def encoding(timeline: Timeline) -> Encoding:
    return Encoding(SIZE, timeline.rate, 20, 8000, 192)


def keys(timeline: Timeline) -> list[str]:
    return [key(timeline, chunk, encoding(timeline)) for chunk in cut(timeline)]


Sight = tuple[object, ...]


def sight(timeline: Timeline, frame: int) -> Sight:
    """What is seen at one frame, worked out frame by frame and not stretch by stretch."""

    def picture(clip: Clip, inside: int) -> Sight:
        media = timeline.reference(clip.media)
        frame = max(0, min(clip.source_range.start + inside, timeline.available(clip).end - 1))
        source = 0 if media.kind is MediaKind.PHOTO else clip.pace.shown(frame, media.available)
        moves = clip.framing.moves or any(effect.kind.moves for effect in clip.effects)
        way = (inside, clip.duration) if moves else ()
        return (media.kind, media.fingerprint, source, clip.framing, clip.box, clip.inset, clip.effects, way)

    seen: list[Sight] = []
    for clip, place in timeline.picture.placed():
        if place.holds(frame):
            seen.append(picture(clip, frame - place.start))
    for join in joins(timeline):
        if join.frames.holds(frame):
            inside = frame - join.cut
            sides = picture(join.left, join.left.duration + inside), picture(join.right, inside)
            seen.append((join.transition, inside, *sides))
    left = timeline.duration - frame
    seen.append((frame, timeline.opening) if frame < timeline.opening else ())
    seen.append((left, timeline.closing) if left <= timeline.closing else ())
    for clip in timeline.clips(Role.OVERLAY):
        place = timeline.range_of(clip)
        if place.holds(frame):
            seen.append(picture(clip, frame - place.start))
    for role in TEXT_ROLES:
        for text in timeline.words(role):
            place = timeline.range_of(text)
            if place.holds(frame):
                fade = timeline.rate // 5
                ends = (min(frame - place.start, fade), min(place.end - frame, fade))
                at_ends = (place.start <= 0, place.end >= timeline.duration)
                near = tuple(at_end and end < fade for at_end, end in zip(at_ends, ends, strict=True))
                ways = []
                for way, end in ((text.coming, frame - place.start), (text.going, place.end - frame)):
                    length = 0 if way is None else min(way.frames, place.duration // 2)
                    ways.append((way, length, end) if end <= length else ())
                looks = (text.words, text.style, text.size, text.box)
                begun = spoken_words.starts(text.words, place.duration, timeline.rate)
                lit = spoken_words.said_at(begun, frame - place.start) if text.word_by_word else -1
                seen.append((role, *looks, ends, near, lit, *ways))
    return (timeline.canvas, timeline.rate, *seen)


def sights(timeline: Timeline, chunk: Chunk) -> list[Sight]:
    return [sight(timeline, frame) for frame in range(chunk.frames.start, chunk.frames.end)]


def pairs(before: Timeline, after: Timeline) -> Iterator[tuple[Chunk, Chunk]]:
    for one in cut(before):
        for other in cut(after):
            yield one, other


# --- cutting ---------------------------------------------------------------------------


@given(timelines())
def test_chunks_cover_every_frame_once(timeline: Timeline) -> None:
    pieces = cut(timeline)
    frames = [frame for chunk in pieces for frame in range(chunk.frames.start, chunk.frames.end)]
    assert frames == list(range(timeline.duration))
    assert [chunk.number for chunk in pieces] == list(range(len(pieces)))
    assert all(chunk.frames.duration == chunk_frames(timeline.rate) for chunk in pieces[:-1])


@pytest.mark.parametrize("rate", [24, 25, 30, 50, 60])
def test_a_chunk_is_two_seconds_in_an_even_number_of_whole_groups(rate: int) -> None:
    group = Encoding(SIZE, rate, 20, 8000, 192).group
    assert chunk_frames(rate) % (2 * group) == 0
    assert abs(chunk_frames(rate) / rate - 2) <= 0.1


# --- the laws --------------------------------------------------------------------------


@given(timelines(1), randoms(), st.integers(1, 4))
def test_pictures_have_one_key_exactly_when_they_are_the_same(
    timeline: Timeline, random: Random, steps: int
) -> None:
    """On the picture track the key is neither more nor less than what is seen."""
    after = timeline
    for _ in range(steps):
        with suppress(EditImpossible):
            after = some_command(random, after).apply(after)
    if after.texts or after.clips(Role.OVERLAY):
        return  # there the key may be more
    for one, other in pairs(timeline, after):
        alike = sights(timeline, one) == sights(after, other)
        same = key(timeline, one, encoding(timeline)) == key(after, other, encoding(after))
        assert same == alike


@given(timelines(2), randoms())
def test_whatever_changes_a_frame_changes_the_key_and_undo_gives_the_old_one(
    timeline: Timeline, random: Random
) -> None:
    history = History(timeline)
    known = {0: (timeline, keys(timeline))}
    for _ in range(12):
        with suppress(EditImpossible):
            history.do(some_command(random, history.timeline))
        now, its_keys = history.timeline, keys(history.timeline)
        known[len(history.done)] = (now, its_keys)
        for before, old_keys in known.values():
            for one, other in pairs(before, now):
                if old_keys[one.number] == its_keys[other.number]:
                    assert sights(before, one) == sights(now, other)
    while history.undo() is not None:
        if len(history.done) in known and known[len(history.done)][0] == history.timeline:
            assert keys(history.timeline) == known[len(history.done)][1]


@given(timelines(1), st.data())
def test_splitting_changes_no_key(timeline: Timeline, data: st.DataObject) -> None:
    after = timeline
    for _ in range(4):
        with suppress(EditImpossible):
            after = edits.split(after, data.draw(st.integers(0, timeline.duration)))
    assert keys(after) == keys(timeline)


@given(timelines(1), st.integers(0, 200))
def test_what_is_only_heard_or_called_changes_no_key(timeline: Timeline, volume: int) -> None:
    clip = replace(timeline.picture.children[0], volume=volume, fade_in=3)
    after = replace(edits.change_clip(timeline, clip), name="lain", minted=timeline.minted + 5)
    assert keys(after) == keys(timeline)


# --- by example ------------------------------------------------------------------------


def test_only_the_chunks_that_an_edit_touches_are_new() -> None:
    before = strip("A[0:90]", "B[0:90]", "C[0:90]")
    clip = before.picture.children[1]
    after = edits.change_clip(before, replace(clip, framing=Framing(Fit.BLUR)))
    changed = [one != other for one, other in zip(keys(before), keys(after), strict=True)]
    assert changed == [False, True, True, False, False]  # 0-60, 60-120, 120-180, 180-240, 240-270


def test_a_photo_that_stands_still_is_one_picture() -> None:
    assert len(set(keys(strip("P[0:240]")))) == 1
    assert keys(strip("P[0:60]")) == keys(strip("P[500:560]"))


def test_pictures_that_moved_by_two_seconds_are_found_again() -> None:
    assert keys(strip("B[0:60]", "A[0:90]"))[1:] == keys(strip("A[0:90]"))


def test_another_file_of_the_same_name_is_another_picture() -> None:
    before = strip("A[0:90]")
    media = tuple(replace(one, fingerprint=f"8-{one.name}") for one in before.media)
    assert not set(keys(before)) & set(keys(replace(before, media=media)))


@pytest.mark.parametrize(
    "change", [{"size": Canvas(720, 1280)}, {"rate": 25}, {"crf": 22}, {"video_kbps": 7900}]
)
def test_pictures_that_are_encoded_otherwise_have_another_key(change: dict[str, object]) -> None:
    timeline = strip("A[0:60]")
    (chunk,) = cut(timeline)
    usual = encoding(timeline)
    other = dataclasses.replace(usual, **change)  # type: ignore[arg-type]
    assert key(timeline, chunk, other) != key(timeline, chunk, usual)
    assert key(timeline, chunk, replace(usual, audio_kbps=64)) == key(timeline, chunk, usual)


def with_title(timeline: Timeline, start: int, duration: int, words: str = "Batik") -> Timeline:
    return AddText(Role.TITLE, Text(words, Anchor(start), duration)).apply(timeline)


def test_a_title_is_seen_where_it_is_and_where_it_comes_and_goes() -> None:
    plain = strip("A[0:100]", "B[0:100]", "C[0:100]", "D[0:100]")
    titled = with_title(plain, 130, 100)  # in the chunks 120-180 and 180-240
    changed = [one != other for one, other in zip(keys(plain), keys(titled), strict=True)]
    assert changed == [False, False, True, True, False, False, False]
    longer = with_title(plain, 130, 270)  # its new end is far away from its first chunk
    assert keys(longer)[3] != keys(titled)[3]
    assert keys(longer)[2] == keys(with_title(plain, 130, 220))[2]
    other = with_title(plain, 130, 100, "Tenun")
    assert keys(other)[2] != keys(titled)[2]
    title = titled.words(Role.TITLE)[0]
    for change in ({"purpose": Purpose.HARGA}, {"style": "tenang"}, {"size": 90}, {"box": Box(1, 2, 3)}):
        texts = replace(titled.texts[0], children=(replace(title, **change),))
        assert keys(replace(titled, texts=(texts,)))[2] != keys(titled)[2]


def test_a_title_at_the_end_of_the_video_ends_otherwise() -> None:
    short, long = strip("A[0:60]"), strip("A[0:60]", "B[0:60]")
    assert keys(short)[0] == keys(long)[0]
    assert keys(with_title(short, 0, 60))[0] != keys(with_title(long, 0, 60))[0]


def test_a_logo_is_seen_where_it_is() -> None:
    plain = strip("A[0:100]", "B[0:100]")
    placed = PlaceClip(Role.OVERLAY, "P", Anchor(70), TimeRange(0, 20), Box(500, 200, 300)).apply(plain)
    assert [one != other for one, other in zip(keys(plain), keys(placed), strict=True)] == [
        False, True, False, False
    ]  # fmt: skip
    moved = SetBox(placed.clips(Role.OVERLAY)[0].id, Box(500, 800, 300)).apply(placed)
    assert keys(moved)[1] != keys(placed)[1]


def test_a_transition_is_seen_where_it_lies_and_nowhere_else() -> None:
    plain = strip("A[0:100]", "B[0:100]", "C[0:70]", "D[0:90]")
    wiped = SetTransition("c2", Transition(TransitionKind.WIPE, 20)).apply(plain)  # frames 90 to 110
    assert [one != other for one, other in zip(keys(plain), keys(wiped), strict=True)] == [
        False, True, False, False, False, False
    ]  # fmt: skip
    for other in (Transition(TransitionKind.WIPE, 21), Transition(TransitionKind.SLIDE, 20)):
        assert keys(SetTransition("c2", other).apply(plain))[1] != keys(wiped)[1]


def test_fades_at_the_ends_are_seen_there() -> None:
    plain = strip("A[0:100]", "B[0:100]", "C[0:70]")
    faded = FadeEnds(10, 40).apply(plain)
    assert [one != other for one, other in zip(keys(plain), keys(faded), strict=True)] == [
        True, False, False, True, True
    ]  # fmt: skip


def test_how_a_style_looks_is_part_of_a_chunk_with_a_text(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("assets")
    (folder / "styles").mkdir()
    style = folder / "styles" / "styles.json"
    monkeypatch.setattr("trainer.paths.ASSETS", folder)
    plain = strip("A[0:60]", "B[0:60]")
    titled = with_title(plain, 0, 40)
    style.write_text("red")
    red = keys(titled)
    style.write_text("green")
    green = keys(titled)
    assert (red[0] != green[0], red[1] == green[1]) == (True, True)


# --- what is not known counts as seen ---------------------------------------------------


@dataclass(frozen=True)
class TintedClip(Clip):
    """A clip of a later version."""

    tint: int = 0


def test_a_field_that_nobody_told_of_counts_as_seen_with_everything_around_it() -> None:
    plain = strip("A[0:90]", "B[0:90]", "C[0:90]", "D[0:90]")
    first, second, *rest = plain.picture.children

    def with_tint(tint: int, end: int = 90) -> Timeline:
        tinted = TintedClip(second.id, second.media, TimeRange(0, end), tint=tint)
        track = replace(plain.picture, children=(first, tinted, *rest))
        return replace(plain, tracks=(track,))

    usual, tinted = keys(with_tint(0)), keys(with_tint(3))
    assert usual == keys(plain)
    # Its own chunks, and those of its neighbours: it may reach into them.
    assert [one != other for one, other in zip(usual, tinted, strict=True)] == [True] * 5 + [False]
    assert keys(with_tint(3, 80))[1] != tinted[1]


def test_a_part_of_the_timeline_that_nobody_told_of_counts_as_seen() -> None:
    @dataclass(frozen=True)
    class Grained(Timeline):
        grain: int = 0

    plain = strip("A[0:90]")
    fields = {field.name: getattr(plain, field.name) for field in dataclasses.fields(plain)}
    assert keys(Grained(**fields)) == keys(plain)
    assert not set(keys(Grained(**fields, grain=1))) & set(keys(plain))


def test_what_is_left_out_of_a_key_is_there_in_the_model() -> None:
    """A field that was renamed must not stay behind in these lists."""
    clip = {field.name for field in dataclasses.fields(Clip)}
    assert clip >= chunks._CLIP_NOT_SEEN | chunks._CLIP_SEEN
    assert {field.name for field in dataclasses.fields(Text)} >= chunks._TEXT_TOLD
    assert set(LAID) == chunks._LAID
    assert set(schema.CLIP_ROLES) - {Role.PICTURE, *schema.SOUND_ROLES} == set(LAID)


def test_a_word_that_lights_up_elsewhere_is_another_picture() -> None:
    """The chunk lies in the middle of a long caption: only its start, far away, says which word is lit."""
    clip = strip("A[0:100]", "B[0:100]", "C[0:100]")
    for by_word in (True, False):
        text = Text("Batik tulis dari Kulon Progo", Anchor(0), 290, word_by_word=by_word)
        later = replace(text, anchor=Anchor(9))
        one, other = (AddText(Role.CAPTION, said).apply(clip) for said in (text, later))
        assert (keys(one)[2] != keys(other)[2]) is by_word
