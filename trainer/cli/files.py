"""``probe``: what is this file?"""

from __future__ import annotations

import argparse
from typing import Any

from trainer.cli.status import DONE, THEIR_TURN
from trainer.cli.terminal import complain, say, say_json
from trainer.words import decimal, translate


def probe(options: argparse.Namespace) -> int:
    from trainer.media.probe import report

    status = DONE
    for file in options.files:
        facts = report(file)
        if options.json:
            say_json(facts)
        elif facts["usable"]:
            say(f"{file}: {_facts_in_words(facts)}")
        if not facts["usable"]:
            status = THEIR_TURN
            complain(str(facts["reason"]))
    return status


def _facts_in_words(facts: dict[str, Any]) -> str:
    kinds = {
        "video": translate("CLI", "video"),
        "photo": translate("CLI", "photo"),
        "audio": translate("CLI", "sound"),
    }
    parts = [kinds[str(facts["kind"])]]
    if facts["width"]:
        parts.append(f"{facts['width']} × {facts['height']}")
    if facts["rotation"]:
        parts.append(translate("CLI", "turned {degrees}°", degrees=facts["rotation"]))
    if facts["kind"] == "video":
        rate = decimal(float(facts["fps"]), 2)
        parts.append(translate("CLI", "{rate} pictures a second", rate=rate))
        if facts["vfr"]:
            parts.append(translate("CLI", "uneven pace"))
        if facts["hdr"]:
            parts.append("HDR")
    if facts["duration"]:
        seconds = decimal(float(facts["duration"]), 2)
        parts.append(translate("CLI", "{seconds} seconds", seconds=seconds))
    if facts["kind"] == "video":
        has = facts["audio"] is not None
        parts.append(translate("CLI", "with sound") if has else translate("CLI", "without sound"))
    if facts["location"]:
        parts.append(translate("CLI", "tells where it was recorded"))
    return ", ".join(parts)
