"""How everything looks: colours, letters and sizes, named once.

``Theme`` holds the tokens.  Widgets choose their look with the dynamic property
``look`` (``theme.look(button, "primary")``), and one style sheet, made from the
tokens, gives it to them; painted widgets ask ``theme.current()``.  Nothing else
in the window names a colour.

Sizes are design pixels at text size Normal.  ``px`` scales them, so that larger
text brings larger buttons, icons and spaces with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from trainer.settings import Settings
from trainer.typeset import fonts
from trainer.ui import style_sheet
from trainer.words import QT_TRANSLATE_NOOP

TEXT_SIZES: Mapping[str, float] = {"normal": 1.0, "large": 1.2, "huge": 1.4}
"""Setting ``text_size`` -> factor on every design pixel."""

TEXT_SIZE_TITLES: Mapping[str, str] = {
    "normal": QT_TRANSLATE_NOOP("Theme", "Normal"),
    "large": QT_TRANSLATE_NOOP("Theme", "Large"),
    "huge": QT_TRANSLATE_NOOP("Theme", "Very large"),
}

FAMILY = fonts.LATIN
OTHER_SCRIPTS = fonts.JAVANESE
BODY = 15
"""Design pixels of running text."""


@dataclass(frozen=True)
class Theme:
    """Colours as ``#RRGGBB``.  A ``_soft`` colour is a background for text in ``ink``."""

    page: str
    card: str
    card_border: str
    stage: str
    ink: str
    quiet: str
    primary: str
    on_primary: str
    primary_hover: str
    primary_soft: str
    primary_soft_border: str
    green: str
    on_green: str
    green_soft: str
    amber: str
    amber_soft: str
    amber_soft_border: str
    blue: str
    on_blue: str
    blue_soft: str
    track: str
    """The empty part of a progress bar, a slider, a step."""
    hover: str
    disabled: str
    field_border: str
    focus: str
    video: str
    """Behind a picture that does not fill its place."""
    shadow: str

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """The token ``name`` for a painter, ``alpha`` from 0 to 1."""
        colour = QColor(getattr(self, name))
        colour.setAlphaF(alpha)
        return colour


LIGHT = Theme(
    page="#FBF6EE",
    card="#FFFFFF",
    card_border="#EADFCF",
    stage="#F2EADF",
    ink="#2B211B",
    quiet="#6F6259",
    primary="#9A3A1A",
    on_primary="#FFFFFF",
    primary_hover="#843115",
    primary_soft="#FBEEE6",
    primary_soft_border="#E6B9A4",
    green="#2E7D4F",
    on_green="#FFFFFF",
    green_soft="#E6F2EA",
    amber="#F0B429",
    amber_soft="#FFF3D6",
    amber_soft_border="#EFCF85",
    blue="#34558B",
    on_blue="#FFFFFF",
    blue_soft="#E0E6F2",
    track="#EFE6D8",
    hover="#F8F1E7",
    disabled="#A79B90",
    field_border="#B9A894",
    focus="#34558B",
    video="#17110D",
    shadow="#2B211B",
)

DARK = Theme(
    page="#1D1714",
    card="#28201B",
    card_border="#453930",
    stage="#15110E",
    ink="#F7EFE5",
    quiet="#C4B5A7",
    primary="#E58A5E",
    on_primary="#26120A",
    primary_hover="#F0A079",
    primary_soft="#43291D",
    primary_soft_border="#8A5138",
    green="#7CC796",
    on_green="#10231A",
    green_soft="#203528",
    amber="#F0B429",
    amber_soft="#3F3216",
    amber_soft_border="#7D6223",
    blue="#9DB6E3",
    on_blue="#101B30",
    blue_soft="#26324A",
    track="#41362E",
    hover="#332922",
    disabled="#7C6E62",
    field_border="#75675A",
    focus="#9DB6E3",
    video="#0C0907",
    shadow="#000000",
)

THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}

READ_ON: Mapping[str, tuple[str, ...]] = {
    "ink": (
        "page", "card", "stage", "hover", "track",
        "primary_soft", "green_soft", "amber_soft", "blue_soft",
    ),
    "quiet": (
        "page", "card", "stage", "hover",
        "primary_soft", "green_soft", "amber_soft", "blue_soft",
    ),
    "primary": ("page", "card", "hover", "primary_soft"),
    "green": ("card", "page"),
    "blue": ("card", "page", "blue_soft"),
    "on_primary": ("primary", "primary_hover"),
    "on_green": ("green",),
    "on_blue": ("blue",),
}  # fmt: skip
"""Letters -> the backgrounds that they stand on; each pair is held to WCAG 2.2's 4.5 : 1."""


@dataclass
class _Now:
    theme: Theme = LIGHT
    factor: float = 1.0


_now = _Now()


def current() -> Theme:
    """The tokens in use."""
    return _now.theme


def factor() -> float:
    """By how much the text size in use enlarges a design pixel."""
    return _now.factor


def px(size: float) -> int:
    """``size`` design pixels at the text size in use."""
    return round(size * _now.factor)


def look(widget: QWidget, name: str) -> None:
    """Give ``widget`` the look called ``name`` (see ``style_sheet``), also when it is already shown."""
    before = widget.property("look")
    if before == name:
        return
    widget.setProperty("look", name)
    if before is None and widget.parent() is None:
        return  # it was only just made, and is dressed when it is first measured or shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def load_fonts() -> None:
    """Make the shipped letters known; once, after the QApplication was made.

    Where a desktop has no fonts at all, these are the only ones.
    """
    fonts.ready()


def font(size: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's letters at ``size`` design pixels, for painters."""
    chosen = QFont()
    chosen.setFamilies([FAMILY, OTHER_SCRIPTS])
    chosen.setPixelSize(px(size))
    chosen.setWeight(weight)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


def apply(application: QApplication, settings: Settings) -> None:
    """Dress the whole application for ``settings``; widgets made later follow."""
    _now.theme = THEMES.get(settings.theme, LIGHT)
    _now.factor = TEXT_SIZES.get(settings.text_size, 1.0)
    # Fusion draws every part itself, so the style sheet gives the same look everywhere.
    application.setStyle("Fusion")
    application.setPalette(_palette(_now.theme))
    application.setFont(font())
    tokens = {one.name: getattr(_now.theme, one.name) for one in fields(Theme)}
    application.setStyleSheet(style_sheet.made(tokens, px))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, theme.page),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.card),
        (QPalette.ColorRole.AlternateBase, theme.hover),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.card),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.BrightText, theme.on_primary),
        (QPalette.ColorRole.Highlight, theme.primary),
        (QPalette.ColorRole.HighlightedText, theme.on_primary),
        (QPalette.ColorRole.ToolTipBase, theme.ink),
        (QPalette.ColorRole.ToolTipText, theme.page),
        (QPalette.ColorRole.PlaceholderText, theme.quiet),
        (QPalette.ColorRole.Link, theme.primary),
        (QPalette.ColorRole.Accent, theme.primary),
    ):
        palette.setColor(role, QColor(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return palette


def contrast(first: str, second: str) -> float:
    """The contrast of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
