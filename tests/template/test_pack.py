"""Templates are read as letters from strangers are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.template.filled import SLUGS
from trainer import words
from trainer.errors import TemplateFaulty, TemplateMissing
from trainer.template import pack
from trainer.template.linter import findings, lint

SOURCE = pack.FOLDER / "promosi-umkm"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOURCE, tmp_path / SOURCE.name))


def change(folder: Path, before: str, after: str, name: str = pack.FILE) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_every_shipped_template_is_read_in_its_order() -> None:
    found = pack.shipped()
    assert [one.slug for one in found][:2] == ["promosi-umkm", "desa-wisata"]
    assert sorted(one.slug for one in found) == SLUGS
    assert len({one.form.id for one in found}) == len(found)
    assert all(one.slug == one.form.id for one in found)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_linter_finds_nothing_in_a_shipped_template(slug: str) -> None:
    assert [str(fault) for fault in findings(pack.FOLDER / slug)] == []


def test_titles_are_in_the_language_in_use() -> None:
    template = pack.load(SOURCE)
    assert template.title == "Promosi UMKM"
    words.use("en")
    assert template.title == "Small business"
    assert template.scene_text("hasil").title == "The result, very close"


def test_a_template_that_is_not_there() -> None:
    with pytest.raises(TemplateMissing):
        pack.find("tidak-ada")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("format = 1", "format = 2"),
        ("format = 1", f"format = {'9' * 5000}"),
        ('id = "promosi-umkm"', 'id = "promosi-umkm"\nrun = "rm"'),
        ('hint = "detail"', 'hint = "nothing"'),
        ("ideal = 4, least = 3", "ideal = 4, least = 5"),
        ("most = 6, hint", "most = 9999, hint"),
        ('scene = "hasil", place', 'scene = "elsewhere", place'),
        ('id = "tangan"', 'id = "hasil"'),
        ('id = "tangan"', 'id = "../tangan"'),
        ('canvases = ["9:16", "1:1", "16:9"]', 'canvases = ["4:3"]'),
        ('looks = ["hangat", "bersih", "meriah", "anggun"]', 'looks = ["hangat"]'),
        ('brand = "name"', 'brand = "password"'),
        ("number = 1", "number = true"),
        ('hint = "detail"}', 'hint = "detail", enters = "turn"}'),
        ('enters = "turn"', 'enters = "star"'),
        ('comes = "pop"', 'comes = "slide"'),
        ('purpose = "harga"', 'purpose = "takarir"'),
        ('icon = "store"', 'icon = "../fonts/OFL"'),
        ('tint = "amber"', 'tint = "ungu"'),
        ('"hangat", "bersih", "meriah", "anggun"', '"hangat", "hangat", "hangat"'),
        ("format = 1", "format = 0"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(copy: Path, before: str, after: str) -> None:
    change(copy, before, after)
    with pytest.raises(TemplateFaulty) as caught:
        pack.load(copy)
    assert str(caught.value)
    assert findings(copy)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"a = [" * 60_000, b"x" * (pack.LARGEST + 1), b"", b"a = 1\na = 2"]
)
def test_a_file_that_cannot_be_read(copy: Path, content: bytes) -> None:
    (copy / "text" / "id.toml").write_bytes(content)
    with pytest.raises(TemplateFaulty):
        pack.load(copy)


def test_a_link_that_leads_elsewhere(copy: Path, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.toml"
    shutil.move(copy / pack.FILE, secret)
    (copy / pack.FILE).symlink_to(secret)
    with pytest.raises(TemplateFaulty):
        pack.load(copy)


def test_a_sentence_that_was_forgotten(copy: Path) -> None:
    change(copy, 'id = "harga", label', 'id = "hargo", label', "text/en.toml")
    with pytest.raises(TemplateFaulty) as caught:
        pack.load(copy)
    assert "harga" in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("seconds = 30", "seconds = 31", pack.FILE),
        ('"hangat", "bersih"', '"hangat", "unknown"', pack.FILE),
        ('"kerja-bareng"', '"kerja-sendiri"', pack.FILE),
        ('effect = "kilau"', 'effect = "../kilau"', pack.FILE),
        ('brand = "name"', 'brand = "name", effect = "pop"', pack.FILE),  # over the maker's own voice
        ('icon = "store"', 'icon = "store"\ncalm = true', pack.FILE),
        ("Dekatkan HP sampai motif memenuhi layar.", "", "text/id.toml"),
        ("Dekatkan HP sampai motif memenuhi layar.", "Dekat. Sekali.", "text/id.toml"),
        (
            "Dekatkan HP sampai",
            "Dekatkan HP pelan pelan sekali sekali lagi dan lagi dan lagi sampai",
            "text/id.toml",
        ),
        ('example = "Rp150.000"', 'example = "Rp 150000"', "text/id.toml"),
        ('example = "Rp150.000"', 'example = " "', "text/id.toml"),
        ('shows = "Mulai {answer}"', 'shows = "Mulai {answer} {harga}"', "text/id.toml"),
        ('title = "Promosi UMKM"', 'title = ""', "text/id.toml"),
        ('label = "Harga"', f'label = "{"Harga " * 20}"', "text/id.toml"),
        ('id = "promosi-umkm"', 'id = "promosi-warung"', pack.FILE),
        ('licence = "CC0-1.0"', 'licence = ""', pack.FILE),
        ("Pernah lihat batik sehalus ini?", "Pernah " * 30, "text/id.toml"),
        (
            'example = "Batik tulis pewarna alam"',
            'example = "Batiktulispewarnaalamdanlainlainnyasemua"',
            "text/id.toml",
        ),
    ],
)
def test_the_linter_reads_what_a_reader_would_stumble_over(
    copy: Path, before: str, after: str, name: str
) -> None:
    change(copy, before, after, name)
    assert findings(copy)
    with pytest.raises(TemplateFaulty):
        list(lint(copy))


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            'id = "tangan", ideal = 5',
            'id = "tangan", ideal = 5.5',
            "template.toml: scenes.tangan.ideal bukan bilangan bulat.",
        ),
        (
            'id = "tangan", ideal',
            'id = "tangan", warna = "merah", ideal',
            "template.toml: scenes.tangan memuat “warna”, yang tidak dikenal.",
        ),
        ('sound = "keep"', 'sound = "diam"', "template.toml: scenes.perajin.sound bukan salah satu dari: "),
        ('licence = "CC0-1.0"\n', "", "template.toml: template.toml perlu “licence”."),
        (
            'icon = "store"',
            'icon = "store',
            "template.toml: baris 5 tidak terbaca. Kurang tanda kutip, koma, atau kurung?",
        ),
    ],
)
def test_an_author_reads_where_it_went_wrong(copy: Path, before: str, after: str, says: str) -> None:
    change(copy, before, after)
    (found,) = findings(copy)
    assert str(found).startswith(says)


def test_a_faulty_template_does_not_hide_the_others(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(pack.FOLDER / "resep", tmp_path / "resep")
    change(copy, "number = 1", "number = true")
    monkeypatch.setattr(pack, "FOLDER", tmp_path)
    assert [one.slug for one in pack.shipped()] == ["resep"]


def test_a_teachers_own_template_is_offered_after_the_others(copy: Path) -> None:
    own = pack.home() / "promosi-warung"
    shutil.copytree(copy, own)
    change(own, 'id = "promosi-umkm"', 'id = "promosi-warung"')
    shutil.copytree(copy, pack.home() / copy.name)
    shutil.copytree(copy, pack.home() / "rusak")
    (pack.home() / "rusak" / pack.FILE).write_text("format = ", encoding="utf-8")
    (own / "poster-1.jpg").write_bytes(b"x" * (pack.LARGEST_POSTER + 1))
    found = pack.offered()
    assert [one.slug for one in found] == [*(one.slug for one in pack.shipped()), "promosi-warung"]
    assert own / "poster-1.jpg" not in found[-1].posters()
    assert pack.find("promosi-warung") == own
    assert pack.find("promosi-umkm") == pack.FOLDER / "promosi-umkm"


def test_a_strange_file_is_named(copy: Path) -> None:
    (copy / "jalankan.py").write_text("print()", encoding="utf-8")
    assert any("jalankan.py" in str(fault) for fault in findings(copy))


def test_a_restless_template_is_told_so(copy: Path) -> None:
    for hint in ("hands", "half"):
        change(copy, f'hint = "{hint}"', f'hint = "{hint}", enters = "zoom"')
    found = findings(copy)
    assert [fault.facts for fault in found] == [
        {"id": "short", "count": 5, "most": 3},
        {"id": "long", "count": 5, "most": 4},
    ]
