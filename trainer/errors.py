"""What can go wrong, said so that a person can act on it.

Code below the window raises one of these; one door above (``ui.messages``, or
the command line) shows ``str(error)``: what happened, then what to do, in the
language in use.  The technical cause travels as ``__cause__`` for the log and
is never shown.

A new error is a class with two marked sentences.  ``{name}`` in a sentence is
filled from the keyword arguments of the constructor.
"""

from __future__ import annotations

from trainer.words import QT_TRANSLATE_NOOP, translate


class TrainerError(Exception):
    """A fault that the person can do something about."""

    happened = QT_TRANSLATE_NOOP("Errors", "That did not work.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Please try once more.")

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts

    @property
    def reason(self) -> str:
        """What happened, one sentence."""
        return translate("Errors", self.happened, **self.facts)

    @property
    def advice(self) -> str:
        """What to do now, one sentence."""
        return translate("Errors", self.to_do, **self.facts)

    def __str__(self) -> str:
        return f"{self.reason} {self.advice}"

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from the render process to the window; keyword facts
        # are not in ``args``, which the default pickling would replay.
        return (_rebuild, (type(self), self.facts))


def _rebuild(kind: type[TrainerError], facts: dict[str, object]) -> TrainerError:
    return kind(**facts)


# --- files that a person chose -------------------------------------------------


class FileMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is not there.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Connect the phone or the card again, then look once more.")


class FileUnreadable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} may not be read.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Copy the file to your own folder, then choose the copy.")


