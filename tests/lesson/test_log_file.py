"""The learner's log survives a killed program, a damaged file and its own age."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import DiskFull, FolderReadOnly
from trainer.lesson import log_file
from trainer.lesson.progress import FILE, OLD_FILE, Log, Record, Verb

BEGAN = Record("video-pertama", "1.0.0", Verb.BEGAN)


def entered(number: int) -> Record:
    return Record("video-pertama", "1.0.0", Verb.ENTERED, f"step-{number}")


def steps(log: Log) -> list[str]:
    return [one.step for one in log.records()]


def filled(folder: Path, count: int) -> Log:
    """A log of ``count`` steps that nobody holds open."""
    log = Log(folder / FILE)
    for number in range(count):
        log.add(entered(number))
    log.close()
    return log


def aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("learning-damaged-*.sqlite"))


WRITER = """
import sys
from pathlib import Path
from trainer.lesson.progress import Log, Record, Verb
log = Log(Path(sys.argv[1]))
for number in range(100_000):
    log.add(Record("a", "1.0.0", Verb.ENTERED, f"step-{number}"))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_what_was_added_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    file = tmp_path / FILE
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        said = [int(writer.stdout.readline()) for _ in range(40)]
        writer.send_signal(signal.SIGKILL)
        said += [int(line) for line in writer.stdout if line.strip()]
    log = Log(file)
    found = steps(log)
    assert found[: len(said)] == [f"step-{number}" for number in said]
    assert len(found) <= len(said) + 1
    assert not log.was_put_aside()


def test_the_file_of_lines_is_taken_over_once_and_kept(tmp_path: Path) -> None:
    old = tmp_path / OLD_FILE
    lines = [
        {"time": "2026-08-17T09:15:00+00:00", "lesson": "a", "version": "1.0.0", "verb": "began"},
        {"lesson": "a", "verb": "entered", "step": "one"},
    ]
    strange = b'{"verb":"danced","lesson":"a"}\n[]\n\xff\xfe\n{"verb":"began","lesson":7}\n'
    old.write_bytes(b"\n".join(json.dumps(line).encode() for line in lines) + b"\n" + strange + b'{"torn')
    log = Log(tmp_path / FILE)
    assert log.progress()["a"].step == "one"
    assert [one.time for one in log.records()] == ["2026-08-17T09:15:00+00:00", ""]
    assert not old.exists()
    assert (tmp_path / "learning-kept.jsonl").is_file()
    log.add(entered(1))
    assert len(list(Log(tmp_path / FILE).records())) == 3


@pytest.mark.parametrize("damage", ["garbage", "zeros", "short", "other"])
def test_a_damaged_file_is_put_aside_and_the_learner_goes_on(tmp_path: Path, damage: str) -> None:
    file = filled(tmp_path, 30).file
    whole = file.read_bytes()
    if damage == "other":
        file.unlink()
        with closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE records (x)")
            other.execute("PRAGMA user_version = 1")
    else:
        broken = {"garbage": os.urandom(len(whole)), "zeros": bytes(len(whole)), "short": whole[:5000]}
        file.write_bytes(broken[damage])
    log = Log(file)
    list(log.records())
    log.add(BEGAN)
    assert [one.verb for one in log.records()][-1] is Verb.BEGAN
    assert len(aside(tmp_path)) == 1
    assert (log.was_put_aside(), log.was_put_aside()) == (True, False), "it is said once"


