"""Finding and reading templates, as one reads a letter from a stranger.

::

    assets/templates/promosi-umkm/
      template.toml          scenes, texts, lengths, looks, music
      text/id.toml en.toml   every sentence, with the same ids
      poster-1.jpg ...       how it looks when it is filled

No field is a path or code.  Sizes are bounded, links that lead out of the folder
are refused, and a fault is one plain sentence (TemplateFaulty).
"""

from __future__ import annotations

import logging
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from trainer import paths, words
from trainer.errors import FileUnreadable, TemplateFaulty, TemplateMissing
from trainer.model import safe_file
from trainer.model.animation import Motion
from trainer.model.canvas import CANVASES
from trainer.model.plain import Malformed, from_plain
from trainer.model.purpose import Purpose
from trainer.template.form import (
    LONG,
    SHORT,
    Check,
    Enters,
    Form,
    Kind,
    Place,
    Said,
    Scene,
    SceneText,
    Words,
    WordsText,
)
from trainer.template.stumbles import Fault, malformed, not_toml
from trainer.typeset.pictograms import PICTOGRAMS
from trainer.words import QT_TRANSLATE_NOOP

__all__ = ["Check", "Kind", "Place", "Template", "find", "load", "shipped"]

log = logging.getLogger(__name__)

FOLDER = paths.ASSETS / "templates"
FILE = "template.toml"
FORMAT = 1
LARGEST = 128 * 1024
"""Bytes of any one text file of a template."""
LARGEST_POSTER = 1024 * 1024
MOST_SCENES, MOST_TEXTS = 24, 32
MOST_WORDS = 16
"""Words that one text may ask for."""
LONGEST_SECONDS = 30
"""A scene's ``most``."""
MOTIONS = ("", *(motion.value for motion in Motion if motion is not Motion.SLIDE))
"""How a text may come; what slides in from the edge crosses what apps cover there."""
PURPOSES = tuple(purpose for purpose in Purpose if purpose is not Purpose.TAKARIR)
"""What a text may be for; captions are spoken words and no template writes them."""
TINTS = ("amber", "green", "blue")
BRAND_FIELDS = ("name", "whatsapp", "address", "social")

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_MISSING = QT_TRANSLATE_NOOP("TemplateFaults", "{file} is missing.")
_UNREADABLE = QT_TRANSLATE_NOOP("TemplateFaults", "{file} cannot be read, or it is larger than {most} KB.")
_OUTSIDE = QT_TRANSLATE_NOOP("TemplateFaults", "{file} leads out of the template's folder.")
_TOO_NEW = QT_TRANSLATE_NOOP("TemplateFaults", "The template was made for a newer Semenit.")
_TWICE = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: “{id}” is there twice.")
_NO_ID = QT_TRANSLATE_NOOP(
    "TemplateFaults", "{file}: “{id}” is not a short name of small letters, digits and -."
)
_UNKNOWN = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: “{id}” is not known here.")
_BOUNDS = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: the number of “{id}” is too small or too large.")
_UNSAID = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: the ids differ from those of template.toml: {ids}.")
_NOTHING_BEFORE = QT_TRANSLATE_NOOP(
    "TemplateFaults", "{file}: nothing comes before “{id}”, so it enters by a cut."
)
_NO_ANSWER = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: “{id}” does not show its answer.")
_BRACES = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: “{id}” has more in braces than its answer, once.")

T = TypeVar("T")


