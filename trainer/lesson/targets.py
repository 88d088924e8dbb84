"""Where the things are that a step points at, in words.

The window rings a target when it can be seen.  When it cannot (another page is
open, the list is scrolled), the learner reads where to look instead.  The names
are those of ``ui.targets``; a test holds the two tables together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from trainer.lesson.measures import Measure, Unit
from trainer.media.presets import presets
from trainer.words import QT_TRANSLATE_NOOP, translate

LOOK: Mapping[str, str] = {
    "home.new": QT_TRANSLATE_NOOP("LessonTargets", "Look for Start empty on the home page."),
    "home.projects": QT_TRANSLATE_NOOP("LessonTargets", "Look for My projects on the home page."),
    "home.settings": QT_TRANSLATE_NOOP("LessonTargets", "Look for the cog at the top of the home page."),
    "home.learner": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the picture at the top right of the home page."
    ),
    "home.lesson": QT_TRANSLATE_NOOP("LessonTargets", "Look for the big lesson button on the home page."),
    "new.vertical": QT_TRANSLATE_NOOP("LessonTargets", "Look for the card Upright on the new project page."),
    "new.wide": QT_TRANSLATE_NOOP("LessonTargets", "Look for the card Wide on the new project page."),
    "new.square": QT_TRANSLATE_NOOP("LessonTargets", "Look for the card Square on the new project page."),
    "media.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Media at the right."),
    "media.panel": QT_TRANSLATE_NOOP("LessonTargets", "Look for the media box at the right, under Media."),
    "media.add": QT_TRANSLATE_NOOP("LessonTargets", "Look for Add clips under Media."),
    "media.add_folder": QT_TRANSLATE_NOOP("LessonTargets", "Look for Take a whole folder under Media."),
    "media.samples": QT_TRANSLATE_NOOP("LessonTargets", "Look for Sample clips under Media."),
    "media.item.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for your clips at the right, under Media."),
    "timeline.track.picture": QT_TRANSLATE_NOOP("LessonTargets", "Look for the timeline at the bottom."),
    "timeline.track.overlay": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the place above the clips on the timeline."
    ),
    "timeline.clip.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for the {place} clip on the timeline."),
    "timeline.clip.<n>.end": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the right end of the {place} clip on the timeline."
    ),
    "timeline.text.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the {place} text at the top of the timeline."
    ),
    "timeline.text.of.<name>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for this text at the top of the timeline."
    ),
    "timeline.second.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Press near second {number}, in the row of seconds above the timeline."
    ),
    "timeline.playhead": QT_TRANSLATE_NOOP("LessonTargets", "Look for the upright line on the timeline."),
    "preview": QT_TRANSLATE_NOOP("LessonTargets", "Look at the picture in the middle."),
    "properties.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Properties at the right."),
    "properties.fit.<name>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose a clip on the timeline, then look under Properties."
    ),
    "properties.centre": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose a clip, then look for Part that is seen, under Properties."
    ),
    "properties.volume": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose a clip, then look for Loudness, under Properties."
    ),
    "properties.detach": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose a clip, then look for Separate the sound, under Properties."
    ),
    "preview.text": QT_TRANSLATE_NOOP("LessonTargets", "Look for the text on the picture."),
    "captions.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Captions at the right, beside Text."),
    "captions.script": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the field of the script, under Captions."
    ),
    "captions.cut": QT_TRANSLATE_NOOP("LessonTargets", "Look for the big button under Captions, Script."),
    "captions.list": QT_TRANSLATE_NOOP("LessonTargets", "Look for the list under Captions."),
    "captions.words": QT_TRANSLATE_NOOP("LessonTargets", "Look for the field below the list of captions."),
    "captions.mend": QT_TRANSLATE_NOOP("LessonTargets", "Look for Mend all above the list of captions."),
    "captions.looks": QT_TRANSLATE_NOOP("LessonTargets", "Look for Style under Captions."),
    "timeline.caption.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the {place} caption on the timeline."
    ),
    "text.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Text at the right, beside Media."),
    "text.add": QT_TRANSLATE_NOOP("LessonTargets", "Look for Add words, or for Another, under Text."),
    "text.words": QT_TRANSLATE_NOOP("LessonTargets", "Look for the field with the words, under Text."),
    "text.size": QT_TRANSLATE_NOOP("LessonTargets", "Look for Size at the right, under Text."),
    "text.style.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the {place} picture under Style, in the tab Text."
    ),
    "music.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Music at the right, beside Text."),
    "music.tune.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for the tunes at the right, under Music."),
    "music.voice": QT_TRANSLATE_NOOP("LessonTargets", "Look for Voice at the right, under Music."),
    "music.ducking": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for Lower music under speech, under Music and Voice."
    ),
    "music.level": QT_TRANSLATE_NOOP("LessonTargets", "Look for Level the sound, under Music and Voice."),
    "music.volume": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose the music on the timeline, then look for Loudness."
    ),
    "music.fade_out": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose the music on the timeline, then look for Goes slowly."
    ),
    "music.record": QT_TRANSLATE_NOOP("LessonTargets", "Look for Record a voice, under Music and Voice."),
    "music.pauses": QT_TRANSLATE_NOOP("LessonTargets", "Look for Cut out pauses, under Music and Voice."),
    "music.noise": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose the voice on the timeline, then look for Reduce noise."
    ),
    "music.fit": QT_TRANSLATE_NOOP(
        "LessonTargets", "Choose the music on the timeline, then look for Fit to the video."
    ),
    "timeline.music.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for the music row on the timeline."),
    "timeline.voice.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for the voice row on the timeline."),
    "timeline.voice.last": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the last bar of the voice row on the timeline."
    ),
    "timeline.voice.<n>.start": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the left end of the {place} bar in the voice row."
    ),
    "timeline.cut.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look between two clips on the timeline, at the {place} cut."
    ),
    "transition.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Transitions at the right."),
    "transition.kind.<name>": QT_TRANSLATE_NOOP("LessonTargets", "Look for its card, under Transitions."),
    "transition.dissolve": QT_TRANSLATE_NOOP("LessonTargets", "Look for Dissolve, under Transitions."),
    "transition.all": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the button for all cuts, under Transitions."
    ),
    "effects.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Effects at the right."),
    "effects.card.<name>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for its card at the right, under Effects."
    ),
    "effects.speed.<n>": QT_TRANSLATE_NOOP("LessonTargets", "Look for Speed at the right, under Effects."),
    "effects.values": QT_TRANSLATE_NOOP("LessonTargets", "Look for the sliders at the right, under Effects."),
    "effects.freeze": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for Freeze the picture at the right, under Effects."
    ),
    "sticker.tab": QT_TRANSLATE_NOOP("LessonTargets", "Look for Stickers at the right, beside Media."),
    "sticker.item.<n>": QT_TRANSLATE_NOOP(
        "LessonTargets", "Look for the {place} sticker at the right, under Stickers."
    ),
    "transport.play": QT_TRANSLATE_NOOP("LessonTargets", "Look for the round button below the picture."),
    "editor.undo": QT_TRANSLATE_NOOP("LessonTargets", "Look for Undo at the top left."),
    "editor.redo": QT_TRANSLATE_NOOP("LessonTargets", "Look for Redo at the top left."),
    "editor.name": QT_TRANSLATE_NOOP("LessonTargets", "Look for the project's name at the top left."),
    "editor.split": QT_TRANSLATE_NOOP("LessonTargets", "Look for the scissors above the timeline."),
    "editor.delete": QT_TRANSLATE_NOOP("LessonTargets", "Look for the bin above the timeline."),
    "export.button": QT_TRANSLATE_NOOP("LessonTargets", "Look for the button Export at the top right."),
    "export.preset.<name>": QT_TRANSLATE_NOOP("LessonTargets", "Look for {name} on the export page."),
    "export.start": QT_TRANSLATE_NOOP("LessonTargets", "Look for the big button on the export page."),
    "export.open_folder": QT_TRANSLATE_NOOP("LessonTargets", "Look for Open folder on the export page."),
    "export.play": QT_TRANSLATE_NOOP("LessonTargets", "Look for Play on the export page."),
}
"""Every target's name, and where to look for it."""

