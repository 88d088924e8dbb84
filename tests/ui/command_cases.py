"""One case for every row of the table of actions: what must be there first, and what it must do.

``seen`` is what the action changes; where it is the timeline, the action is a step,
which undo takes back.  ``ready`` brings the editor to where the action can be done.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.editing import Editor
from trainer.model.captions import Cue, made
from trainer.model.commands import (
    AddEffect,
    AddText,
    Command,
    PutSound,
    ReplaceTexts,
    SetMarker,
    SetTransition,
)
from trainer.model.effects import Effect
from trainer.model.schema import Anchor, Role, Text
from trainer.model.transition import Transition, TransitionKind
from trainer.ui.caption_looks import look_of

LINES = ("Batik tulis Bu Sri.", "Lima hari dibuat.", "Datang hari Sabtu.")


def nothing(_: Editor) -> None: ...


def _timeline(opened: Editor) -> object:
    return opened.timeline


@dataclass(frozen=True)
class Case:
    """``makes``: the names of the commands of which one comes of it; empty for what is only looked at."""

    ready: Callable[[Editor], object] = nothing
    seen: Callable[[Editor], object] = _timeline
    makes: tuple[str, ...] = ()
    after: Callable[[Editor], object] = nothing
    """What ends what the action began."""


def do(opened: Editor, *commands: Command) -> None:
    for command in commands:
        assert opened.document.do(command), command


def choose(number: int, frame: int | None = None) -> Callable[[Editor], None]:
    """Choose the ``number``-th clip of the picture; the line stands at ``frame``."""

    def ready(opened: Editor) -> None:
        opened.player.seek(sum((120, 90, 60)[: number - 1]) + 20 if frame is None else frame)
        opened.view.select(opened.ids()[number - 1])

    return ready


def stand(frame: int) -> Callable[[Editor], None]:
    return lambda opened: opened.player.seek(frame)


def titled(opened: Editor) -> None:
    do(
        opened,
        AddText(Role.TITLE, Text("Batik", Anchor(10), 40)),
        AddText(Role.TITLE, Text("Rp", Anchor(90), 40)),
    )
    opened.player.seek(0)


def cues(*lengths: int) -> Callable[[Editor], None]:
    """Captions of so many frames, one after the other; the first is chosen."""

    def ready(opened: Editor) -> None:
        start, placed = 0, []
        for words, length in zip(LINES, lengths, strict=False):
            placed.append(Cue(words, start, length))
            start += length
        do(opened, ReplaceTexts(Role.CAPTION, made(opened.timeline, tuple(placed), look_of(opened.timeline))))
        opened.view.select(opened.timeline.words(Role.CAPTION)[0].id)

    return ready


def tapping(taps: int) -> Callable[[Editor], None]:
    def ready(opened: Editor) -> None:
        cues(60, 60, 60)(opened)
        opened.page.caption_desk.tapping.press()
        opened.player.play()
        for _ in range(taps):
            opened.page.caption_desk.tapping.press()

    return ready


def voiced(role: Role) -> Callable[[Editor], None]:
    """The sound of the bin on the row of ``role``, chosen."""

    def ready(opened: Editor) -> None:
        do(opened, PutSound(role, Anchor(0), opened.timeline.media[1].id))
        opened.player.seek(30)
        opened.view.select(opened.timeline.clips(role)[0].id)

    return ready


def marked(opened: Editor) -> None:
    do(opened, SetMarker(40), SetMarker(160))
    opened.player.seek(100)


def copied(opened: Editor) -> None:
    choose(1)(opened)
    opened.page.copies.copy()
    opened.player.seek(210)


def with_effect(opened: Editor) -> None:
    choose(1)(opened)
    do(opened, AddEffect(opened.ids()[0], Effect("mirror")))


def effects_copied(opened: Editor) -> None:
    with_effect(opened)
    opened.page.effecting.copy()
    choose(2)(opened)


def joined(opened: Editor) -> None:
    opened.player.seek(120)
    do(opened, SetTransition(opened.ids()[1], Transition(TransitionKind.DISSOLVE, 10)))


def script(opened: Editor) -> None:
    opened.page.show_tab("captions")
    opened.page.captions.script.paper.setPlainText(" ".join(LINES))


def done_once(opened: Editor) -> None:
    do(opened, SetMarker(5))


def undone_once(opened: Editor) -> None:
    done_once(opened)
    opened.document.undo()


def position(opened: Editor) -> object:
    return opened.player.position


def chosen(opened: Editor) -> object:
    return opened.view.choice.every


def tab(opened: Editor) -> object:
    return opened.page.side.current, opened.page.music.mode


def popup(_: Editor) -> object:
    return QApplication.activePopupWidget() is not None


def close_popup(_: Editor) -> None:
    shown = QApplication.activePopupWidget()
    if shown is not None:
        shown.close()


def dialogs(opened: Editor) -> object:
    return [type(one) for one in opened.page.findChildren(QDialog) if one.isVisible()]


def close_dialogs(opened: Editor) -> None:
    for one in opened.page.findChildren(QDialog):
        one.close()


def checked(name: str) -> Callable[[Editor], object]:
    return lambda opened: opened.page.actions_table[name].isChecked()


def said(opened: Editor) -> object:
    return len(opened.messages.history)


def zoomed(opened: Editor) -> object:
    return opened.view.scale.pixels_per_frame


def running(opened: Editor) -> object:
    return opened.page.caption_desk.tapping.running


def runs(opened: Editor) -> object:
    return opened.page.shuttle.speed, opened.player.playing


def run_back(opened: Editor) -> None:
    opened.player.seek(200)
    opened.page.shuttle.backwards()


def gap(opened: Editor) -> None:
    """Captions that are too short, with room after each."""
    spread = tuple(Cue(words, 10 + 80 * number, 8) for number, words in enumerate(LINES))
    do(opened, ReplaceTexts(Role.CAPTION, made(opened.timeline, spread, look_of(opened.timeline))))


def untapped(opened: Editor) -> None:
    opened.page.caption_desk.tapping.finish()


def forget_copies(opened: Editor) -> None:
    choose(1)(opened)
    opened.page.copies.copied = None


def forget_effects(opened: Editor) -> None:
    with_effect(opened)
    opened.page.effecting.copied = None


def waiting_for_export(opened: Editor) -> None:
    opened.page.setProperty("left", False)
    opened.page.export_requested.connect(lambda: opened.page.setProperty("left", True))


def far_apart(opened: Editor) -> None:
    opened.view.sight.zoom(6)


def far_in_the_row(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[1].id)


def magnet_on(opened: Editor) -> None:
    opened.page.actions_table["magnet"].setChecked(True)


STEP = Case(stand(60), position)
EDGE = Case(choose(2), makes=("trim_clip",))

CASES: Mapping[str, Case] = {
    "play": Case(seen=runs),
    "shuttle_back": Case(stand(200), runs),
    "shuttle_stop": Case(run_back, runs),
    "shuttle_on": Case(seen=runs),
    "step_back": STEP,
    "step_forward": STEP,
    "jump_back": STEP,
    "jump_forward": STEP,
    "previous_clip": Case(stand(150), chosen),
    "next_clip": Case(stand(60), chosen),
    "go_start": STEP,
    "go_end": STEP,
    "caption_script": Case(script, makes=("replace_texts",)),
    "caption_tap": Case(cues(60, 60, 60), running, after=untapped),
    "caption_tap_back": Case(
        tapping(1), lambda opened: opened.page.caption_desk.tapping.can_go_back, after=untapped
    ),
    "caption_slow": Case(tapping(0), checked("caption_slow"), after=untapped),
    "caption_tap_done": Case(tapping(2), makes=("time_captions",)),
    "caption_auto": Case(cues(20, 20, 20), makes=("time_captions",)),
    "caption_add": Case(makes=("add_text",)),
    "caption_split": Case(cues(60, 60), makes=("split_caption",)),
    "caption_join": Case(cues(60, 60), makes=("merge_captions",)),
    "caption_mend": Case(gap, makes=("time_captions", "replace_texts")),
    "caption_earlier": Case(gap, makes=("shift_captions",)),
    "caption_later": Case(gap, makes=("shift_captions",)),
    "caption_by_word": Case(cues(60, 60), makes=("style_captions",)),
    "caption_import": Case(makes=("replace_texts",)),
    "caption_recognise": Case(seen=said),
    "caption_export": Case(cues(60, 60), said),
    "caption_clear": Case(cues(60, 60), makes=("replace_texts",)),
    "split": Case(stand(60), makes=("split_clip",)),
    "delete": Case(choose(2), makes=("delete_clip",)),
    "duplicate": Case(choose(2), makes=("duplicate",)),
    "copy": Case(forget_copies, lambda opened: opened.page.copies.copied),
    "cut": Case(choose(2), makes=("delete_clip",)),
    "paste": Case(copied, makes=("paste",)),
    "trim_start": EDGE,
    "trim_end": EDGE,
    "start_earlier": EDGE,
    "start_later": EDGE,
    "end_earlier": EDGE,
    "end_later": EDGE,
    "slip_back": Case(choose(2), makes=("slip_clip",)),
    "slip_on": Case(choose(2), makes=("slip_clip",)),
    "slide_back": Case(choose(2), makes=("slide_clip",)),
    "slide_on": Case(choose(2), makes=("slide_clip",)),
    "move_left": Case(choose(2), makes=("move_clip",)),
    "move_right": Case(choose(2), makes=("move_clip",)),
    "choose_here": Case(choose(1, 130), chosen),
    "choose_before": Case(choose(2), chosen),
    "choose_after": Case(choose(2), chosen),
    "choose_all": Case(choose(2), chosen),
    "marker": Case(stand(30), makes=("set_marker",)),
    "name_marker": Case(
        seen=lambda opened: opened.page.marking.line.isVisible(),
        after=lambda opened: opened.page.marking.line.hide(),
    ),
    "previous_marker": Case(marked, position),
    "next_marker": Case(marked, position),
    "transition": Case(stand(118), makes=("set_transition",)),
    "all_transitions": Case(joined, makes=("set_all_transitions",)),
    "effects": Case(seen=tab),
    "freeze": Case(stand(30), makes=("freeze_frame",)),
    "backwards": Case(choose(1), makes=("set_speed",)),
    "copy_effects": Case(forget_effects, lambda opened: opened.page.effecting.copied),
    "paste_effects": Case(effects_copied, makes=("set_effects",)),
    "add_text": Case(stand(30), makes=("add_text",)),
    "previous_item": Case(far_in_the_row, chosen),
    "next_item": Case(far_in_the_row, chosen),
    "zoom_out": Case(far_apart, zoomed),
    "zoom_in": Case(seen=zoomed),
    "zoom_fit": Case(far_apart, zoomed),
    "snap": Case(seen=checked("snap")),
    "magnet": Case(seen=checked("magnet"), after=magnet_on),
    "safe_zone": Case(seen=checked("safe_zone")),
    "next_platform": Case(
        lambda opened: opened.page.preview.show_zone(True), lambda opened: opened.page.preview.platform
    ),
    "add_music": Case(seen=tab),
    "record_voice": Case(seen=tab),
    "cut_pauses": Case(seen=tab),
    "fit_sound": Case(voiced(Role.MUSIC), makes=("fit_sound",)),
    "mute": Case(choose(1), makes=("set_volume",)),
    "detach_sound": Case(choose(1), makes=("detach_sound",)),
    "reduce_noise": Case(choose(1), makes=("reduce_noise",)),
    "ducking": Case(makes=("set_ducking",)),
    "level_sound": Case(makes=("level_sound",)),
    "undo": Case(done_once),
    "redo": Case(undone_once, makes=("set_marker",)),
    "shape": Case(seen=popup, after=close_popup),
    "history": Case(done_once, dialogs, after=close_dialogs),
    "add_files": Case(seen=lambda opened: len(opened.timeline.media)),
    "add_folder": Case(seen=lambda opened: len(opened.timeline.media)),
    "export": Case(waiting_for_export, lambda opened: opened.page.property("left")),
    "menu": Case(seen=popup, after=close_popup),
    "shortcuts": Case(seen=dialogs, after=close_dialogs),
}
"""Every action; a new one has to find its place here."""
