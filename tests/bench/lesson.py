"""What a lesson costs: to begin, to go to the next step, and while nobody does anything.

    python -m tests.bench.lesson [--lesson 090-lebih-terang] [--rest 5]

Goes through a lesson in the real window, without a screen, in a home of its own.  Printed are
the time from the press on its card to its introduction, from there to the project on the
screen, the median and the worst time from the press on "next" to the next step painted, and
the share of one core that the program takes at rest with a ring on the screen, beside that
of the same window after the lesson was left.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

SETTLED = 12.0
"""Seconds after which posters, filmstrips and the first picture have come."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--lesson", default="090-lebih-terang")
    parser.add_argument("--rest", type=float, default=5.0, help="seconds of doing nothing")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SEMENIT_HOME"] = home
        measure(options.lesson, options.rest)


def measure(slug: str, rest: float) -> None:
    from trainer import settings, words
    from trainer.lesson.player import solution
    from trainer.lesson.progress import Phase
    from trainer.lesson.script import Event, read
    from trainer.model.commands import Command
    from trainer.ui import lesson_wiring, theme
    from trainer.ui.main_window import EDITOR, MainWindow

    application = QApplication([])
    chosen = settings.load()
    chosen.reduced_motion = True
    words.use(chosen.language)
    theme.load_fonts()
    theme.apply(application, chosen)
    window = MainWindow(chosen)
    window.resize(1366, 768)
    window.show()
    controller = lesson_wiring.attach(window)
    turn_for(1.0)

    begun = time.perf_counter()
    controller.start(slug)
    turn_until(lambda: controller.panel is not None and controller.panel.isVisible())
    said("to the introduction", begun, "goal: <= 1.5")
    session = controller.session
    assert session is not None
    begun = time.perf_counter()
    controller.panel.begin.click()  # type: ignore[union-attr]
    turn_until(lambda: session.wanted is None and session.astray is None and window.page == EDITOR)
    said("to its project", begun, "goal: <= 1.5")
    if session.phase is Phase.WATCH:
        session.skip()
        controller._provide()
        turn_until(lambda: session.wanted is None and session.astray is None)

    turn_for(SETTLED)
    print(f"{'at rest, in a step':24} {share_of_a_core(rest):8.1%}   of one core, goal: < 2 %")
    taken = []
    while session.phase is Phase.STEPS:
        for action in read(session.pack.folder, solution(session.step.id)):
            if isinstance(action, Command) and window.document is not None:
                window.document.do(action)
            elif isinstance(action, Event) and action.kind in ("played", "paused"):
                controller._played(action.kind == "played")
        turn_for(0.3)
        begun = time.perf_counter()
        controller._choose(type(session).go_on if session.outcome.passed else type(session).skip)
        window.repaint()
        QApplication.processEvents()
        taken.append(time.perf_counter() - begun)
    print(
        f"{'next step':24} {1000 * statistics.median(taken):8.0f} {1000 * max(taken):8.0f}   "
        f"ms, median and worst of {len(taken)}, goal: < 100"
    )
    controller.leave()
    turn_for(2.0)
    print(f"{'at rest, no lesson':24} {share_of_a_core(rest):8.1%}   of one core")
    window.close()


def said(what: str, begun: float, goal: str) -> None:
    print(f"{what:24} {time.perf_counter() - begun:8.2f}   s, {goal}, load {os.getloadavg()[0]:.1f}")


def turn_until(holds: Callable[[], bool], patience: float = 60.0) -> None:
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("the lesson did not come to this point")
        QApplication.processEvents()
    QApplication.processEvents()


def turn_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def share_of_a_core(seconds: float) -> float:
    """Processor time of this process while its event loop waits, as a share of the time that passed."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    used, begun = time.process_time(), time.perf_counter()
    loop.exec()
    return (time.process_time() - used) / (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
