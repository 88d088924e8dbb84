"""Every action of the editor in one menu, for whoever looks for a thing by its name.

A test holds the menu against the table of actions, so none is forgotten.
"""

from __future__ import annotations

from trainer.ui import caption_panel
from trainer.ui.actions import Within
from trainer.ui.timeline.panel import CHOOSE, MARKERS, TRIM
from trainer.words import QT_TRANSLATE_NOOP

EVERYTHING: tuple[str | Within, ...] = (
    Within(
        QT_TRANSLATE_NOOP("Actions", "Watch"),
        (
            "play", "shuttle_back", "shuttle_stop", "shuttle_on", "", "step_back", "step_forward",
            "jump_back", "jump_forward", "", "previous_clip", "next_clip", "previous_item", "next_item",
            "go_start", "go_end", "", "safe_zone", "next_platform",
        ),
    ),
    Within(
        QT_TRANSLATE_NOOP("Actions", "Timeline"),
        (
            "split", "delete", "", "duplicate", "copy", "cut", "paste", "", "move_left", "move_right", "",
            "zoom_out", "zoom_in", "zoom_fit", "snap", "magnet",
        ),
    ),
    TRIM,
    CHOOSE,
    MARKERS,
    Within(
        QT_TRANSLATE_NOOP("Actions", "Picture and text"),
        (
            "add_text", "", "transition", "all_transitions", "", "effects", "freeze", "backwards",
            "copy_effects", "paste_effects",
        ),
    ),
    Within(
        QT_TRANSLATE_NOOP("Actions", "Captions"),
        (
            "caption_script", "caption_split", "caption_join", "caption_mend", "caption_by_word", "",
            *caption_panel.MENU, "", "caption_tap_back", "caption_slow", "caption_tap_done",
        ),
    ),
    Within(
        QT_TRANSLATE_NOOP("Actions", "Sound"),
        (
            "add_music", "record_voice", "cut_pauses", "", "mute", "detach_sound", "reduce_noise",
            "fit_sound", "", "ducking", "level_sound",
        ),
    ),
    "",
    "undo",
    "redo",
    "history",
    "",
    "add_files",
    "add_folder",
    "shape",
    "export",
    "",
    "shortcuts",
)  # fmt: skip
"""The menu of the editor's bar; its own action alone is not in it."""
