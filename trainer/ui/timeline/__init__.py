"""The timeline: one painted widget, taken apart into ideas that can be tried alone.

``geometry`` says where everything is, ``snapping`` what a position is drawn to,
``gestures`` what a drag would do (always one Command, or nothing), ``painting``
how it looks, and ``view`` is the widget that puts them together.  The first
three know no Qt.
"""