def test_what_can_be_read_of_a_damaged_file_is_saved(tmp_path: Path) -> None:
    file = filled(tmp_path, 400).file
    whole = bytearray(file.read_bytes())
    page = 4096
    middle = (len(whole) // page // 2) * page
    whole[middle : middle + page] = os.urandom(page)
    file.write_bytes(whole)
    log = Log(file)
    found = steps(log)
    assert found[0] == "step-0"
    assert found[-1] == "step-399"
    assert 200 < len(found) < 400
    assert log.was_put_aside()


def test_a_file_that_is_lost_falls_back_on_the_old_lines(tmp_path: Path) -> None:
    (tmp_path / OLD_FILE).write_text('{"lesson":"a","verb":"began"}\n', encoding="utf-8")
    log = Log(tmp_path / FILE)
    log.add(BEGAN)
    log.close()
    log.file.write_bytes(b"x" * 9000)
    assert [one.lesson for one in Log(log.file).records()] == ["a"]


@settings(max_examples=25)
@given(st.data())
def test_no_damage_whatever_stops_the_learner(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    file = filled(folder, 60).file
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + 40] = data.draw(st.binary(min_size=40, max_size=40))
    file.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    log = Log(file)
    before = steps(log)
    log.add(BEGAN)
    after = list(log.records())
    assert after[-1].verb is Verb.BEGAN
    assert len(after) <= len(before) + 1
    log.close()


def test_few_damaged_files_are_kept(tmp_path: Path) -> None:
    for _ in range(log_file.MOST_ASIDE + 2):
        (tmp_path / FILE).write_bytes(b"x" * 5000)
        Log(tmp_path / FILE).add(BEGAN)
    assert len(aside(tmp_path)) == log_file.MOST_ASIDE


def test_a_window_goes_on_in_the_file_that_another_one_began_anew(tmp_path: Path) -> None:
    log = Log(tmp_path / FILE)
    log.add(entered(1))
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"{FILE}{ending}").unlink(missing_ok=True)
    Log(tmp_path / FILE).add(entered(2))
    log.add(entered(3))
    assert steps(Log(tmp_path / FILE)) == ["step-2", "step-3"]


def test_two_windows_write_into_one_file(tmp_path: Path) -> None:
    one, other = Log(tmp_path / FILE), Log(tmp_path / FILE)
    for number in range(10):
        (one, other)[number % 2].add(entered(number))
    assert steps(one) == [f"step-{number}" for number in range(10)]


def test_pushing_goes_on_beside_the_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "LARGEST_WAL", 0)
    log = Log(tmp_path / FILE)
    log.add(entered(0))
    faults: list[Exception] = []

    def push() -> None:
        try:
            for _ in range(20):
                log.sync()
        except Exception as fault:
            faults.append(fault)

    pusher = threading.Thread(target=push)
    pusher.start()
    for number in range(1, 60):
        log.add(entered(number))
    pusher.join()
    assert not faults
    assert len(steps(log)) == 60


def test_the_log_does_not_grow_for_ever_and_chatter_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "LARGEST_WAL", 0)
    monkeypatch.setattr(log_file, "MOST_ROWS", 50)
    log = Log(tmp_path / FILE)
    for number in range(30):
        log.add(entered(number))
        log.add(Record("video-pertama", "1.0.0", Verb.SAID, "x", "y"))
    log.sync()
    verbs = [one.verb for one in log.records()]
    assert len(verbs) == 45
    assert verbs.count(Verb.ENTERED) == 30
    for number in range(30, 90):
        log.add(entered(number))
    log.sync()
    assert len(steps(log)) == 45
    assert steps(log)[-1] == "step-89"


def test_rows_never_change(tmp_path: Path) -> None:
    log = filled(tmp_path, 1)
    with closing(sqlite3.connect(log.file)) as editor, pytest.raises(sqlite3.IntegrityError):
        editor.execute("UPDATE records SET step = 'other'")


def test_half_letters_and_endless_texts_can_be_kept(tmp_path: Path) -> None:
    log = Log(tmp_path / FILE)
    log.add(Record("a", "1.0.0", Verb.PROJECT, about="/home/\udcff" + "x" * 9000))
    (kept,) = log.records()
    assert kept.about.startswith("/home/?xxx")
    assert len(kept.about) == log_file.LONGEST_TEXT


def test_a_full_disk_and_a_closed_folder_are_said(tmp_path: Path) -> None:
    log = filled(tmp_path, 3)
    with closing(sqlite3.connect(log.file)) as other:
        (pages,) = other.execute("PRAGMA page_count").fetchone()
    rows = log._rows
    rows._writing().execute(f"PRAGMA max_page_count = {pages}")
    endless = Record("a", "1.0.0", Verb.PROJECT, about="x" * log_file.LONGEST_TEXT)
    with pytest.raises(DiskFull):
        log.add(endless)
    log.close()
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / FILE).mkdir()
    closed = Log(blocked / FILE)
    assert list(closed.records()) == []
    with pytest.raises(FolderReadOnly):
        closed.add(BEGAN)
