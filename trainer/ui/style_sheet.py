"""The one style sheet, made from the tokens of a theme.

Looks that widgets can choose (``theme.look``):

=============  ===================================================================
QPushButton    primary  the one next action      plain   every other action
               quiet    an icon alone            link    an action in running text
               danger   takes something away     card    a whole card that is a button
               chosen   the card that is chosen  bare    a card without a border
               dashed   a card for something new tab     one of a row of tabs
               tint-amber  tint-green  tint-blue a card in a soft colour
               round    a round icon button in the primary colour
               toggle   a pill that is on or off
QLabel         display  title  heading  subheading  body  lead  small  overline  link  chip
QFrame         card  soft  note-amber  note-green  note-tip  stage  bar  line  side  side-right  toast
               guide    a card that speaks of something else on the page
               popup    a small window of its own over the page
QListWidget    steps, board
QWidget        page  clear
QListView      rows     a list whose rows draw themselves
=============  ===================================================================

In a rule ``$name`` is a token and ``~14`` is 14 design pixels at the text size in use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_RULES = """
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[look="page"] { background: $page; }
QWidget[look="clear"] { background: transparent; }
QToolTip { background: $ink; color: $page; border: none; padding: ~6 ~10; font-size: ~14; }

QLabel { background: transparent; }
QLabel[look="display"] { font-size: ~33; font-weight: 700; }
QLabel[look="title"] { font-size: ~26; font-weight: 700; }
QLabel[look="heading"] { font-size: ~20; font-weight: 700; }
QLabel[look="subheading"] { font-size: ~15; font-weight: 700; }
QLabel[look="body"] { font-size: ~16; }
QLabel[look="lead"] { font-size: ~17; color: $quiet; }
QLabel[look="small"] { font-size: ~13; color: $quiet; }
QLabel[look="overline"] { font-size: ~13; font-weight: 700; color: $quiet; }
QLabel[look="link"] { color: $primary; font-weight: 700; }
QLabel[look="chip"] { font-size: ~13; font-weight: 600; background: $primary_soft; border-radius: ~13;
    padding: ~5 ~12; }

QFrame[look="card"] { background: $card; border: 1px solid $card_border; border-radius: ~18; }
QFrame[look="soft"] { background: $primary_soft; border: 1px solid $primary_soft; border-radius: ~14; }
QFrame[look="note-amber"] { background: $amber_soft; border: 1px solid $amber_soft_border;
    border-radius: ~12; }
QFrame[look="note-green"] { background: $green_soft; border: 1px solid $green_soft; border-radius: ~14; }
QFrame[look="note-tip"] { background: $primary_soft; border: 1px solid $primary_soft; border-radius: ~12; }
QFrame[look="stage"] { background: $stage; border: none; }
QFrame[look="bar"] { background: $card; border: none; border-bottom: 1px solid $card_border; }
QFrame[look="side"] { background: $card; border: none; border-right: 1px solid $card_border; }
QFrame[look="side-right"] { background: $card; border: none; border-left: 1px solid $card_border; }
QFrame[look="guide"] { background: $card; border: 2px solid $amber; border-radius: ~18; }
QListWidget[look="steps"] { background: $card; border: 1px solid $card_border; border-radius: ~14;
    font-size: ~15; padding: ~6; outline: 0; }
QListWidget[look="steps"]:focus { border: 2px solid $focus; }
QListWidget[look="steps"]::item { min-height: ~42; padding: 0 ~8; border-radius: ~10; color: $ink; }
QListWidget[look="steps"]::item:hover { background: $hover; }
QListWidget[look="steps"]::item:selected { background: $primary_soft; color: $ink; }
QFrame[look="popup"] { background: $card; border: 1px solid $card_border; border-radius: 0; }
QListWidget[look="board"] { background: $card; border: none; outline: 0; }
QListWidget[look="board"]::item { border: 2px solid transparent; border-radius: ~8; }
QListWidget[look="board"]::item:hover { background: $hover; }
QListWidget[look="board"]::item:selected { background: $primary_soft; border: 2px solid $focus; }
QFrame[look="line"] { background: $card_border; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="toast"] { background: $ink; border: none; border-radius: ~14; }
QFrame[look="toast"] QLabel { color: $page; }
QFrame[look="toast"] QPushButton { background: transparent; color: $page; border: 1px solid $quiet; }
QFrame[look="toast"] QPushButton:focus { border: 2px solid $page; }

QPushButton { font-size: ~15; font-weight: 600; border-radius: ~12; padding: 0 ~14; min-height: ~40;
    background: $card; color: $ink; border: 1px solid $card_border; outline: none; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $track; }
QPushButton:disabled { color: $disabled; }
QPushButton:focus { border: 2px solid $focus; }
QPushButton[look="primary"] { background: $primary; color: $on_primary; border: 2px solid $primary;
    padding: 0 ~20; font-weight: 700; }
