"""Templates are listed, filled and checked without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from tests.cli.conftest import Run
from trainer.model.canvas import CANVASES
from trainer.model.project import read
from trainer.model.schema import Role
from trainer.template.pack import FOLDER, shipped


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Texts are set in this process; one application serves it all."""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "foto.png"
    Image.new("RGB", (90, 160), (180, 120, 60)).save(file)
    return file


def test_every_template_is_listed(run: Run) -> None:
    listed = run("template", "list").out.splitlines()
    assert [line.split()[0] for line in listed] == [one.slug for one in shipped()]
    assert listed[0] == "promosi-umkm  Promosi UMKM  30 detik, 60 detik"


def test_a_project_is_filled(ask: Run, tmp_path: Path, photo: Path) -> None:
    folder = tmp_path / "Promosi"
    answer = ask(
        "template", "fill", "promosi-umkm", "-o", folder,
        "--media", f"hasil={photo}", "--text", "harga=Rp25.000", "--text", "produk=Keripik = renyah",
        "--style", "bersih", "--canvas", "1:1",
    )  # fmt: skip
    assert answer.status == 0
    assert "Masih perlu diisi: " in answer.out
    timeline = read(folder)
    assert timeline.canvas == CANVASES["1:1"]
    said = {text.words for text in timeline.words(Role.TITLE)}
    assert {"Keripik = renyah", "Mulai Rp25.000"} <= said
    target = tmp_path / "video.mp4"
    refused = ask("render", folder, "-o", target)
    assert refused.sentence.startswith("Masih perlu diisi: ")
    assert not target.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("tidak-ada",),
        ("promosi-umkm", "--media", "wajah=FOTO"),
        ("promosi-umkm", "--media", "hasil=/tidak/ada.mp4"),
        ("promosi-umkm", "--media", "hasil"),
        ("promosi-umkm", "--text", "warna=merah"),
        ("promosi-umkm", "--text", "harga=Rp1", "--text", "harga=Rp2"),
        ("promosi-umkm", "--style", "gelap"),
        ("promosi-umkm", "--length", "long-long"),
    ],
)
def test_what_cannot_be_filled_leaves_nothing(
    ask: Run, tmp_path: Path, photo: Path, arguments: tuple[str, ...]
) -> None:
    folder = tmp_path / "Promosi"
    given = [argument.replace("FOTO", str(photo)) for argument in arguments]
    assert ask("template", "fill", *given, "-o", folder).sentence
    assert not folder.exists()


def test_a_template_is_checked(ask: Run, tmp_path: Path) -> None:
    assert ask("template", "lint", FOLDER / "promosi-umkm").status == 0
    assert ask("template", "lint", tmp_path).sentence
