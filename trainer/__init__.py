"""Semenit: an offline trainer for one-minute phone videos.

The packages stand on each other, and a package imports only itself and what
stands below it (import-linter holds this in every test run)::

    cli           every job without a window; with no verb it opens the window
    ui            the window: PySide6, and only here
    classroom     (later) roster, attempt log, reports
    lesson        lesson packs, goals, the session of a learner
    template      places, words and looks to commands; the brand kit
    media         MoviePy, PyAV, ffmpeg, and only here
    typeset       titles and captions as pictures: QtGui, never widgets
    model         timelines, edits, commands, history, project folders
    settings      the choices of a person: language, text size, ...
    learners      the people of this computer, and their folders
    paths         where things are kept on this computer
    errors        what can go wrong, in words
    words         every sentence in the chosen language

``bootstrap`` and ``setup`` stand apart: they prepare the environment before
anything else can be imported.
"""

__version__ = "0.1.0"
