"""What a learner could do, as lines of data.

A pack's start, solution and recorded mistakes are lists of such lines::

    {"command": "append_clip", "media": "m1"}
    {"move": "undo"}
    {"event": "shape_chosen", "about": "9:16"}
    {"bring": "batik-canting.mp4"}

A command is exactly what the journal of a project holds.  An event is what the
window would have told; only the kinds below exist, so a list cannot do anything
that a learner could not.  ``bring`` puts a clip of the ``shelf`` into the media
box, by its name: what a file is (its length, its size) is read off the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.lesson import pack, shelf
from trainer.lesson.moment import PAGES
from trainer.lesson.strict import Fault, Section, shortened
from trainer.media.presets import presets
from trainer.model import commands
from trainer.model.canvas import CANVASES
from trainer.model.commands import Command
from trainer.model.history import Move
from trainer.model.plain import Malformed
from trainer.words import QT_TRANSLATE_NOOP

MOST_LINES = 500

EVENTS: Mapping[str, tuple[str, ...]] = {
    "played": (),
    "paused": (),
    "page": PAGES,
    "shape_chosen": tuple(CANVASES),
    "exported": tuple(presets()),
}
"""Kind of event -> what it can be about."""

_TOO_MANY = QT_TRANSLATE_NOOP("LessonFaults", "The list has more than {most} lines.")
_NOT_JSON = QT_TRANSLATE_NOOP("LessonFaults", "This line is not JSON.")
_NOT_ON_SHELF = QT_TRANSLATE_NOOP("LessonFaults", "There is no clip called “{field}”.")
_NOT_A_COMMAND = QT_TRANSLATE_NOOP("LessonFaults", "This line is not a command: {cause}.")


@dataclass(frozen=True, slots=True)
class Event:
    """Something other than a change of the project."""

    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Bring:
    """Bring the clip called ``file`` from the shelf into the project."""

    file: str


Action = Command | Move | Event | Bring


def read(folder: Path, name: str) -> tuple[Action, ...]:
    """The actions in the file ``name`` of the pack in ``folder``.  Raises Fault."""
    lines = pack.content(folder, name).decode(errors="replace").splitlines()
    if len(lines) > MOST_LINES:
        raise Fault(name, _TOO_MANY, most=MOST_LINES)
    return tuple(
        _action(line, f"{name}:{number}", folder) for number, line in enumerate(lines, 1) if line.strip()
    )


def line(action: Action) -> str:
    """``action`` as a line of a list, without the line's end."""
    if isinstance(action, Command):
        return action.to_line()
    if isinstance(action, Move):
        return json.dumps({"move": action.value})
    if isinstance(action, Bring):
        return json.dumps({"bring": action.file}, ensure_ascii=False)
    about = {"about": action.about} if action.about else {}
    return json.dumps({"event": action.kind, **about})


def _action(text: str, where: str, folder: Path) -> Action:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise Fault(where, _NOT_JSON) from None
    section = Section(data, where)
    if section.has("command"):
        try:
            return commands.read(data)
        except Malformed as cause:
            raise Fault(where, _NOT_A_COMMAND, cause=shortened(cause)) from cause
    action: Action
    if section.has("move"):
        action = Move(section.choice("move", (Move.UNDO.value, Move.REDO.value)))
    elif section.has("bring"):
        action = Bring(section.text("bring", shelf.LONGEST_NAME))
        if shelf.find(folder, action.file) is None:
            raise Fault(where, _NOT_ON_SHELF, field=shortened(action.file))
    else:
        kind = section.choice("event", EVENTS)
        action = Event(kind, section.choice("about", EVENTS[kind]) if EVENTS[kind] else "")
    section.end()
    return action
