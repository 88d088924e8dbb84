"""The timeline for other editors, in OpenTimelineIO's own format.

``document`` writes the JSON that https://opentimelineio.readthedocs.io describes
("OTIO Serialized Schema"), ``bundle`` the ``.otioz`` zip with the clips inside::

    picture    V1  [ A ][   B   ][ C ]
    overlay    V2       [ logo ]
    title      V3  [ Batik ]                 GeneratorReference "Text"
               A1  [ A ][   B   ][ C ]       the clips' own sound
    voice      A2    [ v ]
    music      A3  [ m                ]

Items that overlap go to a further track; speed and transitions are OTIO's own
LinearTimeWarp, FreezeFrame and Transition.  Markers stand on the whole, each on its own
frame.  What only Semenit knows (framing, volume,
style, how all of it sits on other shapes) travels in ``metadata.semenit``, as in ``project.json``.
"""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from trainer.errors import ExportOverProject, FileMissing
from trainer.model import markers, media_folder, package, safe_file
from trainer.model.opentime import TimeRange
from trainer.model.plain import to_plain
from trainer.model.schema import SOUND_ROLES, TEXT_ROLES, Clip, MediaReference, Role, Text, Timeline
from trainer.model.transition import Transition, TransitionKind

Locate = Callable[[MediaReference], str | None]
"""Media -> its URL; None when the file is missing."""

_BUNDLE_VERSION = "1.0.0"


def document(timeline: Timeline, locate: Locate) -> dict[str, Any]:
    """``timeline`` as a Timeline.1 of OTIO, ready for ``json.dumps``."""
    writer = _Writer(timeline, locate)
    return {
        "OTIO_SCHEMA": "Timeline.1",
        "name": timeline.name,
        "global_start_time": None,
        "metadata": {"semenit": _canvases(timeline)},
        "tracks": {
            "OTIO_SCHEMA": "Stack.1",
            "name": "tracks",
            "metadata": {},
            "source_range": None,
            "effects": [],
            "markers": list(writer.markers()),
            "enabled": True,
            "children": list(writer.tracks()),
        },
    }


def _canvases(timeline: Timeline) -> dict[str, Any]:
    known: dict[str, Any] = {"canvas": to_plain(timeline.canvas)}
    return {**known, "shelved": to_plain(timeline.shelved)} if timeline.shelved else known


