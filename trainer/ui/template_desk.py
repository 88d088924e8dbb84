"""Templates between the window and its pages: the gallery, filling one, the brand, and what comes after.

A project that was made from a template can be filled again from the editor.  What is
changed there becomes a project of its own::

    editor --"Change what was filled in"--> copies --> template's page --> new project
       ^                                                     |
       +--------------------- back --------------------------+

The project that it came from is not touched: by then it may hold hours of work that no
template knows of, and one undoable step that replaced all of it would take that work
out of sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.errors import TrainerError
from trainer.template.filled_in import FilledIn, recall
from trainer.template.pack import Template
from trainer.ui import engine
from trainer.ui.jobs import Job
from trainer.ui.page_names import BRAND, EDITOR, EXPORT, HOME, PUBLISHING, TEMPLATE, TEMPLATES
from trainer.ui.template_cards import templates
from trainer.words import translate

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.ui.document import Document
    from trainer.ui.editor_page import EditorPage
    from trainer.ui.main_window import MainWindow


class TemplateDesk(QObject):
    """Makes the pages of templates for ``window``, and knows which template is meant."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._slug = ""
        """Of the template that is being filled, or was last."""
        self._again: tuple[Path, str] | None = None
        """Where the copies of a project lie that is filled again, and its name."""
        self._before_brand = TEMPLATES
        self._returning: Job | None = None

    # --- pages --------------------------------------------------------------------------------

    def gallery(self) -> QWidget:
        from trainer.ui.templates_page import TemplatesPage

        page = TemplatesPage(templates(), self._window.settings)
        page.back_requested.connect(lambda: self._window.show_page(HOME))
        page.chosen.connect(self.fill)
        page.brand_requested.connect(lambda: self._show_brand(TEMPLATES))
        return page

    def filling(self) -> QWidget:
        engine.load()
        from trainer.ui.template_page import TemplatePage

        window = self._window
        template = _named(self._slug)
        assert template is not None
        page = TemplatePage(template, window.jobs, window.messages, self._again)
        page.back_requested.connect(self._back)
        page.brand_requested.connect(lambda: self._show_brand(TEMPLATE))
        page.made.connect(window.adopt)
        return page

    def brand(self) -> QWidget:
        engine.load()
        from trainer.ui.brand_page import BrandPage

        page = BrandPage(self._window.jobs, self._window.messages)
        page.back_requested.connect(lambda: self._window.show_page(self._before_brand))
        return page

    def before_publishing(self) -> QWidget:
        from trainer.ui.publishing_page import PublishingPage

        assert self._window.document is not None
        page = PublishingPage(self._window.document, self._window.messages)
        page.back_requested.connect(lambda: self._window.show_page(EXPORT))
        return page

    def publishing_button(self, document: Document) -> QPushButton:
        """Leads to the points before publishing."""
        from trainer.ui.publishing_page import PublishingButton

        button = PublishingButton(document)
        button.clicked.connect(lambda: self._window.show_page(PUBLISHING))
        return button

    # --- what is asked for ---------------------------------------------------------------------

    def fill(self, slug: str) -> None:
        """Open the template called ``slug``, with what was filled in before."""
        self._slug, self._again = slug, None
        self._window.show_page(TEMPLATE)

    def serve(self, page: EditorPage, document: Document) -> None:
        """Offer to fill the template again that the document was made from, if it was."""
        filled = recall(document.folder)
        if filled is not None and filled.whole and _named(filled.template) is not None:
            page.media.refill.show()
            page.media.refill.clicked.connect(lambda: self._return(document, filled))

    def _return(self, document: Document, filled: FilledIn) -> None:
        """Copy what the project was made from, then open the template with it."""
        from trainer.ui import template_draft

        template = _named(filled.template)
        if template is None or self._returning is not None:
            return
        window = self._window
        said = False

        def copying(_: float) -> None:
            nonlocal said
            if not said:
                said = True  # once; without clips there is nothing to wait for
                window.messages.note(translate("TemplateDesk", "Copying your clips for another version …"))

        def copied(folder: Path) -> None:
            self._returning = None
            if window.document is document and window.page == EDITOR:  # nobody went elsewhere meanwhile
                self._slug, self._again = template.slug, (folder, document.timeline.name)
                window.show_page(TEMPLATE)

        def refused(error: TrainerError) -> None:
            self._returning = None
            window.messages.error(error)

        work = template_draft.returned(template, filled, document.folder, document.timeline.media)
        self._returning = window.jobs.run(work, progress=copying, done=copied, failed=refused, owner=self)

    def _back(self) -> None:
        if self._again is not None and self._window.document is not None:
            self._window.show_page(EDITOR)
            self._window.drop(TEMPLATE)  # it keeps its draft
        else:
            self._window.show_page(TEMPLATES)

    def _show_brand(self, before: str) -> None:
        self._before_brand = before
        self._window.drop(TEMPLATE)
        self._window.show_page(BRAND)


def _named(slug: str) -> Template | None:
    return next((one for one in templates() if one.slug == slug), None)
