"""The outer boxes of MP4 files, before a library sees them."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from trainer.media.boxes import is_locked, promises_too_much


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def sizes(count: int, each: int = 1) -> bytes:
    return box(b"stsz", bytes(4) + each.to_bytes(4, "big") + count.to_bytes(4, "big"))


def file(*boxes: bytes) -> io.BytesIO:
    return io.BytesIO(b"".join(boxes))


def test_a_locked_description_is_found_wherever_it_lies() -> None:
    assert is_locked(file(box(b"ftyp"), box(b"mdat", bytes(500)), box(b"moov", b"...encv...")))
    assert is_locked(file(box(b"ftyp"), box(b"pssh")))
    assert not is_locked(file(box(b"ftyp"), box(b"mdat", b"encv"), box(b"moov", b"avc1")))


def test_more_samples_than_bytes_is_a_lie() -> None:
    assert promises_too_much(file(box(b"moov", sizes(1001))), 1000)
    assert not promises_too_much(file(box(b"moov", sizes(1000))), 1000)
    assert promises_too_much(file(box(b"moof", box(b"trun", bytes(4) + b"\x7f\xff\xff\xff"))), 1000)


@given(st.binary(max_size=400))
def test_any_bytes_are_looked_at_to_an_end(content: bytes) -> None:
    for prefix in (b"", box(b"moov")[:4], b"\0\0\0\1moov"):
        assert is_locked(io.BytesIO(prefix + content)) in (True, False)
        assert promises_too_much(io.BytesIO(prefix + content), 400) in (True, False)
