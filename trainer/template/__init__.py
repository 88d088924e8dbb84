"""Templates: a good one-minute video with the person's own clips in it.

::

    assets/templates/<slug>/        pack      what is asked for, as data
    looks.json, the person's brand  looks     colours, letters, patterns
    clips, photos, words            wish      what the person gave
                                       |
                     plan: which shot stays how long, what is still missing
                                       |
             layout: where each text stands      materials: cards, stills, music
                                       \\             /
                                     filling: ordinary Commands

A template holds no code and makes nothing of its own kind: what comes out are
Commands, so everything can be changed, undone and judged like any other project.
"""
