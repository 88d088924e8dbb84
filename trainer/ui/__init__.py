"""The window: every widget, and the only package that knows PySide6.

A page never changes a project itself; it makes a Command and gives it to the
``Document``.  A page never waits; it gives a generator to ``Jobs``.  A page never
speaks of faults; it gives a TrainerError to ``Messages``.
"""

from trainer.typeset import immortals as immortals  # before any Qt
