"""When the pictures and the sound of a file begin and end, measured on its packets.

What a file declares about its length is not believed: cut-off copies declare
the whole, recorders declare nothing, and a one second clip may claim 39 hours.
So the packets are counted.  Up to 64 MB all are looked at (nothing is decoded);
of larger files the first minute and the tail.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

from av.packet import Packet

READ_WHOLE = 67_108_864
"""Bytes; files up to this size are measured from the first packet to the last."""

LOOK = Fraction(60)
"""Seconds at the beginning on which the spacing of the pictures is measured."""

UNEVEN = Fraction(21, 10_000)
"""Seconds; pictures whose gaps differ by more than this are unevenly spaced (VFR).

Containers that count in milliseconds round a steady rate by up to one, so that
gaps of a steady clip differ by up to 2 ms.
"""

_MOST_TIMES = 60 * 480
"""Pictures in a minute of the fastest slow motion that phones record."""


HIDDEN = Fraction(2, 1000)
"""Seconds; what stays for less is a reference picture of VP8 or VP9 that is never seen."""


@dataclass
class Span:
    """What the packets of one stream say; ``tick`` is seconds of one unit of their clock."""

    tick: Fraction
    first: int | None = None
    last: int | None = None
    end: int | None = None
    count: int = 0
    times: list[int] = field(default_factory=list)
    _whole_first: int = 0
    _whole_end: int = 0

    def add(self, packet: Packet[Any]) -> None:
        """Count a packet.

        Those that the edit list hides tell how the recorder spaced its
        pictures, but neither begin nor end the clip.
        """
        pts = packet.pts
        if pts is None:
            return
        end = pts + (packet.duration or 0)
        self._whole_first = pts if not self.count else min(self._whole_first, pts)
        self._whole_end = end if not self.count else max(self._whole_end, end)
        self.count += 1
        if (pts - self._whole_first) * self.tick <= LOOK and len(self.times) < _MOST_TIMES:
            self.times.append(pts)
        if packet.is_discard:
            return
        self.first = pts if self.first is None else min(self.first, pts)
        self.last = pts if self.last is None else max(self.last, pts)
        self.end = end if self.end is None else max(self.end, end)

    @property
    def seconds(self) -> Fraction:
        """How far the packets have got since the first."""
        if self.first is None or self.last is None:
            return Fraction(0)
        return (self.last - self.first) * self.tick

    def gaps(self) -> list[Fraction]:
        """Seconds between the pictures at the beginning, in the order in which they are shown."""
        times = sorted(set(self.times))
        return [(later - earlier) * self.tick for earlier, later in pairwise(times)]

    def uneven(self) -> bool:
        """Whether the spacing of the pictures varies."""
        gaps = self.gaps()
        return len(gaps) > 1 and max(gaps) - min(gaps) > UNEVEN

    def until(self, zero: int | None, declared: int | None, usual: Fraction) -> Fraction | None:
        """Where the stream ends on the file's clock, seconds; None when it holds nothing.

        The last packet's own length counts; when it has none, the middle gap,
        or ``usual``.  The declared length (``declared`` ticks from ``zero``) is
        believed only where it moves the end within the last packet or by one
        gap at most: that is how edit lists cut padding off or hold the last
        picture.
        """
        if self.last is None or self.end is None or self.first is None:
            return None
        gaps = sorted(self.gaps())
        end = self.end * self.tick
        if self.end == self.last:
            end += gaps[len(gaps) // 2] if gaps else usual
        if declared:
            cut = ((self.first if zero is None else zero) + declared) * self.tick
            if self.last * self.tick < cut <= end + (gaps[-1] if gaps else usual):
                end = cut
        return end

    def rate(self) -> float:
        """Average pictures a second; 0 when there is only one of unknown length.

        Evenly spaced ones are averaged over their gaps, unevenly spaced ones
        over everything that the recorder wrote, or over the beginning where
        only that was looked at.
        """
        gaps = [gap for gap in self.gaps() if gap >= HIDDEN]
        if gaps and not self.uneven():
            return float(len(gaps) / sum(gaps))
        if self.count > len(self.times):
            return float(len(gaps) / sum(self.gaps()))
        length = (self._whole_end - self._whole_first) * self.tick
        return float((len(gaps) + 1) / length) if length > 0 else 0.0
