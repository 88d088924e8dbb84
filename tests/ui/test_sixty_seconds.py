"""A one-minute video with everything in it, made in the window and sent to three places.

Three clips, two transitions, two titles, captions from a script, a voice, music that
makes way for it, a sticker and a cover; then every file that leaves is opened with
PyAV and held against what was asked for: its length, its size, its pictures, its
sound.  The short walk does all of that in twelve seconds; the whole minute is heavy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.media.filmed import RATE, beep, film, numbered, read_number
from tests.media.listening import record
from tests.ui.conftest import Dress
from tests.ui.maker import PLACES, POST, PRICE, TITLE, Maker, Script
from trainer import paths, settings
from trainer.media.caption_files import read
from trainer.media.compositor import Composition
from trainer.media.presets import preset
from trainer.media.sound import SoundSource
from trainer.media.verify import Report
from trainer.model.canvas import Canvas
from trainer.model.captions import in_order
from trainer.model.opentime import SAMPLE_RATE
from trainer.model.schema import Role, Timeline
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EXPORT

SAMPLES = paths.ASSETS / "samples"
FILMED = (216, 384)
PHONE_CLIPS = (
    ("talking-42s-with-silences.mp4", 38),
    ("flir-phone-camera-vfr-1080x1440-gps.mp4", 11),
    ("gopro-karma-480p-gpmf.mp4", 11),
)
"""Three from the folder of real files, and how many seconds of each are shown."""
COLOURS = ((120, 60, 40), (40, 100, 60), (40, 60, 120))
"""What the three filmed clips look like behind their numbers."""


@pytest.fixture
def maker(qtbot: QtBot, dress: Dress) -> Iterator[Maker]:
    (paths.data() / settings.FILE).write_text(json.dumps({"language": "id", "reduced_motion": True}))
    dress()
    window = MainWindow(settings.load())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield Maker(qtbot, window)
    window.run.cancel()
    window.close()
    window.deleteLater()


def filmed(folder: Path, number: int, seconds: float) -> Path:
    """A clip whose every picture carries its number, on a colour of its own, and which hums softly."""

    def paint(picture: int, _: float) -> NDArray[np.uint8]:
        drawn = numbered(picture, FILMED)
        drawn[(drawn == 90).all(axis=2)] = COLOURS[number]
        return drawn

    file = folder / f"klip-{number + 1}.mp4"
    count = round(seconds * 30)
    hum = beep(seconds, [0.0], seconds) * np.float32(0.02)
    return film(file, [frame / 30 for frame in range(count)], paint, sound=hum, seconds=seconds)


def narration(name: str, folder: Path, sentences: int) -> tuple[Path, str]:
    """The first ``sentences`` of a narration as a phone's recording, and what is said."""
    told = json.loads((SAMPLES / "narration.json").read_text())["narrations"]
    lines = next(one for one in told if one["file"] == name)["lines"][:sentences]
    with SoundSource(SAMPLES / name) as sound:
        voice = sound.samples(0, round((lines[-1]["end"] + 0.2) * SAMPLE_RATE))
    return record(folder / "suara-bu-sri.wav", voice), " ".join(line["words"] for line in lines)


def short_script(folder: Path) -> Script:
    clips = tuple(filmed(folder, number, 5) for number in range(3))
    return Script(clips, (4, 4, 4), *narration("narasi-batik.ogg", folder, 3))


def long_script(folder: Path) -> Script:
    clips = tuple(filmed(folder, number, 22) for number in range(3))
    return Script(clips, (20, 20, 20), *narration("narasi-semenit.ogg", folder, 14))


def make(maker: Maker, script: Script) -> list[Report]:
    """The whole walk."""
    whole = sum(script.seconds)
    maker.begin_project()
    maker.bring_in(script.clips)
    maker.lay_out_pictures(script.seconds)
    maker.join_softly()
    maker.put_titles(price_at=script.seconds[0] + 0.5)
    maker.speak(script.voice)
    maker.caption(script.words)
    maker.play_music()
    maker.stick(seconds=whole - script.seconds[2] + 0.5)
    maker.name_it("Batik Semenit")
    maker.click("export.button")
    maker.qtbot.waitUntil(lambda: maker.window.page == EXPORT)
    maker.choose_cover(seconds=1, words="Batik tulis")
    return maker.export()


