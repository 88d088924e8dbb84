"""The checker finds what it is for; otherwise its silence would say nothing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import FLOATING, faults
from trainer.settings import Settings


@pytest.fixture
def page(qtbot: QtBot, settings: Settings) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


def test_a_page_with_room_has_no_faults(page: QWidget) -> None:
    layout = QVBoxLayout(page)
    layout.addWidget(QLabel("Mau ditayangkan di mana?"))
    layout.addWidget(QPushButton("Ekspor"))
    page.show()
    assert faults(page) == []


def test_a_line_that_is_cut(page: QWidget) -> None:
    label = QLabel("Mau ditayangkan di mana?", page)
    label.setGeometry(0, 0, 60, 30)
    page.show()
    assert "pixels of width" in faults(page)[0]


def test_a_paragraph_that_is_too_low(page: QWidget) -> None:
    label = QLabel("Kalimat yang cukup panjang untuk beberapa baris di sini.", page)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 120, 20)
    page.show()
    assert "pixels of height" in faults(page)[0]


def test_a_word_that_is_wider_than_its_place(page: QWidget) -> None:
    label = QLabel("tarian_di_pendopo_bagian_kedua", page)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 80, 200)
    page.show()
    assert "a word is wider" in faults(page)[0]


def test_a_button_that_is_too_narrow(page: QWidget) -> None:
    QPushButton("Kembali menyunting", page).setGeometry(0, 0, 90, 44)
    page.show()
    assert "pixels of width" in faults(page)[0]


def test_a_widget_outside_its_parent(page: QWidget) -> None:
    QWidget(page).setGeometry(380, 0, 40, 20)
    page.show()
    assert "lies outside" in faults(page)[0]


def test_two_widgets_on_one_place_unless_one_floats(page: QWidget) -> None:
    layout = QHBoxLayout(page)
    layout.addWidget(QPushButton("Satu"))
    above = QPushButton("Dua", page)
    above.setGeometry(0, 100, 400, 100)
    page.show()
    assert any("overlap" in fault for fault in faults(page))
    above.setProperty(FLOATING, True)
    assert faults(page) == []
