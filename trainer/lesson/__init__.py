"""Lessons: data that teaches inside the real editor.

A lesson pack is a folder of texts and lists of commands (``pack``).  Its goals
are sentences of a closed vocabulary (``goals``) that judge what the learner
made, never how (``moment``).  A ``session`` walks through the steps, ``progress``
remembers them on disk, and the pack's own solution is played without a window
(``script``, ``player``) before anyone sees the lesson (``linter``).

The editor knows nothing of all this; it only tells what happened.
"""
