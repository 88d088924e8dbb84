"""Several things at once: carried by the same, put down together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import drawn, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import layers, several
from trainer.model.commands import MoveClips, MoveItems, PasteItems, PlaceClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline
from trainer.model.several import Copy

ABCD = strip("A[0:40]", "B[10:30]", "C[20:50]", "D[0:10]")


def titled() -> Timeline:
    timeline = layers.add_texts(
        ABCD, Role.TITLE, (Text("Batik", Anchor(10, "c1"), 20), Text("Rp", Anchor(35, "c3"), 20))
    )
    return PlaceClip(Role.MUSIC, "S", Anchor(20)).apply(timeline)


def starts(timeline: Timeline) -> list[int]:
    texts = [timeline.range_of(text).start for text in timeline.words(Role.TITLE)]
    return texts + [timeline.range_of(clip).start for clip in timeline.clips(Role.MUSIC)]


@pytest.mark.parametrize(
    ("clips", "index", "order"),
    [(("c2", "c3"), 2, "ADBC"), (("c2", "c3"), 0, "BCAD"), (("c1", "c3"), 1, "BACD"), (("c4",), 9, "ABCD")],
)
def test_clips_are_brought_together(clips: tuple[str, ...], index: int, order: str) -> None:
    after = check(MoveClips(clips, index).apply(ABCD))
    assert "".join(one[0] for one in drawn(after)) == order


def test_items_of_all_rows_go_by_the_same_and_stay_inside() -> None:
    before = titled()
    ids = (*(text.id for text in before.words(Role.TITLE)), before.clips(Role.MUSIC)[0].id)
    assert starts(before) == [10, 75, 20]
    assert starts(check(MoveItems(ids, 5).apply(before))) == [15, 80, 25]
    assert starts(check(MoveItems(ids, 500).apply(before))) == [34, 99, 44]
    assert starts(check(MoveItems(ids, -500).apply(before))) == [0, 65, 10]
    later = check(MoveItems(ids[:1], 40).apply(before))
    assert later.words(Role.TITLE)[0].anchor.clip == "c2"  # held to what is seen there now


def test_copies_lie_to_each_other_as_the_first_ones_do() -> None:
    before = titled()
    clips = [Copy(Role.PICTURE, 0, before.clip("c1")), Copy(Role.PICTURE, 40, before.clip("c2"))]
    title = Copy(Role.TITLE, 10, text=before.words(Role.TITLE)[0])
    after = check(PasteItems(60, (*clips, title)).apply(before))
    assert drawn(after) == ["A[0:40]", "B[10:30]", "A[0:40]", "B[10:30]", "C[20:50]", "D[0:10]"]
    new = after.words(Role.TITLE)[-1]
    assert after.range_of(new) == TimeRange(70, 20)
    into = check(PasteItems(20, tuple(clips)).apply(ABCD))
    assert drawn(into)[:4] == ["A[0:20]", "A[0:40]", "B[10:30]", "A[20:40]"]


def test_what_is_not_there_is_neither_moved_nor_put_down() -> None:
    for command in (
        MoveClips(("c9",), 0),
        MoveClips((), 0),
        MoveItems(("c1",), 5),
        MoveItems((), 5),
        PasteItems(0, ()),
        PasteItems(0, (Copy(Role.PICTURE),)),
    ):
        with pytest.raises(EditImpossible):
            command.apply(ABCD)


@given(timelines(least=1), st.data())
def test_a_block_loses_and_doubles_nothing(timeline: Timeline, data: st.DataObject) -> None:
    ids = [clip.id for clip in timeline.picture.children]
    block = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    moved = check(several.move_block(timeline, block, data.draw(st.integers(0, len(ids)))))
    after = [clip.id for clip in moved.picture.children]
    assert sorted(after) == sorted(ids)
    assert [one for one in after if one not in block] == [one for one in ids if one not in block]
    at = after.index(next(one for one in ids if one in block))
    assert after[at : at + len(block)] == [one for one in ids if one in block]
