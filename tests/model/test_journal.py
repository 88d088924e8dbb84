"""Every step on disk before the next one, whatever happens to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.model.conftest import Disk
from tests.model.strategies import strip
from trainer.errors import DiskFull, FileUnreadable, FolderReadOnly
from trainer.model import journal
from trainer.model.commands import AppendClip, DeleteClip, RenameProject, SplitClip
from trainer.model.history import Change, History, Move
from trainer.model.journal import Entry, Journal, entries, replay

BASE = strip("A[0:40]")
STEPS = (SplitClip(10), RenameProject("ꦧꦠꦶꦏ꧀ \u2028\n🌾"), AppendClip("B"))


def written(file: Path) -> History:
    """A journal of three steps, one undo and one redo; returns what was done."""
    history = History(BASE)
    made = Journal(file, 0)
    history.on_change = made.record
    for command in STEPS:
        history.do(command)
    history.undo()
    history.redo()
    made.close()
    return history


def replayed(file: Path, after: int = 0) -> tuple[History, int]:
    history = History(BASE)
    return history, replay(history, file, after)


def test_a_step_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    written(file)
    assert file.read_text(encoding="utf-8").splitlines()[0] == (
        '{"n":1,"do":{"command":"split_clip","frame":10}}'
    )
    assert [(entry.number, entry.move) for entry in entries(file)] == [
        (1, Move.DO),
        (2, Move.DO),
        (3, Move.DO),
        (4, Move.UNDO),
        (5, Move.REDO),
    ]


def test_replay_gives_the_same_timeline_and_the_same_steps(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    before = written(file)
    after, number = replayed(file)
    assert number == 5
    assert after.timeline == before.timeline
    assert (after.done, after.undone) == (before.done, before.undone)


def test_no_journal_is_no_steps(tmp_path: Path) -> None:
    assert list(entries(tmp_path / "journal.jsonl")) == []
    assert replayed(tmp_path / "journal.jsonl", 7)[1] == 7


def test_steps_that_the_project_holds_are_skipped(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    written(file)
    history = History(BASE)
    for command in STEPS:
        history.do(command)
    assert replay(history, file, 3) == 5
    assert history.done == STEPS


def test_a_line_torn_at_any_byte_loses_only_its_step(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    written(file)
    whole = file.read_bytes()
    start = whole[:-1].rindex(b"\n") + 1
    for end in range(start, len(whole)):
        for tail in (b"", bytes(len(whole) - end), b"\xff"):
            file.write_bytes(whole[:end] + tail)
            assert replayed(file)[1] == 4, (end, tail)
            # The next step must be read again.
            after = Journal(file, 4)
            after.record(Change(Move.DO, BASE, SplitClip(5), BASE))
            after.close()
            assert [entry.number for entry in entries(file)] == [1, 2, 3, 4, 5], (end, tail)
            assert list(entries(file))[-1] == Entry(5, Move.DO, SplitClip(5))


@pytest.mark.parametrize("size", [1, 3, 4096])
def test_a_zeroed_journal_is_no_steps(tmp_path: Path, size: int) -> None:
    file = tmp_path / "journal.jsonl"
    file.write_bytes(bytes(size))
    assert replayed(file)[1] == 0
    Journal(file, 0).close()
    assert file.read_bytes() == b""


MISFITS = {
    "an unknown command": b'{"n":2,"do":{"command":"format_disk"}}',
    "a step that does not fit": b'{"n":2,"do":{"command":"delete_clip","clip":"c9"}}',
    "nothing to do again": b'{"n":2,"redo":true}',
    "no undo": b'{"n":2,"undo":false}',
    "two moves": b'{"n":2,"undo":true,"redo":true}',
    "not as it was written": b'{"n": 2, "undo": true}',
    "no move": b'{"n":2}',
    "a hole": b'{"n":3,"undo":true}',
    "a number in words": b'{"n":"2","undo":true}',
    "a number that is true": b'{"n":true,"undo":true}',
    "a number with a point": b'{"n":2.0,"undo":true}',
    "not a number": b'{"n":NaN,"undo":true}',
    "a number without end": b'{"n":' + b"9" * 5000 + b',"undo":true}',
    "half a letter": b'{"n":2,"do":{"command":"rename_project","to":"\\ud800"}}',
    "a deep command": b'{"n":2,"do":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "lists in lists": b"[" * 100_000,
    "a list": b"[2]",
    "null": b"null",
    "nothing": b"",
    "bytes": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_reading_stops_at_a_line_that_does_not_fit_and_goes_on_from_there(
    tmp_path: Path, misfit: str
) -> None:
    file = tmp_path / "journal.jsonl"
    first = Entry(1, Move.DO, SplitClip(10)).line()
    behind = Entry(3, Move.DO, AppendClip("C")).line()
    file.write_bytes(first + MISFITS[misfit] + b"\n" + behind)
    history, number = replayed(file)
    assert number == 1
    assert history.done == (SplitClip(10),)

    # Steps that are made now must not end up behind the one that stopped the reading.
    made = Journal(file, number)
    history.on_change = made.record
    history.do(AppendClip("B"))
    made.close()
    again, number = replayed(file)
    assert number == 2
    assert again.timeline == history.timeline


def test_a_journal_without_end_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with file.open("wb") as stream:
        stream.truncate(journal.LARGEST + 1)
    with pytest.raises(FileUnreadable):
        Journal(file, 0)


def test_a_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderReadOnly):
        Journal(tmp_path / "gone" / "journal.jsonl", 0)


def test_a_new_journal_begins_after_a_save(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    made = Journal(file, 0)
    made.record(Change(Move.DO, BASE, STEPS[0], BASE))
    made.sync()
    made.restart()
    assert file.read_bytes() == b""
    made.record(Change(Move.DO, BASE, STEPS[1], BASE))
    made.close()
    made.sync()  # after the end there is nothing to push
    assert [entry.number for entry in entries(file)] == [2]


def test_steps_that_a_full_disk_did_not_take_are_written_with_the_next_one(disk: Disk) -> None:
    file = disk.folder / "journal.jsonl"
    history, made = History(BASE), Journal(file, 0)
    history.on_change = made.record
    history.do(STEPS[0])
    with disk.full():
        for number in range(40):  # more than the rest of a block may hold
            try:
                history.do(RenameProject(f"Desa {number:0100d}"))
            except DiskFull:
                break
        else:
            pytest.fail("the disk never ran full")
        with pytest.raises(DiskFull):
            history.do(AppendClip("C"))
        # What is there is whole, and the steps are done.
        assert file.read_bytes().endswith(b"\n")
        assert history.done[-1] == AppendClip("C")
        assert replayed(file)[0].timeline.duration == 40
    history.undo()
    made.close()
    after, number = replayed(file)
    assert number == made.number
    assert after.timeline == history.timeline
    assert (after.done, after.undone) == (history.done, history.undone)


def test_a_step_that_does_not_fit_says_so() -> None:
    with pytest.raises(ValueError, match="nothing to undo"):
        Entry(1, Move.UNDO).replay(History(BASE))
    history = History(BASE)
    Entry(1, Move.DO, DeleteClip("c1")).replay(history)
    Entry(2, Move.UNDO).replay(history)
    Entry(3, Move.REDO).replay(history)
    assert history.timeline.duration == 0
