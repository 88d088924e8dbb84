"""Everything between a stranger's phone file and correct pictures and sound, and back.

Reading: ``opening`` is the only door that opens a file, ``probe`` says what is
in it, and ``video``, ``photo`` and ``sound`` hand out its pictures and samples
at exact times.  MoviePy, PyAV and ffmpeg are used in this package and nowhere
else.
"""