@dataclass(frozen=True)
class Template:
    """A template that was read and is sound in form."""

    folder: Path
    slug: str
    form: Form
    said: Mapping[str, Said]

    @property
    def text(self) -> Said:
        """Its sentences in the language in use."""
        return self.said[words.language()]

    @property
    def title(self) -> str:
        return self.text.title

    @property
    def seconds(self) -> int:
        """Of its first, usual length."""
        return self.form.lengths[0].seconds

    def length_ids(self) -> tuple[str, ...]:
        return tuple(length.id for length in self.form.lengths)

    def scenes(self, length: str) -> tuple[Scene, ...]:
        """The scenes of that version, in order."""
        return tuple(scene for scene in self.form.scenes if scene.only in ("", length))

    def slots(self, length: str) -> tuple[Scene, ...]:
        """The scenes that ask for a clip or a photo."""
        return tuple(scene for scene in self.scenes(length) if scene.kind is Kind.MEDIA)

    def texts(self, length: str) -> tuple[Words, ...]:
        """The texts of that version, in order."""
        shown = {scene.id for scene in self.scenes(length)}
        return tuple(text for text in self.form.texts if text.only in ("", length) and text.scene in shown)

    def questions(self, length: str) -> tuple[Words, ...]:
        """The texts that ask the person for words."""
        return tuple(text for text in self.texts(length) if not text.fixed)

    @cached_property
    def _scene_texts(self) -> Mapping[tuple[str, str], SceneText]:
        return {(language, one.id): one for language, said in self.said.items() for one in said.scenes}

    @cached_property
    def _words_texts(self) -> Mapping[tuple[str, str], WordsText]:
        return {(language, one.id): one for language, said in self.said.items() for one in said.texts}

    def scene_text(self, scene_id: str) -> SceneText:
        """What is said about a scene, in the language in use.  Raises KeyError."""
        return self._scene_texts[words.language(), scene_id]

    def words_text(self, text_id: str) -> WordsText:
        """What is said about a text, in the language in use.  Raises KeyError."""
        return self._words_texts[words.language(), text_id]

    def posters(self) -> tuple[Path, ...]:
        """Pictures of the filled example, in order; none for a template that brings none."""
        here = self.folder.resolve()
        return tuple(
            file
            for file in sorted(self.folder.glob("poster-[1-9].jpg"))
            if file.resolve().parent == here and file.stat().st_size <= LARGEST_POSTER
        )


def shipped() -> list[Template]:
    """The templates that come with the program, in their order; a faulty one does not hide the others."""
    return _in(FOLDER)


def home() -> Path:
    """Where teachers put templates of their own; everybody on this computer has them."""
    return paths.data() / "templates"


def offered() -> list[Template]:
    """The shipped templates, then those of teachers; none of these is called like a shipped one."""
    ours = shipped()
    names = {one.slug for one in ours}
    return ours + [one for one in _in(home()) if one.slug not in names]


def _in(place: Path) -> list[Template]:
    found = []
    for folder in place.iterdir() if place.is_dir() else ():
        if (folder / FILE).is_file():
            try:
                found.append(load(folder))
            except TemplateFaulty as fault:
                log.warning("a template is not offered: %s", fault)
    return sorted(found, key=lambda one: (one.form.number, one.slug))


def find(name: Path | str) -> Path:
    """The folder of the template called ``name``: a folder, or the name of one that is offered.

    Raises TemplateMissing.
    """
    for folder in (Path(name), FOLDER / Path(name).name, home() / Path(name).name):
        if (folder / FILE).is_file():
            return folder
    raise TemplateMissing(name=Path(name).name or str(name))


def load(folder: Path) -> Template:
    """Read the template in ``folder``.  Raises TemplateFaulty."""
    try:
        return read(folder)
    except Fault as fault:
        raise TemplateFaulty(name=folder.resolve().name, fault=str(fault)) from fault


def read(folder: Path) -> Template:
    """As ``load``, but raises the Fault itself."""
    form = _plain(Form, folder, FILE)
    if form.format > FORMAT:
        raise Fault(_TOO_NEW)
    for fault in _form_faults(form):
        raise fault
    said = {}
    for language in words.LANGUAGES:
        name = f"text/{language}.toml"
        said[language] = _plain(Said, folder, name)
        for fault in _said_faults(form, said[language], name):
            raise fault
    return Template(folder, folder.resolve().name, form, said)


def _plain(kind: type[T], folder: Path, name: str) -> T:
    content = _content(folder, name)
    try:
        data = tomllib.loads(content.decode())
    except (ValueError, RecursionError) as cause:  # not only TOMLDecodeError: a number of 5000 digits
        raise not_toml(name, cause) from cause
    try:
        return from_plain(kind, data, name)
    except Malformed as cause:
        raise malformed(name, cause, data) from cause


def _content(folder: Path, name: str) -> bytes:
    file = folder / name
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise Fault(_OUTSIDE, file=name)
        return safe_file.read(file, LARGEST)
    except FileNotFoundError:
        raise Fault(_MISSING, file=name) from None
    except (OSError, RuntimeError, FileUnreadable) as cause:
        raise Fault(_UNREADABLE, file=name, most=LARGEST // 1024) from cause


@cache
def _icons() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in (paths.ASSETS / "icons").glob("*.svg")))