def everything_is_there(timeline: Timeline, script: Script) -> None:
    assert timeline.duration == round(sum(script.seconds) * 30)
    assert len(timeline.picture.children) == 3
    assert all(clip.transition is not None for clip in timeline.picture.children[1:])
    assert {clip.volume for clip in timeline.picture.children} == {0}
    assert [text.words for text in timeline.words(Role.TITLE)] == [TITLE, PRICE]
    said = " ".join(" ".join(text.words.split()) for text, _ in in_order(timeline))
    assert said == script.words
    assert len(timeline.clips(Role.VOICE)) == 1
    # A tune that is shorter than the video is heard again, to the end.
    assert max(timeline.range_of(music).end for music in timeline.clips(Role.MUSIC)) == timeline.duration
    assert timeline.ducking
    assert timeline.levelled is not None
    (sticker,) = timeline.clips(Role.OVERLAY)
    assert sticker.box is not None
    assert timeline.posting.cover.words == "Batik tulis"
    assert timeline.posting.cover.frame == 30
    assert timeline.posting.words == POST


# --- what left ------------------------------------------------------------------------


@dataclass(frozen=True)
class Video:
    """A finished file, decoded by PyAV alone: the pictures that were asked for, and all of its sound."""

    size: tuple[int, int]
    seconds: float
    pictures: dict[int, NDArray[np.uint8]]
    count: int
    sound: NDArray[np.float32]


def opened(file: Path, wanted: set[int]) -> Video:
    pictures: dict[int, NDArray[np.uint8]] = {}
    sound, count = [], 0
    with av.open(str(file)) as container:
        video = container.streams.video[0]
        video.thread_type = "AUTO"
        size = (video.width, video.height)
        length = float(Fraction(container.duration or 0, av.time_base))
        for frame in container.decode(video=0, audio=0):
            if isinstance(frame, AudioFrame):
                sound.append(frame.to_ndarray().T)
            elif isinstance(frame, VideoFrame):
                if count in wanted:
                    pictures[count] = np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
                count += 1
    return Video(size, length, pictures, count, np.concatenate(sound).astype(np.float32))


def loudness(sound: NDArray[np.float32], start: float, end: float) -> float:
    """RMS between two moments, in seconds."""
    part = sound[round(start * RATE) : round(end * RATE)]
    return float(np.sqrt(np.square(part, dtype=np.float64).mean()))


def moments(timeline: Timeline) -> dict[str, int]:
    """Frames worth looking at: inside each clip, in the middle of each transition, where something lies."""
    first, second, third = (placed for _, placed in timeline.picture.placed())
    title, price = (timeline.range_of(text) for text in timeline.words(Role.TITLE))
    (sticker,) = (timeline.range_of(clip) for clip in timeline.clips(Role.OVERLAY))
    return {
        "title": title.start + title.duration // 2,
        "first clip": first.end - 12,
        "first join": second.start,
        "price": price.start + price.duration // 2,
        "second clip": second.start + 12,
        "second join": third.start,
        "third clip": third.start + 12,
        "sticker": sticker.start + sticker.duration // 2,
        "end": timeline.duration - 1,
    }


def pictures_are_the_preview(timeline: Timeline, folder: Path, video: Video) -> None:
    """Each picture that was asked for is what the preview's composition shows at that moment."""
    with Composition(timeline, folder, Canvas(216, 384), strict=True) as composition:
        for name, frame in moments(timeline).items():
            shown = composition.frame(frame).astype(float)
            left = Image.fromarray(video.pictures[frame]).resize((216, 384), Image.Resampling.BOX)
            unlike = np.abs(np.asarray(left, float) - shown).mean()
            assert unlike < 6, f"{name} (frame {frame}) differs by {unlike:.1f} levels"


