"""The domain, in the words of OpenTimelineIO and nothing but the standard library.

Read in this order: ``opentime`` (time), ``schema`` (what a timeline is),
``invariants`` (when it is sound), ``edits`` (how it changes), ``commands`` (a
change as a value), ``history`` (undo), ``journal`` and ``project`` (how nothing
is lost).
"""
