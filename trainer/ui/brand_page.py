"""My brand: written once, shown in every video.

At the right stands what it looks like: a contact card in the brand's colours.  Whether
its letters can be read is measured, and said.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QColorDialog, QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trainer.errors import TrainerError
from trainer.media import logos
from trainer.model.purpose import Purpose
from trainer.template import answers, brand
from trainer.template.brand import Brand
from trainer.template.form import Check, Words
from trainer.template.looks import look
from trainer.typeset.drawing import typeset
from trainer.typeset.ornaments import card
from trainer.typeset.styles import contrast_ratio, style
from trainer.ui import pieces, theme
from trainer.ui.brand_keeping import BrandKeeper
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.page_bar import PageBar
from trainer.words import QT_TRANSLATE_NOOP, decimal, translate

log = logging.getLogger(__name__)

_FIELDS = (
    ("name", QT_TRANSLATE_NOOP("Brand", "Name"), "Sanggar Batik Sekar"),
    ("whatsapp", QT_TRANSLATE_NOOP("Brand", "WhatsApp number"), "0812-3456-7890"),
    ("address", QT_TRANSLATE_NOOP("Brand", "Address"), "Jalan Wates km 18, Kulon Progo"),
    ("social", QT_TRANSLATE_NOOP("Brand", "Social media"), "@sanggar.sekar"),
)
_LETTERS = {
    "": QT_TRANSLATE_NOOP("Brand", "As the style has them"),
    "jakarta": QT_TRANSLATE_NOOP("Brand", "Clear"),
    "lora": QT_TRANSLATE_NOOP("Brand", "Elegant"),
    "fredoka": QT_TRANSLATE_NOOP("Brand", "Round"),
}
_PHONE = Words("whatsapp", Purpose.KONTAK, "", check=Check.PHONE)


class BrandPage(QWidget):
    """Edits the brand kit; every change is kept, a moment later."""

    back_requested = Signal()

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        theme.look(self, "page")
        self._jobs, self._messages = jobs, messages
        self._keeper = BrandKeeper(jobs, messages, self)
        self.brand = brand.load()
        self._better = ""
        self.bar = PageBar(translate("Brand", "Back"), translate("Brand", "My brand"))
        self.bar.back_requested.connect(self._leave)
        self.lines: dict[str, QLineEdit] = {}
        self.card = BrandCard()
        self._advice = pieces.text("", "small", wrap=True)
        self.repair = pieces.button("", self._repair, "link")
        """Writes the number as the advice would have it."""
        self._contrast = pieces.text("", "small", wrap=True)
        self.colours = {name: self._colour_button(name) for name in ("main", "second")}
        self.no_colours = pieces.button(
            translate("Brand", "Take the colours away"), self._drop_colours, "link"
        )
        self.letters = {name: self._letters_button(name, title) for name, title in _LETTERS.items()}
        self.logo = pieces.button(translate("Brand", "Choose a logo"), self._choose_logo, icon="image-plus")
        self.no_logo = pieces.button(translate("Brand", "Take the logo away"), self._drop_logo, "link")

        form = pieces.column(0, 8)
        form.addWidget(
            pieces.text(translate("Brand", "Written once, shown in every video."), "lead", wrap=True)
        )
        for name, title, example in _FIELDS:
            words = translate("Brand", title)
            line = QLineEdit(self.brand.field(name))
            line.setPlaceholderText(example)
            line.setMaxLength(brand.LONGEST)
            line.setAccessibleName(words)
            line.textChanged.connect(lambda written, name=name: self._write(name, written))
            self.lines[name] = line
            form.addWidget(pieces.text(words, "subheading", wrap=True))
            form.addWidget(line)
            if name == "whatsapp":
                form.addWidget(self._advice)
                form.addWidget(self.repair)
        form.addWidget(pieces.text(translate("Brand", "Colours"), "subheading"))
        row = pieces.row(8)
        for button in self.colours.values():
            row.addWidget(button)
        row.addWidget(self.no_colours)
        row.addStretch(1)
        form.addLayout(row)
        form.addWidget(self._contrast)
        form.addWidget(pieces.text(translate("Brand", "Letters"), "subheading"))
        row = pieces.row(8)
        for letters in self.letters.values():
            row.addWidget(letters)
        row.addStretch(1)
        form.addLayout(row)
        form.addWidget(pieces.text(translate("Brand", "Logo"), "subheading"))
        row = pieces.row(8)
        row.addWidget(self.logo)
        row.addWidget(self.no_logo)
        row.addStretch(1)
        form.addLayout(row)
        form.addStretch(1)

        side_by_side = pieces.row(28)
        side_by_side.addLayout(form, 3)
        side_by_side.addWidget(self.card, 2, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(32), theme.px(18), theme.px(32), theme.px(24))
        page.addLayout(side_by_side)
        self.lesson_slot = pieces.page(self, self.bar, inside)
        self._show()

    def _write(self, name: str, written: str) -> None:
        self._keep(replace(self.brand, **{name: written}))

    def choose_colour(self, name: str, colour: str) -> None:
        """Take ``colour``, or "" for the style's own, as the main or the second one."""
        self._keep(replace(self.brand, **{name: colour}))

    def choose_logo(self, file: Path | None) -> None:
        """Take the picture ``file`` as the logo, or none."""

        def taken(kit: Brand) -> None:
            self._keep(replace(self.brand, logo=kit.logo))

        work = _with_logo(self.brand, file)
        self._jobs.run(work, done=taken, failed=self._messages.error, owner=self)

    def stop(self) -> None:
        """The page is about to go: what was written is kept."""
        self._keeper.flush()

    def _leave(self) -> None:
        self._keeper.flush()  # the page behind this one shows the kit as it is on the disk
        self.back_requested.emit()

    def _keep(self, changed: Brand) -> None:
        self.brand = brand.usable(changed)
        self._keeper.keep(self.brand)
        self._show()

    # --- parts --------------------------------------------------------------------------------

    def _colour_button(self, name: str) -> QPushButton:
        title = translate("Brand", "Main colour") if name == "main" else translate("Brand", "Second colour")
        button = pieces.button(title, lambda: self._ask_colour(name, title))
        button.setAccessibleName(title)
        return button

    def _ask_colour(self, name: str, title: str) -> None:
        now = QColor(self.brand.field(name) or theme.LIGHT.primary)
        chosen = QColorDialog.getColor(now, self.window(), title)
        if chosen.isValid():
            self.choose_colour(name, chosen.name().upper())

    def _letters_button(self, name: str, title: str) -> QPushButton:
        button = pieces.button(translate("Brand", title), look="toggle")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._keep(replace(self.brand, letters=name)))
        return button

    def _choose_logo(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self.window(),
            translate("Brand", "Choose your logo"),
            "",
            translate("Brand", "Pictures (*.png *.jpg *.jpeg *.webp)"),
        )
        if file:
            self.choose_logo(Path(file))

    def _drop_logo(self) -> None:
        self.choose_logo(None)

    def _drop_colours(self) -> None:
        self._keep(replace(self.brand, main="", second=""))

    def _repair(self) -> None:
        self.lines["whatsapp"].setText(self._better)

    def _show(self) -> None:
        for name, button in self.colours.items():
            button.setIcon(_swatch(self.brand.field(name)))
            button.setIconSize(QSize(theme.px(30), theme.px(22)))
        for name, letters in self.letters.items():
            letters.setChecked(name == self.brand.letters)
        has_logo = self.brand.logo_file() is not None
        self.no_logo.setVisible(has_logo)
        advice = answers.advice(_PHONE, self.brand.whatsapp)
        self._advice.setText(advice.says if advice is not None else "")
        self._advice.setVisible(advice is not None)
        self._better = advice.better if advice is not None else ""
        self.repair.setText(translate("Template", "Write {words}", words=pieces.breakable(self._better)))
        self.repair.setVisible(bool(self._better))
        self.no_colours.setVisible(bool(self.brand.main or self.brand.second))
        self._contrast.setText(contrast_words(self.brand))
        self.card.show_brand(self.brand)


