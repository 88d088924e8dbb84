"""The tab "Takarir": what is said, as words on the picture.

::

    ( Naskah )( Daftar )( Gaya )(...)
    |  the script, to be cut    |
    |  the list, with the one   |
    |  that is chosen below it  |
    |  or the look of them all  |

The panel shows and asks; ``caption_desk`` does.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from trainer.model.caption_rules import Viewers
from trainer.model.schema import Role, Text, Timeline
from trainer.ui import pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.caption_form import CaptionForm
from trainer.ui.caption_list import CaptionList, rows
from trainer.ui.caption_looks import CaptionLooks
from trainer.ui.caption_progress import CaptionProgress
from trainer.ui.caption_script import CaptionScript
from trainer.ui.caption_taps import CaptionTaps
from trainer.ui.caption_words import Measuring
from trainer.words import translate

MENU = (
    "caption_tap", "caption_auto", "", "caption_add", "caption_earlier", "caption_later", "",
    "caption_import", "caption_recognise", "caption_export", "", "caption_clear",
)  # fmt: skip


class CaptionPanel(QWidget):
    """Shows the captions of a timeline, and the one that is chosen."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""
    chosen = Signal(str)
    """The person has chosen the caption with that id in the list."""
    taps_left = Signal()
    """The page on which times are tapped was left."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._timeline = Timeline("")
        self._viewers = Viewers.GENERAL
        self._chosen: str | None = None
        self._stale = False
        """Whether the captions have changed while nobody could see them."""
        self.script = CaptionScript(actions)
        self.list = CaptionList()
        self.form = CaptionForm(actions)
        self.looks = CaptionLooks(actions)
        self.taps = CaptionTaps(actions)
        self.progress = CaptionProgress()
        self.tap = actions.button("caption_tap", "primary")
        self.auto = actions.button("caption_auto")
        self.mend = actions.button("caption_mend")
        for way in ("caption_import", "caption_recognise"):
            self.script.offer(actions.button(way))
        self.more = pieces.icon_button(translate("Captions", "More"), "ellipsis", self._open_menu)
        self._actions = actions
        self._count = pieces.text("", "subheading", wrap=True)
        self.pages: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        row = pieces.row(4)
        for name, title, page in (
            ("script", translate("Captions", "Script"), self.script),
            ("list", translate("Captions", "List"), self._list_page()),
            ("looks", translate("Captions", "Style"), self.looks),
        ):
            row.addWidget(self._page_button(name, title), 1)
            self._stack.addWidget(page)
        self._stack.addWidget(self.taps)
        row.addWidget(self.more)
        layout.addLayout(row)
        layout.addWidget(self.progress)
        layout.addWidget(self._stack, 1)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(lambda _: self.focus_words())
        for part in (self.form, self.looks):
            part.command_ready.connect(self.command_ready)
            part.tried.connect(self.tried)
        self.looks.viewers_chosen.connect(self._watched_by)
        self.show_page("script")

    def _page_button(self, name: str, title: str) -> QPushButton:
        button = pieces.button(title, lambda: self.show_page(name), "toggle")
        button.setCheckable(True)
        self.pages[name] = button
        return button

    def _list_page(self) -> QWidget:
        page = QWidget()
        column = pieces.column(gap=8)
        page.setLayout(column)
        row = pieces.row(8)
        for button in (self.tap, self.auto):
            button.setIcon(QIcon())  # two words each and no more, so that both fit beside each other
            row.addWidget(button, 1)
        column.addLayout(row)
        row = pieces.row(8)
        row.addWidget(self._count, 1)
        row.addWidget(self.mend)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.form)
        return page

    @property
    def page(self) -> str:
        """The page that is shown: "script", "list", "looks" or "taps"."""
        return (*self.pages, "taps")[self._stack.currentIndex()]

    def show_page(self, name: str) -> None:
        # Not a group of Qt's: in one, Tab would reach the chosen one only.
        for other, button in self.pages.items():
            button.setChecked(other == name)
        left = self.page
        self._stack.setCurrentIndex((*self.pages, "taps").index(name))
        for number in range(self._stack.count()):
            # The tab is as high as the page that is shown, not as the highest one.
            shown = number == self._stack.currentIndex()
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            page = self._stack.widget(number)
            assert page is not None
            page.setSizePolicy(policy, policy)
        self._fill_where_seen()
        if left == "taps" != name:
            self.taps_left.emit()

    @property
    def text(self) -> Text | None:
        """The caption that is chosen."""
        return self.form.text

    def show_captions(self, timeline: Timeline, chosen: str | None) -> None:
        """Show the captions of ``timeline`` and the one with that id, if it is one of them."""
        fresh = not self._timeline.words(Role.CAPTION) and bool(timeline.words(Role.CAPTION))
        gone = bool(self._timeline.words(Role.CAPTION)) and not timeline.words(Role.CAPTION)
        self._timeline, self._chosen = timeline, chosen
        if fresh or gone:
            self.show_page("list" if fresh else "script")
        else:
            self._fill_where_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill_where_seen(self) -> None:
        if self.isVisible() or self._chosen is not None or self.text is not None:
            self._fill()
        else:
            # Measuring hundreds of captions at each step of the picture is what a long edit has no time for.
            self._stale = True

    def _fill(self) -> None:
        self._stale = False
        timeline = self._timeline
        texts = timeline.words(Role.CAPTION)
        self.pages["list"].setEnabled(bool(texts))
        self.pages["looks"].setEnabled(bool(texts))
        self.script.say(timeline.duration > 0, bool(texts))
        measuring = Measuring(timeline, self._viewers)
        text = next((one for one in texts if one.id == self._chosen), None)
        self.list.show_captions(rows(measuring), self._chosen)
        self.form.show_caption(measuring, text)
        self.looks.show_looks(timeline, self._viewers)
        marked = measuring.marked
        self._count.setText(
            translate("Captions", "{count} captions, {marked} to look at", count=len(texts), marked=marked)
            if marked
            else translate("Captions", "{count} captions, all easy to read", count=len(texts))
        )
        self.mend.setVisible(marked > 0 and measuring.mended() is not None)

    @property
    def measuring(self) -> Measuring:
        """The captions as they are measured now."""
        return Measuring(self._timeline, self._viewers)

    def flush(self) -> None:
        """Finish what is being typed."""
        self.form.flush()

    def focus_words(self) -> None:
        """Put the keyboard into the words of the chosen caption."""
        if self.text is not None:
            self.show_page("list")
            self.form.words.setFocus()

    def _watched_by(self, viewers: Viewers) -> None:
        self._viewers = viewers
        self._fill()

    def _open_menu(self) -> None:
        menu = self._actions.menu(self, MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
