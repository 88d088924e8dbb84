"""The tab "Media": bring clips in, see them, put them on the timeline."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from trainer.media.thumbnails import POSTER_HEIGHT
from trainer.model.commands import RemoveMedia
from trainer.model.schema import MediaKind, MediaReference, Timeline
from trainer.ui import icons, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.document import Document
from trainer.ui.file_dialogs import MOVIES_PLACE, FileDialogs
from trainer.ui.media_card import IncomingCard, MediaCard
from trainer.ui.media_import import Incoming, MediaImport
from trainer.ui.missing_media import MissingMedia
from trainer.ui.samples import sample_files
from trainer.ui.thumbnail_service import ThumbnailService
from trainer.ui.timeline.dropping import local_files
from trainer.words import translate

COLUMNS = 2


class MediaPanel(QWidget):
    """Shows the bin of the document."""

    add_wanted = Signal(str)
    """Put the media with this id at the end of the timeline."""
    overlay_wanted = Signal(str)
    """Lay the media with this id over the picture, where the playhead stands."""
    instead_wanted = Signal(str)
    """Show the media with this id in place of what is there, from the playhead on."""

    def __init__(
        self,
        document: Document,
        importing: MediaImport,
        missing: MissingMedia,
        thumbnails: ThumbnailService,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._document = document
        self._importing = importing
        self._missing = missing
        self._thumbnails = thumbnails
        self._cards: dict[str, MediaCard] = {}
        self._incoming: dict[Incoming, IncomingCard] = {}
        self._dialogs = FileDialogs(self, MOVIES_PLACE)
        self._shown: tuple[MediaReference, ...] | None = None
        self.setAcceptDrops(True)
        self.setAccessibleName(translate("Media", "Clips of this project"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        self._note = self._missing_note()
        layout.addWidget(self._note)  # what stops everything else comes first, in sight at any text size
        self.add_button = actions.button("add_files", "primary")
        self.folder_button = actions.button("add_folder", "plain")
        layout.addWidget(self.add_button)
        layout.addWidget(self.folder_button)
        self.samples_button: QPushButton | None = None
        if sample_files():
            self.samples_button = pieces.button(
                translate("Media", "Sample clips"), self.bring_samples, icon="clapperboard"
            )
            self.samples_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.samples_button.setToolTip(translate("Media", "Short clips to practise with."))
            layout.addWidget(self.samples_button)
        self.refill = pieces.button(translate("Media", "Change what was filled in"), icon="layout-template")
        self.refill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.refill.setToolTip(
            translate("Media", "Open the template again with other words or clips. It becomes a new project.")
        )
        self.refill.hide()  # shown where the project was made from a template
        layout.addWidget(self.refill)
        self._empty = self._invitation()
        layout.addWidget(self._empty)
        self._grid_holder = QWidget()
        theme.look(self._grid_holder, "clear")
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))  # a lesson rings one card, not the next one
        self._grid.setVerticalSpacing(theme.px(4))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        layout.addWidget(self._grid_holder)
        layout.addStretch(1)

        importing.began.connect(self._began)
        importing.progressed.connect(self._progressed)
        importing.ended.connect(self._ended)
        missing.changed.connect(self._show_missing)
        thumbnails.arrived.connect(self._thumbnail_arrived)
        self.show_timeline(document.timeline)

    # --- what is shown --------------------------------------------------------------------

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the bin of ``timeline``; a card stays the same widget while its file is there."""
        if timeline.media == self._shown:
            return  # most changes are of clips, and the bin may hold hundreds of cards
        self._shown = timeline.media
        wanted = {reference.id: reference for reference in timeline.media}
        for media in [media for media, card in self._cards.items() if wanted.get(media) != card.reference]:
            self._cards.pop(media).deleteLater()
        for media, reference in wanted.items():
            if media not in self._cards:
                self._cards[media] = self._new_card(reference, timeline.rate)
        self._cards = {media: self._cards[media] for media in wanted}
        self._lay_out()

    def show_preparing(self, media: str, share: float | None) -> None:
        """How far the clip is prepared, 0 to 1; None when it is not being prepared."""
        card = self._cards.get(media)
        if card is not None:
            card.show_preparing(share)

    def card_place(self, number: int) -> QRect | None:
        """The rectangle of the ``number``-th card (from 1) in this panel, or None."""
        if not 1 <= number <= len(self._cards):
            return None
        card = list(self._cards.values())[number - 1]
        return QRect(card.mapTo(self, QPoint(0, 0)), card.size())

    @property
    def cards(self) -> list[MediaCard]:
        return list(self._cards.values())

    @property
    def incoming_cards(self) -> list[IncomingCard]:
        return list(self._incoming.values())

    def _new_card(self, reference: MediaReference, rate: int) -> MediaCard:
        card = MediaCard(reference, rate, self._grid_holder)
        card.add_wanted.connect(self.add_wanted)
        card.overlay_wanted.connect(self.overlay_wanted)
        card.instead_wanted.connect(self.instead_wanted)
        card.remove_wanted.connect(self.remove)
        card.menu_wanted.connect(self._menu)
        card.step_wanted.connect(lambda by: self._step(reference.id, by))
        card.show_missing(reference.id in self._missing.ids)
        self._show_poster(card)
        return card

    def _show_poster(self, card: MediaCard) -> None:
        picture = self._thumbnails.picture(card.reference, None, POSTER_HEIGHT)
        if picture is not None:
            card.poster.show_picture(picture)

    def _thumbnail_arrived(self, media: str) -> None:
        card = self._cards.get(media)
        if card is not None and card.poster.picture.isNull():
            self._show_poster(card)

    def _lay_out(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        shown = [*self._cards.values(), *self._incoming.values()]
        for place, card in enumerate(shown):
            self._grid.addWidget(card, place // COLUMNS, place % COLUMNS, Qt.AlignmentFlag.AlignTop)
            card.show()
        before: QWidget = self.samples_button or self.folder_button
        for card in self._cards.values():
            QWidget.setTabOrder(before, card)
            before = card
        self.add_button.dress("plain" if shown else "primary")
        self._empty.setVisible(not shown)
        self._grid_holder.setVisible(bool(shown))

    def _invitation(self) -> QFrame:
        frame = pieces.frame("soft")
        column = pieces.column(margin=14, gap=8)
        frame.setLayout(column)
        icon = icons.label("image-plus", theme.current().primary, 28)
        column.addWidget(icon)
        column.addWidget(pieces.text(translate("Media", "There is no clip yet."), "subheading"))
        words = translate("Media", "Drag clips here from a folder, or press Add clips.")
        column.addWidget(pieces.text(words, "body", wrap=True))
        return frame

    # --- files on their way in ------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask which files to bring in."""
        files = self._dialogs.clips()
        if files:
            self._importing.bring(files)

    def choose_folder(self) -> None:
        """Ask for a folder and bring in what it holds."""
        folder = self._dialogs.folder(translate("Media", "Choose a folder"))
        if folder is not None:
            self._dialogs.place = str(folder)
            self._importing.bring_folder(folder)

    def bring_samples(self) -> None:
        """Bring in the clips that come with Semenit."""
        self._importing.bring(sample_files())

    def _began(self, incoming: Incoming) -> None:
        self._incoming[incoming] = IncomingCard(incoming.file, self._grid_holder)
        self._lay_out()

    def _progressed(self, incoming: Incoming) -> None:
        if incoming in self._incoming:
            self._incoming[incoming].show_share(incoming.share)

    def _ended(self, incoming: Incoming) -> None:
        card = self._incoming.pop(incoming, None)
        if card is not None:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
            self._lay_out()

    # --- cards --------------------------------------------------------------------------------

    def remove(self, media: str) -> None:
        """Take a file out of the project; refused in words while a clip shows it."""
        self._document.do(RemoveMedia(media))

    def _menu(self, media: str, place: QPoint) -> None:
        menu = QMenu(self)
        add = menu.addAction(icons.icon("plus"), translate("Media", "Put on the timeline"))
        add.triggered.connect(lambda: self.add_wanted.emit(media))
        card = self._cards.get(media)
        if card is not None and card.reference.kind is not MediaKind.AUDIO:
            over = menu.addAction(
                icons.icon("picture-in-picture-2"), translate("Media", "Lay over the picture")
            )
            over.setEnabled(self._document.timeline.duration > 0)
            over.triggered.connect(lambda: self.overlay_wanted.emit(media))
            instead = menu.addAction(icons.icon("repeat"), translate("Media", "In place of what is there"))
            instead.setEnabled(self._document.timeline.duration > 0)
            instead.triggered.connect(lambda: self.instead_wanted.emit(media))
        gone = menu.addAction(icons.icon("trash-2"), translate("Media", "Remove from the project"))
        gone.triggered.connect(lambda: self.remove(media))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _step(self, media: str, by: int) -> None:
        """Give the keyboard to another card."""
        cards = list(self._cards)
        place = cards.index(media) + by
        if 0 <= place < len(cards):
            self._cards[cards[place]].setFocus(Qt.FocusReason.TabFocusReason)

    # --- missing files ------------------------------------------------------------------------

    def _missing_note(self) -> QFrame:
        frame = pieces.frame("note-amber")
        column = pieces.column(margin=12, gap=8)
        frame.setLayout(column)
        self._missing_words = pieces.text("", "body", wrap=True)
        column.addWidget(self._missing_words)
        self.find_button = pieces.button(translate("Media", "Look again"), self.find_missing, icon="search")
        self.find_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self.find_button)
        frame.hide()
        return frame

    def find_missing(self) -> None:
        """Look where the missing files were; if they are not back, ask for a folder and search it."""
        self._missing.find(lambda: self._dialogs.folder(translate("Media", "Where are the clips now?")))

    def _show_missing(self) -> None:
        names = self._missing.names
        self._note.setVisible(bool(names))
        self.find_button.setEnabled(not self._missing.searching)
        if self._missing.searching:
            self._missing_words.setText(_searching(self._missing.share))
        elif len(names) == 1:
            self._missing_words.setText(
                translate("Media", "{name} cannot be found.", name=pieces.breakable(names[0]))
            )
        else:
            self._missing_words.setText(
                translate("Media", "{count} files cannot be found.", count=len(names))
            )
        for media, card in self._cards.items():
            card.show_missing(media in self._missing.ids)
            if media not in self._missing.ids and card.poster.picture.isNull():
                self._show_poster(card)

    # --- files from outside -----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            theme.look(self._empty, "note-amber")
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        theme.look(self._empty, "soft")

    def dropEvent(self, event: QDropEvent) -> None:
        theme.look(self._empty, "soft")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._importing.bring(local_files(event.mimeData()))


def _searching(share: float | None) -> str:
    if share is None:
        return translate("Media", "Looking through the folder…")
    return translate("Media", "Bringing in what was found: {percent} %", percent=round(100 * share))