def numbers_are_the_films(timeline: Timeline, video: Video) -> None:
    """Between the joins and the stickers each picture tells of which clip it is, and its number there."""
    at = moments(timeline)
    for number, name in enumerate(("first clip", "second clip", "third clip")):
        frame = at[name]
        clip, placed = list(timeline.picture.placed())[number]
        assert read_number(video.pictures[frame]) == clip.source_range.start + frame - placed.start
        corner = video.pictures[frame][40:80, 40:80].mean(axis=(0, 1))
        assert np.abs(corner - COLOURS[number]).max() < 12
    for number, name in enumerate(("first join", "second join")):
        corner = video.pictures[at[name]][40:80, 40:80].mean(axis=(0, 1))
        middle = (np.array(COLOURS[number]) + COLOURS[number + 1]) / 2
        assert np.abs(corner - middle).max() < 25, "in the middle of a dissolve both clips are seen"


def sound_is_heard(timeline: Timeline, voice: Path, video: Video) -> None:
    """The voice goes up and down where it does in its file; music is heard to the end, softer under it."""
    with SoundSource(voice) as source:
        spoken = source.samples(0, round(source.facts.duration * SAMPLE_RATE))
    blocks = len(spoken) // 4800 - 1

    def steps(sound: NDArray[np.float32]) -> NDArray[np.float64]:
        return np.array([loudness(sound, block / 10, block / 10 + 0.1) for block in range(blocks)])

    assert np.corrcoef(steps(spoken), steps(video.sound))[0, 1] > 0.8
    end = timeline.duration / timeline.rate
    after = len(spoken) / SAMPLE_RATE
    assert loudness(video.sound, after + 0.5, end - 0.8) > 0.003, "music after the voice"


def check(maker: Maker, script: Script, reports: list[Report], numbered_films: bool) -> None:
    timeline, folder = maker.timeline, maker.document.folder
    everything_is_there(timeline, script)
    assert [report.preset for report in reports] == list(PLACES)
    length = timeline.duration / timeline.rate
    wanted = set(moments(timeline).values())
    for report in reports:
        place, file = preset(report.preset), report.file
        video = opened(file, wanted)
        size = place.size(timeline.canvas)
        assert video.size == (report.width, report.height) == (size.width, size.height)
        assert video.count == timeline.duration
        assert video.seconds == pytest.approx(length, abs=1 / 30)
        assert len(video.sound) / RATE == pytest.approx(length, abs=0.05)
        most = place.target_bytes or place.largest_bytes
        assert most is not None
        assert file.stat().st_size == report.bytes <= most
        assert report.loudness == pytest.approx(-14, abs=1)
        assert report.true_peak is not None
        assert report.true_peak <= -1
        pictures_are_the_preview(timeline, folder, video)
        if numbered_films:
            numbers_are_the_films(timeline, video)
        sound_is_heard(timeline, script.voice, video)
    beside = reports[0].file.parent
    assert len({report.file for report in reports}) == 3
    (cover,) = beside.glob("*.jpg")
    with Image.open(cover) as picture:
        assert picture.size == (1080, 1920)
        assert not picture.getexif()
    (captions,) = beside.glob("*.srt")
    cues = read(captions, timeline.canvas, timeline.rate)
    assert [" ".join(cue.words.split()) for cue in cues] == [
        " ".join(text.words.split()) for text, _ in in_order(timeline)
    ]
    assert set(beside.iterdir()) == {*(report.file for report in reports), cover, captions}


def test_twelve_seconds_with_everything_in_it(maker: Maker, tmp_path: Path) -> None:
    script = short_script(tmp_path)
    check(maker, script, make(maker, script), numbered_films=True)


@pytest.mark.heavy
def test_sixty_seconds_with_everything_in_it(maker: Maker, tmp_path: Path) -> None:
    script = long_script(tmp_path)
    check(maker, script, make(maker, script), numbered_films=True)


@pytest.mark.heavy
@pytest.mark.phone_media
def test_sixty_seconds_of_real_phone_clips(maker: Maker, tmp_path: Path, phone_media: Path) -> None:
    files = tuple(phone_media / "phone" / name for name, _ in PHONE_CLIPS)
    script = Script(
        files, tuple(shown for _, shown in PHONE_CLIPS), *narration("narasi-semenit.ogg", tmp_path, 14)
    )
    check(maker, script, make(maker, script), numbered_films=False)
