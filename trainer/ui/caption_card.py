"""The text that is posted with the video: written once, counted while it is written, copied with one press.

What platforms take of it comes from dated facts (``media.post_facts``).  It belongs
to the project; a pause in the writing makes one step that can be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from trainer.media import post_facts
from trainer.model.commands import SetCaptionText
from trainer.model.plain import writable
from trainer.model.posting import LONGEST_CAPTION
from trainer.ui import pieces, theme
from trainer.words import translate

PAUSE_MS = 900
HEIGHT = 104


class CaptionCard(QFrame):
    """``command_ready`` carries a SetCaptionText after a pause; ``copied`` when it is on the clipboard."""

    command_ready = Signal(object)
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "card")
        self._known = ""
        self.edit = _Edit()
        self.edit.setFixedHeight(theme.px(HEIGHT))
        self.edit.setTabChangesFocus(True)
        title = pieces.text(translate("Export", "Caption text"), "subheading", wrap=True)
        title.setBuddy(self.edit)
        self.edit.setAccessibleName(title.text())
        self.edit.setPlaceholderText(translate("Export", "What is it, and how can people reach you? #batik"))
        self.seen = pieces.text("", "small", wrap=True)
        self.count = pieces.text("", "small", wrap=True)
        self.copy = pieces.button(translate("Export", "Copy the text"), self._copy, icon="copy")
        inside = pieces.column(18, 8)
        for part in (title, self.edit, self.seen, self.count):
            inside.addWidget(part)
        row = pieces.row()
        row.addWidget(self.copy)
        row.addStretch(1)
        inside.addLayout(row)
        self.setLayout(inside)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.flush)
        self._count()

    @property
    def words(self) -> str:
        return writable(self.edit.toPlainText()).strip()[:LONGEST_CAPTION]

    def show_words(self, words: str) -> None:
        """Show what the project holds; what is being written stays."""
        if self._timer.isActive():
            return
        self._known = words
        if self.words != words:
            self.edit.setPlainText(words)
            self._timer.stop()
        self._count()

    def flush(self) -> None:
        """The pause is over: say what was written, if it is something new."""
        self._timer.stop()
        if self.words != self._known:
            self._known = self.words
            self.command_ready.emit(SetCaptionText(self.words))

    def _typed(self) -> None:
        self._timer.start()
        self._count()

    def _count(self) -> None:
        facts, words = post_facts.caption(), self.words
        first = " ".join(words.split())
        self.seen.setText(
            translate("Export", "Seen first: “{words}…”", words=pieces.breakable(first[: facts.seen_letters]))
            if len(first) > facts.seen_letters
            else translate("Export", "The first {count} letters are seen first.", count=facts.seen_letters)
        )
        tags = len(post_facts.tags(words))
        said = translate(
            "Export", "{tags} of {most} hashtags · {letters} of {all} letters",
            tags=tags, most=facts.tags, letters=len(words), all=facts.letters,
        )  # fmt: skip
        if tags > facts.tags:
            said = translate("Export", "{tags} hashtags: keep the {most} best.", tags=tags, most=facts.tags)
        self.count.setText(said)
        theme.look(self.count, "subheading" if tags > facts.tags else "small")
        self.edit.setAccessibleDescription(f"{self.count.text()} {self.seen.text()}")
        self.copy.setEnabled(bool(words))

    def _copy(self) -> None:
        self.flush()
        QGuiApplication.clipboard().setText(self.words)
        self.copied.emit()


class _Edit(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
