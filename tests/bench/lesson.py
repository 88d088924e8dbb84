"""What a lesson costs: to begin, to go to the next step, and while nobody does anything.

    python -m tests.bench.lesson [--lesson 090-lebih-terang] [--rest 5]

Goes through a lesson in the real window, without a screen, in a home of its own.  As in the
program, the engine is loaded by a job while the first page is looked at.  Printed are the time
from the press on its card to its introduction, from the press there to the project on the
screen, the median and the worst time from the press on "next" to the next step painted, and
the share of one core that the program takes at rest with a ring on the screen, beside that
of the same window after the lesson was left.  Beside the seconds that passed stand those that
the processor worked, which hardly depend on who else uses it.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

SETTLED = 12.0
"""Seconds after which posters, filmstrips and the first picture have come."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--lesson", default="090-lebih-terang")
    parser.add_argument("--look", type=float, default=4.0, help="seconds of looking at the first page")
    parser.add_argument("--read", type=float, default=0.0, help="seconds of reading the introduction")
    parser.add_argument("--rest", type=float, default=5.0, help="seconds of doing nothing")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SEMENIT_HOME"] = home
        measure(options.lesson, options.look, options.read, options.rest)


def measure(slug: str, look: float, read_for: float, rest: float) -> None:
    from trainer import settings, words
    from trainer.lesson.moment import Fact
    from trainer.lesson.player import solution
    from trainer.lesson.progress import Phase
    from trainer.lesson.script import Event, read
    from trainer.model.commands import Command
    from trainer.ui import lesson_wiring, theme
    from trainer.ui.engine import get_ready
    from trainer.ui.main_window import MainWindow
    from trainer.ui.page_names import EDITOR

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
    window.jobs.run(get_ready())
    turn_for(look)

    begun = now()
    controller.start(slug)
    turn_until(lambda: controller.presenter.panel is not None and controller.presenter.panel.isVisible())
    said("to the introduction", begun, "goal: <= 1.5")
    session = controller.session
    assert session is not None
    turn_for(read_for)
    begun = now()
    controller.presenter.panel.begin.click()  # type: ignore[union-attr]
    turn_until(lambda: session.wanted is None and session.astray is None and window.page == EDITOR)
    window.repaint()
    said("to its project", begun, "goal: <= 1.5")
    if session.phase is Phase.WATCH:
        controller._choose(type(session).skip)
        turn_until(lambda: session.wanted is None and session.astray is None)

    turn_for(SETTLED)
    print(f"{'at rest, in a step':24} {share_of_a_core(rest):8.1%}   of one core, goal: < 2 %")
    taken = []
    while session.phase is Phase.STEPS:
        for action in read(session.pack.folder, solution(session.step.id)):
            if isinstance(action, Command) and window.document is not None:
                window.document.do(action)
            elif isinstance(action, Event) and action.kind in ("played", "paused"):
                controller.ears.happened.emit(Fact(action.kind))
        turn_for(0.3)
        pressed = time.perf_counter()
        controller._choose(type(session).go_on if session.outcome.passed else type(session).skip)
        window.repaint()
        QApplication.processEvents()
        taken.append(time.perf_counter() - pressed)
    print(
        f"{'next step':24} {1000 * statistics.median(taken):8.0f} {1000 * max(taken):8.0f}   "
        f"ms, median and worst of {len(taken)}, goal: < 100"
    )
    controller.leave()
    turn_for(2.0)
    print(f"{'at rest, no lesson':24} {share_of_a_core(rest):8.1%}   of one core")
    window.close()


def now() -> tuple[float, float]:
    """Seconds that pass, and seconds that the processor works for this program."""
    return time.perf_counter(), time.process_time()


def said(what: str, begun: tuple[float, float], goal: str) -> None:
    passed, worked = (later - earlier for earlier, later in zip(begun, now(), strict=True))
    load = os.getloadavg()[0]
    print(f"{what:24} {passed:8.2f}   s, of the processor {worked:.2f} s, {goal}, load {load:.1f}")


def turn_until(holds: Callable[[], bool], patience: float = 60.0) -> None:
    """Let the event loop run, which waits where nothing happens, until ``holds``."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("the lesson did not come to this point")
        turn_for(0.01)
    QApplication.processEvents()


def turn_for(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def share_of_a_core(seconds: float) -> float:
    """Processor time of this process while its event loop waits, as a share of the time that passed."""
    used, begun = time.process_time(), time.perf_counter()
    turn_for(seconds)
    return (time.process_time() - used) / (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
