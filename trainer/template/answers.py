"""Looks at an answer while it is written: prices, phone numbers, hours, and too many words.

It never refuses anything.  It says one sentence and, where it can, how it would be
written.  Spelling rules: EYD V (prices without dot and space after Rp, hours with a
dot and a time zone, numbers of phones in groups of four).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.template.form import Check, Words
from trainer.words import translate

LONGEST = 160
"""Letters of one answer; no card holds more."""

_MESSAGE_WORDS = {
    "yg": "yang", "dgn": "dengan", "utk": "untuk", "tdk": "tidak", "krn": "karena", "jg": "juga",
    "sdh": "sudah", "blm": "belum", "dr": "dari", "pd": "pada",
}  # fmt: skip
"""Short spellings of messages; only looked for in formal templates."""

_RUPIAH = re.compile(
    r"(?i)\b(?:rp\.?|idr)\s*(\d(?:[\d.]*\d)?(?:,\d{1,2}\b)?)(?:\s*(ribu|rb|k|juta|jt)\b)?"
    r"|(?<![\d,.])(\d+(?:,\d{1,2})?)\s*(ribu|rb|k|juta|jt)\b"
)
_AMOUNT = re.compile(r"(?<![\d,.])(?:\d{1,3}(?:\.\d{3})+|\d{4,})(?![\d.])")
"""A bare number that can be a price; "isi 10" and "beli 2" are none."""
_POINT = re.compile(r"\d+\.\d{1,2}")
"""With "juta" behind it, half a million more and not ten times as much."""
_FOR_FREE = re.compile(r"(?i)\b(gratis|free|sukarela|seikhlasnya|voluntary)\b")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")
_ZONE = re.compile(r"\b(WIB|WITA|WIT)\b")
_HOUR = re.compile(r"\b\d{1,2}\.\d{2}\b")
_SHOUT = re.compile(r"[!?]{2,}|\.{4,}")
_JOINED = ":,"
"""What may stand between the words of a template and an answer."""
_THOUSANDS = {"ribu": 1_000, "rb": 1_000, "k": 1_000, "juta": 1_000_000, "jt": 1_000_000}
_LEAST_DIGITS, _MOST_DIGITS = 10, 13


@dataclass(frozen=True)
class Advice:
    """One sentence about an answer; ``better`` is the answer as it would be written, or empty."""

    good: bool
    says: str
    better: str = ""


def count(answer: str) -> int:
    """Words, as a person counts them."""
    return len(answer.split())


def advice(asked: Words, answer: str, formal: bool = False) -> Advice | None:
    """What to say about ``answer``; None where there is nothing to say (also when it is empty)."""
    answer = " ".join(answer.split())
    if not answer:
        return None
    for look in (_punctuation, _messages if formal else _nothing, _BY_CHECK[asked.check]):
        said = look(answer)
        if said is not None and not said.good:
            return said
    words = count(answer)
    if words > asked.most:
        says = translate(
            "Answers", "{count} words. Choose the {most} most important.", count=words, most=asked.most
        )
        return Advice(False, says)
    return _BY_CHECK[asked.check](answer)


def tidied(answer: str) -> str:
    """An answer as it is used: one line, not longer than any card holds."""
    return " ".join(answer.split())[:LONGEST]


def unrepeated(shows: str, answer: str) -> str:
    """``answer`` without the words that ``shows`` puts before it anyway.

    Who is asked for the number that is shown as "WA {answer}" may well write "WA 0812-3456-7890",
    and "1. Kupas" where "1." comes by itself.  All of those words may be repeated, or the first
    or the last ones of them; a colon or a comma more or less makes no difference.
    """
    before = [word.casefold().rstrip(_JOINED) for word in shows.partition("{answer}")[0].split()]
    written = answer.split()
    for many in range(min(len(before), len(written) - 1), 0, -1):
        said = [word.casefold().rstrip(_JOINED) for word in written[:many]]
        if said in (before[:many], before[-many:]):
            return " ".join(written[many:]).lstrip(f"{_JOINED} ") or answer
    return answer


def _nothing(_: str) -> Advice | None:
    return None


def _punctuation(answer: str) -> Advice | None:
    if not _SHOUT.search(answer):
        return None
    better = re.sub(r"([!?])[!?]+", r"\1", re.sub(r"\.{4,}", "…", answer))
    return Advice(False, translate("Answers", "One mark is enough."), better)


def _messages(answer: str) -> Advice | None:
    written = [_MESSAGE_WORDS.get(word.casefold(), word) for word in answer.split()]
    if written == answer.split():
        return None
    return Advice(False, translate("Answers", "Write the words in full."), " ".join(written))


def _price(answer: str) -> Advice | None:
    if answer.isdecimal():
        answer = f"Rp {answer}"
    priced = _RUPIAH.search(answer) or _AMOUNT.search(answer)
    if not priced and _FOR_FREE.search(answer):
        return Advice(True, translate("Answers", "The price is written well."))
    if not priced:
        return Advice(False, translate("Answers", "Write the price in numbers, like Rp25.000."))
    better = _RUPIAH.sub(_rupiah, answer)
    if not _RUPIAH.search(answer):
        better = _AMOUNT.sub(lambda found: f"Rp{_grouped(found[0])}", answer)
    if better != answer:
        return Advice(False, translate("Answers", "A price is written like {price}.", price=better), better)
    return Advice(True, translate("Answers", "The price is written well."))


def _rupiah(found: re.Match[str]) -> str:
    digits, unit = (found[1], found[2]) if found[1] else (found[3], found[4])
    times = _THOUSANDS.get((unit or "").casefold(), 1)
    if times > 1 and _POINT.fullmatch(digits):
        digits = digits.replace(".", ",")
    whole, _, parts = digits.replace(".", "").partition(",")
    if times == 1:
        return f"Rp{_grouped(whole)}" + (f",{parts}" if parts else "")
    amount = int(whole) * times + int(parts or 0) * times // 10 ** len(parts)
    return f"Rp{_grouped(str(amount))}"


def _grouped(digits: str) -> str:
    return f"{int(digits.replace('.', '') or 0):,}".replace(",", ".")


def _phone(answer: str) -> Advice | None:
    found = re.search(r"\+?\d[\d\s().-]{5,}\d", answer)
    if found is None:
        return Advice(False, translate("Answers", "Write the number, like 0812-3456-7890."))
    digits = re.sub(r"\D", "", found[0])
    if digits.startswith("62"):
        digits = "0" + digits[2:]
    if len(digits) < _LEAST_DIGITS:
        return Advice(False, translate("Answers", "Is a digit missing in this number?"))
    if len(digits) > _MOST_DIGITS:
        return Advice(False, translate("Answers", "Is there a digit too many in this number?"))
    grouped = "-".join(digits[place : place + 4] for place in range(0, len(digits), 4))
    if grouped != found[0]:
        better = answer.replace(found[0], grouped)
        return Advice(False, translate("Answers", "In groups of four it is read faster."), better)
    return Advice(True, translate("Answers", "The number is complete."))


def _hours(answer: str) -> Advice | None:
    if _CLOCK.search(answer):
        better = _CLOCK.sub(lambda found: f"{found[1].zfill(2)}.{found[2]}", answer)
        return Advice(False, translate("Answers", "Hours are written with a dot."), better)
    if _HOUR.search(answer) and not _ZONE.search(answer):
        return Advice(False, translate("Answers", "Add WIB, WITA or WIT."), f"{answer} WIB")
    if not any(letter.isdigit() for letter in answer):
        return Advice(False, translate("Answers", "Write the hours, like 08.00–16.00 WIB."))
    return Advice(True, translate("Answers", "The hours are written well."))


def _date(answer: str) -> Advice | None:
    if not any(letter.isdigit() for letter in answer):
        return Advice(False, translate("Answers", "Write the date, like 4 Februari 2026."))
    return None


_BY_CHECK = {
    Check.WORDS: _nothing,
    Check.PRICE: _price,
    Check.PHONE: _phone,
    Check.HOURS: _hours,
    Check.DATE: _date,
}
