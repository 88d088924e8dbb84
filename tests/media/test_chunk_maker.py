"""A video put together from chunks is the video that was encoded in one go."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.filmed import Picture, beep, film, numbered, read_number, steady
from trainer import paths
from trainer.errors import ExportUnverified, MediaGone
from trainer.media import chunks, making, presets, verify
from trainer.media.chunk_maker import ChunkMaker, recognised
from trainer.media.chunk_store import FOLDER, ChunkStore, VideoChunk
from trainer.media.encoder import Encoding, Packet
from trainer.media.order import Order, Stage
from trainer.media.presets import Preset
from trainer.media.verify import Report
from trainer.media.video_file import VideoFile
from trainer.model import edits
from trainer.model.canvas import Canvas, Fit, Framing
from trainer.model.commands import AddText, ChangeText
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Text, Timeline

SIZE = (96, 160)
ENCODING = Encoding(Canvas(*SIZE), 30, 20, 8000, 192)


def grained(number: int, time: float) -> Picture:
    """A numbered picture that moves and has the grain of a phone's camera."""
    picture = numbered(number, SIZE).astype(np.int16)
    noise = np.random.default_rng(number).normal(0, 4, picture.shape)
    picture[: SIZE[1] // 4] += (np.arange(SIZE[0])[:, np.newaxis] + number * 2) % 60
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def record(file: Path, first: int) -> None:
    """A film of five seconds, its pictures numbered from ``first`` on."""
    film(file, steady(5), lambda i, t: grained(first + i, t), sound=beep(5, [0.5, 2.5]), crf=14)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    record(folder / "a.mp4", 0)
    record(folder / "b.mp4", 200)
    return folder


class Studio:
    """A project of two films of five seconds each, and what its exports are made of."""

    def __init__(self, folder: Path, films: Path) -> None:
        self.project = folder / "Proyek"
        (self.project / "media").mkdir(parents=True)
        self.timeline = Timeline("", canvas=Canvas(*SIZE))
        for name in "ab":
            shutil.copy(films / f"{name}.mp4", self.project / "media")
            reference = MediaReference(
                name, f"{name}.mp4", f"media/{name}.mp4", MediaKind.VIDEO, 150, "", *SIZE, has_sound=True
            )
            self.timeline = edits.append(edits.add_media(self.timeline, reference), name)
        self._exports = 0
        self._folder = folder

    def export(
        self, timeline: Timeline | None = None, cache: bool = True, preset: Preset | None = None
    ) -> Report:
        """Export and verify, in this process."""
        self._exports += 1
        part = self._folder / f"film-{self._exports}.mp4"
        wanted = Order(self.project, part, timeline or self.timeline, preset or presets.preset(), cache)
        return making.make(wanted, part, lambda stage, share: None)

    def made(self, timeline: Timeline | None = None, store: ChunkStore | None = None) -> list[int]:
        """The frames that are rendered anew for ``timeline``."""
        frames: list[int] = []
        maker = ChunkMaker(
            timeline or self.timeline, self.project, ENCODING, store or ChunkStore(), frames.append
        )
        length = sum(len(chunk.packets) for chunk in maker.chunks())
        assert length == (timeline or self.timeline).duration
        return frames if maker.made else []


@pytest.fixture
def studio(tmp_path: Path, films: Path) -> Studio:
    return Studio(tmp_path, films)


def pictures(file: Path) -> list[NDArray[np.uint8]]:
    with av.open(str(file)) as container:
        return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in container.decode(video=0)]


def video(file: Path) -> list[tuple[int | None, int | None, int | None, bool, bytes]]:
    """Each packet of the picture: its times, whether it is a key frame, and its bytes."""
    with av.open(str(file)) as container:
        return [
            (packet.pts, packet.dts, packet.duration, packet.is_keyframe, bytes(packet))
            for packet in container.demux(video=0)
            if packet.size
        ]


def psnr(one: Sequence[Picture], other: Sequence[Picture]) -> list[float]:
    """Decibels, picture by picture."""
    faults = [np.square(a.astype(float) - b).mean() for a, b in zip(one, other, strict=True)]
    return [float(10 * np.log10(255**2 / max(fault, 1e-9))) for fault in faults]


