"""What a plan needs besides the person's clips: cards, held pictures, the logo, a tune.

All of it is put into the project's ``media`` folder as ordinary files.  What was
made once is not made again: the window asks for the same cards each time a word
changes.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import cache
from pathlib import Path

from trainer import paths
from trainer.errors import TrainerError
from trainer.media import logos, stills
from trainer.media.imports import bring_in
from trainer.media.sound_library import EFFECTS, library
from trainer.model import media_folder, safe_file
from trainer.model.schema import MediaKind, MediaReference
from trainer.template.brand import LOGO
from trainer.template.filling import Materials
from trainer.template.form import Kind
from trainer.template.plan import Plan, Shot
from trainer.typeset import ornaments, pictograms
from trainer.words import translate

MUSIC = paths.ASSETS / "music"
EMPTY_COLOURS = ("#FBF3E6", "#2B211B", "#9A3A1A")
"""Ground, ink and accent of cards that hold a place: those of the window, not of the video."""
_STRIP_PIXELS = 1000


class Workshop:
    """Makes materials in one project's folder, and remembers what it made."""

    def __init__(self, folder: Path, rate: int) -> None:
        self.folder, self.rate = folder, rate
        self._made: dict[tuple[object, ...], MediaReference] = {}

    def gather(self, plan: Plan) -> Generator[float, None, Materials]:
        """Everything that ``plan`` needs; yields the share that is done.

        Raises the errors of ``imports.bring_in``.
        """
        wanted = self._wanted(plan)
        made: dict[tuple[str, str], MediaReference] = {}
        for number, (kind, name, key, make, stands_for) in enumerate(wanted):
            yield number / len(wanted)
            if key not in self._made:
                self._made[key] = self._drawn(f"{kind}-{name}.png", make, stands_for)
            made[kind, name] = self._made[key]
        music = self._music(plan)
        logo = self._logo(plan)
        yield 1.0

        def of(kind: str) -> dict[str, MediaReference]:
            return {name: reference for (one, name), reference in made.items() if one == kind}

        drawn = (of("kartu"), of("kosong"), of("teks-kosong"), of("tahan"), of("samar"))
        return Materials(*drawn, music, logo, self._effects(plan))

    def bring(self, file: Path) -> Generator[float, None, MediaReference]:
        """Copy a file of the person's into the project.  Raises the errors of ``imports.bring_in``."""
        return (yield from bring_in(file, self.folder, self.rate))

    def _wanted(self, plan: Plan) -> list[tuple[str, str, tuple[object, ...], Callable[[Path], None], str]]:
        """Kind, name, what it depends on, how it is made, and what it stands for."""
        wanted: list[tuple[str, str, tuple[object, ...], Callable[[Path], None], str]] = []
        dress, size, template = plan.wish.dress, plan.wish.size, plan.wish.template
        for shot in plan.shots:
            scene = shot.scene
            if shot.empty:
                title = template.scene_text(scene.id).title
                note = translate("Templates", "Put your clip here")
                key: tuple[object, ...] = ("empty", scene.id, title, note, size)
                wanted.append(("kosong", scene.id, key, _empty(scene.hint, title, note, plan), title))
            elif shot.reference is None:
                key = ("card", dress.pattern, dress.ground, dress.second, size)
                wanted.append(("kartu", scene.id, key, _card(plan), ""))
            elif scene.veil and scene.kind is Kind.MEDIA:
                key = ("blurred", shot.reference.path, plan.wish.starts.get(scene.id, 0))
                wanted.append(("samar", scene.id, key, self._blurred(plan, shot, shot.reference), ""))
            elif shot.held:
                key = ("held", shot.reference.path)
                wanted.append(("tahan", scene.id, key, self._held(shot.reference), ""))
        for shown in plan.texts:
            if shown.missing:
                label = template.words_text(shown.asked.id).label
                said = translate("Templates", "{label}: not written yet", label=label)
                key = ("strip", said)
                wanted.append(("teks-kosong", shown.asked.id, key, _strip(said), label))
        return wanted

    def _held(self, reference: MediaReference) -> Callable[[Path], None]:
        return lambda target: stills.last_picture(media_folder.located(self.folder, reference), target)

    def _blurred(self, plan: Plan, shot: Shot, reference: MediaReference) -> Callable[[Path], None]:
        seconds = plan.wish.starts.get(shot.scene.id, 0) / plan.wish.rate
        return lambda target: stills.blurred(media_folder.located(self.folder, reference), seconds, target)

    def _drawn(self, name: str, make: Callable[[Path], None], stands_for: str) -> MediaReference:
        with tempfile.TemporaryDirectory(prefix="semenit-") as place:
            file = Path(place) / name
            make(file)
            reference = _finished(bring_in(file, self.folder, self.rate))
        return replace(reference, stands_for=stands_for)

    def _music(self, plan: Plan) -> MediaReference | None:
        tunes = [one for one in plan.wish.template.form.music if one in tune_files()]
        if not tunes:
            return None
        looks = plan.wish.template.form.looks
        chosen = tunes[looks.index(plan.wish.look) % len(tunes) if plan.wish.look in looks else 0]
        key = ("music", chosen)
        if key not in self._made:
            self._made[key] = _finished(bring_in(MUSIC / tune_files()[chosen], self.folder, self.rate))
        return self._made[key]

    def _effects(self, plan: Plan) -> dict[str, MediaReference]:
        names = {shown.asked.effect for shown in plan.heard if f"{EFFECTS}/{shown.asked.effect}" in library()}
        for name in sorted(names):
            if ("effect", name) not in self._made:
                file = library()[f"{EFFECTS}/{name}"].file
                self._made["effect", name] = _finished(bring_in(file, self.folder, self.rate))
        return {name: self._made["effect", name] for name in names}

    def _logo(self, plan: Plan) -> MediaReference | None:
        file = plan.wish.brand.logo_file()
        if file is None or not any(shot.scene.logo for shot in plan.shots):
            return None
        ground = plan.wish.dress.ground
        key = ("logo", str(file), file.stat().st_mtime_ns, ground)
        if key not in self._made:
            try:
                worn = logos.worn(file, ground)
                self._made[key] = self._drawn(LOGO, lambda target: safe_file.write(target, worn), "")
            except (TrainerError, OSError):
                return None  # a logo that was damaged since is no reason to stop
        reference = self._made[key]
        return reference if reference.kind is MediaKind.PHOTO else None


@cache
def tune_files() -> dict[str, str]:
    """The shipped tunes: id -> file name."""
    listed = json.loads((MUSIC / "music.json").read_text(encoding="utf-8"))["music"]
    return {one["id"]: one["file"] for one in listed}


def _card(plan: Plan) -> Callable[[Path], None]:
    dress, size = plan.wish.dress, plan.wish.size

    def make(target: Path) -> None:
        picture = ornaments.card(dress.pattern, size.width, size.height, dress.ground, dress.second)
        stills.write_picture(picture, target)

    return make


def _empty(hint: str, title: str, note: str, plan: Plan) -> Callable[[Path], None]:
    size = plan.wish.size

    def make(target: Path) -> None:
        # Half the size will do: it is never exported, and the person waits for it.
        width, height = size.width // 2, size.height // 2
        picture = pictograms.empty_card(hint, title, note, width, height, EMPTY_COLOURS)
        stills.write_picture(picture, target)

    return make


def _strip(said: str) -> Callable[[Path], None]:
    return lambda target: stills.write_picture(
        pictograms.empty_strip(said, _STRIP_PIXELS, EMPTY_COLOURS), target
    )


def _finished(steps: Generator[float, None, MediaReference]) -> MediaReference:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: MediaReference = end.value
            return result
