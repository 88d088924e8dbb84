"""Back to how the project was, with nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.model.strategies import strip
from trainer.model.commands import RenameProject, SplitClip
from trainer.model.project import Project
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.rewind import go_to


@pytest.fixture
def document(jobs: Jobs, tmp_path: Path) -> Iterator[Document]:
    made = Document(Project.create(tmp_path / "p", strip("A[0:90]")), jobs, Messages())
    yield made
    made.close()


def test_back_and_forward_again(document: Document) -> None:
    first = document.timeline
    document.do(SplitClip(30))
    document.do(RenameProject("sri"))
    last = document.timeline
    assert go_to(document, first)
    assert document.timeline == first
    assert go_to(document, last), "what was taken back can be brought again"
    assert document.timeline == last


def test_a_state_that_was_never_there_changes_nothing(document: Document) -> None:
    document.do(SplitClip(30))
    document.do(RenameProject("sri"))
    document.undo()
    here = document.timeline
    assert not go_to(document, strip("B[0:10]"))
    assert document.timeline == here
    assert document.can_undo
    assert document.can_redo


def test_being_there_already_is_no_step(document: Document) -> None:
    document.do(SplitClip(30))
    assert go_to(document, document.timeline)
    assert not document.can_redo