def test_the_store_changes_nothing_in_the_file(studio: Studio) -> None:
    without, cold, warm = studio.export(cache=False), studio.export(), studio.export()
    assert cold.file.read_bytes() == warm.file.read_bytes()
    # Two runs of the encoder may spend a few bits differently (``encoder``).
    assert [packet[:4] for packet in video(without.file)] == [packet[:4] for packet in video(cold.file)]
    assert min(psnr(pictures(without.file), pictures(cold.file))) > 45


def test_chunks_that_were_made_one_by_one_are_shown_as_if_made_in_one_go(studio: Studio) -> None:
    """Each chunk has an encoder of its own here, in no order: the worst that joining can meet."""
    whole = studio.export(cache=False)
    everything = ChunkStore()
    studio.made()
    kept = {file.name: file.read_bytes() for file in everything.folder.iterdir()}
    assert len(kept) == 5
    alone: dict[str, bytes] = {}
    for name in random.Random(3).sample(sorted(kept), len(kept)):
        for other in kept:  # all but one are there, so a run of one chunk makes the missing one
            (everything.folder / other).write_bytes(kept[other])
        (everything.folder / name).unlink()
        assert len(studio.made()) == 60 + 4
        alone[name] = (everything.folder / name).read_bytes()
    for name, content in alone.items():
        (everything.folder / name).write_bytes(content)
    joined = studio.export()

    packets = video(joined.file)
    assert len(packets) == 300
    with av.open(str(joined.file)) as container:
        tick = container.streams.video[0].time_base
        assert tick is not None
        context = container.streams.video[0].codec_context
        tags = (context.colorspace, context.color_primaries, context.color_trc, context.color_range)
    assert [packet[0] for packet in packets] == [int(Fraction(n, 30) / tick) for n in range(300)]
    assert all(pts == dts for pts, dts, _, _, _ in packets)
    assert len({length for _, _, length, _, _ in packets}) == 1
    assert [number for number, packet in enumerate(packets) if packet[3]] == list(range(0, 300, 15))
    content = joined.file.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert b"elst" not in content
    assert tags == (1, 1, 1, 1)
    assert [read_number(picture) for picture in pictures(joined.file)] == [*range(150), *range(200, 350)]
    # Most pictures are the same to the bit.  Near the ends of a chunk the encoder could not look
    # ahead, so it spends its bits a little differently; both are as far from what was filmed.
    apart = psnr(pictures(joined.file), pictures(whole.file))
    assert np.median(apart) >= 45
    assert min(apart) > 38
    shown = pictures(whole.file)
    filmed = pictures(studio.project / "media/a.mp4")
    quality = np.mean(psnr(shown[:150], filmed))
    joined_quality = np.mean(psnr(pictures(joined.file)[:150], filmed))
    assert abs(quality - joined_quality) < 0.5
    assert joined.bytes < whole.bytes * 1.1


def test_each_chunk_can_be_decoded_alone(studio: Studio) -> None:
    whole = pictures(studio.export().file)
    maker = ChunkMaker(studio.timeline, studio.project, ENCODING, ChunkStore(), lambda frame: None)
    for number, chunk in enumerate(maker.chunks()):
        decoder = av.CodecContext.create("h264", "r")
        decoder.extradata = chunk.header
        frames = [frame for packet in chunk.packets for frame in decoder.decode(av.Packet(packet.data))]
        frames += decoder.decode(None)
        shown = [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in frames]
        assert len(shown) == 60
        assert all(np.array_equal(one, whole[number * 60 + at]) for at, one in enumerate(shown))
    assert maker.made == 0


# --- what is made, and what is found -----------------------------------------------------


def test_nothing_is_rendered_twice_and_undo_finds_the_old_ones(studio: Studio) -> None:
    assert studio.made() == list(range(300))
    assert studio.made() == []
    clip = studio.timeline.picture.children[1]
    changed = edits.change_clip(studio.timeline, replace(clip, framing=Framing(Fit.FIT)))
    assert set(studio.made(changed)) - {0, 60} == set(range(120, 300))
    assert studio.made(changed) == []
    assert studio.made(studio.timeline) == []
    quiet = edits.change_clip(studio.timeline, replace(clip, volume=20))
    assert studio.made(edits.split(quiet, 77)) == []


