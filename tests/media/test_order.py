"""Window and worker understand each other, and a stranger's word is not trusted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.media.exporting import photo_project
from trainer.errors import ExportFailed, MediaGone
from trainer.media import order, presets
from trainer.media.order import Order
from trainer.media.verify import Report


@pytest.mark.parametrize("name", presets.presets())
def test_an_order_arrives_as_it_was_given(tmp_path: Path, name: str) -> None:
    request = photo_project(tmp_path / "ꦗꦮ 🎬", 3, photos=2)
    given = Order(request.project, tmp_path / ".semenit-x.part", request.timeline, presets.preset(name))
    line = given.to_line()
    assert line.count(b"\n") == 1
    assert Order.from_line(line) == given


def test_an_order_for_chunks_has_no_part(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 1)
    for given in (
        Order(request.project, None, request.timeline, request.preset),
        Order(request.project, tmp_path / "x.part", request.timeline, request.preset, cache=False),
    ):
        assert Order.from_line(given.to_line()) == given


def test_what_is_no_order_is_refused() -> None:
    for line in (b"", b"{}\n", b"[]\n", b'{"project": "a", "part": "b", "timeline": {}, "preset": 7}\n'):
        with pytest.raises((ValueError, KeyError, TypeError)):
            Order.from_line(line)


def test_a_report_arrives_as_it_was_given() -> None:
    for loudness in (-14.25, None):
        report = Report(Path("/tmp/ꦲ.mp4"), 1.5, 1080, 1920, 12345, loudness, "reels")
        assert order.report_from(json.loads(order.finished_line(report))["finished"]) == report


def test_an_error_arrives_with_its_facts() -> None:
    said = json.loads(order.failed_line(MediaGone(name="klip é.mp4")))
    error = order.error_from(said["failed"], said["facts"])
    assert isinstance(error, MediaGone)
    assert error.facts == {"name": "klip é.mp4"}


@pytest.mark.parametrize("name", ["SystemExit", "translate", "annotations", ""])
def test_only_errors_for_people_can_arrive(name: str) -> None:
    assert type(order.error_from(name, {})) is ExportFailed
