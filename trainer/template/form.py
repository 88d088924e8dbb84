"""What a template's files hold, as values.

``template.toml`` says what is asked for and when it is seen; ``text/<language>.toml``
has every sentence of it under the same ids.  Both are read strictly by
``model.plain``: whatever is not declared here is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.purpose import Purpose

SHORT, LONG = "short", "long"


class Kind(StrEnum):
    MEDIA = "media"
    """The person's own clip or photo."""
    CARD = "card"
    """A drawn ground for texts; nothing is asked for."""


class Takes(StrEnum):
    VIDEO = "video"
    PHOTO = "photo"


class Sound(StrEnum):
    """What becomes of a clip's own sound."""

    KEEP = "keep"
    """Somebody speaks, or the sound is the story; music makes way."""
    SOFT = "soft"
    """Stays as an air under music and narration."""
    MUTE = "mute"


class Place(StrEnum):
    """Where in the safe zone a text stands; texts of one place stand under each other."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Enters(StrEnum):
    """How a scene takes over from the one before it; all but the first two are transitions of the editor."""

    CUT = "cut"
    TURN = "turn"
    """The story turns here; the look knows how that is shown."""
    DISSOLVE = "dissolve"
    SLIDE = "slide"
    WIPE = "wipe"
    ZOOM = "zoom"
    BLACK = "black"


class Check(StrEnum):
    """How an answer is looked at while it is written (``answers``)."""

    WORDS = "words"
    PRICE = "price"
    PHONE = "phone"
    HOURS = "hours"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Length:
    """One version of the video; ``seconds`` is what its scenes add up to."""

    id: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One shot: seconds that it stays (``least`` to ``most``, best ``ideal``), and what may fill it.

    ``hint`` names a pictogram.  ``ideal_long`` is for the long version where that
    differs; with ``only`` the scene is in that version alone.  An ``optional`` scene
    that is left empty becomes a card.  ``veil`` darkens the picture under a verdict.
    """

    id: str
    ideal: int
    least: int = 2
    most: int = 10
    kind: Kind = Kind.MEDIA
    takes: tuple[Takes, ...] = (Takes.VIDEO, Takes.PHOTO)
    hint: str = "detail"
    sound: Sound = Sound.SOFT
    optional: bool = False
    ideal_long: int = 0
    only: str = ""
    veil: bool = False
    logo: bool = False
    enters: Enters = Enters.CUT


@dataclass(frozen=True, slots=True)
class Words:
    """One text: seen from the start of ``scene`` to the end of ``until`` (the same when empty).

    ``most`` counts words.  ``fixed`` texts are the template's own; ``brand`` names a
    field of the brand kit that answers where nothing was written.  ``comes`` names a
    motion of the editor where the look's own would not do, and ``effect`` a sound of the
    library that is heard when the text comes.
    """

    id: str
    purpose: Purpose
    scene: str
    until: str = ""
    place: Place = Place.TOP
    most: int = 8
    check: Check = Check.WORDS
    required: bool = False
    fixed: bool = False
    brand: str = ""
    size: int = 0
    only: str = ""
    comes: str = ""
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """``template.toml``.

    ``formal`` asks for standard spelling; ``expires_hours`` is 0 for never.  A ``calm``
    video tells of something grave: pictures and texts only fade, and there are no effects.
    """

    format: int
    id: str
    version: str
    number: int
    icon: str
    tint: str
    licence: str
    authors: tuple[str, ...]
    looks: tuple[str, ...]
    music: tuple[str, ...]
    canvases: tuple[str, ...]
    lengths: tuple[Length, ...]
    scenes: tuple[Scene, ...]
    texts: tuple[Words, ...]
    formal: bool = False
    expires_hours: int = 0
    calm: bool = False


@dataclass(frozen=True, slots=True)
class SceneText:
    """``advice`` is how to film it, in one sentence; ``say`` what to speak over it."""

    id: str
    title: str
    advice: str = ""
    say: str = ""


@dataclass(frozen=True, slots=True)
class WordsText:
    """``shows`` is how the answer stands on the picture: "Mulai {answer}"."""

    id: str
    label: str
    example: str
    shows: str = "{answer}"
    help: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """``text/<language>.toml``."""

    title: str
    about: str
    scenes: tuple[SceneText, ...]
    texts: tuple[WordsText, ...]
