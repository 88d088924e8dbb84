"""What a lesson may point at in the editor: the names of ``targets.TARGETS`` and where they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text
from trainer.model.transition import TransitionKind
from trainer.ui.targets import Targets
from trainer.ui.timeline import landmarks
from trainer.ui.timeline.rows import Item

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage
    from trainer.ui.timeline.view import TimelineView


def register(page: EditorPage, targets: Targets) -> None:
    """Give every part of ``page`` its name."""
    view = page.timeline.view

    def on_timeline(find: Callable[..., QRect | None], *row: Role) -> Callable[[int], QRect | None]:
        return lambda number: find(view.places(), *row, number)

    targets.add("media.tab", page.tabs["media"])
    targets.add("media.panel", page.media)
    targets.add("media.add", page.media.add_button)
    targets.add("media.add_folder", page.media.folder_button)
    if page.media.samples_button is not None:
        targets.add("media.samples", page.media.samples_button)
    targets.add_numbered("media.item.<n>", page.media, page.media.card_place)
    targets.add("timeline.track.picture", view, view.track_place)
    targets.add("timeline.track.overlay", view, lambda: _above(view))
    targets.add_numbered(
        "timeline.second.<n>",
        view,
        lambda number: landmarks.second(view.places(), number, view.timeline.rate),
    )
    targets.add_numbered("timeline.clip.<n>", view, on_timeline(landmarks.clip))
    targets.add_numbered("timeline.clip.<n>.end", view, on_timeline(landmarks.clip_end))
    targets.add_numbered("timeline.text.<n>", view, on_timeline(landmarks.in_row, Role.TITLE))
    for purpose in Purpose:
        targets.add(f"timeline.text.of.{purpose.value}", view, _of_purpose(view, purpose))
    targets.add("preview.text", page.preview, page.preview.item_place)
    targets.add("captions.tab", page.tabs["captions"])
    targets.add("captions.script", page.captions.script.paper)
    targets.add("captions.cut", page.captions.script.cut)
    targets.add("captions.list", page.captions.list)
    targets.add("captions.words", page.captions.form.words)
    targets.add("captions.mend", page.captions.mend)
    targets.add("captions.looks", page.captions.pages["looks"])
    targets.add_numbered("timeline.caption.<n>", view, on_timeline(landmarks.in_row, Role.CAPTION))
    targets.add("text.tab", page.tabs["text"])
    targets.add("text.add", page.texts.add, way=page.texts.others)
    targets.add("text.words", page.texts.words)
    targets.add("text.size", page.texts.letters)
    for number, button in enumerate(page.texts.styles, 1):
        targets.add(f"text.style.{number}", button)
    targets.add("music.tab", page.tabs["music"])
    for number, row in enumerate(page.music.tunes.rows, 1):
        targets.add(f"music.tune.{number}", row, way=(page.music.form.others, page.music.sections["music"]))
    sounds, voices = page.music.form.others, page.music.sections["voice"]
    targets.add("music.voice", voices, way=sounds)
    targets.add("music.ducking", page.music.whole.ducking, way=(page.music.form.ducking, sounds, voices))
    targets.add("music.level", page.music.whole.levelled, way=(sounds, voices))
    targets.add("music.volume", page.music.form.volume)
    targets.add("music.fade_out", page.music.form.fade_out)
    targets.add("music.record", page.music.record_button, way=(sounds, voices))
    targets.add("music.pauses", page.music.pauses_button, way=(page.music.form.pauses, voices))
    targets.add("music.noise", page.music.form.noise)
    targets.add("music.fit", page.music.form.fit)
    targets.add_numbered("timeline.music.<n>", view, on_timeline(landmarks.in_row, Role.MUSIC))
    targets.add_numbered("timeline.voice.<n>", view, on_timeline(landmarks.in_row, Role.VOICE))
    targets.add_numbered(
        "timeline.voice.<n>.start",
        view,
        on_timeline(landmarks.start_in_row, Role.VOICE),
    )
    targets.add("timeline.voice.last", view, lambda: _last_voice(view))
    targets.add_numbered("timeline.cut.<n>", view, on_timeline(landmarks.cut))
    targets.add("sticker.tab", page.tabs["stickers"])
    for number, button in enumerate(page.stickers.buttons.values(), 1):
        targets.add(f"sticker.item.{number}", button)
    targets.add("transition.tab", page.tabs["transitions"])
    targets.add("transition.dissolve", page.transitions.cards[TransitionKind.DISSOLVE])
    for kind, card in page.transitions.cards.items():
        targets.add(f"transition.kind.{kind.value if kind else 'none'}", card)
    targets.add("transition.all", page.transitions.all)
    targets.add("effects.tab", page.tabs["effects"])
    for name, effect in page.effects.cards.items():
        targets.add(f"effects.card.{name}", effect)
    for percent, button in page.effects.speed.buttons.items():
        targets.add(f"effects.speed.{percent}", button)
    targets.add("effects.values", page.effects, lambda: _open_row(page))
    targets.add("effects.freeze", page.effects.speed.freeze)
    targets.add("properties.tab", page.tabs["properties"])
    for fit, button in page.properties.fits.items():
        targets.add(f"properties.fit.{fit.value}", button)
    targets.add("properties.centre", page.properties.centre)
    targets.add("properties.volume", page.properties.volume)
    targets.add("properties.detach", page.sound_buttons["detach_sound"])
    targets.add("timeline.playhead", view, view.playhead_place)
    targets.add("preview", page.preview, lambda: QRect(page.preview.picture_rect))
    targets.add("transport.play", page.transport.play)
    targets.add("editor.undo", page.bar.undo)
    targets.add("editor.redo", page.bar.redo)
    targets.add("editor.name", page.bar.name)
    targets.add("editor.split", page.timeline.split)
    targets.add("editor.delete", page.timeline.delete)
    targets.add("export.button", page.bar.export)
    _openers(page, targets)


TABS = {"media.tab": "media", "captions.tab": "captions", "text.tab": "text", "music.tab": "music",
        "sticker.tab": "stickers", "transition.tab": "transitions", "effects.tab": "effects",
        "properties.tab": "properties"}  # fmt: skip

ROWS = {"text": Role.TITLE, "caption": Role.CAPTION, "voice": Role.VOICE, "music": Role.MUSIC}
"""The free rows of the timeline by their names in targets."""


def _openers(page: EditorPage, targets: Targets) -> None:
    """What a press on a tab, or on a part of the timeline, shows; none of it changes the project."""
    view = page.timeline.view

    def tab(name: str) -> Callable[[int], None]:
        return lambda _: page.show_tab(name)

    def clip(number: int) -> None:
        clips = view.timeline.picture.children
        if number <= len(clips):
            view.select(clips[number - 1].id)

    def choose(role: Role) -> Callable[[int], None]:
        def chosen(number: int) -> None:
            items = _row(view, role)
            if number <= len(items):
                view.select(items[number - 1].id)

        return chosen

    def cut(number: int) -> None:
        clips = view.timeline.picture.children
        if number < len(clips):
            view.select_cut(clips[number].id)

    def voice(_: int) -> None:
        view.select(None)
        page.music.show_section("voice")

    for name, shown in TABS.items():
        targets.opens(name, page, tab(shown))
    targets.opens("timeline.clip.<n>", page, clip)
    targets.opens(
        "timeline.second.<n>", page, lambda number: page.playhead.go_to(number * view.timeline.rate)
    )
    for name, role in ROWS.items():
        targets.opens(f"timeline.{name}.<n>", page, choose(role))
    targets.opens("timeline.cut.<n>", page, cut)
    targets.opens("music.voice", page, voice)
    targets.opens("captions.list", page, lambda _: page.captions.show_page("list"))


def _row(view: TimelineView, role: Role) -> tuple[Item, ...]:
    """What lies in a free row, in the order in which it is numbered."""
    row = view.places().free.get(role)
    return () if row is None else row.items


def _of_purpose(view: TimelineView, purpose: Purpose) -> Callable[[], QRect | None]:
    """Where the first title of that purpose lies."""

    def place() -> QRect | None:
        titles = _row(view, Role.TITLE)
        meant = (one.id for one in titles if isinstance(one.what, Text) and one.what.purpose is purpose)
        first = next(meant, None)
        return None if first is None else landmarks.item(view.places(), first)

    return place


def _last_voice(view: TimelineView) -> QRect | None:
    return landmarks.in_row(view.places(), Role.VOICE, len(_row(view, Role.VOICE)))


def _above(view: TimelineView) -> QRect:
    """Where an overlay is dropped: the row above the picture, or its upper edge while there is none."""
    track = view.track_place()
    return QRect(track.left(), max(0, track.top() - track.height() // 3), track.width(), track.height() // 3)


def _open_row(page: EditorPage) -> QRect | None:
    """The sliders of the effect that is open, in the panel's coordinates."""
    row = next((row for row in page.effects.rows if row.is_open), None)
    return None if row is None else QRect(row.mapTo(page.effects, QPoint(0, 0)), row.size())
