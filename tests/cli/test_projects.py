"""Projects are made, changed and told without a window."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run, clips
from trainer.cli import projects
from trainer.errors import CommandUnknown
from trainer.model.project import read


def lines(*commands: Mapping[str, object]) -> bytes:
    return b"".join(json.dumps(command).encode() + b"\n" for command in commands)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``, byte for byte."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


# --- new ---------------------------------------------------------------------------------


def test_an_empty_project(run: Run, tmp_path: Path) -> None:
    answer = run("new", "Kosong")
    assert (answer.status, answer.out) == (0, "Proyek ada di Kosong.\n")
    timeline = read(tmp_path / "Kosong")
    assert (timeline.name, timeline.canvas.width, timeline.canvas.height) == ("Kosong", 1080, 1920)


@pytest.mark.parametrize(
    ("shape", "size"), [("9:16", (1080, 1920)), ("16:9", (1920, 1080)), ("1:1", (1080, 1080))]
)
def test_every_shape(ask: Run, tmp_path: Path, shape: str, size: tuple[int, int]) -> None:
    assert ask("new", tmp_path / "P", "--canvas", shape).status == 0
    canvas = read(tmp_path / "P").canvas
    assert (canvas.width, canvas.height) == size


def test_clips_and_stretches_of_clips(ask: Run, clip: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "foto.png")
    answer = ask(
        "new",
        tmp_path / "P",
        "--clip",
        clip,
        "--clip",
        f"{clip}@1,5-2",
        "--clip",
        f"{clip}@0.5-99",
        "--clip",
        f"{tmp_path}/foto.png@0-2",
    )
    assert answer.status == 0
    assert clips(tmp_path / "P") == [
        ("hitung.mp4", 0, 90),
        ("hitung.mp4", 45, 15),
        ("hitung.mp4", 15, 75),
        ("foto.png", 0, 60),
    ]
    # Three clips of one file are one file in the project.
    assert [reference.name for reference in read(tmp_path / "P").media] == ["hitung.mp4", "foto.png"]
    assert sorted(os.listdir(tmp_path / "P" / "media")) == ["foto.png", "hitung.mp4"]


def test_a_stretch_begins_and_ends_at_the_nearest_pictures(ask: Run, clip: Path, tmp_path: Path) -> None:
    ask("new", tmp_path / "P", "--clip", f"{clip}@0.99-1.99")
    assert clips(tmp_path / "P") == [("hitung.mp4", 30, 30)]


@pytest.mark.parametrize("name", ["pasar@1-2", "pasar@1-2.mp4", "a@b@0,5-1"])
def test_a_file_whose_own_name_looks_like_a_stretch(run: Run, clip: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(clip.read_bytes())
    run("new", "P", "--clip", name, "--clip", f"{name}@0-1")
    assert clips(tmp_path / "P") == [(name, 0, 90), (name, 0, 30)]


@pytest.mark.parametrize("stretch", ["2-1", "1-1", "1..5-2", "1-2-3", "1-", "@1-2", "5-9", "0-0.001"])
def test_a_stretch_that_is_none(ask: Run, clip: Path, tmp_path: Path, stretch: str) -> None:
    assert ask("new", tmp_path / "P", "--clip", f"{clip}@{stretch}").sentence
    assert os.listdir(tmp_path) == []


def test_a_bad_clip_leaves_no_folder_behind(run: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "teks.mp4").write_text("bukan video")
    sentence = run("new", "jauh/di/sini/P", "--clip", clip, "--clip", "teks.mp4").sentence
    assert sentence.startswith("teks.mp4 bukan video")
    assert os.listdir(tmp_path) == ["teks.mp4"]


def test_a_bad_clip_leaves_an_empty_folder_empty(ask: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "P").mkdir()
    (tmp_path / "teks.mp4").write_text("bukan video")
    assert ask("new", tmp_path / "P", "--clip", clip, "--clip", tmp_path / "teks.mp4").sentence
    assert os.listdir(tmp_path / "P") == []


def test_a_clip_that_is_missing_is_told_before_anything_is_made(ask: Run, clip: Path, tmp_path: Path) -> None:
    sentence = ask("new", tmp_path / "P", "--clip", clip, "--clip", tmp_path / "tidak ada.mp4").sentence
    assert sentence.startswith("tidak ada.mp4 ")
    assert os.listdir(tmp_path) == []


def test_a_sound_has_no_place_on_the_picture_track(ask: Run, tmp_path: Path) -> None:
    import wave

    with wave.open(str(tmp_path / "a.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(16_000))
    assert ask("new", tmp_path / "P", "--clip", tmp_path / "a.wav").sentence
    assert os.listdir(tmp_path) == ["a.wav"]


def test_a_folder_that_holds_something_stays_as_it_is(run: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "P").mkdir()
    (tmp_path / "P" / "skripsi.txt").write_text("bab 1")
    assert run("new", "P", "--clip", clip).sentence.startswith("Folder P ")
    assert content(tmp_path / "P") == {"skripsi.txt": b"bab 1"}


def test_a_project_is_not_made_twice(ask: Run, project: Path, clip: Path) -> None:
    before = content(project)
    assert ask("new", project, "--clip", clip).sentence
    assert content(project) == before


def test_a_file_in_the_place_of_the_folder(ask: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "P").write_text("bab 1")
    assert ask("new", tmp_path / "P", "--clip", clip).sentence
    assert ask("new", tmp_path / "P" / "Q", "--clip", clip).sentence
    assert (tmp_path / "P").read_text() == "bab 1"


def test_the_original_is_only_read(ask: Run, clip: Path, tmp_path: Path) -> None:
    before = (clip.read_bytes(), clip.stat().st_mtime_ns)
    ask("new", tmp_path / "P", "--clip", clip)
    assert (clip.read_bytes(), clip.stat().st_mtime_ns) == before
    assert (tmp_path / "P/media/hitung.mp4").read_bytes() == before[0]


# --- apply -------------------------------------------------------------------------------


SPLIT: dict[str, object] = {"command": "split_clip", "frame": 30}
RENAME: dict[str, object] = {"command": "rename_project", "to": "Batik Bu Sri"}


@pytest.mark.parametrize("source", ["file", "-"])
def test_commands_are_applied(run: Run, project: Path, tmp_path: Path, source: str) -> None:
    commands = lines(RENAME) + b"\n   \r\n" + lines(SPLIT)
    if source == "file":
        source = str(tmp_path / "perintah.jsonl")
        Path(source).write_bytes(commands)
    answer = run("apply", project, source, stdin=commands)
    assert (answer.status, answer.out) == (0, "Perintah yang diterapkan: 2.\n")
    assert read(project).name == "Batik Bu Sri"
    assert [(start, length) for _, start, length in clips(project)] == [(0, 30), (30, 60)]


def test_no_command_is_a_list_as_well(ask: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "perintah.jsonl").write_bytes(b"\n")
    assert ask("apply", project, tmp_path / "perintah.jsonl").status == 0


@pytest.mark.parametrize(
    "bad",
    [
        b"{",
        b"[]",
        b"null",
        b"1",
        b'"x"',
        b'{"command":"bogus"}',
        b'{"command":"split_clip"}',
        b"\xff\xfe",
        b'{"command":"split_clip","frame":1.5}',
        b'{"command":"split_clip","frame":true}',
        b'{"command":"split_clip","frame":30,"and":1}',
        b"[" * 100_000,
        b"9" * 10_000,
        b'{"command":"split_clip","frame":1000000000000000000000000}',
        b"NaN",
        b'{"command":"rename_project","to":"\\ud800"}',
    ],
)
def test_a_line_that_is_no_command_is_named(ask: Run, project: Path, tmp_path: Path, bad: bytes) -> None:
    before = content(project)
    (tmp_path / "perintah.jsonl").write_bytes(lines(RENAME) + b"\n" + bad + b"\n" + lines(SPLIT))
    assert ask("apply", project, tmp_path / "perintah.jsonl").sentence == str(CommandUnknown(line=3))
    assert content(project) == before


@pytest.mark.parametrize(
    "impossible",
    [
        {"command": "delete_clip", "clip": "c99"},
        {**SPLIT, "frame": 90},
        {**SPLIT, "frame": -1},
        {"command": "append_clip", "media": "m9"},
        {"command": "append_clip", "media": "m1", "source_range": [80, 20]},
        {"command": "set_canvas", "shape": "4:3"},
        {"command": "remove_media", "media": "m1"},
        {"command": "rename_project", "to": "x" * 1000},
    ],
)
def test_an_edit_that_is_impossible_changes_nothing(
    ask: Run, project: Path, tmp_path: Path, impossible: dict[str, object]
) -> None:
    (tmp_path / "perintah.jsonl").write_bytes(lines(RENAME, impossible))
    before = content(project)
    assert ask("apply", project, tmp_path / "perintah.jsonl").sentence
    assert content(project) == before


@pytest.mark.parametrize(
    "path",
    ["../rahasia.mp4", "media/../../rahasia.mp4", "/etc/passwd", "C:\\x", "\\\\pc\\x", "a/..", "", "file:x"],
)
@pytest.mark.parametrize("command", ["add_media", "relink_media"])
def test_a_path_that_leads_out_of_the_project_is_refused(
    ask: Run, project: Path, tmp_path: Path, path: str, command: str
) -> None:
    reference = {
        "id": "",
        "name": "a",
        "path": path,
        "kind": "video",
        "available": 30,
        "fingerprint": "",
        "width": 90,
        "height": 160,
    }
    added: dict[str, object] = {"command": "add_media", "reference": reference}
    relinked: dict[str, object] = {"command": "relink_media", "media": "m1", "path": path, "fingerprint": ""}
    (tmp_path / "perintah.jsonl").write_bytes(lines(added if command == "add_media" else relinked))
    before = content(project)
    assert ask("apply", project, tmp_path / "perintah.jsonl").sentence
    assert content(project) == before


def test_a_link_inside_the_project_leads_nowhere(ask: Run, project: Path, clip: Path, tmp_path: Path) -> None:
    """Following it would show a file that nobody chose."""
    secret = tmp_path / "rahasia.mp4"
    secret.write_bytes(clip.read_bytes())
    (project / "media" / "pintas.mp4").symlink_to(secret)
    command = {"command": "relink_media", "media": "m1", "path": "media/pintas.mp4", "fingerprint": ""}
    (tmp_path / "perintah.jsonl").write_bytes(lines(command))
    ask("apply", project, tmp_path / "perintah.jsonl")
    assert "tidak ditemukan" in ask("show", project).out
    assert ask("frame", project, "--at", "0", "-o", tmp_path / "a.png").sentence


def test_a_list_that_is_too_long_is_refused_whole(run: Run, project: Path) -> None:
    before = content(project)
    line = lines(RENAME)
    commands = line * (projects.LONGEST_COMMAND_LIST // len(line) + 1)
    assert run("apply", project, "-", stdin=commands).sentence
    assert content(project) == before


def test_a_list_that_is_not_there(ask: Run, project: Path, tmp_path: Path) -> None:
    assert ask("apply", project, tmp_path / "tidak ada.jsonl").sentence.startswith("tidak ada.jsonl ")
    assert ask("apply", project, tmp_path).sentence


def test_a_project_that_is_open_elsewhere_is_left_alone(run: Run, project: Path) -> None:
    from trainer.model.project import Project

    with Project.open(project):
        assert run("apply", project, "-", stdin=lines(RENAME)).sentence
        assert run("show", project).status == 0  # looking is always possible
    assert run("apply", project, "-", stdin=lines(RENAME)).status == 0


# --- show --------------------------------------------------------------------------------


def test_the_timeline_in_words(run: Run, project: Path) -> None:
    run("apply", project, "-", stdin=lines(SPLIT))
    assert run("show", project).out.splitlines() == [
        "Proyek Batik · 00.03 · 1080 × 1920",
        "File: 1",
        "  m1  hitung.mp4",
        "Klip: 2",
        "  1. 0,00–1,00  hitung.mp4  [c1]",
        "  2. 1,00–3,00  hitung.mp4  [c2]",
    ]


def test_the_timeline_in_english(ask: Run, project: Path, english: None) -> None:
    assert ask("show", project).out.splitlines()[0] == "Proyek Batik · 00:03 · 1080 × 1920"
    (project / "media/hitung.mp4").unlink()
    assert "  m1  hitung.mp4  (cannot be found)" in ask("show", project).out.splitlines()


def test_the_timeline_for_programs(ask: Run, project: Path) -> None:
    (shown,) = ask("show", project, "--json").lines
    assert (shown["name"], shown["canvas"], shown["rate"], shown["duration"], shown["seconds"]) == (
        "Proyek Batik",
        [1080, 1920],
        30,
        90,
        3.0,
    )
    (reference,) = shown["media"]
    assert (reference["id"], reference["name"], reference["missing"]) == ("m1", "hitung.mp4", False)
    (track,) = (track for track in shown["tracks"] if track["role"] == "picture")
    (placed,) = track["clips"]
    assert (placed["id"], placed["media"], placed["start"], placed["duration"], placed["source_range"]) == (
        "c1",
        "m1",
        0,
        90,
        [0, 90],
    )


TEXTS = (
    {
        "command": "add_text",
        "role": "caption",
        "text": {
            "words": "Dikerjakan\nlima hari",
            "anchor": {"frame": 30},
            "duration": 45,
            "style": "takarir",
        },
    },
    {
        "command": "add_text",
        "role": "title",
        "text": {"words": "Batik tulis", "anchor": {"frame": 10, "clip": "c1"}, "duration": 20},
    },
    {
        "command": "place_clip",
        "role": "overlay",
        "media": "m1",
        "anchor": {"frame": 60},
        "source_range": [0, 15],
        "box": {"x": 700, "y": 300, "width": 300},
    },
)


def test_texts_are_listed_and_seen(run: Run, ask: Run, project: Path, tmp_path: Path) -> None:
    run("frame", project, "--at", "1.2", "-o", tmp_path / "tanpa.png", "--proxy")
    assert run("apply", project, "-", stdin=lines(*TEXTS)).status == 0
    assert ask("show", project).out.splitlines()[-3:] == [
        "Teks: 2",
        "  1. 0,33–1,00  Batik tulis  [t3]",
        "  2. 1,00–2,50  Dikerjakan lima hari  [t2]",
    ]
    (shown,) = ask("show", project, "--json").lines
    (overlay,) = (track for track in shown["tracks"] if track["role"] == "overlay")
    assert [clip["start"] for clip in overlay["clips"]] == [60]
    titles, captions = shown["texts"]
    assert (titles["role"], titles["texts"][0]["words"], titles["texts"][0]["start"]) == (
        "title",
        "Batik tulis",
        10,
    )
    assert (captions["role"], captions["texts"][0]["start"], captions["texts"][0]["duration"]) == (
        "caption",
        30,
        45,
    )
    assert run("frame", project, "--at", "1.2", "-o", tmp_path / "dengan.png", "--proxy").status == 0
    assert (tmp_path / "dengan.png").read_bytes() != (tmp_path / "tanpa.png").read_bytes()


ADDED = (
    SPLIT,
    {"command": "set_volume", "clip": "c1", "percent": 50},
    {"command": "set_fades", "clip": "c1", "fade_in": 6, "fade_out": 9},
    {"command": "reduce_noise", "clip": "c1", "percent": 40},
    {"command": "set_speed", "clip": "c2", "percent": 200, "backwards": True},
    {"command": "add_effect", "clip": "c2", "effect": {"name": "light", "values": [["brightness", 20]]}},
    {"command": "add_effect", "clip": "c2", "effect": {"name": "mirror"}},
    {"command": "set_transition", "clip": "c2", "transition": {"frames": 10}},
    {**TEXTS[2], "anchor": {"frame": 30}},
    {"command": "place_clip", "role": "voice", "media": "m1", "anchor": {"frame": 15}},
    {"command": "place_clip", "role": "music", "media": "m1", "anchor": {"frame": 0}},
    {"command": "set_fades", "clip": "c5", "fade_out": 30},
    {"command": "set_ducking", "on": False},
    {"command": "level_sound", "gain": 77},
    {"command": "fade_ends", "opening": 15, "closing": 6},
    {"command": "set_marker", "frame": 45, "words": "harga"},
    {"command": "set_marker", "frame": 12},
    {"command": "set_cover", "cover": {"frame": 24, "words": "Batik\ntulis"}},
    {"command": "set_caption_text", "words": "Lima hari.\n#batik"},
)


def test_what_was_added_is_told(ask: Run, run: Run, project: Path) -> None:
    assert run("apply", project, "-", stdin=lines(*ADDED)).status == 0
    assert ask("show", project).out.splitlines()[3:] == [
        "Klip: 2",
        "  1. 0,00–1,00  hitung.mp4  [c1]",
        "     kuat suara 50 % · suara muncul perlahan 0,20 detik · suara memudar 0,30 detik"
        " · pengurangan derau 40 %",
        "  2. 1,00–2,00  hitung.mp4  [c2]",
        "     Larut 0,33 detik · kecepatan 200 % · mundur · efek: Cahaya dan warna, Cermin",
        "Gambar sisipan: 1",
        "  1. 1,00–1,50  hitung.mp4  [c3]",
        "     kuat suara 0 %",
        "Suara: 1",
        "  1. 0,50–3,50  hitung.mp4  [c4]",
        "Musik: 1",
        "  1. 0,00–3,00  hitung.mp4  [c5]",
        "     suara memudar 1,00 detik",
        "Penanda: 2",
        "  1. 0,40",
        "  2. 1,50  harga",
        "Mulai dari hitam: 0,50 detik",
        "Berakhir ke hitam: 0,20 detik",
        "Suara diratakan: 7,7 dB",
        "Musik tidak mengecil selama ada orang berbicara.",
        "Sampul: detik 0,80  Batik tulis",
        "Keterangan unggahan: Lima hari. #batik",
    ]


def test_what_was_added_is_told_to_programs(ask: Run, run: Run, project: Path) -> None:
    assert run("apply", project, "-", stdin=lines(*ADDED)).status == 0
    (shown,) = ask("show", project, "--json").lines
    first, second = shown["tracks"][0]["clips"]
    sound = (first["volume"], first["fade_in"], first["fade_out"], first["denoise"])
    assert (sound, first["transition"], first["effects"]) == ((50, 6, 9, 40), None, [])
    assert second["transition"] == {"kind": "dissolve", "frames": 10}
    assert second["pace"] == {"percent": 200, "backwards": True, "still": None}
    light, mirror = second["effects"]
    assert (light["name"], light["values"]["brightness"], light["values"]["contrast"]) == ("light", 20, 0)
    assert mirror == {"name": "mirror", "values": {}}
    overlay, voice, music = (track["clips"][0] for track in shown["tracks"][1:])
    assert overlay["box"] == {"x": 700, "y": 300, "width": 300}
    assert (voice["start"], music["fade_out"]) == (15, 30)
    assert (shown["opening"], shown["closing"], shown["levelled"], shown["ducking"]) == (15, 6, 77, False)
    assert [(marker["frame"], marker["words"]) for marker in shown["markers"]] == [(12, ""), (45, "harga")]
    assert shown["posting"]["words"] == "Lima hari.\n#batik"
    assert (shown["posting"]["cover"]["frame"], shown["posting"]["cover"]["words"]) == (24, "Batik\ntulis")


def test_what_was_added_is_told_in_english(ask: Run, run: Run, project: Path, english: None) -> None:
    assert run("apply", project, "-", stdin=lines(*ADDED)).status == 0
    told = ask("show", project).out.splitlines()
    assert "     Dissolve 0.33 s · speed 200 % · backwards · effects: Light and colour, Mirror" in told
    assert told[-1] == "Caption text: Lima hari. #batik"


def test_a_file_that_is_missing_is_marked(ask: Run, project: Path) -> None:
    (project / "media/hitung.mp4").unlink()
    assert "  m1  hitung.mp4  (tidak ditemukan)" in ask("show", project).out.splitlines()
    (shown,) = ask("show", project, "--json").lines
    assert shown["media"][0]["missing"] is True


def test_showing_writes_nothing(ask: Run, project: Path) -> None:
    before = content(project)
    ask("show", project)
    ask("show", project, "--json")
    assert content(project) == before


def test_a_name_from_a_stranger_stays_on_its_line(ask: Run, project: Path, tmp_path: Path) -> None:
    rename = {"command": "rename_project", "to": "Batik\n\x1b[2J"}
    (tmp_path / "perintah.jsonl").write_bytes(lines(rename))
    ask("apply", project, tmp_path / "perintah.jsonl")
    out = ask("show", project).out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 5


@pytest.mark.parametrize(
    "verb",
    [["show"], ["apply", "../none.jsonl"], ["frame", "--at", "0", "-o", "a.png"], ["render", "-o", "a.mp4"]],
)
def test_what_is_no_project(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    """A missing folder, an empty one, a file, a damaged project, a newer one, a link to itself."""
    (tmp_path / "none.jsonl").write_bytes(b"")
    home = tmp_path / "home"
    for name in ("kosong", "rusak", "lain", "baru"):
        (home / name).mkdir(parents=True)
    newer = '{"format":"semenit-project","version":999}'
    for name, text in (("rusak", "{"), ("lain", "{}"), ("baru", newer)):
        (home / name / "project.json").write_text(text)
    (home / "file").write_text("x")
    (home / "putaran").symlink_to("putaran")
    before = content(home)
    monkeypatch.chdir(home)
    for name in ("tidak ada", "kosong", "file", "putaran", "rusak", "lain", "baru"):
        sentence = ask(verb[0], name, *verb[1:]).sentence
        assert sentence.startswith(("Tidak ada proyek", "Proyek", "project.json"))
    left = {name: kept for name, kept in content(home).items() if not name.endswith(".lock")}
    assert left == before
