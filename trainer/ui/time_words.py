"""Spans of time as a person says them: "5 minutes ago", "about 2 minutes left"."""

from __future__ import annotations

from trainer.words import translate

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def ago(seconds: float) -> str:
    """How long ago something was; ``seconds`` below zero (a clock was set back) count as now."""
    if seconds < MINUTE:
        return translate("Time", "just now")
    if seconds < 2 * MINUTE:
        return translate("Time", "a minute ago")
    if seconds < HOUR:
        return translate("Time", "{count} minutes ago", count=int(seconds // MINUTE))
    if seconds < 2 * HOUR:
        return translate("Time", "an hour ago")
    if seconds < DAY:
        return translate("Time", "{count} hours ago", count=int(seconds // HOUR))
    if seconds < 2 * DAY:
        return translate("Time", "yesterday")
    return translate("Time", "{count} days ago", count=int(seconds // DAY))


def left(seconds: float) -> str:
    """How long something still takes, rounded so that it does not flicker."""
    if seconds < 2:
        return translate("Time", "almost done")
    if seconds < 10:
        return translate("Time", "about {count} seconds left", count=round(seconds))
    if seconds < 55:
        return translate("Time", "about {count} seconds left", count=5 * round(seconds / 5))
    if seconds < 1.5 * MINUTE:
        return translate("Time", "about a minute left")
    return translate("Time", "about {count} minutes left", count=round(seconds / MINUTE))


def length(seconds: int) -> str:
    """A limit in whole minutes where it is one, else in seconds: "3 minutes", "90 seconds"."""
    if seconds == MINUTE or seconds % MINUTE:
        return translate("Time", "{count} seconds", count=seconds)
    return translate("Time", "{count} minutes", count=seconds // MINUTE)