def test_a_caption_renders_its_own_chunk_anew_and_is_seen_there(studio: Studio) -> None:
    before = pictures(studio.export().file)
    caption = Text("Batik tulis", Anchor(130), 30, purpose=Purpose.TAKARIR)
    captioned = AddText(Role.CAPTION, caption).apply(studio.timeline)
    changed = [
        number
        for number, (one, other) in enumerate(
            zip(before, pictures(studio.export(captioned).file), strict=True)
        )
        if np.abs(one.astype(int) - other).mean() > 2
    ]
    assert changed == list(range(130, 160))
    texts = captioned.words(Role.CAPTION)
    again = ChangeText(replace(texts[0], words="Batik cap")).apply(captioned)
    assert set(studio.made(again)) - {0, 60, 180, 240} == set(range(120, 180))
    assert studio.made(captioned) == studio.made(studio.timeline) == []


def test_what_was_finished_before_a_cut_off_is_not_made_again(studio: Studio) -> None:
    class CutOff(Exception):
        pass

    def until(frame: int) -> None:
        if frame >= 200:
            raise CutOff

    maker = ChunkMaker(studio.timeline, studio.project, ENCODING, ChunkStore(), until)
    with pytest.raises(CutOff):
        list(maker.chunks())
    assert maker.made == 3
    assert set(studio.made()) - {0, 60, 120} == set(range(180, 300))


def test_a_damaged_chunk_is_made_again(studio: Studio) -> None:
    before = studio.export()
    # Of the pictures, and not the sound that is kept beside them.
    damaged = sorted((paths.cache() / FOLDER).glob("*.chunk"))[2]
    content = bytearray(damaged.read_bytes())
    content[-100] ^= 255
    damaged.write_bytes(content)
    assert len(studio.made()) == 60 + 4
    assert studio.export().duration == before.duration


def test_a_chunk_of_another_length_or_of_another_encoder_is_not_used(studio: Studio) -> None:
    studio.made()
    store = ChunkStore()
    first, second, *_ = sorted(file.stem for file in store.folder.iterdir())
    short, foreign = store.load(first), store.load(second)
    assert short is not None
    assert foreign is not None
    store.keep(first, replace(short, packets=short.packets[:-1], brightness=short.brightness[:-1]))
    store.keep(second, VideoChunk(b"\0\0\0\1another", foreign.packets, foreign.brightness))
    assert studio.export().duration == 10.0
    assert (restored := store.load(second)) is not None
    assert restored.header != b"\0\0\0\1another"


def test_a_file_that_was_replaced_is_seen(studio: Studio) -> None:
    studio.export()
    record(studio.project / "media/a.mp4", 500)
    shown = [read_number(picture) for picture in pictures(studio.export().file)]
    assert shown == [*range(500, 650), *range(200, 350)]


def test_without_the_store_nothing_is_taken_and_nothing_kept(studio: Studio) -> None:
    studio.export(cache=False)
    assert not (paths.cache() / FOLDER).exists()
    studio.export()
    studio.timeline = replace(studio.timeline, name="lain")
    frames: list[int] = []
    maker = ChunkMaker(studio.timeline, studio.project, ENCODING, None, frames.append)
    assert sum(len(chunk.packets) for chunk in maker.chunks()) == 300
    assert frames == list(range(300))


def test_a_clip_that_is_gone_is_told_even_when_all_its_chunks_are_there(studio: Studio) -> None:
    studio.made()
    (studio.project / "media/b.mp4").unlink()
    with pytest.raises(MediaGone) as caught:
        recognised(studio.timeline, studio.project)
    assert caught.value.facts["name"] == "b.mp4"


# --- what is proven need not be decoded ----------------------------------------------------


def decoded(studio: Studio, monkeypatch: pytest.MonkeyPatch, timeline: Timeline | None = None) -> int:
    """How many pictures the check of an export decodes."""
    count = 0
    looked_at = verify.is_unlike

    def look(frame: av.VideoFrame, sent: float) -> bool:
        nonlocal count
        count += 1
        return looked_at(frame, sent)

    with monkeypatch.context() as patched:
        patched.setattr(verify, "is_unlike", look)
        studio.export(timeline)
    return count


