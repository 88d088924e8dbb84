"""Cover and caption text: kept with the project, changed by commands, bounded."""

from __future__ import annotations

import json

import pytest

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model.commands import SetCaptionText, SetCover
from trainer.model.invariants import check
from trainer.model.plain import from_plain, to_plain
from trainer.model.posting import LONGEST_CAPTION, LONGEST_COVER_WORDS, Cover, CoverPlace
from trainer.model.schema import Timeline

ABC = strip("A[0:40]", "B[10:30]")
COVER = Cover(12, "Batik tulis", "hangat", CoverPlace.TOP)


def test_both_come_back_from_a_file_and_an_older_file_has_neither() -> None:
    written = check(SetCover(COVER).apply(SetCaptionText("Batik #batik").apply(ABC)))
    assert (written.posting.words, written.posting.cover) == ("Batik #batik", COVER)
    assert from_plain(Timeline, json.loads(json.dumps(to_plain(written)))) == written
    assert "posting" not in to_plain(ABC)


@pytest.mark.parametrize(
    "command",
    [
        SetCaptionText("x" * (LONGEST_CAPTION + 1)),
        SetCover(Cover(words="x" * (LONGEST_COVER_WORDS + 1))),
        SetCover(Cover(frame=-1)),
        SetCover(Cover(style="")),
        SetCaptionText("half a letter \ud800"),
    ],
)
def test_nothing_without_bounds(command: SetCaptionText | SetCover) -> None:
    with pytest.raises(EditImpossible):
        command.apply(ABC)
