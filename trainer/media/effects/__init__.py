"""The effects of the table (``trainer/model/effects.py``) as MoviePy effects, one file each.

Every effect works on a picture as video is stored (``planes``): half the samples of
RGB, and what is shown and what is exported come from the same arithmetic.  Colour is
changed before a picture is laid on the canvas, so the black beside it stays black;
everything else after::

    SourceClip - Light - Look - OnCanvas - Zoom - BlurBox

They are ordinary MoviePy effects: ``clip.with_effects([Light(brightness=30)])`` works
on any clip, then by way of RGB.
"""
