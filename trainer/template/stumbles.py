"""What an author of a template stumbled over, as one sentence in the language in use.

The strict reader of the model says in English, for whoever programs, that
``template.toml.scenes[1].ideal`` is not a whole number.  A teacher counts neither from
nought nor in brackets, so the scene is called by its id: "scenes.siapa.ideal".
"""

from __future__ import annotations

import re

from trainer.words import QT_TRANSLATE_NOOP, translate

_NOT_TOML = QT_TRANSLATE_NOOP("TemplateFaults", "{file} is not TOML: {cause}.")
_LINE = QT_TRANSLATE_NOOP(
    "TemplateFaults", "{file}: line {line} cannot be read. Is a quotation mark, a comma or a bracket missing?"
)
_WRONG = QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {cause}.")
_KINDS = (
    (
        re.compile(r"(\S+) lacks the field '(.+)'"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} needs “{field}”."),
    ),
    (
        re.compile(r"(\S+) has the unknown field '(.+)'"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} has “{field}”, which is not known."),
    ),
    (
        re.compile(r"(\S+) is none of (.+)"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is none of these: {field}."),
    ),
    (
        re.compile(r"(\S+) is not a whole number()"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is not a whole number."),
    ),
    (
        re.compile(r"(\S+) is not true or false()"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is not true or false."),
    ),
    (
        re.compile(r"(\S+) is not a text of up to (\d+) letters"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is not a text in quotation marks."),
    ),
    (
        re.compile(r"(\S+) is not a list of up to (\d+) items"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is not a list in square brackets."),
    ),
    (
        re.compile(r"(\S+) is not an object()"),
        QT_TRANSLATE_NOOP("TemplateFaults", "{file}: {place} is not a line in braces."),
    ),
)


class Fault(ValueError):
    """A template is not as it should be; ``what`` is a marked sentence of the context TemplateFaults."""

    def __init__(self, what: str, **facts: object) -> None:
        super().__init__(what)
        self.what, self.facts = what, facts

    def __str__(self) -> str:
        return translate("TemplateFaults", self.what, **self.facts)


def not_toml(file: str, cause: Exception) -> Fault:
    """A file that is no TOML; ``cause`` names the line where reading ended, or it does not."""
    found = re.search(r"at line (\d+)", str(cause))
    if found is not None:
        return Fault(_LINE, file=file, line=found[1])
    return Fault(_NOT_TOML, file=file, cause=str(cause)[:80])


def malformed(file: str, cause: Exception, data: object) -> Fault:
    """TOML whose ``data`` are not what a template has; ``cause`` begins with the file's name."""
    for pattern, what in _KINDS:
        found = pattern.fullmatch(str(cause))
        if found is not None:
            place = _place(found[1].removeprefix(file).removeprefix("."), data) or file
            return Fault(what, file=file, place=place[:80], field=found[2][:120])
    return Fault(_WRONG, file=file, cause=str(cause)[:160])


def _place(where: str, data: object) -> str:
    """``scenes[1].ideal`` as "scenes.siapa.ideal", or "scenes.2.ideal" where that scene has no id."""
    said = []
    for part in re.findall(r"[^.\[\]]+", where):
        if isinstance(data, list) and part.isdecimal():
            data = data[int(part)] if int(part) < len(data) else None
            name = data.get("id") if isinstance(data, dict) else None
            said.append(name if isinstance(name, str) and name else str(int(part) + 1))
        else:
            data = data.get(part) if isinstance(data, dict) else None
            said.append(part)
    return ".".join(said)
