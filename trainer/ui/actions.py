"""Everything that can be done in the editor, declared once.

``ACTIONS`` is the table; the QActions, the buttons, the context menus and the
sheet of shortcuts are made from it.  A page connects what it can do and says
when it is possible; nobody writes a title or a shortcut a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from trainer.ui import icons, theme
from trainer.words import QT_TRANSLATE_NOOP, translate


class Group(StrEnum):
    """A heading of the sheet of shortcuts."""

    PLAY = QT_TRANSLATE_NOOP("Actions", "Watch")
    TIMELINE = QT_TRANSLATE_NOOP("Actions", "Timeline")
    CAPTIONS = QT_TRANSLATE_NOOP("Actions", "Captions")
    SOUND = QT_TRANSLATE_NOOP("Actions", "Sound")
    PROJECT = QT_TRANSLATE_NOOP("Actions", "Project")


@dataclass(frozen=True)
class Facts:
    """One action: its name in the code, its words, its icon and its keys."""

    id: str
    group: Group
    title: str
    icon: str
    keys: tuple[str, ...]
    tip: str
    checkable: bool = False


@dataclass(frozen=True)
class Within:
    """A menu within a menu: a long one would not fit on a small screen."""

    title: str
    names: tuple[str, ...]


ACTIONS: tuple[Facts, ...] = (
    Facts("play", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Play"), "play", ("Space",),
          QT_TRANSLATE_NOOP("Actions", "Play the video, or pause it.")),
    Facts("shuttle_back", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Run back"), "skip-back", ("J",),
          QT_TRANSLATE_NOOP("Actions", "Run backwards; press again to run faster.")),
    Facts("shuttle_stop", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Stand still"), "pause", ("K",),
          QT_TRANSLATE_NOOP("Actions", "Stop where the line stands.")),
    Facts("shuttle_on", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Run on"), "skip-forward", ("L",),
          QT_TRANSLATE_NOOP("Actions", "Play; press again to run faster, without sound.")),
    Facts("step_back", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "One picture back"), "step-back",
          ("Left",), QT_TRANSLATE_NOOP("Actions", "Go back by one picture.")),
    Facts("step_forward", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "One picture on"), "step-forward",
          ("Right",), QT_TRANSLATE_NOOP("Actions", "Go on by one picture.")),
    Facts("jump_back", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Ten pictures back"), "chevron-left",
          ("Shift+Left",), QT_TRANSLATE_NOOP("Actions", "Go back by ten pictures.")),
    Facts("jump_forward", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Ten pictures on"), "chevron-right",
          ("Shift+Right",), QT_TRANSLATE_NOOP("Actions", "Go on by ten pictures.")),
    Facts("previous_clip", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Clip before"), "skip-back",
          ("Up",), QT_TRANSLATE_NOOP("Actions", "Go to the clip before and choose it.")),
    Facts("next_clip", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "Next clip"), "skip-forward",
          ("Down",), QT_TRANSLATE_NOOP("Actions", "Go to the next clip and choose it.")),
    Facts("go_start", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "To the beginning"), "skip-back",
          ("Home",), QT_TRANSLATE_NOOP("Actions", "Go to the beginning of the video.")),
    Facts("go_end", Group.PLAY, QT_TRANSLATE_NOOP("Actions", "To the end"), "skip-forward",
          ("End",), QT_TRANSLATE_NOOP("Actions", "Go to the end of the video.")),
    Facts("caption_script", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Cut into captions"), "captions",
          ("Ctrl+Return",), QT_TRANSLATE_NOOP("Actions", "Cut the script into captions, line by line.")),
    Facts("caption_tap", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Tap the time"), "mouse-pointer-click",
          ("T",), QT_TRANSLATE_NOOP("Actions", "Listen, and press at the start of each line.")),
    Facts("caption_tap_back", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "One line back"), "undo-2",
          ("Shift+T",), QT_TRANSLATE_NOOP("Actions", "Hear the last line again and tap it anew.")),
    Facts("caption_slow", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Slowly"), "clock",
          ("Alt+T",), QT_TRANSLATE_NOOP("Actions", "Listen at three quarters of the speed."), checkable=True),
    Facts("caption_tap_done", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Done tapping"), "check",
          ("Ctrl+Shift+T",), QT_TRANSLATE_NOOP("Actions", "Keep the times that were tapped.")),
    Facts("caption_auto", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Fill in times"), "wand-sparkles",
          ("Ctrl+Shift+P",),
          QT_TRANSLATE_NOOP("Actions", "Spread the captions over the pauses of the speech.")),
    Facts("caption_add", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Add caption"), "plus",
          ("Ctrl+K",), QT_TRANSLATE_NOOP("Actions", "Put a caption where the line stands.")),
    Facts("caption_split", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Split here"), "scissors",
          ("Ctrl+Shift+K",),
          QT_TRANSLATE_NOOP("Actions", "Make two captions, where the writing mark stands.")),
    Facts("caption_join", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Join next"), "captions",
          ("Alt+J",), QT_TRANSLATE_NOOP("Actions", "Make one caption of this one and the next.")),
    Facts("caption_mend", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Mend all"), "wand-sparkles",
          ("Alt+M",),
          QT_TRANSLATE_NOOP("Actions", "Give captions more time and better lines, where there is room.")),
    Facts("caption_earlier", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "All captions earlier"),
          "chevron-left", ("Alt+Left",),
          QT_TRANSLATE_NOOP("Actions", "Show all captions a tenth of a second earlier.")),
    Facts("caption_later", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "All captions later"),
          "chevron-right", ("Alt+Right",),
          QT_TRANSLATE_NOOP("Actions", "Show all captions a tenth of a second later.")),
    Facts("caption_by_word", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Light up word by word"),
          "sparkles", ("Ctrl+Shift+L",),
          QT_TRANSLATE_NOOP("Actions", "Each word lights up while it is said."), checkable=True),
    Facts("caption_import", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Captions from a file"), "upload",
          ("Ctrl+Shift+O",), QT_TRANSLATE_NOOP("Actions", "Take the captions of an SRT, VTT or ASS file.")),
    Facts("caption_recognise", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Recognise speech"), "mic",
          ("Ctrl+Shift+G",),
          QT_TRANSLATE_NOOP("Actions", "Write captions from what is said, if this computer can.")),
    Facts("caption_export", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Save captions as a file"),
          "download", ("Ctrl+Shift+R",),
          QT_TRANSLATE_NOOP("Actions", "Save the captions as SRT, VTT or ASS.")),
    Facts("caption_clear", Group.CAPTIONS, QT_TRANSLATE_NOOP("Actions", "Delete all captions"), "trash-2",
          ("Ctrl+Shift+Del",),
          QT_TRANSLATE_NOOP("Actions", "Take all captions away; undo brings them back.")),
    Facts("split", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Split"), "scissors",
          ("S", "Ctrl+B"), QT_TRANSLATE_NOOP("Actions", "Cut the clip in two where the line stands.")),
    Facts("delete", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Delete"), "trash-2",
          ("Del", "Backspace"), QT_TRANSLATE_NOOP("Actions", "Take the chosen clip off the timeline.")),
    Facts("duplicate", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Duplicate"), "copy", ("Ctrl+D",),
          QT_TRANSLATE_NOOP("Actions", "Put a second one right after the chosen one.")),
    Facts("copy", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Copy"), "copy", ("Ctrl+C",),
          QT_TRANSLATE_NOOP("Actions", "Keep the chosen clip, sound or text, to paste it.")),
    Facts("cut", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Take away to paste"), "scissors", ("Ctrl+X",),
          QT_TRANSLATE_NOOP("Actions", "Keep what is chosen, to paste it, and take it away here.")),
    Facts("paste", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Paste"), "clipboard-paste", ("Ctrl+V",),
          QT_TRANSLATE_NOOP("Actions", "Put what was copied where the line stands.")),
    Facts("trim_start", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Cut off the beginning"),
          "arrow-right", ("I", "["),
          QT_TRANSLATE_NOOP("Actions", "Cut off what comes before the line in this clip.")),
    Facts("trim_end", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Cut off the end"),
          "arrow-left", ("O", "]"),
          QT_TRANSLATE_NOOP("Actions", "Cut off what comes after the line in this clip.")),
    Facts("start_earlier", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Begin one picture earlier"),
          "chevron-left", ("Alt+,",),
          QT_TRANSLATE_NOOP("Actions", "Show one picture more at the beginning of the clip.")),
    Facts("start_later", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Begin one picture later"),
          "chevron-right", ("Alt+.",),
          QT_TRANSLATE_NOOP("Actions", "Show one picture less at the beginning of the clip.")),
    Facts("end_earlier", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "End one picture earlier"),
          "chevron-left", (",",),
          QT_TRANSLATE_NOOP("Actions", "Show one picture less at the end of the clip.")),
    Facts("end_later", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "End one picture later"),
          "chevron-right", (".",),
          QT_TRANSLATE_NOOP("Actions", "Show one picture more at the end of the clip.")),
    Facts("slip_back", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Earlier part"), "rewind", ("Ctrl+,",),
          QT_TRANSLATE_NOOP("Actions", "Show what was filmed one picture earlier; the length stays.")),
    Facts("slip_on", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Later part"), "skip-forward",
          ("Ctrl+.",),
          QT_TRANSLATE_NOOP("Actions", "Show what was filmed one picture later; the length stays.")),
    Facts("slide_back", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Slide earlier"), "chevron-left",
          ("Ctrl+Shift+Left",),
          QT_TRANSLATE_NOOP("Actions", "One picture earlier; the clip before becomes shorter.")),
    Facts("slide_on", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Slide later"), "chevron-right",
          ("Ctrl+Shift+Right",),
          QT_TRANSLATE_NOOP("Actions", "One picture later; the clip after becomes shorter.")),
    Facts("move_left", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Move the clip forward"),
          "arrow-left", ("Ctrl+Left",),
          QT_TRANSLATE_NOOP("Actions", "Show the chosen clip earlier.")),
    Facts("move_right", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Move the clip back"),
          "arrow-right", ("Ctrl+Right",),
          QT_TRANSLATE_NOOP("Actions", "Show the chosen clip later.")),
    Facts("choose_here", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Choose this one too"),
          "list-checks", ("Ctrl+Space",),
          QT_TRANSLATE_NOOP("Actions", "Choose the clip at the line too, or leave it out again.")),
    Facts("choose_before", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Choose the one before too"),
          "chevron-up", ("Ctrl+Shift+Up",),
          QT_TRANSLATE_NOOP("Actions", "Choose one more towards the beginning, or one less.")),
    Facts("choose_after", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Choose the next one too"),
          "chevron-down", ("Ctrl+Shift+Down",),
          QT_TRANSLATE_NOOP("Actions", "Choose one more towards the end, or one less.")),
    Facts("choose_all", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Choose all"), "list-checks",
          ("Ctrl+A",), QT_TRANSLATE_NOOP("Actions", "Choose everything in this row.")),
    Facts("marker", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Marker"), "flag", ("M",),
          QT_TRANSLATE_NOOP("Actions", "Mark this place; once more takes the marker away.")),
    Facts("name_marker", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Write on the marker"), "pencil",
          ("F2",), QT_TRANSLATE_NOOP("Actions", "Mark this place with words.")),
    Facts("previous_marker", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Marker before"), "chevron-up",
          ("Shift+Up",), QT_TRANSLATE_NOOP("Actions", "Go to the marker before.")),
    Facts("next_marker", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Next marker"), "chevron-down",
          ("Shift+Down",), QT_TRANSLATE_NOOP("Actions", "Go to the next marker.")),
    Facts("transition", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Transition"), "blend", ("Ctrl+J",),
          QT_TRANSLATE_NOOP("Actions", "Let one clip give way softly to the next at this cut.")),
    Facts("all_transitions", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Transition on all cuts"),
          "repeat", ("Ctrl+Shift+J",),
          QT_TRANSLATE_NOOP("Actions", "Give every cut what this one has.")),
    Facts("effects", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Effects"), "sparkles", ("Ctrl+Shift+E",),
          QT_TRANSLATE_NOOP("Actions", "Make the clip more beautiful, faster or slower.")),
    Facts("freeze", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Freeze the picture"), "snowflake", ("F",),
          QT_TRANSLATE_NOOP("Actions", "Let the picture at the line stand still for two seconds.")),
    Facts("backwards", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Play backwards"), "rewind", ("Ctrl+R",),
          QT_TRANSLATE_NOOP("Actions", "Let the clip run from its end, or from its beginning again.")),
    Facts("copy_effects", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Copy effects"), "copy",
          ("Ctrl+Alt+C",), QT_TRANSLATE_NOOP("Actions", "Keep the effects of this clip for another one.")),
    Facts("paste_effects", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Paste effects"),
          "clipboard-paste", ("Ctrl+Alt+V",),
          QT_TRANSLATE_NOOP("Actions", "Give this clip the effects that were copied.")),
    Facts("add_text", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Add text"), "type", ("Ctrl+T",),
          QT_TRANSLATE_NOOP("Actions", "Put a title where the line stands.")),
    Facts("previous_item", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Text before"), "chevron-up",
          ("Ctrl+Up",), QT_TRANSLATE_NOOP("Actions", "Choose the text or sound before.")),
    Facts("next_item", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Next text"), "chevron-down",
          ("Ctrl+Down",), QT_TRANSLATE_NOOP("Actions", "Choose the next text or sound.")),
    Facts("zoom_out", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Smaller"), "zoom-out",
          ("Ctrl+-",), QT_TRANSLATE_NOOP("Actions", "Show more of the timeline.")),
    Facts("zoom_in", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Larger"), "zoom-in",
          ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Actions", "Show the timeline larger.")),
    Facts("zoom_fit", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Show all"), "maximize",
          ("Ctrl+0",), QT_TRANSLATE_NOOP("Actions", "Show the whole timeline.")),
    Facts("magnet", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Clips close up"), "lock", ("Shift+N",),
          QT_TRANSLATE_NOOP("Actions", "Clips always touch. Off: the rest stays, and gaps are black."),
          checkable=True),
    Facts("snap", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Snap"), "magnet", ("N",),
          QT_TRANSLATE_NOOP("Actions", "Let edges and the line jump to cuts and whole seconds."),
          checkable=True),
    Facts("safe_zone", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Safe zone"), "shield-check", ("Z",),
          QT_TRANSLATE_NOOP("Actions", "Show where words stay clear of a platform's buttons."),
          checkable=True),
    Facts("next_platform", Group.TIMELINE, QT_TRANSLATE_NOOP("Actions", "Other platform"), "smartphone",
          ("Shift+Z",),
          QT_TRANSLATE_NOOP("Actions", "Show the safe zone of another platform, with its buttons.")),
    Facts("add_music", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Add music"), "music", ("Shift+M",),
          QT_TRANSLATE_NOOP("Actions", "Choose music, an effect or a voice.")),
    Facts("record_voice", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Record a voice"), "mic", ("R",),
          QT_TRANSLATE_NOOP("Actions", "Speak while the video plays.")),
    Facts("cut_pauses", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Cut out pauses"), "scissors",
          ("Ctrl+Shift+H",),
          QT_TRANSLATE_NOOP("Actions", "Find where nobody speaks, and cut it out.")),
    Facts("fit_sound", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Fit to the video"), "maximize",
          ("Ctrl+Shift+F",),
          QT_TRANSLATE_NOOP("Actions", "Let the chosen music go on until the video ends.")),
    Facts("mute", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Silence"), "volume-x", ("Ctrl+M",),
          QT_TRANSLATE_NOOP("Actions", "Silence this clip, or let it be heard again.")),
    Facts("detach_sound", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Separate the sound"), "volume-2",
          ("Ctrl+Shift+U",),
          QT_TRANSLATE_NOOP("Actions", "Give the sound of this clip a bar of its own.")),
    Facts("reduce_noise", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Reduce noise"), "sparkles",
          ("Ctrl+Shift+N",),
          QT_TRANSLATE_NOOP("Actions", "Take a steady hiss or hum out of this sound.")),
    Facts("ducking", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Lower music under speech"), "volume-1",
          ("Ctrl+Shift+M",),
          QT_TRANSLATE_NOOP("Actions", "Music makes way while somebody speaks.")),
    Facts("level_sound", Group.SOUND, QT_TRANSLATE_NOOP("Actions", "Level the sound"), "sliders-horizontal",
          ("Ctrl+L",), QT_TRANSLATE_NOOP("Actions", "As loud as TikTok and YouTube play it.")),
    Facts("undo", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", ("Ctrl+Z",),
          QT_TRANSLATE_NOOP("Actions", "Take back the last change.")),
    Facts("redo", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2",
          ("Ctrl+Y", "Ctrl+Shift+Z"), QT_TRANSLATE_NOOP("Actions", "Do the change again.")),
    Facts("shape", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Change the shape of the video"),
          "proportions", ("Ctrl+Shift+B",),
          QT_TRANSLATE_NOOP("Actions", "Make the same video upright, wide or square.")),
    Facts("history", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Steps so far"), "list", ("Ctrl+H",),
          QT_TRANSLATE_NOOP("Actions", "Show every step, and go back to one of them.")),
    Facts("add_files", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Add clips"), "plus", ("Ctrl+I",),
          QT_TRANSLATE_NOOP("Actions", "Choose videos or photos from this computer or phone.")),
    Facts("add_folder", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Take a whole folder"),
          "folder-plus", ("Ctrl+Shift+I",),
          QT_TRANSLATE_NOOP("Actions", "Bring in every video and photo of a folder.")),
    Facts("export", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Export"), "share", ("Ctrl+E",),
          QT_TRANSLATE_NOOP("Actions", "Make the finished video.")),
    Facts("menu", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Everything"), "ellipsis", ("F10",),
          QT_TRANSLATE_NOOP("Actions", "All that can be done here, in menus.")),
    Facts("shortcuts", Group.PROJECT, QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard", ("F1", "?"),
          QT_TRANSLATE_NOOP("Actions", "Show every key that does something here.")),
)  # fmt: skip

BY_ID: Mapping[str, Facts] = {facts.id: facts for facts in ACTIONS}


def key_text(keys: Iterable[str]) -> str:
    """Keys as they are printed on the keyboard of this system."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class Actions(QObject):
    """The QActions of one page, made from the table; ``owner`` gets their shortcuts."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._actions: dict[str, QAction] = {}
        for facts in ACTIONS:
            action = QAction(icons.icon(facts.icon), translate("Actions", facts.title), self)
            action.setObjectName(facts.id)
            action.setShortcuts([QKeySequence(key) for key in facts.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setToolTip(tool_tip(facts))
            action.setCheckable(facts.checkable)
            owner.addAction(action)
            self._actions[facts.id] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect_to(self, name: str, do: Callable[[], object]) -> None:
        """Call ``do`` when the action is triggered."""
        self._actions[name].triggered.connect(lambda _=False: do())

    def button(self, name: str, look: str = "plain", *, words: bool = True, size: int = 20) -> ActionButton:
        """A new button for the action."""
        return ActionButton(self._actions[name], BY_ID[name], look, words=words, size=size)

    def menu(self, owner: QWidget, names: Iterable[str | Within]) -> QMenu:
        """A new menu of the actions; an empty name is a line."""
        menu = QMenu(owner)
        for name in names:
            if isinstance(name, Within):
                within = self.menu(menu, name.names)
                within.setTitle(translate("Actions", name.title))
                menu.addMenu(within)
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu


def tool_tip(facts: Facts) -> str:
    """What an action does and its key, for a mouse that waits."""
    tip = translate("Actions", facts.tip)
    return f"{tip} ({key_text(facts.keys[:1])})" if facts.keys else tip


class ActionButton(QPushButton):
    """A button that does an action and always says what the action says.

    A click does not take the keyboard: the space bar goes on meaning "play".
    With Tab the button is reached all the same.
    """

    def __init__(self, action: QAction, facts: Facts, look: str, *, words: bool, size: int) -> None:
        super().__init__()
        self._action = action
        self._words = words
        self._look = look
        self._size = size
        self._icon = facts.icon
        theme.look(self, look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()
        self.show_icon(facts.icon)

    def show_icon(self, name: str) -> None:
        """Show another icon, as play and pause do."""
        self._icon = name
        tokens = theme.current()
        colour = {
            "primary": tokens.on_primary, "round": tokens.on_primary, "danger": tokens.primary,
        }.get(self._look)  # fmt: skip
        icons.put(self, name, colour, self._size)

    def dress(self, look: str) -> None:
        """Take another look of the style sheet, its icon with it."""
        if look != self._look:
            self._look = look
            theme.look(self, look)
            self.show_icon(self._icon)

    def _follow(self) -> None:
        action = self._action
        if self._words:
            self.setText(action.text())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(action.toolTip())
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