class FileEmpty(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is empty.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Copy it from the phone once more.")


class NotMedia(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is not a video, photo or sound.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose another file.")


class MediaDamaged(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is damaged or was cut off while copying.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Copy it from the phone once more.")


class MediaProtected(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is locked by its owner.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose a clip that you recorded yourself.")


class MediaUnsupported(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is of a kind that cannot be opened here.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Save it as MP4 or JPG on the phone, then choose that.")


class MediaTooLarge(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The picture {name} is too large for this computer.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Make it smaller on the phone, then choose the copy.")


class PlaylistRefused(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is only a list that points at other files.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose the video itself.")


class FolderWithoutMedia(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no video or photo in the folder {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose the folder that holds your clips.")


# --- places to write -----------------------------------------------------------


class FolderReadOnly(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Nothing can be saved in the folder {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose another folder, for example Documents.")


class DiskFull(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The disk is full.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Delete something you no longer need, then try again.")


class PortfolioFull(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no room for this version in My works.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Delete older versions there; your video itself is safe.")


class LearningDamaged(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The record of your lessons was damaged and is put aside.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Go on with what could be saved of it.")


# --- projects and edits ---------------------------------------------------------


class ProjectMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no project in the folder {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose the folder that holds project.json.")


class ProjectDamaged(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The project {name} cannot be read.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Open one of its copies in the backups folder.")


class ProjectLost(ProjectDamaged):
    happened = QT_TRANSLATE_NOOP("Errors", "The project {name} cannot be read, and it has no good copy.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Begin a new one; its clips lie in its folder media.")


class ProjectTooNew(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The project {name} was made by a newer Semenit.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Open it with that newer version.")


class ProjectInUse(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The project {name} is open in another window.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Close the other window first.")


class FolderNotEmpty(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The folder {name} already holds something.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose a new, empty folder.")


class PackageUnreadable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is not a packed project.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose the zip file that Semenit made.")


class PackageRefused(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} holds something that could harm this computer.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Ask the person who gave it to you to pack the project anew.")


class EditImpossible(TrainerError):
    """An edit that the timeline cannot take; ``why`` is a marked sentence."""

    happened = QT_TRANSLATE_NOOP("Errors", "{why}")
    to_do = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")

    def __init__(self, why: str = "", **facts: object) -> None:
        super().__init__(why=why, **facts)

    @property
    def reason(self) -> str:
        facts = {name: fact for name, fact in self.facts.items() if name != "why"}
        return translate("Edits", str(self.facts["why"]), **facts)


class CommandUnknown(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Line {line} is not a command that is known here.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Correct the line, then apply the list again.")


class BadRequest(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{what} was not understood.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Run the command with --help to see how it is written.")


# --- export ---------------------------------------------------------------------


class NothingToExport(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no clip on the timeline yet.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Drag a clip to the timeline first.")


class MediaGone(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The clip {name} cannot be found.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Connect the phone or the card again, then press Look again.")


class PlaceEmpty(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Still to be filled: {what}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Put something of your own in its place, or take its card away.")


class ExportFailed(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The video could not be finished.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Your project is safe; try the export once more.")


class ExportUnverified(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The finished video did not pass its check.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Your project is safe; try the export once more.")


class ExportOverProject(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} belongs to the project itself.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Give the finished video another name.")


class TargetTaken(FolderReadOnly):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is no file that could be replaced.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Give what you make another name.")


# --- lessons --------------------------------------------------------------------


class LessonMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no lesson called {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose one from the list of lessons.")


class LessonFaulty(TrainerError):
    """A pack that cannot be used; ``fault`` names file, field and fault for its author."""

    happened = QT_TRANSLATE_NOOP("Errors", "The lesson {name} has a fault: {fault}")
    to_do = QT_TRANSLATE_NOOP("Errors", "Tell the person who made the lesson.")


# --- templates ------------------------------------------------------------------


class TemplateMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no template called {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose one from the list of templates.")


class TemplateFaulty(TrainerError):
    """A template that cannot be used; ``fault`` names file, field and fault for its author."""

    happened = QT_TRANSLATE_NOOP("Errors", "The template {name} has a fault: {fault}")
    to_do = QT_TRANSLATE_NOOP("Errors", "Tell the person who made the template.")


class SlotUnknown(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The template has no place called {name}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose one of: {places}.")


class SlotUnsuitable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} does not fit the place {place}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose a file of another kind: {kinds}.")


# --- set-up -----------------------------------------------------------------------


class PythonUnsuitable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Semenit cannot run on Python {version}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Install Python {oldest} to {newest}, then start again.")


class OfflineSetup(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Semenit still needs the internet once, and it was not reached.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Connect, or put the folder wheels beside main.py, then start again.")


class WheelsUnsuitable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The folder wheels does not fit this computer.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Ask for the one for this system, or remove it to use the internet.")


class PackagesUnavailable(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The parts of Semenit do not exist for this computer.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Use 64-bit Windows or Linux with Python {oldest} to {newest}.")


class DownloadAltered(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "A downloaded part is not the one that was expected.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Try another network, then start again.")


class SetupNowhere(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Semenit cannot be set up where it is: {folder}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Copy its whole folder to Documents, then start it there.")


class SetupFailed(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "Semenit could not be set up.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Start it again; if it fails again, show someone the file {log}.")


class SystemLibrariesMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "This computer lacks parts that the window needs.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Run this once, then start again: {command}")


class DisplayMissing(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no screen to open the window on.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Start Semenit from the desktop of the computer.")


class SystemLibrariesUnknown(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "This computer lacks parts that the window needs: {names}.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Install them with the system's software manager, then start again.")


class NothingHeard(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no sound to level yet.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Add a clip with sound, a voice or music, then try again.")


class MicrophoneLost(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "The microphone cannot be heard any more.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Plug it in again; what was recorded so far is kept.")


class NotCaptions(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} holds no captions that can be read.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose a file that ends in .srt, .vtt or .ass.")


class CaptionsTooMany(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{name} is too large for one project.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Choose a file with at most {most} captions.")


class NoCaptions(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There are no captions in this video yet.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Write some under Captions, then save them again.")


class NobodySpeaks(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "No speech was found in this video.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Record a voice, or tap the times while you watch.")


class NoRecogniser(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "There is no speech recogniser on this computer yet.")
    to_do = QT_TRANSLATE_NOOP("Errors", "A teacher can put one into this folder: {folder}")


class RecogniserFailed(TrainerError):
    happened = QT_TRANSLATE_NOOP("Errors", "{program} could not recognise the speech.")
    to_do = QT_TRANSLATE_NOOP("Errors", "Type the script instead, or ask your teacher about the program.")
