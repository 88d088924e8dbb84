"""A project on disk, worked on at random: nothing is lost, whatever comes between.

A plain History is worked on with the same commands and says what the project must
hold.  Between the steps the project is saved, closed, left without saving, saved
by half (the power fails between ``project.json`` and the journal), or finds the
last line of its journal torn.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.model.strategies import randoms, some_command, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import backups, commands, project
from trainer.model.commands import Command
from trainer.model.history import History
from trainer.model.invariants import check
from trainer.model.project import Project, Snapshot, decode, read
from trainer.model.schema import Timeline


class Walk:
    """A project and the history that says what it must hold."""

    def __init__(self, base: Timeline) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="walk"))
        self.folder = self.home / "Wisata ꦢꦺꦱ"
        self.project = Project.create(self.folder, base)
        self.expected = History(base)
        self.now = datetime(2026, 3, 14, 12)
        self.steps = 0
        """Steps that changed the timeline."""

    def edit(self, random: Random) -> None:
        command = some_command(random, self.project.timeline)
        assert commands.read(json.loads(command.to_line())) == command
        before = self.project.timeline
        ours, theirs = outcome(self.project.do, command), outcome(self.expected.do, command)
        assert ours == theirs
        if isinstance(ours, str):
            assert self.project.timeline is before
        else:
            self.steps += ours != before

    def undo(self) -> None:
        before = self.project.timeline
        command = self.project.undo()
        assert command == self.expected.undo()
        there = self.project.timeline
        if command is None:
            assert there is before
            return
        self.project.redo()  # there and back is the identical value
        assert self.project.timeline is before
        self.project.undo()
        assert self.project.timeline is there

    def redo(self) -> None:
        assert self.project.redo() == self.expected.redo()

    def save(self) -> None:
        self.now += timedelta(minutes=2)
        self.project.save(self.now)
        assert self.project.saved

    def snapshot(self) -> Snapshot:
        return self.project.snapshot()

    def write(self, snapshot: Snapshot) -> None:
        self.now += timedelta(minutes=2)
        self.project.write(snapshot, self.now)

    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.folder)

    def tear(self, random: Random) -> None:
        """The power fails while a line is written."""
        line = b'{"n":%d,"do":{"command":"split_clip","frame":5}}' % (self.project.snapshot().step + 1)
        self.project.close()
        with (self.folder / project.JOURNAL).open("ab") as stream:
            stream.write(line[: random.randint(0, len(line))] + bytes(random.randint(0, 3)))
        self.project = Project.open(self.folder)

    def holds(self) -> None:
        """What must be true after every step."""
        now = self.project.history
        check(now.timeline)
        assert now.timeline == self.expected.timeline
        assert now.done == self.expected.done
        assert now.undone == self.expected.undone

    def holds_on_disk(self) -> None:
        """What a look at the folder must find after every step."""
        assert read(self.folder) == self.expected.timeline

    def end(self) -> None:
        """Undo everything and redo it; look at the copies."""
        self.reopen()
        been = [self.project.timeline]
        while self.project.undo() is not None:
            been.append(self.project.timeline)
            self.expected.undo()
            assert self.project.timeline == self.expected.timeline
        for timeline in reversed(been[:-1]):
            self.project.redo()
            assert self.project.timeline is timeline
        assert read(self.folder) == been[0]
        for copy in backups.newest_first(self.folder / project.BACKUPS):
            check(decode(copy.read_bytes(), copy.name).history.timeline)
        assert not list(self.folder.rglob("*.beside"))

    def clean_up(self) -> None:
        self.project.close()
        shutil.rmtree(self.home)


def outcome(do: Callable[[Command], Timeline], command: Command) -> Timeline | str:
    """The timeline that ``command`` leads to, or why it does not."""
    try:
        return do(command)
    except EditImpossible as refusal:
        return str(refusal)


class Machine(RuleBasedStateMachine):
    """The walk as hypothesis takes it; a failure comes back as the shortest such walk."""

    walk: Walk
    late: Snapshot | None = None
    steps = 0

    @initialize(base=timelines())
    def create(self, base: Timeline) -> None:
        self.walk = Walk(base)

    # Twice, so that most of what happens is editing.
    @rule(random=randoms())
    def edit(self, random: Random) -> None:
        self.walk.edit(random)

    @rule(random=randoms())
    def edit_again(self, random: Random) -> None:
        self.walk.edit(random)

    @rule()
    def undo(self) -> None:
        self.walk.undo()

    @rule()
    def redo(self) -> None:
        self.walk.redo()

    @rule()
    def save(self) -> None:
        self.walk.save()

    @precondition(lambda self: self.late is None)
    @rule()
    def begin_to_write(self) -> None:
        self.late = self.walk.snapshot()

    @precondition(lambda self: self.late is not None)
    @rule()
    def finish_writing(self) -> None:
        assert self.late is not None
        self.walk.write(self.late)
        self.walk.project.written(self.late)
        self.late = None

    @rule()
    def leave_without_saving(self) -> None:
        self.late = None
        self.walk.reopen()

    @rule()
    def lose_power_between_project_and_journal(self) -> None:
        self.late = None
        self.walk.write(self.walk.snapshot())
        self.walk.reopen()

    @rule(random=randoms())
    def lose_power_while_a_line_is_written(self, random: Random) -> None:
        self.late = None
        self.walk.tear(random)

    @invariant()
    def holds(self) -> None:
        self.walk.holds()
        self.walk.holds_on_disk()

    def teardown(self) -> None:
        if hasattr(self, "walk"):
            Machine.steps += self.walk.steps
            try:
                self.walk.end()
            finally:
                self.walk.clean_up()


QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def test_nothing_is_lost_on_a_random_walk() -> None:
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=30, stateful_step_count=25, suppress_health_check=QUIET)
    )


@pytest.mark.heavy
def test_nothing_is_lost_on_ten_thousand_random_edits_by_hypothesis() -> None:
    Machine.steps = 0
    rounds = 0
    while Machine.steps < 10_000:
        run_state_machine_as_test(
            Machine, settings=settings(max_examples=200, stateful_step_count=60, suppress_health_check=QUIET)
        )
        rounds += 1
    print(f"{Machine.steps} edits that changed something, in {rounds} rounds of 200 projects")


@pytest.mark.parametrize(
    "edits", [150, pytest.param(10_000, marks=pytest.mark.heavy)], ids=["short", "ten thousand"]
)
def test_one_project_lives_through_a_long_evening(edits: int) -> None:
    random = Random(20_260_314)
    walk = Walk(strip("A[0:40]", "B[10:30]", "C[20:50]"))
    events: list[tuple[Callable[[], None], int]] = [
        (lambda: walk.edit(random), 70),
        (walk.undo, 12),
        (walk.redo, 6),
        (walk.save, 4),
        (walk.reopen, 3),
        (lambda: walk.write(walk.snapshot()), 3),
        (lambda: walk.tear(random), 2),
    ]
    happened = 0
    while walk.steps < edits:
        (event,) = random.choices([event for event, _ in events], [weight for _, weight in events])
        event()
        happened += 1
        walk.holds()
        if happened % 10 == 0:  # with five hundred steps to rebuild, a look takes a while
            walk.holds_on_disk()
    walk.end()
    walk.clean_up()
    print(f"{walk.steps} edits that changed something, {happened} events, {len(walk.expected.undone)} undone")
