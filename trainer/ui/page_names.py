"""The names of the window's pages, for whoever leads to one."""

from __future__ import annotations

HOME, NEW, EDITOR, EXPORT = "home", "new", "editor", "export"
TEMPLATES, TEMPLATE, BRAND, PUBLISHING = "templates", "template", "brand", "publishing"
SETTINGS, LEARNERS, TRASH, RECOVER, WORKS = "settings", "learners", "trash", "recover", "works"
LEARNERS_TIDY = "learners_tidy"
