"""The finished video: what it is, and what to do with it now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from trainer.media.presets import presets
from trainer.media.verify import Report
from trainer.ui import icons, pieces, theme
from trainer.ui.export_plan import place
from trainer.ui.export_run import ExportRun
from trainer.ui.whole_sound import is_far_off, judged
from trainer.words import clock, decimal, translate


class ExportResult(QFrame):
    """Shows a ``Report``."""

    play_requested = Signal()
    folder_requested = Signal()
    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "note-green")
        self.headline = pieces.text("", "subheading", wrap=True)
        self.facts = pieces.text("", "small", wrap=True)
        self.file = pieces.text("", "small", wrap=True)
        words = pieces.column(0, 3)
        for line in (self.headline, self.facts, self.file):
            words.addWidget(line)
        head = pieces.row(12)
        head.addWidget(icons.label("circle-check", theme.current().green, 26))
        head.addLayout(words, 1)
        self.play = pieces.button(translate("Export", "Play"), self.play_requested.emit, "primary", "play")
        folder = translate("Export", "Open folder")
        self.folder = pieces.button(folder, self.folder_requested.emit, icon="folder-open")
        again = translate("Export", "Export again")
        self.again = pieces.button(again, self.again_requested.emit, icon="rotate-ccw")
        buttons = pieces.row(10)
        for button in (self.play, self.folder, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = pieces.column(16, 12)
        inside.addLayout(head)
        inside.addLayout(buttons)
        self.setLayout(inside)

    def show_run(self, run: ExportRun) -> None:
        """What the run has made."""
        if len(run.requests) < 2 and run.report is not None:
            self.show_report(run.report)
            return
        made = list(zip(run.requests, run.reports, strict=False))
        said = translate("Export", "{count} videos: done and checked.", count=len(made))
        if len(made) < len(run.requests):
            said = translate(
                "Export", "{count} of {all} videos: done and checked.", count=len(made), all=len(run.requests)
            )
        self.headline.setText(said)
        lines = [
            f"{place(request, run.several_shapes)} · {clock(report.duration)} · {_size(report.bytes)}"
            for request, report in made
        ]
        # A version without music may be silent, and nothing is wrong with that.
        lines += [_advice(made[0][1])] if made else []
        self.facts.setText("\n".join(filter(None, lines)))
        folder = run.requests[0].target.parent
        self.file.setText(translate("Export", "In the folder {name}", name=pieces.breakable(folder.name)))
        self.file.setToolTip("\n".join(str(report.file) for _, report in made))

    def show_report(self, report: Report) -> None:
        title = presets()[report.preset].title
        self.headline.setText(translate("Export", "{place}: done and checked.", place=title))
        facts = " · ".join((clock(report.duration), _size(report.bytes), _loudness(report)))
        self.facts.setText("\n".join(filter(None, (facts, _advice(report)))))
        self.file.setText(pieces.breakable(f"{report.file.parent.name}/{report.file.name}"))
        self.file.setToolTip(str(report.file))


def _size(size: int) -> str:
    return translate("Export", "{size} MB", size=decimal(max(size / 1e6, 0.1)))


def _advice(report: Report) -> str:
    """What to do about a sound that is far too loud or too soft; empty for any other."""
    if report.loudness is None or not is_far_off(report.loudness):
        return ""
    how = translate("Export", "“Level the sound” in the tab Music mends that.")
    return f"{judged(report.loudness)} {how}"


def _loudness(report: Report) -> str:
    if report.loudness is None:
        return translate("Export", "without sound")
    level = decimal(report.loudness).replace("-", "−")
    return translate("Export", "sound {level} LUFS", level=level)
