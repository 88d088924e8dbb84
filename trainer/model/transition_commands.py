"""The commands of transitions, and of how the whole video begins and ends.

None of them moves anything: the same clips last as long as before, and every cut
stays where it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import joins
from trainer.model.command import Command
from trainer.model.pieces import find_picture, replace_clip, with_children
from trainer.model.schema import Clip, Timeline
from trainer.model.transition import LONGEST_END_SECONDS, LONGEST_SECONDS, SHORTEST, Transition
from trainer.words import QT_TRANSLATE_NOOP

_NO_CUT = QT_TRANSLATE_NOOP("Edits", "A transition needs a clip on both sides.")
_NO_ROOM = QT_TRANSLATE_NOOP("Edits", "These clips are too short for a transition.")
_LENGTH = QT_TRANSLATE_NOOP("Edits", "A transition lasts up to two seconds.")
_END_LENGTH = QT_TRANSLATE_NOOP("Edits", "Coming out of black takes up to three seconds.")


@dataclass(frozen=True)
class SetTransition(Command):
    """Let a clip come in with a transition over the cut before it.

    ::

        | A     |     B |   ->   | A    x    B |

    One that is too long for its neighbours is made as long as they allow.
    """

    name: ClassVar[str] = "set_transition"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Choose the transition")
    clip: str
    transition: Transition

    def apply(self, timeline: Timeline) -> Timeline:
        wanted = _checked(timeline, self.transition)
        track, index, clip = find_picture(timeline, self.clip)
        if not index:
            raise EditImpossible(_NO_CUT)
        fitting = joins.fitting(wanted, track.children[index - 1], clip, timeline.rate)
        if fitting is None:
            raise EditImpossible(_NO_ROOM)
        return replace_clip(timeline, track, index, replace(clip, transition=fitting))


@dataclass(frozen=True)
class RemoveTransition(Command):
    """Make the cut before a clip a plain one again.

    ::

        | A    x    B |   ->   | A     |     B |
    """

    name: ClassVar[str] = "remove_transition"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Remove the transition")
    clip: str

    def apply(self, timeline: Timeline) -> Timeline:
        track, index, clip = find_picture(timeline, self.clip)
        return replace_clip(timeline, track, index, replace(clip, transition=None))


@dataclass(frozen=True)
class SetAllTransitions(Command):
    """Give every cut the same transition, each as long as its neighbours allow; None takes all away.

    ::

        | A | B x C | D |   ->   | A x B x C x D |

    A cut between clips that are too short for it stays plain.
    """

    name: ClassVar[str] = "set_all_transitions"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Transitions on all cuts")
    transition: Transition | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        if len(timeline.picture.children) < 2:
            raise EditImpossible(_NO_CUT)
        if self.transition is not None:
            _checked(timeline, self.transition)

        def changed(clip: Clip) -> Clip:
            return clip if clip.transition == self.transition else replace(clip, transition=self.transition)

        first, *others = timeline.picture.children
        return with_children(timeline, (first, *(changed(clip) for clip in others)))


@dataclass(frozen=True)
class FadeEnds(Command):
    """Let the whole video come out of black over ``opening`` frames and go into it over ``closing``.

    ::

        | A | B | C |   ->   </ A | B | C \\>

    0 begins or ends hard.  No more than half of the video is taken by either.
    """

    name: ClassVar[str] = "fade_ends"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Fade from and to black")
    opening: int = 0
    closing: int = 0

    def apply(self, timeline: Timeline) -> Timeline:
        if not all(0 <= part <= LONGEST_END_SECONDS * timeline.rate for part in (self.opening, self.closing)):
            raise EditImpossible(_END_LENGTH)
        return joins.with_settled_ends(replace(timeline, opening=self.opening, closing=self.closing))


def _checked(timeline: Timeline, transition: Transition) -> Transition:
    if not SHORTEST <= transition.frames <= LONGEST_SECONDS * timeline.rate:
        raise EditImpossible(_LENGTH)
    return transition
