"""``template list``, ``fill`` and ``lint``: templates without a window."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path

from trainer.cli.projects import unmade_on_failure
from trainer.cli.status import DONE
from trainer.cli.terminal import say
from trainer.errors import BadRequest, FileMissing, SlotUnknown
from trainer.words import translate


def list_templates(options: argparse.Namespace) -> int:
    from trainer.template.pack import offered

    for template in offered():
        lengths = ", ".join(
            translate("CLI", "{count} s", count=length.seconds) for length in template.form.lengths
        )
        say(f"{template.slug}  {template.title}  {lengths}")
    return DONE


def lint(options: argparse.Namespace) -> int:
    from trainer.template.linter import lint as findings

    for line in findings(options.template):
        say(line)
    return DONE


def fill(options: argparse.Namespace) -> int:
    from trainer.model.canvas import CANVASES
    from trainer.model.project import Project
    from trainer.model.schema import Timeline
    from trainer.template import brand
    from trainer.template.making import Made, fill_project
    from trainer.template.pack import find, load
    from trainer.template.plan import Wish

    template = load(find(options.template))
    files = {place: Path(file) for place, file in _pairs(options.media).items()}
    texts = _pairs(options.text)
    for known, chosen in (
        (template.form.looks, options.style),
        (template.length_ids(), options.length),
        (template.form.canvases, options.canvas),
    ):
        if chosen and chosen not in known:
            raise SlotUnknown(name=chosen[:60], places=", ".join(known))
    for file in files.values():
        if not os.path.lexists(file):
            raise FileMissing(name=file.name)
    wish = Wish(template, options.style, options.length, options.canvas, answers=texts, brand=brand.load())
    asked = [text.id for text in template.questions(wish.version)]
    for text in texts:
        if text not in asked:
            raise SlotUnknown(name=text[:60], places=", ".join(asked))
    folder: Path = options.output
    timeline = Timeline(Path(os.path.realpath(folder)).name, canvas=CANVASES[wish.shape])
    with unmade_on_failure(folder), Project.create(folder, timeline) as project:
        steps = fill_project(project, wish, files)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                made: Made = end.value
                break
    for note in made.notes:
        say(note)
    if made.missing:
        say(translate("CLI", "Still to be filled: {what}.", what=", ".join(made.missing)))
    say(translate("CLI", "The project is in {folder}.", folder=folder))
    return DONE


def _pairs(given: Iterable[str]) -> dict[str, str]:
    """``SLOT=VALUE``, each slot once."""
    pairs: dict[str, str] = {}
    for text in given:
        slot, equals, value = text.partition("=")
        if not equals or not slot or not value or slot in pairs:
            raise BadRequest(what=f"“{text[:80]}”")
        pairs[slot] = value
    return pairs
