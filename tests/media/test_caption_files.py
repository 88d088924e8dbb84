"""Caption files of every kind, read from strangers and written for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import strip
from trainer.errors import (
    CaptionsTooMany,
    FileEmpty,
    FileMissing,
    FileUnreadable,
    NoCaptions,
    NotCaptions,
    TrainerError,
)
from trainer.media import caption_files
from trainer.media.caption_files import LARGEST, Format, as_text, read, write_captions, write_srt
from trainer.model import layers
from trainer.model.canvas import DEFAULT_CANVAS, Box
from trainer.model.captions import Cue, Look, made
from trainer.model.invariants import check
from trainer.model.schema import MOST_TEXTS, Role, Timeline

RATE = 30
PICTURE = strip("A[0:100]", "B[0:100]", "C[0:100]")


def captioned(*cues: Cue, look: Look = Look()) -> Timeline:  # noqa: B008 - a value that never changes
    return check(layers.replace_texts(PICTURE, Role.CAPTION, made(PICTURE, cues, look)))


def reading(tmp_path: Path, text: str | bytes, name: str = "takarir.srt") -> list[Cue]:
    file = tmp_path / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(read(file, DEFAULT_CANVAS, RATE))


def test_a_plain_srt(tmp_path: Path) -> None:
    text = "1\n00:00:00,500 --> 00:00:02,000\nBatik tulis\nBu Sri\n\n2\n00:00:02,000 --> 00:00:03,000\nYa\n"
    assert reading(tmp_path, text) == [Cue("Batik tulis\nBu Sri", 15, 45), Cue("Ya", 60, 30)]


def test_numbers_that_are_wrong_missing_or_words(tmp_path: Path) -> None:
    text = (
        "7\r\n00:00:01,000 --> 00:00:02,000\r\n2026\r\n\r\n00:00:02,000 --> 00:00:03,000\r\nYa\r\n"
        "99\r\n00:00:03,000 --> 00:00:04,000\r\nTidak\r\n\r\n4\r\nmasih tidak\r\n"
    )
    assert [cue.words for cue in reading(tmp_path, text)] == ["2026", "Ya", "Tidak\nmasih tidak"]


def test_tags_comments_and_settings_are_left_out(tmp_path: Path) -> None:
    vtt = (
        "WEBVTT - judul\n\nSTYLE\n::cue { color: red }\n\nNOTE catatan\nyang panjang\n\n"
        "pertama\n00:01.000 --> 00:02.000 align:start\n<v Sri>Batik <00:01.500>"
        "<c.merah>tulis</c> &amp; cap\n\n"
        "NOTE lagi\n\n00:02.000 --> 00:03.000\n{\\an8}<i>Ya</i> 3 < 5\n"
    )
    assert [cue.words for cue in reading(tmp_path, vtt, "a.vtt")] == ["Batik tulis & cap", "Ya 3 < 5"]


def test_an_ass_with_its_own_columns_drawings_and_comments(tmp_path: Path) -> None:
    text = (
        "[Script Info]\nTitle: x\n[Events]\nFormat: Start, End, Text\n"
        "Dialogue: 0:00:02.00,0:00:03.00,{\\pos(1,2)}Dua, ya\\Nbaris\n"
        "Dialogue: 0:00:01.00,0:00:02.00,{\\p1}m 0 0 l 100 100\n"
        "Comment: 0:00:00.00,0:00:02.00,rahasia\nDialogue: rusak\nDialogue: 0:00:01:00,0:00:02:00,Satu\n"
        "[Fonts]\nfontname: a.ttf\nDialogue: 0:00:05.00,0:00:06.00,bukan\n"
    )
    assert reading(tmp_path, text, "a.ass") == [Cue("Satu", 30, 30), Cue("Dua, ya\nbaris", 60, 30)]


def test_what_turns_a_text_around_does_not_come_in_by_another_name(tmp_path: Path) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nBatik &#x202e;tulis&#x200f; &#7;&amp; cap\n"
    (cue,) = reading(tmp_path, text)
    assert "\u202e" not in cue.words
    assert cue.words.split()[-2:] == ["&", "cap"]


def test_times_that_cannot_be(tmp_path: Path) -> None:
    text = "1\n00:00:05,000 --> 00:00:01,000\nA\n\n2\n-00:00:02,000 --> 00:00:01,000\nB\n"
    assert reading(tmp_path, text) == [Cue("B", 0, 30), Cue("A", 150, 60)]


def test_a_text_that_is_too_long_becomes_several(tmp_path: Path) -> None:
    cues = reading(tmp_path, "1\n00:00:00,000 --> 00:01:00,000\n" + "kata panjang sekali " * 40)
    assert len(cues) > 5
    assert " ".join(cue.words for cue in cues).split() == ("kata panjang sekali " * 40).split()
    check(captioned(*cues))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileEmpty),
        (b"\xef\xbb\xbf \n", NotCaptions),
        (b"[00:01.00]lirik", NotCaptions),
        (b"\x00" * 900, FileEmpty),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, NotCaptions),
        (b"WEBVTT", NotCaptions),
        (b"[Events]\nDialogue: x", NotCaptions),
        (b"1\n00:00:00,000 --> 00:00:01,000\nx\n\n" * (MOST_TEXTS + 1), CaptionsTooMany),
        (b"x" * (LARGEST + 1), CaptionsTooMany),
    ],
)
def test_what_is_refused(tmp_path: Path, content: bytes, error: type[TrainerError]) -> None:
    with pytest.raises(error):
        reading(tmp_path, content)


@pytest.mark.parametrize(
    "content", ["-->" * 100_000, "{\\" * 200_000, "<" * 400_000, "1\n" * 200_000, "00:" * 200_000]
)
def test_hostile_files_cost_no_more_than_their_size(tmp_path: Path, content: str) -> None:
    for head in ("1\n00:00:00,000 --> 00:00:01,000\n", "[Events]\nFormat: Start, End, Text\n"):
        try:
            cues = reading(tmp_path, head + content)
        except TrainerError:
            continue
        assert sum(len(cue.words) for cue in cues) <= len(content)


def test_no_file_and_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read(tmp_path / "tidak-ada.srt", DEFAULT_CANVAS, RATE)
    with pytest.raises(FileUnreadable):
        read(tmp_path, DEFAULT_CANVAS, RATE)


# --- writing --------------------------------------------------------------------------


LISTED = (Cue("Batik tulis\nBu Sri", 10, 33), Cue("Harga Rp25.000, ya?", 43, 50), Cue("ꦧꦠꦶꦏ꧀ 🌾", 100, 41))


@pytest.mark.parametrize("form", Format)
def test_what_is_written_is_read_again(tmp_path: Path, form: Format) -> None:
    file = tmp_path / f"a.{form.value}"
    write_captions(captioned(*LISTED), file, form)
    assert read(file, DEFAULT_CANVAS, RATE) == LISTED


words = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="<>&{}\\", include_characters=" "),
    min_size=1,
    max_size=30,
).filter(lambda said: said.strip() and "--" not in said)


@pytest.mark.parametrize("form", Format)
@given(st.lists(st.tuples(words, st.integers(0, 298), st.integers(1, 90)), min_size=1, max_size=4))
def test_a_round_trip_keeps_words_and_frames(form: Format, listed: list[tuple[str, int, int]]) -> None:
    cues = [Cue(" ".join(said.split()), start, min(length, 300 - start)) for said, start, length in listed]
    text = as_text(captioned(*cues), form)
    events = [
        cue
        for event in caption_files._events(text)
        for cue in caption_files._cues(event, DEFAULT_CANVAS, RATE)
    ]
    assert sorted(events, key=str) == sorted(cues, key=str)


def test_what_formats_take_for_commands_stays_harmless() -> None:
    odd = captioned(Cue("{\\an8}lihat --> <b>C:\\Nama</b> & ini", 0, 60))
    assert "{" not in as_text(odd, Format.SRT)
    assert as_text(odd, Format.SRT).count("-->") == as_text(odd, Format.VTT).count("-->") == 1
    assert "&lt;b&gt;" in as_text(odd, Format.VTT)


def test_only_what_is_seen_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.srt"
    write_srt(captioned(Cue("Satu", 270, 90), Cue("Sesudah", 300, 30)), file)
    assert read(file, DEFAULT_CANVAS, RATE) == (Cue("Satu", 270, 30),)
    with pytest.raises(NoCaptions):
        write_srt(captioned(Cue("Sesudah", 300, 30)), file)
    with pytest.raises(NoCaptions):
        write_srt(PICTURE, tmp_path / "b.srt")
    assert not (tmp_path / "b.srt").exists()


def test_an_ass_stands_where_the_caption_stands(tmp_path: Path) -> None:
    text = as_text(captioned(LISTED[0], look=Look("bersih", 72, Box(500, 600, 700))), Format.ASS)
    assert "PlayResX: 1080" in text
    assert r"{\pos(540,1152)}" in text
    assert "Plus Jakarta Sans" in text


# --- files of the world -----------------------------------------------------------------

READABLE = {
    "aegisub-pt.ass": 2, "captions-with-bom.vtt": 4, "comments.vtt": 3, "cue-tags.vtt": 3,
    "gb2312-chinese.srt": 3, "invalid-timeframe-in-cue-text.vtt": 3, "invalid-timeframe.srt": 5,
    "missing-caption-text.srt": 4, "missing-timeframe.srt": 4, "sample.srt": 5,
    "ssa-overlapping-timecodes.ass": 7, "ssa-positioning.ass": 6, "ssa-typical.ass": 3, "styles.vtt": 1,
    "subrip-typical-negative-timestamps.srt": 3, "subrip-typical-no-hours-and-millis.srt": 3,
    "subrip-typical-utf16le.srt": 3, "subrip-typical-with-byte-order-mark.srt": 3, "utf16.srt": 1,
    "subrip-typical-with-tags.srt": 14, "using-identifiers.vtt": 6, "webvtt-with-positioning.vtt": 8,
    "webvtt-with-overlapping-timestamps.vtt": 4, "youtube-dl.vtt": 4, "ssa-style-primary-color.ass": 7,
}  # fmt: skip
"""How many captions each file has."""


@pytest.mark.phone_media
def test_files_of_the_world(phone_media: Path, tmp_path: Path) -> None:
    folder = phone_media / "captions"
    found: dict[str, int] = {}
    for file in sorted(folder.iterdir()):
        try:
            cues = read(file, DEFAULT_CANVAS, RATE)
        except NotCaptions:
            cues = ()
        if cues:
            found[file.name] = len(cues)
            assert not any(mark in cue.words for cue in cues for mark in ("<c", "</", "{\\", "NOTE", "-->"))
        short = [Cue(cue.words, cue.start % 200, min(cue.duration, 90)) for cue in cues]
        for form in Format if cues else ():
            written = tmp_path / f"{file.stem}.{form.value}"
            timeline = captioned(*short)
            write_captions(timeline, written, form)
            again = read(written, DEFAULT_CANVAS, RATE)
            assert sorted(cue.words.split() for cue in again) == sorted(cue.words.split() for cue in short)
            assert sorted(cue.start for cue in again) == sorted(cue.start for cue in short)
    assert found == READABLE
