"""A solution, said again for a project in which everything has other ids.

The pack's solution was made in the author's project.  The learner's has the same
things in the same order, but may have given them other ids: the first clip there
is "c4", here "c9".  So ids are matched by what they name: a file by its name, a
clip and a text by its place on its track; and what a command makes there is what
the same command makes here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from trainer.errors import EditImpossible
from trainer.model import commands
from trainer.model.commands import ChangeText, Command
from trainer.model.plain import Malformed
from trainer.model.restore_command import RestoreTimeline
from trainer.model.schema import Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NOT_HERE = QT_TRANSLATE_NOOP("Edits", "This cannot be done in the same way here.")
_NAMES = frozenset(("clip", "media", "item", "items", "text", "id", "first", "second", "after", "before"))
"""Fields of commands that hold ids."""


@dataclass
class Transfer:
    """Walks through a solution in two projects at once.

    ``there`` is the author's timeline and ``here`` the learner's; both move on.
    """

    there: Timeline
    here: Timeline
    _ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._match()

    def do(self, command: Command) -> Command:
        """``command`` of the author as one for the learner, after both have done it.

        Raises EditImpossible when it cannot be done here.
        """
        if isinstance(command, RestoreTimeline):
            raise EditImpossible(_NOT_HERE)
        try:
            mine = commands.read(self._said_here(command.to_plain()))
        except Malformed as cause:
            raise EditImpossible(_NOT_HERE) from cause
        if isinstance(command, ChangeText) and isinstance(mine, ChangeText):
            mine = ChangeText(self._changed_alike(command.text, mine.text))
        before_there, before_here = set(_made(self.there)), set(_made(self.here))
        self.there, self.here = command.apply(self.there), mine.apply(self.here)
        new_there = [one for one in _made(self.there) if one not in before_there]
        new_here = [one for one in _made(self.here) if one not in before_here]
        self._ids.update(zip(new_there, new_here, strict=False))
        return mine

    def _changed_alike(self, there: Text, here: Text) -> Text:
        """The learner's text with what the author changes of it: words of one's own stay one's own."""
        try:
            was, mine = self.there.text(there.id), self.here.text(here.id)
        except KeyError:
            return here
        same = [one.name for one in fields(Text) if getattr(there, one.name) == getattr(was, one.name)]
        return replace(here, **{name: getattr(mine, name) for name in same})

    def _match(self) -> None:
        names = {one.name.casefold(): one.id for one in self.here.media}
        for number, one in enumerate(self.there.media):
            by_place = self.here.media[number].id if number < len(self.here.media) else one.id
            self._ids[one.id] = names.get(one.name.casefold(), by_place)
        for track in self.there.tracks:
            same = self.here.clips(track.role)
            self._ids.update((a.id, b.id) for a, b in zip(track.children, same, strict=False))
        for texts in self.there.texts:
            words = self.here.words(texts.role)
            self._ids.update((a.id, b.id) for a, b in zip(texts.children, words, strict=False))

    def _said_here(self, data: Any, name: str = "") -> Any:
        if isinstance(data, dict):
            return {key: self._said_here(value, key) for key, value in data.items()}
        if isinstance(data, list):
            return [self._said_here(value, name) for value in data]
        if name in _NAMES and isinstance(data, str):
            return self._ids.get(data, data)
        return data


def carried(there: Timeline, here: Timeline) -> Timeline | None:
    """The timeline ``there`` with the files of ``here``; None when one of them is not here.

    Files are known by their names; everything else is as it is there.
    """
    files = {one.name.casefold(): one for one in here.media}
    same: dict[str, str] = {}
    for one in there.media:
        file = files.get(one.name.casefold())
        if file is None or file.available < one.available:
            return None
        same[one.id] = file.id
    tracks = tuple(
        replace(track, children=tuple(replace(clip, media=same[clip.media]) for clip in track.children))
        for track in there.tracks
    )
    return replace(there, name=here.name, media=here.media, tracks=tracks)


def _made(timeline: Timeline) -> Iterator[str]:
    """Every id that is there, in the order in which they were given out."""
    ids = [one.id for one in timeline.media]
    ids += [clip.id for track in timeline.tracks for clip in track.children]
    ids += [text.id for texts in timeline.texts for text in texts.children]
    return iter(sorted(ids, key=_number))


def _number(made: str) -> tuple[int, str]:
    digits = made[1:]
    return (int(digits) if digits.isdigit() else 0, made)