_PART = re.compile(r"<(n|name)>")
_VALUES = {"n": r"(?P<n>[1-9]\d{0,3})", "name": r"(?P<name>[a-z0-9_]{1,24})"}


def table() -> str:
    """Every target for people who write lessons, in Markdown; ``docs/lesson-authoring.md`` holds it."""
    return "\n".join(f"- `{name}`: {where}" for name, where in LOOK.items())


def is_known(target: str) -> bool:
    """Whether ``target`` is one of LOOK, with a number or a name filled in where one belongs."""
    return _matched(target) is not None


def where_to_look(target: str) -> str:
    """One sentence that helps to find ``target``; empty for a name that is not known."""
    found = _matched(target)
    if found is None:
        return ""
    known, parts = found
    facts: dict[str, object] = {}
    if "n" in parts:
        facts["place"] = str(Measure(Unit.PLACE, int(parts["n"])))
        facts["number"] = parts["n"]
    if "name" in parts:
        preset = presets().get(str(parts["name"]))
        facts["name"] = preset.title if preset else parts["name"]
    return translate("LessonTargets", LOOK[known], **facts)


def _matched(target: str) -> tuple[str, dict[str, str]] | None:
    for known in LOOK:
        found = _pattern(known).fullmatch(target)
        if found:
            return known, found.groupdict()
    return None


@cache
def _pattern(known: str) -> re.Pattern[str]:
    return re.compile(
        "".join(
            _VALUES[part] if number % 2 else re.escape(part) for number, part in enumerate(_PART.split(known))
        )
    )
