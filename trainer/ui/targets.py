"""Names for the places of the window that a lesson can point at.

A widget, or a part that a widget paints, is registered under one of the names in
``TARGETS``; whoever wants to point asks for the name and gets the widget and the
rectangle as they are at that moment.  The pages know nothing about who asks.

Numbers in names count from 1: ``timeline.clip.1`` is the first clip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

TARGETS: Mapping[str, str] = {
    "home.new": "Home: start an empty project",
    "home.lesson": "Home: the big button that begins or continues a lesson",
    "home.projects": "Home: the list of the person's own projects",
    "home.settings": "Home: the button of the settings",
    "home.learner": "Home: the button with the learner's picture and name",
    "new.vertical": "New project: the upright shape",
    "new.wide": "New project: the wide shape",
    "new.square": "New project: the square shape",
    "media.tab": "Editor: the tab of files",
    "media.panel": "Editor: the whole panel of files",
    "media.add": "Editor: the button that brings files in",
    "media.add_folder": "Editor: the button that brings a whole folder in",
    "media.samples": "Editor: the button that brings the sample clips in",
    "media.item.<n>": "Editor: the n-th file of the panel",
    "timeline.track.picture": "Editor: the picture track, all of it",
    "timeline.track.overlay": "Editor: the place above the picture track, where overlays lie",
    "timeline.clip.<n>": "Editor: the n-th clip of the picture track",
    "timeline.clip.<n>.end": "Editor: the handle at the right end of the n-th clip",
    "timeline.cut.<n>": "Editor: the badge of the n-th cut between two clips",
    "timeline.text.<n>": "Editor: the n-th title of the row of texts",
    "timeline.text.of.<name>": "Editor: the first title of one purpose, such as timeline.text.of.kontak",
    "timeline.second.<n>": "Editor: the n-th second in the row of seconds; a press takes the line there",
    "timeline.playhead": "Editor: the line that shows the present moment",
    "preview": "Editor: the picture in the middle",
    "properties.tab": "Editor: the tab of properties",
    "properties.fit.<name>": "Editor: a way in which the chosen clip sits on the screen: fill, fit, blur",
    "properties.centre": "Editor: the slider for the part that is seen of the chosen clip",
    "properties.volume": "Editor: the slider for the loudness of the chosen clip",
    "properties.detach": "Editor: the button that gives the sound of the chosen clip a bar of its own",
    "preview.text": "Editor: the chosen text on the picture, else the topmost one",
    "captions.tab": "Editor: the tab of captions",
    "captions.script": "Editor: the field for the script",
    "captions.cut": "Editor: the button that cuts the script into captions",
    "captions.list": "Editor: the list of captions",
    "captions.words": "Editor: the words of the chosen caption",
    "captions.mend": "Editor: the button that mends all captions",
    "captions.looks": "Editor: the button of the captions' style",
    "timeline.caption.<n>": "Editor: the n-th caption of the row of captions",
    "text.tab": "Editor: the tab of texts",
    "text.add": "Editor: what can be added in the tab of texts",
    "text.words": "Editor: the words of the chosen text",
    "text.size": "Editor: the slider for the size of its letters",
    "text.style.<n>": "Editor: the n-th style",
    "music.tab": "Editor: the tab of music and voice",
    "music.tune.<n>": "Editor: the n-th tune of the library",
    "music.voice": "Editor: in the tab of music, the part for voices and the whole sound",
    "music.ducking": "Editor: lower the music under speech",
    "music.level": "Editor: level the sound",
    "music.volume": "Editor: the loudness of the chosen sound",
    "music.fade_out": "Editor: how slowly the chosen sound goes",
    "music.record": "Editor: record a voice",
    "music.pauses": "Editor: cut out pauses",
    "music.noise": "Editor: reduce the noise of the chosen voice",
    "music.fit": "Editor: fit the chosen tune to the video",
    "timeline.music.<n>": "Editor: the n-th sound of the music row",
    "timeline.voice.<n>": "Editor: the n-th sound of the voice row",
    "timeline.voice.last": "Editor: the sound of the voice row that begins last",
    "timeline.voice.<n>.start": "Editor: the handle at the left end of the n-th sound of the voice row",
    "sticker.tab": "Editor: the tab of stickers",
    "sticker.item.<n>": "Editor: the n-th sticker",
    "transition.tab": "Editor: the tab of transitions",
    "transition.kind.<name>": "Editor: the card of one transition; transition.kind.none takes it away",
    "transition.dissolve": "Editor: the card of the dissolve",
    "transition.all": "Editor: the button that gives every cut the same transition",
    "effects.tab": "Editor: the tab of effects",
    "effects.card.<name>": "Editor: the card of one effect, such as effects.card.look_warm",
    "effects.speed.<n>": "Editor: the button for a speed in percent, such as effects.speed.200",
    "effects.values": "Editor: the sliders of the effect that is open",
    "effects.freeze": "Editor: let the picture stand still",
    "transport.play": "Editor: play and pause",
    "editor.undo": "Editor: undo",
    "editor.redo": "Editor: redo",
    "editor.name": "Editor: the project's name",
    "editor.split": "Editor: cut the clip at the playhead",
    "editor.delete": "Editor: delete the chosen clip",
    "export.button": "Editor: go to export",
    "export.preset.<name>": "Export: the card of one destination, such as export.preset.whatsapp",
    "export.start": "Export: the big button",
    "export.open_folder": "Export: show the finished file in its folder",
    "export.play": "Export: play the finished file",
}
"""Every name that may be used, and what it points at."""

MOST_NUMBERED = 40
"""Painted parts of one name that are looked through for what lies at a place."""

_PARTS = {"<n>": r"[1-9]\d*", "<name>": r"[a-z0-9_]+"}


def is_target(name: str) -> bool:
    """Whether ``name`` is in TARGETS, with a number or a name filled in where one belongs."""
    return any(_pattern(known).fullmatch(name) for known in TARGETS)


@cache
def _pattern(known: str) -> re.Pattern[str]:
    escaped = re.escape(known)
    for part, pattern in _PARTS.items():
        escaped = escaped.replace(re.escape(part), pattern)
    return re.compile(escaped)


Way = QWidget | tuple[QWidget, ...]
Place = Callable[[], QRect | None]
NumberedPlace = Callable[[int], QRect | None]


class Targets:
    """The places that exist now.  A later ``add`` of the same name replaces the earlier one."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[QWidget, Place | None]] = {}
        self._numbered: dict[str, tuple[QWidget, NumberedPlace]] = {}
        self._ways: dict[str, tuple[QWidget, ...]] = {}
        self._openers: dict[str, tuple[QWidget, Callable[[int], object]]] = {}

    def add(self, name: str, widget: QWidget, rect: Place | None = None, way: Way = ()) -> None:
        """Register ``widget``, or the part of it that ``rect`` returns (in its coordinates).

        ``way`` stands for a widget that is hidden: the button that brings it forth, or the
        buttons that lead there one after the other; the first that is seen counts.
        Raises ValueError for a name that is not in TARGETS.
        """
        if not is_target(name):
            raise ValueError(f"{name} is not a known target")
        self._places[name] = (widget, rect)
        self._ways.pop(name, None)
        if way:
            self._ways[name] = (way,) if isinstance(way, QWidget) else way

    def add_numbered(self, name: str, widget: QWidget, rect: NumberedPlace) -> None:
        """Register painted parts that come and go; ``name`` holds ``<n>``.

        ``rect(1)`` is the rectangle of the first, or None when there is none.
        Raises ValueError for a name that is not in TARGETS.
        """
        if name not in TARGETS or "<n>" not in name:
            raise ValueError(f"{name} is not a known target with a number")
        self._numbered[name] = (widget, rect)

    def forget(self, page: QWidget) -> None:
        """Let go of everything on ``page``: its places would keep it alive after its end."""
        for places in (self._places, self._numbered):
            for name in [name for name, (widget, _) in places.items() if _is_on(widget, page)]:
                del places[name]
        self._ways = {name: ways for name, ways in self._ways.items() if not _is_on(ways[0], page)}
        self._openers = {name: one for name, one in self._openers.items() if not _is_on(one[0], page)}

    def find(self, name: str) -> tuple[QWidget, QRect] | None:
        """The widget and the rectangle in it; None when missing or not visible now."""
        widget, place = self._place(name)
        if widget is None or not isValid(widget):
            return None
        return _seen(widget, place() if place else None, bool(place))

    def opens(self, name: str, page: QWidget, show: Callable[[int], object]) -> None:
        """Register what a press on the target shows: a tab, the form of a clip; nothing that is kept.

        It goes with ``page`` (``forget``).  ``show`` is called with the number in the name, 0
        where there is none.
        Raises ValueError for a name that is not in TARGETS.
        """
        if name not in TARGETS:
            raise ValueError(f"{name} is not a known target")
        self._openers[name] = (page, show)

    def open(self, name: str) -> None:
        """Show what a press on the target would show, where it shows anything."""
        for known, (_, show) in list(self._openers.items()):
            found = _numbered(known).fullmatch(name)
            if found:
                show(int(found[1]) if found.groups() else 0)

    def at(self, window: QWidget, place: QPoint) -> list[str]:
        """The names of everything that is seen at ``place`` of ``window``, the smallest first."""
        names = list(self._places)
        for known in self._numbered:
            names += [known.replace("<n>", str(number)) for number in range(1, MOST_NUMBERED + 1)]
        found = []
        for name in names:
            seen = self.find(name)
            if seen is None or seen[0].window() is not window:
                continue
            widget, rect = seen
            if QRect(widget.mapTo(window, rect.topLeft()), rect.size()).contains(place):
                # What only leads there comes after what is there, the longer way after the shorter.
                there = name not in self._places or widget is self._places[name][0]
                ways = 0 if there else len(self._ways[name])
                found.append((rect.width() * rect.height(), ways, name))
        return [name for _, _, name in sorted(found)]

    def bring_into_view(self, name: str) -> None:
        """Scroll so far that a registered widget, or its part, can be seen."""
        widget, place = self._place(name)
        if widget is None or not isValid(widget):
            return
        # A tab that was never seen before gets its places now, not at the next turn of the event loop.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        part = place() if place else None
        parent = widget.parentWidget()
        while parent is not None:
            inside = parent.widget() if isinstance(parent, QScrollArea) else None
            if isinstance(parent, QScrollArea) and inside is not None and part is not None:
                middle = widget.mapTo(inside, part.center())
                parent.ensureVisible(middle.x(), middle.y(), part.width() // 2, part.height() // 2)
            elif isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()

    def _place(self, name: str) -> tuple[QWidget | None, Place | None]:
        for known, (painted, numbered) in self._numbered.items():
            found = None if name in self._places else _numbered(known).fullmatch(name)
            if found:
                return painted, partial(numbered, int(found[1]))
        widget, place = self._places.get(name, (None, None))
        if widget is None or not isValid(widget) or widget.isVisible():
            return widget, place
        for way in self._ways.get(name, ()):
            if isValid(way) and way.isVisible():
                return way, None
        return widget, place


@cache
def _numbered(known: str) -> re.Pattern[str]:
    """What finds the number in a name of the kind of ``known``."""
    return re.compile(re.escape(known).replace(re.escape("<n>"), r"([1-9]\d*)"))


def _is_on(widget: QWidget, page: QWidget) -> bool:
    return not isValid(widget) or widget is page or page.isAncestorOf(widget)


def _seen(widget: QWidget, rect: QRect | None, part: bool) -> tuple[QWidget, QRect] | None:
    if not isValid(widget) or not widget.isVisible() or (part and rect is None):
        return None
    whole = widget.rect()
    # What is scrolled out of sight is not there to be pointed at.
    seen = (rect if rect is not None else whole) & widget.visibleRegion().boundingRect()
    return None if seen.isEmpty() else (widget, seen)
