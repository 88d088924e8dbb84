"""What a drag of a free item would do: a title, a caption, an overlay, a voice, music.

As in ``gestures``, a drag comes to one Command or to nothing, and what is shown
meanwhile is that command applied.  Nothing ripples here::

    title      [ Batik tulis ]  ->    [ Batik tulis ]      carried to the right
    picture  |   A   |    B    |      |   A   |    B    |

An item belongs to the picture clip under its start, so it stays with that moment
when clips are moved; music belongs to the timeline.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.model import anchors
from trainer.model.commands import ChangeText, Command, SetAnchor, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import TEXT_ROLES, Anchor, Clip, Role, Text, Timeline
from trainer.ui.timeline.gestures import SHORTEST_SECONDS, Edge
from trainer.ui.timeline.snapping import Magnet


def anchor_at(timeline: Timeline, frame: int, role: Role) -> Anchor:
    """The anchor of an item of ``role`` that begins at ``frame`` of the timeline."""
    return Anchor(frame) if role is Role.MUSIC else anchors.at(timeline, frame)


def free_item(timeline: Timeline, item_id: str) -> tuple[Clip | Text, Role] | None:
    """The item of a free track with that id, and its role; None when it is on no free track."""
    for words in timeline.texts:
        for text in words.children:
            if text.id == item_id:
                return text, words.role
    for track in timeline.tracks:
        if track.role is not Role.PICTURE:
            for clip in track.children:
                if clip.id == item_id:
                    return clip, track.role
    return None


def moved_to(timeline: Timeline, item_id: str, start: int) -> Command | None:
    """Let the item begin at ``start``, held inside the video; None when it does already.

    Raises KeyError when it is on no free track.
    """
    item, role = _found(timeline, item_id)
    start = _held(timeline, start)
    if start == timeline.range_of(item).start:
        return None
    return SetAnchor(item_id, anchor_at(timeline, start, role))


def covering(timeline: Timeline, item_id: str, start: int, duration: int) -> Command | None:
    """Let the item cover ``duration`` frames from ``start``; None when it does already.

    The caller holds a clip inside what its file has.  Raises KeyError when the item
    is on no free track.
    """
    item, role = _found(timeline, item_id)
    placed = timeline.range_of(item)
    if (start, duration) == (placed.start, placed.duration):
        return None
    if duration == placed.duration:
        return moved_to(timeline, item_id, start)
    anchor = item.anchor
    if start != placed.start:
        # A sound that belongs to a picture stays in step when its beginning is trimmed: a J cut.
        synced = anchor is not None and anchor.synced
        by = start - placed.start + timeline.cut_before(item)
        anchor = (
            replace(anchor, frame=anchor.frame + by)
            if synced and anchor
            else anchor_at(timeline, start, role)
        )
    if isinstance(item, Text):
        assert anchor is not None
        return ChangeText(replace(item, anchor=anchor, duration=duration))
    source = item.source_range
    begin = source.start + timeline.cut_before(item) + start - placed.start
    return TrimClip(item.id, TimeRange(begin, duration), anchor if start != placed.start else None)


def _found(timeline: Timeline, item_id: str) -> tuple[Clip | Text, Role]:
    found = free_item(timeline, item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def _held(timeline: Timeline, start: int) -> int:
    """``start`` where something of the item is still seen."""
    return max(0, min(start, max(0, timeline.duration - 1)))


@dataclass(frozen=True)
class Carry:
    """Carry an item to another time; ``by`` is how far, in frames."""

    timeline: Timeline
    item: str
    by: int = 0
    line: int | None = None
    """Where the snapping line stands."""

    @property
    def placed(self) -> TimeRange:
        """The frames that the item covered before the drag."""
        return self.timeline.range_of(_found(self.timeline, self.item)[0])

    @property
    def start(self) -> int:
        return self.placed.start + self.by

    def moved(self, frames: int, magnet: Magnet) -> Carry:
        """The item carried by ``frames`` from where it was; either of its ends may be drawn."""
        placed = self.placed
        by, line = magnet.carry(
            placed, frames, lambda by: _held(self.timeline, placed.start + by) - placed.start
        )
        return replace(self, by=by, line=line)

    @property
    def command(self) -> Command | None:
        return moved_to(self.timeline, self.item, self.start)

    @property
    def preview(self) -> Timeline:
        command = self.command
        return self.timeline if command is None else command.apply(self.timeline)


@dataclass(frozen=True)
class Stretch:
    """Drag one end of an item; the other stays where it is."""

    timeline: Timeline
    item: str
    edge: Edge
    by: int = 0
    held: bool = False

    @property
    def placed(self) -> TimeRange:
        return self.timeline.range_of(_found(self.timeline, self.item)[0])

    @property
    def covered(self) -> TimeRange:
        """The frames that the item would cover."""
        placed = self.placed
        if self.edge is Edge.START:
            return TimeRange(placed.start + self.by, placed.duration - self.by)
        return TimeRange(placed.start, placed.duration + self.by)

    @property
    def edge_frame(self) -> int:
        """Where the dragged edge is now."""
        return self.covered.start if self.edge is Edge.START else self.covered.end

    @property
    def line(self) -> int | None:
        return self.edge_frame if self.held else None

    def moved(self, frames: int, magnet: Magnet) -> Stretch:
        """The edge dragged by ``frames`` from where it was."""
        placed = self.placed
        was = placed.start if self.edge is Edge.START else placed.end
        snapped = magnet.snap(max(0, was + frames))
        wanted = snapped.frame - was
        by = self._within(wanted)
        return replace(self, by=by, held=snapped.held and by == wanted)

    def _within(self, by: int) -> int:
        item, role = _found(self.timeline, self.item)
        placed = self.placed
        shortest = min(placed.duration, max(1, round(SHORTEST_SECONDS * self.timeline.rate)))
        longest = None
        if role not in TEXT_ROLES:
            assert isinstance(item, Clip)
            source = item.source_range
            longest = self.timeline.available(item).end - source.end
            before = source.start
        else:
            before = placed.start
        if self.edge is Edge.START:
            last = _held(self.timeline, placed.end - shortest) - placed.start
            return max(-min(before, placed.start), min(by, max(0, last)))
        by = max(shortest - placed.duration, by)
        return by if longest is None else min(by, longest)

    @property
    def command(self) -> Command | None:
        covered = self.covered
        return covering(self.timeline, self.item, covered.start, covered.duration)

    @property
    def preview(self) -> Timeline:
        command = self.command
        return self.timeline if command is None else command.apply(self.timeline)