def contrast_words(kit: Brand) -> str:
    """What the measured contrast of the brand's main colour means for its letters."""
    if not kit.main:
        return translate("Brand", "Without a colour, each style keeps its own.")
    worn = style(look("hangat").branded(kit).style(Purpose.HARGA))
    ratio = decimal(worn.contrast)
    if contrast_ratio(theme.LIGHT.card, kit.main) >= 4.5:
        return translate("Brand", "White letters on it: contrast {ratio} : 1, easy to read.", ratio=ratio)
    return translate("Brand", "Dark letters on it: contrast {ratio} : 1, easy to read.", ratio=ratio)


def _swatch(colour: str) -> QPixmap:
    side = theme.px(22)
    made = QPixmap(theme.px(30), side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.current().colour("field_border"))
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(1, 1, side - 2, side - 2)
    painter.end()
    return made


def _with_logo(kit: Brand, file: Path | None) -> Generator[None, None, Brand]:
    yield
    return brand.with_logo(kit, file)


def _drawn(file: Path | None, ground: str) -> QPixmap:
    """The logo in ``file`` on that ground, as large as it stands on the card."""
    picture = QPixmap()
    if file is not None:
        try:
            picture.loadFromData(QByteArray(logos.worn(file, ground)))
        except (TrainerError, OSError):
            log.warning("the logo cannot be shown", exc_info=True)
    if picture.isNull():
        return picture
    return picture.scaled(
        theme.px(90), theme.px(70), Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip


class BrandCard(QWidget):
    """A contact card in the brand's colours, as templates show it."""

    def __init__(self) -> None:
        super().__init__()
        self._brand = Brand()
        self._ground = QImage()
        self._ground_of = ("", "")
        self._logo = QPixmap()
        self._logo_of: tuple[Path, int, str] | None = None
        """Which file that is, as it was when: it is read once, not at each letter."""
        self.setFixedSize(theme.px(270), theme.px(480))
        self.setAccessibleName(translate("Brand", "How a contact card looks"))

    def show_brand(self, kit: Brand) -> None:
        self._brand = kit
        worn = look("hangat").branded(kit)
        if (worn.ground, worn.second) != self._ground_of:  # not with each letter of a name
            self._ground_of = worn.ground, worn.second
            pixels = card(worn.pattern, 270, 480, worn.ground, worn.second)
            self._ground = QImage(pixels.tobytes(), 270, 480, 810, QImage.Format.Format_RGB888).copy()
        file = kit.logo_file()
        mark = None if file is None else (file, file.stat().st_mtime_ns, worn.ground)
        if mark != self._logo_of:
            self._logo, self._logo_of = _drawn(file, worn.ground), mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), theme.px(16), theme.px(16))
        painter.setClipPath(shape)
        painter.drawImage(QRectF(self.rect()), self._ground)
        top = self.height() * 0.14
        if not self._logo.isNull():
            painter.drawPixmap((self.width() - self._logo.width()) // 2, round(top), self._logo)
            top += self._logo.height() + theme.px(14)
        worn = look("hangat").branded(self._brand)
        for purpose, words in (
            (Purpose.JUDUL, self._brand.name or translate("Brand", "Your name")),
            (Purpose.KONTAK, f"WA {self._brand.whatsapp or '0812-3456-7890'}"),
            (Purpose.LOKASI, self._brand.address),
            (Purpose.AJAKAN, self._brand.social),
        ):
            if not words:
                continue
            size = self.width() * (0.075 if purpose is Purpose.JUDUL else 0.062)
            drawn = typeset(words, style(worn.style(purpose)), size, round(self.width() * 0.8))
            height, width, _ = drawn.pixels.shape
            image = QImage(
                drawn.pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied
            )
            painter.drawImage(round((self.width() - width) / 2), round(top), image)
            top += height + theme.px(8)
        painter.end()
