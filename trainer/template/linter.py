"""Whether a template works, before anyone meets it.

A template that loads is sound in form.  The linter then fills it with its own
examples, in every look, length and shape, and looks at what comes out: do the
texts lie in the safe zone, are they seen long enough, can they be read?  It also
reads each sentence as a beginner would.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from trainer import words
from trainer.errors import TemplateFaulty
from trainer.media.sound_library import EFFECTS, library
from trainer.model import reading
from trainer.model.canvas import CANVASES
from trainer.model.purpose import Purpose
from trainer.model.reading import LEAST_TYPE
from trainer.model.schema import Role
from trainer.template import answers, motion
from trainer.template.form import LONG, Enters, Kind, Sound
from trainer.template.layout import laid
from trainer.template.looks import looks
from trainer.template.materials import tune_files
from trainer.template.motion import CALM_MOTIONS, CALM_TURNS
from trainer.template.pack import FILE, Template, find, read
from trainer.template.plan import Plan, Wish, plan
from trainer.template.prompts import room
from trainer.template.stumbles import Fault
from trainer.typeset.area import is_inside
from trainer.typeset.safe_zones import zones
from trainer.typeset.styles import LEAST_CONTRAST, style
from trainer.words import QT_TRANSLATE_NOOP, translate

MOST_WORDS = 12
"""Words of one sentence of advice."""
STRETCH = 1.35
"""A filled example may be longer than the template says by this factor: its words need time."""
MOST_TURNS = 0.4
"""Share of the cuts that may be transitions, or be heard with an effect: an ornament that
is everywhere says nothing."""
MOST_FILES = 40
LONGEST_NAME = 60
"""Letters of a title or a label: it stands on a button or above a line."""

_OTHER_FILE = QT_TRANSLATE_NOOP("TemplateFaults", "{file} does not belong to a template.")
_LENGTH = QT_TRANSLATE_NOOP("TemplateFaults", "“{id}” has scenes of {sum} s, but says {seconds} s.")
_NO_LOOK = QT_TRANSLATE_NOOP("TemplateFaults", "There is no look called “{id}”.")
_NO_TUNE = QT_TRANSLATE_NOOP("TemplateFaults", "There is no tune called “{id}”.")
_UNSAID = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: nothing is written there.")
_LONG_NAME = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: longer than {most} letters.")
_OTHER_ID = QT_TRANSLATE_NOOP("TemplateFaults", "The folder is called “{folder}”, but the id is “{id}”.")
_LONG_SENTENCE = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: more than {most} words: {sentence}")
_SENTENCES = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: more than one sentence: {sentence}")
_SAY = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: {count} words to speak, {most} fit into its time.")
_EXAMPLE = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: the example is not as it should be: {says}")
_NO_ADVICE = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: there is no shot advice.")
_SAME = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: the sentence is the same in two languages.")
_OUTSIDE = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: “{words}” does not fit the safe zone.")
_SMALL = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: “{words}” becomes too small to read.")
_PALE = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: “{words}” has too little contrast.")
_BRIEF = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: “{words}” is not seen long enough.")
_SLOW = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: filled it lasts {seconds} s.")
_NO_EFFECT = QT_TRANSLATE_NOOP("TemplateFaults", "There is no sound effect called “{id}”.")
_SPOKEN_OVER = QT_TRANSLATE_NOOP("TemplateFaults", "“{id}”: somebody speaks there, so it takes no effect.")
_NOT_CALM = QT_TRANSLATE_NOOP("TemplateFaults", "“{id}”: a calm video only fades, and has no effects.")
_RESTLESS = QT_TRANSLATE_NOOP("TemplateFaults", "“{id}”: {count} transitions and effects, {most} are enough.")
_NO_VERDICT = QT_TRANSLATE_NOOP("TemplateFaults", "{where}: a claim needs a verdict over all its time.")


def lint(folder: Path) -> Iterator[str]:
    """Check the template in ``folder``; one line for each finding, or one that it is sound.

    Raises TemplateMissing, or TemplateFaulty at the end when there were findings.
    """
    folder = find(folder)
    found = findings(folder)
    yield from (str(fault) for fault in found)
    name = folder.resolve().name
    if found:
        count = translate("LessonReport", "{count} things to put right.", count=len(found))
        raise TemplateFaulty(name=name, fault=count)
    yield translate("LessonReport", "{name}: nothing to put right.", name=name)


def findings(folder: Path) -> list[Fault]:
    """Everything that keeps the template in ``folder`` from being offered."""
    try:
        template = read(folder)
    except Fault as fault:
        return [fault]
    found = [
        *_files(template),
        *_names(template),
        *_known(template),
        *_moods(template),
        *_lengths(template),
        *_sentences(template),
    ]
    return found or list(_filled(template))


def _files(template: Template) -> Iterator[Fault]:
    expected = {FILE, *(f"text/{language}.toml" for language in words.LANGUAGES)}
    expected.update(f"poster-{number}.jpg" for number in range(1, 10))
    names = sorted(
        (Path(place) / file).relative_to(template.folder).as_posix()
        for place, _, files in os.walk(template.folder)
        for file in files
    )
    for name in names[:MOST_FILES]:
        if name not in expected:
            yield Fault(_OTHER_FILE, file=name[:60])


def _names(template: Template) -> Iterator[Fault]:
    """What stands on cards and buttons is written, and fits there."""
    form = template.form
    if form.id != template.slug:
        yield Fault(_OTHER_ID, folder=template.slug[:60], id=form.id[:60])
    written = [(FILE, "version", form.version), (FILE, "licence", form.licence)]
    written += [(FILE, "authors", author) for author in form.authors]
    for language, said in template.said.items():
        file = f"text/{language}.toml"
        written += [(file, "title", said.title), (file, "about", said.about)]
        written += [(file, f"{scene.id}.title", scene.title) for scene in said.scenes]
        written += [(file, f"{text.id}.label", text.label) for text in said.texts]
        for text in said.texts:
            if not text.example.strip():
                yield Fault(_UNSAID, where=f"{file}.{text.id}.example")
    for file, field, words_ in written:
        if not words_.strip():
            yield Fault(_UNSAID, where=f"{file}.{field}")
        elif len(words_) > LONGEST_NAME and field != "about":
            yield Fault(_LONG_NAME, where=f"{file}.{field}", most=LONGEST_NAME)


def _known(template: Template) -> Iterator[Fault]:
    for name in template.form.looks:
        if name not in looks():
            yield Fault(_NO_LOOK, id=name[:60])
    for name in template.form.music:
        if name not in tune_files():
            yield Fault(_NO_TUNE, id=name[:60])


def _moods(template: Template) -> Iterator[Fault]:
    """Motion and effects serve the story: never over a voice, never where it is grave, never often."""
    form = template.form
    spoken = {scene.id for scene in form.scenes if scene.sound is Sound.KEEP}
    for scene in form.scenes:
        if form.calm and scene.enters not in CALM_TURNS:
            yield Fault(_NOT_CALM, id=scene.id)
    for text in form.texts:
        if text.effect and f"{EFFECTS}/{text.effect}" not in library():
            yield Fault(_NO_EFFECT, id=text.effect[:60])
        if text.effect and text.scene in spoken:
            yield Fault(_SPOKEN_OVER, id=text.id)
        if form.calm and (text.effect or text.comes not in ("", *CALM_MOTIONS)):
            yield Fault(_NOT_CALM, id=text.id)
    for length in form.lengths:
        scenes = template.scenes(length.id)
        turns = sum(scene.enters is not Enters.CUT for scene in scenes)
        effects = sum(bool(text.effect) for text in template.texts(length.id))
        most = math.ceil((len(scenes) - 1) * MOST_TURNS)
        if turns > most or effects > most:
            yield Fault(_RESTLESS, id=length.id, count=max(turns, effects), most=most)


def _lengths(template: Template) -> Iterator[Fault]:
    for length in template.form.lengths:
        scenes = template.scenes(length.id)
        total = sum(
            scene.ideal_long if length.id == LONG and scene.ideal_long else scene.ideal for scene in scenes
        )
        if total != length.seconds:
            yield Fault(_LENGTH, id=length.id, sum=total, seconds=length.seconds)


# --- sentences ------------------------------------------------------------------------


def _sentences(template: Template) -> Iterator[Fault]:
    seconds = {scene.id: max(scene.ideal, scene.ideal_long) for scene in template.form.scenes}
    asked = {text.id: text for text in template.form.texts}
    kinds = {scene.id: scene.kind for scene in template.form.scenes}
    for language, said in template.said.items():
        file = f"text/{language}.toml"
        yield from _sentence(f"{file}.about", said.about)
        for scene in said.scenes:
            where = f"{file}.{scene.id}"
            if not scene.advice and kinds[scene.id] is Kind.MEDIA:
                yield Fault(_NO_ADVICE, where=where)
            yield from _sentence(f"{where}.advice", scene.advice)
            most = room(seconds[scene.id])
            if answers.count(scene.say) > most:
                yield Fault(_SAY, where=f"{where}.say", count=answers.count(scene.say), most=most)
        for text in said.texts:
            where = f"{file}.{text.id}"
            yield from _sentence(f"{where}.help", text.help)
            advice = answers.advice(asked[text.id], text.example, template.form.formal)
            if advice is not None and not advice.good:
                yield Fault(_EXAMPLE, where=where, says=advice.says)
    first, *others = template.said
    known = {one.advice for one in template.said[first].scenes if one.advice}
    for language in others:
        for scene in template.said[language].scenes:
            if scene.advice in known:
                yield Fault(_SAME, where=f"text/{language}.toml.{scene.id}.advice")


def _sentence(where: str, sentence: str) -> Iterator[Fault]:
    if len(re.findall(r"[.!?…]+(?:\s|$)", sentence)) > 1 and not where.endswith(".about"):
        yield Fault(_SENTENCES, where=where, sentence=sentence[:80])
    if answers.count(sentence) > MOST_WORDS:
        yield Fault(_LONG_SENTENCE, where=where, most=MOST_WORDS, sentence=sentence[:80])


# --- filled with its own examples --------------------------------------------------------


def _filled(template: Template) -> Iterator[Fault]:
    before = words.language()
    try:
        for language in template.said:
            words.use(language)
            for length in template.form.lengths:
                yield from _version(template, language, length.id, length.seconds)
    finally:
        words.use(before)


def _version(template: Template, language: str, length: str, seconds: int) -> Iterator[Fault]:
    given = {text.id: template.words_text(text.id).example for text in template.questions(length)}
    wish = Wish(template, length=length, answers=given)
    planned = plan(wish)
    where = f"{language}, {length}"
    if planned.frames > seconds * STRETCH * wish.rate:
        yield Fault(_SLOW, where=where, seconds=round(planned.frames / wish.rate))
    yield from _read_in_time(planned, where)
    yield from _verdicts(planned, where)
    for look in template.form.looks:
        for shape in template.form.canvases:
            dressed = replace(planned, wish=replace(wish, look=look, canvas=shape))
            yield from _placed(dressed, f"{where}, {look}, {shape}")


def _read_in_time(planned: Plan, where: str) -> Iterator[Fault]:
    for shown in planned.texts:
        start, end = planned.span(shown)
        needed = reading.needed_seconds(shown.words, Role.TITLE, shown.asked.purpose)
        if end - start - motion.frames(shown.coming) < needed * planned.wish.rate:
            yield Fault(_BRIEF, where=where, words=shown.words[:60])


def _verdicts(planned: Plan, where: str) -> Iterator[Fault]:
    """A veiled picture is a claim: a verdict stands over it from its first to its last frame."""
    for index, shot in enumerate(planned.shots):
        covered = any(
            shown.asked.purpose is Purpose.PUTUSAN and shown.first <= index <= shown.last
            for shown in planned.texts
        )
        if shot.scene.veil and not covered:
            yield Fault(_NO_VERDICT, where=f"{where}, {shot.scene.id}")


def _placed(planned: Plan, where: str) -> Iterator[Fault]:
    zone = zones(CANVASES[planned.wish.shape]).strict
    for item in laid(planned):
        if item.shown is None or item.shown.missing:
            continue
        said = item.shown.words[:60]
        if not is_inside(item.area, zone):
            yield Fault(_OUTSIDE, where=where, words=said)
        if item.size < LEAST_TYPE:
            yield Fault(_SMALL, where=where, words=said)
        if style(item.style).contrast < LEAST_CONTRAST:
            yield Fault(_PALE, where=where, words=said)
