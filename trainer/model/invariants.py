"""When a timeline is sound.

``check`` runs after every command in the tests and after every file that is
read: an edit that breaks one of these laws is a bug, and a file that breaks one
was damaged or tampered with.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model import joins, posting
from trainer.model.animation import LONGEST_SECONDS as LONGEST_ANIMATION
from trainer.model.canvas import CANVASES, Box, Canvas, Framing
from trainer.model.effects import effect_faults
from trainer.model.inset import Inset, is_lawful
from trainer.model.markers import LONGEST_MARKER, MOST_MARKERS
from trainer.model.media_folder import is_inside
from trainer.model.opentime import FRAME_RATES
from trainer.model.pace import FASTEST, SLOWEST
from trainer.model.plain import writable
from trainer.model.reshape import SEEN
from trainer.model.schema import (
    CLIP_ROLES,
    MOST_CLIPS,
    MOST_IDS,
    MOST_MEDIA,
    MOST_TEXTS,
    SOUND_ROLES,
    TEXT_ROLES,
    Anchor,
    Clip,
    MediaKind,
    Role,
    Text,
    Timeline,
)
from trainer.model.transition import SHORTEST

LARGEST_SIDE = 4096
MOST_SHELVED = len(CANVASES)
"""Every shape that can be chosen, beside one that a file brought."""
LONGEST_SECONDS = 6 * 3600
LARGEST_MEDIA_SIDE = 65_536
"""Sides as the file says them; whether this computer can show so much is for ``media`` to say."""
LONGEST_ID = 64
LONGEST_NAME = 255
LONGEST_PATH = 500
LONGEST_FINGERPRINT = 100
LONGEST_WORDS = 500
"""Letters of one text; a caption has about 60, the longest card about 200."""
SMALLEST_TYPE, LARGEST_TYPE = 16, 400
LARGEST_GAIN = 300
"""Centibels up or down.  What needs 30 dB more is noise; what needs 30 dB less cannot be recorded."""


def faults(timeline: Timeline, sound: Timeline | None = None) -> Iterator[str]:
    """Every law that ``timeline`` breaks, as a sentence for the log.

    What it shares with ``sound``, a timeline that keeps all laws, is not looked at again:
    a step on a long timeline changes one thing of hundreds.
    """
    if timeline.rate not in FRAME_RATES:
        yield f"rate {timeline.rate} is not one of {FRAME_RATES}"
        return
    yield from _canvas_faults(timeline.canvas)
    if not _is_text(timeline.name, LONGEST_NAME):
        yield "the name is too long or not text"
    if not 0 <= timeline.minted <= MOST_IDS:
        yield f"{timeline.minted} ids were given out"
    if len(timeline.media) > MOST_MEDIA:
        yield f"there are {len(timeline.media)} media"

    if timeline.levelled is not None and abs(timeline.levelled) > LARGEST_GAIN:
        yield f"the sound is levelled by {timeline.levelled} centibels"

    yield from posting.faults(timeline.posting)

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
            and _is_text(reference.stands_for, LONGEST_NAME)
        ):
            yield f"media {reference.id[:LONGEST_ID]} has a text that is too long or not text"

    roles = [track.role for track in timeline.tracks]
    if roles != [role for role in CLIP_ROLES if role in roles]:
        yield "the tracks are not each once and in their order"
    text_roles = [track.role for track in timeline.texts]
    if text_roles != [role for role in TEXT_ROLES if role in text_roles]:
        yield "the tracks of text are not each once and in their order"
    if Role.PICTURE not in roles:
        yield "there is no picture track"
        return
    clips = [clip for track in timeline.tracks for clip in track.children]
    texts = [text for track in timeline.texts for text in track.children]
    ids = [clip.id for clip in clips] + [text.id for text in texts]
    if len(set(ids)) != len(ids):
        yield "two clips or texts share an id"
    known = _shared(timeline, sound)
    for track in timeline.tracks:
        for clip in track.children:
            if known.get(id(clip)) is not track.role:
                yield from _clip_faults(timeline, clip)
                yield from _place_faults(timeline, track.role, clip)
    if len(clips) > MOST_CLIPS:
        yield f"there are {len(clips)} clips"
    yield from _transition_faults(timeline)
    for text in texts:
        if id(text) not in known:
            yield from _text_faults(timeline, text)
    if len(texts) > MOST_TEXTS:
        yield f"there are {len(texts)} texts"
    if len(timeline.markers) > MOST_MARKERS:
        yield f"there are {len(timeline.markers)} markers"
    for marker in timeline.markers:
        if not _is_text(marker.words, LONGEST_MARKER):
            yield "a marker has words that are too long or not text"
        yield from _anchor_faults(timeline, "a marker", marker.anchor)
    yield from _shelf_faults(timeline)


def _shared(timeline: Timeline, sound: Timeline | None) -> dict[int, Role]:
    """The clips and texts that are as lawful as they were in ``sound``, by identity, and their track.

    None where they stand on something else now: other media, another rate, other clips to
    hold on to.
    """
    if sound is None or sound.rate != timeline.rate or sound.media is not timeline.media:
        return {}
    stays = sound.picture.children is timeline.picture.children
    items: list[tuple[Clip | Text, Role]] = []
    for track in sound.tracks:
        items += [(clip, track.role) for clip in track.children]
    for words in sound.texts:
        items += [(text, words.role) for text in words.children]
    return {id(item): role for item, role in items if stays or item.anchor is None or not item.anchor.clip}


def _canvas_faults(canvas: Canvas) -> Iterator[str]:
    for side in (canvas.width, canvas.height):
        if not 16 <= side <= LARGEST_SIDE or side % 2:
            yield f"canvas side {side} is not an even number up to {LARGEST_SIDE}"


def _shelf_faults(timeline: Timeline) -> Iterator[str]:
    """What is wrong with the other shapes: each is kept once, and keeps what is there, once."""
    canvases = [(shelf.canvas.width, shelf.canvas.height) for shelf in timeline.shelved]
    if canvases != sorted(set(canvases)) or timeline.canvas in (shelf.canvas for shelf in timeline.shelved):
        yield "the other shapes are not each once and in their order"
    if len(canvases) > MOST_SHELVED:
        yield f"there are {len(canvases)} other shapes"
    clips = {clip.id: role for role in SEEN for clip in timeline.clips(role)}
    texts = {text.id for track in timeline.texts for text in track.children}
    for shelf in timeline.shelved:
        yield from _canvas_faults(shelf.canvas)
        ids = [place.clip for place in shelf.clips] + [place.text for place in shelf.texts]
        if not ids or len(set(ids)) != len(ids):
            yield "another shape keeps nothing, or something twice"
        for clip in shelf.clips:
            what = f"clip {clip.clip[:LONGEST_ID]} on another shape"
            if clip.clip not in clips:
                yield f"{what} is gone"
            elif clip.box is not None and clips[clip.clip] is not Role.OVERLAY:
                yield f"{what} has a box on the picture track"
            yield from _framing_faults(what, clip.framing)
            if clip.box is not None:
                yield from _box_faults(what, clip.box)
        for text in shelf.texts:
            what = f"text {text.text[:LONGEST_ID]} on another shape"
            if text.text not in texts:
                yield f"{what} is gone"
            yield from _size_faults(what, text.size)
            yield from _box_faults(what, text.box)


def _transition_faults(timeline: Timeline) -> Iterator[str]:
    most = joins.longest_ends(timeline.duration, timeline.rate)
    for end in (timeline.opening, timeline.closing):
        if not 0 <= end <= most:
            yield f"the video takes {end} frames to come or to go"
    for track in timeline.tracks:
        before: Clip | None = None
        for clip in track.children:
            if clip.transition is not None:
                if track.role is not Role.PICTURE or before is None:
                    yield f"clip {clip.id} has a transition and no cut before it"
                elif not SHORTEST <= clip.transition.frames <= joins.longest(before, clip, timeline.rate):
                    yield f"clip {clip.id} has a transition of {clip.transition.frames} frames"
            before = clip


def _place_faults(timeline: Timeline, role: Role, clip: Clip) -> Iterator[str]:
    if (clip.anchor is None) != (role is Role.PICTURE):
        yield f"clip {clip.id} has an anchor on the picture track, or none on another"
    if clip.inset != Inset() and (role is not Role.OVERLAY or not is_lawful(clip.inset)):
        yield f"clip {clip.id} has the look {clip.inset} on the {role} track"
    if clip.box is not None and role is not Role.OVERLAY:
        yield f"clip {clip.id} has a box on the {role} track"
    if timeline.has_media(clip.media):
        reference = timeline.reference(clip.media)
        if role in SOUND_ROLES:
            if clip.effects or clip.pace.still is not None:
                yield f"clip {clip.id} has something to be seen on the {role} track"
            if not (reference.kind is MediaKind.AUDIO or reference.has_sound):
                yield f"clip {clip.id} puts silence on the {role} track"
        elif reference.kind is MediaKind.AUDIO:
            yield f"clip {clip.id} puts a sound on the {role} track"


def _anchor_faults(timeline: Timeline, what: str, anchor: Anchor) -> Iterator[str]:
    longest = LONGEST_SECONDS * timeline.rate
    if anchor.clip:
        longest = longest * 100 // SLOWEST  # counted in a file that may run slowly
    if anchor.frame < 0 or anchor.frame > longest:
        yield f"{what} begins at frame {anchor.frame}"
    if anchor.clip and not timeline.on_picture(anchor.clip):
        yield f"{what} belongs to clip {anchor.clip[:LONGEST_ID]}, which is not on the picture track"


def _box_faults(what: str, box: Box) -> Iterator[str]:
    if not (0 <= box.x <= 1000 and 0 <= box.y <= 1000 and 20 <= box.width <= 1000):
        yield f"{what} has a box outside the canvas"


def _size_faults(what: str, size: int) -> Iterator[str]:
    if not SMALLEST_TYPE <= size <= LARGEST_TYPE:
        yield f"{what} has letters of {size} pixels"


def _framing_faults(what: str, framing: Framing) -> Iterator[str]:
    centres = (framing.centre_x, framing.centre_y, framing.pan_x, framing.pan_y)
    if not all(centre is None or 0 <= centre <= 1000 for centre in centres):
        yield f"{what} is centred outside its picture"
    if framing.turn not in (0, 90, 180, 270):
        yield f"{what} is turned by {framing.turn} degrees"


def _text_faults(timeline: Timeline, text: Text) -> Iterator[str]:
    what = f"text {text.id[:LONGEST_ID]}"
    if not (
        _is_text(text.id, LONGEST_ID, empty=False)
        and _is_text(text.words, LONGEST_WORDS, empty=False)
        and _is_text(text.style, LONGEST_ID, empty=False)
    ):
        yield f"{what} has words that are too long, missing or not text"
    if not 1 <= text.duration <= LONGEST_SECONDS * timeline.rate:
        yield f"{what} lasts {text.duration} frames"
    yield from _size_faults(what, text.size)
    for animation in (text.coming, text.going):
        if animation is not None and not 1 <= animation.frames <= LONGEST_ANIMATION * timeline.rate:
            yield f"{what} takes {animation.frames} frames to come or to go"
    yield from _box_faults(what, text.box)
    yield from _anchor_faults(timeline, what, text.anchor)


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
    pace = clip.pace
    if not SLOWEST <= pace.percent <= FASTEST:
        yield f"clip {clip.id} runs at {pace.percent} %"
        return
    if not timeline.available(clip).contains(clip.source_range):
        yield f"clip {clip.id} shows frames that its media does not have"
    still = pace.still
    if still is not None and (
        pace.percent != 100
        or pace.backwards
        or reference.kind is not MediaKind.VIDEO
        or not 0 <= still < reference.available
    ):
        yield f"clip {clip.id} stands still where it cannot"
    if reference.kind is MediaKind.PHOTO and not pace.as_filmed:
        yield f"clip {clip.id} is a photo that runs"
    for fault in effect_faults(clip.effects):
        yield f"clip {clip.id}: {fault}"
    yield from _framing_faults(f"clip {clip.id}", clip.framing)
    if not 0 <= clip.volume <= 200:
        yield f"clip {clip.id} has a volume of {clip.volume} %"
    if not 0 <= clip.denoise <= 100:
        yield f"clip {clip.id} takes out {clip.denoise} % of its noise"
    if clip.fade_in < 0 or clip.fade_out < 0 or clip.fade_in + clip.fade_out > clip.duration:
        yield f"clip {clip.id} fades for longer than it lasts"
    if clip.box is not None:
        yield from _box_faults(f"clip {clip.id}", clip.box)
    if clip.anchor is not None:
        yield from _anchor_faults(timeline, f"clip {clip.id}", clip.anchor)


def check(timeline: Timeline) -> Timeline:
    """Return ``timeline``.  Raises ValueError that names every broken law."""
    broken = list(faults(timeline))
    if broken:
        raise ValueError("; ".join(broken))
    return timeline