QPushButton[look="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[look="primary"]:pressed { background: $primary; }
QPushButton[look="primary"]:disabled { background: $track; border-color: $track; color: $quiet; }
QPushButton[look="primary"]:focus { border: 2px solid $amber; }
QPushButton[look="primary"][big="true"] { font-size: ~18; min-height: ~54; padding: 0 ~26;
    border-radius: ~14; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; padding: 0 ~10; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus { border: 2px solid $focus; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $primary;
    font-weight: 700; padding: 0 ~6; text-align: left; }
QPushButton[look="link"]:hover { background: $primary_soft; }
QPushButton[look="link"]:focus { border: 2px solid $focus; }
QPushButton[look="danger"] { background: $card; color: $primary; border: 1px solid $primary_soft_border; }
QPushButton[look="danger"]:hover { background: $primary_soft; }
QPushButton[look="danger"]:focus { border: 2px solid $focus; }
QPushButton[look="round"] { background: $primary; color: $on_primary; border: 2px solid $primary;
    border-radius: ~21; min-width: ~40; max-width: ~40; min-height: ~40; max-height: ~40; padding: 0; }
QPushButton[look="round"]:hover { background: $primary_hover; }
QPushButton[look="round"]:focus { border: 2px solid $amber; }
QPushButton[look="tab"] { background: transparent; border: 1px solid transparent; border-radius: ~12;
    color: $quiet; font-size: ~14; }
QPushButton[look="tab"]:hover { background: $hover; }
QPushButton[look="tab"]:checked { background: $primary_soft; color: $primary; }
QPushButton[look="tab"]:focus { border: 2px solid $focus; }
QPushButton[look="toggle"] { border-radius: ~20; font-size: ~13; padding: 0 ~12; }
QPushButton[look="toggle"]:checked { background: $green_soft; border: 1px solid $green; }
QPushButton[look="toggle"]:focus { border: 2px solid $focus; }
QToolButton[look="tab"] { background: transparent; border: 1px solid transparent; border-radius: ~12;
    color: $quiet; font-size: ~13; font-weight: 600; padding: ~5 ~2 ~3 ~2; }
QToolButton[look="tab"]:hover { background: $hover; }
QToolButton[look="tab"]:checked { background: $primary_soft; color: $primary; }
QToolButton[look="tab"]:focus { border: 2px solid $focus; }
QPushButton[look="card"], QPushButton[look="chosen"], QPushButton[look="dashed"] {
    background: $card; border: 1px solid $card_border; border-radius: ~14; padding: 0; text-align: left; }
QPushButton[look="card"]:hover { background: $hover; border-color: $primary_soft_border; }
QPushButton[look="chosen"] { background: $primary_soft; border: 2px solid $primary; }
QPushButton[look="bare"] { background: transparent; border: 1px solid transparent; border-radius: ~14;
    padding: 0; text-align: left; }
QPushButton[look="bare"]:hover { background: $hover; }
QPushButton[look="bare"]:focus { border: 2px solid $focus; }
QPushButton[look="dashed"] { border: 1px dashed $field_border; }
QPushButton[look="dashed"]:hover { background: $hover; }
QPushButton[look="tint-amber"], QPushButton[look="tint-green"], QPushButton[look="tint-blue"] {
    border: 1px solid transparent; border-radius: ~14; padding: 0; text-align: left; }
QPushButton[look="tint-amber"] { background: $amber_soft; }
QPushButton[look="tint-green"] { background: $green_soft; }
QPushButton[look="tint-blue"] { background: $blue_soft; }
QPushButton[look="tint-amber"]:hover, QPushButton[look="tint-green"]:hover,
QPushButton[look="tint-blue"]:hover { border-color: $field_border; }
QPushButton[look="tint-amber"]:focus, QPushButton[look="tint-green"]:focus,
QPushButton[look="tint-blue"]:focus { border: 2px solid $focus; }
QPushButton[look="card"]:focus, QPushButton[look="dashed"]:focus { border: 2px solid $focus; }
QPushButton[look="chosen"]:focus { border: 2px solid $focus; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {
    background: $card; border: 1px solid $field_border; border-radius: ~12; padding: ~4 ~12; min-height: ~30;
    font-size: ~15; selection-background-color: $primary; selection-color: $on_primary; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus { border: 2px solid $focus; }
QComboBox::drop-down { border: none; width: ~30; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $card_border; padding: ~4;
    selection-background-color: $primary_soft; selection-color: $ink; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; }

QProgressBar { background: $track; border: none; border-radius: ~5; min-height: ~10; max-height: ~10; }
QProgressBar::chunk { background: $green; border-radius: ~5; }

QSlider::groove:horizontal { background: $track; height: ~6; border-radius: ~3; }
QSlider::sub-page:horizontal { background: $primary_soft_border; height: ~6; border-radius: ~3; }
QSlider::handle:horizontal { background: $primary; width: ~20; height: ~20; margin: -~7 0;
    border-radius: ~10; }
QSlider::handle:horizontal:focus { border: 2px solid $focus; }

QCheckBox, QRadioButton { font-size: ~15; spacing: ~8; background: transparent; }
QCheckBox::indicator { width: ~16; height: ~16; border: 2px solid $quiet; border-radius: ~6;
    background: $card; }
QCheckBox::indicator:checked { border-color: $primary; background: $primary; }
QCheckBox:focus { color: $primary; }

QListView[look="rows"] { background: transparent; border: 1px solid $card_border; border-radius: ~12;
    padding: ~2; }
QListView[look="rows"]:focus { border: 2px solid $focus; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ~12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ~12; margin: 0; }
QScrollBar::handle { background: $field_border; border-radius: ~4; margin: 2px; }
QScrollBar::handle:vertical { min-height: ~36; }
QScrollBar::handle:horizontal { min-width: ~36; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $card; border: 1px solid $card_border; border-radius: ~10; padding: ~6; }
QMenu::item { padding: ~8 ~22 ~8 ~12; border-radius: ~8; font-size: ~15; }
QMenu::item:selected { background: $primary_soft; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $card_border; margin: ~5 ~8; }
"""

_TOKEN = re.compile(r"\$(\w+)")
_SIZE = re.compile(r"~(\d+)")


def made(tokens: Mapping[str, str], px: Callable[[float], int]) -> str:
    """The style sheet with ``tokens`` and scaled sizes filled in.

    Raises KeyError when a rule names a token that there is none of.
    """
    filled = _TOKEN.sub(lambda found: tokens[found[1]], _RULES)
    return _SIZE.sub(lambda found: f"{px(int(found[1]))}px", filled)
