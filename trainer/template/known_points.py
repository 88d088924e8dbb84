"""Which of the points before publishing the project itself can tell, and how it tells them.

Nobody has to vouch for what stands in the project: where a tune comes from, whether a
source is written and carries a date, whether an old picture says its year.  Who agreed
to be seen stays with the person, always.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.media.sound_library import by_fingerprint
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline
from trainer.template import answers
from trainer.words import translate

_YEAR = re.compile(r"\b(1[6-9]|20)\d\d\b")
_HOUR = re.compile(r"\b\d{1,2}[.:]\d{2}\b")
_OLD = re.compile(r"(?i)\b(arsip|archive|dok\.|dokumentasi)\b")
LONGEST = 60
"""Letters of what is quoted."""


@dataclass(frozen=True)
class Known:
    """What the project says about a point.  With ``holds`` the point is ticked by itself."""

    holds: bool
    why: str


def known(timeline: Timeline) -> Mapping[str, Known]:
    """What can be told, by the point's id.  Reads the sounds of the library once."""
    found = {
        "musik": _music(timeline),
        "sumber": _sources(timeline),
        "arsip": _old_pictures(timeline),
        "data": Known(
            False,
            translate(
                "Publishing", "The place of recording never leaves: each exported video is checked for it."
            ),
        ),
    }
    return {point: one for point, one in found.items() if one is not None}


def ticked_by_itself(timeline: Timeline) -> frozenset[str]:
    """The ids of the points that the project answers with yes."""
    return frozenset(point for point, one in known(timeline).items() if one.holds)


def _music(timeline: Timeline) -> Known:
    """Every tune and effect that was added; what is heard in the clips nobody can tell."""
    used = {clip.media: timeline.reference(clip.media) for clip in timeline.clips(Role.MUSIC)}
    if not used:
        return Known(True, translate("Publishing", "No music was added."))
    sounds = [(one, by_fingerprint().get(one.fingerprint)) for one in used.values()]
    strange = [one.name for one, known_ in sounds if known_ is None]
    if strange:
        why = translate(
            "Publishing", "Not from the library: {names}. Is it licensed?", names=", ".join(strange)
        )
        return Known(False, why)
    titles = ", ".join(f"{one.title} ({one.licence})" for _, one in sounds if one is not None)
    return Known(True, translate("Publishing", "All from the library: {titles}.", titles=titles))


def _sources(timeline: Timeline) -> Known | None:
    """A source that is written and dated; nothing where the video has no place for one."""
    written = [text for text in timeline.words(Role.TITLE) if text.purpose is Purpose.SUMBER]
    if not written:
        return None
    dated = [text for text in written if _YEAR.search(text.words) or _HOUR.search(_day_of(timeline, text))]
    if len(dated) < len(written):
        undated = next(text for text in written if text not in dated)
        why = translate("Publishing", "“{words}” has no date yet.", words=_quoted(undated))
        return Known(False, why)
    return Known(True, translate("Publishing", "Written: “{words}”.", words=_quoted(written[0])))


def _day_of(timeline: Timeline, source: Text) -> str:
    """The source's words with those that are seen beside it: the hour may stand below its name."""
    here = timeline.range_of(source)
    beside = [
        text.words
        for text in timeline.words(Role.TITLE)
        if timeline.range_of(text).start < here.end and here.start < timeline.range_of(text).end
    ]
    return " ".join(beside)


def _old_pictures(timeline: Timeline) -> Known | None:
    """A text that calls a picture old, with its year."""
    called = [text for text in timeline.words(Role.TITLE) if _OLD.search(text.words)]
    called = [text for text in called if text.purpose is not Purpose.SUMBER]
    if not called:
        return None
    bare = [text for text in called if not _YEAR.search(text.words)]
    if bare:
        return Known(False, translate("Publishing", "“{words}” has no year yet.", words=_quoted(bare[0])))
    return Known(True, translate("Publishing", "Written: “{words}”.", words=_quoted(called[0])))


def _quoted(text: Text) -> str:
    words = answers.tidied(text.words)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
