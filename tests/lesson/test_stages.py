"""Watch, complete, do it alone: the stages of a lesson, and the way past them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lesson.made import STAGED, copied, replaced, staged
from trainer import words
from trainer.lesson.linter import findings
from trainer.lesson.moment import Fact
from trainer.lesson.player import Rehearsal, solution
from trainer.lesson.progress import Mark, Phase, Progress, Record, Verb, folded
from trainer.lesson.script import read
from trainer.lesson.session import Astray, Session, Wanted
from trainer.model.commands import TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline

LESSON = staged()


def watching() -> tuple[Session, list[Record]]:
    records: list[Record] = []
    session = Session(LESSON, on_record=records.append)
    session.begin()
    return session, records


def test_it_begins_with_an_example_that_has_to_be_made() -> None:
    session, _ = watching()
    assert session.phase is Phase.WATCH
    assert session.wanted is Wanted.EXAMPLE
    assert session.astray is None, "nobody is astray while it is being made"
    session.given(Path("contoh"), "Contoh")
    session.opened(Timeline("Contoh"), Path("contoh"))
    assert session.wanted is None
    assert session.targets == ()


def test_the_example_is_watched_when_it_was_played_and_only_there() -> None:
    session, _ = watching()
    session.given(Path("contoh"), "Contoh")
    session.opened(Timeline("Lain"), Path("lain"))
    session.happened(Fact("played"))
    assert not session.watched
    assert session.astray is Astray.OTHER_PROJECT
    session.opened(Timeline("Contoh"), Path("contoh"))
    session.go_on()
    assert session.phase is Phase.WATCH, "not watched yet"
    session.happened(Fact("played"))
    assert session.watched
    session.go_on()
    assert session.phase.value == Phase.STEPS.value
    assert session.wanted is Wanted.START


def test_an_example_may_be_left_unwatched() -> None:
    session, _ = watching()
    session.skip()
    assert session.phase is Phase.STEPS
    assert session.step.id == "trim"


def test_the_steps_stand_in_the_project_that_was_given_and_in_no_other() -> None:
    session, _ = watching()
    session.skip()
    session.given(Path("tiga"), "Tiga tahap")
    session.happened(Fact("shape_chosen", "9:16"))
    session.opened(Timeline("Proyek"), Path("proyek"))
    assert session.astray is Astray.OTHER_PROJECT
    assert session.progress.folder == "tiga"


def test_a_power_cut_in_any_stage_goes_on_there() -> None:
    session, records = watching()
    choices: tuple[Callable[[], object], ...] = (
        lambda: session.given(Path("contoh"), "x"),
        session.skip,
        lambda: session.given(Path("tiga"), "Tiga tahap"),
        session.skip,
    )
    for choose in choices:
        choose()
        again = Session(LESSON, folded(records)[LESSON.id])
        assert again.progress == session.progress
        assert (again.phase, again.wanted, again.index) == (session.phase, session.wanted, session.index)


def test_whoever_can_do_it_skips_ahead_in_any_order() -> None:
    rehearsal = Rehearsal(LESSON)
    rehearsal.begin_probe()
    session = rehearsal.session
    assert not any(part.passed for part in session.probe_outcomes.values())
    for step in ("third", "trim"):
        assert session.phase is Phase.PROBE
        rehearsal.perform(read(STAGED, solution(step)), step)
    assert session.phase.value == Phase.FINISHED.value
    assert set(session.progress.marks.values()) == {Mark.PASSED}
    assert session.progress.finished


def test_whoever_cannot_goes_to_the_steps_with_a_fresh_project() -> None:
    rehearsal = Rehearsal(LESSON)
    rehearsal.begin_probe()
    assert rehearsal.history is not None
    rehearsal.history.do(TrimClip("c1", TimeRange(0, 30)))
    rehearsal.session.skip()
    assert rehearsal.session.phase is Phase.STEPS
    assert rehearsal.session.wanted is Wanted.START


def test_help_fades_from_the_last_step_backwards() -> None:
    def faded(rounds: int) -> list[str]:
        found = []
        for step in LESSON.steps:
            progress = Progress(Phase.STEPS, step.id, folder="x", rounds=rounds)
            found += [step.id] if Session(LESSON, progress).faded else []
        return found

    assert [faded(rounds) for rounds in range(4)] == [
        ["play"], ["third", "play"], ["trim", "third", "play"], ["trim", "third", "play"],
    ]  # fmt: skip


def test_a_faded_step_is_said_and_pointed_at_on_request_and_hints_come_after() -> None:
    words.use("en")
    rehearsal = Rehearsal(LESSON)
    rehearsal.begin()
    rehearsal.to_step(2)
    session = rehearsal.session
    assert session.faded
    assert not session.targets
    assert session.task.startswith("Try it yourself first.")
    session.hint()
    assert session.targets == ("transport.play",)
    assert session.task == "Press **Space**."
    assert not session.hints
    session.hint()
    assert session.hints == ("Space is the long key.",)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("example.jsonl", '"append_clip", "media": "m3"', '"append_clip", "media": "m9"'),
        ("example.jsonl", "[0, 120]", "[0, 180]"),
        ("start.jsonl", "batik-canting", "batik-hilang"),
        ("start.jsonl", '"append_clip", "media": "m1"', '"append_clip", "media": "m7"'),
        ("lesson.toml", 'probe = ["trim", "third"]', 'probe = ["trim", "play"]'),
        ("lesson.toml", 'probe = ["trim", "third"]', 'probe = ["trim", "fourth"]'),
        ("lesson.toml", 'review = ["trim"]', 'review = ["play"]'),
        ("lesson.toml", "fade = 1", "fade = 99"),
        ("lesson.toml", "fade = 1", '[[media]]\nfile = "tari.mp4"\nlicence = "CC0-1.0"\nsource = "x"'),
        ("text/en.toml", "[example]", "[sample]"),
        ("text/en.toml", 'notice = ["The first clip is short.", "No picture stands still."]', "notice = []"),
    ],
)  # fmt: skip
def test_a_fault_in_a_stage_is_found(tmp_path: Path, name: str, old: str, new: str) -> None:
    assert findings(STAGED) == []
    assert findings(copied(tmp_path, replaced(name, old, new), STAGED))


def test_a_clip_that_is_not_declared_is_found(tmp_path: Path) -> None:
    def smuggle(folder: Path) -> None:
        (folder / "media").mkdir()
        (folder / "media" / "tari.mp4").write_bytes(b"x")

    assert findings(copied(tmp_path, smuggle, STAGED))


def test_a_watched_example_is_remembered() -> None:
    rehearsal = Rehearsal(LESSON)
    records: list[Record] = []
    rehearsal.session.on_record = records.append
    rehearsal.begin()
    assert [record.verb for record in records][:4] == [
        Verb.BEGAN, Verb.WATCH_BEGAN, Verb.PROJECT, Verb.FIRST_NAME,
    ]  # fmt: skip
    assert Verb.WATCHED in [record.verb for record in records]
