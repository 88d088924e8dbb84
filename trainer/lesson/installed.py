"""Lessons that were brought along: a zip from a teacher, unpacked with care.

::

    data/lessons/<id>/<version>/     lesson.toml, text/, solution/, mistakes/, media/

A zip is a stranger's letter.  Only files that a lesson may have are taken, by
their exact names and sizes; a path that leads out, a link, a name twice or a
bomb is refused before anything is written.  What was unpacked is then linted:
only a lesson that works is put in place, in one move.

A newer version lies beside the older one, and whoever is in the middle of a
lesson goes on with the version in which it began.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path

from trainer import paths, words
from trainer.errors import LessonFaulty
from trainer.lesson import shelf
from trainer.lesson.linter import MOST_FILES, findings
from trainer.lesson.pack import FILE, LARGEST, Pack, load, shipped
from trainer.lesson.progress import Phase, Progress
from trainer.lesson.strict import shortened
from trainer.model import safe_file
from trainer.model.package import PIECE_BY_PIECE
from trainer.words import QT_TRANSLATE_NOOP, translate

LARGEST_ZIP = 80 * 1024 * 1024
LARGEST_CLIP = 40 * 1024 * 1024
LARGEST_PACK = 96 * 1024 * 1024
"""Bytes of all files of one lesson, unpacked."""
ENDINGS = (".pelajaran", ".zip")

_ID = r"[a-z][a-z0-9-]{0,39}"
_TEXTS = "|".join(words.LANGUAGES)
_ALLOWED = re.compile(
    rf"lesson\.toml|example\.jsonl|start\.jsonl|text/(?:{_TEXTS})\.toml"
    rf"|solution/{_ID}\.jsonl|mistakes/{_ID}\.{_ID}\.jsonl"
)

_NOT_A_ZIP = QT_TRANSLATE_NOOP("LessonFaults", "This is not a packed lesson, or it is damaged.")
_TOO_LARGE = QT_TRANSLATE_NOOP("LessonFaults", "It is too large to be a lesson.")
_STRANGE_FILE = QT_TRANSLATE_NOOP("LessonFaults", "It holds something that no lesson has: “{field}”.")
_IN_PLACE = QT_TRANSLATE_NOOP("LessonFaults", "This version is there already.")


def home() -> Path:
    """Where installed lessons lie; everybody on this computer has them."""
    return paths.data() / "lessons"


def install(file: Path) -> Generator[None, None, Pack]:
    """Unpack, check and keep the lesson in the zip ``file``; returns it.

    Raises LessonFaulty (with one sentence), DiskFull or FolderReadOnly; then nothing
    is left of it.
    """
    name = file.name
    beside = home() / f".{os.getpid()}-{abs(hash(str(file))) % 10**8}"
    with safe_file.writing_in(paths.data()):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
    try:
        _unpack(file, beside, name)
        yield
        found = findings(beside)
        yield
        if found:
            raise LessonFaulty(name=name, fault=str(found[0]))
        pack = load(beside)
        place = home() / pack.id / pack.version
        if place.exists():
            raise LessonFaulty(name=name, fault=translate("LessonFaults", _IN_PLACE))
        with safe_file.writing_in(home()):
            place.parent.mkdir(exist_ok=True)
            os.replace(beside, place)
            safe_file.sync_folder(place.parent)
        return load(place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def remove(lesson: str) -> None:
    """Take an installed lesson away, in all its versions; progress and projects stay."""
    if re.fullmatch(_ID, lesson):
        with contextlib.suppress(OSError):
            shutil.rmtree(home() / lesson)


def versions(lesson: str = "") -> Iterator[Pack]:
    """Every installed version of every lesson, or of one; one that cannot be read is left out."""
    if not home().is_dir():
        return
    for place in sorted(home().glob(f"{lesson or '*'}/*")):
        if not place.name.startswith(".") and (place / FILE).is_file():
            with contextlib.suppress(LessonFaulty):
                yield load(place)


def on_the_path(known: Mapping[str, Progress]) -> list[Pack]:
    """The lessons to learn, in their order: shipped and installed, each in one version.

    Whoever is in the middle of one goes on with its version, as long as that is
    there; else it is the newest.  Raises LessonFaulty when a shipped one is.
    """
    found: dict[str, list[Pack]] = {}
    for pack in (*shipped(), *versions()):
        found.setdefault(pack.id, []).append(pack)
    chosen = [_chosen(packs, known.get(lesson, Progress())) for lesson, packs in found.items()]
    return sorted(chosen, key=lambda pack: (pack.number, pack.slug))


def is_installed(pack: Pack) -> bool:
    """Whether it was brought along, and can be taken away again."""
    return pack.folder.parent.parent == home()


def _chosen(packs: list[Pack], progress: Progress) -> Pack:
    if progress.phase is not Phase.INTRO and progress.phase is not Phase.OWN_FINISHED:
        for pack in packs:
            if pack.version == progress.version:
                return pack
    return max(packs, key=lambda pack: tuple(int(part) for part in pack.version.split(".")))


def _unpack(file: Path, folder: Path, name: str) -> None:
    """Write the files of the zip into ``folder``.  Raises LessonFaulty before and while it does."""

    def refused(what: str, **facts: object) -> LessonFaulty:
        return LessonFaulty(name=name, fault=translate("LessonFaults", what, **facts))

    try:
        if file.stat().st_size > LARGEST_ZIP:
            raise refused(_TOO_LARGE)
        with safe_file.opened(file) as stream, zipfile.ZipFile(stream) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) > MOST_FILES:
                raise refused(_TOO_LARGE)
            inside = _common_folder([one.filename for one in members])
            targets: dict[str, zipfile.ZipInfo] = {}
            for one in members:
                target = one.filename.removeprefix(inside)
                kind = stat.S_IFMT(one.external_attr >> 16)
                odd = kind not in (0, stat.S_IFREG) or one.flag_bits & 1
                odd = odd or one.compress_type not in PIECE_BY_PIECE
                if odd or not _allowed(target) or target.casefold() in targets:
                    raise refused(_STRANGE_FILE, field=shortened(one.filename))
                targets[target.casefold()] = one
            left = LARGEST_PACK
            for one in targets.values():
                target = one.filename.removeprefix(inside)
                limit = LARGEST_CLIP if target.startswith(f"{shelf.FOLDER}/") else LARGEST
                content = _content(archive, one, min(limit, left))
                if content is None:
                    raise refused(_TOO_LARGE)
                left -= len(content)
                with safe_file.writing_in(folder):
                    (folder / target).parent.mkdir(exist_ok=True)
                safe_file.write(folder / target, content)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError, RuntimeError,
            OverflowError, MemoryError) as cause:  # fmt: skip
        raise refused(_NOT_A_ZIP) from cause


def _common_folder(names: list[str]) -> str:
    """The one folder in which everything lies, with its slash; empty where there is none."""
    places = [name for name in names if name.endswith(f"/{FILE}") and name.count("/") == 1]
    return places[0].removesuffix(FILE) if FILE not in names and len(places) == 1 else ""


def _allowed(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    if folder == shelf.FOLDER:
        return shelf.is_name(file)
    return _ALLOWED.fullmatch(name) is not None


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes | None:
    """What ``member`` holds; None when it is more than ``limit``, whatever the zip says of itself."""
    with archive.open(member) as stream:
        content = stream.read(limit + 1)
    return content if len(content) <= limit else None