def _form_faults(form: Form) -> Iterator[Fault]:
    """What the types alone cannot say."""
    lengths = [length.id for length in form.lengths]
    scenes = [scene.id for scene in form.scenes]
    texts = [text.id for text in form.texts]
    for named in (form.looks, form.canvases):
        for one in named:
            if named.count(one) > 1:
                yield Fault(_TWICE, file=FILE, id=one[:60])
    yield from _allowed("icon", (form.icon,), _icons())
    yield from _allowed("tint", (form.tint,), TINTS)
    for ids in (lengths, scenes, texts):
        for one in ids:
            if not _ID.fullmatch(one):
                yield Fault(_NO_ID, file=FILE, id=one[:60])
            elif ids.count(one) > 1:
                yield Fault(_TWICE, file=FILE, id=one)
    yield from _allowed("lengths", lengths, (SHORT, LONG))
    yield from _allowed("canvases", form.canvases, tuple(CANVASES))
    counts = {
        "format": (form.format, 1, FORMAT),
        "scenes": (len(scenes), 1, MOST_SCENES),
        "texts": (len(texts), 1, MOST_TEXTS),
        "looks": (len(form.looks), 3, 8),
        "music": (len(form.music), 0, 8),
        "authors": (len(form.authors), 1, 12),
        "number": (form.number, 1, 999),
        "expires_hours": (form.expires_hours, 0, 24 * 365),
    }
    for scene in form.scenes:
        counts[f"{scene.id}.least"] = (scene.least, 1, scene.ideal)
        counts[f"{scene.id}.most"] = (scene.most, scene.ideal, LONGEST_SECONDS)
        counts[f"{scene.id}.ideal_long"] = (scene.ideal_long, 0, scene.most)
        yield from _allowed("hint", (scene.hint,), tuple(PICTOGRAMS))
        yield from _allowed("only", (scene.only,), ("", *lengths))
        if scene is form.scenes[0] and scene.enters is not Enters.CUT:
            yield Fault(_NOTHING_BEFORE, file=FILE, id=scene.id)
        if not scene.takes:
            yield Fault(_BOUNDS, file=FILE, id=f"{scene.id}.takes")
    for text in form.texts:
        counts[f"{text.id}.most"] = (text.most, 1, MOST_WORDS)
        counts[f"{text.id}.size"] = (text.size or 64, 64, 200)
        yield from _allowed("scene", (text.scene, text.until or text.scene), tuple(scenes))
        yield from _allowed("only", (text.only,), ("", *lengths))
        yield from _allowed("purpose", (text.purpose,), PURPOSES)
        yield from _allowed("brand", (text.brand,), ("", *BRAND_FIELDS))
        yield from _allowed("comes", (text.comes,), MOTIONS)
        if (
            text.scene in scenes
            and text.until in scenes
            and scenes.index(text.until) < scenes.index(text.scene)
        ):
            yield Fault(_BOUNDS, file=FILE, id=f"{text.id}.until")
    for name, (value, least, most) in counts.items():
        if not least <= value <= most:
            yield Fault(_BOUNDS, file=FILE, id=name)


def _allowed(field: str, values: tuple[str, ...] | list[str], known: tuple[str, ...]) -> Iterator[Fault]:
    if not values:
        yield Fault(_BOUNDS, file=FILE, id=field)
    for value in values:
        if value not in known:
            yield Fault(_UNKNOWN, file=FILE, id=value[:60])


def _said_faults(form: Form, said: Said, name: str) -> Iterator[Fault]:
    for expected, found in (
        ([one.id for one in form.scenes], [one.id for one in said.scenes]),
        ([one.id for one in form.texts], [one.id for one in said.texts]),
    ):
        if sorted(expected) != sorted(found):
            differ = sorted(set(expected) ^ set(found)) or found
            yield Fault(_UNSAID, file=name, ids=", ".join(one[:40] for one in differ[:6]))
    for text in said.texts:
        if "{answer}" not in text.shows:
            yield Fault(_NO_ANSWER, file=name, id=text.id[:60])
        if re.search(r"[{}]", text.shows.replace("{answer}", "", 1)):
            yield Fault(_BRACES, file=name, id=text.id[:60])
