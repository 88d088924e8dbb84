"""Words as pictures: a text and its style become a bitmap that lies on a frame.

::

    styles    the designed styles, read from assets/styles/styles.json
    fonts     the letters that are shipped, and a Qt that can draw them
    lines     words to lines of shaped glyphs
    drawing   lines, plate, outline and shadow to premultiplied pixels

Qt draws because it brings its own shaping: on a bare Debian and on Windows
Pillow sets Aksara Jawa letter by letter.  Below the window this is the only
package that knows Qt, and no more of it than QtCore and QtGui.  ``styles`` needs
none of it, so that a project without a text never loads it.
"""

from trainer.typeset import immortals as immortals
