"""When a timeline is sound.

``check`` runs after every command in the tests and after every file that is
read: an edit that breaks one of these laws is a bug, and a file that breaks one
was damaged or tampered with.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model.media_folder import is_inside
from trainer.model.opentime import FRAME_RATES
from trainer.model.plain import writable
from trainer.model.schema import MOST_CLIPS, MOST_IDS, MOST_MEDIA, Clip, MediaKind, Role, Timeline

LARGEST_SIDE = 4096
LONGEST_SECONDS = 6 * 3600
LARGEST_MEDIA_SIDE = 65_536
"""Sides as the file says them; whether this computer can show so much is for ``media`` to say."""
LONGEST_ID = 64
LONGEST_NAME = 255
LONGEST_PATH = 500
LONGEST_FINGERPRINT = 100


def faults(timeline: Timeline) -> Iterator[str]:
    """Every law that ``timeline`` breaks, as a sentence for the log."""
    canvas = timeline.canvas
    if timeline.rate not in FRAME_RATES:
        yield f"rate {timeline.rate} is not one of {FRAME_RATES}"
        return
    for side in (canvas.width, canvas.height):
        if not 16 <= side <= LARGEST_SIDE or side % 2:
            yield f"canvas side {side} is not an even number up to {LARGEST_SIDE}"

    if not _is_text(timeline.name, LONGEST_NAME):
        yield "the name is too long or not text"
    if not 0 <= timeline.minted <= MOST_IDS:
        yield f"{timeline.minted} ids were given out"
    if len(timeline.media) > MOST_MEDIA:
        yield f"there are {len(timeline.media)} media"

    media_ids = [reference.id for reference in timeline.media]
    if len(set(media_ids)) != len(media_ids):
        yield "two media share an id"
    for reference in timeline.media:
        if not is_inside(reference.path):
            yield f"media {reference.id} lies outside the project"
        if reference.available < 1:
            yield f"media {reference.id} has no frames"
        if reference.available > LONGEST_SECONDS * timeline.rate:
            yield f"media {reference.id} is longer than {LONGEST_SECONDS} s"
        for side in (reference.width, reference.height):
            if not 0 <= side <= LARGEST_MEDIA_SIDE:
                yield f"media {reference.id} has a side of {side} pixels"
        if not (
            _is_text(reference.id, LONGEST_ID, empty=False)
            and _is_text(reference.name, LONGEST_NAME)
            and _is_text(reference.path, LONGEST_PATH)
            and _is_text(reference.fingerprint, LONGEST_FINGERPRINT)
        ):
            yield f"media {reference.id[:LONGEST_ID]} has a text that is too long or not text"

    roles = [track.role for track in timeline.tracks]
    if len(set(roles)) != len(roles):
        yield "two tracks share a role"
    if Role.PICTURE not in roles:
        yield "there is no picture track"
    clips = [clip for track in timeline.tracks for clip in track.children]
    clip_ids = [clip.id for clip in clips]
    if len(set(clip_ids)) != len(clip_ids):
        yield "two clips share an id"
    for clip in clips:
        yield from _clip_faults(timeline, clip)
    for track in timeline.tracks:
        if len(track.children) > MOST_CLIPS:
            yield f"track {track.role} has {len(track.children)} clips"
    for clip in timeline.track(Role.PICTURE).children if Role.PICTURE in roles else ():
        if timeline.has_media(clip.media) and timeline.reference(clip.media).kind is MediaKind.AUDIO:
            yield f"clip {clip.id} puts a sound on the picture track"


def _is_text(text: str, longest: int, empty: bool = True) -> bool:
    return len(text) <= longest and writable(text) == text and (empty or text != "")


def _clip_faults(timeline: Timeline, clip: Clip) -> Iterator[str]:
    if not _is_text(clip.id, LONGEST_ID, empty=False):
        yield f"clip {clip.id[:LONGEST_ID]} has an id that is too long or not text"
    if not timeline.has_media(clip.media):
        yield f"clip {clip.id} shows media {clip.media}, which is not in the bin"
        return
    reference = timeline.reference(clip.media)
    if clip.duration < 1:
        yield f"clip {clip.id} has no frames"
    if not reference.available_range.contains(clip.source_range):
        yield f"clip {clip.id} shows frames that its media does not have"
    framing = clip.framing
    if not (0 <= framing.centre_x <= 1000 and 0 <= framing.centre_y <= 1000):
        yield f"clip {clip.id} is centred outside its picture"
    if framing.turn not in (0, 90, 180, 270):
        yield f"clip {clip.id} is turned by {framing.turn} degrees"
    if not 0 <= clip.volume <= 200:
        yield f"clip {clip.id} has a volume of {clip.volume} %"


def check(timeline: Timeline) -> Timeline:
    """Return ``timeline``.  Raises ValueError that names every broken law."""
    broken = list(faults(timeline))
    if broken:
        raise ValueError("; ".join(broken))
    return timeline
