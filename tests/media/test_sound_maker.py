"""A sound is made once; what is kept is what would have been made, and is heard of again only by its name."""

from __future__ import annotations

import contextlib
import shutil
import threading
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.filmed import beep, film, numbered, steady
from trainer.errors import MediaGone
from trainer.media import encoded_sound
from trainer.media.chunk_store import ChunkStore
from trainer.media.encoded_sound import EncodedSound
from trainer.media.sound_encoder import SoundDecoder, SoundPacket
from trainer.media.sound_maker import Beside, Handed, made
from trainer.model import edits
from trainer.model.commands import AddText, SetCanvas
from trainer.model.marker_commands import SetMarker
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Text, Timeline

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


def run(work: Generator[float, None, EncodedSound]) -> EncodedSound:
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            sound: EncodedSound = end.value
            return sound


def test_what_is_kept_is_what_is_made(project: Path, timeline: Timeline) -> None:
    sound = run(made(timeline, project, KBPS, None))
    assert not ChunkStore().folder.exists()
    assert run(made(timeline, project, KBPS, ChunkStore())) == sound
    again = made(timeline, project, KBPS, ChunkStore())
    with pytest.raises(StopIteration) as end:
        next(again)  # nothing is done, so nothing is told
    assert end.value.value == sound
    assert sound.loudness is not None
    assert sound.true_peak is not None
    assert -30 < sound.loudness < sound.true_peak <= 0
    heard = np.concatenate([*SoundDecoder(sound.header).decode(sound.packets)])
    loud = np.flatnonzero(np.abs(heard[:, 0]) > 0.1) / 48_000
    assert loud[0] == pytest.approx(0.3, abs=0.002)
    assert sound.packets[0].place == 0
    assert sum(packet.length for packet in sound.packets) == 2 * 48_000


@pytest.mark.parametrize("step", [7, 60, 100])
def test_it_is_handed_out_in_steps_and_whole(project: Path, timeline: Timeline, step: int) -> None:
    sound = run(made(timeline, project, KBPS, None))
    handed, packets = Handed(sound, 1_600), list[SoundPacket]()
    for frame in range(step, 60 + step, step):
        packets += handed.until(frame)
        assert all(packet.place < frame * 1_600 for packet in packets)
    assert (*packets, *handed.rest()) == sound.packets


def test_a_sound_is_made_beside_other_work(project: Path, timeline: Timeline) -> None:
    with contextlib.closing(Beside(made(timeline, project, KBPS, None))) as beside:
        sound = beside.sound()
        assert beside.wait(0)
    assert sound == run(made(timeline, project, KBPS, None))


def test_what_went_wrong_beside_is_heard_of(project: Path, timeline: Timeline) -> None:
    (project / "media" / "a.mp4").unlink()
    with contextlib.closing(Beside(made(timeline, project, KBPS, None))) as beside, pytest.raises(MediaGone):
        beside.sound()


def test_closing_stops_at_the_next_step() -> None:
    steps, goes_on = [], threading.Event()

    def endless() -> Generator[float, None, EncodedSound]:
        try:
            while True:
                steps.append(1)
                yield 0.0
                goes_on.wait(5)
        finally:
            steps.append(0)

    beside = Beside(endless())
    assert not beside.wait(0.01)
    threading.Timer(0.1, goes_on.set).start()
    beside.close()
    assert steps[-1] == 0
    done = len(steps)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("sound")]
    assert len(steps) == done


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
    "another shape": (SetCanvas("16:9").apply, False),
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