def write(timeline: Timeline, folder: Path, target: Path) -> None:
    """Write the ``.otio`` file ``target``; its clips are named where they lie on this computer.

    Raises ExportOverProject, DiskFull or FolderReadOnly.
    """
    _keep_off(folder, target)

    def locate(reference: MediaReference) -> str | None:
        with contextlib.suppress(FileMissing):
            return media_folder.located(folder, reference).resolve().as_uri()
        return None

    with safe_file.writing_in(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    safe_file.write(target, _json(document(timeline, locate)))


def bundle(timeline: Timeline, folder: Path, target: Path) -> Generator[float, None, list[str]]:
    """Write the ``.otioz`` file ``target``: the timeline and every clip that it uses.

    Yields the share that is done; closing it early leaves nothing behind.  Returns the
    names of the clips that are missing and therefore not in it.  Raises
    ExportOverProject, MediaGone, DiskFull or FolderReadOnly.
    """
    _keep_off(folder, target)
    used = {clip.media for track in timeline.tracks for clip in track.children}
    files: dict[str, Path] = {}
    missing = []
    for reference in timeline.media:
        try:
            if reference.id in used:
                files[reference.id] = media_folder.located(folder, reference)
        except FileMissing:
            missing.append(reference.name)

    def locate(reference: MediaReference) -> str | None:
        file = files.get(reference.id)
        return None if file is None else f"media/{quote(file.name)}"

    beside = target.with_name(f".{target.name}.{os.getpid()}{safe_file.BESIDE}")
    try:
        with safe_file.writing_in(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
            safe_file.sweep(target.parent, safe_file.A_DAY)
            with zipfile.ZipFile(beside, "w", allowZip64=True) as zipped:
                zipped.writestr("version.txt", _BUNDLE_VERSION)
                content = _json(document(timeline, locate))
                zipped.writestr("content.otio", content, zipfile.ZIP_DEFLATED)
                yield from package.added(zipped, {f"media/{file.name}": file for file in files.values()})
            safe_file.push(beside)
            os.replace(beside, target)
            safe_file.sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return missing


def _keep_off(folder: Path, target: Path) -> None:
    if Path(os.path.realpath(target)).is_relative_to(os.path.realpath(folder)):
        raise ExportOverProject(name=target.name)


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


class _Writer:
    def __init__(self, timeline: Timeline, locate: Locate) -> None:
        self._timeline, self._locate = timeline, locate

    def tracks(self) -> Iterator[dict[str, Any]]:
        """The lowest picture first, then the sounds."""
        timeline = self._timeline
        placed = list(timeline.picture.placed())
        yield self._track("picture", "Video", placed)
        for number, lane in enumerate(self._lanes(timeline.clips(Role.OVERLAY)), 1):
            yield self._track(f"overlay {number}", "Video", lane)
        for role in TEXT_ROLES:
            for number, words in enumerate(self._lanes(timeline.words(role)), 1):
                yield self._track(f"{role} {number}", "Video", words)
        yield self._track("sound", "Audio", [one for one in placed if self._sounds(one[0])])
        for role in SOUND_ROLES:
            for number, lane in enumerate(self._lanes(timeline.clips(role)), 1):
                yield self._track(f"{role} {number}", "Audio", lane)

    def markers(self) -> Iterator[dict[str, Any]]:
        """Those that stand before the end, in the order of time."""
        for frame, marker in markers.placed(self._timeline):
            if frame < self._timeline.duration:
                yield {
                    "OTIO_SCHEMA": "Marker.2",
                    "name": marker.words,
                    "metadata": {"semenit": to_plain(marker)},
                    "marked_range": self._range(TimeRange(frame, 1)),
                    "color": "YELLOW",
                    "comment": "",
                }

    def _sounds(self, clip: Clip) -> bool:
        return self._timeline.reference(clip.media).has_sound and clip.volume > 0

    def _lanes(self, items: Iterable[Clip | Text]) -> list[list[tuple[Any, TimeRange]]]:
        """Items in as few rows as possible, none over another."""
        lanes: list[list[tuple[Any, TimeRange]]] = []
        for item, place in sorted(
            ((item, self._timeline.range_of(item)) for item in items), key=lambda one: one[1].start
        ):
            for lane in lanes:
                if lane[-1][1].end <= place.start:
                    lane.append((item, place))
                    break
            else:
                lanes.append([(item, place)])
        return lanes

    def _track(self, name: str, kind: str, items: Iterable[tuple[Clip | Text, TimeRange]]) -> dict[str, Any]:
        children: list[dict[str, Any]] = []
        at = 0
        for item, place in self._in_sight(items):
            if place.start > at:
                children.append(self._gap(place.start - at))
            elif kind == "Video" and isinstance(item, Clip) and item.transition is not None:
                children.append(self._transition(item.transition))
            children.append(self._clip(item) if isinstance(item, Clip) else self._words(item))
            at = place.end
        return {
            "OTIO_SCHEMA": "Track.1",
            "name": name,
            "kind": kind,
            "metadata": {},
            "source_range": None,
            "effects": [],
            "markers": [],
            "enabled": True,
            "children": children,
        }

    def _in_sight(
        self, items: Iterable[tuple[Clip | Text, TimeRange]]
    ) -> Iterator[tuple[Clip | Text, TimeRange]]:
        """What is left of ``items`` when the video ends with its picture."""
        whole = self._timeline.duration
        for item, place in items:
            length = min(place.end, whole) - place.start
            if length < 1:
                continue
            if length < place.duration and isinstance(item, Clip):
                item = replace(item, source_range=TimeRange(item.source_range.start, length))
            elif length < place.duration and isinstance(item, Text):
                item = replace(item, duration=length)
            yield item, TimeRange(place.start, length)

    def _transition(self, transition: Transition) -> dict[str, Any]:
        """What lies over the cut before a clip."""
        dissolve = transition.kind is TransitionKind.DISSOLVE
        return {
            "OTIO_SCHEMA": "Transition.1",
            "name": transition.kind.value,
            "metadata": {"semenit": to_plain(transition)},
            "transition_type": "SMPTE_Dissolve" if dissolve else "Custom_Transition",
            "in_offset": self._time(transition.before),
            "out_offset": self._time(transition.after),
        }

    def _gap(self, frames: int) -> dict[str, Any]:
        return {"OTIO_SCHEMA": "Gap.1", **self._item("", TimeRange(0, frames), {})}

    def _clip(self, clip: Clip) -> dict[str, Any]:
        reference = self._timeline.reference(clip.media)
        url = self._locate(reference)
        media: dict[str, Any] = {
            "OTIO_SCHEMA": "MissingReference.1" if url is None else "ExternalReference.1",
            "name": reference.name,
            "metadata": {},
            "available_range": self._range(reference.available_range),
            "available_image_bounds": None,
        }
        if url is not None:
            media["target_url"] = url
        item = self._item(reference.name, clip.source_range, to_plain(clip))
        if not clip.pace.as_filmed:
            item |= self._running(clip, reference)
        return self._with_media(item, media)

    def _running(self, clip: Clip, reference: MediaReference) -> dict[str, Any]:
        """The range and the effect of a clip that does not run as it was filmed.

        A range of OTIO begins in the file and is as long as on the timeline; ours counts
        in the file as it runs (``pace``).
        """
        pace, shown = clip.pace, clip.source_range
        first = max(0, int(pace.shown(shown.start, reference.available)))
        still = pace.still is not None
        speed = 0.0 if still else pace.percent / 100 * (-1 if pace.backwards else 1)
        effect: dict[str, Any] = {
            "OTIO_SCHEMA": "FreezeFrame.1" if still else "LinearTimeWarp.1",
            "name": "",
            "metadata": {},
            "effect_name": "FreezeFrame" if still else "LinearTimeWarp",
            "time_scalar": speed,
        }
        return {"source_range": self._range(TimeRange(first, shown.duration)), "effects": [effect]}

    def _words(self, text: Text) -> dict[str, Any]:
        plain = to_plain(text)
        whole = TimeRange(0, text.duration)
        media = {
            "OTIO_SCHEMA": "GeneratorReference.1",
            "name": text.words,
            "metadata": {},
            "available_range": self._range(whole),
            "available_image_bounds": None,
            "generator_kind": "Text",
            "parameters": {"text": text.words, "style": text.style, "size": text.size},
        }
        return self._with_media(self._item(text.words, whole, plain), media)

    def _with_media(self, item: dict[str, Any], media: dict[str, Any]) -> dict[str, Any]:
        return {
            "OTIO_SCHEMA": "Clip.2",
            **item,
            "media_references": {"DEFAULT_MEDIA": media},
            "active_media_reference_key": "DEFAULT_MEDIA",
        }

    def _item(self, name: str, shown: TimeRange, own: dict[str, Any]) -> dict[str, Any]:
        return {
            "name": name,
            "metadata": {"semenit": own} if own else {},
            "source_range": self._range(shown),
            "effects": [],
            "markers": [],
            "enabled": True,
        }

    def _range(self, span: TimeRange) -> dict[str, Any]:
        return {
            "OTIO_SCHEMA": "TimeRange.1",
            "start_time": self._time(span.start),
            "duration": self._time(span.duration),
        }

    def _time(self, frames: int) -> dict[str, Any]:
        return {
            "OTIO_SCHEMA": "RationalTime.1",
            "rate": float(self._timeline.rate),
            "value": float(frames),
        }