def test_what_one_check_proved_the_next_does_not_decode(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert decoded(studio, monkeypatch) == 300
    assert decoded(studio, monkeypatch) == 15, "the first group, for the header of the file"
    clip = studio.timeline.picture.children[1]
    changed = edits.change_clip(studio.timeline, replace(clip, framing=Framing(Fit.FIT)))
    assert decoded(studio, monkeypatch, changed) == 15 + 180


def test_what_was_prepared_is_proven(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    making.prepare(Order(studio.project, None, studio.timeline, presets.preset()), lambda stage, share: None)
    assert decoded(studio, monkeypatch) == 15


def test_a_packet_that_changed_on_its_way_is_found(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a disk gives back other bytes than it was given."""
    studio.export()
    honest = VideoFile.pictures

    def lossy(self: VideoFile, packets: Sequence[Packet]) -> None:
        *others, last = packets
        flipped = last.data[:-9] + bytes([last.data[-9] ^ 4]) + last.data[-8:]
        honest(self, [*others, replace(last, data=flipped)])

    monkeypatch.setattr(VideoFile, "pictures", lossy)
    with pytest.raises(ExportUnverified) as caught:
        studio.export()
    assert "is not what was written" in str(caught.value.__cause__)


# --- a platform's size --------------------------------------------------------------------


def test_a_video_that_was_made_smaller_to_fit_is_found_again(studio: Studio) -> None:
    whatsapp = presets.preset("whatsapp")
    tight = replace(whatsapp, largest_bytes=330_000, target_bytes=320_000, crf=8)
    frames: list[float] = []
    order = Order(studio.project, Path("/x"), studio.timeline, tight)
    assert order.encoding.video_kbps < whatsapp.video_kbps
    first = studio.export(preset=tight)
    assert first.bytes <= 330_000
    part = studio.project.parent / "again.mp4"
    made = len(list((paths.cache() / FOLDER).iterdir()))
    making.make(replace(order, part=part), part, lambda stage, share: frames.append(share))
    assert len(list((paths.cache() / FOLDER).iterdir())) == made
    assert part.read_bytes() == first.file.read_bytes()


def test_what_stands_still_leaves_more_for_what_moves(studio: Studio) -> None:
    """The average would squeeze it; all of it together fits at its full quality."""
    whatsapp = presets.preset("whatsapp")
    calm = replace(whatsapp, video_kbps=3000, largest_bytes=2_000_000, target_bytes=1_000_000)
    best, squeezed = Order(studio.project, Path("/x"), studio.timeline, calm).encodings
    assert best.video_kbps == 3000 > squeezed.video_kbps
    report = studio.export(preset=calm)
    assert report.bytes <= 1_000_000
    timeline = recognised(studio.timeline, studio.project)
    for chunk in chunks.cut(timeline):
        assert ChunkStore().load(chunks.key(timeline, chunk, best)) is not None
        assert ChunkStore().load(chunks.key(timeline, chunk, squeezed)) is None


def test_what_costs_too_much_is_given_up_early_and_squeezed(studio: Studio) -> None:
    whatsapp = presets.preset("whatsapp")
    tight = replace(whatsapp, largest_bytes=330_000, target_bytes=320_000, crf=8)
    best, _ = Order(studio.project, Path("/x"), studio.timeline, tight).encodings
    assert studio.export(preset=tight).bytes <= 330_000
    timeline = recognised(studio.timeline, studio.project)
    kept = [ChunkStore().load(chunks.key(timeline, chunk, best)) for chunk in chunks.cut(timeline)]
    assert kept[0] is not None
    assert kept[-1] is None, "the first pass ended where the size was passed"


def test_a_moment_more_or_less_leaves_the_cost_of_a_picture_as_it_is(studio: Studio) -> None:
    media = replace(studio.timeline.media[0], available=9000)
    timeline = edits.append(Timeline("", media=(media,)), "a", TimeRange(0, 1500))
    whatsapp = presets.preset("whatsapp")
    costs = {
        Order(studio.project, None, edits.trim(timeline, "c1", TimeRange(0, 1500 + more)), whatsapp).encoding
        for more in range(20)
    }
    assert len(costs) <= 2
    assert max(cost.video_kbps for cost in costs) <= whatsapp.cap_kbps(1500, 30)


# --- ahead of time ------------------------------------------------------------------------


def test_what_was_prepared_is_what_an_export_needs(studio: Studio) -> None:
    shares: list[tuple[Stage, float]] = []
    wanted = Order(studio.project, None, studio.timeline, presets.preset())
    making.prepare(wanted, lambda stage, share: shares.append((stage, share)))
    kept = [file.suffixes for file in (paths.cache() / FOLDER).iterdir()]
    assert sorted(kept) == [*[[".proven", ".chunk"]] * 5, [".sound"]]
    assert studio.made() == []
    assert shares[0] == (Stage.RENDERING, 0)
