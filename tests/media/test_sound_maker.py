"""A sound is made once; what is kept is what would have been made, and is heard of again only by its name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.filmed import beep, film, numbered, steady
from trainer.media import encoded_sound
from trainer.media.chunk_maker import recognised
from trainer.media.chunk_store import ChunkStore
from trainer.media.sound_encoder import SoundDecoder, SoundPacket
from trainer.media.sound_maker import Kept, New, SoundMaker
from trainer.model import edits
from trainer.model.commands import AddText
from trainer.model.marker_commands import SetMarker
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, MediaKind, MediaReference, Purpose, Role, Text, Timeline

KBPS = 128


@pytest.fixture(scope="module")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beep")
    return film(folder / "a.mp4", steady(2), lambda i, t: numbered(i, (90, 160)), sound=beep(2, [0.3, 1.4]))


@pytest.fixture
def project(tmp_path: Path, filmed: Path) -> Path:
    (tmp_path / "media").mkdir()
    shutil.copy(filmed, tmp_path / "media")
    return tmp_path


@pytest.fixture
def timeline() -> Timeline:
    reference = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 60, "", 90, 160, has_sound=True)
    return edits.append(edits.add_media(Timeline("Beep"), reference), "a")


def run(work: Generator[float, None, None]) -> None:
    shares = list(work)
    assert shares == sorted(shares)


def everything(maker: SoundMaker, length: int, step: int) -> list[SoundPacket]:
    run(maker.ready())
    sounding = maker.begin()
    steps = (min(frame, length) for frame in range(step, length + step, step))
    packets = [packet for frame in steps for packet in sounding.until(frame)]
    packets += sounding.rest()
    sounding.close()
    return packets


def test_what_is_kept_is_what_is_made(project: Path, timeline: Timeline) -> None:
    made = everything(SoundMaker(timeline, project, KBPS, None), 60, 7)
    run(SoundMaker(timeline, project, KBPS, ChunkStore()).prepare())
    again = SoundMaker(timeline, project, KBPS, ChunkStore())
    assert everything(again, 60, 11) == made
    assert isinstance(again.begin(), Kept)
    heard = np.concatenate([*SoundDecoder(again.begin().header).decode(made)])
    loud = np.flatnonzero(np.abs(heard[:, 0]) > 0.1) / 48_000
    assert loud[0] == pytest.approx(0.3, abs=0.002)
    assert made[0].place == 0
    assert sum(packet.length for packet in made) == 2 * 48_000


def test_it_was_measured_when_it_was_prepared(project: Path, timeline: Timeline) -> None:
    run(SoundMaker(timeline, project, KBPS, ChunkStore()).prepare())
    kept = ChunkStore().load_sound(encoded_sound.key(recognised(timeline, project), KBPS))
    assert kept is not None
    assert kept.loudness is not None
    assert kept.true_peak is not None
    assert -30 < kept.loudness < kept.true_peak <= 0


def slipped(timeline: Timeline) -> Timeline:
    return edits.trim(timeline, timeline.picture.children[0].id, TimeRange(5, 50))


def titled(timeline: Timeline) -> Timeline:
    return AddText(Role.TITLE, Text("Batik", Anchor(0), 30, purpose=Purpose.JUDUL)).apply(timeline)


CHANGES: dict[str, tuple[Callable[[Timeline], Timeline], bool]] = {
    "shorter": (slipped, True),
    "softer": (
        lambda one: edits.change_clip(one, replace(one.picture.children[0], volume=50)),
        True,
    ),
    "levelled": (lambda one: replace(one, levelled=30), True),
    "fades in": (lambda one: replace(one, opening=12), True),
    "a title": (titled, False),
    "another name": (lambda one: replace(one, name="Lain"), False),
    "a marker": (lambda one: SetMarker(20).apply(one), False),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_what_is_heard_makes_it_another_sound(timeline: Timeline, change: str) -> None:
    changed, is_heard = CHANGES[change]
    assert (encoded_sound.key(changed(timeline), KBPS) != encoded_sound.key(timeline, KBPS)) == is_heard


def test_another_file_or_another_rate_is_another_sound(timeline: Timeline) -> None:
    name = encoded_sound.key(timeline, KBPS)
    other = replace(timeline, media=(replace(timeline.media[0], fingerprint="123-abc"),))
    assert encoded_sound.key(other, KBPS) != name
    assert encoded_sound.key(timeline, 192) != name


def test_without_a_store_nothing_is_kept(project: Path, timeline: Timeline) -> None:
    maker = SoundMaker(timeline, project, KBPS, None)
    run(maker.ready())
    sounding = maker.begin()
    assert isinstance(sounding, New)
    sounding.until(60)
    assert sounding.energy > 0.01
    maker.keep(sounding, -14.0, -1.0)
    sounding.close()
    assert not ChunkStore().folder.exists()
